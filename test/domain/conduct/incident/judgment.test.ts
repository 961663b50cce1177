// Hints to tell instead of to judge, in both languages: found outside quotes, as whole words, in little time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { judgmentsIn } from "../../../../src/domain/conduct/incident/judgment.ts";

const found = (text: string) => judgmentsIn(text).map(({ start, end, hint }) => [text.slice(start, end), hint]);

test("words that judge are found in English and in Spanish", () => {
  assert.deepEqual(found("He was drunk and obviously crazy."), [
    ["drunk", "body"],
    ["obviously", "sure"],
    ["crazy", "mind"],
  ]);
  assert.deepEqual(found("Estaba borracho, muy agresiva la voz, claramente lo hizo a propósito."), [
    ["borracho", "body"],
    ["agresiva", "person"],
    ["claramente", "sure"],
    ["a propósito", "mind"],
  ]);
});

test("what somebody said is told as said; facts and parts of words aren't found", () => {
  assert.deepEqual(found('She said: "You are crazy", and “he is drunk”.'), []);
  assert.deepEqual(found("He smelled of alcohol, swayed, and hit the desk twice. The drunken-noodles flyer fell."), []);
  assert.deepEqual(found("Una localidad; los rareza"), []);
});

test("a long text costs little, and no more than a dozen are shown", () => {
  const started = performance.now();
  assert.equal(judgmentsIn("drunk crazy ".repeat(8_000)).length, 12);
  assert.ok(performance.now() - started < 1_000);
});
