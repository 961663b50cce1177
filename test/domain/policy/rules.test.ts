// The preset: which rule enforces which clause, and what is left over on either side.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPreset, clausesOf, type RuleLink, readPreset } from "../../../src/domain/policy/rules.ts";
import { document, read } from "./document.ts";

const policy = read(document("## 1. Conduct", "- Be polite.", "- Listen.", "## 2. Access", "- Open to all."));
const links: RuleLink[] = [
  { rule: "complaint.hand-over", clause: "2.1" },
  { rule: "words.sealed", clause: "1.1" },
  { rule: "complaint.hand-over", clause: "1.1" },
  { rule: "wall.subject", clause: "5.1" },
];

test("the check names clauses without a rule, rules without a clause, and links to clauses that aren't there", () => {
  const check = checkPreset(links, policy);
  assert.deepEqual(check.clausesWithoutRule, ["1.2"]);
  assert.deepEqual(check.unknownClauses, [{ rule: "wall.subject", clause: "5.1" }]);
  assert.ok(check.rulesWithoutClause.includes("wall.subject"));
  assert.ok(!check.rulesWithoutClause.includes("words.sealed"));
  assert.equal(check.rulesWithoutClause.length, 22);
});

test("a case's record cites every clause that its rule enforces", () => {
  assert.deepEqual(clausesOf("complaint.hand-over", links), ["2.1", "1.1"]);
  assert.deepEqual(clausesOf("conduct.link", links), []);
});

test("a preset is read, or refused with the entry that is wrong", () => {
  const given = (value: unknown) => readPreset(JSON.stringify(value));
  assert.deepEqual(given(links), { ok: true, value: links });
  for (const text of ["", "{", "{}", "null", "7"])
    assert.deepEqual(readPreset(text), { ok: false, refusal: "PresetUnreadable", facts: { entry: 0 } });
  for (const entry of [null, 7, "x", {}, { rule: "words.sealed" }, { rule: "words.sealed", clause: "" }])
    assert.deepEqual(given([links[0], entry]), { ok: false, refusal: "PresetUnreadable", facts: { entry: 2 } });
  assert.deepEqual(given([{ rule: "route.nowhere", clause: "1.1" }]), {
    ok: false,
    refusal: "PresetRuleUnknown",
    facts: { entry: 1, rule: "route.nowhere" },
  });
  assert.deepEqual(given([links[0], links[0]]), {
    ok: false,
    refusal: "PresetLinkTwice",
    facts: { entry: 2, rule: "complaint.hand-over", clause: "2.1" },
  });
});
