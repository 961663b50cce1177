// The library's rules of conduct (patron.1, patron.2): each with a code that facts cite, what usually follows at its level, and who may decide for
// how long. All of it is the library's own setting; a restriction rests on a rule that the Board prescribed (75 ILCS 16/30-55.55).
import type { Locale } from "../../../lib/locale.ts";
import type { Role } from "../../access/principal.ts";

/** 1: disturbs; 2: ignores what staff ask; 3: harasses or damages; 4: endangers. */
export const levels = [1, 2, 3, 4] as const;
export type Level = (typeof levels)[number];

/** Never removed, only retired: what cited it keeps it. */
export type ConductRule = {
  /** "r" and a number: a fact, the wording is not. */
  readonly id: string;
  readonly level: Level;
  readonly text: Readonly<Record<Locale, string>>;
  /** The day from which it stands so worded, at this level: YYYY-MM-DD. */
  readonly since: string;
  readonly retired: boolean;
};
export const ruleId = /^r[1-9][0-9]{0,2}$/;

/** Asked to stop; told what comes next; asked to leave for the day; kept out for some days. */
export const measures = ["ask", "warning", "leave", "restriction"] as const;
export type Measure = (typeof measures)[number];
/** What usually follows. `days`: of a restriction alone. */
export type Usual = { readonly measure: Measure; readonly days: number | null };
/** The first time, the second, the third and every later one. */
export const times = 3;
/** Who may decide on so many days at most: the shortest first. */
export type Authority = { readonly upToDays: number; readonly role: Role };
export const deciders = ["staff", "supervisor", "designee", "director"] as const satisfies readonly Role[];

export type ConductTerms = {
  readonly rules: readonly ConductRule[];
  readonly ladder: Readonly<Record<Level, readonly Usual[]>>;
  /** How far back earlier times count, in months. */
  readonly lookBackMonths: number;
  readonly authority: readonly Authority[];
  /** Days to appeal, and the days for restrictions of `longFrom` days and more. */
  readonly appeal: { readonly days: number; readonly longDays: number; readonly longFrom: number };
  /** What is expected, in the library's own words, a paragraph a line; a language that isn't here has Concord's. */
  readonly expected: Readonly<Partial<Record<Locale, readonly string[]>>>;
  /** Where an injury of staff is reported: a form of its own, never here. */
  readonly injury: { readonly text: Readonly<Partial<Record<Locale, string>>>; readonly link: string };
  /** When a person last compared these with the rules as the Board adopted them. */
  readonly checkedOn: string;
};

/** Nobody is kept out for longer in one decision. */
export const bounds = { days: 730, months: 60, appealDays: 90 } as const;

/** Presets as comparable libraries have them, to be changed: a ladder of a day, a week, a month, a year; another of one month, three, a year. */
const restricted = (days: number): Usual => ({ measure: "restriction", days });
const ask: Usual = { measure: "ask", days: null };
const warning: Usual = { measure: "warning", days: null };
const leave: Usual = { measure: "leave", days: null };
export const conductDefaults: Omit<ConductTerms, "rules"> = {
  ladder: {
    1: [ask, warning, leave],
    2: [warning, leave, restricted(7)],
    3: [restricted(7), restricted(30), restricted(365)],
    4: [restricted(30), restricted(90), restricted(365)],
  },
  lookBackMonths: 12,
  authority: [
    { upToDays: 1, role: "staff" },
    { upToDays: 7, role: "supervisor" },
    { upToDays: 365, role: "director" },
  ],
  appeal: { days: 15, longDays: 30, longFrom: 365 },
  expected: {},
  injury: { text: {}, link: "" },
  checkedOn: "2026-11-25",
};

/** The rules that every library begins with, by level; their words are in the locales (`conduct.rule.<id>`). */
export const presetRules: readonly Pick<ConductRule, "id" | "level">[] = (
  [
    ["r1", 1],
    ["r2", 1],
    ["r3", 1],
    ["r4", 1],
    ["r5", 2],
    ["r6", 2],
    ["r7", 2],
    ["r8", 3],
    ["r9", 3],
    ["r10", 4],
    ["r11", 4],
  ] as const
).map(([id, level]) => ({ id, level }));
