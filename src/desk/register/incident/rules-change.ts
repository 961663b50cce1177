// How the Director changes the rules of conduct, what follows, and the library's own text of what is expected (patron.1, patron.2). Rules are
// never removed, only retired; whatever cited one keeps its code.
import type { Person } from "../../../domain/access/principal.ts";
import {
  type Authority,
  bounds,
  type ConductRule,
  type ConductTerms,
  deciders,
  type Level,
  levels,
  measures,
  times,
  type Usual,
} from "../../../domain/incident/rules.ts";
import { type Locale, locales } from "../../../lib/locale.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { updateLibrary } from "../../../store/queries/settings.ts";
import { type Desk, todayOf } from "../../desk.ts";
import { alreadySo, changeSettings, type SettingsDone } from "../../settings/change.ts";
import { readDay, readLine, readLines } from "../../settings/fields.ts";
import { concordsExpected, conductOf } from "./rules.ts";

/** The form's fields, by name. */
type Typed = (field: string) => string;
/** Longer than this nobody reads on a wall or a notice. */
const longestRule = 300;
export const mostRules = 40;
/** Paragraphs of what is expected. */
const mostParagraphs = 12;

const save = (
  desk: Desk,
  person: Person,
  expects: number,
  item: "rules" | "ladder" | "words",
  change: (before: ConductTerms, today: string) => Result<ConductTerms>,
): Promise<Result<SettingsDone>> =>
  changeSettings(desk, person, "conduct", expects, (settings) => {
    const { row } = settings;
    const before = conductOf(row);
    const after = change(before, todayOf(desk, settings));
    if (!after.ok) return after;
    if (after.value === before) return ok(alreadySo());
    return ok({
      queries: [updateLibrary(row.id, { ...row, facts: { ...row.facts, conduct: after.value } })],
      changes: [{ what: "conduct", item, before, after: after.value }],
    });
  });

/**
 * All rules as typed: `level.<id>`, `en.<id>`, `es.<id>`, `retired.<id>` ("1"), and `new` for one that is added, none when both wordings are
 * empty. A rule that isn't among the fields stays. Refusals, each with its field: FieldEmpty, FieldTooLong, LevelUnknown, TooManyRules (most), AllRetired.
 */
export const saveRules = (desk: Desk, person: Person, one: Typed, held: readonly string[], expects: number) =>
  save(desk, person, expects, "rules", (before, today) => {
    const rules: ConductRule[] = [];
    for (const rule of before.rules) {
      if (!held.includes(rule.id)) {
        rules.push(rule);
        continue;
      }
      const typed = readRule(one, rule.id);
      if (!typed.ok) return typed;
      const { level, text } = typed.value;
      const isSame = level === rule.level && locales.every((locale) => text[locale] === rule.text[locale]);
      rules.push({
        ...rule,
        level,
        text,
        since: isSame ? rule.since : today,
        retired: one(`retired.${rule.id}`) === "1",
      });
    }
    if (locales.some((locale) => one(`${locale}.new`).trim() !== "")) {
      const typed = readRule(one, "new");
      if (!typed.ok) return typed;
      const next = Math.max(0, ...rules.map(({ id }) => Number(id.slice(1)))) + 1;
      rules.push({ id: `r${next}`, ...typed.value, since: today, retired: false });
    }
    if (rules.length > mostRules) return no("TooManyRules", { field: "en.new", most: mostRules });
    if (rules.every((rule) => rule.retired)) return no("AllRetired", { field: `retired.${rules.at(-1)?.id ?? "new"}` });
    return ok({ ...before, rules });
  });

function readRule(one: Typed, id: string): Result<Pick<ConductRule, "level" | "text">> {
  const level = levels.find((each) => String(each) === one(`level.${id}`));
  if (!level) return no("LevelUnknown", { field: `level.${id}` });
  const text = { en: "", es: "" };
  for (const locale of locales) {
    const line = readLine(`${locale}.${id}`, one(`${locale}.${id}`), { most: longestRule });
    if (!line.ok) return line;
    text[locale] = line.value;
  }
  return ok({ level, text });
}

const whole = (typed: string, least: number, most: number): number | null => {
  const value = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return value >= least && value <= most ? value : null;
};

/**
 * What follows: `measure.<level>.<time>` and `days.<level>.<time>` (of restrictions), `lookBack` in months, `upTo.<role>` in days (empty: that role
 * decides nothing), `appealDays`, `appealLong`, `longFrom`. Refusals, each with its field: NumberOutOfRange (least, most), MeasureUnknown,
 * LadderGoesDown (a later time is milder than an earlier one), DeciderMissing (nobody may decide the longest that the ladder gives).
 */
