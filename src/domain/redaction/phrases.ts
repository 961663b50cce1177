// Phrases known by the hash of their words: half a million take some 20 MB, where a tree of words took 530 (measured, docs/decisions/0021).
// A hash has 64 bits: that a text that isn't on a list falls on one that is, among a million, is as good as never.

/** What a phrase can be, the first of them where it is several. */
const types = ["name", "libraryCard", "itemBarcode", "title"] as const;
export type PhraseType = (typeof types)[number];

/** Open addressing: of each slot the two halves of the hash, and what it holds; 0: nothing. */
export type Phrases = { keys: Uint32Array; holds: Uint8Array; count: number; longest: number };

/** Beside a type, or alone: phrases begin with this word. */
const leads = 8;
/** A longer phrase is known by its first words: what a text is gone through for stays bounded. */
const mostWords = 16;
/** A number may be written in as many groups. */
const mostGroups = 6;

export const noPhrases = (): Phrases => ({
  keys: new Uint32Array(2 * 1024),
  holds: new Uint8Array(1024),
  count: 0,
  longest: 0,
});

/** Where the words before have brought the hash (FNV-1a, and a second one of another multiplier). */
type Hash = { a: number; b: number; isFigures: boolean };
const start = (): Hash => ({ a: 0x811c9dc5, b: 0x9747b28c, isFigures: false });
const figures = /^\d+$/;

function addCode(hash: Hash, code: number): void {
  hash.a = Math.imul(hash.a ^ code, 16777619);
  hash.b = Math.imul(hash.b ^ code, 0x5bd1e995);
  hash.b ^= hash.b >>> 15;
}

/** Figures after figures are one number, however they are grouped. */
function addWord(hash: Hash, word: string): void {
  const isFigures = figures.test(word);
  if (!(isFigures && hash.isFigures)) addCode(hash, 32);
  hash.isFigures = isFigures;
  for (let i = 0; i < word.length; i++) addCode(hash, word.charCodeAt(i));
}

/** The slot that has this hash, or the free one where it would go. */
function slotOf({ keys, holds }: Phrases, { a, b }: Pick<Hash, "a" | "b">): number {
  const last = holds.length - 1;
  for (let slot = (a ^ (a >>> 16) ^ b) & last; ; slot = (slot + 1) & last)
    if (holds[slot] === 0 || (keys[2 * slot] === a >>> 0 && keys[2 * slot + 1] === b >>> 0)) return slot;
}

function grow(phrases: Phrases): void {
  const { keys, holds } = phrases;
  phrases.keys = new Uint32Array(keys.length * 2);
  phrases.holds = new Uint8Array(holds.length * 2);
  for (const [slot, held] of holds.entries()) {
    if (held === 0) continue;
    const [a = 0, b = 0] = [keys[2 * slot], keys[2 * slot + 1]];
    const to = slotOf(phrases, { a: a | 0, b: b | 0 });
    phrases.keys.set([a, b], 2 * to);
    phrases.holds[to] = held;
  }
}

function put(phrases: Phrases, { a, b }: Hash, held: (before: number) => number): void {
  if (phrases.count * 3 > phrases.holds.length * 2) grow(phrases);
  const slot = slotOf(phrases, { a, b });
  const before = phrases.holds[slot] ?? 0;
  if (before === 0) {
    phrases.keys.set([a, b], 2 * slot);
    phrases.count += 1;
  }
  phrases.holds[slot] = held(before);
}

/** @param words folded and in lower case */
export function addPhrase(phrases: Phrases, words: readonly string[], type: PhraseType): void {
  if (words.length === 0) return;
  const hash = start();
  const [code, kept] = [types.indexOf(type) + 1, words.slice(0, mostWords)];
  for (const [i, word] of kept.entries()) {
    addWord(hash, word);
    if (i === 0 && kept.length > 1) put(phrases, hash, (before) => before | leads);
  }
  put(phrases, hash, (before) => {
    const there = before & (leads - 1);
    return (before & leads) | (there === 0 ? code : Math.min(there, code));
  });
  const most = type === "libraryCard" || type === "itemBarcode" ? mostGroups : kept.length;
  phrases.longest = Math.max(phrases.longest, most);
}

/**
 * The longest phrase that begins at the first of the words, with how many of them it takes; null when none does.
 * @param word the words on, in lower case, by their place; undefined where nothing is joined to what came before
 */
export function phraseAt(
  phrases: Phrases,
  word: (i: number) => string | undefined,
): { readonly words: number; readonly type: PhraseType } | null {
  const hash = start();
  let found: { words: number; type: PhraseType } | null = null;
  for (let i = 0; i < phrases.longest; i++) {
    const next = word(i);
    if (next === undefined) break;
    addWord(hash, next);
    const held = phrases.holds[slotOf(phrases, hash)] ?? 0;
    const type = types[(held & (leads - 1)) - 1];
    if (type) found = { words: i + 1, type };
    if (i === 0 && (held & leads) === 0 && !hash.isFigures) break;
  }
  return found;
}
