// Somebody asks for records, and whoever may decide hears of it by mail, sent by the real worker: by reference alone, once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { tellDeciders } from "../../../src/desk/letters/colleague.ts";
import { logRequest } from "../../../src/desk/register/disclosure/log.ts";
import { type TestLibrary, testLibrary, type Who } from "../../library.ts";
import { givenWorker } from "./worker.ts";

const fields = { asked: "who had computer 4", askerName: "Deputy Q. Harlow", agency: "Kestrel County", badge: "4411" };
async function log({ desk, people, now }: TestLibrary, who: Who, actId: string = crypto.randomUUID()) {
  const received = { way: "inPerson", receivedBy: people[who].personId, receivedAt: now } as const;
  const done = await logRequest(desk, people[who], received, { fields }, actId);
  assert.ok(done.ok);
  return done.value;
}

test("the Director and the designee on their days are told at once: reference and link, nothing of who asks or for what", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const actId = crypto.randomUUID();
  const { reference, streamId } = await log(library, "volunteer", actId);
  await log(library, "volunteer", actId);
  assert.equal(await worker.tried("tellDeciders"), null);
  const mails = await worker.mails();
  const { rows } = await library.database.owner.query("select letter from concord.mail_out order by letter");
  assert.deepEqual(
    rows.map(({ letter }) => letter),
    [library.people.director, library.people.designee].map(({ personId }) => `tell.requestLogged.${personId}`).sort(),
    "the same form sent twice is told once",
  );
  assert.equal(mails.length, 2);
  for (const mail of mails) {
    assert.equal(mail.subject, `Concord: ${reference}`);
    assert.ok(mail.text.includes(`http://127.0.0.1:7007/staff/disclosures/${reference}`));
    assert.match(mail.text, /nothing is given out/);
    assert.match(mail.text, new RegExp(`^Request ${reference}$`, "m"), "it is no case");
    assert.doesNotMatch(mail.text, /Harlow|Kestrel|4411|computer/);
  }
  const again = await tellDeciders(
    library.desk,
    { folder: worker.folder, from: null },
    { streamId, version: 1 },
    "requestLogged",
  );
  assert.ok(again.ok);
  assert.equal((await worker.mails()).length, 2, "told once, however often the job runs");
});

test("nobody is told what they logged themselves, nor a designee after their days", async (t) => {
  const library = await testLibrary(t);
  library.now = "2028-02-01T18:00:00.000Z";
  await using worker = await givenWorker(library);
  await log(library, "director");
  assert.equal(await worker.tried("tellDeciders"), null);
  assert.deepEqual(await worker.mails(), []);
});

test("the job is in the act's own transaction: refused, nothing is queued", async (t) => {
  const library = await testLibrary(t);
  const { desk, people, now, database } = library;
  const received = { way: "inPerson", receivedBy: people.staff.personId, receivedAt: now } as const;
  const files = [{ name: "x.exe", bytes: Buffer.from("MZ") }];
  const done = await logRequest(desk, people.staff, received, { files }, crypto.randomUUID());
  assert.equal(done.ok, false);
  const { rows } = await database.owner.query(
    "select 1 from graphile_worker.jobs where task_identifier = 'tellDeciders'",
  );
  assert.deepEqual(rows, []);
});
