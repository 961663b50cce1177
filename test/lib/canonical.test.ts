// Canonical JSON: the same text whatever order the keys came in, and a text that reads back as the value.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { canonical } from "../../src/lib/canonical.ts";

/** The same value, every object's keys the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  );
}
const plain = (text: string): unknown => JSON.parse(text); // without -0

test("any JSON value: read back it is the same, and the order of its keys doesn't matter", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const value = plain(text);
      assert.deepEqual(JSON.parse(canonical(value)), value);
      assert.equal(canonical(turned(value)), canonical(value));
    }),
  );
});

test("word for word: keys by UTF-16, nothing undefined, null where a list has none", () => {
  const value = { b: 1, a: [undefined, null, "", {}], "10": true, "9": false, é: "\u2028", u: undefined };
  assert.equal(canonical(value), '{"10":true,"9":false,"a":[null,null,"",{}],"b":1,"é":"\u2028"}');
  assert.equal(canonical(["", ""]), '["",""]');
  assert.equal(canonical(undefined), "null");
});
