// Statistics in which nobody is identified (70/1(b)): small cells are withheld, and none can be worked out from what is shown.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readTable, type SafeTable, type Table, withholdSmall } from "../../../src/domain/disclosure/small-cells.ts";

const tableOf = (cells: number[][]): Table => ({
  columns: (cells[0] ?? []).map((_, i) => `c${i}`),
  rows: cells.map((row, i) => ({ label: `r${i}`, cells: row })),
});
const square = ({ rows, totals }: SafeTable): (number | null)[][] => [
  ...rows.map(({ cells }) => [...cells]),
  [...totals],
];

/** Every table of whole numbers that shows the same, found by trying: for small ones. Gives the values that each hidden cell can have. */
function possible(shown: (number | null)[][], most: number): Set<number>[][] {
  const [height, width] = [shown.length - 1, (shown[0]?.length ?? 1) - 1];
  const found = shown.map((row) => row.map(() => new Set<number>()));
  const cells: number[][] = Array.from({ length: height }, () => Array(width).fill(0));
  const check = () => {
    const all = [...cells.map((row) => [...row, row.reduce((a, b) => a + b, 0)])];
    all.push(Array.from({ length: width + 1 }, (_, c) => all.reduce((sum, row) => sum + (row[c] ?? 0), 0)));
    if (shown.some((row, r) => row.some((value, c) => value !== null && value !== all[r]?.[c]))) return;
    for (const [r, row] of all.entries()) for (const [c, value] of row.entries()) found[r]?.[c]?.add(value);
  };
  const fill = (at: number): void => {
    if (at === height * width) {
      check();
      return;
    }
    const [r, c] = [Math.floor(at / width), at % width];
    const total = c === 0 && r > 0 ? (shown[r - 1]?.[width] ?? null) : null;
    if (total !== null && cells[r - 1]?.reduce((a, b) => a + b, 0) !== total) return;
    const known = shown[r]?.[c];
    const row = cells[r] as number[];
    for (let value = known ?? 0; value <= (known ?? most); value++) {
      row[c] = value;
      fill(at + 1);
    }
  };
  fill(0);
  return found;
}

/** Which hidden cells follow from the others by sums alone: solved as equations (Gauss), whatever the size. */
function solved(shown: (number | null)[][]): string[] {
  const [height, width] = [shown.length, shown[0]?.length ?? 0];
  const hidden = shown.flatMap((row, r) => row.flatMap((value, c) => (value === null ? [[r, c] as const] : [])));
  const equation = (cells: readonly (readonly [number, number, number])[]) =>
    hidden.map(([r, c]) => cells.find(([i, j]) => i === r && j === c)?.[2] ?? 0);
  const sign = (at: number, length: number) => (at === length - 1 ? -1 : 1);
  const rows = [
    ...shown.map((row, r) => equation(row.map((_, c) => [r, c, sign(c, width)]))),
    ...(shown[0] ?? []).map((_, c) => equation(shown.map((_, r) => [r, c, sign(r, height)]))),
  ];
  let rank = 0;
  for (let column = 0; column < hidden.length && rank < rows.length; column++) {
    const pivot = rows.findIndex((row, i) => i >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot] as number[], rows[rank] as number[]];
    const lead = rows[rank] as number[];
    const by = lead[column] as number;
    for (const [i, row] of rows.entries()) {
      if (i === rank) continue;
      const factor = (row[column] ?? 0) / by;
      if (factor !== 0) for (let k = 0; k < row.length; k++) row[k] = (row[k] ?? 0) - factor * (lead[k] ?? 0);
    }
    rank++;
  }
  return rows
    .filter((row) => row.filter((value) => Math.abs(value) > 1e-9).length === 1)
    .map((row) => String(hidden[row.findIndex((value) => Math.abs(value) > 1e-9)]));
}

