// Each shape of a number in each surrounding, each cue with each value, and a long list of what only looks like one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { findPersonal, type PersonalType } from "../../../src/domain/redaction/personal.ts";

type Table = {
  /** Surroundings in which a shape alone says what it is: "%" is the value. */
  readonly around: readonly string[];
  readonly shapes: Partial<Record<PersonalType, readonly string[]>>;
  /** Type, values, and what is said around them. */
  readonly said: readonly (readonly [PersonalType, readonly string[], readonly string[]])[];
  readonly nothing: readonly string[];
};
const { around, shapes, said, nothing } = JSON.parse(
  readFileSync(new URL("shapes.json", import.meta.url), "utf8"),
) as Table;

function finds(type: PersonalType, value: string, surrounding: string) {
  const text = surrounding.replace("%", () => value);
  const start = text.indexOf(value);
  const found = findPersonal(text);
  const there = found.some((span) => span.type === type && span.start === start && span.end === start + value.length);
  assert.ok(there, `${type} in ${JSON.stringify(text)}: ${JSON.stringify(found)}`);
}

test("a shape that says what it is is found in any surrounding, to the unit", () => {
  for (const [type, values] of Object.entries(shapes))
    for (const value of values) for (const surrounding of around) finds(type as PersonalType, value, surrounding);
});

test("a value that needs its name is found by each of the names that people use", () => {
  for (const [type, values, cues] of said) for (const cue of cues) for (const value of values) finds(type, value, cue);
});

test("what only looks like one is let be", () => {
  for (const text of nothing) assert.deepEqual(findPersonal(text), [], text);
});
