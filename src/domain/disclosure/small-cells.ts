// Statistics in which nobody is identified (75 ILCS 70/1(b)): small cells are withheld, and as many others as it takes so that none of
// them can be worked out from the totals. Only what was typed as numbers comes in, and nobody's name.
import { no, ok, type Result } from "../../lib/result.ts";

export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly number[] }[];
};
/** As it leaves: the last column and the last row are the totals. Null: withheld. */
export type SafeTable = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly (number | null)[] }[];
  readonly totals: readonly (number | null)[];
  readonly withheld: number;
  /** Counts under this were withheld. */
  readonly smallest: number;
};
const mostRows = 60;
const mostColumns = 12;
export type TableRefusal = "TableTooSmall" | "TableTooLarge" | "TableUneven" | "TableNotANumber";

/** Lines of cells parted by comma, semicolon or tab; the first line names the columns. Facts: `line`, from 1. */
export function readTable(text: string): Result<Table, TableRefusal> {
  const lines = text
    .split("\n")
    .map((line, i) => ({ at: i + 1, cells: line.split(/[,;\t]/).map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const [head, ...body] = lines;
  if (!head || body.length === 0 || head.cells.length < 2) return no("TableTooSmall");
  if (body.length > mostRows || head.cells.length - 1 > mostColumns)
    return no("TableTooLarge", { rows: mostRows, columns: mostColumns });
  const rows: { label: string; cells: number[] }[] = [];
  for (const { at, cells } of body) {
    const [label = "", ...counts] = cells;
    if (cells.length !== head.cells.length) return no("TableUneven", { line: at });
    if (counts.some((count) => !/^\d{1,9}$/.test(count))) return no("TableNotANumber", { line: at });
    rows.push({ label, cells: counts.map(Number) });
  }
  return ok({ columns: head.cells.slice(1), rows });
}

/** Cells with their totals as one square: a row more, a column more. */
function withTotals(table: Table): number[][] {
  const rows = table.rows.map(({ cells }) => [...cells, cells.reduce((sum, one) => sum + one, 0)]);
  const width = table.columns.length + 1;
  return [...rows, Array.from({ length: width }, (_, c) => rows.reduce((sum, row) => sum + (row[c] ?? 0), 0))];
}

type Hidden = boolean[][];
type Grid = { readonly values: readonly (readonly number[])[]; readonly hidden: Hidden };

/**
 * Can a reader who adds and subtracts work this cell out? Rows and columns are places, each hidden cell a way between two of them; another
 * table with the same shown numbers exists exactly if one can go round through the cell. On the way a cell that goes down must have something
 * to give. Totals count the other way: where a cell grows its total grows.
 */
function isExposed({ values, hidden }: Grid, r: number, c: number): boolean {
  return !goesRound(values, hidden, r, c, true) && !goesRound(values, hidden, r, c, false);
}
function goesRound(values: Grid["values"], hidden: Hidden, r: number, c: number, grows: boolean): boolean {
  const [height, width] = [values.length, values[0]?.length ?? 0];
  const isTotal = (row: number, column: number) => (row === height - 1) !== (column === width - 1);
  // `up`: the cell, seen with its sign in the equations, goes up; it may unless that takes it below nothing.
  const may = (row: number, column: number, up: boolean) =>
    up !== isTotal(row, column) || (values[row]?.[column] ?? 0) > 0;
  if (!may(r, c, grows)) return false;
  const [seenRows, seenColumns] = [new Set<number>(), new Set([c])];
  const next: { readonly row: number | null; readonly column: number | null }[] = [{ row: null, column: c }];
  for (let place = next.pop(); place; place = next.pop()) {
    const { row, column } = place;
    if (column !== null)
      for (let i = 0; i < height; i++) {
        if (!hidden[i]?.[column] || (i === r && column === c) || seenRows.has(i) || !may(i, column, !grows)) continue;
        if (i === r) return true;
        seenRows.add(i);
        next.push({ row: i, column: null });
      }
    else if (row !== null)
      for (let j = 0; j < width; j++) {
        if (!hidden[row]?.[j] || seenColumns.has(j) || !may(row, j, grows)) continue;
        seenColumns.add(j);
        next.push({ row: null, column: j });
      }
  }
  return false;
}

const copy = (hidden: Hidden): Hidden => hidden.map((row) => [...row]);

/** The cheapest square through the cell after which it can't be worked out any more; null: there is none. */
function coverFor({ values, hidden }: Grid, r: number, c: number): Hidden | null {
  let best: { cost: number; hidden: Hidden } | null = null;
  for (let i = 0; i < values.length; i++)
    for (let j = 0; j < (values[0]?.length ?? 0); j++) {
      if (i === r || j === c) continue;
      const tried = copy(hidden);
      let cost = 0;
      for (const [row, column] of [
        [r, j],
        [i, c],
        [i, j],
      ] as const) {
        const line = tried[row];
        if (!line || line[column]) continue;
        line[column] = true;
        cost += (values[row]?.[column] ?? 0) + 1;
      }
      if ((best === null || cost < best.cost) && !isExposed({ values, hidden: tried }, r, c))
        best = { cost, hidden: tried };
    }
  return best?.hidden ?? null;
}

/** Withholds every count under `smallest`, totals too, and then whatever it takes that none of them follows from the others. */
export function withholdSmall(table: Table, smallest: number): SafeTable {
  const values = withTotals(table);
  let hidden: Hidden = values.map((row) => row.map((value) => value < smallest));
  for (;;) {
    const found = values
      .flatMap((row, r) => row.map((_, c) => [r, c] as const))
      .find(([r, c]) => hidden[r]?.[c] && isExposed({ values, hidden }, r, c));
    if (!found) break;
    const cover = coverFor({ values, hidden }, ...found);
    if (!cover) {
      hidden = values.map((row) => row.map(() => true));
      break;
    }
    hidden = cover;
  }
  const shown = values.map((row, r) => row.map((value, c) => (hidden[r]?.[c] ? null : value)));
  return {
    columns: table.columns,
    rows: table.rows.map(({ label }, r) => ({ label, cells: shown[r] ?? [] })),
    totals: shown.at(-1) ?? [],
    withheld: hidden.flat().filter((one) => one).length,
    smallest,
  };
}
