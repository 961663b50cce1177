// One question, one answer, each a line of JSON: what `concord calendar due` reads and prints.
import { type No, no, ok, type Result } from "../../lib/result.ts";
import { type CalendarRefusal, readCalendar } from "./calendar.ts";
import { type DueRefusal, dueAfterDays, dueAfterMinutes } from "./due.ts";
import { blame, reasons } from "./reason.ts";

export type LineRefusal = "NotJson" | "BadStart" | CalendarRefusal | DueRefusal;

/** `{"due":"..."}`, or `{"error":"NameOfRefusal","message":"..."}`. Never throws. */
export const dueLine = (text: string): string => lineOf(dueOf(text));

export const lineOf = (due: Result<string, LineRefusal>): string =>
  JSON.stringify(due.ok ? { due: due.value } : { error: due.refusal, message: messageOf(due) });

/**
 * Reads `{zone, hours, closures?, start, minutes | days}` and gives the due instant in the zone, as RFC 3339 with its
 * offset, seconds always and a fraction only if there is one. Other keys are let be; null counts as absent.
 */
export function dueOf(text: string): Result<string, LineRefusal> {
  const asked = readObject(text);
  if (!asked) return no("NotJson");
  const calendar = readCalendar(asked);
  if (!calendar.ok) return calendar;
  const start = readStart(asked.start);
  if (!start.ok) return start;
  const { minutes = null, days = null } = asked;
  if ((minutes === null) === (days === null))
    return no("BadAmount", blame("minutes, days", "OneAmount", [minutes, days]));
  const due =
    days === null
      ? dueAfterMinutes(calendar.value, start.value, minutes as number)
      : dueAfterDays(calendar.value, start.value, days as number);
  return due.ok ? ok(inZone(due.value, calendar.value.zone)) : due;
}

/** An instant as RFC 3339 writes it, on the zone's wall clock. */
export function inZone(instant: Temporal.Instant, zone: string): string {
  // RFC 3339 has no seconds in an offset, local mean times before about 1930 do: cut them, and the instant stays exact.
  const offset = instant.toZonedDateTimeISO(zone).offset.slice(0, "+00:00".length);
  return instant.toString({ timeZone: offset });
}

/** A refusal as one English sentence. */
export function messageOf({ refusal, facts }: No<LineRefusal>): string {
  if (refusal === "NotJson") return "The line is not a JSON object.";
  if (refusal === "NoOpenTime" || !facts) return "There is no open time in 400 days.";
  const reason = reasons[facts.reason as keyof typeof reasons];
  return `${facts.at} ${reason}; found ${facts.found}.`;
}

// An instant needs its offset; a zone in brackets could contradict it, and a 60th second can't be placed exactly.
const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:[0-5]\d(\.\d{1,9})?)?([Zz]|[+-]\d\d:\d\d)$/;

function readStart(raw: unknown): Result<Temporal.Instant, "BadStart"> {
  if (typeof raw !== "string" || !RFC_3339.test(raw)) return no("BadStart", blame("start", "Start", raw));
  try {
    const start = Temporal.Instant.from(raw);
    const { year } = start.toZonedDateTimeISO("UTC");
    return year >= 1 && year <= 9800 ? ok(start) : no("BadStart", blame("start", "StartYear", raw));
  } catch {
    return no("BadStart", blame("start", "Start", raw)); // the thirtieth of February
  }
}

function readObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.trim());
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
