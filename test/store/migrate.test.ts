// Migrations: numbered, forward only, whole or not at all.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { compareMigrations, migrate } from "../../src/store/migrate.ts";
import { emptyDatabase } from "../database.ts";

function folderOf(t: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "concord-migrations-"));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql);
  return folder;
}

const first = {
  "0001_one.sql": "create schema if not exists concord; create table concord.one (n int); insert into one values (1);",
};
const second = { "0002_two.sql": "create table concord.two as select n + 1 as n from concord.one;" };

test("migrations run once, in the order of their numbers, with the job queue's tables before them", async (t) => {
  const { ownerUrl, appUrl, owner } = await emptyDatabase(t);
  const folder = folderOf(t, { ...second, ...first });
  assert.deepEqual(await compareMigrations(ownerUrl, folder), { pending: ["0001_one", "0002_two"], unknown: [] });
  assert.deepEqual(await migrate(ownerUrl, folder), ["0001_one", "0002_two"]);
  assert.deepEqual(await migrate(ownerUrl, folder), []);
  assert.deepEqual((await owner.query("select n from concord.two")).rows, [{ n: 2 }]);
  assert.equal(
    (await owner.query("select to_regproc('graphile_worker.add_job') is not null as there")).rows[0].there,
    true,
  );
  assert.deepEqual(await compareMigrations(ownerUrl, folder), { pending: [], unknown: [] });
  await owner.query("grant usage on schema concord to concord_app");
  assert.deepEqual(await compareMigrations(appUrl, folder), { pending: [], unknown: [] });
});

test("a later migration runs on what the earlier ones left", async (t) => {
  const { ownerUrl, owner } = await emptyDatabase(t);
  await migrate(ownerUrl, folderOf(t, first));
  await owner.query("update concord.one set n = 5");
  assert.deepEqual(await migrate(ownerUrl, folderOf(t, { ...first, ...second })), ["0002_two"]);
  assert.deepEqual((await owner.query("select n from concord.two")).rows, [{ n: 6 }]);
});

test("a migration that fails leaves nothing of itself, and all before it", async (t) => {
  const { ownerUrl, owner } = await emptyDatabase(t);
  const broken = { "0002_two.sql": "create table concord.half (n int); select 1 / 0;" };
  await assert.rejects(migrate(ownerUrl, folderOf(t, { ...first, ...broken })), /division by zero/);
  const { rows } = await owner.query(
    "select to_regclass('concord.one') is not null as one, to_regclass('concord.half') is not null as half",
  );
  assert.deepEqual(rows, [{ one: true, half: false }]);
  assert.deepEqual(await migrate(ownerUrl, folderOf(t, { ...first, ...second })), ["0002_two"]);
});

test("two that migrate at once: one waits, and each migration runs once", async (t) => {
  const { ownerUrl, owner } = await emptyDatabase(t);
  const folder = folderOf(t, { ...first, ...second });
  const ran = await Promise.all([migrate(ownerUrl, folder), migrate(ownerUrl, folder)]);
  assert.deepEqual(ran.flat().sort(), ["0001_one", "0002_two"]);
  assert.deepEqual((await owner.query("select n from concord.one")).rows, [{ n: 1 }]);
});

test("a database of a newer version is told apart", async (t) => {
  const { ownerUrl } = await emptyDatabase(t);
  await migrate(ownerUrl, folderOf(t, { ...first, ...second }));
  assert.deepEqual(await compareMigrations(ownerUrl, folderOf(t, first)), { pending: [], unknown: ["0002_two"] });
});
