// The first minute of an incident: when, where, what was seen and heard, which rule; everything else can come later, and by others.

import type { ConductTerms } from "../../../../domain/conduct/incident/rules.ts";
import type { SignedIn } from "../../../../store/accounts/here.ts";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button } from "../../../components/form/button.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../../components/form/error-summary.tsx";
import { Field } from "../../../components/form/field.tsx";
import { FilesField } from "../../../components/form/files-field.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { Page } from "../../../env.ts";
import { StaffFrame } from "../../frame.tsx";
import { Chips, Grave, Rules, Taken, type Typed, WhenWhere, Who } from "./fields.tsx";
import { incidentPaths } from "./paths.ts";
import { CardFound, Remarks } from "./remarks.tsx";

export type DraftProps = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly terms: ConductTerms;
  readonly branches: readonly { readonly id: number; readonly name: string }[];
  /** Who else could have been there. */
  readonly colleagues: readonly { readonly id: number; readonly name: string }[];
  readonly typed: Typed;
  readonly errors?: Errors;
  readonly above?: string;
  /** What was asked for, when a card's number is in the way. */
  readonly card?: string;
  /** The wording is to be looked at. */
  readonly checked?: boolean;
  /** Taken up again where it was left. */
  readonly kept?: boolean;
  readonly id?: string;
};

export function DraftPage(props: DraftProps) {
  const { page, person, errors = {}, above } = props;
  const { t } = page;
  return (
    <StaffFrame
      page={page}
      person={person}
      title={t("incident.draft.title")}
      here="conduct"
      class="incident drafting"
      sheets={["register/incident.css"]}
      wrong={hasErrors(errors) || above !== undefined}
    >
      <div class="head">
        <h1>{t("incident.draft.title")}</h1>
        <p class="lead">{t("incident.draft.lead")}</p>
        <p class="push">
          <a href={incidentPaths.list}>{t("incident.list.title")}</a>
        </p>
      </div>
      <div class="duo">
        <DraftForm {...props} />
        <Beside page={page} terms={props.terms} />
      </div>
    </StaffFrame>
  );
}

function DraftForm(props: DraftProps) {
  const { page, terms, branches, colleagues, typed, errors = {}, above, card, checked, kept, id } = props;
  const { t } = page;
  const asks = { page, typed, errors };
  const field = (name: string) => ({ name, label: t(`incident.field.${name}`), value: typed.one(name), errors });
  const isMore =
    hasErrors(errors) ||
    typed.many("grave").length > 0 ||
    ["present", "injured"].some((name) => typed.one(name) !== "");
  return (
    <ActForm
      action={incidentPaths.draft}
      keep={incidentPaths.draft}
      class="panel pad stack report"
      files
      {...(id ? { act: id } : {})}
    >
      <ErrorSummary t={t} errors={errors} />
      {card ? <CardFound page={page} go={card} /> : null}
      {above ? (
        <Notice sort="grave" role="alert" title={t("incident.notKept")}>
          <p>{above}</p>
        </Notice>
      ) : null}
      {kept ? (
        <Notice>
          <p>{t("incident.draft.kept")}</p>
        </Notice>
      ) : null}
      {typed.one("form") === "" ? null : (
        <Notice>
          <p>{t("paper.enter.here", { code: typed.one("form") })}</p>
          <input type="hidden" name="form" value={typed.one("form")} />
        </Notice>
      )}
      <WhenWhere {...asks} branches={branches} />
      <Field {...field("where")} hint={t("incident.hint.where")} autocomplete="off" />
      <Field {...field("text")} hint={t("incident.hint.text")} lines={6}>
        {checked ? typed.one("text") === "" ? null : <Checked page={page} text={typed.one("text")} /> : null}
      </Field>
      <Rules {...asks} terms={terms} />
      <Taken {...asks} />
      <Who {...asks} />
      {colleagues.length > 0 ? (
        <Chips
          {...asks}
          name="asked"
          type="checkbox"
          hint={t("incident.hint.asked")}
          options={colleagues.map(({ id: one, name }) => [String(one), name] as const)}
        />
      ) : null}
      <details open={isMore}>
        <summary>{t("incident.draft.more")}</summary>
        <div class="stack">
          <Grave {...asks} />
          <Field {...field("calling")} aside={t("incident.hint.any")} autocomplete="off" />
          <Field {...field("injured")} aside={t("incident.hint.any")} lines={2} />
          <Field {...field("damaged")} aside={t("incident.hint.any")} lines={2} />
          <Field {...field("present")} aside={t("incident.hint.any")} hint={t("incident.hint.present")} lines={2} />
          <FilesField page={page} label={t("incident.field.files")} hint={t("incident.hint.files")} errors={errors} />
        </div>
      </details>
      <div class="actions">
        <Button name="do" value="handIn">
          {t("incident.draft.handIn")}
        </Button>
        <Button kind="outline" name="do" value="draft">
          {t("incident.draft.keep")}
        </Button>
        <Button kind="quiet" name="do" value="check">
          {t("incident.draft.check")}
        </Button>
        <span class="fact" role="status" data-kept data-words={t("staff.log.keptNow")}></span>
      </div>
    </ActForm>
  );
}

/** The wording was looked at: what could be told instead, or that nothing was found. */
const Checked = ({ page, text }: { readonly page: Page; readonly text: string }) => {
  const found = Remarks({ page, text });
  return <div role="status">{found ?? <p class="fact">{page.t("incident.remarks.none")}</p>}</div>;
};

function Beside({ page, terms }: Pick<DraftProps, "page" | "terms">) {
  const { t, locale } = page;
  const { text, link } = terms.injury;
  return (
    <aside class="stack" aria-label={t("incident.beside.title")}>
      <section class="panel pad">
        <h2>{t("incident.beside.facts")}</h2>
        <ul class="tips">
          {["tip1", "tip2", "tip3", "tip4"].map((tip) => (
            <li>{t(`incident.beside.${tip}`)}</li>
          ))}
        </ul>
      </section>
      <section class="panel pad">
        <h2>{t("incident.beside.hurt")}</h2>
        <p>{text[locale] ?? t("incident.beside.hurtText")}</p>
        {link ? (
          <p>
            <a href={link} rel="noreferrer">
              {t("incident.beside.hurtLink")}
            </a>
          </p>
        ) : null}
      </section>
      <section class="panel pad">
        <h2>{t("incident.beside.next")}</h2>
        <ol class="tips">
          {["next1", "next2", "next3"].map((next) => (
            <li>{t(`incident.beside.${next}`)}</li>
          ))}
        </ol>
      </section>
    </aside>
  );
}
