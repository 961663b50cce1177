// A closure added later (snow): how many matters it moves is shown before, each moves by an act, the patron is told, what is late stays late (3.1).
import assert from "node:assert/strict";
import { test } from "node:test";
import { freshSettings } from "../../../src/desk/desk.ts";
import { openMatter } from "../../../src/desk/open.ts";
import { addClosure, previewClosure, removeClosure } from "../../../src/desk/settings/hours.ts";
import { moveTargets } from "../../../src/desk/settings/sweep.ts";
import { type TestLibrary, testLibrary } from "../../library.ts";
import { aConcern, anInquiry, nobodyYet } from "../../store/given-ledger.ts";

const versionOf = async ({ desk }: TestLibrary) => (await freshSettings(desk))?.row.version ?? 0;
const closuresOf = async ({ desk }: TestLibrary) => (await freshSettings(desk))?.row.hours.closures;
const said = (result: { ok: boolean; refusal?: string; facts?: object | undefined }) => [result.refusal, result.facts];

async function open({ desk }: TestLibrary, matter = aConcern) {
  const words = { text: "The door sticks.", identity: { name: "", email: "ana@mail.example", phone: "", address: "" } };
  const opened = await openMatter(desk, nobodyYet(), { ...matter, replyBy: "email" }, words, crypto.randomUUID());
  assert.ok(opened.ok);
  return opened.value.streamId;
}
const dueOf = async ({ database }: TestLibrary, streamId: string) =>
  (await database.owner.query("select due_at from concord.case_item where stream_id = $1", [streamId])).rows[0].due_at;
const eventsOf = async ({ database }: TestLibrary, streamId: string) =>
  (
    await database.owner.query(
      "select type, data from concord.event where stream_id = $1 and type like 'TargetMoved' order by version",
      [streamId],
    )
  ).rows;

test("snow on Thursday: the matters it touches get a later date by an act, and their patrons a letter", async (t) => {
  const library = await testLibrary(t);
  const { desk, people, database } = library;
  const [concern, inquiry] = [await open(library), await open(library, anInquiry)];
  assert.equal(await dueOf(library, concern), "2027-03-13T00:00:00.000Z"); // Friday at 6 pm
  assert.equal(await dueOf(library, inquiry), "2027-03-11T02:00:00.000Z"); // Wednesday at 8 pm
  assert.deepEqual(await previewClosure(desk, "2027-03-11"), { ok: true, value: { matters: 1 } });
  assert.equal(await dueOf(library, concern), "2027-03-13T00:00:00.000Z", "looking moves nothing");

  const version = await versionOf(library);
  assert.ok((await addClosure(desk, people.director, "2027-03-11", version)).ok);
  const { rows: jobs } = await database.owner.query(
    `select j.task_identifier as task, p.payload from graphile_worker.jobs j join graphile_worker._private_jobs p using (id)
      where task_identifier = 'moveTargets'`,
  );
  assert.deepEqual(jobs, [{ task: "moveTargets", payload: { library: 1, closedOn: "2027-03-11" } }]);

  assert.equal(await moveTargets(desk, "2027-03-11"), 1);
  assert.equal(await dueOf(library, concern), "2027-03-13T22:00:00.000Z"); // Saturday at 4 pm
  assert.equal(await dueOf(library, inquiry), "2027-03-11T02:00:00.000Z");
  assert.deepEqual(await eventsOf(library, concern), [
    {
      type: "TargetMoved",
      data: { clock: "reply", dueAt: "2027-03-13T22:00:00.000Z", closedOn: "2027-03-11" },
    },
  ]);
  const { rows: letters } = await database.owner.query(
    `select p.payload->>'letter' as letter, p.payload->>'stream' as stream from graphile_worker._private_jobs p where p.payload->>'letter' = 'moved'`,
  );
  assert.deepEqual(letters, [{ letter: "moved", stream: concern }]);
  assert.equal(await moveTargets(desk, "2027-03-11"), 0, "again, nothing moves");
});

test("what is late already stays late, and what is closed stays closed", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const stream = await open(library);
  library.now = "2027-03-15T16:00:00.000Z"; // Monday, past its Friday
  assert.ok((await addClosure(desk, people.director, "2027-03-11", await versionOf(library))).ok);
  assert.equal(await moveTargets(desk, "2027-03-11"), 0);
  assert.equal(await dueOf(library, stream), "2027-03-13T00:00:00.000Z");
});

