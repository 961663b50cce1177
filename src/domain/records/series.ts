// Retention series: what the library's own approved application says of how long records are kept (Local Records Act, 50 ILCS 205/7).
// No period is law here and none is shipped: each series is the library's, with the number of its application.
import type { Ending, Kind } from "../case/terms.ts";

/** From what the period is counted: the closing of the matter, the decision of its review, the opening. */
export const triggers = ["closed", "decided", "opened"] as const;
export type Trigger = (typeof triggers)[number];
export const units = ["years", "months"] as const;
export type Unit = (typeof units)[number];

export type Series = {
  readonly id: number;
  /** Raised with every change: a disposal names the version that it rests on. */
  readonly version: number;
  readonly name: string;
  /** The number that the Local Records Commission gave the application, and the item in it, as the library writes them. */
  readonly application: string;
  readonly trigger: Trigger;
  readonly period: number;
  readonly unit: Unit;
  /** null: every kind, every ending. */
  readonly kinds: readonly Kind[] | null;
  readonly endings: readonly Ending[] | null;
  /** Out of use: it proposes nothing more, and stays to be read. */
  readonly retired: boolean;
};

/** A closed matter as retention sees it. Days on the library's wall clock, ISO 8601. */
export type Kept = {
  readonly id: string;
  readonly kind: Kind;
  readonly ending: Ending;
  readonly openedOn: string;
  readonly closedOn: string;
  readonly decidedOn: string | null;
  /** The matter it was merged into: it goes with that one and never by itself. */
  readonly mergedInto: string | null;
  /** Who may not know of it. */
  readonly walled: readonly number[];
};

/** From which day on it may be proposed; null: this series doesn't cover it. */
export function dueOn(series: Series, kept: Kept): string | null {
  if (series.retired) return null;
  if (series.kinds && !series.kinds.includes(kept.kind)) return null;
  if (series.endings && !series.endings.includes(kept.ending)) return null;
  const from =
    series.trigger === "closed" ? kept.closedOn : series.trigger === "opened" ? kept.openedOn : kept.decidedOn;
  if (from === null) return null;
  return Temporal.PlainDate.from(from)
    .add(series.unit === "years" ? { years: series.period } : { months: series.period })
    .toString();
}

/** The series that keeps it longest of all that cover it; null: none does, and it is never proposed. */
export function seriesFor(
  all: readonly Series[],
  kept: Kept,
): { readonly series: Series; readonly dueOn: string } | null {
  let longest: { series: Series; dueOn: string } | null = null;
  for (const series of all) {
    const on = dueOn(series, kept);
    if (on !== null && (!longest || on > longest.dueOn)) longest = { series, dueOn: on };
  }
  return longest;
}
