// The words that receipt codes are made of: the BIP-39 lists less the removed ones, English and Spanish, 1,900 each.
// No word, folded, stands in both lists, so a word alone tells its language, and a code is its folded words, no more.
// A word once given out can't be removed: codes in patrons' hands may hold it.

import { wordlist as english } from "@scure/bip39/wordlists/english.js";
import { wordlist as spanish } from "@scure/bip39/wordlists/spanish.js";
import type { Locale } from "../../lib/locale.ts";
import { removed } from "./removed.ts";

const marks = /[\p{M}\p{Cf}]/gu; // accents, and characters that don't show: zero-width, soft hyphen, byte order mark
const looseAccents = /(?<=\p{L})[´`¨^~ˆ˜](?=\p{L})/gu; // an accent typed beside its letter

/** Small letters without accents, whatever the case, width or composition in which the text was typed; ñ becomes n. */
export const fold = (text: string): string =>
  text.replace(looseAccents, "").normalize("NFKC").toLowerCase().normalize("NFD").replace(marks, "");

const keep = (list: readonly string[], language: Locale): readonly string[] => {
  const out = new Set(Object.values(removed[language]).flat());
  return list.filter((word) => !out.has(fold(word))).map((word) => word.normalize("NFC"));
};

/** The words to draw from and to print, with their accents. */
export const codeWords: Readonly<Record<Locale, readonly string[]>> = {
  en: keep(english, "en"),
  es: keep(spanish, "es"),
};

/** The same words folded, to compare what was typed with. */
export const foldedWords: Readonly<Record<Locale, readonly string[]>> = {
  en: codeWords.en.map(fold),
  es: codeWords.es.map(fold),
};

const languages = new Map<string, Locale>([
  ...foldedWords.en.map((word) => [word, "en"] as const),
  ...foldedWords.es.map((word) => [word, "es"] as const),
]);

/** The language of a folded word; undefined when it is no code word. */
export const languageOf = (word: string): Locale | undefined => languages.get(word);
