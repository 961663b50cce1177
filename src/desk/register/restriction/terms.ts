// What the library sets for restrictions, and how the Director changes it; and the consistency of what was done, in numbers.
import type { Person } from "../../../domain/access/principal.ts";
import { consistency, type RuleTable } from "../../../domain/conduct/restriction/consistency.ts";
import { type RestrictionTerms, restrictionBounds } from "../../../domain/conduct/restriction/settings.ts";
import { appealTos, beginnings } from "../../../domain/conduct/restriction/terms.ts";
import { type Locale, locales, translator } from "../../../lib/locale.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { restrictionRows } from "../../../store/queries/register/restrictions.ts";
import { updateLibrary } from "../../../store/queries/settings.ts";
import { type Desk, settingsOf, todayOf } from "../../desk.ts";
import { changeSettings, type SettingsDone } from "../../settings/change.ts";
import { readDay, readLine } from "../../settings/fields.ts";
import { disclosureTermsOf } from "../disclosure/terms.ts";

/** What staff do when somebody comes in all the same: the library's words, or Concord's. */
export const breachWords = ({ onBreach }: RestrictionTerms, locale: Locale): string =>
  onBreach[locale] ?? translator(locale)("restriction.onBreach");
export const breachField = (locale: Locale): string => `onBreach.${locale}`;

/**
 * As typed: `appealTo`, `longTo`, `secondFromDays`, `concernDays`, `begins`, `shifts` (HH:MM, a line each), `onBreach.<language>`, `checkedOn`.
 * Refusals, each with its field: RestrictionDaysOutOfRange (least, most), NotAChoice, ShiftUnreadable, DateUnreadable, FieldTooLong.
 */
export async function saveRestrictionTerms(
  desk: Desk,
  person: Person,
  one: (field: string) => string,
  expects: number,
): Promise<Result<SettingsDone>> {
  const days = (field: "secondFromDays" | "concernDays", least: number): Result<number> => {
    const typed = one(field).trim();
    const count = /^\d{1,4}$/.test(typed) ? Number(typed) : -1;
    const most = restrictionBounds[field];
    return count < least || count > most ? no("RestrictionDaysOutOfRange", { field, least, most }) : ok(count);
  };
  const secondFromDays = days("secondFromDays", 1);
  if (!secondFromDays.ok) return secondFromDays;
  const concernDays = days("concernDays", 0);
  if (!concernDays.ok) return concernDays;
  const appealTo = appealTos.find((it) => it === one("appealTo"));
  if (!appealTo) return no("NotAChoice", { field: "appealTo" });
  const longTo = appealTos.find((it) => it === one("longTo"));
  if (!longTo) return no("NotAChoice", { field: "longTo" });
  const begins = beginnings.find((it) => it === one("begins"));
  if (!begins) return no("NotAChoice", { field: "begins" });
  const shifts = [
    ...new Set(
      one("shifts")
        .split(/\s+/)
        .filter((line) => line !== ""),
    ),
  ].sort();
  if (
    shifts.length === 0 ||
    shifts.length > restrictionBounds.shifts ||
    shifts.some((it) => !/^([01]\d|2[0-3]):[0-5]\d$/.test(it))
  )
    return no("ShiftUnreadable", { field: "shifts", most: restrictionBounds.shifts });
  const checked = readDay("checkedOn", one("checkedOn"));
  if (!checked.ok) return checked;
  const onBreach: Partial<Record<Locale, string>> = {};
  for (const locale of locales) {
    const line = readLine(breachField(locale), one(breachField(locale)), { empty: true, most: 400 });
    if (!line.ok) return line;
    if (line.value !== "" && line.value !== translator(locale)("restriction.onBreach")) onBreach[locale] = line.value;
  }
  const after: RestrictionTerms = {
    appealTo,
    longTo,
    secondFromDays: secondFromDays.value,
    concernDays: concernDays.value,
    begins,
    shifts,
    onBreach,
    checkedOn: checked.value,
  };
  return changeSettings(desk, person, "restrictions", expects, ({ row, facts }) =>
    ok({
      queries: [updateLibrary(row.id, { ...row, facts: { ...row.facts, restrictions: after } })],
      changes: [{ what: "restrictions", item: "", before: facts.restrictions, after }],
    }),
  );
}

export type Consistency = {
  readonly year: number;
  readonly years: readonly number[];
  readonly smallest: number;
  readonly tables: readonly RuleTable[];
};

/** A year of what was done, on the library's clock; null: not for this reader. */
export async function consistencyReport(desk: Desk, who: Person, asked?: number): Promise<Consistency | null> {
  if (!who.roles.includes("director")) return null;
  const settings = await settingsOf(desk);
  const today = todayOf(desk, settings);
  const all = await restrictionRows(desk.pool, who, today);
  const yearOf = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(settings.calendar.zone).year;
  const thisYear = Temporal.PlainDate.from(today).year;
  const year = asked ?? thisYear;
  const smallest = disclosureTermsOf(settings).smallestCell;
  return {
    year,
    years: [...new Set([thisYear, ...all.map((one) => yearOf(one.imposed.at))])].sort((a, b) => b - a),
    smallest,
    tables: consistency(
      all.filter((one) => yearOf(one.imposed.at) === year),
      settings.row.branches,
      smallest,
    ),
  };
}