test("several parts of one day may be closed; the whole day takes the place of its parts", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const noon = { on: "2027-03-11", from: "13:00", to: null } as const;
  const first = await addClosure(desk, people.director, noon, await versionOf(library));
  assert.ok(first.ok);
  assert.deepEqual(await closuresOf(library), [{ on: "2027-03-11", from: "13:00" }]);
  assert.deepEqual(await addClosure(desk, people.director, noon, first.value.version), first, "a second click");
  const early = { on: "2027-03-11", from: "10:00", to: "11:00" } as const;
  const second = await addClosure(desk, people.director, early, first.value.version);
  assert.ok(second.ok);
  assert.deepEqual(await closuresOf(library), [{ on: "2027-03-11", from: "13:00" }, early]);
  assert.ok((await addClosure(desk, people.director, "2027-03-11", second.value.version)).ok);
  assert.deepEqual(await closuresOf(library), ["2027-03-11"]);
});

test("a closure that can't be read is refused with its place, and changes nothing", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const version = await versionOf(library);
  for (const [closure, reason] of [
    ["2027-02-30", "On"],
    [{ on: "2027-03-11", from: "15:00", to: "13:00" }, "Order"],
  ] as const) {
    const refused = await addClosure(desk, people.director, closure, version);
    assert.deepEqual([!refused.ok && refused.refusal, !refused.ok && refused.facts?.reason], ["BadClosure", reason]);
    assert.equal((await previewClosure(desk, closure)).ok, false);
  }
  assert.deepEqual(await closuresOf(library), []);
});

test("closures are the Director's; days stand in order; a day opened again tells nobody an earlier date", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const { director, administrator, supervisor } = people;
  const stream = await open(library);
  for (const who of [administrator, supervisor])
    assert.deepEqual(said(await addClosure(desk, who, "2027-03-11", await versionOf(library))), [
      "NotYourSetting",
      undefined,
    ]);
  for (const day of ["2027-12-25", "2027-03-11", "2027-07-04"])
    assert.ok((await addClosure(desk, director, day, await versionOf(library))).ok);
  assert.deepEqual(await closuresOf(library), ["2027-03-11", "2027-07-04", "2027-12-25"]);
  await moveTargets(desk, "2027-03-11");
  assert.ok((await removeClosure(desk, director, "2027-03-11", await versionOf(library))).ok);
  assert.deepEqual(await closuresOf(library), ["2027-07-04", "2027-12-25"]);
  assert.equal(await moveTargets(desk, "2027-03-11"), 0);
  assert.equal(await dueOf(library, stream), "2027-03-13T22:00:00.000Z");
});

test("two closures from pages of the same moment both stand; two of the same day don't overwrite each other unseen", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const version = await versionOf(library);
  const both = await Promise.all([
    addClosure(desk, people.director, "2027-03-11", version),
    addClosure(desk, people.director, "2027-03-12", version),
  ]);
  assert.deepEqual(
    both.map((one) => one.ok),
    [true, true],
  );
  assert.deepEqual(said(await removeClosure(desk, people.director, "2027-03-12", version)), [
    "ChangedMeanwhile",
    { what: "closure", item: "2027-03-12", by: "Ines Castellan", at: desk.now() },
  ]);
});

test("a matter that an act under way brings, decided on the hours before, moves with the others", async (t) => {
  const library = await testLibrary(t);
  const { desk, people, database } = library;
  const stream = await open(library);
  const putStatus = "update concord.case_item set status = $1 where stream_id = $2";
  await database.owner.query(putStatus, [10, stream]); // out of sight of whoever looks for open matters
  const act = await database.owner.connect();
  await act.query("begin");
  await act.query("select pg_advisory_xact_lock_shared(1::int::bigint)"); // as every act does
  await act.query(putStatus, [1, stream]);
  assert.ok((await addClosure(desk, people.director, "2027-03-11", await versionOf(library))).ok);
  const moving = moveTargets(desk, "2027-03-11");
  for (let i = 0; i < 5; i++) await previewClosure(desk, "2027-03-11"); // time enough to miss it
  await act.query("commit");
  act.release();
  assert.equal(await moving, 1);
  assert.equal(await dueOf(library, stream), "2027-03-13T22:00:00.000Z");
});
