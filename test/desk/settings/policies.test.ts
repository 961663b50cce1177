// The policy register at the desk: import, what changed, the rules behind each clause, and the Director's own links.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { freshSettings } from "../../../src/desk/desk.ts";
import { editLinks, importPolicy, policyList, policyView } from "../../../src/desk/settings/policies.ts";
import type { RuleLink } from "../../../src/domain/policy/rules.ts";
import { testLibrary } from "../../library.ts";

const { database, desk, people } = await testLibrary({ after });
const sample = readFileSync(new URL("../../../policies/sample-customer-service.md", import.meta.url), "utf8");
const complaints = `| Code | OPS-105 |
| Policy Title | Formal Complaints Policy |
| Cross-Reference | OPS-107 |

## 1. Who hears a complaint

- The Board hears it.
`;
const versionNow = async () => (await freshSettings(desk))?.row.version ?? 0;
const viewOf = async (code: string, version?: number) => {
  const view = await policyView(desk, code, version);
  assert.ok(view.ok);
  return view.value;
};

test("the Director imports a policy; staff can't, nor the administrator", async () => {
  for (const who of [people.staff, people.supervisor, people.designee, people.president, people.administrator])
    assert.deepEqual(await importPolicy(desk, who, sample), { ok: false, refusal: "NotYourSetting" });
  assert.deepEqual(await policyList(desk), []);
  const done = await importPolicy(desk, people.director, sample);
  assert.ok(done.ok);
  assert.deepEqual([done.value.version, done.value.diff, done.value.unchanged], [1, null, false]);
});

test("a document that can't be read is refused with its line, and nothing of it is kept", async () => {
  const refused = await importPolicy(desk, people.director, complaints.replace("## 1.", "## 2."));
  assert.ok(!refused.ok);
  assert.deepEqual([refused.refusal, refused.facts?.line], ["PolicyStandardOutOfOrder", 5]);
  assert.deepEqual(
    (await policyList(desk)).map((one) => one.code),
    ["OPS-107"],
  );
});

test("the view says since when it is in force, its next review, and the rules that enforce each clause", async () => {
  const view = await viewOf("OPS-107");
  assert.deepEqual([view.inForceSince, view.reviewDueOn, view.version, view.cited], ["2026-03", "2028-03", 1, true]);
  const rules = view.clauses.find((clause) => clause.id === "informal.3")?.rules;
  assert.ok(rules?.includes("review.any-time") && rules.includes("review.who-decides"));
  assert.deepEqual(view.check?.unknownClauses, []);
});

test("another policy's clause 1.1 is not taken for the cited one's; references go both ways", async () => {
  await importPolicy(desk, people.director, complaints);
  const view = await viewOf("OPS-105");
  assert.deepEqual([view.cited, view.check, view.clauses.flatMap((clause) => clause.rules)], [false, null, []]);
  assert.deepEqual(view.citedBy, [{ code: "OPS-107", title: "Customer Service Policy" }]);
  assert.deepEqual(view.crossReferences, [{ code: "OPS-107", title: null, page: null, held: true }]);
  assert.deepEqual(
    (await viewOf("OPS-107")).crossReferences.map(({ code, held }) => [code, held]),
    [
      ["OPS-105", true],
      ["OPS-118", false],
    ],
  );
});

test("a policy that the library doesn't have, and a version that it never had, are not found", async () => {
  for (const view of [await policyView(desk, "OPS-999"), await policyView(desk, "OPS-107", 4)])
    assert.deepEqual(view, { ok: false, refusal: "NotFound" });
});

test("a new import shows what changed, and the version before stays to be read", async () => {
  const first = await viewOf("OPS-107");
  const last = first.clauses.at(-1);
  const done = await importPolicy(desk, people.director, sample.replace(last?.text ?? "", "Be kind to each other."));
  assert.ok(done.ok);
  assert.deepEqual(
    done.value.diff?.changed.map((pair) => pair.after.text),
    ["Be kind to each other."],
  );
  const now = await viewOf("OPS-107");
  assert.deepEqual([now.version, now.diff], [2, done.value.diff]);
  const before = await viewOf("OPS-107", 1);
  assert.deepEqual([before.version, before.current, before.clauses.at(-1)?.text], [1, 2, last?.text]);
  assert.deepEqual(
    now.versions.map((one) => [one.version, one.importedBy]),
    [
      [1, people.director.personId],
      [2, people.director.personId],
    ],
  );
});

const others = desk.preset.filter((link) => link.rule !== "courtesy.sentence");
const moved: RuleLink[] = [...others, { rule: "courtesy.sentence", clause: "1.1" }];

test("the Director ties a rule to another clause; cases cite it from then on, and the history holds both", async () => {
  const version = await versionNow();
  assert.deepEqual(await editLinks(desk, people.administrator, moved, version), {
    ok: false,
    refusal: "NotYourSetting",
  });
  assert.deepEqual(await editLinks(desk, people.director, moved, version), {
    ok: true,
    value: { version: version + 1, added: null },
  });
  assert.deepEqual((await freshSettings(desk))?.facts.links, moved);
  assert.ok((await viewOf("OPS-107")).clauses.find((one) => one.id === "1.1")?.rules.includes("courtesy.sentence"));
  const { rows } = await database.owner.query(
    "select before, after, person_id from concord.history where what = 'links'",
  );
  assert.deepEqual(rows, [{ before: null, after: moved, person_id: people.director.personId }]);
});

test("a link to a clause that the policy doesn't have is refused, and so is one made twice", async () => {
  const version = await versionNow();
  const strange = [...others, { rule: "courtesy.sentence", clause: "9.9" } as const];
  const refused = await editLinks(desk, people.director, strange, version);
  assert.deepEqual(refused, { ok: false, refusal: "ClauseUnknown", facts: strange.at(-1) });
  const twice = await editLinks(desk, people.director, [...moved, ...moved.slice(0, 1)], version);
  assert.equal(!twice.ok && twice.refusal, "PresetLinkTwice");
});

test("links that were changed since the page was shown are not overwritten; back to the preset by null", async () => {
  const version = await versionNow();
  const refused = await editLinks(desk, people.director, others, version - 1);
  assert.deepEqual(refused, {
    ok: false,
    refusal: "ChangedMeanwhile",
    facts: { what: "links", item: "", by: "Ines Castellan", at: desk.now() },
  });
  assert.ok((await editLinks(desk, people.director, null, version)).ok);
  assert.deepEqual((await freshSettings(desk))?.facts.links, desk.preset);
});
