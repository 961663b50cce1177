// After a disposal: an old backup with the newest keys opens nothing of it, a kill in the middle leaves nothing half, and no copy of a key is
// left in the data directory.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { renewKeys } from "../../../../src/desk/backup/backup.ts";
import { patronCase } from "../../../../src/desk/read/patron.ts";
import { verify } from "../../../../src/desk/read/verify.ts";
import { carryOut } from "../../../../src/desk/register/records/carry-out.ts";
import { sweep } from "../../../../src/desk/register/records/traces.ts";
import { submit } from "../../../../src/desk/submit.ts";
import { migrate } from "../../../../src/store/migrate.ts";
import { openPool } from "../../../../src/store/pool.ts";
import { unindexedWords } from "../../../../src/store/queries/cases/indexing.ts";
import { dataFolder, started } from "../../../store/postgres/server.ts";
import { backUpTo, givenFolder, restored } from "../../backup/given-backup.ts";
import { givenWorker } from "../../jobs/worker.ts";
import { done, givenRecords, planted, refusalOf } from "./given-records.ts";

test("the worker carries it out, renews the keys file, rewrites the tables, and writes down what it did", async (t) => {
  const on = await givenRecords(t);
  await on.series();
  await on.raise();
  const given = await givenFolder(t);
  const { database } = on.library;
  const before = done(await backUpTo(given, { database, master: on.desk.master }));
  const disposal = await on.confirmed();
  {
    // The worker must be gone before what it did is looked at.
    const { ownerUrl } = database;
    const reach = { ownerUrl, superuserUrl: null };
    const plan = { ownerUrl, ...given, keepDays: 14, masterKeyFile: "/nowhere" };
    const file = join(mkdtempSync(join(given.folder, "key-")), "master.key");
    writeFileSync(file, on.desk.master.toString("base64"));
    await using worker = await givenWorker(on.library, undefined, { ...plan, masterKeyFile: file }, reach);
    assert.equal(await worker.tried("dispose", ({ stream }) => stream === disposal.id), null);
    assert.deepEqual(worker.logged, []);
  }
  const after = await on.only();
  assert.ok(after.status === "done");
  const { at: _, ...swept } = after.traces ?? { at: "" };
  assert.deepEqual([after.gone, swept], [1, { keysFile: "renewed", log: "operator", tables: "vacuumed" }]);
  assert.equal(readdirSync(given.folder).includes(before.keys.split("/").at(-1) ?? ""), false);
  assert.deepEqual((await verify(on.desk)).findings, []);
});

test("an old data file with the newest keys file: nothing of what was disposed of opens, everything else does", async (t) => {
  const on = await givenRecords(t);
  await on.series();
  const [gone, mailed] = [await on.raise(), await on.raiseByMail()];
  const stays = await on.raise("2026-05-14T18:00:00.000Z");
  const given = await givenFolder(t);
  const { database } = on.library;
  const { master } = on.desk;
  const before = done(await backUpTo(given, { database, master }));
  const disposal = await on.confirmed();
  done(await carryOut(on.desk, disposal.id));
  const { ownerUrl } = database;
  const after = done(await renewKeys({ ...given, ownerUrl, master, keepDays: 14 }));
  const { told, database: back } = await restored(t, given, { data: before.data, keys: after.keys }, master);
  assert.deepEqual([told.opened.streams, told.opened.sealed], [1, 2]);
  const { rows } = await back.owner.query("select stream_id from concord.stream_key");
  assert.deepEqual(rows, [{ stream_id: stays.streamId }]);
  const there = { ...on.desk, pool: back.pool, seen: { settings: null, checkedMs: Number.NEGATIVE_INFINITY } };
  const patron = { kind: "patron", library: 1, streamId: gone.streamId } as const;
  const more = { type: "AddWords", channel: "web", files: 0, id: on.id(), streamId: gone.streamId } as const;
  assert.equal(refusalOf(await submit(there, patron, more, { text: "more" })), "WordsGone");
  assert.equal(refusalOf(await patronCase(there, patron)), "WordsGone");
  // What has no key comes first, and is passed over: the search is made of the rest.
  const [first] = await unindexedWords(back.pool, 1, null, 1);
  assert.equal(first?.streamId, stays.streamId);
  const { rows: mail } = await back.owner.query("select length(wrapped) as n from concord.mail_in");
  assert.deepEqual(mail, [{ n: 0 }], "nor does the raw message");
  const { rows: hashes } = await back.owner.query(
    "select count(*)::int as n from concord.contact_hash where stream_id = any($1::uuid[]) and sort <> 'code'",
    [[gone.streamId, mailed]],
  );
  assert.deepEqual(hashes, [{ n: 0 }]);
});

/** A process that carries a disposal out and is killed when it says how far it is: every write commits a matter or nothing of it. */
const carrier = (url: string, master: Buffer, disposal: string): string => `
  import { readFileSync } from "node:fs";
  const at = (path) => new URL(path, ${JSON.stringify(new URL("../../../../src/", import.meta.url).href)}).href;
  const { openPool } = await import(at("store/pool.ts"));
  const { openDesk } = await import(at("desk/desk.ts"));
  const { carryOut } = await import(at("desk/register/records/carry-out.ts"));
  const pool = openPool(${JSON.stringify(url)}, { size: 1 });
  const presetText = readFileSync("policies/preset.json", "utf8");
  const master = Buffer.from(${JSON.stringify(master.toString("hex"))}, "hex");
  let asked = 0;
  const now = () => { console.log(++asked); return "2027-03-09T20:16:00.000Z"; };
  const desk = openDesk({ pool, library: 1, master, presetText, now });
  const done = await carryOut(desk, ${JSON.stringify(disposal)});
  process.exit(done.ok ? 0 : 4);`;

