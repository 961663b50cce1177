// Spaces lost or added in a typed code ("maple river" as "mapleriver" or "ma ple river"): the six words are found again
// only when there is one way, and a word that already stands alone stays as it is.

import type { Locale } from "../../lib/locale.ts";
import { foldedWords, languageOf } from "./words.ts";

const longest = Math.max(...Object.values(foldedWords).flatMap((words) => words.map((word) => word.length)));

/** Every way to cut the letters into exactly so many words of the language. */
function cuts(letters: string, language: Locale, count: number): string[][] {
  if (count === 0) return letters === "" ? [[]] : [];
  if (letters.length > count * longest) return [];
  const found: string[][] = [];
  for (let end = 1; end <= Math.min(longest, letters.length); end++) {
    const word = letters.slice(0, end);
    if (languageOf(word) !== language) continue;
    for (const rest of cuts(letters.slice(end), language, count - 1)) found.push([word, ...rest]);
  }
  return found;
}

/** Neighbouring pieces that are no words, joined; each word by itself. */
function runs(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  for (const piece of pieces) {
    const known = languageOf(piece) !== undefined;
    if (!known && open) joined.push((joined.pop() ?? "") + piece);
    else joined.push(piece);
    open = !known;
  }
  return joined;
}

function spread(parts: readonly string[], language: Locale, count: number): string[][] {
  const [part, ...others] = parts;
  if (part === undefined) return count === 0 ? [[]] : [];
  const own = languageOf(part);
  if (own !== undefined && own !== language) return [];
  const most = count - others.length;
  const found: string[][] = [];
  for (let size = 1; size <= (own ? 1 : most); size++) {
    for (const head of own ? [[part]] : cuts(part, language, size)) {
      for (const rest of spread(others, language, count - size)) found.push([...head, ...rest]);
    }
  }
  return found;
}

/** The pieces as that many words of one language, if there is exactly one way. */
export function respace(pieces: readonly string[], count: number): readonly string[] | undefined {
  const parts = runs(pieces);
  const found = (["en", "es"] as const).flatMap((language) => spread(parts, language, count));
  return found.length === 1 ? found[0] : undefined;
}
