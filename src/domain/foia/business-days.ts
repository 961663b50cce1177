// Business days (5 ILCS 140/2(h), 3(d)): Monday to Friday without the library's list of legal holidays. They aren't the days on which the
// library is open: one that opens on Saturdays and closes on Mondays counts Mondays all the same.

const yearsAhead = 10; // a list of holidays that leaves no business day in them is a mistake, not a calendar

export const isBusinessDay = (on: Temporal.PlainDate, holidays: ReadonlySet<string>): boolean =>
  on.dayOfWeek <= 5 && !holidays.has(on.toString());

/**
 * The Nth business day after a day, which itself never counts, whatever day of the week it is.
 * @param on YYYY-MM-DD @param days a whole number from 1
 * @returns YYYY-MM-DD. Throws RangeError when holidays leave no such day in ten years.
 */
export function businessDayAfter(on: string, days: number, holidays: readonly string[]): string {
  const free = new Set(holidays);
  const from = Temporal.PlainDate.from(on);
  let day = from;
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 });
    if (day.year - from.year > yearsAhead) throw new RangeError("no business day in ten years");
    if (isBusinessDay(day, free)) left--;
  }
  return day.toString();
}

/** How many business days are left after today up to and with a day; 0 on the day itself; negative once it is past: how many it is late. */
export function businessDaysLeft(today: string, dueOn: string, holidays: readonly string[]): number {
  const free = new Set(holidays);
  const [from, to] = today <= dueOn ? [today, dueOn] : [dueOn, today];
  let count = 0;
  for (let day = Temporal.PlainDate.from(from); day.toString() < to; ) {
    day = day.add({ days: 1 });
    if (isBusinessDay(day, free)) count++;
  }
  return today <= dueOn ? count : -count;
}

/** The last moment of a day in the library's zone, RFC 3339 in UTC with milliseconds: until then an answer is in time. */
export const endOf = (on: string, zone: string): string =>
  Temporal.PlainDate.from(on)
    .add({ days: 1 })
    .toZonedDateTime(zone)
    .toInstant()
    .subtract({ milliseconds: 1 })
    .toString({ fractionalSecondDigits: 3 });
