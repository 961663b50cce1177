// Dates and lengths of time in words, as both faces and the letters say them. Zone and present come in; the words and
// their order are Intl's. A "by when" is always a weekday and a date.

import { intlTag, type Locale } from "./locale.ts";

const day = { weekday: "long", month: "long", day: "numeric" } as const;
const clock = { hour: "numeric", minute: "2-digit", hour12: true } as const;

const formats = new Map<string, Intl.DateTimeFormat>(); // making one costs more than using it a hundred times
function format(locale: Locale, timeZone: string, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${Object.keys(shape).join()}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(intlTag[locale], { ...shape, timeZone });
  formats.set(key, made);
  return made;
}

/** On most days it is the same everywhere; around New Year, as the zone has it. */
function yearOf(instant: Date, zone: string): number {
  const [month, on] = [instant.getUTCMonth(), instant.getUTCDate()];
  const turns = (month === 0 && on === 1) || (month === 11 && on === 31);
  return turns ? Number(format("en", zone, { year: "numeric" }).format(instant)) : instant.getUTCFullYear();
}

/** The calendar day, RFC 3339 full-date, that an instant (RFC 3339) falls on in a zone. */
export const dayIn = (zone: string, at: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();

/** A calendar day as typed, RFC 3339 full-date, that the calendar has: February 30 is none. */
export function isDay(text: string): boolean {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** "Friday, March 12", "viernes, 12 de marzo"; with the year when it isn't that of `now` in the zone. RFC 3339 comes in. */
export function weekdayDate(locale: Locale, instant: string, zone: string, now: string): string {
  const at = new Date(instant);
  const sameYear = yearOf(at, zone) === yearOf(new Date(now), zone);
  return format(locale, zone, sameYear ? day : { ...day, year: "numeric" }).format(at);
}

/** A calendar day (RFC 3339 full-date) in full, as a letter carries it: "November 25, 2026", "25 de noviembre de 2026". */
export const longDate = (locale: Locale, day: string): string =>
  format(locale, "UTC", { year: "numeric", month: "long", day: "numeric" }).format(new Date(`${day}T00:00:00Z`));

/** "2026-11" as "November 2026", "noviembre de 2026"; "2026" as it is. */
export const monthOrYear = (locale: Locale, period: string): string =>
  period.length === 4
    ? period
    : format(locale, "UTC", { year: "numeric", month: "long" }).format(new Date(`${period}-01T00:00:00Z`));

/** "2026-11" as "Nov", "nov"; a year as it is: for a chart. */
export const shortMonth = (locale: Locale, period: string): string =>
  period.length === 4 ? period : format(locale, "UTC", { month: "short" }).format(new Date(`${period}-01T00:00:00Z`));

/** "2:14 pm", "2:14 p. m.". */
export function clockTime(locale: Locale, instant: string, zone: string): string {
  const parts = format(locale, zone, clock).formatToParts(new Date(instant));
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  const half = of("dayPeriod")
    .toLowerCase()
    .replace(/[^apm]/g, "");
  return `${of("hour")}:${of("minute")} ${locale === "es" ? `${half[0]}. m.` : half}`;
}

/** "Friday, March 12, 2:14 pm", "viernes, 12 de marzo, 2:14 p. m.". */
export const dateTime = (locale: Locale, instant: string, zone: string, now: string): string =>
  `${weekdayDate(locale, instant, zone, now)}, ${clockTime(locale, instant, zone)}`;

const minute = 60_000;
const hour = 60 * minute;
const wholeDay = 24 * hour;

type Unit = "day" | "hour" | "minute";
const numbers = new Map<string, Intl.NumberFormat>();
function number(locale: Locale, unit: Unit | null): Intl.NumberFormat {
  const key = `${locale} ${unit}`;
  const shape =
    unit === null ? {} : ({ style: "unit", unit, unitDisplay: unit === "day" ? "long" : "narrow" } as const);
  const made = numbers.get(key) ?? new Intl.NumberFormat(intlTag[locale], shape);
  numbers.set(key, made);
  return made;
}

function amount(locale: Locale, value: number, unit: Unit): string {
  const parts = number(locale, unit).formatToParts(value);
  const name = parts.find(({ type }) => type === "unit")?.value ?? unit;
  return `${number(locale, null).format(value)} ${name}`;
}

/** A length in ms, down to the minute, without its sign: "2 h 20 m", "45 m", "1 day 4 h", "10 days"; "2 h 20 min". */
export function duration(locale: Locale, ms: number): string {
  const left = Math.abs(ms);
  const days = Math.floor(left / wholeDay);
  const hours = Math.floor((left % wholeDay) / hour);
  const minutes = Math.floor((left % hour) / minute);
  const said: string[] = [];
  if (days > 0) said.push(amount(locale, days, "day"));
  if (hours > 0 && days < 2) said.push(amount(locale, hours, "hour"));
  if (days === 0 && (minutes > 0 || hours === 0)) said.push(amount(locale, minutes, "minute"));
  return said.join(" ");
}

const relative: Readonly<Record<Locale, Intl.RelativeTimeFormat>> = {
  en: new Intl.RelativeTimeFormat(intlTag.en),
  es: new Intl.RelativeTimeFormat(intlTag.es),
};

/** From now to an instant: "in 2 h 20 m", "dentro de 2 h 20 min"; past: "2 h 20 m ago", "hace 2 h 20 min". */
export function span(locale: Locale, instant: string, now: string): string {
  const ms = Date.parse(instant) - Date.parse(now);
  const parts = relative[locale].formatToParts(ms < 0 ? -2 : 2, "day");
  const before = parts[0]?.type === "literal" ? parts[0].value : ""; // "in ", "dentro de ", "hace "
  const after = (parts.at(-1)?.value ?? "").trim().replace(/^\S+/, ""); // " ago", what follows the word for days
  return `${before}${duration(locale, ms)}${after}`;
}
