// The date is the hero: always a weekday and a date, with the instant itself for machines.
import type { Proposal } from "../../domain/calendar/holidays.ts";
import { clockTime, dateTime, weekdayDate } from "../../lib/dates.ts";
import type { Translate } from "../../lib/locale.ts";
import type { Page } from "../env.ts";

type DateProps = { readonly page: Page; readonly at: string };

/** "Friday, March 12". */
export const Day = ({ page, at }: DateProps) => (
  <time datetime={at}>{weekdayDate(page.locale, at, page.library.zone, page.now)}</time>
);

/** "Friday, March 12, 2:14 pm". */
export const Moment = ({ page, at }: DateProps) => (
  <time datetime={at}>{dateTime(page.locale, at, page.library.zone, page.now)}</time>
);

/** "2:14 pm", and "8 pm" on the hour. */
export const Clock = ({ page, at }: DateProps) => (
  <time datetime={at}>{clockTime(page.locale, at, page.library.zone).replace(":00", "")}</time>
);

/** "Christmas Day", or "Christmas Day, the Monday after". */
export function holidayWords(t: Translate, { holiday, instead }: Proposal): string {
  const name = t(`holiday.${holiday}`);
  return instead ? t("holidayInstead", { holiday: name }) : name;
}
