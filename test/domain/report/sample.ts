// A year of Board reports of a library that isn't there: thirteen months, each counted by a small rule, each published as the app does.

import { channels, kinds } from "../../../src/domain/case/terms.ts";
import { monthsFrom, monthsOf } from "../../../src/domain/report/period.ts";
import {
  type Counts,
  gridsOf,
  type Kept,
  type Report,
  reportOf,
  yearGrids,
} from "../../../src/domain/report/report.ts";

const terms = { smallestCell: 5, restrictionDays: 10 };

/** The n-th month's counts: large, small and none, as a town's are. */
function countsOf(n: number): Counts {
  const of = (r: number, c: number) => Math.max(0, ((r * 7 + c * 11 + n * 5) % 23) * (c === 0 ? 3 : 1) - r * 4 - c * 3);
  return {
    grids: gridsOf({
      contacts: kinds.flatMap((row, r) => channels.map((column, c) => ({ row, column, n: of(r, c) }))),
      targets: [
        { row: "reply", column: "inTime", n: 40 + n },
        { row: "reply", column: "late", n: n % 4 },
        { row: "word", column: "inTime", n: 12 },
        { row: "review", column: "inTime", n: 2 },
      ],
      levels: [
        { row: "staff", column: "settled", n: 31 + n },
        { row: "staff", column: "silence", n: 9 },
        { row: "director", column: "settled", n: 2 },
        { row: "complaint", column: "settled", n: n % 2 },
      ],
      disclosures: [{ row: "courtOrder", column: "released", n: n % 3 }],
      imposed: n % 3,
      inForce: 2,
      remedies: { open: 3, late: 6, done: n },
    }),
    medians: [
      { clock: "reply", n: 44, minutes: 384, days: 1 },
      { clock: "word", n: 12, minutes: 1500, days: 3 },
      { clock: "review", n: 2, minutes: 900, days: 2 },
      { clock: "handOver", n: 0, minutes: 0, days: 0 },
    ],
    complaints: [
      {
        reference: "D7K-2QF-9RM",
        procedure: { en: "Complaints to the library", es: "Quejas a la biblioteca" },
        received: "2026-09",
        stands: "appealed",
        outcome: "partly",
      },
    ],
  };
}

/** October 2025 to December 2026, and the year 2026, the oldest first. */
export function sampleReports(): readonly Report[] {
  const kept: Kept[] = [];
  for (const [n, period] of monthsFrom("2025-10", "2026-12").entries()) {
    const counts = countsOf(n);
    const others = kept.map(({ report }) => report);
    kept.push({ counts, report: reportOf(period, counts, terms, [], others) });
  }
  const months = kept.filter(({ report }) => monthsOf("2026").includes(report.period));
  const { medians, complaints } = countsOf(0);
  const year = { grids: yearGrids(months.map(({ counts }) => counts)), medians, complaints };
  return [...kept.map(({ report }) => report), reportOf("2026", year, terms, months, [])];
}
