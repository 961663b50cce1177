// The ledger holds facts only (standard 5): no event has room for a free string, so that no patron's word can get into it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { caseEvent } from "../../src/domain/case/event.ts";
import { accountEvent } from "../../src/domain/complaint/account.ts";
import { complaintEvent } from "../../src/domain/complaint/event.ts";
import { incidentEvent } from "../../src/domain/conduct/incident/event.ts";
import { ruleId } from "../../src/domain/conduct/incident/rules.ts";
import { restrictionEvent } from "../../src/domain/conduct/restriction/event.ts";
import { disclosureEvent } from "../../src/domain/disclosure/event.ts";
import { foiaEvent } from "../../src/domain/foia/event.ts";
import { disposalEvent } from "../../src/domain/records/disposal.ts";
import { certificateShape } from "../../src/domain/records/facts.ts";
import { holdEvent } from "../../src/domain/records/hold.ts";

/** A part of a JSON schema as zod writes it: what the library itself says that a schema lets through. */
type Part = { readonly [key: string]: unknown };

const formats = new Set(["uuid", "date-time", "date"]);
/** Clause ids, references, SHA-256 in hex and numbers of certificates, codes of rules of conduct, anchored at both ends. */
const patterns = new Set([
  "^([a-z][a-z0-9]*(-[a-z0-9]+)*|[0-9]+)(\\.[a-z0-9-]+)*$",
  "^[2-9CDFHJKMNPRTVWXY]{3}(-[2-9CDFHJKMNPRTVWXY]{3}){2}$",
  "^[0-9a-f]{64}$",
  certificateShape.source,
  ruleId.source,
]);
/** What only describes, or bounds a number or the length of a list. */
const harmless = new Set(["$schema", "minimum", "maximum", "minItems", "maxItems", "required"]);

/** Paths at which a schema would let a string through that isn't a code, an id, an instant or a date. */
function freeStrings(part: Part, path = ""): string[] {
  const { type, properties, items, anyOf, oneOf, additionalProperties, format, pattern, ...rest } = part;
  const branches = [...((anyOf ?? []) as Part[]), ...((oneOf ?? []) as Part[])];
  if (branches.length > 0) return branches.flatMap((one, i) => freeStrings(one, `${path}|${nameOf(one) ?? i}`));
  if ("const" in rest || "enum" in rest) return [];
  const unknown = Object.keys(rest).filter((key) => !harmless.has(key));
  if (unknown.length > 0) return unknown.map((key) => `${path}: ${key}`);
  switch (type) {
    case "integer":
    case "number":
    case "boolean":
    case "null":
      return [];
    case "string":
      if (typeof format === "string") return formats.has(format) ? [] : [`${path}: ${format}`];
      return typeof pattern === "string" && patterns.has(pattern) ? [] : [`${path}: free string`];
    case "array":
      return freeStrings((items ?? {}) as Part, `${path}[]`);
    case "object":
      if (additionalProperties !== false) return [`${path}: any key`];
      return Object.entries((properties ?? {}) as Record<string, Part>).flatMap(([key, one]) =>
        freeStrings(one, `${path}.${key}`),
      );
    default:
      return [`${path}: anything`];
  }
}
function nameOf(part: Part): string | undefined {
  const type = (part.properties as Record<string, Part> | undefined)?.type?.const;
  return typeof type === "string" ? type : undefined;
}
const freeIn = (schema: z.ZodType): string[] => freeStrings(z.toJSONSchema(schema) as Part);

test("5.1: no event has room for a free string", () => {
  assert.ok(caseEvent.options.length > 40);
  assert.deepEqual(freeIn(caseEvent), []);
  assert.deepEqual(freeIn(disclosureEvent), []);
  assert.deepEqual(freeIn(foiaEvent), []);
  assert.deepEqual(freeIn(incidentEvent), []);
  assert.deepEqual(freeIn(restrictionEvent), []);
});

test("5.1: no event of a complaint or of a staff account has room for a free string", () => {
  assert.ok(complaintEvent.options.length > 20);
  assert.deepEqual(freeIn(complaintEvent), []);
  assert.deepEqual(freeIn(accountEvent), []);
});

test("5.1: no event of a hold or of a disposal has room for a free string", () => {
  assert.deepEqual(freeIn(disposalEvent), []);
  assert.deepEqual(freeIn(holdEvent), []);
});

test("5.1: what the patterns let through is a clause or a reference, and no line of anything else", () => {
  for (const pattern of patterns) {
    assert.match(pattern, /^\^.*\$$/);
    for (const words of ["Ana Ruiz", "ana@library.example", "815-555-0101", "she was rude", "a\nb", "", "7KQ2 "])
      assert.doesNotMatch(words, new RegExp(pattern), `${pattern} lets ${words} through`);
  }
});

// The rule itself, tried.
test("a free string is found wherever it hides, and so is a schema that lets anything through", () => {
  const events: Record<string, z.ZodType> = {
    plain: z.object({ reason: z.string() }),
    bounded: z.object({ reason: z.string().max(20) }),
    email: z.object({ to: z.email() }),
    pattern: z.object({ name: z.string().regex(/[a-z]+/) }),
    "in a list": z.object({ lines: z.array(z.object({ text: z.string() })) }),
    "in a union": z.union([z.object({ by: z.literal("patron") }), z.object({ by: z.string() })]),
    "or nothing": z.object({ note: z.string().nullable() }),
    optional: z.object({ note: z.string().optional() }),
    any: z.object({ data: z.any() }),
    unknown: z.object({ data: z.unknown() }),
    record: z.object({ data: z.record(z.string(), z.number()) }),
    loose: z.looseObject({ by: z.number() }),
  };
  for (const [name, schema] of Object.entries(events)) assert.equal(freeIn(schema).length, 1, name);
  assert.deepEqual(
    freeIn(z.object({ at: z.iso.datetime(), on: z.iso.date(), id: z.uuid(), n: z.number(), ok: z.boolean() })),
    [],
  );
});
