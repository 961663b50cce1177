// A door's form. One page in calm sections, on a phone too: a tired patron sees at once how little is asked, writes the first
// answer and may send; steps would need six loads without script, each of them a chance to give up. Words first, identity last.
import type { HoursView } from "../../../desk/read/views.ts";
import type { Unneeded } from "../../../domain/redaction/unneeded.ts";
import { Day } from "../../components/date.tsx";
import { ActForm } from "../../components/form/act-form.tsx";
import { Button } from "../../components/form/button.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../components/form/error-summary.tsx";
import { Field, Wrong } from "../../components/form/field.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Page } from "../../env.ts";
import { pathIn, paths } from "../../paths.ts";
import { Courtesy, Frame } from "../frame.tsx";
import { Aside } from "./aside.tsx";
import { ConcernQuestions, ThanksQuestions, WhoShouldLook } from "./concern.tsx";
import { type Door, doorPath } from "./door.ts";
import { Kept } from "./notice.tsx";
import type { Filled } from "./read.ts";
import { NameAndFiles, Reply } from "./reply.tsx";

export type Question = { readonly page: Page; readonly filled: Filled; readonly errors: Errors };
export type FormProps = Question & {
  readonly door: Door;
  readonly hours: HoursView;
  readonly act: string;
  /** Private numbers found on sending: asked about once, gently. */
  readonly found: Readonly<Record<string, readonly Unneeded[]>>;
  readonly keptAt: string | null;
  readonly keptFiles: readonly string[];
  /** It was begun earlier in this browser, or kept for later just now. */
  readonly note: "begun" | "later" | null;
  /** Some procedure lets a formal complaint begin here, without a concern before it. */
  readonly formal: boolean;
};

export const doorTitles = {
  inquiry: ["home.inquiry", "form.inquiryLead", "form.inquiryWords"],
  request: ["home.request", "form.requestLead", "form.requestWords"],
  concern: ["home.concern", "form.concernLead", "form.concernWords"],
  thanks: ["home.thanks", "form.thanksLead", "form.thanksWords"],
} as const;

export function DoorForm(props: FormProps) {
  const { page, door, filled, errors, hours } = props;
  const { t, locale } = page;
  const [title, lead, words] = doorTitles[door];
  const isFound = Object.keys(props.found).length > 0;
  return (
    <Frame page={page} title={t(title)} wrong={hasErrors(errors)} hidden={filled.one("words") !== ""} script>
      <ErrorSummary t={t} errors={errors} />
      <h1>{t(title)}</h1>
      <p class="lead">{t(lead)}</p>
      {door === "concern" ? (
        <p class="jump">
          {t("form.jump")} <a href="#how">{t("form.jumpLink")}</a>
        </p>
      ) : null}
      <Begun {...props} />
      <div class="cols">
        <ActForm
          id="form"
          action={pathIn(locale, doorPath[door])}
          act={props.act}
          files
          keep={pathIn(locale, paths.keep, { door })}
        >
          {filled.one("noticed") ? <input type="hidden" name="noticed" value="yes" /> : null}
          {door === "thanks" ? <ThanksQuestions page={page} filled={filled} errors={errors} /> : null}
          <section class="q">
            <h2>
              <label for="words">{t(words)}</label>
            </h2>
            <Field
              name="words"
              label=""
              bare
              hint={t("form.wordsHint")}
              lines={7}
              value={filled.one("words")}
              errors={errors}
            >
              <Kept page={page} at={props.keptAt} filled={filled} found={props.found} sending={isFound} />
            </Field>
          </section>
          {door === "concern" ? (
            <>
              <ConcernQuestions page={page} filled={filled} errors={errors} />
              <WhoShouldLook page={page} filled={filled} errors={errors} />
              <section class="q">
                <h2>
                  <label for="wanted">{t("form.wanted")}</label> <span class="opt">{t("form.ifYouKnow")}</span>
                </h2>
                <Field name="wanted" label="" bare lines={3} value={filled.one("wanted")} errors={errors} />
              </section>
            </>
          ) : null}
          <Reply page={page} filled={filled} errors={errors} door={door} />
          <NameAndFiles page={page} filled={filled} errors={errors} keptFiles={props.keptFiles} />
          <section class="send" aria-labelledby="send-title">
            <h2 id="send-title">{t("form.next")}</h2>
            <WhatNext page={page} door={door} hours={hours} />
            <p>
              <Courtesy page={page} />
            </p>
            <Wrong name="form" errors={errors} />
            <div class="actions">
              <Button name="do" value="send">
                {t(sendWords[door])}
              </Button>
              <Button kind="quiet" name="do" value="later">
                {t("form.later")}
              </Button>
            </div>
          </section>
        </ActForm>
        <Aside page={page} door={door} formal={props.formal} />
      </div>
    </Frame>
  );
}

const sendWords = {
  inquiry: "form.sendInquiry",
  request: "form.sendRequest",
  concern: "form.sendConcern",
  thanks: "form.sendThanks",
} as const;

function WhatNext({ page, door, hours }: { readonly page: Page; readonly door: Door; readonly hours: HoursView }) {
  const { t } = page;
  if (door === "thanks") return <p>{t("form.nextThanks")}</p>;
  return (
    <>
      <p>
        {t("form.nextBy")}{" "}
        <b>
          <Day page={page} at={hours.replyBy[door]} />
        </b>
        . {t("form.nextCode")}
      </p>
      {door === "concern" ? (
        <p>
          {t("form.nextDirector")}{" "}
          <b>
            <Day page={page} at={hours.reviewBy} />
          </b>
          . {t("form.noPenalty")}
        </p>
      ) : null}
    </>
  );
}

function Begun({ page, door, note, keptAt }: FormProps) {
  const { t, locale } = page;
  if (!note || !keptAt) return null;
  return (
    <div class="gap-s">
      <Notice sort="good" title={t(note === "later" ? "form.keptForLater" : "form.begunHere")} role="status">
        <p>{t(note === "later" ? "form.keptForLaterText" : "form.begunHereText")}</p>
        <form class="actions" method="post" action={pathIn(locale, doorPath[door])}>
          <Button kind="outline" low name="do" value="fresh">
            {t("form.fresh")}
          </Button>
        </form>
      </Notice>
    </div>
  );
}
