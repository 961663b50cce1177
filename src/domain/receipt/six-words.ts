// The receipt code: six words, 65 bits, read over the phone and typed on anything. Made from random bytes that come in;
// read in either language, with or without accents, in any case and spacing, with small slips forgiven.
// The canonical form is the folded words joined by hyphens: what the keyed hash is taken of.

import type { Locale } from "../../lib/locale.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { respace } from "./spacing.ts";
import { mend, suggest } from "./spelling.ts";
import { codeWords, fold, languageOf } from "./words.ts";

export const wordsInCode = 6;
/** Bytes to bring to makeCode: 32 draws for 6 words; that they don't suffice happens less than once in 10^40. */
export const bytesForCode = 64;

const longestTyped = 500; // a code with numbers, punctuation and accents is far below 200 characters

export type CodeRefusal =
  | "NotACode"
  | "WordsMissing"
  | "WordsExtra"
  | "WordUnknown"
  | "WordMisspelt"
  | "CodeMixesLanguages"
  | "CodeReadsTwoWays";

/**
 * Six words to print, with their accents. Each draw is two bytes; draws past the last whole multiple of the list are
 * thrown away, so every word is equally likely. Throws RangeError when the bytes run out.
 */
export function makeCode(language: Locale, randomBytes: Uint8Array): readonly string[] {
  const list = codeWords[language];
  const fair = 0x10000 - (0x10000 % list.length);
  const drawn: string[] = [];
  for (let i = 0; drawn.length < wordsInCode; i += 2) {
    const [high, low] = randomBytes.subarray(i, i + 2);
    if (high === undefined || low === undefined) throw new RangeError(`a code needs ${bytesForCode} random bytes`);
    const draw = high * 0x100 + low;
    const word = list[draw % list.length];
    if (draw < fair && word !== undefined) drawn.push(word);
  }
  return drawn;
}

/** The canonical form of words as printed. */
export const canonicalCode = (words: readonly string[]): string => words.map(fold).join("-");

/**
 * What was typed, as the canonical form. Facts of a refusal: `found` and `wanted` (counts of words), `position` (from 1)
 * and `suggestions` (up to three words of the list); never what was typed.
 */
export function readCode(typed: string): Result<string, CodeRefusal> {
  if (typed.length > longestTyped) return no("NotACode");
  const pieces = fold(typed)
    .split(/[^\p{L}]+/u)
    .filter((piece) => piece !== "");
  const read = readPieces(pieces);
  if (read.ok || pieces.every(languageOf)) return read;
  const respaced = respace(pieces, wordsInCode);
  return respaced ? ok(respaced.join("-")) : read;
}

function readPieces(pieces: readonly string[]): Result<string, CodeRefusal> {
  if (pieces.length !== wordsInCode) {
    const counts = { found: pieces.length, wanted: wordsInCode };
    if (!pieces.some(languageOf)) return no("NotACode");
    return pieces.length < wordsInCode ? no("WordsMissing", counts) : no("WordsExtra", counts);
  }
  const inEnglish = reading(pieces, "en");
  const inSpanish = reading(pieces, "es");
  if (inEnglish.missing === 0 && inSpanish.missing === 0) return no("CodeReadsTwoWays");
  const [best, other] = inEnglish.missing <= inSpanish.missing ? [inEnglish, inSpanish] : [inSpanish, inEnglish];
  if (best.missing === 0) return ok(best.words.join("-"));
  if (best.missing === wordsInCode) return no("NotACode");

  const foreign = pieces.findIndex((piece) => languageOf(piece) === other.language);
  if (foreign >= 0) return no("CodeMixesLanguages", { position: foreign + 1 });
  const unknown = best.words.indexOf(undefined);
  const suggestions = suggest(pieces[unknown] ?? "", best.language).join(", ");
  const position = unknown + 1;
  return suggestions === "" ? no("WordUnknown", { position }) : no("WordMisspelt", { position, suggestions });
}

function reading(pieces: readonly string[], language: Locale) {
  const words = pieces.map((piece) => mend(piece, language));
  return { language, words, missing: words.filter((word) => word === undefined).length };
}
