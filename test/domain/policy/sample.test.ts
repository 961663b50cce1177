// The policies read whole: the sample that is shipped, and a library's own where a copy lies beside the checkout.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Policy } from "../../../src/domain/policy/policy.ts";
import { policyJson } from "../../../src/domain/policy/print.ts";
import { checkPreset, readPreset, ruleIds } from "../../../src/domain/policy/rules.ts";
import { documentOf, read } from "./document.ts";

const root = join(import.meta.dirname, "../../..");
const sample = read(readFileSync(join(root, "policies/sample-customer-service.md"), "utf8"));
const preset = readPreset(readFileSync(join(root, "policies/preset.json"), "utf8"));

const clauseIds = [
  "statement.1",
  "statement.2",
  "informal.lead",
  "informal.1",
  "informal.2",
  "informal.3",
  "informal.4",
  ...[1, 2, 3, 4, 5, 6, 7].flatMap((standard) => [`${standard}.1`, `${standard}.2`]),
  "patron.1",
  "patron.2",
];
const headings: Record<string, string> = {
  statement: "Policy Statement",
  informal: "Informal Resolution of Concerns",
  1: "Professional Conduct",
  2: "Equitable Access",
  3: "Responsiveness",
  4: "Accuracy and Reliability",
  5: "Privacy and Confidentiality",
  6: "Problem Resolution",
  7: "Continuous Improvement",
  patron: "Patron Expectations",
};
const textOf = (policy: Policy, id: string) => policy.clauses.find((clause) => clause.id === id)?.text;

function hasEveryClause(policy: Policy): void {
  assert.deepEqual(
    policy.clauses.map((clause) => clause.id),
    clauseIds,
  );
  for (const { id, heading, text } of policy.clauses) {
    assert.equal(heading, headings[id.split(".")[0] ?? ""], id);
    assert.match(text, /^[A-Z][^*<>&|\t\n]+[.]$/, id);
  }
}

test("the sample policy's header is read whole, a -- as nothing", () => {
  const { clauses: _, ...head } = sample;
  assert.deepEqual(head, {
    code: "OPS-107",
    title: "Customer Service Policy",
    category: "Service to the Public (OPS)",
    crossReferences: [
      { code: "OPS-105", title: "Formal Complaints Policy", page: 12 },
      { code: "OPS-118", title: "Conduct in the Library Policy", page: 31 },
    ],
    appendix: null,
    adopted: "2026-03",
    reviewed: null,
  });
});

test("the sample policy has each clause, from statement.1 to patron.2, under its heading and without marks", () => {
  hasEveryClause(sample);
  assert.equal(
    textOf(sample, "informal.1"),
    "If it feels right to you, start with the staff member who was there. If it doesn’t, any of us will listen.",
  );
  assert.match(textOf(sample, "2.2") ?? "", /so that everyone can use our rooms/);
});

test("a policy prints as one line of JSON, its keys in the document's order", () => {
  const line = policyJson({ ...sample, clauses: sample.clauses.slice(0, 1) });
  assert.doesNotMatch(line, /\n/);
  assert.match(line, /^\{"code":"OPS-107","title":"Customer Service Policy","category":/);
  assert.match(line, /"crossReferences":\[\{"code":"OPS-105","title":"Formal Complaints Policy","page":12\},/);
  assert.match(line, /"appendix":null,"adopted":"2026-03","reviewed":null,"clauses":\[\{"id":"statement.1","heading":/);
  assert.deepEqual(JSON.parse(policyJson(sample)), sample);
});

test("the sample policy, written out and read again, is the same", () => {
  assert.deepEqual(read(documentOf(sample)), sample);
});

test("the preset ties every rule to a clause that the sample policy has", () => {
  assert.ok(preset.ok);
  const check = checkPreset(preset.value, sample);
  assert.deepEqual(check.unknownClauses, []);
  assert.deepEqual(check.rulesWithoutClause, []);
  assert.equal(new Set(preset.value.map((link) => link.rule)).size, ruleIds.length);
});

const libraryOwn = join(root, "../shared/policies/OPS-007.md");
if (existsSync(libraryOwn)) {
  const own = read(readFileSync(libraryOwn, "utf8"));

  test("OPS-007's header: two cross-references with their pages, adopted in January 2026, not yet reviewed", () => {
    const { clauses: _, ...head } = own;
    assert.deepEqual(head, {
      code: "OPS-007",
      title: "Customer Service Policy",
      category: "Operational & Facility Policies (OPS)",
      crossReferences: [
        { code: "OPS-005", title: "Complaints Policy", page: 44 },
        { code: "OPS-018", title: "Patron Code of Conduct Policy", page: 82 },
      ],
      appendix: null,
      adopted: "2026-01",
      reviewed: null,
    });
  });

  test("OPS-007's clauses, each with its id; quotes as written, bold gone", () => {
    hasEveryClause(own);
    assert.match(textOf(own, "statement.2") ?? "", /the library’s mission to connect people/);
    assert.match(textOf(own, "2.2") ?? "", /resources are accessible to everyone\.$/);
    assert.equal(textOf(own, "3.1"), "Staff will respond promptly to patron inquiries, requests, or complaints.");
    assert.equal(
      textOf(own, "informal.4"),
      "Concerns that remain unresolved may be addressed through the library’s formal Complaints Policy.",
    );
    assert.equal(
      textOf(own, "patron.1"),
      "Patrons are expected to treat library staff, volunteers, and fellow patrons with courtesy and respect.",
    );
    assert.match(textOf(own, "patron.2") ?? "", /^Disruptive or abusive behavior .* the library's Patron Code/);
  });

  test("OPS-007, written out and read again, is the same; the preset fits it", () => {
    assert.deepEqual(read(documentOf(own)), own);
    assert.ok(preset.ok);
    assert.deepEqual(checkPreset(preset.value, own).unknownClauses, []);
  });
}
