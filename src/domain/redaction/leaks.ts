// What a text that is about to leave tells of a person (5.2): all that ties it to somebody, but for what the library says of itself.
import type { Lists } from "./lists.ts";
import { findPersonal, mask, type PersonalType, type Span } from "./personal.ts";

const folded = (text: string): string => text.normalize("NFKC").toLowerCase();
/** Compared without signs and case: "(309) 555-0142" and "309.555.0142" are one number. */
const bare = (text: string): string => folded(text).replace(/[^\p{L}\p{N}@]/gu, "");
const wordsOf = (text: string): string =>
  folded(text)
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(" ") ?? "";

/** Said in part too, word for word: the street alone, the number without its area code. Of anything else a part is somebody's own. */
const inParts: ReadonlySet<PersonalType> = new Set(["phone", "address"]);

/**
 * @param own the library's phone, e-mail and the lines of its address, in their order; its name too where that leaves with it
 * @param lists what the library has loaded
 */
export function findLeaks(text: string, own: readonly string[], lists?: Lists): readonly Span[] {
  const ours = new Set(own.map(bare));
  const said = ` ${own.map(wordsOf).join(" ")} `;
  return findPersonal(text, lists).filter(({ start, end, type }) => {
    const found = text.slice(start, end);
    const number = bare(found);
    if (ours.has(number) || ours.has(number.replace(/^1(?=\d{10}$)/, ""))) return false;
    return !(inParts.has(type) && said.includes(` ${wordsOf(found)} `));
  });
}

/** The text without them. */
export const withoutLeaks = (text: string, own: readonly string[], lists?: Lists): string =>
  mask(text, findLeaks(text, own, lists));
