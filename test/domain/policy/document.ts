// Writes policy documents for the tests: small ones by part, and any policy back into the form it was read from.
import assert from "node:assert/strict";
import type { Policy, PolicyRefusal } from "../../../src/domain/policy/policy.ts";
import { readPolicy } from "../../../src/domain/policy/read.ts";

export const header = [
  "<b>Code</b>\t<i>ADM-3</i>\t",
  "<b>Policy Title</b>\tFront Desk Policy\t",
  "<b>Category</b>\tAdministration (ADM)\t",
  "<b>Cross-Reference</b>\t--\t",
  "<b>Appendix</b>\t--\t",
  "<b>Date Adopted</b>\tMay 2025\t",
  "<b>Date Reviewed</b>\t--\t",
];

/** The header above with one row written otherwise, or left out. */
export const headerWith = (label: string, row: string | undefined): string[] =>
  header.flatMap((line) => (line.includes(`<b>${label}</b>`) ? (row === undefined ? [] : [row]) : [line]));

/** A document of the header and these lines of body, which begin on line 9. */
export const document = (...body: string[]): string => [...header, "", ...body].join("\n");

export const aStatement = ["**Policy Statement**", "", "Everyone is welcome."];

/** A document with these lines as its header and a one-line statement under it. */
export const headed = (rows: readonly string[]): string => [...rows, "", ...aStatement].join("\n");

export function read(text: string): Policy {
  const result = readPolicy(text);
  assert.ok(result.ok, `refused: ${JSON.stringify(result)}`);
  return result.value;
}

/** The clauses as id → text. */
export const clauses = (text: string): Record<string, string> =>
  Object.fromEntries(read(text).clauses.map((clause) => [clause.id, clause.text]));

export function refuses(text: string, refusal: PolicyRefusal, facts: Record<string, string | number>): void {
  assert.deepEqual(readPolicy(text), { ok: false, refusal, facts });
}

const months = "January February March April May June July August September October November December".split(" ");

const dateWords = (date: string | null): string => {
  const [year, month, day] = date?.split("-") ?? [];
  if (year === undefined) return "--";
  const name = months[Number(month) - 1];
  return name === undefined ? year : `${name} ${day === undefined ? "" : `${Number(day)}, `}${year}`;
};

/** Words that markdown can't take for marks. */
const escaped = (text: string): string =>
  text.replace(/[!-/:-@[-`{-~]/g, (mark) => `\\${mark}`).replace(/[•◦▪‣·●○–—]/g, (mark) => `&#${mark.codePointAt(0)};`);

const headerCell = (text: string | null): string => (text === null ? "--" : escaped(text));

/** The document that reads as this policy: headings, bullets under the ids that count them, plain paragraphs elsewhere. */
export function documentOf(policy: Policy): string {
  const references = policy.crossReferences;
  const out = [
    `<b>Code</b>\t<i>${policy.code}</i>\t`,
    `<b>Policy Title</b>\t${escaped(policy.title)}\t`,
    `<b>Category</b>\t${headerCell(policy.category)}\t`,
    references.length === 0
      ? "<b>Cross-Reference</b>\t--\t"
      : `<b>Cross-Reference</b>\t${references.map(({ code, title }) => `${code} ${title}`).join(" ")}\t${references
          .map(({ page }) => (page === null ? "--" : `Page ${page}`))
          .join(" ")}`,
    `<b>Appendix</b>\t${headerCell(policy.appendix)}\t`,
    `<b>Date Adopted</b>\t${dateWords(policy.adopted)}\t`,
    `<b>Date Reviewed</b>\t${dateWords(policy.reviewed)}\t`,
  ];
  const withLead = new Set(policy.clauses.filter(({ id }) => id.endsWith(".lead")).map(({ id }) => id.slice(0, -5)));
  let current = "";
  for (const { id, heading, text } of policy.clauses) {
    const [section = "", ...numbers] = id.split(".");
    const isStandard = /^\d+$/.test(section);
    if (section !== current)
      out.push("", isStandard ? `## ${section}. ${escaped(heading)}` : `**${escaped(heading)}**`);
    current = section;
    const isItem = (isStandard || withLead.has(section)) && numbers[0] !== "lead";
    const indent = "  ".repeat(numbers.length - 1);
    out.push("", isItem ? `${indent}- ${escaped(text)}` : escaped(text));
  }
  return out.join("\n");
}

/** How an item is marked, for tests that try every mark. */
export const marks: readonly string[] = ["-", "*", "+", "•", "–", "◦"];