test("killed in the middle, again and again: it goes on where it stopped, and no matter is half gone", async (t) => {
  const on = await givenRecords(t);
  await on.series();
  const count = 12;
  for (let i = 0; i < count; i++) await on.raise();
  const disposal = await on.confirmed();
  const { owner, appUrl } = on.library.database;
  const whole = async () => {
    const { rows } =
      await owner.query(`select count(*) filter (where e.type is not null)::int as told, count(*)::int as n,
      count(*) filter (where (e.type is null) <> (k.stream_id is not null)
        or (e.type is null) <> exists (select from concord.content c where c.stream_id = i.stream_id)
        or (e.type is null) <> exists (select from concord.search s where s.stream_id = i.stream_id))::int as half
      from concord.case_item i left join concord.stream_key k using (stream_id)
      left join concord.event e on e.stream_id = i.stream_id and e.type = 'Disposed'`);
    return rows[0] as { told: number; n: number; half: number };
  };
  const counts: number[] = [];
  for (let round = 0; round < 5; round++) {
    const child = spawn(
      process.execPath,
      ["--input-type=module", "--eval", carrier(appUrl, on.desk.master, disposal.id)],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    let heard = 0;
    child.stdout.on("data", (bytes: Buffer) => {
      heard += bytes.toString().split("\n").length - 1;
      if (heard >= 4 + round) child.kill("SIGKILL");
    });
    const [code, signal] = await once(child, "exit");
    assert.ok(
      signal === "SIGKILL" || code === 0,
      `round ${round}: it ran until it was killed or done, and ended with ${code}`,
    );
    const { told, half } = await whole();
    assert.equal(half, 0, `round ${round}: nothing half`);
    counts.push(told);
  }
  assert.ok((counts[0] ?? count) < count, `killed before the end: ${counts}`);
  assert.ok(
    counts.some((told) => told > 0),
    `killed in the middle: ${counts}`,
  );
  const after = done(await carryOut(on.desk, disposal.id));
  assert.ok(after.status === "done");
  assert.deepEqual([after.gone, after.left], [count, []]);
  assert.deepEqual(await whole(), { told: count, n: count, half: 0 });
  assert.deepEqual((await verify(on.desk)).findings, []);
  t.diagnostic(`disposed of after each kill: ${counts.join(", ")} of ${count}`);
});

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}

test("in the data directory there is no copy of the matter's wrapped key, of its hashes or its words, once it is swept", async (t) => {
  const data = dataFolder(t);
  const server = await started(data);
  await migrate(server.ownerUrl);
  const [owner, pool] = [openPool(server.ownerUrl, { size: 2 }), openPool(server.appUrl)];
  const { ownerUrl, appUrl, superuserUrl } = server;
  const on = await givenRecords(t, { ownerUrl, appUrl, owner, pool, drop: async () => undefined });
  await on.series();
  const gone = await on.raise();
  const mailed = await on.raiseByMail();
  const stays = await on.raise("2026-05-14T18:00:00.000Z");
  const secrets = async (streams: readonly string[]) => {
    const { rows } = await owner.query<{ what: string; bytes: Buffer }>(
      `select 'key' as what, wrapped as bytes from concord.stream_key where stream_id = any($1::uuid[])
        union all select 'mail key', wrapped from concord.mail_in where stream_id = any($1::uuid[])
        union all select 'hash of ' || sort, hash from concord.contact_hash where stream_id = any($1::uuid[]) and sort <> 'code'
        union all select 'thread', hash from concord.mail_thread where stream_id = any($1::uuid[])`,
      [streams],
    );
    return rows;
  };
  const kept = await secrets([stays.streamId]);
  // The same patron has the same hash: what stays, stays.
  const theirs = (await secrets([gone.streamId, mailed])).filter(
    (one) => !kept.some(({ bytes }) => bytes.equals(one.bytes)),
  );
  assert.ok(theirs.length >= 5, theirs.map(({ what }) => what).join());
  const disposal = await on.confirmed();
  done(await carryOut(on.desk, disposal.id));
  const found = (some: typeof theirs) => {
    const files = [...filesIn(data)].map((path) => readFileSync(path));
    return some.filter(({ bytes }) => files.some((file) => file.includes(bytes))).map(({ what }) => what);
  };
  assert.ok(found(theirs).includes("key"), "before it is swept it is still in the log");
  const swept = await sweep({ ownerUrl, superuserUrl, backup: null });
  assert.deepEqual(swept, { keysFile: "none", log: "switched", tables: "vacuumed" });
  await Promise.all([owner.end(), pool.end()]);
  await server.stop();
  assert.deepEqual(found(theirs), []);
  assert.ok(found(kept).includes("key"), "what stays is there");
  const words = Object.values(planted).map((text) => ({ what: text, bytes: Buffer.from(text) }));
  assert.deepEqual(found(words), []);
});
