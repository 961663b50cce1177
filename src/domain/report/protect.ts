// Which counts a report withholds (75 ILCS 70/1(b): statistics in which nobody is identified): each that is small, and as many others as it
// takes that no small one follows by adding and subtracting, over every table published with shared totals, the months' and the year's.

export type Cell = {
  readonly id: string;
  readonly value: number;
  /** Counts from 1 to under this are small: withheld. Nought identifies nobody and stays. */
  readonly smallest: number;
  /** How many ways it is a total: 0 to 2. The more, the later it is withheld for another's sake. */
  readonly totals: number;
  /** Out already: it stays as it is. */
  readonly published?: "shown" | "withheld";
};
/** The total is what the parts add up to. */
export type Sum = { readonly total: string; readonly parts: readonly string[] };

/** What it costs to withhold a cell beside small ones: more the larger it is, far more where it is a total. Nought costs too: a small count behind it is as good as shown. */
const costOfHiding = ({ value, totals }: Cell): number =>
  (value === 0 ? 14 : 3 + Math.floor(Math.log2(value + 1))) + (totals === 0 ? 0 : totals === 1 ? 30 : 150);
/** To lean on one that is withheld anyway. */
const leaning = 1;
/** How many steps are tried to find a way; beyond, more of the table is withheld together. */
const mostTried = 5_000;
const hurry = 3;
const mostTotals = 2;

type Line = { readonly cell: number; readonly sign: 1 | -1 };
type Move = {
  readonly cell: number;
  readonly by: 1 | -1;
  readonly cost: number;
  /** How many sums aren't right yet. */
  readonly wrong: number;
  readonly before: Move | null;
};

const isSmall = ({ value, smallest }: Cell): boolean => value > 0 && value < smallest;

/**
 * Gives the ids of what is withheld. What holds then: for each withheld count there is another set of counts with the same shown numbers in
 * which it is different, no count is under nothing, and each small one is under its bound still, so that even who knows which of them are
 * small can't work one out. Such a set is looked for as a way: one count goes up or down by one, and others with it until every sum is right again.
 */
export function withhold(cells: readonly Cell[], sums: readonly Sum[]): ReadonlySet<string> {
  const at = new Map(cells.map(({ id }, i) => [id, i]));
  const lines: Line[][] = sums.map(({ total, parts }) =>
    [[total, -1] as const, ...parts.map((id) => [id, 1] as const)].map(([id, sign]) => ({
      cell: at.get(id) ?? missing(id),
      sign,
    })),
  );
  const through: { line: number; sign: 1 | -1 }[][] = cells.map(() => []);
  for (const [line, parts] of lines.entries()) for (const { cell, sign } of parts) through[cell]?.push({ line, sign });

  const hidden = cells.map((cell) => cell.published === "withheld" || (!cell.published && isSmall(cell)));
  const safe = cells.map(() => false);
  /** Null: it can't move so, whatever else does. */
  const costOf = (i: number, by: 1 | -1, knowing: boolean): number | null => {
    const cell = cells[i];
    if (!cell || cell.published === "shown") return null;
    const next = cell.value + by;
    if (next < 0 || (knowing && isSmall(cell) && next >= cell.smallest)) return null;
    return hidden[i] ? leaning : costOfHiding(cell);
  };

  /** `knowing`: for a reader who knows which of them are small. */
  const wayThrough = (start: number, knowing: boolean): Move | null => {
    const waiting: Move[][] = [];
    let next = 0;
    const put = (cell: number, by: 1 | -1, before: Move | null, off: ReadonlyMap<number, number>): void => {
      const price = costOf(cell, by, knowing);
      if (price === null) return;
      const cost = price + (before?.cost ?? 0);
      let wrong = before?.wrong ?? 0;
      for (const { line, sign } of through[cell] ?? []) {
        const was = off.get(line) ?? 0;
        wrong += Number(was + sign * by !== 0) - Number(was !== 0);
      }
      // Straight for a way, at some cost: the very cheapest would be looked for among too many.
      const place = cost + wrong * hurry;
      waiting[place] ??= [];
      waiting[place].push({ cell, by, cost, wrong, before });
      next = Math.min(next, place);
    };
    put(start, 1, null, new Map());
    put(start, -1, null, new Map());
    for (let tried = 0; next < waiting.length && tried < mostTried; ) {
      const move = waiting[next]?.pop();
      if (!move) {
        next++;
        continue;
      }
      tried++;
      const [moved, off] = imbalance(move, through);
      const open = fewestWays(off, lines, (cell, by) => !moved.has(cell) && costOf(cell, by, knowing) !== null);
      if (!open) return move;
      for (const { cell, by } of open) put(cell, by, move, off);
    }
    return null;
  };

  // Where no way is found: all counts together, then the totals too, then the totals of totals. With all of them withheld whatever could move
  // before still can, since no sum that is new says anything.
  let together = 0;
  const given = givenAway(cells, lines);
  for (let i = unsafe(hidden, safe); i >= 0; i = unsafe(hidden, safe)) {
    const way = wayThrough(i, true) ?? (together > mostTotals ? wayThrough(i, false) : null);
    if (!way) {
      if (together > mostTotals) break;
      for (const [n, cell] of cells.entries())
        if (!cell.published && !given.has(n) && cell.totals <= together) hidden[n] = true;
      together++;
    }
    for (let move = way; move; move = move.before) {
      hidden[move.cell] = true;
      safe[move.cell] = true;
    }
  }
  return new Set(cells.flatMap(({ id }, i) => (hidden[i] ? id : [])));
}

