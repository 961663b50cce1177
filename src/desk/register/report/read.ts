// Board reports as they are kept: for the Director, the Board president, trustees and the custodian of records. The database refuses others (0023).

import type { Person } from "../../../domain/access/principal.ts";
import { before, boundsOf, monthAt, monthsFrom, type Period, readPeriod } from "../../../domain/report/period.ts";
import type { Report } from "../../../domain/report/report.ts";
import { makesReports, readsReports, type Schedule } from "../../../domain/report/settings.ts";
import { dayIn } from "../../../lib/dates.ts";
import { firstMatterAt, keptPeriods, keptReports } from "../../../store/queries/register/report.ts";
import { type Desk, jobOf, settingsOf, todayOf } from "../../desk.ts";
import { reportTermsOf } from "./terms.ts";

export type KeptReport = {
  readonly period: Period;
  readonly madeAt: string;
  /** Null: by the clock, or by the command. */
  readonly by: string | null;
};
export type ReportList = {
  readonly reports: readonly KeptReport[];
  readonly schedule: Schedule;
  /** Months and years that are over and have no report yet, the newest first; none for who may not make one. */
  readonly missing: readonly Period[];
};

/** As many months as the form offers: older ones by the command. */
const offered = 24;

/** Null: not for this reader. */
export async function reportList(desk: Desk, person: Person): Promise<ReportList | null> {
  if (!readsReports(person.roles)) return null;
  const settings = await settingsOf(desk);
  const { schedule } = reportTermsOf(settings);
  const [kept, firstAt] = await Promise.all([keptPeriods(desk.pool, person), firstMatterAt(desk.pool, jobOf(desk))]);
  const reports = kept.map(({ period, madeAt, personId }) => ({
    period,
    madeAt,
    by: settings.row.people.find(({ id }) => id === personId)?.name ?? null,
  }));
  if (!makesReports(person.roles) || !firstAt) return { reports, schedule, missing: [] };
  const first = monthAt(dayIn(settings.calendar.zone, firstAt));
  const last = before(monthAt(todayOf(desk, settings)));
  const months = monthsFrom(first, last).slice(-offered);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))].filter(
    (year) => boundsOf(year, settings.calendar.zone).to <= desk.now(),
  );
  const missing = [...months.toReversed(), ...years.toReversed()].filter(
    (one) => !kept.some(({ period }) => period === one),
  );
  return { reports, schedule, missing };
}

/** Null: not there, or not for this reader. `publishedOn`: YYYY-MM-DD where the library is. */
export async function boardReport(
  desk: Desk,
  person: Person,
  period: string,
): Promise<(KeptReport & { readonly report: Report; readonly publishedOn: string }) | null> {
  if (!readsReports(person.roles) || !readPeriod(period).ok) return null;
  const [settings, [kept]] = await Promise.all([settingsOf(desk), keptReports(desk.pool, person, [period])]);
  if (!kept) return null;
  const by = settings.row.people.find(({ id }) => id === kept.personId)?.name ?? null;
  const { madeAt, report } = kept;
  return { period, madeAt, by, report, publishedOn: dayIn(settings.calendar.zone, madeAt) };
}
