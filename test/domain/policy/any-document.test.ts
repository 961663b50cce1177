// What holds for every document: it is read or refused with a line, never thrown at; ids are unique; nothing is lost.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { diffPolicies } from "../../../src/domain/policy/diff.ts";
import type { Clause, Policy } from "../../../src/domain/policy/policy.ts";
import { readPolicy } from "../../../src/domain/policy/read.ts";
import { documentOf, header, read } from "./document.ts";

const sampleText = readFileSync(join(import.meta.dirname, "../../../policies/sample-customer-service.md"), "utf8");

function isReadOrRefused(text: string): void {
  const result = readPolicy(text);
  if (!result.ok) {
    const { line } = result.facts ?? {};
    assert.ok(typeof line === "number" && line >= 1 && line <= text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).length);
    return;
  }
  const ids = result.value.clauses.map((clause) => clause.id);
  assert.ok(ids.length > 0);
  assert.equal(new Set(ids).size, ids.length);
  for (const { id, heading, text: words } of result.value.clauses) {
    assert.match(id, /^[\p{L}\p{N}-]+\.(?:\d+(?:\.\d+)*|lead(?:-\d+)?)$/u);
    assert.ok(heading !== "" && words !== "" && words === words.replace(/\s+/g, " ").trim());
  }
}

const piece = fc.constantFrom(
  ..."# |## 1. |## 2. A|**|*|__|_|- |  - |1. |2. |a) |1.1 |\n|\n\n|\t|\r\n|:|<b>|</b>|<!--|-->|&amp;|&#|[|](|`|--|---|===|>|\\|Code|OPS-1|Page 4|Dr. A|x. Y".split(
    "|",
  ),
  "|",
  "\u00A0",
  "\uFEFF",
);

test("any string is read or refused with one of its lines", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), isReadOrRefused));
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join("")),
      isReadOrRefused,
    ),
  );
});

test("any body under a good header is read or refused with one of its lines", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) =>
      isReadOrRefused([...header, "", "**Policy Statement**", "", "Welcome.", "", pieces.join("")].join("\n")),
    ),
    { numRuns: 500 },
  );
});

test("a good document with a piece cut out or put in is read or refused with one of its lines", () => {
  const at = fc.nat({ max: sampleText.length });
  fc.assert(
    fc.property(at, fc.nat({ max: 200 }), piece, (from, length, put) => {
      isReadOrRefused(sampleText.slice(0, from) + sampleText.slice(from + length));
      isReadOrRefused(sampleText.slice(0, from) + put + sampleText.slice(from));
    }),
    { numRuns: 300 },
  );
});

test("reading takes time with the length, not with its square: the longest hostile documents end soon", () => {
  const start = performance.now();
  for (const unit of [
    "*a ",
    "_a*",
    "[",
    "](",
    "<!--",
    "<b",
    "&#",
    "`",
    "\t",
    " ",
    ".",
    "- ",
    "\n- ",
    "1. ",
    "|",
    "# ",
    "=",
    "x. Y",
  ])
    isReadOrRefused(`${[...header, "", "## Scope", "x"].join("\n")} ${unit.repeat(Math.floor(900_000 / unit.length))}`);
  assert.ok(performance.now() - start < 20_000);
});

// A policy as any library might have it: words with marks in them, sections, standards, nested bullets.
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("staff", "patrons", "the", "library’s", "Señora", "open", "75") },
  {
    weight: 1,
    arbitrary: fc.constantFrom("*", "_x_", "<b>", "&amp;", "**no**", "a|b", "[x](y)", "`c`", "–", "•", "#", "\\", "1."),
  },
);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(" "));
const title = words.map((text) => `About ${text} matters`);
const clausesOf = (id: string, heading: string, texts: readonly string[], lead: string | null): Clause[] => [
  ...(lead === null ? [] : [{ id: `${id}.lead`, heading, text: lead }]),
  ...texts.map((text, index) => ({ id: `${id}.${index + 1}`, heading, text })),
];
const texts = fc.array(words, { minLength: 1, maxLength: 4 });
const nested = fc.record({ text: words, under: fc.array(words, { maxLength: 2 }) });
const standards = fc.array(
  fc.record({ heading: title, lead: fc.option(words), items: fc.array(nested, { minLength: 1, maxLength: 3 }) }),
  {
    maxLength: 4,
  },
);
const date = fc.constantFrom(null, "2026", "2026-01", "2024-02-29");
const code = fc
  .tuple(fc.constantFrom("OPS", "ADM", "HR"), fc.integer({ min: 1, max: 999 }))
  .map(([kind, n]) => `${kind}-${n}`);

const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    code,
    title,
    category: fc.option(title),
    crossReferences: fc.uniqueArray(
      fc.record({
        code,
        title: fc.constantFrom("Complaints Policy", "Code of Conduct"),
        page: fc.option(fc.integer({ min: 1, max: 400 })),
      }),
      { selector: (reference) => reference.code, maxLength: 4 },
    ),
    appendix: fc.option(title),
    adopted: date,
    reviewed: date,
    statement: texts,
    informal: fc.record({ lead: words, items: texts }),
    standards,
  })
  .map(({ statement, informal, standards, ...head }) => ({
    ...head,
    crossReferences: head.crossReferences.map((reference) => ({ ...reference })),
    clauses: [
      ...clausesOf("statement", "Policy Statement", statement, null),
      ...clausesOf("informal", "Informal Resolution of Concerns", informal.items, informal.lead),
      ...standards.flatMap(({ heading, lead, items }, index) => {
        const id = String(index + 1);
        const [first, ...rest] = clausesOf(id, heading, [], lead);
        const bullets = items.flatMap(({ text, under }, at) => [
          { id: `${id}.${at + 1}`, heading, text },
          ...under.map((text, below) => ({ id: `${id}.${at + 1}.${below + 1}`, heading, text })),
        ]);
        return [...(first ? [first] : []), ...rest, ...bullets];
      }),
    ],
  }));

test("a policy written as a document and read again is the same policy", () => {
  fc.assert(fc.property(anyPolicy, (policy) => assert.deepEqual(read(documentOf(policy)), policy)));
});

test("a comparison accounts for each clause of both versions once", () => {
  fc.assert(
    fc.property(anyPolicy, anyPolicy, (before, after) => {
      const { added, removed, changed, moved } = diffPolicies(before, after);
      const pairs = [...changed, ...moved];
      const untouched = after.clauses.length - added.length - pairs.length;
      assert.equal(before.clauses.length - removed.length - pairs.length, untouched);
      assert.equal(new Set([...removed, ...pairs.map((pair) => pair.before)]).size, removed.length + pairs.length);
      assert.equal(diffPolicies(before, before).isSame, true);
    }),
  );
});
