// A backup restored is the library it was taken of, row by row; taken while people write, it is one whole moment.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { test } from "node:test";
import type { BackedUp } from "../../../src/desk/backup/backup.ts";
import { restore } from "../../../src/desk/backup/restore.ts";
import { openMatter } from "../../../src/desk/open.ts";
import { enterByCode, patronCase } from "../../../src/desk/read/patron.ts";
import { submit } from "../../../src/desk/submit.ts";
import { keyColumns, tableClasses } from "../../../src/store/backup/classes.ts";
import { loaded } from "../../cli/demo/given-demo.ts";
import { testDatabase } from "../../database.ts";
import { aConcern, anInquiry, givenLibrary, nobodyYet, person } from "../../store/given-ledger.ts";
import { backUpTo, byAgeAndTar, check, done, everyRow, givenFolder, restored } from "./given-backup.ts";

const id = () => crypto.randomUUID();
const awkward = "tab\there, a \\ and a \\N, \\. alone\n\\.\nline\r\nbreaks, 雨 and 🐚 and ‮turned";
const jobs = `select t.identifier, j.payload, j.run_at, j.max_attempts, j.key from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id order by j.key`;

test("every row of the demo library comes back as it was, and the queue with it", async (t) => {
  const { database, master } = await loaded(t, 40);
  const given = await givenFolder(t);
  await database.owner.query("update concord.person set title = $1 where person_id = 1", [awkward]);
  await database.owner.query("insert into account.seed values (1, $1)", [Buffer.from("wrapped")]);
  const made = done(await backUpTo(given, { database, master }));
  const back = await restored(t, given, made, master);
  assert.deepEqual(back.told.verified.findings, []);
  assert.equal(back.told.opened.sealed, 0);
  assert.ok(back.told.opened.streams > 0 && back.told.opened.words > 0);
  const [before, after] = [await everyRow(database), await everyRow(back.database)];
  assert.deepEqual([...after.keys()], [...before.keys()]);
  let rows = 0;
  for (const [name, was] of before) {
    const kind = tableClasses.get(name);
    const expected = kind === "none" && name !== "concord.migration" ? [] : was; // what is made anew is equal, too
    const strip = (one: string[]) => (name === "concord.migration" ? one.map((row) => row.split(",")[1] ?? "") : one);
    assert.deepEqual(strip(after.get(name) ?? []), strip(expected), name);
    rows += was.length;
  }
  assert.ok(rows > 1_000, `${rows} rows compared`);
  const [was, is] = [await database.owner.query(jobs), await back.database.owner.query(jobs)];
  assert.ok(was.rows.length > 0);
  assert.deepEqual(is.rows, was.rows);
  assert.equal(back.told.followUps, was.rows.length);
});

test("into the very database it was taken of, once that is empty: the same rows", async (t) => {
  const database = await testDatabase(t); // with npm run test:server a server of somebody's own
  const desk = await givenLibrary(database);
  const given = await givenFolder(t);
  done(await openMatter(desk, nobodyYet(), aConcern, { text: awkward }, id()));
  const rows = async () => [...(await everyRow(database))].filter(([name]) => name !== "concord.migration");
  const before = await rows();
  const made = done(await backUpTo(given, { database, master: desk.master }));
  await database.owner.query("drop schema concord, account, graphile_worker cascade");
  const checked = done(await check(given, made, desk.master));
  assert.deepEqual(done(await restore(checked, desk.master, database)).verified.findings, []);
  assert.deepEqual(await rows(), before);
});

test("what is counted goes on where it was: an act, a change of settings, a code, after a restore", async (t) => {
  const database = await testDatabase(t);
  const desk = await givenLibrary(database);
  const given = await givenFolder(t);
  await database.owner.query(
    "insert into concord.history (library_id, at, what, item) values (1, now(), 'x', ''), (1, now(), 'y', '')",
  );
  const opened = done(await openMatter(desk, nobodyYet(), aConcern, { text: awkward }, id()));
  const made = done(await backUpTo(given, { database, master: desk.master }));
  const back = await restored(t, given, made, desk.master);
  const there = { ...desk, pool: back.database.pool, seen: { settings: null, checkedMs: Number.NEGATIVE_INFINITY } };
  const { streamId } = done(await enterByCode(there, opened.code.join(" "), "127.0.0.1"));
  assert.equal(streamId, opened.streamId);
  const shown = done(await patronCase(there, { kind: "patron", library: 1, streamId }));
  assert.ok(JSON.stringify(shown).includes(JSON.stringify(awkward).slice(1, -1)), "the words open");
  const noted = { type: "WriteNote", id: id(), streamId } as const;
  done(await submit(there, person("director"), noted, { text: "seen" }));
  const { rows } = await back.database.owner.query(
    "insert into concord.history (library_id, at, what, item) values (1, now(), 'z', '') returning history_id::int as n",
  );
  assert.equal(rows[0].n, 3);
});

