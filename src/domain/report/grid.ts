// Counts in rows and columns, as a report has them; and each with its totals as cells and sums, for what is withheld (protect.ts).
import type { Cell, Sum } from "./protect.ts";

/** Rows and columns by code. */
export type Grid = {
  readonly id: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly number[])[];
};
/** As it leaves: a column more with each row's total where there are several columns, a row more where there are several rows. Null: withheld. */
export type ShownGrid = Omit<Grid, "cells"> & { readonly cells: readonly (readonly (number | null)[])[] };

export const all = "all";
export const withTotals = (codes: readonly string[]): readonly string[] => (codes.length > 1 ? [...codes, all] : codes);
export const cellId = (grid: string, row: string, column: string): string => `${grid}/${row}/${column}`;

/** Counts that were found, each with its codes; those of an unknown code count nowhere: there is none. */
export function gridOf(
  id: string,
  rows: readonly string[],
  columns: readonly string[],
  found: readonly { readonly row: string; readonly column: string; readonly n: number }[],
): Grid {
  const count = (row: string, column: string) =>
    found.reduce((sum, one) => (one.row === row && one.column === column ? sum + one.n : sum), 0);
  return { id, rows, columns, cells: rows.map((row) => columns.map((column) => count(row, column))) };
}

/** Several of one sort added up, cell by cell by their codes. */
export function added(first: Grid, others: readonly Grid[]): Grid {
  const found = [first, ...others].flatMap((grid) =>
    grid.rows.flatMap((row, r) => grid.columns.map((column, c) => ({ row, column, n: grid.cells[r]?.[c] ?? 0 }))),
  );
  return gridOf(first.id, first.rows, first.columns, found);
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

/** Every cell with every total, by row and column code. */
export function square({ rows, columns, cells }: Grid): readonly (readonly number[])[] {
  const wide = columns.length > 1 ? cells.map((row) => [...row, sumOf(row)]) : cells;
  if (rows.length < 2) return wide;
  return [...wide, withTotals(columns).map((_, c) => sumOf(wide.map((row) => row[c] ?? 0)))];
}

/** @param prefix before each id, where the same grid comes from several reports */
export function cellsOf(grid: Grid, smallest: number, prefix = ""): readonly Cell[] {
  const columns = withTotals(grid.columns);
  return withTotals(grid.rows).flatMap((row, r) =>
    columns.map((column, c) => ({
      id: prefix + cellId(grid.id, row, column),
      value: square(grid)[r]?.[c] ?? 0,
      smallest,
      totals: Number(row === all) + Number(column === all),
    })),
  );
}

export function sumsOf({ id, rows, columns }: Grid, prefix = ""): readonly Sum[] {
  const at = (row: string, column: string) => prefix + cellId(id, row, column);
  return [
    ...(columns.length > 1
      ? withTotals(rows).map((row) => ({ total: at(row, all), parts: columns.map((column) => at(row, column)) }))
      : []),
    ...(rows.length > 1
      ? withTotals(columns).map((column) => ({ total: at(all, column), parts: rows.map((row) => at(row, column)) }))
      : []),
  ];
}

export function shownOf(grid: Grid, withheld: ReadonlySet<string>): ShownGrid {
  const [rows, columns] = [withTotals(grid.rows), withTotals(grid.columns)];
  const values = square(grid);
  const cells = rows.map((row, r) =>
    columns.map((column, c) => (withheld.has(cellId(grid.id, row, column)) ? null : (values[r]?.[c] ?? 0))),
  );
  return { id: grid.id, rows, columns, cells };
}

/** One cell of what leaves; undefined: there is none of that name. */
export const shownAt = (
  grids: readonly ShownGrid[],
  grid: string,
  row: string,
  column: string,
): number | null | undefined => {
  const found = grids.find(({ id }) => id === grid);
  return found?.cells[found.rows.indexOf(row)]?.[found.columns.indexOf(column)];
};
