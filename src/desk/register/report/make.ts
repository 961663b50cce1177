// Board reports are made here: when the Director asks, or by the clock; once each, and kept as they were published. Counted as the job that
// sees every matter: walls keep people from matters, not matters from being counted.

import type { Person, Principal } from "../../../domain/access/principal.ts";
import { spansOn } from "../../../domain/calendar/span.ts";
import type { Complaint } from "../../../domain/complaint/state.ts";
import { complaintDates } from "../../../domain/report/complaint-dates.ts";
import { type ComplaintLine, complaintLines, remediesIn } from "../../../domain/report/complaints.ts";
import { mediansOf } from "../../../domain/report/open-time.ts";
import {
  before,
  boundsOf,
  dayAfter,
  isYear,
  monthAt,
  monthsOf,
  type Period,
  readPeriod,
} from "../../../domain/report/period.ts";
import { type Counts, gridsOf, type Kept, reportOf, trendOf, yearGrids } from "../../../domain/report/report.ts";
import { makesReports } from "../../../domain/report/settings.ts";
import { dayIn } from "../../../lib/dates.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import {
  firstMatterAt,
  keepReport,
  keptCounts,
  keptPeriods,
  keptReports,
  reportFacts,
} from "../../../store/queries/register/report.ts";
import { type Desk, freshSettings, jobOf, type Settings, todayOf } from "../../desk.ts";
import { proceduresOf } from "../complaint/procedures.ts";
import { reportTermsOf, toldOf } from "./terms.ts";

export type ReportRefusal = "NotYourReport" | "ReportPeriodUnreadable" | "PeriodNotOver" | "PeriodBeforeAll";

/**
 * Makes the report of a month or a year, and first those before it that it is compared with and that aren't there yet; "quiet": there was
 * one. Refusals: NotYourReport; ReportPeriodUnreadable; PeriodNotOver (`day`: from when on, YYYY-MM-DD); PeriodBeforeAll, no matter is as old
 * (`first`: the first month that there is something of, YYYY-MM; "" when there is nothing at all).
 */
export async function makeReport(
  desk: Desk,
  who: Person | Extract<Principal, { kind: "job" }>,
  typed: string,
): Promise<Result<"made" | "quiet", ReportRefusal>> {
  if (who.kind === "person" && !makesReports(who.roles)) return no("NotYourReport");
  const read = readPeriod(typed);
  if (!read.ok) return read;
  const period = read.value;
  const settings = await freshSettings(desk);
  if (!settings) throw new Error("the library isn't set up yet");
  const { zone } = settings.calendar;
  const isOver = (one: Period) => boundsOf(one, zone).to <= desk.now();
  if (!isOver(period)) return no("PeriodNotOver", { day: dayAfter(period) });
  const firstAt = await firstMatterAt(desk.pool, jobOf(desk));
  const first = firstAt ? monthAt(dayIn(zone, firstAt)) : "";
  const begun = (one: Period) => first !== "" && one >= first.slice(0, one.length);
  if (!begun(period)) return no("PeriodBeforeAll", { first });

  const out = new Set((await keptPeriods(desk.pool, jobOf(desk))).map((one) => one.period));
  if (out.has(period)) return ok("quiet");
  const needed = isYear(period)
    ? [...trendOf(period).slice(0, -1), ...monthsOf(period), period].flatMap((one) =>
        isYear(one) && one !== period ? [...monthsOf(one), one] : [one],
      )
    : trendOf(period);
  let made: "made" | "quiet" = "quiet";
  for (const one of new Set(needed)) {
    if (out.has(one) || !begun(one)) continue;
    const personId = who.kind === "person" ? who.personId : null;
    const isNew = await makeOne(desk, settings, one, personId, one === period ? toldOf(settings) : []);
    if (isNew && one === period) made = "made";
  }
  return ok(made);
}

async function makeOne(
  desk: Desk,
  settings: Settings,
  period: Period,
  personId: number | null,
  tell: readonly number[],
): Promise<boolean> {
  const job = jobOf(desk);
  const terms = reportTermsOf(settings);
  const { calendar } = settings;
  const span = { ...boundsOf(period, calendar.zone), zone: calendar.zone };
  const months = isYear(period) ? await keptOf(desk, monthsOf(period)) : [];
  const [facts, others] = await Promise.all([
    reportFacts(desk.pool, job, { ...span, restrictionDays: terms.restrictionDays }),
    keptReports(desk.pool, job, [...trendOf(period)]),
  ]);
  const dates = complaintDates(facts.complaintDates, span);
  const counts: Counts = {
    grids: isYear(period)
      ? yearGrids(months.map((month) => month.counts))
      : gridsOf({
          ...facts,
          targets: [
            ...facts.targets,
            { row: "complaint", column: "inTime", n: dates.inTime },
            { row: "complaint", column: "late", n: dates.late },
          ],
          remedies: remediesIn(facts.complaints, span),
        }),
    medians: mediansOf(calendar, [...facts.answered, ...dates.answered]),
    complaints: complaintLines(facts.complaints, span, (one) => procedureName(settings, one)),
  };
  const report = reportOf(
    period,
    counts,
    terms,
    months,
    others.map((one) => one.report),
  );
  return keepReport(desk.pool, job, { report, counts, madeAt: desk.now(), personId, tell });
}

/** As it was called in the version that the complaint began with. */
const procedureName = (settings: Settings, { id, version }: Complaint["procedure"]): ComplaintLine["procedure"] =>
  proceduresOf(settings.row).find((one) => one.id === id && one.version === version)?.name ?? { en: "", es: "" };

/** What is out of these periods, with what was counted for it. */
async function keptOf(desk: Desk, periods: readonly Period[]): Promise<Kept[]> {
  const job = jobOf(desk);
  const [reports, counts] = await Promise.all([
    keptReports(desk.pool, job, periods),
    keptCounts(desk.pool, job, periods),
  ]);
  return reports.flatMap(({ period, report }) => {
    const of = counts.find((one) => one.period === period);
    return of ? [{ report, counts: of.counts }] : [];
  });
}

/**
 * By the clock: last month's report and last year's as the library's schedule says, once the doors have closed on the first of the month
 * (where it is closed that day, from its morning). What was missed is made at the next hour.
 */
export async function makeDueReports(desk: Desk): Promise<Result<"made" | "quiet">> {
  const settings = await freshSettings(desk);
  if (!settings || settings.row.people.length === 0) return ok("quiet"); // not set up yet
  const { schedule } = reportTermsOf(settings);
  const today = Temporal.PlainDate.from(todayOf(desk, settings));
  const closes = spansOn(settings.calendar, today.with({ day: 1 })).at(-1)?.to;
  if (closes !== undefined && Temporal.Instant.from(desk.now()).epochNanoseconds < closes) return ok("quiet");
  const due = [
    ...(schedule === "month" ? [before(monthAt(today.toString()))] : []),
    ...(schedule === "none" ? [] : [before(String(today.year))]),
  ];
  let answer: "made" | "quiet" = "quiet";
  for (const period of due) {
    const made = await makeReport(desk, { kind: "job", library: desk.library }, period);
    if (!made.ok && made.refusal !== "PeriodBeforeAll") return made;
    if (made.ok && made.value === "made") answer = "made";
  }
  return ok(answer);
}
