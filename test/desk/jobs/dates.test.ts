// Dates that come, by the real worker: reminded halfway, late up the ladder a day a rung, silence with notice, the other half of a merge, a
// closure that moves dates by letter. A job that is tried again does nothing twice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { freshSettings } from "../../../src/desk/desk.ts";
import { pair } from "../../../src/desk/identity/pairs.ts";
import { openMatter } from "../../../src/desk/open.ts";
import { addClosure } from "../../../src/desk/settings/hours.ts";
import { submit } from "../../../src/desk/submit.ts";
import type { Principal } from "../../../src/domain/access/principal.ts";
import type { Draft } from "../../../src/domain/case/act.ts";
import { actIdOf, isUuid } from "../../../src/lib/ids.ts";
import { type TestLibrary, testLibrary } from "../../library.ts";
import { aConcern, anInquiry, nobodyYet } from "../../store/given-ledger.ts";
import { givenWorker, type Payload, type Worker } from "./worker.ts";

const id = () => crypto.randomUUID();
async function raise({ desk }: TestLibrary, matter = anInquiry): Promise<string> {
  const identity = { name: "", email: "ana@mail.example", phone: "", address: "" };
  const opened = await openMatter(
    desk,
    nobodyYet(),
    { ...matter, replyBy: "email" },
    { text: "words", identity },
    id(),
  );
  assert.ok(opened.ok);
  return opened.value.streamId;
}
const eventsOf = async ({ database }: TestLibrary, streamId: string) =>
  (await database.owner.query("select type, data from concord.event where stream_id = $1 order by version", [streamId]))
    .rows as { type: string; data: Record<string, unknown> }[];
const countOf = async (library: TestLibrary, streamId: string, type: string) =>
  (await eventsOf(library, streamId)).filter((event) => event.type === type).length;
const letter = (name: string) => (payload: Payload) => payload.letter === name;
const told = async (worker: Worker, about: string, person: number) =>
  (await worker.mails()).filter(({ file }) => file.includes(`.${about}.${person}.`)).length;

test("3.1: halfway the holder is reminded; late, the supervisor hears, and a day later the Director", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { people } = library;
  const stream = await raise(library);
  assert.equal(await worker.rouse(library, "remind", { stream }), null);
  assert.equal(await told(worker, "remind", people.staff.personId), 1);
  assert.equal(await worker.rouse(library, "wake", { stream, act: "NoteLate" }), null);
  assert.equal(
    await worker.tried("tell", ({ about, personId }) => about === "late" && personId === people.supervisor.personId),
    null,
  );
  assert.equal(await worker.rouse(library, "wake", { stream, act: "NoteLate" }), null);
  assert.equal(
    await worker.tried("tell", ({ about, personId }) => about === "late" && personId === people.director.personId),
    null,
  );
  assert.equal(await countOf(library, stream, "LateNoticed"), 2);
  assert.deepEqual(
    [await told(worker, "late", people.supervisor.personId), await told(worker, "late", people.director.personId)],
    [1, 1],
  );
});

test("3.1: a date that was met wakes nobody", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { desk, people } = library;
  const stream = await raise(library);
  assert.ok((await submit(desk, people.staff, { type: "Take", id: id(), streamId: stream })).ok);
  assert.ok(
    (await submit(desk, people.staff, { type: "Reply", channel: "email", id: id(), streamId: stream }, { text: "Yes" }))
      .ok,
  );
  assert.equal(await worker.rouse(library, "remind", { stream }), null);
  assert.equal(await worker.rouse(library, "wake", { stream, act: "NoteLate" }), null);
  const act = async (who: Principal, draft: Draft) =>
    assert.ok((await submit(desk, who, { ...draft, id: id(), streamId: stream }, { text: "So" })).ok);
  await act(people.staff, { type: "OfferResolution", resolution: "answered", channel: "email" });
  await act({ kind: "patron", library: desk.library, streamId: stream }, { type: "SayNotSettled" });
  assert.equal(await worker.rouse(library, "wake", { stream, act: "Silence" }), null);
  assert.equal(await countOf(library, stream, "SilenceNoticed"), 0);
  assert.deepEqual(worker.logged, [], "nothing was even tried");
  assert.equal(await told(worker, "remind", people.staff.personId), 0);
  assert.equal(await countOf(library, stream, "LateNoticed"), 0);
});

