// A new master key while the library goes on: whoever serves notices nothing, and at each moment a key that opens is on the disk.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type TestContext, test } from "node:test";
import { type Desk, freshSettings } from "../../../src/desk/desk.ts";
import { openMatter } from "../../../src/desk/open.ts";
import { patronCase } from "../../../src/desk/read/patron.ts";
import { confirmKeyCopy } from "../../../src/desk/settings/library.ts";
import { accountsSeed, masterKeyOf, rotateMasterKey } from "../../../src/store/backup/master-key.ts";
import { fingerprintOf, masterKey, newKey } from "../../../src/store/keys.ts";
import { type TestLibrary, testLibrary } from "../../library.ts";
import { anInquiry, nobodyYet } from "../../store/given-ledger.ts";
import { backUpTo, check, done, givenFolder, refusalOf, restored } from "./given-backup.ts";

const id = () => crypto.randomUUID();
const at = "2027-03-09T20:16:00.000Z";

async function given(t: TestContext) {
  const library = await testLibrary(t);
  const folder = mkdtempSync(join(tmpdir(), "concord-key-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "master.key");
  writeFileSync(file, `${library.desk.master.toString("base64")}\n`, { mode: 0o600 });
  const { pool } = library.database;
  return {
    library,
    file,
    pool,
    rotate: () => rotateMasterKey(pool, 1, file, at),
    open: () => masterKeyOf(pool, file, 1),
    keyIn: (name: string) => done(masterKey(name, false)).key,
  };
}

/** As after a restart, with this master key. */
const restarted = ({ desk }: TestLibrary, master: Buffer): Desk => ({
  ...desk,
  master,
  seen: { settings: null, checkedMs: Number.NEGATIVE_INFINITY },
});

const raise = async (desk: Desk) => done(await openMatter(desk, nobodyYet(), anInquiry, { text: "kept words" }, id()));
const words = async (desk: Desk, streamId: string) =>
  JSON.stringify(done(await patronCase(desk, { kind: "patron", library: 1, streamId }))).includes("kept words");

test("while the library goes on: who serves reads and writes as before, and so does who starts afterwards", async (t) => {
  const { library, file, rotate, open, pool, keyIn } = await given(t);
  const { desk } = library;
  await freshSettings(desk);
  const before = await raise(desk);
  let [going, acts] = [true, 0];
  const writing = (async () => {
    while (going) {
      await raise(desk);
      acts++;
    }
  })();
  const first = keyIn(file);
  const told = done(await rotate());
  const again = done(await rotate());
  const then = acts;
  while (acts < then + 2) await new Promise((settle) => setImmediate(settle));
  going = false;
  await writing;
  assert.deepEqual([told.before, told.after], [fingerprintOf(first), again.before]);
  const key = done(await open()).key;
  assert.equal(fingerprintOf(key), again.after);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.equal(fingerprintOf(keyIn(`${file}.old`)), again.before);
  assert.ok(!existsSync(`${file}.next`));
  const after = await raise(desk);
  for (const on of [desk, restarted(library, key)])
    for (const { streamId } of [before, after]) assert.ok(await words(on, streamId));
  await assert.rejects(freshSettings(restarted(library, first)), "the old key opens nothing any more");
  assert.deepEqual(await accountsSeed(pool, 1, key), first, "passwords stay good");
});

test("that a copy lies somewhere safe must be confirmed anew, and the history says that the key was changed", async (t) => {
  const { library, rotate } = await given(t);
  const { desk, people } = library;
  const version = async () => (await freshSettings(desk))?.row.version ?? 0;
  done(await confirmKeyCopy(desk, people.administrator, await version()));
  assert.ok((await freshSettings(desk))?.row.keyCopiedAt);
  const before = await version();
  done(await rotate());
  const { row } = (await freshSettings(desk)) ?? {};
  assert.deepEqual([row?.keyCopiedAt, row?.version], [null, before + 1]);
  const { rows } = await library.database.owner.query(
    "select what, after from concord.history order by history_id desc limit 1",
  );
  assert.deepEqual(rows, [{ what: "key", after: null }]);
  done(await confirmKeyCopy(desk, people.administrator, await version()));
});

test("killed at any moment, a key that opens is there: before it counted, and between the commit and the new name", async (t) => {
  const { library, file, rotate, open, keyIn } = await given(t);
  const first = keyIn(file);
  writeFileSync(`${file}.next`, `${newKey().toString("base64")}\n`); // cut before the commit: the old one still opens
  assert.deepEqual(done(await open()).key, first);
  done(await rotate());
  const second = keyIn(file);
  // Cut after the commit: the new key hasn't its name yet.
  copyFileSync(file, `${file}.next`);
  copyFileSync(`${file}.old`, file);
  assert.deepEqual(done(await open()).key, second);
  assert.deepEqual([keyIn(file), existsSync(`${file}.next`)], [second, false]);
  assert.ok(await freshSettings(restarted(library, second)));
  const both = await Promise.all([rotate(), rotate()]);
  assert.ok(both.some((one) => one.ok));
  assert.ok(done(await open()), "two at once: one counts, and its key is there");
  writeFileSync(file, `${newKey().toString("base64")}\n`);
  assert.equal(refusalOf(await open()), "MasterKeyWrong");
  assert.equal(refusalOf(await rotate()), "MasterKeyWrong");
  rmSync(file);
  assert.equal(refusalOf(await open()), "MasterKeyMissing");
});

test("really killed, again and again while it changes keys: the next start opens the library", async (t) => {
  const { library, file, open } = await given(t);
  const script = `
    const { rotateMasterKey } = await import(${JSON.stringify(new URL("../../../src/store/backup/master-key.ts", import.meta.url).href)});
    const { openPool } = await import(${JSON.stringify(new URL("../../../src/store/pool.ts", import.meta.url).href)});
    const pool = openPool(${JSON.stringify(library.database.appUrl)});
    for (;;) console.log((await rotateMasterKey(pool, 1, ${JSON.stringify(file)}, ${JSON.stringify(at)})).ok);`;
  for (let round = 0; round < 5; round++) {
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let changes = 0;
    for await (const line of createInterface(child.stdout)) {
      assert.equal(line, "true");
      if (++changes === 3 + round * 4) child.kill("SIGKILL");
    }
    const { key } = done(await open());
    assert.ok(await freshSettings(restarted(library, key)));
  }
});

test("a backup made after it needs the new key, with whichever data file; one made before needs the old", async (t) => {
  const { library, file, rotate, keyIn } = await given(t);
  const { database, desk } = library;
  const backups = await givenFolder(t);
  await raise(desk);
  const first = keyIn(file);
  const before = done(await backUpTo(backups, { database, master: first }));
  const elsewhere = { ...backups, folder: mkdtempSync(`${backups.folder}/`) };
  done(await rotate());
  const second = keyIn(file);
  assert.equal(refusalOf(await backUpTo(elsewhere, { database, master: first })), "MasterKeyWrong");
  const after = done(await backUpTo(elsewhere, { database, master: second }));
  assert.equal(refusalOf(await check(backups, before, second)), "MasterKeyWrong");
  assert.equal(refusalOf(await check(backups, before, first)), "done");
  const mixed = { data: before.data, keys: after.keys };
  const { told, database: back } = await restored(t, backups, mixed, second);
  assert.deepEqual([told.verified.findings, told.opened.sealed], [[], 0]);
  assert.deepEqual(await accountsSeed(back.pool, 1, second), first);
  assert.ok(readFileSync(file).length > 0);
});
