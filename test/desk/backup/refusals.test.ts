// Each way in which a backup can't be made or restored is told by name, and leaves everything as it was.
import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import test from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { checkBackup } from "../../../src/desk/backup/check.ts";
import { readBackup } from "../../../src/desk/backup/files.ts";
import { format, manifestName, sumsName } from "../../../src/desk/backup/manifest.ts";
import { restore } from "../../../src/desk/backup/restore.ts";
import { openMatter } from "../../../src/desk/open.ts";
import type { Result } from "../../../src/lib/result.ts";
import { type Entry, encrypterTo, readArchive, readIdentity, writeArchive } from "../../../src/store/backup/archive.ts";
import { newKey } from "../../../src/store/keys.ts";
import { migrate } from "../../../src/store/migrate.ts";
import { emptyDatabase, testDatabase } from "../../database.ts";
import { aConcern, givenLibrary, nobodyYet } from "../../store/given-ledger.ts";
import { backUpTo, check, done, everyRow, givenFolder, refusalOf } from "./given-backup.ts";

const id = () => crypto.randomUUID();

/** The refusal's name, and that its message is a sentence or more that says what to do. */
function refused(result: Result<unknown>, refusal: string, says: RegExp): void {
  assert.equal(refusalOf(result), refusal);
  assert.match(String(result.ok || result.facts?.message), says);
}

test("a backup that can't be used", async (t) => {
  const database = await testDatabase(t);
  const desk = await givenLibrary(database);
  const { master } = desk;
  const given = await givenFolder(t);
  const raise = () => openMatter(desk, nobodyYet(), aConcern, { text: "words" }, id());
  done(await raise());
  const made = done(await backUpTo(given, { database, master }));
  const by = done(await readIdentity(given.identity));
  const copy = (file: string): string => {
    const to = join(mkdtempSync(`${given.folder}/`), "copy.tar.gz.age");
    copyFileSync(file, to);
    return to;
  };
  const entry = (name: string, value: object) => ({ name, bytes: Buffer.from(JSON.stringify(value)) });
  const noSums = entry(sumsName, { rows: {}, sequences: {}, entries: [] });
  const packed = async (...entries: Entry[]): Promise<string> => {
    const to = join(mkdtempSync(`${given.folder}/`), "made.tar.gz.age");
    await writeArchive(to, done(await encrypterTo(given.recipient)), Readable.from(entries));
    return to;
  };
  const archive = (manifest: object): Promise<string> => packed(entry(manifestName, manifest), noSums);

  await t.test("wrong identity", async () => {
    const other = await givenFolder(t);
    refused(await check({ ...given, identity: other.identity }, made, master), "IdentityWrong", /Use the identity/);
    writeFileSync(other.identity, "no key\n");
    refused(await readIdentity(other.identity), "IdentityUnreadable", /AGE-SECRET-KEY-/);
    writeFileSync(other.identity, "AGE-SECRET-KEY-1MISTYPED\n");
    refused(await readIdentity(other.identity), "IdentityUnreadable", /mistyped/);
  });

  await t.test("cut anywhere, and altered anywhere", async () => {
    for (const which of ["data", "keys"] as const) {
      const { length } = readFileSync(made[which]);
      for (const left of [0, 10, 150, length >> 1, length - 17, length - 1]) {
        const file = copy(made[which]);
        truncateSync(file, left);
        refused(await check(given, { ...made, [which]: file }, master), "BackupDamaged", /cut short or was altered/);
      }
      for (const at of [3, 210, length >> 1, length - 1]) {
        const bytes = readFileSync(made[which]);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        const file = copy(made[which]);
        writeFileSync(file, bytes);
        refused(await check(given, { ...made, [which]: file }, master), "BackupDamaged", /use another copy/);
      }
    }
  });

  await t.test(
    "soundly encrypted, and not what was written: a piece that is missing, another, one too many, no end",
    async () => {
      const all: Entry[] = [];
      for await (const one of readArchive(made.data, by)) all.push(one);
      const [first, piece, ...rest] = all;
      assert.ok(first && piece && rest.length > 1);
      const rows = Buffer.from(piece.bytes);
      rows[rows.length - 2] = (rows.at(-2) ?? 0) ^ 1;
      for (const entries of [
        [first, ...rest],
        [first, { ...piece, bytes: rows }, ...rest],
        [first, piece, piece, ...rest],
        [first, piece, { ...piece, name: "concord.elsewhere/000001" }, ...rest],
        [first, piece, ...rest.slice(0, -1)],
        [piece, ...rest],
        [first],
      ])
        refused(await check(given, { ...made, data: await packed(...entries) }, master), "BackupDamaged", /altered/);
      assert.equal(refusalOf(await check(given, { ...made, data: await packed(...all) }, master)), "done");
    },
  );

  await t.test("the two files mixed up, and one that isn't there", async () => {
    refused(await check(given, { data: made.keys, keys: made.data }, master), "BackupMixedUp", /not a data file/);
    refused(await check(given, { ...made, data: "/nowhere/x" }, master), "FileUnreadable", /nowhere/);
  });

  await t.test("the keys of another library, and keys older than the data", async () => {
    const elsewhere = await emptyDatabase(t);
    await migrate(elsewhere.ownerUrl);
    const other = await givenLibrary(elsewhere);
    const there = await givenFolder(t);
    const theirs = done(
      await backUpTo({ ...given, folder: there.folder }, { database: elsewhere, master: other.master }),
    );
    refused(await check(given, { data: made.data, keys: theirs.keys }, master), "OtherLibrary", /another library/);
    const keys = copy(made.keys);
    const later = done(await backUpTo({ ...given, folder: mkdtempSync(`${given.folder}/`) }, { database, master }));
    refused(await check(given, { data: later.data, keys }, master), "KeysOlder", /newest keys file/);
    assert.equal(refusalOf(await check(given, { data: made.data, keys: later.keys }, master)), "done");
  });

  await t.test("a newer Concord's, by its format or by its migrations", async () => {
    const manifest = { concord: "data", at: "2027-01-01T00:00:00.000Z", libraries: [], parts: {} };
    const keys = await archive({ ...manifest, concord: "keys", format, migrations: [] });
    for (const newer of [
      { ...manifest, format: format + 1, unheard: true },
      { ...manifest, format, migrations: ["0001_ledger", "9999_later"] },
    ])
      refused(await checkBackup({ data: await archive(newer), keys, by }, master), "BackupTooNew", /newer Concord/);
  });

  await t.test("a master key that is wrong, or isn't there", async () => {
    refused(await check(given, made, newKey()), "MasterKeyWrong", /right master key/);
    const files = { ...made, identity: given.identity, masterKeyFile: join(given.folder, "master.key") };
    refused(await readBackup(files), "MasterKeyMissing", /Put its copy back.*never holds the master key/);
  });

  await t.test("a database with a library in it stays as it is", async () => {
    const before = await everyRow(database);
    const checked = done(await check(given, made, master));
    refused(await restore(checked, master, database), "DatabaseInUse", /never writes over/);
    assert.deepEqual(await everyRow(database), before);
  });

  await t.test("a file that is cut after it was checked leaves no row, and the next restore is whole", async () => {
    const data = copy(made.data);
    const checked = done(await check(given, { ...made, data }, master));
    truncateSync(data, readFileSync(data).length - 20);
    const into = await emptyDatabase(t);
    await assert.rejects(restore(checked, master, into));
    const rows = [...(await everyRow(into))].filter(
      ([name, there]) => there.length > 0 && name !== "concord.migration",
    );
    assert.deepEqual(rows, []);
    const again = await restore(done(await check(given, made, master)), master, into);
    assert.deepEqual(done(again).verified.findings, []);
  });
});

