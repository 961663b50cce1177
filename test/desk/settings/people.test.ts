// People and designations: who comes and who leaves, and that every matter still has a holder and every review a decider (informal.3).
import assert from "node:assert/strict";
import { test } from "node:test";
import { freshSettings } from "../../../src/desk/desk.ts";
import { openMatter } from "../../../src/desk/open.ts";
import { addDesignation, endDesignation } from "../../../src/desk/settings/designations.ts";
import { addPerson, changePerson } from "../../../src/desk/settings/people.ts";
import { findPeople } from "../../../src/desk/settings/sweep.ts";
import type { Case } from "../../../src/domain/case/state.ts";
import { type TestLibrary, testLibrary } from "../../library.ts";
import { aConcern, nobodyYet } from "../../store/given-ledger.ts";

const newcomer = {
  name: "Juno Abara",
  title: "Front desk",
  email: "juno@prairiebend.example",
  roles: ["staff"],
} as const;

const versionOf = async ({ desk }: TestLibrary) => (await freshSettings(desk))?.row.version ?? 0;
const personOf = async ({ desk }: TestLibrary, id: number) =>
  (await freshSettings(desk))?.row.people.find((one) => one.id === id);
const said = (result: { ok: boolean; refusal?: string; facts?: object | undefined }) => [result.refusal, result.facts];
const jobsOf = async ({ database }: TestLibrary) =>
  (
    await database.owner.query(
      "select task_identifier as task, key from graphile_worker.jobs where task_identifier in ('findPeople', 'moveTargets')",
    )
  ).rows;

async function openConcern({ desk }: TestLibrary, more: Partial<typeof aConcern> = {}) {
  const opened = await openMatter(
    desk,
    nobodyYet(),
    { ...aConcern, ...more },
    { text: "The box was full." },
    crypto.randomUUID(),
  );
  assert.ok(opened.ok);
  return opened.value.streamId;
}
async function caseOf({ database }: TestLibrary, streamId: string): Promise<Case> {
  const { rows } = await database.owner.query("select state from concord.stream where stream_id = $1", [streamId]);
  return rows[0].state;
}

test("the Director adds a person with their roles; a second click adds nobody twice", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const version = await versionOf(library);
  const added = await addPerson(desk, people.director, newcomer, version);
  assert.deepEqual(added, { ok: true, value: { version: version + 1, added: 11 } });
  assert.deepEqual(await addPerson(desk, people.director, { ...newcomer, name: " Juno  Abara " }, version), {
    ok: true,
    value: { version: version + 1, added: 11 },
  });
  const person = await library.asPerson(11);
  assert.deepEqual([person.roles, (await personOf(library, 11))?.publicName], [["staff"], "Juno"]);
  assert.deepEqual(await jobsOf(library), [{ task: "findPeople", key: "findPeople:1" }]);
});

test("a person is refused at the field that is wrong", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const version = await versionOf(library);
  for (const [wrong, answer] of [
    [{ name: " " }, ["FieldEmpty", { field: "name" }]],
    [{ email: "juno" }, ["EmailUnreadable", { field: "email" }]],
    [{ email: "Ines@PrairieBend.example" }, ["EmailTaken", { field: "email" }]],
    [{ branchId: 4 }, ["BranchUnknown", { field: "branchId" }]],
  ] as const)
    assert.deepEqual(said(await addPerson(desk, people.director, { ...newcomer, ...wrong }, version)), answer);
  assert.deepEqual(said(await changePerson(desk, people.director, 99, { title: "Clerk" }, version)), [
    "PersonUnknown",
    undefined,
  ]);
  assert.equal(await versionOf(library), version);
});

test("the administrator keeps accounts but gives no role and no public place (5.1)", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const { administrator } = people;
  const version = await versionOf(library);
  const refused = ["NotYourSetting", undefined];
  assert.deepEqual(said(await addPerson(desk, administrator, newcomer, version)), refused);
  assert.deepEqual(
    said(await changePerson(desk, administrator, administrator.personId, { roles: ["director"] }, version)),
    refused,
  );
  assert.deepEqual(said(await changePerson(desk, administrator, 5, { listed: true }, version)), refused);
  assert.deepEqual(said(await changePerson(desk, people.supervisor, 5, { title: "Page" }, version)), refused);
  const added = await addPerson(desk, administrator, { ...newcomer, roles: [] }, version);
  assert.ok(added.ok);
  const same = await personOf(library, 5);
  assert.ok(same);
  const { name, email } = same;
  assert.ok(
    (await changePerson(desk, administrator, 5, { ...same, email: `w.${email}`, name }, added.value.version)).ok,
  );
  assert.equal((await personOf(library, 5))?.email, `w.${email}`);
});

