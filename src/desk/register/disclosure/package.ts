// What leaves: made of what was typed, of the gate's own sort, with the SHA-256 of exactly that. An emergency's package has a place for each
// field that identifies and for nothing else (75 ILCS 70/1(a)(2)).
import { createHash } from "node:crypto";
import type { DisclosureDraft, Redaction } from "../../../domain/disclosure/act.ts";
import { readTable, type SafeTable, withholdSmall } from "../../../domain/disclosure/small-cells.ts";
import type { Disclosure } from "../../../domain/disclosure/state.ts";
import {
  type IdentityField,
  identityFields,
  type Withholding,
  withholdings,
} from "../../../domain/disclosure/terms.ts";
import { findLeaks } from "../../../domain/redaction/leaks.ts";
import type { Lists } from "../../../domain/redaction/lists.ts";
import { findPersonal, mask, type PersonalType } from "../../../domain/redaction/personal.ts";
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
/** What ties somebody to what they borrow, or says who they are. The library's own phone and addresses are nobody's. */
const proposedIn = (text: string, own: readonly string[], lists: Lists | undefined): Redaction[] =>
  findLeaks(text, own, lists).map(({ start, end, type }) => ({
    start,
    end,
    why: ofUse.has(type) ? "borrowing" : "otherPerson",
  }));
const mostCharacters = 200;

const whole = (text: string): string => text.toWellFormed().trim();

/** What of the library a package rests on: its own phone and addresses, under which count figures are withheld, the lists it has loaded. */
export type PackingTerms = {
  readonly own: readonly string[];
  readonly smallest: number;
  readonly lists: Lists | undefined;
};

/**
 * The package of an approved request. Refusals: `PackageFieldTooLong`, `PackageShowsUse`, those of tables (facts: line); the domain's come
 * when it is submitted.
 */
export function assemble(
  state: Disclosure,
  typed: TypedPackage,
  { own, smallest, lists }: PackingTerms,
): Result<Assembled> {
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
      draft: {
        type: "AssemblePackage",
        package: what,
        files: typed.files.length,
        sha256: digest,
        proposed: what.sort === "records" ? proposedIn(text, own, lists) : [],
      },
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
    const safe = withholdSmall(table.value, smallest);
    return make(
      { sort: "table", rows: safe.rows.length, columns: safe.columns.length, withheld: safe.withheld },
      whole(typed.title),
      { table: JSON.stringify(safe) },
    );
  }
  const text = whole(typed.text);
  return make({ sort: "records", text: text !== "", files: typed.files.length }, text, {}, typed.files);
}

export type Withheld = Readonly<Partial<Record<Withholding, number>>>;
export const withheldBy = (redactions: readonly Redaction[]): Withheld =>
  Object.fromEntries(
    withholdings
      .map((why) => [why, redactions.filter((one) => one.why === why).length] as const)
      .filter(([, count]) => count > 0),
  );

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
  /** How many places of the text are withheld. */
  readonly withheld: Withheld;
  readonly identity: readonly (readonly [field: IdentityField, value: string])[];
  readonly table: SafeTable | null;
  readonly files: readonly LeavingFile[];
};

/** The sealed words of a package, opened. */
export type Opened = {
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly Omit<LeavingFile, "sha256">[];
};

/** As it leaves, with what was confirmed gone; its SHA-256 made anew of that. */
export function leaving({ files, ...said }: Opened, redactions: readonly Redaction[]): Leaving {
  const text = mask(said.text, redactions);
  const fields = Object.fromEntries(Object.entries(said.fields).filter(([code]) => !code.startsWith("sha.")));
  const listed = files.map((file, i) => ({ ...file, sha256: said.fields[`sha.${i + 1}`] ?? "" }));
  return {
    sha256: digestOf({ text, fields, files: listed.map(({ name, sha256 }) => ({ name, sha256 })) }),
    text,
    withheld: withheldBy(redactions),
    identity: identityFields.flatMap((field) => (fields[field] === undefined ? [] : [[field, fields[field]] as const])),
    table: fields.table === undefined ? null : (JSON.parse(fields.table) as SafeTable),
    files: listed,
  };
}
