// Retention series as a setting: what the library's own approved application says. The list is empty to begin with: no number is shipped as law.
import type { Person } from "../../../domain/access/principal.ts";
import { maySet } from "../../../domain/access/settings-table.ts";
import { endings, kinds } from "../../../domain/case/terms.ts";
import { type Series, triggers, units } from "../../../domain/records/series.ts";
import { canonical } from "../../../lib/canonical.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { seriesList, writeSeries } from "../../../store/queries/records/series.ts";
import type { Desk } from "../../desk.ts";
import { readLine } from "../../settings/fields.ts";

export type SeriesTyped = {
  readonly name: string;
  readonly application: string;
  readonly trigger: string;
  readonly period: string;
  readonly unit: string;
  /** None ticked: all. */
  readonly kinds: readonly string[];
  readonly endings: readonly string[];
  readonly retired: boolean;
};
const longest = { years: 100, months: 1200 } as const;

/**
 * Saves a new series (`change` null) or another version of one. Refusals: `NotYourSetting`, `FieldMissing` and the like (fact: field),
 * `PeriodUnreadable` (a whole number of years or months, from 1), `SeriesUnknown`, `SeriesChanged` (somebody changed it meanwhile).
 */
export async function saveSeries(
  desk: Desk,
  who: Person,
  typed: SeriesTyped,
  change: { readonly id: number; readonly version: number } | null,
): Promise<Result<Series>> {
  if (!maySet(who.roles, "records")) return no("NotYourSetting");
  const name = readLine("name", typed.name);
  if (!name.ok) return name;
  const application = readLine("application", typed.application);
  if (!application.ok) return application;
  const trigger = triggers.find((one) => one === typed.trigger) ?? "closed";
  const unit = units.find((one) => one === typed.unit) ?? "years";
  const period = /^\d{1,4}$/.test(typed.period.trim()) ? Number(typed.period) : 0;
  if (period < 1 || period > longest[unit]) return no("PeriodUnreadable", { field: "period" });
  const some = <T extends string>(all: readonly T[], ticked: readonly string[]): T[] | null => {
    const chosen = all.filter((one) => ticked.includes(one));
    return chosen.length === 0 || chosen.length === all.length ? null : chosen;
  };
  const before = change && (await seriesList(desk.pool, who)).find(({ id }) => id === change.id);
  if (change && !before) return no("SeriesUnknown");
  const next = {
    ...{ name: name.value, application: application.value, trigger, period, unit, retired: typed.retired },
    kinds: some(kinds, typed.kinds),
    endings: some(endings, typed.endings),
  };
  if (change && before && before.version !== change.version) {
    // Changed to just this: the same form sent twice.
    return canonical({ ...before, ...next }) === canonical({ ...before }) ? ok(before) : no("SeriesChanged");
  }
  const wrote = await writeSeries(desk.pool, who, desk.now(), before ?? null, next);
  return wrote === "stale" ? saveSeries(desk, who, typed, change) : ok(wrote);
}
