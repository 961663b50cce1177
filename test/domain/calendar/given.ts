// What the calendar's tests start from: a question, and its answer or refusal as one string.
import assert from "node:assert/strict";
import { type Calendar, type OpenHours, readCalendar } from "../../../src/domain/calendar/calendar.ts";
import { dueLine } from "../../../src/domain/calendar/line.ts";

export type Spans = readonly (readonly [string, string])[];

export const everyDay = (spans: Spans): OpenHours["hours"] => ({
  mon: spans,
  tue: spans,
  wed: spans,
  thu: spans,
  fri: spans,
  sat: spans,
  sun: spans,
});

/** A small-town library: Monday to Thursday 10 to 8, Friday and Saturday 10 to 5. */
export const coalHollow: OpenHours = {
  zone: "America/Chicago",
  hours: {
    ...everyDay([["10:00", "20:00"]]),
    fri: [["10:00", "17:00"]],
    sat: [["10:00", "17:00"]],
    sun: [],
  },
};

export function calendarOf(hours: OpenHours): Calendar {
  const calendar = readCalendar(hours);
  assert.ok(calendar.ok, JSON.stringify(calendar));
  return calendar.value;
}

/** The due instant, or the refusal's name. */
export function due(question: object): string {
  const { due: instant, error, message } = JSON.parse(dueLine(JSON.stringify(question)));
  if (error !== undefined) assert.ok(typeof message === "string" && message.length > 10);
  return instant ?? error;
}

export function messageFor(question: object): string {
  return JSON.parse(dueLine(JSON.stringify(question))).message;
}
