// The words of receipt codes: enough of them, each of one language only, and none of the removed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { wordlist as english } from "@scure/bip39/wordlists/english.js";
import { wordlist as spanish } from "@scure/bip39/wordlists/spanish.js";
import { removed } from "../../../src/domain/receipt/removed.ts";
import { codeWords, fold, foldedWords, languageOf } from "../../../src/domain/receipt/words.ts";

const original = { en: english.map(fold), es: spanish.map(fold) };

for (const language of ["en", "es"] as const) {
  const out = Object.values(removed[language]).flat();

  test(`${language}: at least 1,900 words, so that six of them carry at least 65 bits`, () => {
    assert.ok(codeWords[language].length >= 1900, `${codeWords[language].length} words`);
    assert.ok(6 * Math.log2(codeWords[language].length) >= 65);
  });

  test(`${language}: every removed word is one of the list's, said once, and gone`, () => {
    assert.deepEqual(
      out.filter((word) => !original[language].includes(word)),
      [],
    );
    assert.equal(new Set(out).size, out.length);
    assert.deepEqual(
      out.filter((word) => foldedWords[language].includes(word)),
      [],
    );
    assert.equal(codeWords[language].length, original[language].length - out.length);
  });

  test(`${language}: every word is three to eight plain letters once folded, and the first four tell it apart`, () => {
    assert.deepEqual(
      foldedWords[language].filter((word) => !/^[a-z]{3,8}$/.test(word)),
      [],
    );
    assert.equal(new Set(foldedWords[language].map((word) => word.slice(0, 4))).size, foldedWords[language].length);
  });

  test(`${language}: each word knows its language`, () => {
    assert.deepEqual(
      foldedWords[language].filter((word) => languageOf(word) !== language),
      [],
    );
  });
}

test("no two words are the same once folded, within a language or across the two", () => {
  const all = [...foldedWords.en, ...foldedWords.es];
  assert.equal(new Set(all).size, all.length);
});

test("words that wound are in neither list", () => {
  const wounding = "gun kill weapon ugly victim death abuse prison arrest illegal monkey orphan grief fat addict razor";
  const hirientes = "victima muerte feo matar puta carcel aborto negro gordo viudo sangre coger suicidio cancer droga";
  assert.deepEqual(
    `${wounding} ${hirientes}`.split(" ").filter((word) => languageOf(word)),
    [],
  );
});

test("no two Spanish words sound alike where z is s, v is b and h is silent", () => {
  const sound = (word: string) =>
    word
      .replace(/c(?=[ei])|z/g, "s")
      .replace(/v/g, "b")
      .replace(/(?<!c)h/g, "")
      .replace(/g(?=[ei])/g, "j")
      .replace(/qu|c(?!h)/g, "k")
      .replace(/ll/g, "y");
  const heard = Map.groupBy(foldedWords.es, sound);
  assert.deepEqual(
    [...heard.values()].filter((words) => words.length > 1),
    [],
  );
});

test("folding takes accents, case, width and characters that don't show", () => {
  const forms = ["año", "AÑO", "an\u0303o", "an~o", "añ\u00ado", "\ufeffAÑO\u200b", "ＡÑＯ"];
  assert.deepEqual(
    forms.map(fold),
    forms.map(() => "ano"),
  );
  assert.equal(fold("a´baco"), "abaco");
});
