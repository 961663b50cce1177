// A date as a policy's header writes it ("January 2026", "January 15, 2026"), kept exactly as precise as it was written.

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const year = "((?:18|19|20|21)\\d\\d)";
const day = "(\\d{1,2})(?:st|nd|rd|th)?";

const yearFirst = new RegExp(`^${year}(?:-(\\d\\d)(?:-(\\d\\d))?)?$`);
const monthInFigures = new RegExp(`^(\\d{1,2})/${year}$`); // no day in it, so only one reading
const monthFirst = new RegExp(`^${month}(?:\\s+${day})?,?\\s+${year}$`, "i");
const dayFirst = new RegExp(`^${day}\\s+${month},?\\s+${year}$`, "i");

/**
 * "January 15, 2026" → "2026-01-15", "January 2026" → "2026-01", "1/2026" → "2026-01", "2026" → "2026". Undefined when it isn't a date, isn't a
 * day of the calendar, or can be read in two ways ("1/2/2026": the order of day and month differs by country).
 */
export function readDate(text: string): string | undefined {
  const iso = yearFirst.exec(text);
  if (iso) return written(iso[1], iso[2], iso[3]);
  const figures = monthInFigures.exec(text);
  if (figures) return written(figures[2], figures[1]);
  const american = monthFirst.exec(text);
  if (american) return written(american[3], monthNumber(american[1]), american[2]);
  const european = dayFirst.exec(text);
  if (european) return written(european[3], monthNumber(european[2]), european[1]);
  return undefined;
}

const monthNumber = (name = "") => String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);

function written(year = "", month?: string, day?: string): string | undefined {
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const yearMonth = `${year}-${month.padStart(2, "0")}`;
  if (day === undefined) return yearMonth;
  const daysInMonth = Temporal.PlainYearMonth.from(yearMonth).daysInMonth;
  return Number(day) >= 1 && Number(day) <= daysInMonth ? `${yearMonth}-${day.padStart(2, "0")}` : undefined;
}
