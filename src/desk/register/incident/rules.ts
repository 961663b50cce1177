// The rules of conduct as they stand in this library: its own, or those that every library begins with.
import { type ConductRule, type ConductTerms, conductDefaults, presetRules } from "../../../domain/incident/rules.ts";
import { translator } from "../../../lib/locale.ts";
import type { LibraryRow } from "../../../store/queries/library.ts";

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
