// The files in the backup folder: whole under their names or not there, the newest keys alone, data for as many days as asked.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { openMatter } from "../../../src/desk/open.ts";
import { testDatabase } from "../../database.ts";
import { aConcern, givenLibrary, nobodyYet } from "../../store/given-ledger.ts";
import { backUpTo, done, type Given, givenFolder, refusalOf, restored } from "./given-backup.ts";

const id = () => crypto.randomUUID();
const noise = (megabytes: number) => [
  { name: "noise.txt", bytes: Buffer.from(Array.from({ length: megabytes * 16 }, () => id().repeat(1820)).join("")) },
];

/** A backup in a process of its own, behind what the shell is told first. */
function child(given: Given, ownerUrl: string, master: Buffer, first: string) {
  const script = `
    const { backUp } = await import(${JSON.stringify(new URL("../../../src/desk/backup/backup.ts", import.meta.url).href)});
    const plan = ${JSON.stringify({ ownerUrl, folder: given.folder, recipient: given.recipient, keepDays: 14 })};
    const made = await backUp({ ...plan, master: Buffer.from(${JSON.stringify(master.toString("hex"))}, "hex") });
    console.log(JSON.stringify(made));`;
  return spawn("sh", ["-c", `${first} exec "$@"`, "sh", process.execPath, "--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

test("a disk that is full: a clear error, nothing half is left, and older backups stay", async (t) => {
  const database = await testDatabase(t);
  const desk = await givenLibrary(database);
  const given = await givenFolder(t);
  const on = { database, master: desk.master };
  done(await backUpTo(given, on));
  const before = readdirSync(given.folder);
  done(await openMatter(desk, nobodyYet(), aConcern, { text: "words", files: noise(2) }, id()));
  const run = child(given, database.ownerUrl, desk.master, "ulimit -f 64;"); // 32 or 64 KB
  const said = JSON.parse(await text(run.stdout));
  assert.equal(said.refusal, "BackupNotWritten");
  assert.match(said.facts.message, /Nothing half is left there, and older backups are as they were/);
  assert.deepEqual(readdirSync(given.folder), before);
});

test("killed while it writes: nothing under a backup's name, and the next one sweeps and is whole", async (t) => {
  const database = await testDatabase(t);
  const desk = await givenLibrary(database);
  const given = await givenFolder(t);
  const on = { database, master: desk.master };
  for (let i = 0; i < 2; i++)
    done(await openMatter(desk, nobodyYet(), aConcern, { text: "words", files: noise(5) }, id()));
  const run = child(given, database.ownerUrl, desk.master, "");
  const halfThere = () => readdirSync(given.folder).some((name) => name.includes("-data-") && name.endsWith(".part"));
  while (!halfThere()) await new Promise((settle) => setImmediate(settle));
  run.kill("SIGKILL");
  await once(run, "exit");
  const left = readdirSync(given.folder);
  assert.ok(left.length > 0 && left.every((name) => name.endsWith(".part")), `${left}`);
  let made = await backUpTo(given, on);
  while (refusalOf(made) === "BackupRunning") made = await backUpTo(given, on); // until the server has heard of the kill
  const files = done(made);
  assert.equal(readdirSync(given.folder).length, 2);
  const back = await restored(t, given, files, desk.master);
  assert.deepEqual(back.told.verified.findings, []);
});

test("the newest keys file alone is kept; data files of the last days that have one, never none", async (t) => {
  const database = await testDatabase(t);
  const { master } = await givenLibrary(database);
  const given = await givenFolder(t);
  const old = [
    "concord-data-2020-01-01T09-30-00-000Z.tar.gz.age",
    "concord-data-2020-01-02T09-30-00-000Z.tar.gz.age",
    "concord-data-2020-01-02T17-00-00-000Z.tar.gz.age",
    "concord-keys-2020-01-02T17-00-00-000Z.tar.gz.age",
  ];
  for (const name of [...old, "another-file", "concord-data-notes.txt"]) writeFileSync(join(given.folder, name), "");
  const first = done(await backUpTo(given, { database, master }, { keepDays: 2 }));
  assert.deepEqual(first.removed, [old[3], old[0]]);
  const second = done(await backUpTo(given, { database, master }, { keepDays: 1 }));
  assert.ok(existsSync(first.data) && existsSync(second.data), "both of today");
  assert.deepEqual(
    readdirSync(given.folder).filter((name) => name.includes("keys")),
    [second.keys.split("/").at(-1)],
  );
  assert.ok(existsSync(join(given.folder, "another-file")) && existsSync(join(given.folder, "concord-data-notes.txt")));
  const alone = mkdtempSync(`${given.folder}/`);
  done(await backUpTo({ ...given, folder: alone }, { database, master }, { keepDays: 1 }));
  assert.equal(readdirSync(alone).length, 2);
  assert.ok(readFileSync(second.data).subarray(0, 21).toString() === "age-encryption.org/v1");
});
