// The rules of conduct as they stand in this library: its own, or those that every library begins with.
import { type ConductRule, type ConductTerms, conductDefaults, presetRules } from "../../../domain/incident/rules.ts";
import { type Locale, translator } from "../../../lib/locale.ts";
import type { LibraryRow } from "../../../store/queries/library.ts";

/** What is expected in Concord's words, a paragraph each; for a library that has none of its own. */
export const concordsExpected = (locale: Locale): string[] =>
  ["conduct.expected1", "conduct.expected2", "conduct.expected3"].map((key) => translator(locale)(key));

let begins: readonly ConductRule[] | undefined;

export function conductOf({ facts }: Pick<LibraryRow, "facts">): ConductTerms {
  if (facts.conduct) return facts.conduct;
  const [en, es] = [translator("en"), translator("es")];
  begins ??= presetRules.map(({ id, level }) => ({
    id,
    level,
    text: { en: en(`conduct.rule.${id}`), es: es(`conduct.rule.${id}`) },
    since: conductDefaults.checkedOn,
    retired: false,
  }));
  return { ...conductDefaults, rules: begins };
}
