// A case's reference: random, read over the phone, and no slip of one symbol or one swap passes.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  bytesForReference,
  makeReference,
  readReference,
  referenceSymbols,
} from "../../../src/domain/receipt/reference.ts";
import { no, ok } from "../../../src/lib/result.ts";

const reference = fc
  .array(fc.nat(252), { minLength: bytesForReference, maxLength: bytesForReference, size: "max" })
  .map((bytes) => Uint8Array.from(bytes))
  .filter((bytes) => new Set(bytes.map((byte) => byte % 23)).size > 3)
  .map(makeReference);
const many = fc.sample(reference, 200);
const plain = (text: string) => [...text.replaceAll("-", "")];

test("three groups of three, without vowels and without symbols that look alike", () => {
  for (const made of many) assert.match(made, /^[2-9CDFHJKMNPRTVWXY]{3}(-[2-9CDFHJKMNPRTVWXY]{3}){2}$/);
  assert.equal(new Set(referenceSymbols).size, 23);
  assert.equal(new Set(many).size, many.length);
});

test("no group is all letters or one symbol thrice, and still more than 2^33 references are left", () => {
  for (const group of many.flatMap((made) => made.split("-"))) assert.doesNotMatch(group, /^[A-Z]{3}$|^(.)\1\1$/);
  const letters = referenceSymbols.replace(/\d/g, "").length;
  const kept = (23 ** 3 - letters ** 3 - (23 - letters)) / 23 ** 3;
  assert.ok(23 ** 8 * kept ** 3 > 2 ** 33);
});

test("it is read as it was printed, in any case and spacing", () => {
  for (const made of many) {
    const ways = [
      made,
      made.toLowerCase(),
      made.replaceAll("-", ""),
      ` ${plain(made).join(" ")}. `,
      made.replaceAll("-", "–"),
    ];
    for (const typed of ways) assert.deepEqual(readReference(typed), ok(made), typed);
  }
});

test("look-alikes are put right", () => {
  const looks: Readonly<Record<string, string>> = { "8": "B", "6": "G", "5": "S", "2": "Z", "7": "1", V: "U", D: "0" };
  for (const made of many) {
    const typed = plain(made)
      .map((symbol) => looks[symbol] ?? symbol)
      .join("");
    assert.deepEqual(readReference(typed), ok(made));
    assert.deepEqual(readReference(made.replaceAll("D", "o")), ok(made));
  }
});

test("every wrong symbol at every place is found", () => {
  for (const made of many) {
    for (const [place, right] of plain(made).entries()) {
      for (const wrong of referenceSymbols.replace(right, "")) {
        assert.deepEqual(readReference(plain(made).with(place, wrong).join("")), no("ReferenceMistyped"));
      }
    }
  }
});

test("every swap of two different symbols, neighbours or not, is found", () => {
  for (const made of many) {
    const right = plain(made);
    for (const [i, one] of right.entries()) {
      for (const [j, other] of right.entries()) {
        if (one === other) continue;
        assert.deepEqual(readReference(right.with(i, other).with(j, one).join("")), no("ReferenceMistyped"));
      }
    }
  }
});

test("a wrong length is counted, a symbol that never stands there is placed", () => {
  assert.deepEqual(readReference(""), no("NotAReference", { found: 0, wanted: 9 }));
  assert.deepEqual(readReference("K7M-4X2"), no("NotAReference", { found: 6, wanted: 9 }));
  assert.deepEqual(readReference("K7M-4X2-9RT-9"), no("NotAReference", { found: 10, wanted: 9 }));
  assert.deepEqual(readReference("K7M-4A2-9RT"), no("ReferenceSymbolUnknown", { position: 5 }));
  assert.deepEqual(readReference("K7M-4X2-9R😀"), no("ReferenceSymbolUnknown", { position: 9 }));
});

test("bytes that can't be used fairly are thrown away; too few is a fault of the caller", () => {
  const bytes = Uint8Array.from({ length: bytesForReference }, (_, i) => (i * 7) % 253);
  const withUnfair = Uint8Array.from([253, 254, 255, ...bytes]);
  assert.equal(makeReference(withUnfair), makeReference(bytes));
  assert.throws(() => makeReference(new Uint8Array(7)), RangeError);
  assert.throws(() => makeReference(new Uint8Array(bytesForReference).fill(255)), RangeError);
});
