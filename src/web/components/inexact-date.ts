// A date as exact as the document gives it: "2026", "January 2026", "January 15, 2026".
import { intlTag, type Locale } from "../../lib/locale.ts";

/** @param date "2026", "2026-01" or "2026-01-15" */
export function inexactDate(locale: Locale, date: string): string {
  const [year = "", month, day] = date.split("-");
  if (!month) return year;
  const shape: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", timeZone: "UTC" };
  if (day) shape.day = "numeric";
  return new Intl.DateTimeFormat(intlTag[locale], shape).format(new Date(`${year}-${month}-${day ?? "01"}T12:00:00Z`));
}
