// What a text that is about to leave tells of a person (5.2): all that ties it to somebody, but for what the library says of itself.
import type { Lists } from "./lists.ts";
import { findPersonal, mask, type Span } from "./personal.ts";

/** Compared without signs and case: "(309) 555-0142" and "309.555.0142" are one number. */
const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]/gu, "");

/**
 * @param own the library's phone, e-mail and the lines of its address
 * @param lists what the library has loaded
 */
export function findLeaks(text: string, own: readonly string[], lists?: Lists): readonly Span[] {
  const ours = own.map(bare).filter((one) => one !== "");
  return findPersonal(text, lists).filter(({ start, end }) => {
    const found = bare(text.slice(start, end));
    return !ours.some((one) => one === found || one.includes(found) || found.replace(/^1(?=\d{10}$)/, "") === one);
  });
}

/** The text without them. */
export const withoutLeaks = (text: string, own: readonly string[], lists?: Lists): string =>
  mask(text, findLeaks(text, own, lists));