test("Debian's age and tar open both files, and neither holds what belongs in the other", async (t) => {
  const database = await testDatabase(t);
  const desk = await givenLibrary(database);
  const given = await givenFolder(t);
  const identity = { name: "Ana", email: "ana@mail.example", phone: "", address: "" };
  done(await openMatter(desk, nobodyYet(), aConcern, { text: "zebrafinch words", identity }, id()));
  const made = done(await backUpTo(given, { database, master: desk.master }));
  assert.deepEqual(
    [made.data, made.keys].map((file) => statSync(file).mode & 0o777),
    [0o600, 0o600],
  );
  const [data, keys] = [byAgeAndTar(given, made.data), byAgeAndTar(given, made.keys)];
  const { rows } = await database.owner.query<Record<"wrapped" | "own" | "hash", Buffer>>(
    `select k.wrapped, l.wrapped_key as own, h.hash from concord.stream_key k, concord.library l, concord.contact_hash h where h.sort = 'email'`,
  );
  const [row] = rows;
  assert.ok(row);
  for (const secret of [row.wrapped, row.own, row.hash].map((bytes) => bytes.toString("hex"))) {
    assert.ok(
      ![...data.values()].some((text) => text.includes(secret)),
      "no key and no contact's hash in the data file",
    );
    assert.ok([...keys.values()].some((text) => text.includes(secret)));
  }
  assert.ok(data.has("concord.event/000001") && !keys.has("concord.event/000001"));
  assert.match(data.get("manifest.json") ?? "", /"concord": "data"/);
  const files = [made.data, made.keys].map((file) => readFileSync(file));
  assert.ok(!files.some((bytes) => bytes.includes("zebrafinch") || bytes.includes("concord.event")));
});

test("taken while four people write: what is restored verifies without a finding", async (t) => {
  const database = await testDatabase(t);
  const desk = await givenLibrary(database);
  const given = await givenFolder(t);
  let [going, acts] = [true, 0];
  let warm = (): void => undefined;
  const isWarm = new Promise<void>((settle) => {
    warm = settle;
  });
  const writer = async () => {
    while (going) {
      const opened = done(await openMatter(desk, nobodyYet(), anInquiry, { text: "more and more" }, id()));
      const patron = { kind: "patron", library: 1, streamId: opened.streamId } as const;
      const more = { type: "AddWords", channel: "web", files: 0, id: id(), streamId: opened.streamId } as const;
      done(await submit(desk, patron, more, { text: "and this" }));
      acts += 2;
      if (acts > 40) warm();
    }
  };
  const writers = [writer(), writer(), writer(), writer()];
  const taken: { made: BackedUp; before: number; after: number }[] = [];
  await isWarm;
  while (taken.length < 2) {
    const before = acts;
    const made = done(
      await backUpTo({ ...given, folder: mkdtempSync(`${given.folder}/`) }, { database, master: desk.master }),
    );
    if (acts > before) taken.push({ made, before, after: acts }); // else nobody wrote meanwhile
  }
  going = false;
  await Promise.all(writers);
  for (const { made, before, after } of taken) {
    const { told } = await restored(t, given, made, desk.master);
    assert.deepEqual(told.verified.findings, []);
    assert.equal(told.opened.sealed, 0);
    assert.ok(told.verified.events >= before, `${before} ${told.verified.events} ${after}`);
  }
});

test("every table has a class, and every wrapped key in a row of data is written to the keys file", async (t) => {
  const { owner } = await testDatabase(t);
  const { rows } = await owner.query<{ name: string }>(
    "select schemaname || '.' || tablename as name from pg_tables where schemaname in ('concord', 'account', 'graphile_worker')",
  );
  assert.deepEqual(
    rows.map(({ name }) => name).filter((name) => !tableClasses.has(name)),
    [],
  );
  const { rows: wrapped } = await owner.query<{ name: string; column: string }>(
    "select table_schema || '.' || table_name as name, column_name as column from information_schema.columns where column_name like '%wrapped%'",
  );
  assert.deepEqual(
    wrapped.filter(({ name, column }) => tableClasses.get(name) === "data" && keyColumns.get(name) !== column),
    [],
  );
});
