// What leaves: made of what was typed, of the gate's own sort, with the SHA-256 of exactly that. An emergency's package has a place for each
// field that identifies and for nothing else (75 ILCS 70/1(a)(2)).
import { createHash } from "node:crypto";
import type { DisclosureDraft } from "../../../domain/disclosure/act.ts";
import { readTable, type SafeTable, withholdSmall } from "../../../domain/disclosure/small-cells.ts";
import type { Disclosure } from "../../../domain/disclosure/state.ts";
import { type IdentityField, identityFields } from "../../../domain/disclosure/terms.ts";
import type { Lists } from "../../../domain/redaction/lists.ts";
import { findPersonal, type PersonalType } from "../../../domain/redaction/personal.ts";
import { canonical } from "../../../lib/canonical.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import type { Words } from "../../words/words.ts";

export type TypedPackage = {
  readonly text: string;
  readonly identity: Readonly<Partial<Record<IdentityField, string>>>;
  /** A heading, and lines of counts. */
  readonly title: string;
  readonly table: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
};
type Assembled = { readonly draft: DisclosureDraft & { type: "AssemblePackage" }; readonly words: Words };

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** What is hashed: every word and every file that leaves, files by their own SHA-256. */
export const digestOf = (left: {
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}): string => sha256(canonical(left));

/** Shows what somebody borrows or holds: not even a name's field may carry it in an emergency. */
const ofUse: ReadonlySet<PersonalType> = new Set(["libraryCard", "itemBarcode", "title", "pin"]);
const mostCharacters = 200;

const whole = (text: string): string => text.toWellFormed().trim();

/**
 * The package of an approved request. Refusals: `PackageFieldTooLong`, `PackageShowsUse`, those of tables (facts: line); the domain's come
 * when it is submitted. `lists`: what the library has loaded.
 */
export function assemble(state: Disclosure, typed: TypedPackage, lists?: Lists): Result<Assembled> {
  const make = (
    what: (DisclosureDraft & { type: "AssemblePackage" })["package"],
    text: string,
    fields: Readonly<Record<string, string>>,
    files: TypedPackage["files"] = [],
  ): Result<Assembled> => {
    const listed = files.map((file) => ({ name: whole(file.name), sha256: sha256(file.bytes) }));
    const shas = Object.fromEntries(listed.map((file, i) => [`sha.${i + 1}`, file.sha256]));
    const digest = digestOf({ text, fields, files: listed });
    return ok({
      draft: { type: "AssemblePackage", package: what, files: typed.files.length, sha256: digest },
      words: { text, fields: { ...fields, ...shas }, files },
    });
  };
  if (state.gate === "emergency") {
    const given = identityFields.flatMap((field) => {
      const value = whole(typed.identity[field] ?? "").replace(/\s+/g, " ");
      return value === "" ? [] : [[field, value] as const];
    });
    if (given.some(([, value]) => value.length > mostCharacters)) return no("PackageFieldTooLong");
    if (given.some(([, value]) => findPersonal(value, lists).some(({ type }) => ofUse.has(type))))
      return no("PackageShowsUse");
    const of = state.proof.of ?? "suspect"; // the decider compares with what was confirmed
    return make({ sort: "identity", of, fields: given.map(([field]) => field) }, "", Object.fromEntries(given));
  }
  if (state.gate === "statistics") {
    const table = readTable(typed.table);
    if (!table.ok) return table;
    const safe = withholdSmall(table.value);
    return make(
      { sort: "table", rows: safe.rows.length, columns: safe.columns.length, withheld: safe.withheld },
      whole(typed.title),
      { table: JSON.stringify(safe) },
    );
  }
  const text = whole(typed.text);
  return make({ sort: "records", text: text !== "", files: typed.files.length }, text, {}, typed.files);
}

export type LeavingFile = {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
};
/** What leaves as a page shows it. */
export type Leaving = {
  readonly sha256: string;
  readonly text: string;
  readonly identity: readonly (readonly [field: IdentityField, value: string])[];
  readonly table: SafeTable | null;
  readonly files: readonly LeavingFile[];
};

/** The sealed words of a package, opened, as it is shown; its SHA-256 made anew of them. */
export function leaving(
  said: { readonly text: string; readonly fields: Readonly<Record<string, string>> },
  files: readonly Omit<LeavingFile, "sha256">[],
): Leaving {
  const fields = Object.fromEntries(Object.entries(said.fields).filter(([code]) => !code.startsWith("sha.")));
  const listed = files.map((file, i) => ({ ...file, sha256: said.fields[`sha.${i + 1}`] ?? "" }));
  return {
    sha256: digestOf({ text: said.text, fields, files: listed.map(({ name, sha256 }) => ({ name, sha256 })) }),
    text: said.text,
    identity: identityFields.flatMap((field) => (fields[field] === undefined ? [] : [[field, fields[field]] as const])),
    table: fields.table === undefined ? null : (JSON.parse(fields.table) as SafeTable),
    files: listed,
  };
}
