// The words of an act made findable: keyed hashes of their terms, stored beside the sealed words (standard 5; docs/decisions/0014).
import { termsOf } from "../../domain/search/terms.ts";
import type { Locale } from "../../lib/locale.ts";
import { type LibraryKeys, tokenOf } from "../../store/keys.ts";
import type { Findable, SealedContent } from "../../store/ledger.ts";
import { type Said, saidOf, type Words } from "../words/words.ts";

/** Words that can be searched; never the identity, the grounds or a file. */
const searched: ReadonlySet<string> = new Set(["words", "reply", "note", "reason"]);

export const textOf = (said: Said): string => [said.text, ...Object.values(said.fields)].join("\n");

/** A place among all messages: milliseconds of the instant, then bits of the content's id, which keep two of one millisecond apart. */
const docBits = 20n;
export const docOf = (at: string, contentId: string): bigint =>
  (BigInt(Date.parse(at)) << docBits) | BigInt(`0x${contentId.slice(-Number(docBits) / 4)}`);

/** When the message at this place was said, RFC 3339 in UTC with milliseconds. */
export const instantOf = (doc: string): string => new Date(Number(BigInt(doc) >> docBits)).toISOString();

/** @param language the matter's, for a text that doesn't tell its own. @param at when it was said. Null: nothing in it to be found by. */
export function findableOf(
  keys: LibraryKeys,
  contentId: string,
  said: Said,
  language: Locale,
  at: string,
): Findable | null {
  const tokens = termsOf(textOf(said), language).map((term) => tokenOf(keys, term));
  return tokens.length > 0 ? { contentId, doc: docOf(at, contentId), tokens } : null;
}

/** Of an act's sealed contents, what can be searched. `language` null: nothing of this noun. */
export function findableIn(
  keys: LibraryKeys,
  contents: readonly SealedContent[],
  words: Words,
  language: Locale | null,
  at: string,
): Findable | null {
  const said = saidOf(words);
  const place = contents.find(({ slot }) => searched.has(slot))?.id;
  return said && place && language ? findableOf(keys, place, said, language, at) : null;
}
