// A report never needs the number of a library card (5.1; 75 ILCS 70/1): words that hold one aren't kept, and what to take out is said.

import { mask } from "../../../domain/redaction/personal.ts";
import { findUnneeded } from "../../../domain/redaction/unneeded.ts";
import { no, type Result } from "../../../lib/result.ts";
import type { Words } from "../../words/words.ts";

const cardsOf = (text: string) => findUnneeded(text).filter(({ type }) => type === "libraryCard");

/** Everything typed, by the name of its field. */
const typedIn = ({ text = "", fields = {}, identity }: Words): [field: string, typed: string][] => [
  ["text", text],
  ...Object.entries(fields),
  ["name", identity?.name ?? ""],
  ["description", identity?.description ?? ""],
];

/** Refusal: CardNumberInWords (field: each that holds one, a blank between; count). Null: there is none. */
export function cardsIn(words: Words): Result<never, "CardNumberInWords"> | null {
  const found = typedIn(words).flatMap(([field, typed]) => {
    const count = cardsOf(typed).length;
    return count > 0 ? [{ field, count }] : [];
  });
  if (found.length === 0) return null;
  const count = found.reduce((sum, one) => sum + one.count, 0);
  return no("CardNumberInWords", { field: found.map((one) => one.field).join(" "), count });
}

/** The text with four bars in place of each. */
export const withoutCards = (text: string): string => mask(text, cardsOf(text));
