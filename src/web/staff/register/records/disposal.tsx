// One disposal: where it stands, what would go and what would stay (the dry run), what stands in the way, and whose turn it is.

import type { EntrySaid } from "../../../../desk/register/records/said.ts";
import type { DisposalView } from "../../../../desk/register/records/view.ts";
import type { SignedIn } from "../../../../store/accounts/here.ts";
import { Day, Moment } from "../../../components/date.tsx";
import { ButtonLink } from "../../../components/form/button.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../../components/form/error-summary.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { Page } from "../../../env.ts";
import type { Posted } from "../../../middleware/form.ts";
import { staffPath, staffPaths } from "../../../paths.ts";
import { StaffFrame } from "../../frame.tsx";
import { dayWords, spanWords } from "./list.tsx";
import { Matters } from "./matters.tsx";
import { Steps } from "./steps.tsx";
import { Written } from "./written.tsx";

export type DisposalProps = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly view: DisposalView;
  readonly said: EntrySaid;
  /** What was typed, when the page comes back. */
  readonly posted: Posted | null;
  readonly errors: Errors;
  readonly refusal?: string | undefined;
  readonly done?: string | undefined;
};

export function DisposalPage(props: DisposalProps) {
  const { page, person, view, errors, refusal, done } = props;
  const { t } = page;
  const { disposal, series } = view;
  const hasSteps = ["proposed", "authorized", "ordered"].includes(disposal.status);
  const wrong = hasErrors(errors) || refusal !== undefined;
  return (
    <StaffFrame
      page={page}
      person={person}
      title={disposal.reference}
      here="records"
      sheets={["register/records.css"]}
      class="disposal"
      wrong={wrong}
    >
      <div class="head">
        <h1>{t("records.disposalOf", { series: series?.name ?? "" })}</h1>
        <span class="small">{disposal.reference}</span>
        <span class="tag info">{t(`records.status.${disposal.status}`)}</span>
        <a class="small" href={staffPaths.records}>
          {t("records.title")}
        </a>
      </div>
      <div class={hasSteps ? "two" : undefined}>
        <div class="stack">
          <ErrorSummary t={t} errors={errors} />
          {refusal ? (
            <Notice sort="grave" role="alert" title={t("staff.case.notDone")}>
              <p>{refusal}</p>
            </Notice>
          ) : null}
          {done ? (
            <Notice sort="good" role="status">
              <p>{t(`records.done.${done}`)}</p>
            </Notice>
          ) : null}
          <Stands page={page} view={view} />
          <DryRun page={page} view={view} />
          <Written page={page} said={props.said} reference={disposal.reference} />
          <Matters page={page} view={view} />
        </div>
        {hasSteps ? <Steps {...props} /> : null}
      </div>
    </StaffFrame>
  );
}

type Shown = Pick<DisposalProps, "page" | "view">;

function Stands({ page, view }: Shown) {
  const { t } = page;
  const { disposal, series } = view;
  const authority = "authority" in disposal ? disposal.authority : null;
  return (
    <section class="panel pad" aria-labelledby="stands">
      <h2 id="stands">{t("staff.case.stands")}</h2>
      <dl class="facts">
        <dt>{t("records.application")}</dt>
        <dd>{series?.application}</dd>
        <dt>{t("records.period")}</dt>
        <dd>
          {series ? t(`records.periodOf.${series.unit}`, { count: series.period }) : ""}{" "}
          {series ? t(`records.trigger.${series.trigger}`) : ""}
        </dd>
        <dt>{t("records.closedSpan")}</dt>
        <dd>{spanWords(page, disposal.firstOn, disposal.lastOn)}</dd>
        <dt>{t("records.proposedOn")}</dt>
        <dd>
          <Day page={page} at={disposal.proposedAt} />
        </dd>
        <dt>{t("records.authority")}</dt>
        <dd>
          {authority
            ? t("records.authorityLine", {
                number: authority.certificate,
                on: dayWords(page, authority.approvedOn),
                who: view.authorityBy,
              })
            : t("records.none")}
        </dd>
        {(["ordered", "confirmed"] as const).map((step) => (
          <>
            <dt>{t(`records.${step}`)}</dt>
            <dd>
              {view[step] ? (
                <>
                  {view[step].name}, <Moment page={page} at={view[step].at} />
                </>
              ) : (
                t("records.none")
              )}
            </dd>
          </>
        ))}
        {disposal.status === "done" ? (
          <>
            <dt>{t("records.doneOn")}</dt>
            <dd>
              <Moment page={page} at={disposal.doneAt} />. {t("records.gone", { count: disposal.gone })}
            </dd>
          </>
        ) : null}
      </dl>
      <Traces page={page} view={view} />
      <div class="actions">
        <ButtonLink kind="outline" href={staffPath(staffPaths.worksheet, { reference: disposal.reference })}>
          {t("records.worksheet")}
        </ButtonLink>
      </div>
    </section>
  );
}

/** What is left for the operator to do, where this process could not. */
function Traces({ page: { t }, view: { disposal } }: Shown) {
  if (disposal.status === "confirmed") return <p>{t("records.underWay")}</p>;
  if (disposal.status !== "done") return null;
  const { traces } = disposal;
  if (!traces) return <p>{t("records.sweeping")}</p>;
  const left = [
    ...(traces.keysFile === "failed" ? ["keysFile"] : []),
    ...(traces.tables === "operator" ? ["tables"] : []),
    ...(traces.log === "operator" ? ["log"] : []),
  ];
  if (left.length === 0) return <p>{t(traces.keysFile === "none" ? "records.sweptNoBackup" : "records.swept")}</p>;
  return (
    <Notice sort="gentle" title={t("records.leftTitle")}>
      <ul>
        {left.map((one) => (
          <li>{t(`records.leftTo.${one}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function DryRun({ page, view }: Shown) {
  const { t } = page;
  const goes = view.going.filter(({ kept }) => kept === null);
  if (view.disposal.status === "done" || view.disposal.status === "withdrawn") return null;
  const { words, files, mails, bytes } = view.sum;
  const size = new Intl.NumberFormat(page.locale, { maximumFractionDigits: 1 }).format(bytes / 1024);
  return (
    <section class="panel pad" aria-labelledby="dry">
      <h2 id="dry">{t("records.dry")}</h2>
      <p>{t("records.dryGoes", { count: goes.length })}</p>
      <dl class="facts">
        {view.byKind.map(({ kind, count }) => (
          <>
            <dt>{t(`term.kind.${kind}`)}</dt>
            <dd>{String(count)}</dd>
          </>
        ))}
        <dt>{t("records.words")}</dt>
        <dd>{String(words)}</dd>
        <dt>{t("records.files")}</dt>
        <dd>{String(files)}</dd>
        <dt>{t("records.mails")}</dt>
        <dd>{String(mails)}</dd>
        <dt>{t("records.size")}</dt>
        <dd>{t("records.kilobytes", { size })}</dd>
      </dl>
      <p class="small">{t("records.dryStays")}</p>
    </section>
  );
}
