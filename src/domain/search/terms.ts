// What of a text can be found: its words, folded and stemmed in its language, and addresses and phone numbers exactly, in whatever way
// they were written. The store keeps keyed hashes of these terms, never a word (standard 5; ARCHITECTURE, "Facts and words").
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { type Locale, locales } from "../../lib/locale.ts";
import { stopWords } from "./stop-words.ts";

/** "en printer", "es impresor", "email desk@example.org", "phone 3095550142": never a term of two languages at once. */
export type Term = string;

const longest = 40;
const word = /[\p{L}\p{N}]+/gu;
const address = /[^\s@<>()[\]"',;:]+@[^\s@<>()[\]"',;:]+\.[\p{L}]{2,}/gu;
const phone = /\+?\(?\d(?:[\d\s().‑–-]{5,18})\d/gu;
/** Scripts that write no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Lower case, without accents and marks; apostrophes close up ("don't", "the library's"), so does "e-mail". */
const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’ʼ]s(?![\p{L}\p{N}])/gu, "")
    .replace(/['’ʼ]/gu, "")
    .replace(/(?<![\p{L}\p{N}])(\p{L})[-‑](?=\p{L}{2})/gu, "$1");

/** The words of a text in order, folded, not stemmed: what a phrase is compared by. */
export function wordsOf(text: string): string[] {
  const plain = folded(text);
  if (!unspaced.test(plain)) return plain.match(word) ?? [];
  return [...new Intl.Segmenter("und", { granularity: "word" }).segment(plain)].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  );
}

/** Spanish words in -ión always carry the accent that folding took, and the stemmer knows them by it. */
const stemmed: Readonly<Record<Locale, (folded: string) => string>> = {
  en: (one) => english(one),
  es: (one) => folded(spanish(one.replace(/ion$/, "ión"))),
};

const isWord = (one: string): boolean => one.length > 1 || /\p{N}/u.test(one) || unspaced.test(one);
const told = (one: string, language: Locale): boolean => isWord(one) && !stopWords[language].has(one);
const termOf = (one: string, language: Locale): Term =>
  `${language} ${/\p{N}/u.test(one) ? one : stemmed[language](one)}`.slice(0, longest);

/**
 * The languages that a text reads as, by its stop words; both when it doesn't tell ("Gracias.", a title): a short text costs little
 * twice. `likely` breaks a tie in a longer one.
 */
export function languagesOf(words: readonly string[], likely: Locale): readonly Locale[] {
  const seen = (language: Locale) => words.filter((one) => stopWords[language].has(one)).length;
  const [en, es] = [seen("en"), seen("es")];
  if (en === es) return words.length > 40 ? [likely] : locales;
  const [most, other, least] = en > es ? (["en", "es", es] as const) : (["es", "en", en] as const);
  // A quoted sentence in the other language is found too.
  return least * 3 > Math.max(en, es) ? [most, other] : [most];
}

/** E-mail addresses and phone numbers in a text, folded as contacts are. */
function exactTerms(text: string): Term[] {
  const plain = text.normalize("NFKC");
  const addresses = (plain.match(address) ?? []).map((one) => `email ${one.toLowerCase()}`.slice(0, 90));
  const phones = (plain.match(phone) ?? []).flatMap((one) => {
    const digits = one.replace(/\D/g, "").replace(/^1(?=\d{10}$)/, "");
    return digits.length >= 7 && digits.length <= 15 ? [`phone ${digits}`] : [];
  });
  return [...addresses, ...phones];
}

/** Every term of a text, once each. @param likely the matter's language */
export function termsOf(text: string, likely: Locale): Term[] {
  const words = wordsOf(text);
  const terms = languagesOf(words, likely).flatMap((language) =>
    words.filter((one) => told(one, language)).map((one) => termOf(one, language)),
  );
  return [...new Set([...terms, ...exactTerms(text)])];
}

/** All that a piece of text could have been found by, in either language: to mark what was. */
export const possibleTerms = (piece: string): Term[] => [
  ...locales.flatMap((language) => wordsOf(piece).map((one) => termOf(one, language))),
  ...exactTerms(piece),
];

/** A name as it is found: its words in any order, any case, with or without accents; null when there is none. */
export function nameTerm(typed: string): Term | null {
  const words = wordsOf(typed);
  return words.length > 0 && words.length <= 8 ? `name ${words.sort().join(" ")}`.slice(0, 200) : null;
}

export type SearchQuery = {
  /** One list a language: a message is found when it holds every term of one of them. */
  readonly lists: readonly (readonly Term[])[];
  /** In quotation marks: the words must stand so, in this order. Checked on the opened words. */
  readonly phrases: readonly (readonly string[])[];
  /** In one language all of it is stop words, so nothing is found in texts of that language. */
  readonly common: boolean;
  /** The words as typed, folded. */
  readonly words: readonly string[];
};

const quoted = /["“”«»„]([^"“”«»„]+)["“”«»„]/gu;

/** What was typed in the search field. Null: nothing in it can be searched for (stop words, signs). */
export function readQuery(typed: string): SearchQuery | null {
  const exact = exactTerms(typed);
  const rest = typed
    .normalize("NFKC")
    .replace(address, " ")
    .replace(exact.length > 0 ? phone : /(?!)/gu, " ");
  const words = [...new Set(wordsOf(rest))];
  const lists = locales.flatMap((language) => {
    const terms = words.filter((one) => told(one, language)).map((one) => termOf(one, language));
    return terms.length > 0 ? [[...new Set([...terms, ...exact])]] : [];
  });
  const phrases = [...typed.matchAll(quoted)]
    .map(([, inside = ""]) => wordsOf(inside))
    .filter((phrase) => phrase.length > 1);
  if (lists.length > 0) return { lists, phrases, common: lists.length < locales.length, words };
  return exact.length > 0 ? { lists: [exact], phrases, common: false, words } : null;
}

/** Does this text hold the words of the phrase one after the other? */
export function holdsPhrase(text: string, phrase: readonly string[]): boolean {
  const words = wordsOf(text);
  return words.some((_, at) => phrase.every((one, i) => words[at + i] === one));
}
