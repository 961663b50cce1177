// A library's open hours, as settings hold them, checked and made ready to reckon with (standard 3, Responsiveness).
import { isDay } from "../../lib/dates.ts";
import { type No, no, ok, type Result } from "../../lib/result.ts";
import { blame, type Reason } from "./reason.ts";

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

/** As JSON. Times are "HH:MM" or "HH:MM:SS" on the wall clock; "24:00" may end a span. A day that is missing is closed. */
export type OpenHours = {
  /** IANA name, or an offset such as "+05:30". */
  readonly zone: string;
  readonly hours: Readonly<Partial<Record<Weekday, readonly (readonly [from: string, to: string])[]>>>;
  /** A date closes its whole day; `from` is the day's start and `to` its end unless given. */
  readonly closures?: readonly Closure[] | null;
};
export type Closure = string | { readonly on: string; readonly from?: string | null; readonly to?: string | null };

/** A span on the wall clock of some day. */
export type WallSpan = { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime | "24:00" };

/** Open hours that were checked. Spans may overlap and stand in any order. */
export type Calendar = {
  readonly zone: string;
  /** Monday first. */
  readonly week: readonly (readonly WallSpan[])[];
  /** By date as YYYY-MM-DD. */
  readonly closures: ReadonlyMap<string, readonly WallSpan[] | "whole">;
};

export type CalendarRefusal = "BadZone" | "BadHours" | "BadClosure";

const midnight = new Temporal.PlainTime();

/** Checks open hours from outside. Refuses the first thing that is wrong; facts: `at` (its path), `reason`, `found`. */
export function readCalendar(raw: unknown): Result<Calendar, CalendarRefusal> {
  const { zone, hours, closures } = isObject(raw) ? raw : {};
  const zoneId = readZone(zone);
  if (zoneId === undefined) return no("BadZone", blame("zone", "Zone", zone));
  const week = readWeek(hours);
  if (!week.ok) return week;
  const closed = readClosures(closures ?? []);
  if (!closed.ok) return closed;
  return ok({ zone: zoneId, week: week.value, closures: closed.value });
}

function readZone(zone: unknown): string | undefined {
  if (typeof zone !== "string") return undefined;
  try {
    return new Temporal.ZonedDateTime(0n, zone).timeZoneId; // the constructor takes identifiers only, no date with a zone in it
  } catch {
    return undefined;
  }
}

function readWeek(hours: unknown): Result<WallSpan[][], "BadHours"> {
  if (!isObject(hours)) return no("BadHours", blame("hours", "NotAnObject", hours));
  const week: WallSpan[][] = weekdays.map(() => []);
  for (const [day, spans] of Object.entries(hours)) {
    const at = `hours.${day}`;
    const today = week[weekdays.indexOf(day as Weekday)];
    if (!today) return no("BadHours", blame("hours", "Day", day));
    if (!Array.isArray(spans)) return no("BadHours", blame(at, "NotAList", spans));
    for (const [index, pair] of spans.entries()) {
      if (!Array.isArray(pair) || pair.length !== 2) return no("BadHours", blame(`${at}[${index}]`, "Span", pair));
      const span = readSpan(pair[0], pair[1]);
      if (typeof span === "string") return no("BadHours", blame(`${at}[${index}]`, span, pair));
      today.push(span);
    }
  }
  return ok(week);
}

function readClosures(closures: unknown): Result<Calendar["closures"], "BadClosure"> {
  if (!Array.isArray(closures)) return no("BadClosure", blame("closures", "NotAList", closures));
  const byDate = new Map<string, WallSpan[] | "whole">();
  for (const [index, closure] of closures.entries()) {
    const bad = (reason: Reason): No<"BadClosure"> => no("BadClosure", blame(`closures[${index}]`, reason, closure));
    const known = typeof closure === "string" ? { on: closure } : closure;
    // A misspelt "from" would close the whole day unseen, so other keys are refused.
    if (!isObject(known) || !Object.keys(known).every((key) => ["on", "from", "to"].includes(key)))
      return bad("Closure");
    const { on, from, to } = known;
    if (typeof on !== "string" || !isDay(on)) return bad("On");
    const span = readSpan(from ?? "00:00", to ?? "24:00");
    if (typeof span === "string") return bad(span);
    const others = byDate.get(on) ?? [];
    const whole = others === "whole" || (span.to === "24:00" && span.from.equals(midnight));
    byDate.set(on, whole ? "whole" : [...others, span]);
  }
  return ok(byDate);
}

function readSpan(from: unknown, to: unknown): WallSpan | Reason {
  const begin = readTime(from);
  const end = to === "24:00" || to === "24:00:00" ? "24:00" : readTime(to);
  if (!begin || !end) return "Time";
  if (end !== "24:00" && Temporal.PlainTime.compare(begin, end) >= 0) return "Order";
  return { from: begin, to: end };
}

function readTime(time: unknown): Temporal.PlainTime | undefined {
  if (typeof time !== "string" || !/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time)) return undefined;
  return Temporal.PlainTime.from(time);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
