// What the address bar of the list asks for. Only what we know counts; anything else is no filter.
import { type Kind, kinds } from "../../../domain/case/terms.ts";
import type { ListFilter } from "../../../store/queries/cases/rows.ts";

export type Query = Readonly<Record<string, string>>;
export type Section = "open" | "closed" | "all";
export const sectionOf = (query: Query, otherwise: Section): Section =>
  query.section === "open" || query.section === "closed" || query.section === "all" ? query.section : otherwise;

const isKind = (text: string): text is Kind => kinds.some((kind) => kind === text);
const number = (text: string | undefined): number | null => (text && /^\d{1,6}$/.test(text) ? Number(text) : null);
/** The largest number of a theme: a smallint in the database. */
const mostSmall = 32_767;

const day = /^(?:19|2\d)\d\d-\d\d-\d\d$/;
const instant = /^(?:19|2\d)\d\d-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** A day that the calendar has; "2027-02-31" would be taken for March 3. */
export function dayOf(text = ""): Temporal.PlainDate | null {
  const ms = day.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text) ? Temporal.PlainDate.from(text) : null;
}

/** `section`: open, closed or all, when the address doesn't say. Days are the library's own, both inclusive. */
export function filterOf(query: Query, zone: string, section: "open" | "all"): ListFilter {
  const level = number(query.level);
  const holder = number(query.holder);
  const branch = number(query.branch);
  const startOf = (day: Temporal.PlainDate) =>
    day.toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 });
  const theme = number(query.theme);
  const from = dayOf(query.from);
  const until = dayOf(query.until);
  return {
    ...(sectionOf(query, section) === "all" ? {} : { open: sectionOf(query, section) === "open" }),
    ...(query.kind && isKind(query.kind) ? { kind: query.kind } : {}),
    ...(level === 1 || level === 2 || level === 3 ? { level } : {}),
    ...(holder === null ? {} : { holder }),
    ...(branch === null ? {} : { branch }),
    ...(query.language === "es" || query.language === "en" ? { language: query.language } : {}),
    ...(theme === null || theme > mostSmall ? {} : { theme }),
    ...(from ? { from: startOf(from) } : {}),
    ...(until ? { until: startOf(until.add({ days: 1 })) } : {}),
    ...(query.before && instant.test(query.before) && dayOf(query.before.slice(0, 10)) ? { before: query.before } : {}),
  };
}
