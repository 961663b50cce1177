// A backup forgets: an old data file with the newest keys file doesn't bring back what was disposed of. And an older version's goes forward.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { renewKeys } from "../../../src/desk/backup/backup.ts";
import { restore } from "../../../src/desk/backup/restore.ts";
import { settingsOf } from "../../../src/desk/desk.ts";
import { openMatter } from "../../../src/desk/open.ts";
import { enterByCode } from "../../../src/desk/read/patron.ts";
import { unwrapStreamKey } from "../../../src/store/keys.ts";
import { compareMigrations, migrate, migrationsFolder } from "../../../src/store/migrate.ts";
import { emptyDatabase, testDatabase } from "../../database.ts";
import { aConcern, givenLibrary, nobodyYet } from "../../store/given-ledger.ts";
import { backUpTo, check, done, givenFolder, restored } from "./given-backup.ts";

const id = () => crypto.randomUUID();
const nothingSeen = () => ({ settings: null, checkedMs: Number.NEGATIVE_INFINITY });

test("the old data file, the newest keys file and the master key: nothing of a disposed matter opens, all else does", async (t) => {
  const database = await testDatabase(t);
  const desk = await givenLibrary(database);
  const given = await givenFolder(t);
  const on = { database, master: desk.master };
  const identity = { name: "Ana", email: "ana@mail.example", phone: "", address: "" };
  const raise = async () => done(await openMatter(desk, nobodyYet(), aConcern, { text: "gone words", identity }, id()));
  const [gone, stays] = [await raise(), await raise()];
  const before = done(await backUpTo(given, on));
  // What a disposal does to keys: those of the stream go, and whatever tells whose it was.
  for (const table of ["stream_key", "contact_hash"])
    await database.owner.query(`delete from concord.${table} where stream_id = $1`, [gone.streamId]);
  const later = await raise();
  const after = done(await renewKeys({ ...given, ownerUrl: database.ownerUrl, master: desk.master, keepDays: 14 }));
  assert.deepEqual(after.removed, [before.keys.split("/").at(-1)], "the keys file from before is gone");
  const { told, database: back } = await restored(t, given, { data: before.data, keys: after.keys }, desk.master);
  assert.deepEqual(told.verified.findings, [], "its facts stay, and the chain is whole");
  assert.deepEqual([told.opened.streams, told.opened.sealed], [1, 1]);
  assert.ok(told.opened.words > 0);
  const keys = await back.owner.query<{ stream_id: string; wrapped: Buffer }>(
    "select stream_id, wrapped from concord.stream_key",
  );
  assert.deepEqual(
    keys.rows.map((row) => row.stream_id),
    [stays.streamId],
    "no key of the disposed one, nor of the one that came after the data file",
  );
  const there = { ...desk, pool: back.pool, seen: nothingSeen() };
  const { keys: libraryKeys } = await settingsOf(there);
  const [stray] = keys.rows;
  assert.throws(() => unwrapStreamKey(libraryKeys, gone.streamId, stray?.wrapped ?? Buffer.alloc(60)));
  const sealed = await back.owner.query("select from concord.content where stream_id = $1", [gone.streamId]);
  assert.ok((sealed.rowCount ?? 0) > 0, "the sealed bytes came, as the old file has them");
  const enter = (code: readonly string[], from: string) => enterByCode(there, code.join(" "), from);
  assert.equal((await enter(gone.code, "127.0.0.1")).ok, false);
  assert.equal((await enter(later.code, "127.0.0.2")).ok, false);
  assert.equal(done(await enter(stays.code, "127.0.0.3")).streamId, stays.streamId);
  const { rows } = await back.owner.query("select count(*)::int as n from concord.contact_hash where stream_id <> $1", [
    stays.streamId,
  ]);
  assert.equal(rows[0].n, 0);
});

test("a backup of an earlier version is restored at its own tables, and brought forward", async (t) => {
  const old = await emptyDatabase(t);
  const names = readdirSync(migrationsFolder).sort();
  const last = names.at(-2)?.slice(0, -4);
  await migrate(old.ownerUrl, migrationsFolder, last);
  assert.equal((await compareMigrations(old.ownerUrl)).pending.length, 1);
  const { master } = await givenLibrary(old);
  const given = await givenFolder(t);
  const made = done(await backUpTo(given, { database: old, master }));
  const { database, told } = await restored(t, given, made, master);
  const further = await emptyDatabase(t); // Concord was started in it, and not set up
  await migrate(further.ownerUrl);
  const there = done(await restore(done(await check(given, made, master)), master, further));
  assert.deepEqual(there.rows, told.rows);
  assert.deepEqual((await compareMigrations(database.ownerUrl)).pending, []);
  assert.equal(told.at, made.at);
  const people = "select array_agg(name order by person_id) as names from concord.person";
  assert.deepEqual((await database.owner.query(people)).rows, (await old.owner.query(people)).rows);
});
