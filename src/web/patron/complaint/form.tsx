// The form of a formal complaint (informal.4): what happened and what is to be answered first, who it is from last, with why it is asked. Boxes
// for points are added by a button that sends, so without script too.

import type { Standing } from "../../../domain/complaint/terms.ts";
import { ActForm } from "../../components/form/act-form.tsx";
import { Button } from "../../components/form/button.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../components/form/error-summary.tsx";
import { Field, Wrong } from "../../components/form/field.tsx";
import type { Page } from "../../env.ts";
import { pathIn, paths } from "../../paths.ts";
import type { Found } from "../form/notice.tsx";
import { Kept } from "../form/notice.tsx";
import type { Filled } from "../form/read.ts";
import { Reply } from "../form/reply.tsx";
import { Courtesy, Frame, Phones } from "../frame.tsx";
import { Around, Attest, Item, Points, You } from "./questions.tsx";

/** A procedure as the form needs it: its own words, in the reader's language. */
export type Offered = {
  readonly id: string;
  readonly name: string;
  readonly asksItem: boolean;
  readonly standing: Standing;
  /** Days within which it is filed after it happened; null: no limit. */
  readonly fileWithin: number | null;
  /** `who` and `days`: "" and null where nobody's act is waited for. */
  readonly steps: readonly {
    readonly name: string;
    readonly who: string;
    readonly days: { readonly count: number; readonly sort: "open" | "calendar" } | null;
  }[];
};
export type FormProps = {
  readonly page: Page;
  readonly procedure: Offered;
  /** Others that may be chosen instead. */
  readonly others: readonly Offered[];
  /** Out of a case that is open in this browser: how it is answered, and the name that it was given under. */
  readonly from: { readonly replyBy: string } | null;
  readonly filled: Filled;
  readonly errors: Errors;
  readonly refusal?: string | undefined;
  readonly act: string;
  readonly found: Found;
  readonly keptAt: string | null;
  /** By when it is acknowledged, RFC 3339; null: the procedure has no such step. */
  readonly ackBy: string | null;
  readonly boxes: number;
};

export function ComplaintForm(props: FormProps) {
  const { page, from, filled, errors, procedure } = props;
  const { t, locale } = page;
  const isSent = Object.keys(props.found).length > 0;
  const action = pathIn(locale, from ? paths.complaint : paths.directComplaint);
  return (
    <Frame
      page={page}
      title={t("formal.form.title")}
      wrong={hasErrors(errors)}
      hidden
      script
      sheets={["register/complaint-patron.css"]}
      {...(from ? { here: "myCase" as const } : {})}
    >
      <ErrorSummary t={t} errors={errors} />
      {from ? (
        <p class="crumb">
          <a href={pathIn(locale, paths.myCase)}>{t("frame.myCase")}</a>
        </p>
      ) : null}
      <h1>{t("formal.form.title")}</h1>
      <p class="lead">{t("formal.form.lead")}</p>
      <p class="under">
        {from ? t("formal.form.fromCase") : t("formal.form.direct")}{" "}
        {from ? null : <a href={pathIn(locale, paths.concern)}>{t("formal.form.directLink")}</a>}
      </p>
      <Which {...props} action={action} />
      <div class="cols">
        <ActForm
          id="form"
          action={`${action}?under=${procedure.id}`}
          act={props.act}
          keep={pathIn(locale, paths.keep, { door: "complaint" })}
        >
          {filled.one("noticed") ? <input type="hidden" name="noticed" value="yes" /> : null}
          <input type="hidden" name="boxes" value={String(props.boxes)} />
          <Item {...props} />
          <section class="q">
            <h2>
              <label for="words">{t("formal.form.happened")}</label>
            </h2>
            <Field
              name="words"
              label=""
              bare
              hint={t("formal.form.happenedHint")}
              lines={7}
              value={filled.one("words")}
              errors={errors}
            >
              <Kept page={page} at={props.keptAt} filled={filled} found={props.found} sending={isSent} />
            </Field>
          </section>
          <Points {...props} />
          <Around {...props} />
          <You {...props} />
          {from ? (
            <section class="q">
              <p>
                {t("formal.form.contact", { way: from.replyBy })}{" "}
                <a href={pathIn(locale, paths.contact)}>{t("formal.form.contactLink")}</a>
              </p>
            </section>
          ) : (
            <Reply page={page} filled={filled} errors={errors} door="concern" />
          )}
          <Attest {...props} />
          <Send {...props} />
        </ActForm>
        <How page={page} procedure={procedure} from={from} />
      </div>
    </Frame>
  );
}

/** Each procedure has its own questions: another one is another page. */
function Which({ page: { t }, procedure, others, action }: FormProps & { readonly action: string }) {
  if (others.length === 0) return null;
  return (
    <nav class="which" aria-labelledby="which">
      <h2 id="which">{t("formal.form.which")}</h2>
      <ul>
        {[procedure, ...others]
          .sort((a, b) => a.id.localeCompare(b.id))
          .map((one) => (
            <li>
              <a href={`${action}?under=${one.id}`} aria-current={one.id === procedure.id ? "true" : undefined}>
                {one.name}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Send({ page, from, errors, ackBy, refusal }: FormProps) {
  const { t } = page;
  return (
    <section class="send" aria-labelledby="send-title">
      <h2 id="send-title">{t("formal.form.next")}</h2>
      {ackBy ? <p>{t("formal.form.nextAck", { day: ackBy })}</p> : null}
      <p>
        {t("formal.form.nextText")} {from ? "" : t("formal.form.nextDirectText")}
      </p>
      <p>
        {t("formal.form.noPenalty")} <Courtesy page={page} />
      </p>
      {refusal ? <p class="wrong-words">{refusal}</p> : null}
      <Wrong name="form" errors={errors} />
      <div class="actions">
        <Button name="do" value="send">
          {t("formal.form.send")}
        </Button>
      </div>
    </section>
  );
}

function How({ page, procedure, from }: Pick<FormProps, "page" | "procedure" | "from">) {
  const { t, locale } = page;
  return (
    <aside aria-label={t("formal.form.how")}>
      <div class="side">
        <h2>{t("formal.form.how")}</h2>
        <p class="small">{procedure.name}</p>
        <ol class="steps">
          {procedure.steps.map((step) => (
            <li>
              <b>{step.name}</b>
              <span>
                {[step.who, step.days ? t(`formal.form.stepDays.${step.days.sort}`, { count: step.days.count }) : ""]
                  .filter((one) => one !== "")
                  .join(", ")}
              </span>
            </li>
          ))}
        </ol>
      </div>
      <div class="side">
        <h2>{t("complaint.paper")}</h2>
        <p>
          {t("formal.form.paperText")} <Phones page={page} />.
        </p>
        {from ? (
          <p>
            {t("complaint.paperText")} <a href={pathIn(locale, paths.complaintForm)}>{t("complaint.paperLink")}</a>
          </p>
        ) : null}
      </div>
    </aside>
  );
}