async function untilWaiting(holder: pg.PoolClient): Promise<void> {
  const waiting = "select count(*)::int as n from pg_locks where not granted and relation = 'concord.event'::regclass";
  while ((await holder.query<{ n: number }>(waiting)).rows[0]?.n === 0) await pause(20);
}

test("a backup that can't be made", async (t) => {
  const database = await testDatabase(t);
  const given = await givenFolder(t);
  const nothing = await backUpTo(given, { database, master: newKey() });
  refused(nothing, "LibraryMissing", /nothing to back up/);
  const { master } = await givenLibrary(database);
  const on = { database, master };
  const wrong = given.recipient.replace(/.$/, (last) => (last === "q" ? "p" : "q"));
  refused(await backUpTo({ ...given, recipient: wrong }, on), "RecipientWrong", /mistyped/);
  refused(await backUpTo({ ...given, folder: "/nowhere/at/all" }, on), "BackupFolderMissing", /mount the disk/);
  refused(await backUpTo(given, { ...on, master: newKey() }), "MasterKeyWrong", /right key's copy/);
  // One that can't go on, so that it is surely under way when the other begins.
  const holder = await database.owner.connect();
  await holder.query("begin; lock table concord.event in access exclusive mode");
  const first = backUpTo(given, on);
  await untilWaiting(holder);
  assert.equal(refusalOf(await backUpTo(given, on)), "BackupRunning");
  await holder.query("rollback");
  holder.release();
  assert.equal(refusalOf(await first), "done");
  // Where row security holds the owner too, rows would be missing: PostgreSQL refuses to read.
  await database.owner.query("alter table concord.event force row level security");
  await assert.rejects(backUpTo(given, on), /row-level security/);
  await database.owner.query("alter table concord.event no force row level security");
  await database.owner.query("create table concord.stray (n int)");
  refused(await backUpTo(given, on), "TableUnclassed", /concord\.stray/);
  assert.equal(readdirSync(given.folder).length, 2);
});
