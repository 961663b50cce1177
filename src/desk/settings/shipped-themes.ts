// The library's own short words for what matters are about (7.2), and those that every library begins with.
import type { Theme } from "../../domain/case/terms.ts";
import { translator } from "../../lib/locale.ts";
import type { LibraryRow } from "../../store/queries/library.ts";

/** A theme's number is its place here: only ever add at the end. */
const shipped = [
  "holds",
  "computers",
  "noise",
  "building",
  "events",
  "fees",
  "staff",
  "accessibility",
  "collection",
  "other",
] as const;
export type ShippedTheme = (typeof shipped)[number];
export const shippedTheme = (name: ShippedTheme): number => shipped.indexOf(name) + 1;

let begins: readonly Theme[] | undefined;

/** Each is named in both languages; retired ones too. */
export function themesOf({ facts }: Pick<LibraryRow, "facts">): readonly Theme[] {
  if (facts.themes) return facts.themes;
  const [en, es] = [translator("en"), translator("es")];
  begins ??= shipped.map((name) => ({
    id: shippedTheme(name),
    en: en(`theme.${name}`),
    es: es(`theme.${name}`),
    active: true,
  }));
  return begins;
}
