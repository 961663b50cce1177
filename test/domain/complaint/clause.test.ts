// What an answer rests on: a clause of ours by its id, one of another policy with its code, anything else in words.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  clauseCode,
  clauseParts,
  clauseShape,
  clauseText,
  inWords,
} from "../../../src/domain/complaint/acts/clause.ts";

test("typed or chosen, a clause is its code, and reads as it was meant", () => {
  const cases: readonly (readonly [typed: string, code: string, read: string])[] = [
    ["6.2", "6.2", "6.2"],
    ["  Informal.3 ", "informal.3", "informal.3"],
    ["OPS-105, 3.1", "ops-105.3.1", "OPS-105, 3.1"],
    ["ops-105 3.1", "ops-105.3.1", "OPS-105, 3.1"],
    ["OPS-105, scope.lead", "ops-105.scope.lead", "OPS-105, scope.lead"],
    ["28 CFR 35.107", inWords, "28 CFR 35.107"],
    ["75 ILCS 16/30-55.55", inWords, "75 ILCS 16/30-55.55"],
    ["Sección 504", inWords, "Sección 504"],
    ["", "", ""],
  ];
  for (const [typed, code, read] of cases) {
    assert.equal(clauseCode(typed), code, typed);
    assert.equal(clauseText(code, typed.trim()), read, typed);
  }
  for (const odd of ["OPS!", "§6.2", "6..2"]) assert.doesNotMatch(clauseCode(odd), clauseShape, odd);
  assert.deepEqual(clauseParts("ops-105.3.1"), { policy: "OPS-105", id: "3.1" });
  assert.deepEqual(clauseParts("patron.1"), { policy: null, id: "patron.1" });
});
