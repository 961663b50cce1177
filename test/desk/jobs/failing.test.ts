// A nightly backup or a checkpoint that fails is told to the administrators, once, and again when it works; the settings show it meanwhile.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { freshSettings, settingsOf } from "../../../src/desk/desk.ts";
import { tellOfMachine } from "../../../src/desk/letters/machine.ts";
import { isPassing } from "../../../src/desk/letters/send.ts";
import { settingsView } from "../../../src/desk/settings/view.ts";
import type { Person } from "../../../src/domain/access/principal.ts";
import { type TestLibrary, testLibrary } from "../../library.ts";
import { done, givenFolder } from "../backup/given-backup.ts";
import { givenWorker, type Worker } from "./worker.ts";

async function givenBackup(t: TestContext, library: TestLibrary) {
  const { folder, recipient } = await givenFolder(t);
  const masterKeyFile = join(dirname(folder), "master.key");
  writeFileSync(masterKeyFile, library.desk.master.toString("base64"));
  const unmounted = join(folder, "unmounted");
  return {
    unmounted,
    plan: { ownerUrl: library.database.ownerUrl, folder: unmounted, recipient, keepDays: 3, masterKeyFile },
  };
}

const runs =
  ({ database }: TestLibrary, worker: Worker, task: string, most = 1) =>
  async (nth: number) => {
    await database.owner.query(
      "select graphile_worker.add_job($1, json_build_object('library', 1, 'nth', $2::int), max_attempts => $3)",
      [task, nth, most],
    );
    return (await worker.tried(task, (payload) => payload.nth === nth)) === null;
  };
const told = async (worker: Worker, works: boolean, people: readonly Person[]) => {
  for (const { personId } of people)
    await worker.tried("tellOfMachine", (payload) => payload.works === works && payload.personId === personId);
  return (await worker.mails()).map(({ subject, text }) => [subject, text.trim()]);
};

test("a backup: once for as long as it fails, and when it works again", async (t) => {
  const library = await testLibrary(t, { people: { trustee: { roles: ["trustee", "administrator"] } } });
  const { desk, people } = library;
  const { unmounted, plan } = await givenBackup(t, library);
  await using worker = await givenWorker(library, undefined, plan);
  const run = runs(library, worker, "backup");
  assert.equal(await run(1), false);
  const both = [people.administrator, people.trustee];
  const mails = await told(worker, false, both);
  const text =
    "Since Tuesday, March 9, 2:16 pm, the nightly backup does not work. Code: BackupFolderMissing.\n\nPlease look at the log and at docs/operating.md. You hear from this again when it works.";
  assert.deepEqual(mails, [
    ["Concord: the nightly backup does not work", text],
    ["Concord: the nightly backup does not work", text],
  ]);
  library.now = "2027-03-10T20:16:00.000Z";
  assert.equal(await run(2), false);
  for (const who of [people.director, people.administrator])
    assert.deepEqual(
      done(await settingsView(desk, who)).failing.map(({ task, since }) => [task, since]),
      [["backup", "2027-03-09T20:16:00.000Z"]],
    );
  assert.equal((await worker.mails()).length, 2);
  mkdirSync(unmounted);
  assert.equal(await run(3), true);
  const after = await told(worker, true, both);
  assert.equal(after.length, 4);
  assert.deepEqual(after.at(-1), [
    "Concord: the nightly backup works again",
    "It works again: the nightly backup. It had not since Tuesday, March 9, 2:16 pm.",
  ]);
  assert.deepEqual(done(await settingsView(desk, people.director)).failing, []);
  assert.equal(await run(4), true);
  assert.equal((await worker.mails()).length, 4);
});

test("a try that the queue makes again is no failure yet; a checkpoint that can't be signed is one", async (t) => {
  const library = await testLibrary(t, { people: { administrator: null } });
  const { database, people, desk } = library;
  await using worker = await givenWorker(library);
  await database.owner.query("alter table concord.checkpoint rename to elsewhere");
  assert.equal(await runs(library, worker, "checkpoint", 2)(1), false);
  assert.deepEqual(done(await settingsView(desk, people.director)).failing, []);
  assert.equal(await runs(library, worker, "checkpoint")(2), false);
  const [mail] = await told(worker, false, [people.director]);
  assert.equal(
    mail?.[0],
    "Concord: the hourly signing of what happened does not work",
    "the Director, where there is no administrator",
  );
  await database.owner.query("alter table concord.elsewhere rename to checkpoint");
  assert.equal(await runs(library, worker, "checkpoint")(3), true);
  assert.equal((await told(worker, true, [people.director])).length, 2);
});

test("a library that has no address yet hears of it once it has one", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const facts = (await settingsOf(desk)).row.facts;
  const set = async (email: string) => {
    const { rowCount } = await library.database.owner.query(
      "update concord.library set version = version + 1, facts = $1",
      [{ ...facts, email }],
    );
    assert.equal(rowCount, 1);
    await freshSettings(desk);
  };
  const word = {
    task: "backup",
    works: false,
    since: library.now,
    problem: "BackupFolderMissing",
    personId: people.administrator.personId,
  } as const;
  const { folder } = await givenFolder(t);
  await set("");
  const refused = await tellOfMachine(desk, { folder, from: null }, word);
  assert.ok(!refused.ok && isPassing(refused.refusal), "tried again by the queue");
  await set(facts.email);
  assert.deepEqual(await tellOfMachine(desk, { folder, from: null }, word), { ok: true, value: "sent" });
});
