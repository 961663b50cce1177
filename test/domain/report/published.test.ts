// Everything that a library published in a year, the twelve months' reports and the year's, in the hands of somebody who adds and subtracts:
// no withheld number is worked out. The reports themselves are attacked, as they are kept, not what made them.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { channels, kinds } from "../../../src/domain/case/terms.ts";
import { monthsOf } from "../../../src/domain/report/period.ts";
import {
  type Counts,
  counted,
  gridsOf,
  type Kept,
  levels,
  type Report,
  reportOf,
  yearGrids,
} from "../../../src/domain/report/report.ts";
import { type Equation, type Published, recovered } from "./attack.ts";
import { sampleReports } from "./sample.ts";

/** Every number of every table, and every sum that a reader knows of. `value`: of a count that nobody published, for what the reader is told. */
function read(reports: readonly Report[], value: (id: string) => number | undefined, bound: number) {
  const published: Published[] = [];
  const equations: Equation[] = [];
  const year = reports.find(({ period }) => period.length === 4);
  const months = reports.filter(({ period }) => period.length === 7);
  const at = (period: string, grid: string, row: string, column: string) => `${period}:${grid}/${row}/${column}`;
  for (const { period, grids } of reports)
    for (const { id, rows, columns, cells } of grids) {
      for (const [r, row] of rows.entries())
        for (const [c, column] of columns.entries()) {
          const known = cells[r]?.[c] ?? null;
          const one = at(period, id, row, column);
          const count = value(one);
          const isSmall = count !== undefined && count > 0 && count < bound;
          published.push({ id: one, known, ...(isSmall ? { most: bound - 1 } : {}) });
        }
      const [inner, across] = [rows.filter((row) => row !== "all"), columns.filter((column) => column !== "all")];
      if (columns.includes("all"))
        for (const row of rows)
          equations.push({ total: at(period, id, row, "all"), parts: across.map((one) => at(period, id, row, one)) });
      if (rows.includes("all"))
        for (const column of columns)
          equations.push({
            total: at(period, id, "all", column),
            parts: inner.map((one) => at(period, id, one, column)),
          });
    }
  if (year)
    for (const { id, rows, columns } of year.grids) {
      const parts = id === "inForce" || id === "remedies" ? months.slice(-1) : months;
      for (const row of rows)
        for (const column of columns)
          equations.push({
            total: at(year.period, id, row, column),
            parts: parts.map(({ period }) => at(period, id, row, column)),
          });
    }
  return { published, equations };
}

const few = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 7 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 300 }) },
);
const anyCounts: fc.Arbitrary<Counts> = fc
  .record({
    contacts: fc.array(few, { minLength: 25, maxLength: 25 }),
    targets: fc.array(few, { minLength: 10, maxLength: 10 }),
    settled: fc.array(few, { minLength: 3, maxLength: 3 }),
    imposed: few,
    inForce: few,
    done: few,
  })
  .map(({ contacts, targets, settled, imposed, inForce, done }) => ({
    grids: gridsOf({
      contacts: contacts.map((n, i) => ({ row: kinds[i % 5] ?? "", column: channels[Math.floor(i / 5)] ?? "", n })),
      targets: targets.map((n, i) => ({ row: counted[i % 5] ?? "", column: i < 5 ? "inTime" : "late", n })),
      levels: settled.map((n, i) => ({ row: levels[i] ?? "", column: "settled", n })),
      disclosures: [{ row: "none", column: "refused", n: imposed }],
      imposed,
      inForce,
      remedies: { open: inForce, late: done, done },
    }),
    medians: [],
    complaints: [],
  }));

test("twelve months and their year: nothing withheld is worked out, by who knows which are small neither", () => {
  fc.assert(
    fc.property(
      fc.array(anyCounts, { minLength: 12, maxLength: 12 }),
      fc.constantFrom(3, 5, 10),
      (counts, smallestCell) => {
        const terms = { smallestCell, restrictionDays: 10 };
        const kept: Kept[] = [];
        for (const [m, period] of monthsOf("2026").entries()) {
          const one = counts[m] as Counts;
          kept.push({
            counts: one,
            report: reportOf(
              period,
              one,
              terms,
              [],
              kept.map(({ report }) => report),
            ),
          });
        }
        const sum: Counts = { grids: yearGrids(counts), medians: [], complaints: [] };
        const year = reportOf("2026", sum, terms, kept, []);
        const reports = [...kept.map(({ report }) => report), year];

        const all = [...kept, { counts: sum, report: year }];
        const inner = new Map<string, number>(
          all.flatMap(({ counts: { grids }, report: { period } }) =>
            grids.flatMap(({ id, rows, columns, cells }) =>
              rows.flatMap((row, r) =>
                columns.map((column, c) => [`${period}:${id}/${row}/${column}`, cells[r]?.[c] ?? 0] as const),
              ),
            ),
          ),
        );
        for (const knows of [() => undefined, (id: string) => inner.get(id)]) {
          const { published, equations } = read(reports, knows, smallestCell);
          for (const table of sum.grids.map(({ id }) => `:${id}/`))
            assert.deepEqual(
              recovered(
                published.filter(({ id }) => id.includes(table)),
                equations.filter(({ total }) => total.includes(table)),
              ),
              [],
            );
        }
        for (const { id, known } of read(reports, () => undefined, smallestCell).published)
          assert.ok(known === null || known === 0 || known >= smallestCell, id);
      },
    ),
    { numRuns: 3, endOnFailure: true },
  );
});

test("what a report says of others is what they said: no new number, and no withheld one", () => {
  const reports = sampleReports();
  const of = (period: string) => reports.find((one) => one.period === period);
  for (const { trend, glance, period } of reports)
    for (const one of trend) {
      const other = of(one.period)?.glance.find(({ figure }) => figure === "contacts");
      if (one.out) assert.equal(one.contacts, other?.now ?? null, `${period} of ${one.period}`);
      else assert.deepEqual([one.contacts, one.late], [null, null]);
      assert.ok(glance.length > 0);
    }
  const october = of("2026-10");
  for (const { figure, before, yearBefore } of october?.glance ?? []) {
    const said = (month: string) => of(month)?.glance.find((one) => one.figure === figure)?.now;
    assert.deepEqual([before, yearBefore], [said("2026-09"), said("2025-10")], figure);
  }
});

test("a median of fewer answers than the threshold isn't said", () => {
  const [first] = sampleReports();
  assert.deepEqual(
    first?.medians.map((one) => (one.none ? "none" : one.days)),
    [1, 3, null, "none"],
  );
});
