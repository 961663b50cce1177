// What a list shows of a matter's words: the first line that says something.
import assert from "node:assert/strict";
import test from "node:test";
import { lineOf } from "../../../src/desk/read/rows.ts";

test("a greeting says nothing of the matter, in either language", () => {
  for (const greeting of [
    "Dear library,",
    "Hi there",
    "Good morning!",
    "Hola:",
    "Buenas tardes,",
    "Estimado personal de la biblioteca:",
    "Estimada directora:",
    "Queridos amigos:",
  ])
    assert.equal(lineOf(`${greeting}\n\nThe door is heavy.`), "The door is heavy.", greeting);
  assert.equal(lineOf("Dear library,"), "Dear library,", "alone, it is all there is");
  assert.equal(lineOf("Hidden behind the desk is a cat.\nIt bit me."), "Hidden behind the desk is a cat.");
});

test("a long line ends at a word", () => {
  const line = lineOf("The elevator stops between floors and nobody comes when the bell is pressed.", 40);
  assert.equal(line, "The elevator stops between floors and…");
});