export const saveLadder = (desk: Desk, person: Person, one: Typed, expects: number) =>
  save(desk, person, expects, "ladder", (before) => {
    const ladder: Partial<Record<Level, readonly Usual[]>> = {};
    for (const level of levels) {
      const steps = readSteps(one, level);
      if (!steps.ok) return steps;
      ladder[level] = steps.value;
    }
    const numbers: Partial<Record<"lookBack" | "appealDays" | "appealLong" | "longFrom", number>> = {};
    for (const [field, most] of [
      ["lookBack", bounds.months],
      ["appealDays", bounds.appealDays],
      ["appealLong", bounds.appealDays],
      ["longFrom", bounds.days],
    ] as const) {
      const value = whole(one(field), 1, most);
      if (value === null) return no("NumberOutOfRange", { field, least: 1, most });
      numbers[field] = value;
    }
    const authority: Authority[] = [];
    for (const role of deciders) {
      if (one(`upTo.${role}`).trim() === "") continue;
      const upToDays = whole(one(`upTo.${role}`), 1, bounds.days);
      if (upToDays === null) return no("NumberOutOfRange", { field: `upTo.${role}`, least: 1, most: bounds.days });
      authority.push({ upToDays, role });
    }
    authority.sort((a, b) => a.upToDays - b.upToDays);
    const longest = Math.max(...Object.values(ladder).flatMap((steps) => steps.map(({ days }) => days ?? 0)));
    if ((authority.at(-1)?.upToDays ?? 0) < longest)
      return no("DeciderMissing", { field: "upTo.director", days: longest });
    const { lookBack = 1, appealDays = 1, appealLong = 1, longFrom = 1 } = numbers;
    return ok({
      ...before,
      ladder: ladder as ConductTerms["ladder"],
      lookBackMonths: lookBack,
      authority,
      appeal: { days: appealDays, longDays: appealLong, longFrom },
    });
  });

function readSteps(one: Typed, level: Level): Result<Usual[]> {
  const steps: Usual[] = [];
  for (let time = 1; time <= times; time++) {
    const [field, daysField] = [`measure.${level}.${time}`, `days.${level}.${time}`];
    const measure = measures.find((each) => each === one(field));
    if (!measure) return no("MeasureUnknown", { field });
    const days = measure === "restriction" ? whole(one(daysField), 1, bounds.days) : null;
    if (measure === "restriction" && days === null)
      return no("NumberOutOfRange", { field: daysField, least: 1, most: bounds.days });
    const last = steps.at(-1);
    if (last && weight({ measure, days }) < weight(last)) return no("LadderGoesDown", { field });
    steps.push({ measure, days });
  }
  return ok(steps);
}
const weight = ({ measure, days }: Usual): number => measures.indexOf(measure) * 10_000 + (days ?? 0);

/**
 * The library's own words: `expected.<locale>` a paragraph a line (none, or Concord's: Concord's), `injury.<locale>`, `injuryLink` (https, or empty), `checkedOn`.
 * Refusals, each with its field: TooManyLines, FieldTooLong, LinkUnreadable, DateUnreadable.
 */
export const saveConductWords = (desk: Desk, person: Person, one: Typed, expects: number) =>
  save(desk, person, expects, "words", (before) => {
    const expected: Partial<Record<Locale, readonly string[]>> = {};
    const text: Partial<Record<Locale, string>> = {};
    for (const locale of locales) {
      const field = `expected.${locale}`;
      const lines = readLines(field, one(field), mostParagraphs, (at, line) => readLine(at, line, { most: 1_000 }));
      if (!lines.ok) return lines;
      const isConcords = lines.value.join("\n") === concordsExpected(locale).join("\n");
      if (lines.value.length > 0 && !isConcords) expected[locale] = lines.value;
      const injury = readLine(`injury.${locale}`, one(`injury.${locale}`), { empty: true });
      if (!injury.ok) return injury;
      if (injury.value !== "") text[locale] = injury.value;
    }
    const link = one("injuryLink").trim();
    if (link !== "" && !(URL.canParse(link) && new URL(link).protocol === "https:"))
      return no("LinkUnreadable", { field: "injuryLink" });
    const checked = readDay("checkedOn", one("checkedOn"));
    if (!checked.ok) return checked;
    return ok({ ...before, expected, injury: { text, link }, checkedOn: checked.value });
  });
