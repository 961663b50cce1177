// When what a procedure counts in days is due: open days end when the library closes, days of the calendar when the day ends, open or not.
import type { Calendar, OpenHours } from "../calendar/calendar.ts";
import { dayOf } from "../calendar/open-now.ts";
import { dueAt } from "../case/story.ts";
import type { CutOff } from "./procedure/procedure.ts";
import type { Span } from "./terms.ts";

/** A meeting of the Board: a date and a time on the library's wall clock. */
export type Meeting = { readonly on: string; readonly at: string };

const text = (at: Temporal.Instant): string => at.toString({ fractionalSecondDigits: 3 });

/** The last instant of a date, in the library's zone. */
export const endOfDay = (zone: OpenHours["zone"], on: string): string =>
  text(Temporal.PlainDate.from(on).add({ days: 1 }).toZonedDateTime(zone).toInstant().subtract({ milliseconds: 1 }));

/** The day it starts on never counts. */
export function dueOf(calendar: Calendar, at: string, span: Span): string {
  if (span.count === "open") return dueAt(calendar, at, { days: span.days });
  const on = Temporal.PlainDate.from(dayOf(calendar, at)).add({ days: span.days });
  return endOfDay(calendar.zone, on.toString());
}

const startOf = (calendar: Calendar, { on, at }: Meeting): Temporal.Instant =>
  Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: calendar.zone, plainTime: at }).toInstant();

/** The first meeting whose agenda is still open at `at`; null: none is known. */
export function nextAgenda(
  calendar: Calendar,
  meetings: readonly Meeting[],
  at: string,
  cutOff: CutOff | null,
): Meeting | null {
  const now = Temporal.Instant.from(at);
  const isOpen = (meeting: Meeting): boolean => {
    const start = startOf(calendar, meeting);
    if (!cutOff) return Temporal.Instant.compare(now, start) < 0;
    if ("hours" in cutOff) return Temporal.Instant.compare(now, start.subtract({ hours: cutOff.hours })) <= 0;
    const last = Temporal.PlainDate.from(meeting.on).with({ day: cutOff.dayOfMonth });
    // A cut-off day after the meeting's own is the one of the month before.
    const day =
      Temporal.PlainDate.compare(last, Temporal.PlainDate.from(meeting.on)) > 0 ? last.subtract({ months: 1 }) : last;
    return Temporal.Instant.compare(now, Temporal.Instant.from(endOfDay(calendar.zone, day.toString()))) <= 0;
  };
  return [...meetings].sort((a, b) => (a.on < b.on ? -1 : 1)).find(isOpen) ?? null;
}
