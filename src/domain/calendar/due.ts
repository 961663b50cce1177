// When something is due: so many open minutes, or so many open days, after a start (standard 3, Responsiveness).
import { no, ok, type Result } from "../../lib/result.ts";
import type { Calendar } from "./calendar.ts";
import { blame } from "./reason.ts";
import { dateAt, QUIET_DAYS, spansFrom, spansOn } from "./span.ts";

export type DueRefusal = "NoOpenTime" | "BadAmount";

const MINUTE = 60_000_000_000n;
const YEARS_AHEAD = 100; // a bound on the reckoning; far past any target
const DAYS_AHEAD = 36_525;

/**
 * The instant at which `minutes` of open time have run since `start`, to the nanosecond. The end of a span counts as
 * open: what fills a span exactly is due at its end. 0 is due at once when open (or at the end of a span), otherwise at
 * the next opening. Refuses NoOpenTime (none in 400 days after the start or the last open day), and BadAmount
 * for other than a whole number from 0, or for more than 100 years.
 */
export function dueAfterMinutes(
  calendar: Calendar,
  start: Temporal.Instant,
  minutes: number,
): Result<Temporal.Instant, DueRefusal> {
  if (!Number.isSafeInteger(minutes) || minutes < 0) return no("BadAmount", blame("minutes", "Minutes", minutes));
  const tooFar = () => no("BadAmount", blame("minutes", "TooFar", minutes));
  if (minutes > DAYS_AHEAD * 1440) return tooFar();
  const last = start.epochNanoseconds + BigInt(DAYS_AHEAD * 1440) * MINUTE;
  let left = BigInt(minutes) * MINUTE;
  for (const { from, to } of spansFrom(calendar, start.epochNanoseconds)) {
    if (from > last) return tooFar();
    if (left <= to - from) return ok(Temporal.Instant.fromEpochNanoseconds(from + left));
    left -= to - from;
  }
  return no("NoOpenTime");
}

/**
 * The end of the last span of the Nth open day, counted from the day after the start's own, which never counts, however
 * early the start. Refuses NoOpenTime (no open day in 400 days), and BadAmount for other than a whole number
 * from 1, or for more than 100 years.
 */
export function dueAfterDays(
  calendar: Calendar,
  start: Temporal.Instant,
  days: number,
): Result<Temporal.Instant, DueRefusal> {
  if (!Number.isSafeInteger(days) || days < 1) return no("BadAmount", blame("days", "Days", days));
  const tooFar = () => no("BadAmount", blame("days", "TooFar", days));
  if (days > DAYS_AHEAD) return tooFar();
  let on = dateAt(calendar, start.epochNanoseconds);
  const lastYear = on.year + YEARS_AHEAD;
  let left = days;
  for (let quiet = 1; quiet <= QUIET_DAYS; quiet++) {
    on = on.add({ days: 1 });
    const end = spansOn(calendar, on).at(-1)?.to;
    if (end === undefined) continue;
    if (on.year > lastYear) return tooFar();
    quiet = 0;
    if (--left === 0) return ok(Temporal.Instant.fromEpochNanoseconds(end));
  }
  return no("NoOpenTime");
}
