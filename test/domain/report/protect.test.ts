// What a report withholds: no small count is shown, and nobody works one out of everything published, the months' tables and the year's.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { added, cellsOf, type Grid, gridOf, shownOf, sumsOf } from "../../../src/domain/report/grid.ts";
import { type Cell, type Sum, withhold } from "../../../src/domain/report/protect.ts";
import { type Equation, type Published, recovered } from "./attack.ts";

const grid = (cells: readonly (readonly number[])[], id = "g"): Grid => ({
  id,
  rows: cells.map((_, r) => `r${r}`),
  columns: (cells[0] ?? []).map((_, c) => `c${c}`),
  cells,
});
const smallest = 5;

/** As a reader has it; `told`: which of the withheld are small, too. */
function published(cells: readonly Cell[], withheld: ReadonlySet<string>, told: boolean): Published[] {
  return cells.map(({ id, value, smallest: bound }) => ({
    id,
    known: withheld.has(id) ? null : value,
    ...(told && value > 0 && value < bound ? { most: bound - 1 } : {}),
  }));
}
function attacked(cells: readonly Cell[], sums: readonly Sum[], withheld: ReadonlySet<string>): string[] {
  const equations: readonly Equation[] = sums;
  return [
    ...recovered(published(cells, withheld, false), equations),
    ...recovered(published(cells, withheld, true), equations),
  ];
}

test("a small count is withheld with three others, not more; totals stay, and nought stays", () => {
  const one = grid([
    [20, 3, 30, 0],
    [40, 50, 60, 8],
    [9, 70, 80, 9],
  ]);
  const withheld = withhold(cellsOf(one, smallest), sumsOf(one));
  assert.equal(withheld.size, 4);
  assert.ok(withheld.has("g/r0/c1"));
  const shown = shownOf(one, withheld);
  assert.deepEqual(shown.cells.at(-1), [69, 123, 170, 17, 379]);
  assert.equal(shown.cells[0]?.[3], 0);
});

test("a table without small counts leaves whole", () => {
  const one = grid([
    [5, 6],
    [0, 8],
  ]);
  assert.equal(withhold(cellsOf(one, smallest), sumsOf(one)).size, 0);
});

test("one small count in a list: another goes with it, and not the total", () => {
  const one = grid([[30], [2], [40]]);
  const withheld = withhold(cellsOf(one, smallest), sumsOf(one));
  assert.equal(withheld.size, 2);
  assert.ok(withheld.has("g/r1/c0") && !withheld.has("g/all/c0"));
});

test("two small ones that add up to no more than two small ones could are not each other's cover: 4 and 4 are 8", () => {
  const one = grid([[4], [4], [40]]);
  const cells = cellsOf(one, smallest);
  const withheld = withhold(cells, sumsOf(one));
  assert.deepEqual(attacked(cells, sumsOf(one), withheld), []);
  assert.equal(withheld.size, 3);
});

test("the attack itself finds what is left open: by one sum, by two, and by bounds", () => {
  const equations = sumsOf(grid([[3, 20]]));
  assert.deepEqual(
    recovered(
      [
        { id: "g/r0/c0", known: null },
        { id: "g/r0/c1", known: 20 },
        { id: "g/r0/all", known: 23 },
      ],
      equations,
    ),
    ["g/r0/c0"],
  );
  const two = [
    { total: "s", parts: ["a", "b"] },
    { total: "d", parts: ["a", "c"] },
    { total: "e", parts: ["b", "c"] },
  ];
  const shown = [
    ...["a", "b", "c"].map((id) => ({ id, known: null })),
    ...(
      [
        ["s", 5],
        ["d", 6],
        ["e", 7],
      ] as const
    ).map(([id, known]) => ({ id, known })),
  ];
  assert.deepEqual(recovered(shown, two).sort(), ["a", "b", "c"]);
  const bound = [
    { id: "a", known: null, most: 4 },
    { id: "b", known: null, most: 4 },
    { id: "s", known: 8 },
  ];
  assert.deepEqual(recovered(bound, [{ total: "s", parts: ["a", "b"] }]).sort(), ["a", "b"]);
});

const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 8 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 400 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);
const anyCells = (rows: number, columns: number) =>
  fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
const anySize = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }));

