// What a library sets for restrictions beside its rules of conduct (domain/conduct/incident/rules.ts): to whom an appeal goes, when a second person
// confirms, from when a restriction binds. Presets are from libraries like this one: the library's settings, never law.
import type { Locale } from "../../../lib/locale.ts";
import type { ConductTerms } from "../incident/rules.ts";
import type { AppealTo, Beginning } from "./terms.ts";

export type RestrictionTerms = {
  /** To whom an appeal goes; and one of a restriction long enough for the longer window. */
  readonly appealTo: AppealTo;
  readonly longTo: AppealTo;
  /** A restriction of so many days is confirmed by a second person; so is one within `concernDays` of a concern by the same person. */
  readonly secondFromDays: number;
  readonly concernDays: number;
  readonly begins: Beginning;
  /** When a shift begins, on the library's clock, HH:MM, in order: each reads the board anew. */
  readonly shifts: readonly string[];
  /** What staff do when somebody comes in all the same; a language that isn't here has Concord's words. */
  readonly onBreach: Readonly<Partial<Record<Locale, string>>>;
  /** When a person last compared these with the statute: YYYY-MM-DD. */
  readonly checkedOn: string;
};

export const restrictionBounds = { secondFromDays: 730, concernDays: 365, shifts: 6 } as const;

export const restrictionDefaults: RestrictionTerms = {
  appealTo: "director",
  longTo: "board",
  secondFromDays: 90,
  concernDays: 60,
  begins: "delivered",
  shifts: ["00:00", "14:00"],
  onBreach: {},
  checkedOn: "2026-11-25",
};

/** The window in days, and whom it goes to, for a restriction of so many days. */
export const appealFor = (
  { appeal }: Pick<ConductTerms, "appeal">,
  { appealTo, longTo }: Pick<RestrictionTerms, "appealTo" | "longTo">,
  days: number,
): { readonly days: number; readonly to: AppealTo } =>
  days >= appeal.longFrom ? { days: appeal.longDays, to: longTo } : { days: appeal.days, to: appealTo };

/** The number of the shift at this time of the library's day (HH:MM), from 0. */
export const shiftAt = ({ shifts }: Pick<RestrictionTerms, "shifts">, time: string): number =>
  Math.max(
    0,
    shifts.findLastIndex((begins) => begins <= time),
  );
