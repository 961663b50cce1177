// One act's page: its form, beside the case in brief; the decision of a review beside what was asked and what was tried.
import type { StaffCase } from "../../../desk/read/views.ts";
import type { ActType } from "../../../domain/case/act.ts";
import type { SignedIn } from "../../../store/accounts/here.ts";
import { ErrorSummary, type Errors, hasErrors } from "../../components/form/error-summary.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Page } from "../../env.ts";
import { staffPath, staffPaths } from "../../paths.ts";
import { StaffFrame } from "../frame.tsx";
import { DueWords, KindMark } from "../said.tsx";
import { ActPageForm, type Typed } from "./act-form.tsx";
import { ReviewBrief } from "./review-brief.tsx";
import { Timeline } from "./timeline.tsx";

type Props = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly view: StaffCase;
  readonly act: ActType;
  readonly typed: Typed;
  readonly errors?: Errors;
  /** Why it can't be done, or wasn't, in words. */
  readonly refusal?: string;
  readonly id?: string;
};

export const Head = ({ page, view, act }: Pick<Props, "page" | "view" | "act">) => (
  <div class="head">
    <KindMark t={page.t} kind={view.kind} />
    <h1>{page.t(`act.${act}`)}</h1>
    <a class="small" href={staffPath(staffPaths.case, { reference: view.reference })}>
      {view.reference}
    </a>
    {view.next ? (
      <span class="push">
        <DueWords page={page} dueAt={view.next.dueAt} clock={view.next.clock} setAt={view.next.setAt} />
      </span>
    ) : null}
  </div>
);

export function ActPage(props: Props) {
  const { page, person, view, act, errors = {}, refusal } = props;
  const { t } = page;
  const said = view.exchange.filter((entry) => entry.text !== null);
  return (
    <StaffFrame
      page={page}
      person={person}
      title={`${t(`act.${act}`)} ${view.reference}`}
      here="cases"
      class="act"
      wrong={hasErrors(errors) || refusal !== undefined}
    >
      <Head page={page} view={view} act={act} />
      <div class="two">
        <section class="panel pad">
          <ErrorSummary t={t} errors={errors} />
          {refusal ? (
            <Notice sort="grave" role="alert" title={t("staff.case.notDone")}>
              <p>
                {refusal} {t("staff.case.kept")}
              </p>
            </Notice>
          ) : null}
          <p class="lead">{t(`staff.act.lead.${act}`)}</p>
          <ActPageForm
            page={page}
            view={view}
            act={act}
            typed={props.typed}
            errors={errors}
            {...(props.id ? { id: props.id } : {})}
          />
        </section>
        <section class="panel pad brief" aria-label={t("staff.case.exchangeLong")} tabindex={0}>
          {act === "DecideReview" && view.seesWords ? (
            <>
              <ReviewBrief page={page} view={view} me={person.personId} />
              <details>
                <summary>{t("staff.review.more")}</summary>
                <Timeline page={page} view={view} me={person.personId} entries={said} />
              </details>
            </>
          ) : (
            <>
              <h2>{t("staff.act.soFar")}</h2>
              {said.length === 0 ? (
                <p class="fact">{t("staff.case.sealed")}</p>
              ) : (
                <Timeline page={page} view={view} me={person.personId} entries={said} />
              )}
            </>
          )}
        </section>
      </div>
    </StaffFrame>
  );
}
