// The year that the demo library has behind it: 365 days that end yesterday, its closures known beforehand, and two that came as a
// surprise (snow, a burst pipe), which move what was promised.
import { type Calendar, type Closure, type OpenHours, readCalendar } from "../../domain/calendar/calendar.ts";
import { dueAfterDays, dueAfterMinutes } from "../../domain/calendar/due.ts";
import { today } from "../../domain/calendar/open-now.ts";
import type { Chance } from "../seeded.ts";
import { hours } from "./people.ts";

const days = 365;
const date = (year: number, month: number, day: number) => new Temporal.PlainDate(year, month, day);

/** The nth such weekday of a month; Monday is 1. */
function nth(year: number, month: number, weekday: number, n: number): Temporal.PlainDate {
  const first = date(year, month, 1);
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (n - 1) * 7 });
}
const lastMonday = (year: number, month: number): Temporal.PlainDate => {
  const last = date(year, month, 1).add({ months: 1 }).subtract({ days: 1 });
  return last.subtract({ days: last.dayOfWeek - 1 });
};

function closedIn(year: number): Closure[] {
  const thanksgiving = nth(year, 11, 4, 4);
  return [
    date(year, 1, 1).toString(),
    lastMonday(year, 5).toString(),
    date(year, 7, 4).toString(),
    nth(year, 9, 1, 1).toString(),
    nth(year, 10, 5, 2).toString(), // the staff's day of training
    thanksgiving.toString(),
    { on: thanksgiving.subtract({ days: 1 }).toString(), from: "17:00" },
    { on: date(year, 12, 24).toString(), from: "13:00" },
    date(year, 12, 25).toString(),
    { on: date(year, 12, 31).toString(), from: "17:00" },
  ];
}

export type Surprise = { readonly closure: Closure; readonly on: string; readonly knownAt: string };
export type Year = {
  readonly zone: string;
  readonly firstOn: string;
  readonly today: string;
  /** Where the year ends: midnight before today. RFC 3339, UTC. */
  readonly endAt: string;
  /** As the library knew it at the beginning. */
  readonly known: OpenHours;
  readonly surprises: readonly Surprise[];
  /** With the surprises: when people really were at work. */
  readonly calendar: Calendar;
};

const text = (instant: Temporal.Instant): string => instant.toString({ fractionalSecondDigits: 3 });
/** So many milliseconds after an instant. */
export const after = (at: string, ms: number): string => text(Temporal.Instant.from(at).add({ milliseconds: ms }));

