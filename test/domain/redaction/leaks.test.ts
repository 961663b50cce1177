// 5.2: of what a text tells, the library's own phone and addresses are nobody's; what only lies inside one of them is somebody's all the same.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findLeaks, withoutLeaks } from "../../../src/domain/redaction/leaks.ts";

const own = [
  "Ann Lee Public Library",
  "(309) 555-0142",
  "desk@library.example",
  "15 Elm Street",
  "Prairie Bend, IL 61234",
];
const found = (text: string) => findLeaks(text, own).map(({ start, end, type }) => [type, text.slice(start, end)]);

test("the library's own, whole or in part, however it is written", () => {
  for (const text of [
    "Call 309.555.0142, +1 309 555 0142 or 1-309-555-0142.",
    "Call 555-0142.",
    "Write to Desk@Library.example.",
    "We are at 15 Elm Street.",
    "Come to 15 ELM STREET, Prairie Bend, IL 61234.",
  ])
    assert.deepEqual(found(text), [], text);
});

test("what lies inside it without being it is told: a PIN, a house number, an address, a name", () => {
  for (const [text, leak] of [
    ["Her PIN is 0142.", ["pin", "0142"]],
    ["She lives at 5 Elm Street.", ["address", "5 Elm Street"]],
    ["Write to esk@library.example.", ["email", "esk@library.example"]],
    ["Call 555-0199.", ["phone", "555-0199"]],
    ["Ann Lee borrowed it.", ["name", "Ann Lee"]],
  ] as const) {
    assert.deepEqual(found(text), [leak], text);
    assert.equal(withoutLeaks(text, own), text.replace(leak[1], "▮▮▮▮"));
  }
});
