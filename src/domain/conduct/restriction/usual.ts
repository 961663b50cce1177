// What the library's ladder gives for a conduct, and whether a measure departs from it. It is shown, it never decides.
import { type ConductTerms, type Level, type Measure, times } from "../incident/rules.ts";
import type { Sort } from "./terms.ts";

/** `earlier`: times at the same level within the look-back. `days`: of a restriction alone. */
export type Usual = { readonly measure: Measure; readonly days: number | null; readonly earlier: number };

/** The highest level of the rules cited; null: none of them is a rule of the library that stands. */
export function levelOf({ rules }: Pick<ConductTerms, "rules">, cited: readonly string[]): Level | null {
  const found = cited.map((id) => rules.find((one) => one.id === id && !one.retired)?.level);
  if (found.length === 0 || found.some((one) => one === undefined)) return null;
  return found.reduce((most, one) => ((one ?? 1) > (most ?? 1) ? one : most), found[0]) ?? null;
}

export function usualFor({ ladder }: Pick<ConductTerms, "ladder">, level: Level, earlier: number): Usual | null {
  const step = ladder[level][Math.min(earlier, times - 1)];
  return step ? { measure: step.measure, days: step.days, earlier } : null;
}

/** Another measure than the usual one, or another length. */
export const departs = (usual: Usual | null, sort: Sort, days: number): boolean =>
  usual !== null && (usual.measure !== sort || (sort === "restriction" && usual.days !== days));
