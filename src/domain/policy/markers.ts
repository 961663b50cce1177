// What a single line of the document is by its marks: a heading, an item of a list, a rule, or a layout we don't read.
import { plain } from "./plain.ts";

const atx = /^ {0,3}#{1,6}(?:\s|$)/;
const wholeBold = /^(\*\*|__)(.+)\1:?$/;
const horizontalRule = /^([-*_])(?:\s*\1){2,}$/;
const bullet = /^(?:[-*+–—•◦▪‣·●○](?:\s+|$)|[•◦▪‣●○])/;
const ordered = /^(?:(\d{1,3})[.)]|\((\d{1,3})\)|([a-z])[.)]|\(([a-z])\))\s+/;
const path = /^(\d{1,3}(?:\.\d{1,3})+)[.)]?\s+/;
const unknownLayout = /^(?:\||<(?:table|t[rdh]|thead|tbody|[uod]l|li|d[td]|h[1-6])[\s>])/i;

export const isItemLine = (line: string) => bullet.test(line.trimStart());
export const isRule = (line: string) => horizontalRule.test(line.trim());
export const isUnknownLayout = (line: string) => unknownLayout.test(line.trimStart());
export const isMarkedHeading = (line: string) => atx.test(line);

/** The words of a heading: `## Title`, or a line that is bold as a whole and no sentence. Undefined when it is neither. */
export function headingWords(line: string): string | undefined {
  if (atx.test(line)) {
    const words = line.trim().replace(/^#+/, "");
    return plain(words.replace(/[ \t]#+$/, ""));
  }
  const marked = line.trim().replace(/<\/?(?:b|strong)>/gi, "**");
  const [, mark = "", inner = ""] = wholeBold.exec(marked) ?? [];
  if (inner === "" || inner.includes(mark)) return undefined;
  const words = plain(inner);
  // A bold sentence is a sentence with weight, not the title of what follows.
  return words !== "" && (!/[.!?;,]$/.test(words) || /^\d+[.)]\s/.test(words)) ? words : undefined;
}

/** A heading's title and, for a standard or a part of one, its number ("3", "3.1"). Undefined when no title is left. */
export function titleAndNumber(words: string): { text: string; number?: string } | undefined {
  const text = words.replace(/\s*:$/, "");
  const [, part, whole, title = ""] = /^(?:(\d+(?:\.\d+)+)[.)]?\s+|(\d+)[.)]\s*(?!\d))(\S.*)$/.exec(text) ?? [];
  const number = part ?? whole;
  if (number !== undefined) return { text: title, number: canonical(number) };
  return /\p{L}/u.test(text) ? { text } : undefined;
}

/** `length` of the mark in characters; `ordinal` is 1 for "1." and "a)"; `path` a clause's whole number, "3.1.2". */
export type Marker = { readonly length: number; readonly ordinal?: number; readonly path?: string };

/** The mark of an item at the start of trimmed text that stands under the standard of this number ("" for none). */
export function markerOf(words: string, standard: string): Marker | undefined {
  const [dash] = bullet.exec(words) ?? [];
  if (dash !== undefined) return { length: dash.length };
  const [numbered = "", own] = path.exec(words) ?? [];
  // "2.5 miles" begins a sentence; "2.1 ..." under standard 2 is a clause with its number.
  if (own !== undefined && standard !== "" && own.startsWith(`${standard}.`)) {
    return { length: numbered.length, path: canonical(own) };
  }
  const [mark, a, b, c, d] = ordered.exec(words) ?? [];
  if (mark === undefined) return undefined;
  const letter = c ?? d;
  return { length: mark.length, ordinal: letter ? letter.charCodeAt(0) - 96 : Number(a ?? b) };
}

/** Without leading zeros, so that "01.2" and "1.2" are one number. */
const canonical = (number: string) => number.split(".").map(Number).join(".");

/** Columns of white space before the text; a tab counts four. */
export function indentOf(line: string): number {
  let columns = 0;
  for (const char of line) {
    if (char === "\t") columns += 4;
    else if (/\s/.test(char)) columns += 1;
    else break;
  }
  return columns;
}
