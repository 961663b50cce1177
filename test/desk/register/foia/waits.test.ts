// What waits in the register is on Today for whoever answers it, and a FOIA clock that is nearly up or over is mailed, once, by code alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { freshSettings } from "../../../../src/desk/desk.ts";
import { today } from "../../../../src/desk/read/today.ts";
import { logRequest } from "../../../../src/desk/register/disclosure/log.ts";
import { doFoia, readyExtension, sendFoia } from "../../../../src/desk/register/foia/acts.ts";
import { addClosure } from "../../../../src/desk/settings/hours.ts";
import { crontab } from "../../../../src/jobs/crontab.ts";
import { type TestLibrary, testLibrary, type Who } from "../../../library.ts";
import { givenWorker, type Worker } from "../../jobs/worker.ts";
import { opened, request, requester } from "./given-foia.ts";

const waits = async ({ desk, people }: TestLibrary, who: Who) => (await today(desk, people[who])).register;

test("Today: a FOIA request that is nearly due or late, for its officers; not before, not for others, not once it is answered", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const reference = await request(library, "staff");
  assert.deepEqual(await waits(library, "director"), [], "five business days left");
  library.now = "2027-03-12T18:00:00.000Z";
  const soon = { noun: "foia", reference, on: "2027-03-16", clock: { left: 2, state: "soon" } };
  for (const who of ["director", "custodian", "designee"] as const)
    assert.deepEqual(await waits(library, who), [soon], who);
  for (const who of ["staff", "supervisor", "volunteer", "president", "administrator"] as const)
    assert.deepEqual(await waits(library, who), [], who);
  library.now = "2027-03-17T18:00:00.000Z";
  assert.deepEqual(await waits(library, "custodian"), [{ ...soon, clock: { left: -1, state: "late" } }]);
  const view = await opened(library, "custodian", reference);
  assert.ok((await doFoia(desk, people.custodian, view, { type: "WithdrawRequest" }, { id: desk.newId() })).ok);
  assert.deepEqual(await waits(library, "custodian"), []);
});

test("3(d): a closure moves no statutory day, neither on Today nor in the request", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const reference = await request(library);
  const version = (await freshSettings(desk))?.row.version ?? 0;
  const done = await addClosure(desk, people.director, "2027-03-15", version);
  assert.ok(done.ok, JSON.stringify(done));
  library.now = "2027-03-12T18:00:00.000Z";
  assert.equal((await opened(library, "custodian", reference)).view.state.dueOn, "2027-03-16");
  assert.deepEqual((await waits(library, "custodian"))[0]?.clock, { left: 2, state: "soon" });
});

test("Today: a request for records that nobody decided, for those who keep the register", async (t) => {
  const library = await testLibrary(t);
  const { desk, people, now } = library;
  const received = { way: "phone", receivedBy: people.staff.personId, receivedAt: now } as const;
  const logged = await logRequest(desk, people.staff, received, { fields: { asked: "who was here" } }, desk.newId());
  assert.ok(logged.ok);
  const { reference } = logged.value;
  const entry = { noun: "disclosure", reference, on: "2027-03-09", clock: null };
  for (const who of ["director", "custodian", "designee"] as const)
    assert.deepEqual(await waits(library, who), [entry], who);
  assert.deepEqual(await waits(library, "staff"), [], "who logged it isn't who decides");
  await library.database.owner.query(
    `insert into concord.register_item (library_id, stream_id, noun, reference, status, sort, due_at, opened_at, touched_at)
      select 1, gen_random_uuid(), 'foia', 'F' || n, 'open', 'usual', '2027-06-01', '2027-03-01', '2027-03-01' from generate_series(1, 60) n`,
  );
  assert.deepEqual(await waits(library, "director"), [entry], "however many FOIA requests have time left");
});

async function run(library: TestLibrary, worker: Worker, nth: number): Promise<string[]> {
  await library.database.owner.query(
    "select graphile_worker.add_job('remindFoia', json_build_object('library', $1::int, 'nth', $2::int))",
    [library.desk.library, nth],
  );
  assert.equal(await worker.tried("remindFoia", (payload) => payload.nth === nth), null);
  return (await worker.mails()).map(({ file }) => file).sort();
}

test("the job mails each officer once when the time is nearly up and once when it is over, with the reference alone; an extension begins anew", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const reference = await request(library);
  await using worker = await givenWorker(library);
  assert.deepEqual(await run(library, worker, 1), [], "five business days left");
  library.now = "2027-03-12T18:00:00.000Z";
  assert.equal((await run(library, worker, 2)).length, 3, "the Director, the custodian, the designee");
  assert.equal((await run(library, worker, 3)).length, 3, "tried again, nobody hears twice");
  const view = await opened(library, "custodian", reference);
  const more = readyExtension(desk, people.custodian, view, { reasons: ["burden"], days: 5 });
  assert.ok(more.ok && (await sendFoia(desk, people.custodian, view, more.value, desk.newId())).ok);
  assert.equal((await run(library, worker, 4)).length, 3, "not due soon any more");
  library.now = "2027-03-19T18:00:00.000Z";
  assert.equal((await run(library, worker, 5)).length, 6);
  library.now = "2027-03-24T18:00:00.000Z";
  assert.equal((await run(library, worker, 6)).length, 9);
  assert.equal((await run(library, worker, 7)).length, 9);
  const mails = await worker.mails();
  for (const { text } of mails) {
    assert.ok(text.includes(reference) && text.includes(`/staff/foia/request/${reference}`), text);
    for (const word of [requester.name, requester.email, "heater", "Larkspur"]) assert.ok(!text.includes(word), word);
  }
  assert.equal(mails.filter(({ text }) => /is due by/.test(text)).length, 6);
  assert.equal(mails.filter(({ text }) => /past its last day.*silence is a denial/.test(text)).length, 3);
  assert.deepEqual(worker.logged, []);
  assert.equal(crontab(desk.library, false).find(({ task }) => task === "remindFoia")?.match, "15 10 * * *");
});