test("no small count is ever shown, and none withheld is worked out, even by who knows which are small", () => {
  fc.assert(
    fc.property(
      anySize.chain(([rows, columns]) => anyCells(rows, columns)),
      fc.integer({ min: 3, max: 20 }),
      (cells, bound) => {
        const one = grid(cells);
        const [all, sums] = [cellsOf(one, bound), sumsOf(one)];
        const withheld = withhold(all, sums);
        for (const { id, value } of all) if (value > 0 && value < bound) assert.ok(withheld.has(id), id);
        assert.deepEqual(attacked(all, sums, withheld), []);
      },
    ),
    { numRuns: 300 },
  );
});

test("nor by trying every table of whole numbers that shows the same", () => {
  const tiny = fc.array(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 2 }), {
    minLength: 2,
    maxLength: 2,
  });
  fc.assert(
    fc.property(tiny, (cells) => {
      const one = grid(cells);
      const shown = shownOf(one, withhold(cellsOf(one, smallest), sumsOf(one))).cells.flat();
      const found = shown.map(() => new Set<number>());
      const most = 16;
      for (let n = 0; n < (most + 1) ** 4; n++) {
        const tried = [0, 1, 2, 3].map((i) => Math.floor(n / (most + 1) ** i) % (most + 1)) as [
          number,
          number,
          number,
          number,
        ];
        const [a, b, c, d] = tried;
        const all = [a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d];
        if (shown.every((value, i) => value === null || value === all[i]))
          for (const [i, value] of all.entries()) found[i]?.add(value);
      }
      for (const [i, value] of shown.entries()) if (value === null) assert.ok((found[i]?.size ?? 0) > 1, `${i}`);
    }),
    { numRuns: 25 },
  );
});

/** Twelve months, each out by itself, then their year beside them. */
function yearOf(months: readonly Grid[], bound: number) {
  const out = months.map((month) => withhold(cellsOf(month, bound), sumsOf(month)));
  const sum = added(months[0] as Grid, months.slice(1));
  const cells: Cell[] = [
    ...cellsOf(sum, bound),
    ...months.flatMap((month, m) =>
      cellsOf(month, bound, `${m}:`).map((cell) => ({
        ...cell,
        published: out[m]?.has(cell.id.replace(/^\d+:/, "")) ? ("withheld" as const) : ("shown" as const),
      })),
    ),
  ];
  const sums: Sum[] = [
    ...sumsOf(sum),
    ...months.flatMap((month, m) => sumsOf(month, `${m}:`)),
    ...cellsOf(sum, bound).map(({ id }) => ({ total: id, parts: months.map((_, m) => `${m}:${id}`) })),
  ];
  return { cells, sums, withheld: withhold(cells, sums), sum };
}

test("a year's total doesn't give away the one month in which a count was withheld", () => {
  const months = Array.from({ length: 12 }, (_, m) => grid([[m === 4 ? 3 : 30], [50], [60]]));
  const { cells, sums, withheld } = yearOf(months, smallest);
  assert.ok(withheld.has("g/r0/c0"), "else twelve months less eleven are the one");
  assert.deepEqual(attacked(cells, sums, withheld), []);
  assert.ok(!withheld.has("g/all/c0"));
});

test("over twelve months and their year nothing withheld is worked out, and what is out stays as it is", () => {
  const year = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) => fc.array(anyCells(rows, columns), { minLength: 12, maxLength: 12 }));
  const kept = () =>
    fc.property(year, fc.constantFrom(3, 5, 10), (tables, bound) => {
      const { cells, sums, withheld } = yearOf(
        tables.map((one) => grid(one)),
        bound,
      );
      for (const { id, published: was } of cells)
        if (was) assert.equal(withheld.has(id), was === "withheld", `${id} was out`);
      assert.deepEqual(attacked(cells, sums, withheld), []);
    });
  // The first: years in which only more of the year keeps two months' counts.
  for (const seed of [1586899335, undefined]) fc.assert(kept(), { numRuns: 12, ...(seed ? { seed } : {}) });
});

test("counts come by their codes, and add up by them", () => {
  const one = gridOf(
    "g",
    ["a", "b"],
    ["x"],
    [
      { row: "a", column: "x", n: 2 },
      { row: "b", column: "x", n: 5 },
    ],
  );
  const other = gridOf("g", ["b", "a"], ["x"], [{ row: "a", column: "x", n: 1 }]);
  assert.deepEqual(added(one, [other]).cells, [[3], [5]]);
});
