// Words of a usual message, as often as words are (Zipf), with their tokens: what search is measured on. Three words are planted at known
// shares: two common ones in 5 of 100 messages each, a rare one in 1 of 1,000.
import { possibleTerms } from "../src/domain/search/terms.ts";
import { type LibraryKeys, tokenOf } from "../src/store/keys.ts";

export const planted = { common: "lantern", other: "harbor", rare: "saffron" } as const;

const size = 20_000;
const wordsAMessage = 70;
const syllables = [
  "ba",
  "den",
  "fo",
  "gri",
  "hu",
  "lom",
  "mar",
  "nel",
  "po",
  "quin",
  "ras",
  "so",
  "tev",
  "ul",
  "vin",
  "wex",
];
const wordOf = (n: number): string => {
  let word = "";
  for (let left = n + 40; left > 0; left = Math.floor(left / syllables.length))
    word += syllables[left % syllables.length];
  return word;
};
const cumulative = new Float64Array(size);
for (let i = 0; i < size; i++) cumulative[i] = (cumulative[i - 1] ?? 0) + 1 / (i + 2.7);
const whole = cumulative[size - 1] ?? 1;

/** The place that holds this much of all words. */
function place(share: number): number {
  let [from, to] = [0, size - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((cumulative[middle] ?? 0) < share * whole) from = middle + 1;
    else to = middle;
  }
  return from;
}

export type Message = { readonly text: string; readonly tokens: readonly bigint[] };

/** Messages, one after the other; the same ones in each run. */
export function messages(keys: LibraryKeys): () => Message {
  const tokenOfWord = (word: string): bigint => tokenOf(keys, possibleTerms(word)[0] ?? word);
  const words = Array.from({ length: size }, (_, i) => wordOf(i));
  const tokens = words.map(tokenOfWord);
  const known = Object.fromEntries(Object.values(planted).map((word) => [word, tokenOfWord(word)]));
  let seed = 7;
  let told = 0;
  const chance = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  return () => {
    told++;
    const said: string[] = [];
    const its = new Set<bigint>();
    const say = (word: string, token: bigint | undefined) => {
      said.push(word);
      if (token !== undefined) its.add(token);
    };
    for (let i = 0; i < wordsAMessage; i++) {
      const at = place(chance());
      if (i === 20 && chance() < 0.05) say(planted.common, known[planted.common]);
      if (i === 30 && chance() < 0.05) say(planted.other, known[planted.other]);
      if (i === 40 && told % 1_000 === 500) say(planted.rare, known[planted.rare]);
      say(words[at] ?? "", tokens[at]);
    }
    return { text: said.join(" "), tokens: [...its] };
  };
}
