// Forgiving a slip in a code word, never guessing: a shortened word or one wrong letter is mended only when a single
// word of that language can be meant, and a word that is right, in either language, is never touched.

import type { Locale } from "../../lib/locale.ts";
import { foldedWords, languageOf } from "./words.ts";

const prefixLetters = 4; // BIP-39: the first four letters tell the words of a list apart
const fewestLetters = 3; // below, one wrong letter is half of the word
const suggestionsAtMost = 3;

/** Letters wrong, missing, extra or swapped with their neighbour (optimal string alignment). */
export function slips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(changed, at(last, j) + 1, at(row, j - 1) + 1, swap ? at(before, j - 2) + 1 : Infinity));
    }
    before = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;

const within = (typed: string, language: Locale, most: number): readonly string[] =>
  foldedWords[language].filter((word) => Math.abs(word.length - typed.length) <= most && slips(typed, word) <= most);

const only = (found: readonly string[]): string | undefined => (found.length === 1 ? found[0] : undefined);

/** What a folded typed word means in the language: itself, the one word it begins, or the one word a slip away. */
export function mend(typed: string, language: Locale): string | undefined {
  const exact = languageOf(typed);
  if (exact) return exact === language ? typed : undefined;
  if (typed.length < fewestLetters) return undefined;
  const begun = typed.length >= prefixLetters ? foldedWords[language].filter((word) => word.startsWith(typed)) : [];
  return only(begun) ?? only(within(typed, language, 1));
}

/** Up to three words that may have been meant, nearest first. */
export function suggest(typed: string, language: Locale): readonly string[] {
  const near = typed.length < fewestLetters ? [] : within(typed, language, 2);
  return near
    .map((word) => ({ word, far: slips(typed, word) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, suggestionsAtMost)
    .map(({ word }) => word);
}
