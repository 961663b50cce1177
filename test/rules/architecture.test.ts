// ARCHITECTURE shows the ladder as the code has it: prose and code can't drift apart.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { withLadder } from "../../script/ladder.ts";

test("the ladder in ARCHITECTURE is the ladder in the code (npm run ladder writes it)", () => {
  const text = readFileSync("ARCHITECTURE.md", "utf8");
  assert.equal(text, withLadder(text));
  assert.ok(text.includes("| RequestReview | any |"));
});
