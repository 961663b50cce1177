// How the library changes its themes: named in every language, never removed, only retired, so that old matters keep theirs.
import type { Person } from "../../domain/access/principal.ts";
import type { Theme } from "../../domain/case/terms.ts";
import { type Locale, locales } from "../../lib/locale.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { updateLibrary } from "../../store/queries/settings.ts";
import type { Desk } from "../desk.ts";
import { changeSettings, type SettingsDone } from "./change.ts";
import { readLine } from "./fields.ts";
import { themesOf } from "./shipped-themes.ts";

/** A word or two, so that it fits a list and a column. */
const longest = 30;
/** More than this nobody chooses from in passing. */
export const mostThemes = 40;

/** What is typed at one theme. `id` null: a new one, none when both names are empty. */
export type TypedTheme = { readonly id: number | null } & Readonly<Record<Locale, string>> & {
    readonly active: boolean;
  };

/**
 * All themes as typed; one that isn't among them stays as it is. Refusals, each with its field such as "en.3" or "es.new": FieldEmpty,
 * FieldTooLong (limit), ThemeTwice (another has the name, in that language; capitals don't tell them apart); TooManyThemes (most).
 */
export async function saveThemes(
  desk: Desk,
  person: Person,
  typed: readonly TypedTheme[],
  expects: number,
): Promise<Result<SettingsDone>> {
  const named: TypedTheme[] = [];
  for (const one of typed) {
    if (one.id === null && one.en.trim() === "" && one.es.trim() === "") continue;
    const names = { en: "", es: "" };
    for (const locale of locales) {
      const name = readLine(fieldOf(one.id, locale), one[locale], { most: longest });
      if (!name.ok) return name;
      names[locale] = name.value;
    }
    named.push({ ...one, ...names });
  }
  return changeSettings(desk, person, "themes", expects, ({ row }) => {
    const before = themesOf(row);
    const after = withTyped(before, named);
    if (after.length > mostThemes) return no("TooManyThemes", { field: fieldOf(null, "en"), most: mostThemes });
    const twice = twiceIn(after, before);
    if (twice) return no("ThemeTwice", { field: twice });
    return ok({
      queries: [updateLibrary(row.id, { ...row, facts: { ...row.facts, themes: after } })],
      changes: [{ what: "themes", item: "", before, after }],
    });
  });
}

const fieldOf = (id: number | null, locale: Locale): string => `${locale}.${id ?? "new"}`;

function withTyped(before: readonly Theme[], typed: readonly TypedTheme[]): Theme[] {
  const after = before.map(({ id, ...theme }): Theme => {
    const { en, es, active } = typed.find((one) => one.id === id) ?? theme;
    return { id, en, es, active };
  });
  for (const { id, en, es, active } of typed)
    if (id === null) after.push({ id: Math.max(0, ...after.map((one) => one.id)) + 1, en, es, active });
  return after;
}

/** The field of the later one of two with the same name, retired ones too: a list of both would say it twice. */
function twiceIn(themes: readonly Theme[], before: readonly Theme[]): string | null {
  for (const locale of locales) {
    const seen = new Set<string>();
    for (const theme of themes) {
      const name = theme[locale].normalize("NFC").toLocaleLowerCase(locale);
      if (seen.has(name)) return fieldOf(before.some(({ id }) => id === theme.id) ? theme.id : null, locale);
      seen.add(name);
    }
  }
  return null;
}
