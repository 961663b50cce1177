// The piece of a text around what was searched for, cut at words, with the words that matched told apart.
import { possibleTerms, type SearchQuery } from "./terms.ts";

export type Piece = { readonly text: string; readonly hit: boolean };

/** A word with its apostrophes, or an address or a number with its signs: long enough to be recognised as one. */
const chunk =
  /[^\s@<>()[\]"',;:]+@[\p{L}\p{N}.-]+|\+?\(?\d[\d\s().‑–-]{5,18}\d|[\p{L}\p{N}]+(?:['’ʼ‑-][\p{L}\p{N}]+)*/gu;

/** So much stands before the first match: in a list of one-line rows it must be seen. */
const lead = 40;

/** Stemming takes ends: a word that begins otherwise than each word of the query can't match, and isn't worth stemming. */
function sieve({ words }: SearchQuery, wanted: ReadonlySet<string>): (piece: string) => boolean {
  const starts = new Set(words.map((word) => word.slice(0, 2)));
  const isExact = [...wanted].some((term) => /^(email|phone) /.test(term));
  return (piece) => {
    const start = piece.slice(0, 2).toLowerCase();
    return starts.has(start) || !/^[a-z0-9]{2}$/.test(start) || (isExact && /[@\d]/.test(piece));
  };
}

/** @param length about how many UTF-16 units are shown. Without a match: the text's beginning. */
export function excerpt(text: string, query: SearchQuery, length = 180): Piece[] {
  const wanted = new Set(query.lists.flat());
  const isMaybe = sieve(query, wanted);
  const flat = text.replace(/\s+/gu, " ").trim();
  const hits = [...flat.matchAll(chunk)].flatMap((match) =>
    isMaybe(match[0]) && possibleTerms(match[0]).some((term) => wanted.has(term))
      ? [{ from: match.index, to: match.index + match[0].length }]
      : [],
  );
  const first = hits[0]?.from ?? 0;
  const word = flat.indexOf(" ", Math.max(0, first - lead)) + 1;
  const start = first <= lead ? 0 : word > 0 && word <= first ? word : first;
  const cut = flat.length - start <= length ? flat.length : flat.lastIndexOf(" ", start + length);
  const end = cut > first ? cut : Math.min(flat.length, start + length);
  const pieces: Piece[] = [];
  const add = (piece: string, hit: boolean) => {
    if (piece !== "") pieces.push({ text: piece, hit });
  };
  let at = start;
  for (const { from, to } of hits) {
    if (from < at || to > end) continue;
    add(`${at === start && start > 0 ? "…" : ""}${flat.slice(at, from)}`, false);
    add(flat.slice(from, to), true);
    at = to;
  }
  add(`${at === start && start > 0 ? "…" : ""}${flat.slice(at, end)}${end < flat.length ? "…" : ""}`, false);
  return pieces;
}
