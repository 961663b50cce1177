// What holds for every text whatever: spans in bounds, in order, apart, never within a character; and nothing is left once masked.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readLists } from "../../../src/domain/redaction/lists.ts";
import { findPersonal, mask } from "../../../src/domain/redaction/personal.ts";
import { labelled } from "./labelled.ts";

const labelledTexts = ["english", "spanish", "second", "borrowing", "seventh", "eighth", "ninth"]
  .map((set) => `found/${set}`)
  .concat("nothing/english")
  .flatMap(labelled)
  .map(({ text }) => text);
const lists = readLists({ people: ["Ana Ruiz", "Óscar Medina"], items: ["Dune", "The Overstory"] });

/** Pieces that the rules look for, glued together as no patron would. */
const piece = fc.constantFrom(
  ...labelledTexts.flatMap((text) => text.match(/\S+\s?|\s+/g) ?? []),
  ...[
    "1",
    "0142",
    "309-555-",
    "21917003044471",
    "4111 1111 ",
    "219-09-9999",
    "@",
    "é",
    "e\u0301",
    "😀",
    "\ud83d",
    "\ude00",
    "\0",
  ],
  ...[
    "\r\n",
    "\u00a0",
    "\u200b",
    "１",
    "–",
    "“",
    "▮",
    "ssn ",
    "DOB ",
    "PIN is ",
    "my card ",
    "call ",
    "checked out ",
    "Ana Ruiz",
    "Dune ",
  ],
);
const glued = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  glued,
  fc.constantFrom(...labelledTexts),
);
const isWithinPair = (text: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

test("spans are in bounds, sorted, apart, and never split a surrogate pair", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0;
      for (const { start, end } of findPersonal(text, lists)) {
        assert.ok(last <= start && start < end && end <= text.length, `${start}-${end}`);
        assert.ok(!isWithinPair(text, start) && !isWithinPair(text, end));
        last = end;
      }
    }),
    { numRuns: 2000 },
  );
});

test("what is masked shows nothing more of what was found, and no digit of it", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const masked = mask(text, findPersonal(text, lists));
      assert.deepEqual(findPersonal(masked, lists), []);
    }),
    { numRuns: 3000 },
  );
});

test("masked twice is masked once", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = mask(text, findPersonal(text));
      assert.equal(mask(once, findPersonal(once)), once);
    }),
    { numRuns: 1000 },
  );
});

test("words put before shift every span, and change nothing else", () => {
  const before = fc.string({ unit: fc.constantFrom("x", "é", "😀", "y\u0301", "\n"), maxLength: 60 });
  fc.assert(
    fc.property(anyText, before, (text, words) => {
      const shift = words.length + 2;
      const moved = findPersonal(text, lists).map(({ start, end, type }) => ({
        start: start + shift,
        end: end + shift,
        type,
      }));
      assert.deepEqual(findPersonal(`${words}\n\n${text}`, lists), moved);
    }),
    { numRuns: 1000 },
  );
});

test("every unit that a string can hold is read, alone and after a cue", () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => `SSN${String.fromCharCode(unit)}219-09-9999\n`);
  const found = findPersonal(units.join(""));
  assert.ok(found.length > 60000 && found.every(({ type }) => type === "ssn"), `${found.length}`);
});
