// Is the library open, until when, when next, and how much open time lies between two instants.
import { no, ok, type Result } from "../../lib/result.ts";
import type { Calendar } from "./calendar.ts";
import { dateAt, QUIET_DAYS, type Span, spansFrom, spansOn } from "./span.ts";

const DAY = 86_400_000_000_000n;
const instant = (at: bigint) => Temporal.Instant.fromEpochNanoseconds(at);

/** Whether an instant is open time. The end of a span counts as open, as it does for what is due. */
export function isOpenAt(calendar: Calendar, at: Temporal.Instant): boolean {
  const { value } = spansFrom(calendar, at.epochNanoseconds).next();
  return value !== undefined && value.from === at.epochNanoseconds;
}

/** When the doors close, or null if they are closed (at the very end of a span they are). Looks 400 days ahead, no further. */
export function openUntil(calendar: Calendar, at: Temporal.Instant): Temporal.Instant | null {
  const now = at.epochNanoseconds;
  for (const { from, to } of stretches(calendar, now)) {
    if (from > now) return null;
    if (to > now) return instant(to);
  }
  return null;
}

/** When the doors next open, after `at`. Refuses NoOpenTime when they don't in 400 days. */
export function nextOpening(calendar: Calendar, at: Temporal.Instant): Result<Temporal.Instant, "NoOpenTime"> {
  for (const { from } of stretches(calendar, at.epochNanoseconds))
    if (from > at.epochNanoseconds) return ok(instant(from));
  return no("NoOpenTime");
}

/** Open time from one instant to a later one, in minutes, fractions included; 0 when the second isn't later. */
export function openMinutesBetween(calendar: Calendar, from: Temporal.Instant, to: Temporal.Instant): number {
  const end = to.epochNanoseconds;
  const days = Number((end - from.epochNanoseconds) / DAY) + 2;
  let open = 0n;
  for (const span of spansFrom(calendar, from.epochNanoseconds, days)) {
    if (span.from >= end) break;
    open += span.to - span.from;
    if (span.to > end) open -= span.to - end;
  }
  return Number(open) / 60e9;
}

/** The date on the library's wall clock, RFC 3339 full-date, at an instant as RFC 3339 has it. */
export const dayOf = (calendar: Calendar, at: string): string =>
  dateAt(calendar, Temporal.Instant.from(at).epochNanoseconds).toString();

/** The date on the library's wall clock, and that day's open spans, in order. */
export function today(
  calendar: Calendar,
  at: Temporal.Instant,
): { on: string; spans: { from: Temporal.Instant; to: Temporal.Instant }[] } {
  const on = dateAt(calendar, at.epochNanoseconds);
  const spans = spansOn(calendar, on).map(({ from, to }) => ({ from: instant(from), to: instant(to) }));
  return { on: on.toString(), spans };
}

/** Spans that meet at midnight as one: a library that is open all night doesn't close at twelve. */
function* stretches(calendar: Calendar, at: bigint): Generator<Span, void, undefined> {
  let held: Span | undefined;
  for (const span of spansFrom(calendar, at)) {
    if (held && held.to < span.from) yield held;
    held = held && held.to >= span.from ? { from: held.from, to: span.to } : span;
    if (held.to - at > BigInt(QUIET_DAYS) * DAY) break; // open without end
  }
  if (held) yield held;
}
