// The library's settings for requests for records: what they begin with, and how the Director changes them. The statute's places stand beside
// each on the page; what could not be confirmed in it is left for a person to fill in.
import type { Person } from "../../../domain/access/principal.ts";
import type { FoiaTerms } from "../../../domain/foia/terms.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { updateLibrary } from "../../../store/queries/settings.ts";
import type { Desk, Settings } from "../../desk.ts";
import { changeSettings, type SettingsDone } from "../../settings/change.ts";
import { readDay, readLines } from "../../settings/fields.ts";

/** No address of the Public Access Counselor: 9(a) wants it in a denial, it changes, and nobody here has looked it up. */
const defaults: FoiaTerms = {
  days: 5,
  commercialDays: 21,
  extensionDays: 5,
  appealDays: 60,
  warnDays: 2,
  holidays: [],
  counselor: [],
  checkedOn: "2026-11-25",
};
export const foiaTermsOf = (settings: Pick<Settings, "row">): FoiaTerms => settings.row.facts.foia ?? defaults;

export const counts = ["days", "commercialDays", "extensionDays", "appealDays", "warnDays"] as const;
const mostDays = 365;
const mostLines = 200;

/**
 * Counts as typed; holidays and the counselor's address a line each. Refusals, each with its field: CountOutOfRange, DateUnreadable,
 * FieldTooLong, FieldEmpty, TooManyLines.
 */
export async function saveFoiaTerms(
  desk: Desk,
  person: Person,
  typed: Readonly<Record<(typeof counts)[number] | "holidays" | "counselor" | "checkedOn", string>>,
  expects: number,
): Promise<Result<SettingsDone>> {
  const numbers: Partial<Record<(typeof counts)[number], number>> = {};
  for (const field of counts) {
    const count = /^\d{1,3}$/.test(typed[field].trim()) ? Number(typed[field]) : 0;
    if (count < 1 || count > mostDays) return no("CountOutOfRange", { field, most: mostDays });
    numbers[field] = count;
  }
  const holidays = readLines("holidays", typed.holidays, mostLines, readDay);
  if (!holidays.ok) return holidays;
  const counselor = readLines("counselor", typed.counselor, mostLines);
  if (!counselor.ok) return counselor;
  const checked = readDay("checkedOn", typed.checkedOn);
  if (!checked.ok) return checked;
  const after: FoiaTerms = {
    ...(numbers as Record<(typeof counts)[number], number>),
    holidays: [...new Set(holidays.value)].sort(),
    counselor: counselor.value,
    checkedOn: checked.value,
  };
  return changeSettings(desk, person, "foia", expects, ({ row }) =>
    ok({
      queries: [updateLibrary(row.id, { ...row, facts: { ...row.facts, foia: after } })],
      changes: [{ what: "foia", item: "", before: foiaTermsOf({ row }), after }],
    }),
  );
}
