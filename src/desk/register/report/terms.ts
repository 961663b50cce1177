// The library's settings for its Board report, and how the Director changes them.
import type { Person } from "../../../domain/access/principal.ts";
import {
  cellBounds,
  dayBounds,
  type ReportTerms,
  readsReports,
  reportDefaults,
  type Schedule,
  schedules,
  toldFirst,
} from "../../../domain/report/settings.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import type { PersonRow } from "../../../store/queries/library.ts";
import { updateLibrary } from "../../../store/queries/settings.ts";
import type { Desk, Settings } from "../../desk.ts";
import { changeSettings, type SettingsDone } from "../../settings/change.ts";

export const reportTermsOf = (settings: Pick<Settings, "row">): ReportTerms =>
  settings.row.facts.report ?? reportDefaults;

/** Who can be told of a report: those who can open it. */
export const couldBeTold = ({ row }: Pick<Settings, "row">): readonly PersonRow[] =>
  row.people.filter((one) => one.active && readsReports(one.roles));

/** Who is: somebody who left, or may not open it any more, isn't. */
export function toldOf(settings: Pick<Settings, "row">): readonly number[] {
  const { tell } = reportTermsOf(settings);
  return couldBeTold(settings).flatMap(({ id, roles }) => ((tell ? tell.includes(id) : toldFirst(roles)) ? id : []));
}

const numberIn = (typed: string, { least, most }: typeof cellBounds | typeof dayBounds): number | null => {
  const value = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return value >= least && value <= most ? value : null;
};

/**
 * As typed: `smallestCell`, `restrictionDays`, `schedule`, and `tell`, each person ticked. What is out stays as it is. Refusals, each with
 * its field: CellOutOfRange, DaysOutOfRange (least, most), FieldEmpty.
 */
export async function saveReportTerms(
  desk: Desk,
  person: Person,
  typed: { readonly one: (field: string) => string; readonly many: (field: string) => readonly string[] },
  expects: number,
): Promise<Result<SettingsDone>> {
  const smallestCell = numberIn(typed.one("smallestCell"), cellBounds);
  if (smallestCell === null) return no("CellOutOfRange", { field: "smallestCell", ...cellBounds });
  const restrictionDays = numberIn(typed.one("restrictionDays"), dayBounds);
  if (restrictionDays === null) return no("DaysOutOfRange", { field: "restrictionDays", ...dayBounds });
  const schedule = schedules.find((one: Schedule) => one === typed.one("schedule"));
  if (!schedule) return no("FieldEmpty", { field: "schedule" });
  const ticked = typed.many("tell");
  return changeSettings(desk, person, "report", expects, ({ row }) => {
    const tell = couldBeTold({ row }).flatMap(({ id }) => (ticked.includes(String(id)) ? id : []));
    const after: ReportTerms = { smallestCell, restrictionDays, schedule, tell };
    return ok({
      queries: [updateLibrary(row.id, { ...row, facts: { ...row.facts, report: after } })],
      changes: [{ what: "report", item: "", before: reportTermsOf({ row }), after }],
    });
  });
}
