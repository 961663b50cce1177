// The settings' tables: read by every principal of the library, written by a job, the Director and the administrator alone (ARCHITECTURE,
// "Who may see what"), tried with the where left out.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import type pg from "pg";
import { type Principal, type Role, roles } from "../../src/domain/access/principal.ts";
import { transaction } from "../../src/store/transaction.ts";
import { testLibrary } from "../library.ts";

const { database, desk } = await testLibrary({ after });
const { owner, pool } = database;
await owner.query(`insert into concord.library (library_id, name, facts, hours, targets, wrapped_key, created_at)
  values (2, 'Another', '{}', '{}', '{}', '', now())`);

const asRole = (role: Role, library = desk.library): Principal => ({
  kind: "person",
  library,
  personId: 3,
  roles: [role],
  branchId: 1,
});
const job: Principal = { kind: "job", library: 1 };
const setters = [job, asRole("director"), asRole("administrator")];
const others: readonly Principal[] = [
  { kind: "public", library: 1 },
  { kind: "patron", library: 1, streamId: "019573a0-0000-7000-8000-000000000001" },
  { kind: "verifier", library: 1 },
  ...roles.filter((role) => role !== "director" && role !== "administrator").map((role) => asRole(role)),
];
const name = (who: Principal) => (who.kind === "person" ? who.roles.join() : who.kind);

const back = new Error("taken back, so that the next finds the same");
async function rowsTouched(who: Principal, query: pg.QueryConfig): Promise<number | "refused"> {
  let count: number | "refused" = "refused";
  await transaction(pool, who, async (send) => {
    const [done] = await send(query);
    count = done?.rowCount ?? 0;
    throw back;
  }).catch((error: Error) => {
    if (error !== back && !/row-level security|permission denied/.test(error.message)) throw error;
  });
  return count;
}

const changes = {
  library: "update concord.library set name = 'Ours'",
  branch: "update concord.branch set name = 'Ours'",
  person: "update concord.person set roles = 511",
  designation: "update concord.designation set until_on = '2099-12-31'",
};
const additions = {
  branch: "insert into concord.branch values (1, 7, 'Ours')",
  person: `insert into concord.person (library_id, person_id, branch_id, name, public_name, title, email, roles)
    values (1, 99, 1, 'X', 'X', 'X', 'x@prairiebend.example', 511)`,
  designation: "insert into concord.designation values (1, 99, 3, '2027-01-01', '2099-12-31', null, null)",
  history: "insert into concord.history (library_id, at, what, item) values (1, now(), 'library', '')",
};

test("nobody but a job, the Director and the administrator changes a setting, not even their own roles", async () => {
  for (const who of others) {
    for (const [table, text] of Object.entries(changes))
      assert.equal(await rowsTouched(who, { text }), 0, `${name(who)} ${table}`);
    for (const [table, text] of Object.entries(additions))
      assert.equal(await rowsTouched(who, { text }), "refused", `${name(who)} ${table}`);
    assert.equal(await rowsTouched(who, { text: "delete from concord.designation" }), 0, name(who));
  }
});

test("who may set anything reaches their own library alone", async () => {
  for (const who of setters) {
    assert.equal(await rowsTouched(who, { text: changes.library }), 1, name(who));
    assert.equal(await rowsTouched(who, { text: changes.person }), 10, name(who));
    assert.equal(await rowsTouched(who, { text: additions.history }), 1, name(who));
  }
  for (const text of Object.values(additions))
    assert.equal(await rowsTouched({ ...job, library: 2 }, { text }), "refused", text);
  const founds =
    "insert into concord.library (library_id, name, facts, hours, targets, wrapped_key, created_at) values (3, '', '{}', '{}', '{}', '', now())";
  for (const who of [job, asRole("director"), asRole("administrator", 3)])
    assert.equal(await rowsTouched(who, { text: founds }), "refused", name(who));
});

test("designations are the Director's, not the administrator's (informal.3)", async () => {
  const administrator = asRole("administrator");
  assert.equal(await rowsTouched(administrator, { text: additions.designation }), "refused");
  assert.equal(await rowsTouched(administrator, { text: changes.designation }), 0);
  assert.equal(await rowsTouched(administrator, { text: "delete from concord.designation" }), 0);
  for (const who of [job, asRole("director")]) {
    assert.equal(await rowsTouched(who, { text: additions.designation }), 1, name(who));
    assert.equal(await rowsTouched(who, { text: "delete from concord.designation" }), 1, name(who));
  }
});

test("the history is read by who may set anything, changed and removed by nobody", async () => {
  const reads = { text: "select from concord.history" };
  for (const who of others) assert.equal(await rowsTouched(who, reads), 0, name(who));
  for (const who of setters) {
    assert.equal(await rowsTouched(who, reads), 2, name(who));
    for (const text of ["update concord.history set after = null", "delete from concord.history"])
      assert.equal(await rowsTouched(who, { text }), "refused", name(who));
  }
});

test("every principal reads the settings and the people of their own library, and of no other", async () => {
  for (const who of [...others, ...setters]) {
    assert.equal(await rowsTouched(who, { text: "select from concord.library" }), 1, name(who));
    assert.equal(await rowsTouched(who, { text: "select from concord.person" }), 10, name(who));
  }
});