test("the last Director stays until there is another", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const version = await versionOf(library);
  for (const change of [{ active: false }, { roles: [] }])
    assert.deepEqual(said(await changePerson(desk, people.director, 1, change, version)), [
      "LastDirector",
      { field: "roles" },
    ]);
  const next = await changePerson(desk, people.director, 2, { roles: ["staff", "director"] }, version);
  assert.ok(next.ok);
  assert.ok((await changePerson(desk, people.director, 1, { active: false }, next.value.version)).ok);
});

test("when a holder leaves, each open matter goes to whoever has it next by rule; others stay where they are", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const [first, second] = [await openConcern(library, { willingness: null }), await openConcern(library)];
  assert.equal((await caseOf(library, first)).holder?.personId, people.staff.personId);
  assert.equal((await caseOf(library, second)).holder?.personId, people.supervisor.personId);
  assert.ok(
    (await changePerson(desk, people.director, people.staff.personId, { active: false }, await versionOf(library))).ok,
  );
  assert.deepEqual(await jobsOf(library), [{ task: "findPeople", key: "findPeople:1" }]);
  assert.equal(await findPeople(desk), 1);
  assert.equal((await caseOf(library, first)).holder?.personId, people.supervisor.personId);
  assert.equal((await caseOf(library, second)).holder?.personId, people.supervisor.personId);
  assert.equal(await findPeople(desk), 0, "again, it changes nothing");
});

test("a review without anybody who may decide it is the newcomer's, once there is one (informal.3)", async (t) => {
  const library = await testLibrary(t, { people: { designee: null, president: { active: false } } });
  const { desk, people } = library;
  const about = people.director.personId;
  const stream = await openConcern(library, { about, aboutStaff: "yes", willingness: null });
  assert.equal((await caseOf(library, stream)).review?.deciderId, null);
  const president = { ...newcomer, roles: ["boardPresident"] } as const;
  const added = await addPerson(desk, people.director, president, await versionOf(library));
  assert.ok(added.ok);
  assert.equal(await findPeople(desk), 1);
  assert.equal((await caseOf(library, stream)).review?.deciderId, added.value.added);
});

test("designating somebody makes them a designee, from that day to that day, and both stand in the history", async (t) => {
  const library = await testLibrary(t, { people: { designee: null } });
  const { desk, people, database } = library;
  const version = await versionOf(library);
  const designation = {
    personId: 2,
    fromOn: "2027-03-01",
    untilOn: "2027-03-31",
    branchId: null,
    kinds: ["concern"] as const,
  };
  for (const [wrong, answer] of [
    [{ fromOn: "2027-02-30" }, ["DateUnreadable", { field: "fromOn" }]],
    [{ untilOn: "2027-02-28" }, ["DesignationOrder", { field: "untilOn" }]],
    [{ personId: 99 }, ["PersonUnknown", { field: "personId" }]],
    [{ branchId: 9 }, ["BranchUnknown", { field: "branchId" }]],
    [{ kinds: [] }, ["KindsMissing", { field: "kinds" }]],
  ] as const)
    assert.deepEqual(said(await addDesignation(desk, people.director, { ...designation, ...wrong }, version)), answer);
  assert.deepEqual(said(await addDesignation(desk, people.administrator, designation, version)), [
    "NotYourSetting",
    undefined,
  ]);
  const added = await addDesignation(desk, people.director, designation, version);
  assert.deepEqual(added, { ok: true, value: { version: version + 1, added: 1 } });
  assert.deepEqual((await personOf(library, 2))?.roles, ["staff", "supervisor", "designee"]);
  const again = await addDesignation(desk, people.director, designation, version);
  assert.deepEqual(again, added, "a second click");
  assert.deepEqual(await jobsOf(library), [{ task: "findPeople", key: "findPeople:1" }]);
  const { rows } = await database.owner.query(
    "select what, item from concord.history where version = $1 order by history_id",
    [version + 1],
  );
  assert.deepEqual(rows, [
    { what: "designation", item: "1" },
    { what: "person", item: "2" },
  ]);
  const stream = await openConcern(library, { askDirector: "writing" });
  assert.equal((await caseOf(library, stream)).review?.deciderId, 2);
});

test("a review stays with a designee whose time ends, and passes on from one whose designation is taken back", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const stream = await openConcern(library, { askDirector: "call" });
  assert.equal((await caseOf(library, stream)).review?.deciderId, people.designee.personId);
  const ended = await endDesignation(desk, people.director, 1, "2027-03-09", await versionOf(library));
  assert.ok(ended.ok);
  library.now = "2027-03-11T20:16:00.000Z";
  assert.equal(await findPeople(desk), 0);
  const back = await endDesignation(desk, people.director, 1, "2026-12-31", ended.value.version);
  assert.ok(back.ok);
  assert.equal(await findPeople(desk), 1);
  assert.equal((await caseOf(library, stream)).review?.deciderId, people.director.personId);
  assert.deepEqual(said(await endDesignation(desk, people.director, 1, "2027-03-31", back.value.version)), [
    "DesignationUnknown",
    undefined,
  ]);
});
