// Why a calendar, a start or an amount was refused: the reason's name travels as a fact, the sentence is for the command line.

export const reasons = {
  NotAnObject: "must be an object",
  NotAList: "must be a list",
  Zone: "must be a time zone such as America/Chicago, UTC or +05:30",
  Day: "is not a day; the days are mon, tue, wed, thu, fri, sat, sun",
  Span: 'must be a pair such as ["10:00", "17:00"]',
  Time: "must be a time as HH:MM or HH:MM:SS, from 00:00 to 23:59:59, or 24:00 as an end",
  Order: "must end later than it begins; split hours past midnight at 24:00",
  Closure: "must be a date, or an object with on, and from and to if it is for a part of the day",
  On: "must be a date of the calendar as YYYY-MM-DD",
  Start: "must be an instant as RFC 3339 writes it, with its offset, such as 2026-12-23T19:30:00-06:00",
  StartYear: "must lie in the years 1 to 9800",
  OneAmount: "must come alone: give either minutes or days",
  Minutes: "must be a whole number from 0",
  Days: "must be a whole number from 1",
  TooFar: "must not lead further than 100 years past the start",
} as const;

export type Reason = keyof typeof reasons;

/** Facts of a refusal: where in the input, why, and the start of what stood there. */
export function blame(at: string, reason: Reason, found: unknown) {
  const text = JSON.stringify(found) ?? "nothing";
  return { at, reason, found: text.length > 60 ? `${text.slice(0, 59)}…` : text };
}
