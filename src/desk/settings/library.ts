// What the library says of itself, the languages it serves in, and that a copy of its master key lies somewhere safe.
import type { Person } from "../../domain/access/principal.ts";
import { type Locale, locales } from "../../lib/locale.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import type { LibraryFacts } from "../../store/queries/library.ts";
import { updateLibrary } from "../../store/queries/settings.ts";
import type { Desk } from "../desk.ts";
import { changeSettings, type SettingsDone } from "./change.ts";
import { readAll, readEmail, readLine } from "./fields.ts";

export type LibraryFields = Pick<LibraryFacts, "shortName" | "phone" | "email" | "address" | "limits"> & {
  readonly name: string;
};
const addressLines = 6;
const mebibyte = 1_048_576;
/** Sealed files lie in the database, and pass through memory. */
const mostBytes = 100 * mebibyte;

/** Refusals: FieldEmpty, FieldTooLong, EmailUnreadable (field); LimitOutOfRange (field, limit: the most, in MB). */
export async function saveLibrary(
  desk: Desk,
  person: Person,
  typed: LibraryFields,
  expects: number,
): Promise<Result<SettingsDone>> {
  const lines = readAll({
    name: readLine("name", typed.name),
    shortName: readLine("shortName", typed.shortName),
    phone: readLine("phone", typed.phone),
    email: readEmail("email", typed.email),
  });
  if (!lines.ok) return lines;
  const address: string[] = [];
  for (const one of typed.address.slice(0, addressLines)) {
    const line = readLine("address", one, { empty: true });
    if (!line.ok) return line;
    if (line.value !== "") address.push(line.value);
  }
  if (address.length === 0) return no("FieldEmpty", { field: "address" });
  const { fileBytes, matterBytes } = typed.limits;
  for (const [field, bytes, least] of [
    ["fileBytes", fileBytes, mebibyte],
    ["matterBytes", matterBytes, fileBytes],
  ] as const)
    if (!Number.isInteger(bytes) || bytes < least || bytes > mostBytes)
      return no("LimitOutOfRange", { field, limit: mostBytes / mebibyte });
  const { name, ...said } = lines.value;
  return changeSettings(desk, person, "library", expects, ({ row }) => {
    const facts: LibraryFacts = { ...row.facts, ...said, address, limits: { fileBytes, matterBytes } };
    return ok({
      queries: [updateLibrary(row.id, { ...row, name, facts })],
      changes: [{ what: "library", item: "", before: shownOf(row.name, row.facts), after: shownOf(name, facts) }],
    });
  });
}
const shownOf = (name: string, { shortName, phone, email, address, limits }: LibraryFacts): LibraryFields => ({
  name,
  shortName,
  phone,
  email,
  address,
  limits,
});

/** The first is the one that a page begins in. Refusal: LanguageMissing. */
export async function saveLanguages(
  desk: Desk,
  person: Person,
  languages: readonly Locale[],
  expects: number,
): Promise<Result<SettingsDone>> {
  const chosen = [...new Set(languages)].filter((one) => locales.includes(one));
  if (chosen.length === 0) return no("LanguageMissing");
  return changeSettings(desk, person, "languages", expects, ({ row }) =>
    ok({
      queries: [updateLibrary(row.id, { ...row, facts: { ...row.facts, languages: chosen } })],
      changes: [{ what: "languages", item: "", before: row.facts.languages, after: chosen }],
    }),
  );
}

/** Somebody has put a copy of the master key away: the warning ends. */
export async function confirmKeyCopy(desk: Desk, person: Person, expects: number): Promise<Result<SettingsDone>> {
  return changeSettings(desk, person, "key", expects, ({ row }) => {
    const after = row.keyCopiedAt ?? desk.now();
    return ok({
      queries: [updateLibrary(row.id, { ...row, keyCopiedAt: after })],
      changes: [{ what: "key", item: "", before: row.keyCopiedAt, after }],
    });
  });
}
