// 5.1: which readings are worth a question, and which are a day's work.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Role } from "../../../src/domain/access/principal.ts";
import { questionsOf, type ReadingFact, usual } from "../../../src/domain/access/questions.ts";

const people = new Map<number, readonly Role[]>([
  [1, ["director"]],
  [2, ["staff", "supervisor"]],
  [3, ["staff"]],
  [4, ["volunteer"]],
]);
const at = (minutes: number) => new Date(Date.parse("2027-03-09T15:00:00.000Z") + minutes * 60_000).toISOString();
const reading = (personId: number, matter: number, minutes: number, more: Partial<ReadingFact> = {}): ReadingFact => ({
  at: at(minutes),
  personId,
  sort: "words",
  worked: true,
  streamId: `matter ${matter}`,
  ...more,
});
const asked = (facts: readonly ReadingFact[]) =>
  questionsOf(facts, people, (instant) => instant.slice(0, 10)).map(({ why, personId, streamIds }) => [
    why,
    personId,
    streamIds.length,
  ]);
const many = (count: number, make: (i: number) => ReadingFact) => Array.from({ length: count }, (_, i) => make(i));

test("a day's work asks nothing", () => {
  assert.deepEqual(asked([]), []);
  assert.deepEqual(asked(many(usual.anHour, (i) => reading(3, i, i))), []);
  assert.deepEqual(asked(many(300, (i) => reading(3, i % 5, i / 10))), [], "the same few, many times");
  assert.deepEqual(asked(many(usual.outsideADay, (i) => reading(3, i, i * 9, { worked: false }))), [], "a look around");
  assert.deepEqual(asked(many(90, (i) => reading(3, i, i * 5))), [], "many, over the day");
});

test("a walled matter asked for is a question, whoever asks", () => {
  assert.deepEqual(asked([reading(1, 7, 0, { sort: "tried" }), reading(1, 7, 1, { sort: "tried" })]), [
    ["walledTried", 1, 1],
  ]);
});

test("more than thirty matters within an hour, wherever the hour begins", () => {
  const burst = many(usual.anHour + 1, (i) => reading(3, i, 200 + i));
  assert.deepEqual(asked([...many(20, (i) => reading(3, 100 + i, i * 6)), ...burst]), [
    ["manyAtOnce", 3, usual.anHour + 1],
  ]);
  assert.deepEqual(asked(many(usual.anHour + 1, (i) => reading(3, i, i * 2.1))), [], "spread over more than an hour");
  assert.deepEqual(
    asked(many(usual.anHour + 1, (i) => reading(3, i, i * 2))),
    [["manyAtOnce", 3, usual.anHour + 1]],
    "sixty minutes are an hour",
  );
});

test("lines of lists count for nothing here", () => {
  assert.deepEqual(asked(many(200, (i) => reading(3, i, i / 10, { sort: "line", worked: false }))), []);
});

test("outside their work: staff and volunteers, not those whose work it is to oversee", () => {
  const look = (who: number) => many(usual.outsideADay + 1, (i) => reading(who, i, i * 9, { worked: false }));
  assert.deepEqual(asked(look(4)), [["outsideWork", 4, usual.outsideADay + 1]]);
  assert.deepEqual(asked(look(2)), []);
  assert.deepEqual(asked([reading(3, 1, 0, { sort: "identity", worked: false })]), [["identityOutside", 3, 1]]);
  assert.deepEqual(
    asked([reading(3, 1, 0, { sort: "identity" }), reading(2, 1, 0, { sort: "identity", worked: false })]),
    [],
  );
});

test("the newest question first", () => {
  const facts = [
    reading(3, 1, 5, { sort: "tried" }),
    reading(4, 2, 9, { sort: "tried" }),
    reading(2, 3, 7, { sort: "tried" }),
  ];
  assert.deepEqual(
    asked(facts).map(([, who]) => who),
    [4, 2, 3],
  );
});