/** @param on today, YYYY-MM-DD on the library's clock */
export function yearBefore(on: string): Year {
  const now = Temporal.PlainDate.from(on);
  const first = now.subtract({ days });
  const inYear = (found: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(found, first) > 0 && Temporal.PlainDate.compare(found, now.subtract({ days: 2 })) < 0;
  const either = (pick: (year: number) => Temporal.PlainDate) => [first.year, now.year].map(pick).find(inYear);
  const snow = either((year) => nth(year, 1, 3, 4)) ?? either((year) => nth(year, 2, 3, 2));
  const pipe = either((year) => nth(year, 5, 2, 2));
  const at = (day: Temporal.PlainDate, time: string) =>
    text(day.toZonedDateTime({ timeZone: hours.zone, plainTime: time }).toInstant());
  const surprises: Surprise[] = [
    ...(snow ? [{ on: snow.toString(), closure: snow.toString(), knownAt: at(snow, "06:40") }] : []),
    ...(pipe
      ? [{ on: pipe.toString(), closure: { on: pipe.toString(), from: "14:00" }, knownAt: at(pipe, "13:20") }]
      : []),
  ].sort((a, b) => (a.knownAt < b.knownAt ? -1 : 1));
  const years = Array.from({ length: now.year - first.year + 2 }, (_, i) => first.year + i);
  const known: OpenHours = { ...hours, closures: years.flatMap(closedIn) };
  const calendar = readCalendar({
    ...known,
    closures: [...(known.closures ?? []), ...surprises.map((one) => one.closure)],
  });
  if (!calendar.ok) throw new Error(`the demo's hours: ${calendar.refusal}`);
  const endAt = at(now, "00:00");
  return { zone: hours.zone, firstOn: first.toString(), today: on, endAt, known, surprises, calendar: calendar.value };
}

const spansOn = (year: Year, day: Temporal.PlainDate) =>
  today(year.calendar, day.toZonedDateTime({ timeZone: year.zone, plainTime: "12:00" }).toInstant()).spans;

/** The open days before today, the latest first. */
export function openDaysBack(year: Year, count: number): string[] {
  const found: string[] = [];
  for (
    let day = Temporal.PlainDate.from(year.today).subtract({ days: 1 });
    found.length < count;
    day = day.subtract({ days: 1 })
  )
    if (spansOn(year, day).length > 0) found.push(day.toString());
  return found;
}

/** Some moment of an open day while the doors are open; of a closed day, of the next open one. */
export function openMoment(year: Year, on: string, chance: Chance, [from, to] = [0.02, 0.97]): string {
  let day = Temporal.PlainDate.from(on);
  let spans = spansOn(year, day);
  while (spans.length === 0) {
    day = day.add({ days: 1 });
    spans = spansOn(year, day);
  }
  const span = chance.one(spans);
  const length = span.to.epochMilliseconds - span.from.epochMilliseconds;
  const into = Math.floor(length * (from + chance.real() * (to - from)));
  return text(span.from.add({ milliseconds: into }));
}

/** So many open minutes after an instant. */
export function openMinutesAfter(year: Year, at: string, minutes: number): string {
  const due = dueAfterMinutes(year.calendar, Temporal.Instant.from(at), minutes);
  if (!due.ok) throw new Error(`the demo's hours: ${due.refusal}`);
  return text(due.value);
}

/** The nth open day after an instant's own. */
function openDayAfter(year: Year, at: string, n: number): string {
  const due = dueAfterDays(year.calendar, Temporal.Instant.from(at), n);
  if (!due.ok) throw new Error(`the demo's hours: ${due.refusal}`);
  return due.value.toZonedDateTimeISO(year.zone).toPlainDate().toString();
}

/** A moment of the nth open day after an instant's own. */
export const openDaysAfter = (year: Year, at: string, n: number, chance: Chance): string =>
  openMoment(year, openDayAfter(year, at, n), chance);

/** A time to meet on that day: on the half hour, and not so late that the doors close on it. */
export function talkTime(year: Year, at: string, n: number, chance: Chance): string {
  const moment = openMoment(year, openDayAfter(year, at, n), chance, [0, 0.8]);
  const halfHour = { smallestUnit: "minute", roundingIncrement: 30, roundingMode: "floor" } as const;
  return text(Temporal.Instant.from(moment).round(halfHour));
}

const earliest = 7;
const latest = 22;

/** The same instant, or the next morning if people sleep then. */
export function awake(year: Year, at: string, chance: Chance): string {
  const there = Temporal.Instant.from(at).toZonedDateTimeISO(year.zone);
  if (there.hour >= earliest && there.hour < latest) return at;
  const day = there.hour >= latest ? there.toPlainDate().add({ days: 1 }) : there.toPlainDate();
  const morning = day.toZonedDateTime({ timeZone: year.zone, plainTime: "07:20" });
  return text(morning.toInstant().add({ seconds: chance.whole(0, 9_000), milliseconds: chance.whole(0, 999) }));
}

/** How busy a month is, January first: summer reading, the start of school, the holidays. */
const busy = [0.95, 0.95, 1.05, 1, 0.95, 1.35, 1.3, 1.05, 1.15, 1.05, 0.95, 0.75];

/** Days of the year, as many as asked for, more where it is busy; not sorted. */
export function daysFor(year: Year, count: number, chance: Chance): string[] {
  const first = Temporal.PlainDate.from(year.firstOn);
  const most = Math.max(...busy);
  const found: string[] = [];
  while (found.length < count) {
    const day = first.add({ days: chance.whole(0, days - 1) });
    const quiet = day.dayOfWeek === 7 ? 0.45 : day.dayOfWeek >= 5 ? 0.8 : 1;
    if (chance.happens((quiet * (busy[day.month - 1] ?? 1)) / most)) found.push(day.toString());
  }
  return found;
}
