// The Board reports that are kept, and for the Director the form that makes one: a month or a year that has ended.
import { makeReport } from "../../../../desk/register/report/make.ts";
import { type ReportList, reportList } from "../../../../desk/register/report/read.ts";
import { maySet } from "../../../../domain/access/settings-table.ts";
import { makesReports } from "../../../../domain/report/settings.ts";
import { longDate, monthOrYear } from "../../../../lib/dates.ts";
import type { No } from "../../../../lib/result.ts";
import { Day } from "../../../components/date.tsx";
import { answer } from "../../../components/document.tsx";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button } from "../../../components/form/button.tsx";
import { ErrorSummary } from "../../../components/form/error-summary.tsx";
import { Field } from "../../../components/form/field.tsx";
import { Notice } from "../../../components/notice.tsx";
import { type Page, pageOf } from "../../../env.ts";
import { notFound, refused } from "../../../middleware/failures.tsx";
import { readForm } from "../../../middleware/form.ts";
import { staffPath, staffPaths } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { StaffFrame } from "../../frame.tsx";
import { boardPaths } from "./paths.ts";

const Reports = ({ page, found }: { readonly page: Page; readonly found: ReportList }) => {
  const { t, locale } = page;
  return (
    <table class="numbers words">
      <caption class="unseen">{t("report.list.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("report.list.period")}</th>
          <th scope="col">{t("report.list.made")}</th>
          <th scope="col">{t("report.list.by")}</th>
          <th scope="col">{t("report.list.pdf")}</th>
          <th scope="col">{t("report.list.sheet")}</th>
        </tr>
      </thead>
      <tbody>
        {found.reports.map(({ period, madeAt, by }) => {
          const name = monthOrYear(locale, period);
          return (
            <tr>
              <th scope="row">
                <a href={staffPath(boardPaths.report, { period })}>{name}</a>
              </th>
              <td data-name={t("report.list.made")}>
                <Day page={page} at={madeAt} />
              </td>
              <td data-name={t("report.list.by")}>{by ?? t("report.list.clock")}</td>
              <td>
                <a href={staffPath(boardPaths.pdf, { period })}>
                  {t("report.list.pdf")} <span class="unseen">{name}</span>
                </a>
              </td>
              <td>
                <a href={staffPath(boardPaths.sheet, { period })}>
                  {t("report.list.sheet")} <span class="unseen">{name}</span>
                </a>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

type Shown = { readonly refusal?: No<string>; readonly typed?: string };

function Make({ page, found, refusal, typed }: Shown & { readonly page: Page; readonly found: ReportList }) {
  const { t, locale } = page;
  const wrong = refusal ? { period: whyNot(page, refusal) } : {};
  return (
    <section class="panel pad" aria-labelledby="make">
      <h2 id="make">{t("report.list.make")}</h2>
      {found.missing.length === 0 ? (
        <p class="small">{t("report.list.allMade")}</p>
      ) : (
        <ActForm action={boardPaths.list} class="stack">
          <Field
            name="period"
            label={t("report.list.which")}
            hint={t("report.list.makeHint")}
            options={found.missing.map((period) => [period, monthOrYear(locale, period)] as const)}
            value={typed ?? found.missing[0]}
            errors={wrong}
          />
          <div class="actions">
            <Button>{t("report.list.makeDo")}</Button>
          </div>
        </ActForm>
      )}
    </section>
  );
}

/** A refusal's dates in words. */
const whyNot = ({ t, locale }: Page, { refusal, facts = {} }: No<string>): string =>
  t(`refusal.${refusal}`, typeof facts.day === "string" ? { ...facts, day: longDate(locale, facts.day) } : facts);

async function listPage(c: StaffAsked, shown: Shown = {}) {
  const { person, deps } = c.var;
  const page = pageOf(c);
  const { t } = page;
  const found = await reportList(deps.desk, person);
  if (!found) return notFound(c);
  const makes = makesReports(person.roles);
  return answer(
    c,
    <StaffFrame
      page={page}
      person={person}
      title={t("report.list.title")}
      here="board"
      class="board"
      sheets={["register/board.css"]}
      wrong={shown.refusal !== undefined}
    >
      <div class="head">
        <h1>{t("report.list.title")}</h1>
        <p class="lead">{t("report.list.lead")}</p>
        {maySet(person.roles, "report") ? (
          <p class="push">
            <a href={staffPath(staffPaths.setting, { part: "report" })}>{t("staff.nav.settings")}</a>
          </p>
        ) : null}
      </div>
      {shown.refusal ? <ErrorSummary t={t} errors={{ period: whyNot(page, shown.refusal) }} /> : null}
      {c.req.query("made") === "1" && !shown.refusal ? (
        <Notice sort="good" role="status">
          <p>{t("report.list.madeNow")}</p>
        </Notice>
      ) : null}
      <div class={makes ? "stack beside" : "stack"}>
        <section class="panel list" aria-label={t("report.list.title")}>
          {found.reports.length === 0 ? (
            <div class="pad">
              <h2>{t("report.list.none")}</h2>
              <p>{t("report.list.noneText")}</p>
            </div>
          ) : (
            <Reports page={page} found={found} />
          )}
          <p class="fact pad">{t(`report.list.schedule.${found.schedule}`)}</p>
        </section>
        {makes ? <Make page={page} found={found} {...shown} /> : null}
      </div>
    </StaffFrame>,
    shown.refusal ? 422 : 200,
  );
}

export const showList = (c: StaffAsked) => listPage(c);

/** Twice the same is one report: the second finds the first. */
export async function makeOne(c: StaffAsked) {
  const { person, deps } = c.var;
  if (!makesReports(person.roles)) return notFound(c);
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const typed = form.value.one("period").trim();
  const made = await makeReport(deps.desk, person, typed);
  return made.ok ? c.redirect(`${boardPaths.list}?made=1`, 303) : listPage(c, { refusal: made, typed });
}
