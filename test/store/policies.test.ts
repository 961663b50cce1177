// The policy register's tables: public to read in the own library, written by the Director or a job alone, a version never changed.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import type pg from "pg";
import { type Principal, type Role, roles } from "../../src/domain/access/principal.ts";
import type { Policy } from "../../src/domain/policy/policy.ts";
import { read } from "../../src/store/principal.ts";
import { keepPolicy, policiesInForce, policyOriginal, policyVersions } from "../../src/store/queries/policies.ts";
import { transaction } from "../../src/store/transaction.ts";
import { testDatabase } from "../database.ts";

const database = await testDatabase({ after });
const { owner, pool } = database;
await owner.query(`insert into concord.library (library_id, name, facts, hours, targets, wrapped_key, created_at)
  select n, 'Library', '{}', '{}', '{}', '', now() from generate_series(1, 2) n`);

const at = "2027-03-09T20:16:00.000Z";
const policy: Policy = {
  code: "OPS-107",
  title: "Customer Service Policy",
  category: null,
  crossReferences: [{ code: "OPS-105", title: "Formal Complaints Policy", page: 12 }],
  appendix: null,
  adopted: "2026-03",
  reviewed: null,
  clauses: [
    { id: "informal.3", heading: "Informal Resolution", text: "A patron may ask for the Director." },
    { id: "informal.4", heading: "Informal Resolution", text: "Then there is the formal complaint." },
  ],
};
const job = (library: number): Principal => ({ kind: "job", library });
const asRole = (role: Role, library = 1): Principal => ({
  kind: "person",
  library,
  personId: 7,
  roles: [role],
  branchId: 1,
});
const others: readonly Principal[] = [
  { kind: "public", library: 1 },
  { kind: "patron", library: 1, streamId: "019573a0-0000-7000-8000-000000000001" },
  { kind: "verifier", library: 1 },
  ...roles.filter((role) => role !== "director").map((role) => asRole(role)),
];

test("a policy's versions are kept in order, each with its text as it was imported; the newest is in force", async () => {
  const first = await keepPolicy(pool, job(1), at, policy, "first text", true);
  assert.deepEqual(first, { version: 1, before: null, unchanged: false });
  const again = await keepPolicy(pool, job(1), at, policy, "first text, other line ends", true);
  assert.deepEqual(again, { version: 1, before: policy, unchanged: true });
  const next = { ...policy, reviewed: "2027-03" };
  const second = await keepPolicy(pool, asRole("director"), at, next, "second text", true);
  assert.deepEqual(second, { version: 2, before: policy, unchanged: false });
  const versions = await policyVersions(pool, job(1), "OPS-107");
  assert.deepEqual(
    versions.map((one) => [one.version, one.current, one.policy, one.importedBy, one.importedAt]),
    [
      [1, 2, policy, null, at],
      [2, 2, next, 7, at],
    ],
  );
  assert.deepEqual(
    (await policiesInForce(pool, job(1))).map((one) => one.version),
    [2],
  );
  assert.equal(await policyOriginal(pool, job(1), "OPS-107", 1), "first text");
  assert.equal(await policyOriginal(pool, job(1), "OPS-107", 3), null);
});

test("only one policy is the one that the rules cite: the first that has what they cite", async () => {
  await keepPolicy(pool, job(1), at, { ...policy, code: "OPS-118" }, "another", true);
  const cited = (await policiesInForce(pool, job(1))).filter((one) => one.cited);
  assert.deepEqual(
    cited.map((one) => one.policy.code),
    ["OPS-107"],
  );
});

test("each import stands in the history, with the library's next version", async () => {
  const { rows } = await owner.query(
    "select what, item, before, after, person_id, version from concord.history where item = 'OPS-107' order by history_id",
  );
  assert.deepEqual(rows, [
    { what: "policy", item: "OPS-107", before: null, after: { version: 1 }, person_id: null, version: 2 },
    { what: "policy", item: "OPS-107", before: { version: 1 }, after: { version: 2 }, person_id: 7, version: 3 },
  ]);
});

test("of two imports of one policy at once, each makes its own version", async () => {
  const imports = ["2027-04", "2027-05"].map((reviewed) =>
    keepPolicy(pool, job(1), at, { ...policy, code: "OPS-120", reviewed }, reviewed, false),
  );
  assert.deepEqual((await Promise.all(imports)).map((one) => one.version).sort(), [1, 2]);
});

test("everyone reads the policies of their own library, with the where left out, and no others (5.1)", async () => {
  for (const who of [...others, job(1), asRole("director")]) {
    const [codes] = await read(pool, who, "", [
      { name: "t-codes", text: "select distinct library_id from concord.policy" },
    ]);
    const [texts] = await read(pool, who, "", [
      { name: "t-texts", text: "select distinct library_id from concord.policy_version" },
    ]);
    assert.deepEqual([codes?.rows, texts?.rows], [[{ library_id: 1 }], [{ library_id: 1 }]], who.kind);
  }
  assert.deepEqual(await policiesInForce(pool, { kind: "public", library: 2 }), []);
});

const refused = (who: Principal, query: pg.QueryConfig) =>
  assert.rejects(
    transaction(pool, who, (send) => send(query)),
    /row-level security|permission denied/,
  );

test("nobody but the Director and a job writes a policy", async () => {
  const adds = { text: "insert into concord.policy (library_id, code, current, cited) values (1, 'X-1', 1, false)" };
  const version = {
    text: "insert into concord.policy_version values (1, 'OPS-107', 9, '{}', '[]', '', now(), null)",
  };
  for (const who of others) {
    await refused(who, adds);
    await refused(who, version);
    const changed = await transaction(pool, who, (send) => send({ text: "update concord.policy set current = 1" }));
    assert.equal(changed[0]?.rowCount, 0, who.kind);
  }
  await refused(asRole("director", 2), adds);
});

test("a version that was adopted is never changed or removed, by the Director either", async () => {
  await refused(asRole("director"), { text: "update concord.policy_version set original = ''" });
  await refused(asRole("director"), { text: "delete from concord.policy_version" });
  await refused(job(1), { text: "delete from concord.policy" });
});
