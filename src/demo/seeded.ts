// Chance that can be repeated: the same seed gives the same library, references, codes and ids too. sfc32 (public domain, Chris
// Doty-Humphrey): small, fast, and passes PractRand. Never for a key of a library that is in use.

export type Chance = {
  /** From 0, below 1. */
  real(): number;
  /** From `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** Whether something happens, so often of 1. */
  happens(share: number): boolean;
  /** One of a list that isn't empty. */
  one<T>(list: readonly T[]): T;
  /** One key, each as often as its weight. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T;
  bytes(count: number): Buffer;
};

/** Four words of 32 bits from a text (cyrb128). */
function wordsOf(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  return [a, b, c, d];
}

const warmUp = 20;

export function chanceOf(seed: string): Chance {
  let [a, b, c, d] = wordsOf(seed);
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let i = 0; i < warmUp; i++) next();
  const real = () => next() / 2 ** 32;
  const whole = (least: number, most: number) => least + Math.floor(real() * (most - least + 1));
  const one = <T>(list: readonly T[]): T => {
    const found = list[whole(0, list.length - 1)];
    if (found === undefined) throw new RangeError("one of nothing");
    return found;
  };
  return {
    real,
    whole,
    one,
    happens: (share) => real() < share,
    weighted(weights) {
      const entries = Object.entries(weights) as [keyof typeof weights, number][];
      let left = real() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      return one(entries)[0];
    },
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => next() & 0xff)),
  };
}
