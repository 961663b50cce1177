// The receipt code: what is printed is read back the same however it is typed, slips are forgiven, guesses are not made.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bytesForCode, canonicalCode, makeCode, readCode } from "../../../src/domain/receipt/six-words.ts";
import { codeWords } from "../../../src/domain/receipt/words.ts";
import type { Locale } from "../../../src/lib/locale.ts";
import { ok } from "../../../src/lib/result.ts";

const language = fc.constantFrom<Locale>("en", "es");
const code = fc
  .tuple(language, fc.uint8Array({ minLength: bytesForCode, maxLength: bytesForCode }))
  .map(([chosen, bytes]) => ({ chosen, words: makeCode(chosen, bytes) }));

test("a code is six words of its language, and the bytes decide which", () => {
  const bytes = Uint8Array.from({ length: bytesForCode }, (_, i) => (i % 2 ? i : 0));
  const indexes = [1, 3, 5, 7, 9, 11];
  assert.deepEqual(
    makeCode("en", bytes),
    indexes.map((index) => codeWords.en[index]),
  );
  assert.deepEqual(
    makeCode("es", bytes),
    indexes.map((index) => codeWords.es[index]),
  );
});

test("every word is equally likely: each of the fair draws stands for a word, the rest are thrown away", () => {
  for (const chosen of ["en", "es"] as const) {
    const count = new Map<string, number>();
    for (let draw = 0; draw < 0x10000; draw++) {
      const bytes = new Uint8Array(bytesForCode);
      bytes.set([draw >> 8, draw & 0xff]);
      const [first = "", ...rest] = makeCode(chosen, bytes);
      const thrownAway = draw >= 0x10000 - (0x10000 % codeWords[chosen].length);
      if (!thrownAway) count.set(first, (count.get(first) ?? 0) + 1);
      assert.equal(rest.at(-1), codeWords[chosen][0]);
    }
    assert.equal(count.size, codeWords[chosen].length);
    assert.equal(new Set(count.values()).size, 1);
  }
});

test("too few random bytes is a fault of the caller, never a shorter or a biased code", () => {
  assert.throws(() => makeCode("en", new Uint8Array(11)), RangeError);
  assert.throws(() => makeCode("en", new Uint8Array(bytesForCode).fill(0xff)), RangeError);
});

const ways: Readonly<Record<string, (words: readonly string[]) => string>> = {
  "as printed": (words) => words.join(" "),
  hyphens: (words) => words.join("-"),
  "capitals and commas": (words) => words.join(", ").toUpperCase(),
  "no accents": (words) => canonicalCode(words).replaceAll("-", " "),
  "decomposed accents": (words) => words.join(" ").normalize("NFD"),
  "a numbered list": (words) => words.map((word, i) => `${i + 1}. ${word}\r\n`).join(""),
  "no-break spaces and dashes": (words) => `\u00a0${words.join("\u00a0– ")}\u2003`,
  "smart quotation marks": (words) => `“${words.join("” “")}”…`,
  fullwidth: (words) =>
    canonicalCode(words).replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  "invisible characters": (words) => `\ufeff${words.map((word) => [...word].join("\u00ad")).join(" ")}`,
  "tabs and lines": (words) => words.join("\t\n \t"),
};
for (const [way, typed] of Object.entries(ways)) {
  test(`a code is read in either language: ${way}`, () => {
    fc.assert(fc.property(code, ({ words }) => assert.deepEqual(readCode(typed(words)), ok(canonicalCode(words)))));
  });
}

test("two codes that differ in any word, or in language, have different canonical forms", () => {
  fc.assert(
    fc.property(code, code, (one, two) => {
      const same = one.chosen === two.chosen && one.words.every((word, i) => word === two.words[i]);
      assert.equal(canonicalCode(one.words) === canonicalCode(two.words), same);
    }),
  );
});

test("the canonical form is read as itself", () => {
  fc.assert(
    fc.property(code, ({ words }) => assert.deepEqual(readCode(canonicalCode(words)), ok(canonicalCode(words)))),
  );
});
