// The Board report: of what was counted in a period, what is published, with what was published before beside it. Made once and kept: later
// reports build on what is out, so that nothing withheld can be worked out from all of them together.

import { channels, endings, kinds } from "../case/terms.ts";
import { gates, outcomes } from "../disclosure/terms.ts";
import type { ComplaintLine } from "./complaints.ts";
import { added, all, cellsOf, type Grid, gridOf, type ShownGrid, shownAt, shownOf, sumsOf } from "./grid.ts";
import { before, isYear, type Period, upTo, yearBefore } from "./period.ts";
import { type Cell, type Sum, withhold } from "./protect.ts";

/** The clocks that the library answers for; silence is the patron's own time. `complaint`: each stage of a formal one. */
export const counted = ["reply", "word", "review", "handOver", "complaint"] as const;
export type CountedClock = (typeof counted)[number];
export const levels = ["staff", "director", "complaint"] as const;
const closings = endings.filter((one) => one !== "merged");

type Found = readonly { readonly row: string; readonly column: string; readonly n: number }[];
/** Of those that came to their answer in the period: how many, and the middle one's open minutes and open days. */
export type Median = {
  readonly clock: CountedClock;
  readonly n: number;
  readonly minutes: number;
  readonly days: number;
};

/** What was counted, before anything is withheld: kept so that a year adds up what its months said, and shown to nobody. */
export type Counts = {
  readonly grids: readonly Grid[];
  readonly medians: readonly Median[];
  readonly complaints: readonly ComplaintLine[];
};

/** Null: withheld, of too few answers; `none`: there was no answer. */
export type ShownMedian = { readonly clock: CountedClock } & (
  | { readonly none: true }
  | { readonly none: false; readonly hours: number | null; readonly days: number | null }
);
export type Glance = {
  readonly figure: GlanceFigure;
  readonly now: number | null;
  /** As they were published; null: withheld then, or never published. */
  readonly before: number | null;
  readonly yearBefore: number | null;
};
export type Report = {
  readonly period: Period;
  readonly smallest: number;
  readonly restrictionDays: number;
  readonly grids: readonly ShownGrid[];
  readonly medians: readonly ShownMedian[];
  readonly complaints: readonly ComplaintLine[];
  readonly glance: readonly Glance[];
  /** Published before: which of the two there were. */
  readonly compared: { readonly before: boolean; readonly yearBefore: boolean };
  /** `out`: there is a report of it; null where there is, is withheld. */
  readonly trend: readonly {
    readonly period: Period;
    readonly out: boolean;
    readonly contacts: number | null;
    readonly late: number | null;
  }[];
};

/** Where each figure at a glance stands. */
const figures = {
  contacts: ["contacts", all, all],
  inTime: ["targets", all, "inTime"],
  late: ["targets", all, "late"],
  atStaff: ["levels", "staff", all],
  atDirector: ["levels", "director", all],
  atComplaint: ["levels", "complaint", all],
  disclosures: ["disclosures", all, all],
  restrictions: ["restrictions", "imposed", "count"],
} as const satisfies Readonly<Record<string, readonly [string, string, string]>>;
export type GlanceFigure = keyof typeof figures;
const glanced = Object.keys(figures) as GlanceFigure[];

/** Tables that add up over time; the others say how things stand at the end. */
const standing: readonly string[] = ["inForce", "remedies"];

const listOf = (id: string, counts: Readonly<Record<string, number>>): Grid => ({
  id,
  rows: Object.keys(counts),
  columns: ["count"],
  cells: Object.values(counts).map((n) => [n]),
});

/** The tables of a period, of what was found. Codes as the case and the disclosure have them. */
export const gridsOf = (found: {
  readonly contacts: Found;
  readonly targets: Found;
  readonly levels: Found;
  readonly disclosures: Found;
  readonly imposed: number;
  readonly inForce: number;
  readonly remedies: { readonly open: number; readonly late: number; readonly done: number };
}): readonly Grid[] => [
  gridOf("contacts", kinds, channels, found.contacts),
  gridOf("targets", counted, ["inTime", "late"], found.targets),
  gridOf("levels", levels, closings, found.levels),
  gridOf("disclosures", [...gates, "none"], outcomes, found.disclosures),
  listOf("restrictions", { imposed: found.imposed }),
  listOf("inForce", { inForce: found.inForce }),
  listOf("remedies", { open: found.remedies.open, late: found.remedies.late }),
  listOf("remediesDone", { done: found.remedies.done }),
];