/** What follows from counts that are out already, whatever is withheld now: withholding it would keep nothing. */
function givenAway(cells: readonly Cell[], lines: readonly Line[][]): ReadonlySet<number> {
  const known = new Set(cells.flatMap(({ published }, i) => (published === "shown" ? [i] : [])));
  const given = new Set<number>();
  for (let before = -1; before < given.size; ) {
    before = given.size;
    for (const line of lines) {
      const open = line.filter(({ cell }) => !known.has(cell));
      const [one] = open;
      if (open.length !== 1 || !one || cells[one.cell]?.published) continue;
      known.add(one.cell);
      given.add(one.cell);
    }
  }
  return given;
}

const unsafe = (hidden: readonly boolean[], safe: readonly boolean[]): number =>
  hidden.findIndex((one, i) => one && !safe[i]);

/** The cells that moved, and by how much each sum is off. */
function imbalance(
  last: Move,
  through: readonly (readonly { line: number; sign: 1 | -1 }[])[],
): [ReadonlySet<number>, ReadonlyMap<number, number>] {
  const moved = new Set<number>();
  const off = new Map<number, number>();
  for (let move: Move | null = last; move; move = move.before) {
    moved.add(move.cell);
    for (const { line, sign } of through[move.cell] ?? []) off.set(line, (off.get(line) ?? 0) + sign * move.by);
  }
  return [moved, off];
}

type Way = { readonly cell: number; readonly by: 1 | -1 };
/** Of the sums that are off the one with the fewest ways to put it right; null: all are right. */
function fewestWays(
  off: ReadonlyMap<number, number>,
  lines: readonly Line[][],
  may: (cell: number, by: 1 | -1) => boolean,
): readonly Way[] | null {
  let fewest: readonly Way[] | null = null;
  for (const [line, amount] of off) {
    if (amount === 0) continue;
    const ways = (lines[line] ?? []).flatMap(({ cell, sign }): Way[] => {
      const by = amount > 0 === sign > 0 ? -1 : 1;
      return may(cell, by) ? [{ cell, by }] : [];
    });
    if (!fewest || ways.length < fewest.length) fewest = ways;
  }
  return fewest;
}

const missing = (id: string): never => {
  throw new Error(`a sum names ${id}, which is no cell`);
};
