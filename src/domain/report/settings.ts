// What a library sets for its Board report: from which count on figures leave, which restrictions the Board hears of, when the report is
// made by itself, and who is told. Its own choices, none is law.
import type { PersonId, Role } from "../access/principal.ts";

/** `month`: each month, and the year with its December; `year`: with the January after; `none`: when somebody asks. */
export const schedules = ["month", "year", "none"] as const;
export type Schedule = (typeof schedules)[number];

export type ReportTerms = {
  /** Counts from 1 to under this are withheld. */
  readonly smallestCell: number;
  /** Restrictions over so many days are counted. */
  readonly restrictionDays: number;
  readonly schedule: Schedule;
  /** Who is told by mail that a report is there; null: the Director and the Board, until the library says otherwise. */
  readonly tell: readonly PersonId[] | null;
};

export const cellBounds = { least: 3, most: 20 } as const;
export const dayBounds = { least: 1, most: 365 } as const;
export const reportDefaults: ReportTerms = { smallestCell: 5, restrictionDays: 10, schedule: "month", tell: null };

/** Who reads Board reports: a trustee those and nothing else. */
const readers = ["director", "boardPresident", "trustee", "custodian"] as const satisfies readonly Role[];
export const readsReports = (held: readonly Role[]): boolean => readers.some((role) => held.includes(role));
/** Who is told unless the library says otherwise. */
export const toldFirst = (held: readonly Role[]): boolean => readsReports(held.filter((role) => role !== "custodian"));
/** Who makes one, besides the clock. */
export const makesReports = (held: readonly Role[]): boolean => held.includes("director");
/** Somebody whose work here is on the Board alone: their day begins with its reports. */
export const onBoardAlone = (held: readonly Role[]): boolean =>
  held.length > 0 && held.every((role) => role === "trustee");
