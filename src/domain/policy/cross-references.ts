// The policies that a policy cites. The header puts several in one cell, side by side, and their pages in the next cell.
import { no, ok, type Result } from "../../lib/result.ts";
import type { CrossReference, PolicyRefusal } from "./policy.ts";

export const policyCode = "[A-Z]{2,8}[-‐‑–]\\d{1,4}[A-Z]?";
/** OPS–007 with a typographer's dash is OPS-007. */
export const straightDash = (code: string) => code.replace(/[‐‑–]/, "-");

const codes = new RegExp(`(?<![\\p{L}\\p{N}-])${policyCode}(?![\\p{L}\\p{N}-])`, "gu");
// "Pages 44–46": a page, or from the first to the last. A reference keeps where its policy begins.
const pagesAtEnd = /(?<!\S)(?:(?:pages?|pp?\.?)\s*\d{1,5}(?:[-‐‑–—]\d{1,5})?[\s,;]*){2,}$/i;
const pageInTitle = /(?<![\s,;(])[\s,;(]*\b(?:pages?|pp?\.?)\s*(\d{1,5})(?:[-‐‑–—]\d{1,5})?\)?[\s.,;]*$/i;
const pageList = /^(?:(?:(?:pages?|pp?\.?)\s*)?(?:\d{1,5}(?:[-‐‑–—]\d{1,5})?|--?|[–—])(?:[\s,;]+|$))+$/i;
const separators = /^[\s,;:–—-]+|(?<![\s,;:/–—-])(?:[\s,;:/–—-]|\sand|\s&)+$/gi;

/**
 * Reads the value cells of the cross-reference row, in reading order: "OPS-005 Complaints Policy OPS-018 Conduct Policy",
 * "Page 44 Page 82". Pages belong to the references before them, one each, `--` for a page not given; none at all is
 * fine. Refused when they don't pair up, when words stand before the first code, or when a code comes twice.
 */
export function readCrossReferences(cells: readonly string[], line: number): Result<CrossReference[], PolicyRefusal> {
  const done: CrossReference[] = [];
  let pending: CrossReference[] = [];
  let pages: (number | null)[] = [];
  const pair = () => {
    const pagesTwice = pages.length > 0 && pending.some((reference) => reference.page !== null);
    if (pagesTwice || (pages.length > 0 && pages.length !== pending.length)) return false;
    done.push(...pending.map((reference, index) => ({ ...reference, page: pages[index] ?? reference.page })));
    pending = [];
    pages = [];
    return true;
  };
  const unpaired = () => no("CrossReferencePages" as const, { line, references: pending.length, pages: pages.length });

  // A row that lost its tabs has all the pages behind the last title.
  for (const cell of cells.flatMap((cell) => splitPages(cell))) {
    if (pageList.test(cell)) {
      pages.push(
        ...(cell.match(/\d[^\s,;]*|[-–—]+/g) ?? []).map((page) => (/\d/.test(page) ? Number.parseInt(page, 10) : null)),
      );
      continue;
    }
    if (pages.length > 0 && !pair()) return unpaired();
    const references = readCell(cell);
    if (!references) return no("CrossReferenceUnreadable", { line, value: cell.slice(0, 80) });
    pending.push(...references);
  }
  if (!pair()) return unpaired();
  const twice = done.find((reference, index) => done.findIndex(({ code }) => code === reference.code) < index);
  return twice ? no("CrossReferenceTwice", { line, code: twice.code }) : ok(done);
}

function splitPages(cell: string): string[] {
  const at = cell.search(pagesAtEnd);
  return at > 0 ? [cell.slice(0, at).trim(), cell.slice(at)] : [cell];
}

function readCell(cell: string): CrossReference[] | undefined {
  const found = [...cell.matchAll(codes)];
  if (!found[0] || cell.slice(0, found[0].index).trim() !== "") return undefined;
  const references: CrossReference[] = [];
  for (const [index, match] of found.entries()) {
    const rest = cell.slice(match.index + match[0].length, found[index + 1]?.index);
    const named = rest.replace(separators, "");
    const page = pageInTitle.exec(named);
    const title = (page ? named.slice(0, page.index) : named).replace(separators, "");
    // "OPS-005 COVID-19 Plan": two codes with nothing between can't be told from a title that begins like a code.
    if (title === "" && index < found.length - 1 && rest.trim() === "") return undefined;
    references.push({ code: straightDash(match[0]), title: title || null, page: page ? Number(page[1]) : null });
  }
  return references;
}
