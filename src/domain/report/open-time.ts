// How long answers took in the library's open time, for thousands at once: its open spans are laid out once, and each length is looked up.
import type { Calendar } from "../calendar/calendar.ts";
import { dateAt, spansFrom } from "../calendar/span.ts";
import { type CountedClock, counted, type Median } from "./report.ts";

/** When a clock began and when its word came, in ms since 1970. */
export type Answered = { readonly clock: CountedClock; readonly from: number; readonly to: number };

type Stretch = { readonly from: number; readonly to: number; readonly before: number; readonly days: number };

/** The open spans between two instants (ms), each with the open ms and the open days before it. */
function stretches(calendar: Calendar, from: number, to: number): Stretch[] {
  const all: Stretch[] = [];
  let [open, days, day] = [0, 0, ""];
  for (const span of spansFrom(calendar, BigInt(from) * 1_000_000n)) {
    const [begin, end] = [Number(span.from / 1_000_000n), Number(span.to / 1_000_000n)];
    if (begin > to) break;
    const on = dateAt(calendar, span.from).toString();
    if (on !== day) days++;
    day = on;
    all.push({ from: begin, to: end, before: open, days });
    open += end - begin;
  }
  return all;
}

/** Open ms, and the number of the open day, at an instant. */
function at(all: readonly Stretch[], ms: number): { readonly open: number; readonly day: number } {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.from ?? 0) <= ms) low = middle + 1;
    else high = middle;
  }
  const last = all[low - 1];
  if (!last) return { open: 0, day: 0 };
  return { open: last.before + Math.min(ms, last.to) - last.from, day: last.days };
}

const middle = (sorted: readonly number[]): number => {
  const half = sorted.length >> 1;
  const [low = 0, high = 0] = sorted.length % 2 === 1 ? [sorted[half], sorted[half]] : [sorted[half - 1], sorted[half]];
  return (low + high) / 2;
};

/** The middle of each clock's answers; open days as targets count them: that of the start is none. */
export function mediansOf(calendar: Calendar, answered: readonly Answered[]): Median[] {
  const [first, last] = answered.reduce(
    ([low, high], one) => [Math.min(low, one.from), Math.max(high, one.to)],
    [Number.POSITIVE_INFINITY, 0],
  );
  const all = answered.length > 0 ? stretches(calendar, first, last) : [];
  return counted.map((clock) => {
    const lengths = answered
      .filter((one) => one.clock === clock)
      .map(({ from, to }) => {
        const [begin, end] = [at(all, from), at(all, Math.max(from, to))];
        return { minutes: (end.open - begin.open) / 60_000, days: end.day - begin.day };
      });
    const sorted = (pick: (one: (typeof lengths)[number]) => number) => lengths.map(pick).sort((a, b) => a - b);
    return {
      clock,
      n: lengths.length,
      minutes: middle(sorted((one) => one.minutes)),
      days: middle(sorted((one) => one.days)),
    };
  });
}
