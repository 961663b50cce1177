// Names and titles that the library loads: found as they stand in a text, whatever the case, the accents and the marks between the words.

import { fold } from "./fold.ts";
import type { Span } from "./personal.ts";
import { addPhrase, noPhrases, type Phrases, phraseAt } from "./phrases.ts";
import { borrows } from "./rules/borrowing.ts";

/** By the hashes of their words, and nothing else of them. */
export type Lists = Phrases;

const words = /[\p{L}\p{N}]+/gu;

/** `people`: who has a card; `items`: what is lent. */
export const listSorts = ["people", "items"] as const;
export type ListSort = (typeof listSorts)[number];

/** One name, title or number each. */
export function readLists(given: Readonly<Record<ListSort, readonly string[]>>): Lists {
  const lists = noPhrases();
  for (const sort of listSorts) for (const entry of given[sort]) addEntry(lists, sort, entry);
  return lists;
}

/** Fewer figures would be found in years, prices and ZIP codes. */
export const leastFigures = 6;

/** The number of a card or an item, without spaces and hyphens; null: it is none. At most three letters stand before its figures. */
export function numberOf(entry: string): string | null {
  const bare = fold(entry).text.replace(/[ -]/g, "").toLowerCase();
  return /^[a-z]{0,3}\d+$/.test(bare) && bare.replace(/\D/g, "").length >= leastFigures ? bare : null;
}

/** A number among people is a library card's, among items an item's. */
export function addEntry(lists: Lists, sort: ListSort, entry: string): void {
  const number = numberOf(entry);
  if (number) addPhrase(lists, [number], sort === "people" ? "libraryCard" : "itemBarcode");
  else if (sort === "people") addName(lists, entry);
  else addTitle(lists, entry);
}

/** The other way round too, and by its first and last word. */
function addName(lists: Lists, person: string): void {
  const [before = "", after] = fold(person).text.split(",");
  const name = after === undefined ? wordsOf(before) : [...wordsOf(after), ...wordsOf(before)];
  const [first, last] = [name[0], name.at(-1)];
  addPhrase(lists, name, "name");
  if (!first || !last || name.length < 2) return;
  addPhrase(lists, [first, last], "name");
  addPhrase(lists, [last, ...name.slice(0, -1)], "name");
  if (after !== undefined) addPhrase(lists, wordsOf(person), "name");
}

/** Also without what follows a colon. */
function addTitle(lists: Lists, item: string): void {
  addPhrase(lists, wordsOf(item), "title");
  addPhrase(lists, wordsOf(item.split(/ ?[:/;] /, 1)[0] ?? ""), "title");
}

const wordsOf = (text: string): string[] => fold(text).text.toLowerCase().match(words) ?? [];

/**
 * In folded text: every loaded name and number; a loaded title only in a sentence that speaks of borrowing, one of a single word only with a
 * capital.
 */
export function findListed(text: string, lists: Lists): Span[] {
  if (lists.count === 0) return [];
  const tokens = [...text.matchAll(words)].map(({ 0: word, index }) => ({
    word,
    lower: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
  const isTied = sentences(text);
  const found: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const known = phraseAt(lists, (j) => {
      const [token, before] = [tokens[i + j], tokens[i + j - 1]];
      if (!token || (j > 0 && before && !isJoined(text.slice(before.end, token.start), before.word, token.word)))
        return undefined;
      return token.lower;
    });
    const [first, end] = [tokens[i], tokens[i + (known?.words ?? 1) - 1]];
    if (!known || !first || !end) continue;
    const isNumber = known.type === "libraryCard" || known.type === "itemBarcode";
    if (first === end && !isNumber && !/^\p{Lu}/u.test(first.word)) continue;
    if (known.type === "title" && !isTied(first.start)) continue;
    found.push({ start: first.start, end: end.end, type: known.type });
    i += known.words - 1;
  }
  return found;
}

const figures = /^\d+$/;

/** A full stop joins only after an initial or "Dr": elsewhere it ends a sentence. Of one number, groups stand close. */
const isJoined = (gap: string, word: string, next: string): boolean =>
  figures.test(word) && figures.test(next)
    ? /^[ /-]$/.test(gap)
    : gap.length <= 3 && (word.length <= 2 ? /^[ \r\n'",:;.&/()!?-]*$/ : /^[ \r\n'",:;&/()-]*$/).test(gap);

/** Whether the sentence around a place speaks of borrowing. Places are asked for in their order. */
function sentences(text: string): (at: number) => boolean {
  const ends = [...text.matchAll(/[.!?\n]\s/g)].map(({ index }) => index + 1).concat(text.length);
  let [i, start] = [0, 0];
  let tied = borrows.test(text.slice(0, ends[0]));
  return (at) => {
    while (at >= (ends[i] ?? text.length) && i < ends.length - 1) {
      start = ends[i] ?? start;
      i += 1;
      tied = borrows.test(text.slice(start, ends[i]));
    }
    return tied;
  };
}
