// The library's settings for requests for records, and how the Director changes them: what the front desk is told, and from which count on
// figures leave. Each is the library's own, none is law.
import type { Person } from "../../../domain/access/principal.ts";
import {
  cellBounds,
  type DisclosureTerms,
  disclosureDefaults,
  type FrontPart,
  type FrontWords,
  frontParts,
} from "../../../domain/disclosure/settings.ts";
import { type Locale, locales, translator } from "../../../lib/locale.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { updateLibrary } from "../../../store/queries/settings.ts";
import type { Desk, Settings } from "../../desk.ts";
import { changeSettings, type SettingsDone } from "../../settings/change.ts";
import { readDay, readLines } from "../../settings/fields.ts";

export const disclosureTermsOf = (settings: Pick<Settings, "row">): DisclosureTerms =>
  settings.row.facts.disclosure ?? disclosureDefaults;

const concords: Readonly<Record<FrontPart, readonly string[]>> = {
  say: ["say1", "say2", "say3"],
  do: ["do1", "do2", "do3", "do4"],
  dont: ["dont1", "dont2", "dont3", "dont4"],
};
const linesOf = (locale: Locale, part: FrontPart): string[] =>
  concords[part].map((one) => translator(locale)(`disclosure.front.${one}`));

/** What the front desk is told in this language: the library's words, or Concord's. */
export const frontWords = ({ front }: DisclosureTerms, locale: Locale): FrontWords =>
  front[locale] ?? { say: linesOf(locale, "say"), do: linesOf(locale, "do"), dont: linesOf(locale, "dont") };

/** On one screen, in the first minute. */
const mostLines = 6;
export const frontField = (part: FrontPart, locale: Locale): string => `${part}.${locale}`;

/**
 * As typed: `smallestCell`, `checkedOn`, and for each part and language lines of words (`frontField`). A language whose lines are Concord's,
 * or that has none at all, keeps Concord's. Refusals, each with its field: CellOutOfRange, DateUnreadable, FieldEmpty, FieldTooLong, TooManyLines.
 */
export async function saveDisclosureTerms(
  desk: Desk,
  person: Person,
  one: (field: string) => string,
  expects: number,
): Promise<Result<SettingsDone>> {
  const typed = one("smallestCell").trim();
  const smallestCell = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  if (smallestCell < cellBounds.least || smallestCell > cellBounds.most)
    return no("CellOutOfRange", { field: "smallestCell", ...cellBounds });
  const checked = readDay("checkedOn", one("checkedOn"));
  if (!checked.ok) return checked;
  const front: Partial<Record<Locale, FrontWords>> = {};
  for (const locale of locales) {
    const words: Partial<Record<FrontPart, readonly string[]>> = {};
    for (const part of frontParts) {
      const lines = readLines(frontField(part, locale), one(frontField(part, locale)), mostLines);
      if (!lines.ok) return lines;
      words[part] = lines.value;
    }
    const empty = frontParts.filter((part) => words[part]?.length === 0);
    if (empty.length === frontParts.length || frontParts.every((part) => isSame(words[part], linesOf(locale, part))))
      continue;
    if (empty[0]) return no("FieldEmpty", { field: frontField(empty[0], locale) });
    front[locale] = words as FrontWords;
  }
  const after: DisclosureTerms = { smallestCell, front, checkedOn: checked.value };
  return changeSettings(desk, person, "disclosure", expects, ({ row }) =>
    ok({
      queries: [updateLibrary(row.id, { ...row, facts: { ...row.facts, disclosure: after } })],
      changes: [{ what: "disclosure", item: "", before: disclosureTermsOf({ row }), after }],
    }),
  );
}

const isSame = (some: readonly string[] = [], others: readonly string[]): boolean =>
  some.length === others.length && some.every((line, i) => line === others[i]);
