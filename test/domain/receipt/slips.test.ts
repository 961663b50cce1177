// A code typed with slips: forgiven where one word alone can be meant, refused with its place where not, never turned into
// another code.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readCode } from "../../../src/domain/receipt/six-words.ts";
import { slips } from "../../../src/domain/receipt/spelling.ts";
import { foldedWords, languageOf } from "../../../src/domain/receipt/words.ts";
import { no, ok } from "../../../src/lib/result.ts";

const maple = ok("maple-river-autumn-bench-lemon-tiger");

const slip = fc.record({
  at: fc.nat(7),
  kind: fc.constantFrom("lost", "wrong", "extra", "swapped"),
  letter: fc.constantFrom(..."aeiolnrst"),
});
const slipped = (word: string, { at, kind, letter }: { at: number; kind: string; letter: string }): string => {
  const [head, tail] = [word.slice(0, at), word.slice(at)];
  if (kind === "lost") return head + tail.slice(1);
  if (kind === "wrong") return head + letter + tail.slice(1);
  if (kind === "extra") return head + letter + tail;
  return head + tail.charAt(1) + tail.charAt(0) + tail.slice(2);
};

for (const language of ["en", "es"] as const) {
  const other = language === "en" ? "es" : "en";
  const word = fc.constantFrom(...foldedWords[language]);
  const right = fc.array(word, { minLength: 6, maxLength: 6 });

  test(`${language}: a word with one slip is read as a word that is right, as the one near it, or not at all`, () => {
    let forgiven = 0;
    const property = fc.property(right, fc.nat(5), slip, (words, place, how) => {
      const typed = slipped(words[place] ?? "", how);
      const read = readCode(words.with(place, typed).join(" "));
      if (languageOf(typed) === language) return assert.deepEqual(read, ok(words.with(place, typed).join("-")));
      if (languageOf(typed) === other) return assert.deepEqual(read, no("CodeMixesLanguages", { position: place + 1 }));
      if (!read.ok)
        return assert.ok(["WordMisspelt", "WordUnknown"].includes(read.refusal) || typed === "", read.refusal);
      const meant = read.value.split("-")[place] ?? "";
      const near = foldedWords[language].filter((candidate) => slips(typed, candidate) <= 1);
      assert.equal(read.value, words.with(place, meant).join("-"));
      assert.ok(meant.startsWith(typed) || (near.length === 1 && near[0] === meant), `${typed}: ${meant}`);
      if (meant === words[place]) forgiven++;
    });
    fc.assert(property, { numRuns: 400 });
    assert.ok(forgiven > 200, `${forgiven} of 400 forgiven`);
  });

  test(`${language}: a word of the other language is refused with its place, however near it is`, () => {
    const foreign = fc.constantFrom(...foldedWords[other]);
    const property = fc.property(right, fc.nat(5), foreign, (words, place, strange) =>
      assert.deepEqual(
        readCode(words.with(place, strange).join(" ")),
        no("CodeMixesLanguages", { position: place + 1 }),
      ),
    );
    fc.assert(property);
  });
}

test("the first four letters of a word stand for it, unless they are a word themselves", () => {
  for (const word of [...foldedWords.en, ...foldedWords.es]) {
    const four = word.slice(0, 4);
    const rest = languageOf(word) === "en" ? "river autumn bench lemon tiger" : "gallo ronco tigre sacar noria";
    const meant = languageOf(four) ? four : word;
    if (languageOf(meant) !== languageOf(word)) continue;
    assert.deepEqual(readCode(`${four} ${rest}`), ok(`${meant} ${rest}`.replaceAll(" ", "-")));
  }
});

test("every kind of slip: a letter lost, wrong, doubled or swapped, a word cut short", () => {
  assert.deepEqual(readCode("mapl rivver autunm benchh lemn tigre"), no("CodeMixesLanguages", { position: 6 }));
  assert.deepEqual(readCode("mapl rivver autunm benchh lemmon tiger"), maple);
  assert.deepEqual(readCode("mapl rive autu benc lemo tige"), maple);
});

test("a slip that two words could mean is not decided: they are offered", () => {
  const read = readCode("maple river autumn bench lemon rond");
  assert.deepEqual(read, no("WordMisspelt", { position: 6, suggestions: "pond, road, round" }));
});

test("a word that is near no other is refused by its place alone", () => {
  assert.deepEqual(readCode("maple river xylophone bench lemon tiger"), no("WordUnknown", { position: 3 }));
  assert.deepEqual(readCode("maple river autumn bench le tiger"), no("WordUnknown", { position: 5 }));
});

test("spaces lost or added are put right when there is one way", () => {
  assert.deepEqual(readCode("mapleriverautumnbenchlemontiger"), maple);
  assert.deepEqual(readCode("MapleRiver autumn benchlemon tiger"), maple);
  assert.deepEqual(readCode("ma ple river aut umn bench lemon tiger"), maple);
});

test("spaces put right don't make up for a word that is missing", () => {
  assert.deepEqual(readCode("mapleriverautumnbench lemon"), no("WordsMissing", { found: 2, wanted: 6 }));
});

test("a word that is right is never cut in two or joined to make the count", () => {
  assert.deepEqual(readCode("carpet river autumn bench lemon"), no("WordsMissing", { found: 5, wanted: 6 }));
  assert.deepEqual(readCode("car pet river autumn bench lemon tiger"), no("WordsExtra", { found: 7, wanted: 6 }));
});

test("letters that can be cut in two ways are refused rather than guessed", () => {
  assert.deepEqual(readCode("can already river autumn bench lemon"), ok("can-already-river-autumn-bench-lemon"));
  assert.deepEqual(readCode("canal ready river autumn bench lemon"), ok("canal-ready-river-autumn-bench-lemon"));
  assert.equal(readCode("canalready river autumn bench lemon").ok, false);
});

test("words cut so short that they begin a code in each language are refused rather than guessed", () => {
  assert.deepEqual(readCode("acce acti actr actu admi adul"), no("CodeReadsTwoWays"));
  assert.deepEqual(readCode("acce acti actr actu admi adult"), ok("access-action-actress-actual-admit-adult"));
});

test("too few and too many words are counted", () => {
  assert.deepEqual(readCode("maple river autumn"), no("WordsMissing", { found: 3, wanted: 6 }));
  assert.deepEqual(readCode("maple river autumn bench lemon tiger gallo"), no("WordsExtra", { found: 7, wanted: 6 }));
});

test("what is no code is said to be none, however long, and costs no time", () => {
  const strange = ["", " ", "\u0000", "123-456-789", "ПРИВЕТ", "\ud800", "<b>", "K7M-4X2-9RT", "😀".repeat(40)];
  for (const typed of strange) assert.deepEqual(readCode(typed), no("NotACode"), JSON.stringify(typed));
  assert.deepEqual(readCode("maple ".repeat(100_000)), no("NotACode"));
  assert.deepEqual(readCode("a ".repeat(249)), no("NotACode"));
});

test("whatever is typed, reading it answers, and a refusal repeats none of it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (typed) => {
      const read = readCode(typed);
      if (!read.ok)
        assert.ok(
          Object.keys(read.facts ?? {}).every((fact) => ["found", "wanted", "position", "suggestions"].includes(fact)),
        );
    }),
  );
});