test("6.2: silence is noticed by letter, given the same time again, and only then the case is closed", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { desk, people } = library;
  const stream = await raise(library);
  const act = async (draft: Draft) =>
    assert.ok((await submit(desk, people.staff, { ...draft, id: id(), streamId: stream }, { text: "So" })).ok);
  await act({ type: "Take" });
  await act({ type: "OfferResolution", resolution: "answered", channel: "email" });
  assert.equal(await worker.rouse(library, "wake", { stream, act: "Silence" }), null);
  assert.equal(await worker.tried("letter", letter("silenceNotice")), null);
  assert.equal(await countOf(library, stream, "Closed"), 0);
  assert.equal(await worker.rouse(library, "wake", { stream, act: "Silence" }), null);
  assert.equal(await worker.tried("letter", letter("closed")), null);
  assert.equal((await eventsOf(library, stream)).at(-1)?.data.ending, "silence");
  const texts = (await worker.mails()).map(({ text }) => text);
  assert.ok(texts.some((text) => /If we hear nothing by \w+, \w+ \d+, we close your case\./.test(text)));
  assert.ok(texts.some((text) => /So we closed it\./.test(text) && /open your case again at any time/.test(text)));
});

test("5.1: the matter that takes another in tells it as a fact of its own, once", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { desk, people, database } = library;
  const [one, other] = [await raise(library), await raise(library)];
  const { rows } = await database.owner.query("select reference from concord.case_item where stream_id = $1", [other]);
  const merged = await pair(desk, people.staff, {
    act: "Merge",
    id: id(),
    streamId: one,
    reference: rows[0].reference,
  });
  assert.ok(merged.ok);
  assert.equal(await worker.tried("pair"), null);
  assert.equal(await countOf(library, other, "MergeReceived"), 1);
  assert.ok((await submit(desk, people.staff, { type: "Unmerge", other, id: id(), streamId: one })).ok);
  assert.equal(await worker.tried("pair", (payload) => payload.act === "Unmerge"), null);
  assert.equal(await countOf(library, other, "Unmerged"), 1);
});

test("3.1: snow: the worker moves the dates, and each patron has a letter with the new one", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { desk, people } = library;
  const stream = await raise(library, aConcern);
  const version = (await freshSettings(desk))?.row.version ?? 0;
  assert.ok((await addClosure(desk, people.director, "2027-03-11", version)).ok);
  assert.equal(await worker.tried("moveTargets"), null);
  assert.equal(await worker.tried("letter", letter("moved")), null);
  assert.equal(await countOf(library, stream, "TargetMoved"), 1);
  const moved = (await worker.mails()).find(({ text }) =>
    /closed on Thursday, March 11\. .* to Saturday, March 13\./.test(text),
  );
  assert.ok(moved);
});

test("a job that is tried again makes one act: its id is its key's", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const stream = await raise(library);
  const { rows } = await library.database.owner.query(
    "select key from graphile_worker._private_jobs where payload::jsonb->>'act' = 'NoteLate' and payload::jsonb->>'stream' = $1",
    [stream],
  );
  assert.equal(await worker.rouse(library, "wake", { stream, act: "NoteLate" }), null);
  const { rows: acts } = await library.database.owner.query(
    "select act_id from concord.event where type = 'LateNoticed'",
  );
  assert.deepEqual(acts, [{ act_id: actIdOf(rows[0].key) }]);
  assert.ok(isUuid(actIdOf(rows[0].key)));
});

test("3.1: a date that comes while nothing runs is told at the next start", async (t) => {
  const library = await testLibrary(t);
  const { owner } = library.database;
  const stream = await raise(library);
  {
    await using before = await givenWorker(library);
    assert.equal(await before.tried("letter"), null);
  }
  const { rows } = await owner.query(
    `update graphile_worker._private_jobs set run_at = now()
      where payload::jsonb->>'act' = 'NoteLate' and payload::jsonb->>'stream' = $1 returning payload`,
    [stream],
  );
  library.now = rows[0].payload.runAt;
  await using worker = await givenWorker(library);
  assert.equal(await worker.tried("wake"), null);
  assert.equal(await countOf(library, stream, "LateNoticed"), 1);
});

test("3.1: a clock that is behind the database's delays what is late, and loses nothing", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { owner } = library.database;
  const stream = await raise(library);
  const late = "payload::jsonb->>'act' = 'NoteLate' and payload::jsonb->>'stream' = $1";
  await owner.query(`update graphile_worker._private_jobs set run_at = now() where ${late}`, [stream]);
  await owner.query(`select pg_notify('jobs:insert', '{"count":1}')`);
  assert.match(String(await worker.tried("wake")), /ClockBehind/);
  assert.equal(await countOf(library, stream, "LateNoticed"), 0);
  const { rows } = await owner.query(`select payload from graphile_worker._private_jobs where ${late}`, [stream]);
  library.now = rows[0].payload.runAt;
  await worker.rouse(library, "wake", { stream, act: "NoteLate" });
  assert.equal(await worker.tried("tell", ({ about }) => about === "late"), null);
  assert.equal(await countOf(library, stream, "LateNoticed"), 1);
});

test("the database goes and comes back: jobs go on", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const before = await raise(library);
  assert.equal(await worker.tried("letter", ({ stream }) => stream === before), null);
  await library.database.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid()",
  );
  const after = await raise(library).catch(() => raise(library)); // the desk's own connections broke too
  assert.equal(await worker.tried("letter", ({ stream }) => stream === after), null);
});