/** A year's tables are what its months' counts add up to; what stands at the end is December's. */
export function yearGrids(months: readonly Counts[]): readonly Grid[] {
  const last = months.at(-1);
  return (last?.grids ?? []).map((grid) => {
    if (standing.includes(grid.id)) return grid;
    const others = months.slice(0, -1).flatMap((month) => month.grids.find(({ id }) => id === grid.id) ?? []);
    return added(grid, others);
  });
}

/** What is out already, with what was counted for it. */
export type Kept = { readonly counts: Counts; readonly report: Report };

/** What of a table is withheld, with the months' own beside it where it is a year's. Tables share no totals: each is looked at by itself. */
function withheldOf(grid: Grid, smallest: number, months: readonly Kept[]): ReadonlySet<string> {
  const own = cellsOf(grid, smallest);
  const parts = standing.includes(grid.id) ? months.slice(-1) : months;
  const there = parts.flatMap(({ counts, report }) => {
    const month = counts.grids.find(({ id }) => id === grid.id);
    return month ? [{ month, report, prefix: `${report.period}:` }] : [];
  });
  const out = new Map(
    there.flatMap(({ month, report, prefix }) => outCells(month, report, prefix)).map((cell) => [cell.id, cell]),
  );
  /** The same count in each month; one that a month didn't have is none. */
  const partsOf = (id: string) => there.flatMap(({ prefix }) => out.get(prefix + id)?.id ?? []);
  // What its months show, all of them, everybody can add up: it stays.
  const isOut = (id: string) => {
    const parts = partsOf(id);
    return parts.length > 0 && parts.every((part) => out.get(part)?.published === "shown");
  };
  const cells: Cell[] = [
    ...own.map((cell) => (isOut(cell.id) ? { ...cell, published: "shown" as const } : cell)),
    ...out.values(),
  ];
  const sums: Sum[] = [
    ...sumsOf(grid),
    ...there.flatMap(({ month, prefix }) => sumsOf(month, prefix)),
    ...own.flatMap(({ id }) => {
      const parts = partsOf(id);
      return parts.length > 0 ? [{ total: id, parts }] : [];
    }),
  ];
  return withhold(cells, sums);
}

const outCells = (month: Grid, report: Report, prefix: string): Cell[] =>
  cellsOf(month, report.smallest, prefix).map((cell) => {
    const [grid = "", row = "", column = ""] = cell.id.slice(prefix.length).split("/");
    const isOut = shownAt(report.grids, grid, row, column) !== null;
    return { ...cell, published: isOut ? "shown" : "withheld" };
  });

/** Periods that a report looks at: itself and those before. */
export const trendOf = (period: Period): readonly Period[] => upTo(period, isYear(period) ? 5 : 13);

/**
 * What is published of a period.
 * @param months what is out of each month of a year, in order; none for a month
 * @param others every report that is out, to compare with
 */
export function reportOf(
  period: Period,
  counts: Counts,
  { smallestCell, restrictionDays }: { readonly smallestCell: number; readonly restrictionDays: number },
  months: readonly Kept[],
  others: readonly Report[],
): Report {
  const grids = counts.grids.map((grid) => shownOf(grid, withheldOf(grid, smallestCell, months)));
  const out = (one: Period | null) => others.find((other) => other.period === one);
  const [last, lastYear] = [out(before(period)), out(yearBefore(period))];
  const at = (some: readonly ShownGrid[] | undefined, figure: GlanceFigure) => {
    const [grid, row, column] = figures[figure];
    return some ? (shownAt(some, grid, row, column) ?? null) : null;
  };
  return {
    period,
    smallest: smallestCell,
    restrictionDays,
    grids,
    medians: counts.medians.map(({ clock, n, minutes, days }) => {
      if (n === 0) return { clock, none: true };
      const isFew = n < smallestCell;
      return { clock, none: false, hours: isFew ? null : Math.round(minutes / 6) / 10, days: isFew ? null : days };
    }),
    complaints: counts.complaints,
    glance: glanced.map((figure) => ({
      figure,
      now: at(grids, figure),
      before: at(last?.grids, figure),
      yearBefore: at(lastYear?.grids, figure),
    })),
    compared: { before: last !== undefined, yearBefore: lastYear !== undefined },
    trend: trendOf(period).map((one) => {
      const some = one === period ? grids : out(one)?.grids;
      return { period: one, out: some !== undefined, contacts: at(some, "contacts"), late: at(some, "late") };
    }),
  };
}
