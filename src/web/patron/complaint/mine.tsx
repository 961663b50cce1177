// The patron's formal complaint: where it stands in the library's own words, what is next and by when, the answer point by point, the way on.
import type { Errors } from "../../components/form/error-summary.tsx";
import { ErrorSummary, hasErrors } from "../../components/form/error-summary.tsx";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Page } from "../../env.ts";
import { pathIn, paths } from "../../paths.ts";
import { Frame } from "../frame.tsx";
import { Answers, Letters, Remedies, Wrote } from "./answer.tsx";
import { Cards } from "./cards.tsx";
import { day, type Mine, type Step } from "./shown.ts";

export type MineProps = {
  readonly page: Page;
  readonly mine: Mine;
  readonly errors: Errors;
  readonly typed: { one(name: string): string };
  /** A refusal in words; what was typed is still there. */
  readonly refusal?: string | undefined;
  readonly done: string | null;
  readonly act?: string | undefined;
};

const doneWords = {
  filed: null,
  words: "formal.mine.done.words",
  appeal: "formal.mine.done.appeal",
  withdrawn: "formal.mine.done.withdrawn",
} as const;
type Did = keyof typeof doneWords;
const isDid = (name: string | null): name is Did => name !== null && Object.hasOwn(doneWords, name);

export function MineComplaint(props: MineProps) {
  const { page, mine, errors } = props;
  const { t, locale } = page;
  return (
    <Frame
      page={page}
      title={t("formal.mine.title")}
      here="myCase"
      wrong={hasErrors(errors)}
      hidden
      script
      sheets={["register/complaint-patron.css"]}
    >
      <ErrorSummary t={t} errors={errors} />
      <p class="crumb">
        <a href={pathIn(locale, paths.myCase)}>{t("formal.mine.backToCase")}</a>
      </p>
      <Done {...props} />
      <div class="case-head">
        <div>
          <p class="small">
            {t("formal.mine.reference", { reference: mine.reference })} · {mine.procedure}
          </p>
          <h1>{t("formal.mine.title")}</h1>
        </div>
        <Next page={page} mine={mine} />
      </div>
      <div class="grid-main">
        <div>
          <section class="section" aria-labelledby="stands">
            <h2 id="stands">{t("formal.mine.stands")}</h2>
            <p>{waits(page, mine)}</p>
            <Way page={page} steps={mine.steps} />
          </section>
          <Answers page={page} mine={mine} />
          <Remedies page={page} mine={mine} />
          <Wrote page={page} mine={mine} />
        </div>
        <div>
          <Cards {...props} />
          <Letters page={page} mine={mine} />
        </div>
      </div>
    </Frame>
  );
}

function Done({ page: { t }, mine, done, refusal }: MineProps) {
  if (refusal)
    return (
      <div class="case-note">
        <Notice sort="grave" role="alert">
          <p>{refusal}</p>
        </Notice>
      </div>
    );
  if (!isDid(done)) return null;
  const words = doneWords[done];
  return (
    <div class="case-note">
      <Notice sort="good" role="status" title={t(words ? "done.title" : "formal.mine.filed")}>
        <p>{words ? t(words) : t("formal.mine.filedText", { reference: mine.reference })}</p>
      </Notice>
    </div>
  );
}

function Next({ page, mine }: { readonly page: Page; readonly mine: Mine }) {
  const { t } = page;
  const { next, closedAt } = mine;
  const [words, at] = closedAt
    ? (["formal.mine.closedOn", closedAt] as const)
    : next
      ? ([next.late ? "formal.mine.lateBy" : "formal.mine.nextBy", next.dueAt] as const)
      : ([null, null] as const);
  if (!words || !at) return null;
  return (
    <div class={next?.late && !closedAt ? "nextdate late" : "nextdate"}>
      <p class="small">{t(words)}</p>
      <p class="d">{day(page, at)}</p>
    </div>
  );
}

/** What is expected of the patron now: mostly nothing, and that is said. */
function waits(page: Page, { appeal, hearingOn, closedAt }: Mine): string {
  const { t } = page;
  if (closedAt) return t("formal.mine.waitsClosed");
  if (appeal?.state === "open") return t("formal.mine.waitsAppeal", { day: day(page, appeal.untilAt) });
  if (hearingOn) return t("formal.mine.waitsHearing", { day: day(page, hearingOn) });
  return t("formal.mine.waitsNone");
}

const Way = ({ page, steps }: { readonly page: Page; readonly steps: readonly Step[] }) => (
  <ol class="way">
    {steps.map((step) => (
      <li class={`${step.state}${step.late ? " late" : ""}`} aria-current={step.state === "now" ? "step" : undefined}>
        {step.state === "passed" ? (
          <span class="tickmark">
            <Icon name="tick" />
          </span>
        ) : null}
        <h3>
          {step.name}
          {step.state === "now" ? <span class="status here">{page.t("formal.mine.here")}</span> : null}
        </h3>
        <p>{besideStep(page, step)}</p>
      </li>
    ))}
  </ol>
);

function besideStep(page: Page, { state, at, dueAt, late, extended, who }: Step): string {
  const { t } = page;
  const upper = (text: string): string => `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
  const by = who ? `${upper(who)}. ` : "";
  if (state === "passed" && at) return day(page, at);
  if (state === "skipped") return t("formal.mine.skipped");
  if (!dueAt) return upper(who ?? "");
  if (late && state === "now") return by + t("formal.mine.late", { day: day(page, dueAt) });
  const due = t("formal.mine.by", { day: day(page, dueAt) });
  return `${by}${upper(due)}.${extended ? ` ${t("formal.mine.extended")}.` : ""}`;
}
