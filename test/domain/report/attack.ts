// Somebody who wants to know: every number that was published as equations, solved exactly (fractions of whole numbers), then whole numbers
// between bounds. Shares no line with what withholds.

/** `known`: the number; null: withheld. `least`, `most`: what the reader knows of it beside. */
export type Published = {
  readonly id: string;
  readonly known: number | null;
  readonly least?: number;
  readonly most?: number;
};
export type Equation = { readonly total: string; readonly parts: readonly string[] };

type Fraction = readonly [top: bigint, bottom: bigint];
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const fraction = (top: bigint, bottom: bigint): Fraction => {
  const by = gcd(top, bottom) * (bottom < 0n ? -1n : 1n);
  return [top / by, bottom / by];
};
const minus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * d - c * b, b * d);
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * c, b * d);
const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * d, b * c);
const number = ([a, b]: Fraction): number => Number(a) / Number(b);
const none: Fraction = [0n, 1n];

type Row = { readonly of: Map<string, Fraction>; sum: Fraction };

/** Each published sum with the known numbers on one side: what is withheld adds up to the rest. */
function rowsOf(published: readonly Published[], equations: readonly Equation[]): Row[] {
  const known = new Map(published.map((one) => [one.id, one.known]));
  return equations.map(({ total, parts }) => {
    const row: Row = { of: new Map(), sum: none };
    for (const [id, sign] of [[total, -1n] as const, ...parts.map((part) => [part, 1n] as const)]) {
      const value = known.get(id);
      if (value === undefined) throw new Error(`nothing was published as ${id}`);
      if (value === null) row.of.set(id, fraction(sign, 1n));
      else row.sum = minus(row.sum, fraction(sign * BigInt(value), 1n));
    }
    return row;
  });
}

/** Gauss and Jordan: each row keeps one withheld cell of its own, alone in its column. */
function reduced(rows: readonly Row[]): Row[] {
  const left = rows.map(({ of, sum }): Row => ({ of: new Map(of), sum }));
  const done: Row[] = [];
  for (let row = left.pop(); row; row = left.pop()) {
    const [lead] = row.of;
    if (!lead) {
      if (row.sum[0] !== 0n) throw new Error("the published numbers contradict each other");
      continue;
    }
    const [id, by] = lead;
    const one: Row = { of: new Map([...row.of].map(([cell, f]) => [cell, over(f, by)])), sum: over(row.sum, by) };
    for (const other of [...left, ...done]) {
      const factor = other.of.get(id);
      if (!factor) continue;
      for (const [cell, f] of one.of) {
        const next = minus(other.of.get(cell) ?? none, times(factor, f));
        if (next[0] === 0n) other.of.delete(cell);
        else other.of.set(cell, next);
      }
      other.sum = minus(other.sum, times(factor, one.sum));
    }
    done.push(one);
  }
  return done;
}

/** Bounds creep by ones where they don't meet: far more rounds than a number that they do fix takes. */
const rounds = 40;

/** The ids of withheld cells that can have one number only, as far as adding, subtracting and bounds tell. */
export function recovered(published: readonly Published[], equations: readonly Equation[]): string[] {
  const rows = rowsOf(published, equations);
  const all = [...rows, ...reduced(rows)].map(({ of, sum }) => ({
    of: [...of].map(([id, f]) => [id, number(f)] as const),
    sum: number(sum),
  }));
  const hidden = published.filter(({ known }) => known === null);
  const least = new Map(hidden.map((one) => [one.id, one.least ?? 0]));
  const most = new Map(hidden.map((one) => [one.id, one.most ?? Number.POSITIVE_INFINITY]));
  for (let moved = true, round = 0; moved && round < rounds; round++) {
    moved = false;
    for (const { of, sum } of all) {
      // The least and the most that a row's cells add up to, what has no bound counted apart.
      const ends = of.map(([id, f]) => {
        const [l, m] = [(least.get(id) ?? 0) * f, (most.get(id) ?? Number.POSITIVE_INFINITY) * f];
        return { id, f, low: f > 0 ? l : m, high: f > 0 ? m : l };
      });
      const open = (side: "low" | "high") => ends.filter((one) => !Number.isFinite(one[side])).length;
      const add = (side: "low" | "high") =>
        ends.reduce((total, one) => total + (Number.isFinite(one[side]) ? one[side] : 0), 0);
      const [openLow, openHigh, lows, highs] = [open("low"), open("high"), add("low"), add("high")];
      for (const { id, f, low, high } of ends) {
        const isOpen = { low: !Number.isFinite(low), high: !Number.isFinite(high) };
        const othersLow = openLow - Number(isOpen.low) > 0 ? Number.NEGATIVE_INFINITY : lows - (isOpen.low ? 0 : low);
        const othersHigh =
          openHigh - Number(isOpen.high) > 0 ? Number.POSITIVE_INFINITY : highs - (isOpen.high ? 0 : high);
        const [one, other] = [(sum - othersHigh) / f, (sum - othersLow) / f];
        const [whole, top] = [Math.ceil(Math.min(one, other) - 1e-9), Math.floor(Math.max(one, other) + 1e-9)];
        if (whole > (least.get(id) ?? 0)) {
          least.set(id, whole);
          moved = true;
        }
        if (top < (most.get(id) ?? 0)) {
          most.set(id, top);
          moved = true;
        }
      }
    }
  }
  return hidden.flatMap(({ id }) => (least.get(id) === most.get(id) ? [id] : []));
}
