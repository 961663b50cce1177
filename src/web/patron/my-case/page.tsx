// My case: where it stands, the next word by when, all that was said, and what the patron may do; the review always in sight.
import type { PatronCase } from "../../../desk/read/views.ts";
import type { ActType } from "../../../domain/case/act.ts";
import { weekdayDate } from "../../../lib/dates.ts";
import { Moment } from "../../components/date.tsx";
import { ActForm } from "../../components/form/act-form.tsx";
import { Button, ButtonLink } from "../../components/form/button.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { FilesField } from "../../components/form/files-field.tsx";
import { Ladder } from "../../components/ladder.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Page } from "../../env.ts";
import { pathIn, paths } from "../../paths.ts";
import { Courtesy, Frame } from "../frame.tsx";
import { Cards } from "./cards.tsx";
import { Decision, Exchange } from "./exchange.tsx";
import { NextDate } from "./next-date.tsx";

/** What didn't work, with what was typed: by form, so that each keeps its own. */
export type Problem = {
  readonly form: ActType;
  readonly errors: Errors;
  readonly typed: string;
  /** It changed meanwhile: said as a notice, the words still there. */
  readonly changed: boolean;
};
export type CaseProps = {
  readonly page: Page;
  readonly view: PatronCase;
  readonly problem: Problem | null;
  /** The act that was just done, as the address says it. */
  readonly done: string | null;
};

export const may = (view: PatronCase, act: ActType): boolean => view.may.some((one) => one.act === act && one.may);

export function MyCase(props: CaseProps) {
  const { page, view, problem } = props;
  const { t, locale, library, now } = page;
  const day = weekdayDate(locale, view.openedAt, library.zone, now);
  const errors = problem?.errors ?? {};
  return (
    <Frame page={page} title={t("frame.myCase")} here="myCase" wrong={hasErrors(errors)} hidden script>
      <ErrorSummary t={t} errors={errors} />
      <Done {...props} />
      {problem?.changed ? (
        <div class="case-note">
          <Notice sort="gentle" title={t("mycase.changed")} role="alert">
            <p>{t("mycase.changedText")}</p>
          </Notice>
        </div>
      ) : null}
      <div class="case-head">
        <div>
          <p class="small">
            {t("receipt.case")} {view.reference}
          </p>
          <h1>{t(`term.yours.${view.kind}`, { day })}</h1>
        </div>
        <NextDate page={page} view={view} />
      </div>
      {view.nobodyLeft ? (
        <div class="gap-s">
          <Notice title={t("mycase.nobodyLeft")}>
            <p>{t("mycase.nobodyLeftText")}</p>
          </Notice>
        </div>
      ) : null}
      <TalkOffer {...props} />
      <section class="gap" aria-labelledby="stands">
        <h2 id="stands">{t("mycase.stands")}</h2>
        <Ladder page={page} steps={view.ladder} stairs inside={(step) => <Step {...props} step={step} />} />
      </section>
      <div class="grid-main">
        <div>
          <Decision page={page} view={view} />
          <section aria-labelledby="said">
            <h2 id="said">{t("mycase.said")}</h2>
            <Exchange page={page} view={view} />
            <Composer {...props} />
          </section>
        </div>
        <div>
          <Cards {...props} />
        </div>
      </div>
    </Frame>
  );
}

const doneWords = new Map([
  ["AddWords", "done.words"],
  ["RequestReview", "done.review"],
  ["AcceptTalk", "done.talk"],
  ["SaySettled", "done.settled"],
  ["SayNotSettled", "done.notSettled"],
  ["Withdraw", "done.withdrawn"],
  ["Reopen", "done.reopened"],
  ["ChangeContact", "done.contact"],
  ["Feedback", "formal.feedback.text"],
]);

function Done({ page, view, done }: CaseProps) {
  const key = doneWords.get(done ?? "");
  if (!key) return null;
  return (
    <div class="case-note">
      <Notice sort="good" title={page.t("done.title")} role="status">
        <p>
          {page.t(view.status === "complaint" && done !== "AddWords" && done !== "Feedback" ? "done.complaint" : key)}
        </p>
        {done === "Feedback" ? <p>{page.t("formal.feedback.again")}</p> : null}
      </Notice>
    </div>
  );
}

type StepProps = CaseProps & { readonly step: PatronCase["ladder"][number] };

function Step({ page, view, step: { level, who, state, rule } }: StepProps) {
  const { t, locale } = page;
  const words =
    who && view.level === level && view.status !== "closed"
      ? t(standsWith[view.status], { who: `${who.name}, ${who.title}` })
      : t(level === 1 ? "form.step1" : level === 2 ? "form.step2" : "form.step3");
  return (
    <>
      <p>{words}</p>
      {state === "skipped" && rule ? <p>{t(`rule.${rule.rule}`)}</p> : null}
      {level === 2 && !view.review && may(view, "RequestReview") ? (
        <ButtonLink kind="outline" low href="#review">
          {t("review.ask")}
        </ButtonLink>
      ) : null}
      {level === 3 && (view.formal || view.complaint) ? (
        <ButtonLink kind="outline" low href={pathIn(locale, paths.complaint)}>
          {t(view.formal ? "complaint.see" : "complaint.link")}
        </ButtonLink>
      ) : null}
    </>
  );
}

const standsWith = {
  heard: "mycase.with",
  held: "mycase.worksOn",
  offered: "mycase.answered",
  review: "mycase.worksOn",
  decided: "mycase.decidedBy",
  complaint: "mycase.with",
} as const;

/** The Director or the designee offers a talk (informal.3, "speak with"). */
function TalkOffer({ page, view }: CaseProps) {
  const { t, locale } = page;
  const talk = view.review?.talk;
  if (!talk || talk.held || view.status !== "review") return null;
  return (
    <div class="gap-s">
      <Notice sort={talk.accepted ? "good" : "info"} title={t(`term.talk.${talk.way}`)}>
        <p>
          <b>
            <Moment page={page} at={talk.startsAt} />
          </b>
          . {talk.accepted ? t("talk.agreed") : t("talk.offered")}
        </p>
        {!talk.accepted && may(view, "AcceptTalk") ? (
          <ActForm class="actions" action={pathIn(locale, paths.acceptTalk)} expects={view.version}>
            <input type="hidden" name="talk" value={talk.id} />
            <Button low>{t("talk.accept")}</Button>
          </ActForm>
        ) : null}
      </Notice>
    </div>
  );
}

function Composer({ page, view, problem }: CaseProps) {
  const { t, locale, library } = page;
  const mine = problem?.form === "AddWords" ? problem : null;
  const limit = Math.floor(library.limits.fileBytes / 1_048_576);
  return (
    <ActForm class="write" action={pathIn(locale, paths.addWords)} expects={view.version} files>
      <Field
        name="words"
        label={t("mycase.add")}
        hint={t("mycase.addHint")}
        lines={4}
        value={mine?.typed}
        errors={mine?.errors ?? {}}
      />
      <details class="more" open={mine?.errors.files !== undefined}>
        <summary>{t("mycase.addFile")}</summary>
        <FilesField
          page={page}
          label={t("form.files")}
          aside={t("form.ifItHelps")}
          hint={t("form.filesHint", { limit })}
          errors={mine?.errors ?? {}}
        />
      </details>
      <p class="small">
        <Courtesy page={page} />
      </p>
      <div class="actions">
        <Button kind="outline">{t("mycase.send")}</Button>
      </div>
    </ActForm>
  );
}