test("a small cell is withheld, and another with it in its row and column", () => {
  const safe = withholdSmall(
    tableOf([
      [20, 3, 30],
      [40, 50, 60],
      [9, 70, 80],
    ]),
    5,
  );
  assert.equal(safe.rows[0]?.cells[1], null);
  assert.ok((safe.rows[0]?.cells.filter((cell) => cell === null).length ?? 0) >= 2);
  assert.ok(square(safe).filter((row) => row[1] === null).length >= 2);
  assert.equal(safe.totals.at(-1), 362);
  assert.ok(safe.withheld <= 4, "no more than it takes");
});

test("a table without small cells leaves whole", () => {
  const safe = withholdSmall(
    tableOf([
      [5, 6],
      [7, 8],
    ]),
    5,
  );
  assert.deepEqual(square(safe), [
    [5, 6, 11],
    [7, 8, 15],
    [12, 14, 26],
  ]);
  assert.equal(safe.withheld, 0);
});

test("no count under five is ever shown, a total neither, and no hidden one follows by adding and subtracting", () => {
  const any = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 6 })).chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 900 })), {
        minLength: columns,
        maxLength: columns,
      }),
      {
        minLength: rows,
        maxLength: rows,
      },
    ),
  );
  fc.assert(
    fc.property(any, (cells) => {
      const shown = square(withholdSmall(tableOf(cells), 5));
      for (const value of shown.flat()) assert.ok(value === null || value >= 5);
      assert.deepEqual(solved(shown), []);
      const sums = cells.map((row) => row.reduce((a, b) => a + b, 0));
      for (const [r, row] of cells.entries())
        for (const [c, value] of [...row, sums[r]].entries()) assert.ok([null, value].includes(shown[r]?.[c] ?? null));
    }),
    { numRuns: 400 },
  );
});

test("nor by knowing that no count is below nothing: each hidden cell could be another number", () => {
  const tiny = fc.array(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 2 }), {
    minLength: 2,
    maxLength: 2,
  });
  fc.assert(
    fc.property(tiny, (cells) => {
      const shown = square(withholdSmall(tableOf(cells), 5));
      const found = possible(shown, 9);
      for (const [r, row] of shown.entries())
        for (const [c, value] of row.entries())
          if (value === null) assert.ok((found[r]?.[c]?.size ?? 0) > 1, `${r},${c}`);
    }),
    { numRuns: 60 },
  );
});

test("two nothings in one column are not hidden behind each other: together they are nothing", () => {
  const shown = square(
    withholdSmall(
      tableOf([
        [0, 7],
        [0, 8],
        [9, 10],
      ]),
      5,
    ),
  );
  const found = possible(shown, 19);
  for (const [r, row] of shown.entries())
    for (const [c, value] of row.entries()) if (value === null) assert.ok((found[r]?.[c]?.size ?? 0) > 1, `${r},${c}`);
});

test("a table is read from lines; one that is uneven, too large or not of numbers is refused by its line", () => {
  assert.deepEqual(readTable("Branch, Loans; Holds\nMain\t12;9\n\nMill Road, 3, 40\n"), {
    ok: true,
    value: {
      columns: ["Loans", "Holds"],
      rows: [
        { label: "Main", cells: [12, 9] },
        { label: "Mill Road", cells: [3, 40] },
      ],
    },
  });
  const refusal = (text: string) => {
    const read = readTable(text);
    return read.ok ? null : [read.refusal, read.facts?.line];
  };
  assert.deepEqual(refusal(""), ["TableTooSmall", undefined]);
  assert.deepEqual(refusal("a,b\n"), ["TableTooSmall", undefined]);
  assert.deepEqual(refusal("a,b\nx,1\ny,1,2"), ["TableUneven", 3]);
  assert.deepEqual(refusal("a,b\nx,-1"), ["TableNotANumber", 2]);
  assert.deepEqual(refusal("a,b\nx,Ana Ruiz"), ["TableNotANumber", 2]);
  assert.deepEqual(refusal(`a,b\n${"x,1\n".repeat(61)}`), ["TableTooLarge", undefined]);
});
