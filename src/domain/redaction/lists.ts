// Names and titles that the library loads: found as they stand in a text, whatever the case, the accents and the marks between the words.

import { fold } from "./fold.ts";
import type { PersonalType, Span } from "./personal.ts";
import { borrows } from "./rules/borrowing.ts";

type Node = { readonly next: Map<string, Node>; type?: PersonalType };
/** Words that lead to words; where a name or a title ends, its type. */
export type Lists = { readonly root: Node };

const words = /[\p{L}\p{N}]+/gu;

/** One name or title each. A name is known the other way round too, and by its first and last word; a title also without what follows a colon. */
export function readLists({
  people,
  items,
}: {
  readonly people: readonly string[];
  readonly items: readonly string[];
}): Lists {
  const root: Node = { next: new Map() };
  const add = (entry: readonly string[], type: PersonalType) => {
    if (entry.length === 0) return;
    let node = root;
    for (const word of entry) {
      const next = node.next.get(word) ?? { next: new Map() };
      node.next.set(word, next);
      node = next;
    }
    node.type ??= type;
  };
  for (const person of people) {
    const [before = "", after] = fold(person).text.split(",");
    const name = after === undefined ? wordsOf(before) : [...wordsOf(after), ...wordsOf(before)];
    const [first, last] = [name[0], name.at(-1)];
    add(name, "name");
    if (!first || !last || name.length < 2) continue;
    add([first, last], "name");
    add([last, ...name.slice(0, -1)], "name");
    if (after !== undefined) add(wordsOf(person), "name");
  }
  for (const item of items) {
    add(wordsOf(item), "title");
    add(wordsOf(item.split(/ ?[:/;] /, 1)[0] ?? ""), "title");
  }
  return { root };
}

const wordsOf = (text: string): string[] => fold(text).text.toLowerCase().match(words) ?? [];

/** In folded text: every loaded name; a loaded title only in a sentence that speaks of borrowing, one of a single word only with a capital. */
export function findListed(text: string, { root }: Lists): Span[] {
  const tokens = [...text.matchAll(words)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  const isTied = sentences(text);
  const found: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    let node: Node | undefined = root;
    let last = -1;
    let type: PersonalType | undefined;
    for (let j = i; j < tokens.length; j++) {
      const token = tokens[j];
      if (!token || (j > i && !isJoined(text.slice(tokens[j - 1]?.end, token.start), tokens[j - 1]?.word ?? ""))) break;
      node = node.next.get(token.word.toLowerCase());
      if (!node) break;
      if (node.type) [last, type] = [j, node.type];
    }
    const [first, end] = [tokens[i], tokens[last]];
    if (!type || !first || !end) continue;
    if (last === i && !/^\p{Lu}/u.test(first.word)) continue;
    if (type === "title" && !isTied(first.start)) continue;
    found.push({ start: first.start, end: end.end, type });
    i = last;
  }
  return found;
}

/** A full stop joins only after an initial or "Dr": elsewhere it ends a sentence. */
const isJoined = (gap: string, word: string): boolean =>
  gap.length <= 3 && (word.length <= 2 ? /^[ \r\n'",:;.&/()!?-]*$/ : /^[ \r\n'",:;&/()-]*$/).test(gap);

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
