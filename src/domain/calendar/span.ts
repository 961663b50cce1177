// Open spans as instants: what a day's hours and closures come to in its time zone, clock changes and all.
import type { Calendar, WallSpan } from "./calendar.ts";

/** In nanoseconds since 1970 (UTC), so that no fraction of a start is lost. */
export type Span = { readonly from: bigint; readonly to: bigint };

/** With no open time for so many days after the last, there is none. */
export const QUIET_DAYS = 400;

const DAY = { days: 1 } as const;
const midnight = new Temporal.PlainTime();

/**
 * The open spans of one day, in order, none empty, none touching another. A wall-clock time that a clock change skips or
 * repeats is taken as Temporal's "compatible": a skipped one later by the gap, a repeated one the first time. A date
 * that its zone skipped altogether is no day.
 */
export function spansOn(calendar: Calendar, on: Temporal.PlainDate): readonly Span[] {
  const hours = calendar.week[on.dayOfWeek - 1] ?? [];
  if (hours.length === 0) return [];
  const closed = calendar.closures.get(on.toString()) ?? [];
  if (closed === "whole" || wasSkipped(calendar.zone, on)) return [];
  const instants = (spans: readonly WallSpan[]) =>
    spans.map(({ from, to }) => ({ from: place(calendar.zone, on, from), to: place(calendar.zone, on, to) }));
  return without(union(instants(hours)), union(instants(closed)));
}

/**
 * Open spans from an instant on, in order, none overlapping, the first cut to begin there; a span that ends at that very
 * instant comes with no length, for its end counts as open. Ends after `quietDays` days without open time.
 */
export function* spansFrom(calendar: Calendar, at: bigint, quietDays = QUIET_DAYS): Generator<Span, void, undefined> {
  // From the day before: its last span may end at midnight, or be pushed past it by a clock change.
  let on = dateAt(calendar, at).subtract(DAY);
  let pushed: Span[] = [];
  for (let quiet = -1; quiet <= quietDays; quiet++) {
    const spans = pushed.length > 0 ? union([...pushed, ...spansOn(calendar, on)]) : spansOn(calendar, on);
    const next = on.add(DAY);
    pushed = [];
    if (spans.length > 0) {
      const dayEnd = next.toZonedDateTime(calendar.zone).epochNanoseconds;
      for (const span of spans) {
        if (span.to > dayEnd) pushed.push(span);
        else if (span.to >= at) yield { from: span.from > at ? span.from : at, to: span.to };
        if (span.to > at) quiet = 0;
      }
    }
    on = next;
  }
}

/** The date on the library's wall clock. */
export const dateAt = (calendar: Calendar, at: bigint): Temporal.PlainDate =>
  new Temporal.ZonedDateTime(at, calendar.zone).toPlainDate();

function place(zone: string, on: Temporal.PlainDate, time: Temporal.PlainTime | "24:00"): bigint {
  const wall = time === "24:00" ? { on: on.add(DAY), time: midnight } : { on, time };
  return wall.on.toZonedDateTime({ timeZone: zone, plainTime: wall.time }).epochNanoseconds;
}

// Samoa had no 30 December 2011.
const wasSkipped = (zone: string, on: Temporal.PlainDate): boolean => on.toZonedDateTime(zone).day !== on.day;

/** In order, overlapping and touching spans as one. A clock change can leave a span empty or turned round: it goes. */
function union(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.filter(({ from, to }) => from < to).sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (!last || last.to < span.from) merged.push(span);
    else if (last.to < span.to) merged[merged.length - 1] = { from: last.from, to: span.to };
  }
  return merged;
}

function without(spans: readonly Span[], closed: readonly Span[]): readonly Span[] {
  return closed.reduce<readonly Span[]>(
    (open, hole) =>
      open.flatMap(({ from, to }) =>
        hole.to <= from || to <= hole.from
          ? [{ from, to }]
          : [
              { from, to: hole.from },
              { from: hole.to, to },
            ].filter((rest) => rest.from < rest.to),
      ),
    spans,
  );
}
