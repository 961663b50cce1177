// What a Board report is about: a month ("2026-10") or a year ("2026") on the library's wall clock.
import { no, ok, type Result } from "../../lib/result.ts";

export type Period = string;

/** As somebody gives it. Refusal: ReportPeriodUnreadable. */
export const readPeriod = (text: string): Result<Period, "ReportPeriodUnreadable"> =>
  /^[12]\d{3}(-(0[1-9]|1[0-2]))?$/.test(text) ? ok(text) : no("ReportPeriodUnreadable");

export const isYear = (period: Period): boolean => period.length === 4;

const firstOf = (period: Period): Temporal.PlainDate =>
  Temporal.PlainDate.from(isYear(period) ? `${period}-01-01` : `${period}-01`);
const nextOf = (period: Period): Temporal.PlainDate =>
  firstOf(period).add(isYear(period) ? { years: 1 } : { months: 1 });
const monthOf = (day: Temporal.PlainDate): Period => day.toString().slice(0, 7);

/** The instants at which it begins and has ended, RFC 3339. @param zone IANA */
export function boundsOf(period: Period, zone: string): { readonly from: string; readonly to: string } {
  const at = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 });
  return { from: at(firstOf(period)), to: at(nextOf(period)) };
}

/** The month or the year before. */
export const before = (period: Period): Period =>
  isYear(period) ? String(Number(period) - 1).padStart(4, "0") : monthOf(firstOf(period).subtract({ months: 1 }));

/** The same month a year before; null: a year has no other. */
export const yearBefore = (period: Period): Period | null =>
  isYear(period) ? null : monthOf(firstOf(period).subtract({ years: 1 }));

export const monthsOf = (year: Period): readonly Period[] =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`);

/** So many months, or years, up to this one, the oldest first. */
export const upTo = (period: Period, count: number): readonly Period[] => {
  const all = [period];
  while (all.length < count) all.unshift(before(all[0] ?? period));
  return all;
};

/** The months from one to another, both counted; none when the first is the later. */
export function monthsFrom(first: Period, last: Period): readonly Period[] {
  const all: Period[] = [];
  for (let one = firstOf(first); monthOf(one) <= last; one = one.add({ months: 1 })) all.push(monthOf(one));
  return all;
}

/** The month that a day (YYYY-MM-DD) is in. */
export const monthAt = (day: string): Period => day.slice(0, 7);

/** The first day after it, YYYY-MM-DD. */
export const dayAfter = (period: Period): string => nextOf(period).toString();
