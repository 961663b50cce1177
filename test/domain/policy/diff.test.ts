// A new version against the old: what the Director is shown before it takes force.
import assert from "node:assert/strict";
import { test } from "node:test";
import { diffPolicies } from "../../../src/domain/policy/diff.ts";
import { document, headed, header, headerWith, read } from "./document.ts";

const policy = (...body: string[]) => read(document(...body));
const ids = (list: readonly { id: string }[]) => list.map((clause) => clause.id);
const paths = (list: readonly { before: { id: string }; after: { id: string } }[]) =>
  list.map(({ before, after }) => `${before.id} > ${after.id}`);

const before = policy(
  "## 1. Conduct",
  "- Be polite.",
  "- Listen.",
  "- Speak plainly.",
  "## 2. Access",
  "- Open to all.",
);

test("the same text again changes nothing", () => {
  const diff = diffPolicies(before, structuredClone(before));
  assert.deepEqual(diff, { header: [], added: [], removed: [], changed: [], moved: [], isSame: true });
});

test("a clause in other words is changed, one more is added, one fewer removed", () => {
  const after = policy(
    "## 1. Conduct",
    "- Be kind.",
    "- Listen.",
    "## 2. Access",
    "- Open to all.",
    "- Ramps stay clear.",
  );
  const diff = diffPolicies(before, after);
  assert.deepEqual(paths(diff.changed), ["1.1 > 1.1"]);
  assert.deepEqual([diff.changed[0]?.before.text, diff.changed[0]?.after.text], ["Be polite.", "Be kind."]);
  assert.deepEqual(ids(diff.added), ["2.2"]);
  assert.deepEqual(ids(diff.removed), ["1.3"]);
  assert.deepEqual(diff.moved, []);
  assert.equal(diff.isSame, false);
});

test("a bullet put first moves the others, and is itself the one added", () => {
  const after = policy(
    "## 1. Conduct",
    "- Smile.",
    "- Be polite.",
    "- Listen.",
    "- Speak plainly.",
    "## 2. Access",
    "- Open to all.",
  );
  const diff = diffPolicies(before, after);
  assert.deepEqual(ids(diff.added), ["1.1"]);
  assert.deepEqual(paths(diff.moved), ["1.1 > 1.2", "1.2 > 1.3", "1.3 > 1.4"]);
  assert.deepEqual([diff.changed, diff.removed], [[], []]);
});

test("standards that change places move with their clauses; a new heading alone is a change", () => {
  const after = policy(
    "## 1. Access",
    "- Open to all.",
    "## 2. Conduct",
    "- Be polite.",
    "- Listen.",
    "- Speak plainly.",
  );
  assert.deepEqual(paths(diffPolicies(before, after).moved), ["2.1 > 1.1", "1.1 > 2.1", "1.2 > 2.2", "1.3 > 2.3"]);
  const renamed = { ...before, clauses: before.clauses.map((clause) => ({ ...clause, heading: "Manners" })) };
  assert.equal(diffPolicies(before, renamed).changed.length, before.clauses.length);
});

test("the same sentence twice: the one that stays isn't taken for one that moved", () => {
  const twice = policy("## 1. A", "- Same.", "## 2. B", "- Same.", "- Other.");
  const fewer = policy("## 1. A", "- New.", "## 2. B", "- Same.", "- Other.");
  const diff = diffPolicies(twice, fewer);
  assert.deepEqual(paths(diff.changed), ["1.1 > 1.1"]);
  assert.deepEqual([diff.moved, diff.added, diff.removed], [[], [], []]);
});

test("changes of the header are named field by field", () => {
  const old = read(headed(header));
  const reviewed = read(headed(headerWith("Date Reviewed", "Date Reviewed\tMay 2027")));
  const citing = read(headed(headerWith("Cross-Reference", "Cross-Reference\tADM-4 Keys\tPage 9")));
  assert.deepEqual(diffPolicies(old, reviewed).header, [{ field: "reviewed", before: null, after: "2027-05" }]);
  assert.deepEqual(
    diffPolicies(old, citing).header.map(({ field }) => field),
    ["crossReferences"],
  );
  assert.equal(diffPolicies(old, reviewed).isSame, false);
});
