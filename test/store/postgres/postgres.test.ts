// The embedded server: made, joined, left, adopted, found dead, and never a word of a patron in its log.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { startEmbedded } from "../../../src/store/postgres/embedded.ts";
import { dataFolder, isRunning, otherProcess, query, serversOf, started } from "./server.ts";

const asRoot = process.getuid?.() === 0;

test("a first start makes the roles without special rights, and a database with checksums that compares bytes", async (t) => {
  const data = dataFolder(t);
  const server = await started(data);
  const roles = await query(
    server.superuserUrl,
    `select rolname, rolcanlogin as logs_in, rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication as special
     from pg_roles where rolname ~ '^concord' order by rolname`,
  );
  assert.deepEqual(roles, [
    { rolname: "concord_app", logs_in: true, special: false },
    { rolname: "concord_owner", logs_in: true, special: false },
  ]);
  const [database] = await query(
    server.ownerUrl,
    `select pg_get_userbyid(datdba) as owner, pg_encoding_to_char(encoding) as encoding, datlocprovider::text as provider,
       datlocale as locale, current_setting('data_checksums') as checksums, current_setting('fsync') as fsync,
       current_setting('listen_addresses') as listens, has_database_privilege('public', oid, 'connect') as everybody
     from pg_database where datname = current_database()`,
  );
  assert.deepEqual(database, {
    owner: "concord_owner",
    encoding: "UTF8",
    provider: "b",
    locale: "C.UTF-8",
    checksums: "on",
    fsync: "on",
    listens: "127.0.0.1",
    everybody: false,
  });
  assert.equal(statSync(join(data, "postgres.json")).mode & 0o777, 0o600);
  assert.equal(statSync(join(data, "postgres.log")).mode & 0o777, 0o600);
  await server.stop();
});

test("the server runs as another user when we are root, as ourselves when not", async (t) => {
  const data = dataFolder(t);
  const server = await started(data);
  const [pid] = serversOf(data);
  const uid = Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  assert.equal(uid !== 0, true);
  assert.equal(uid === process.getuid?.(), !asRoot);
  await server.stop();
});

test("whoever comes second joins, and the last one out stops the server", async (t) => {
  const data = dataFolder(t);
  const first = await started(data);
  const second = await started(data);
  assert.deepEqual([first.joined, second.joined], [false, true]);
  assert.equal(first.appUrl, second.appUrl);
  const pids = serversOf(data);
  await first.stop();
  assert.deepEqual(serversOf(data), pids, "the second one still uses it");
  await second.stop();
  assert.equal(pids.length, 1);
  assert.deepEqual(pids.filter(isRunning), []);
});

test("two processes that start at once share one server, whose folder is made once", async (t) => {
  const data = dataFolder(t);
  const both = await Promise.all([otherProcess(data), otherProcess(data)]);
  assert.equal(new Set(both.map(({ said }) => said.appUrl)).size, 1);
  assert.deepEqual(both.map(({ said }) => said.joined).sort(), [false, true]);
  for (const { child } of both) child.stdin.end();
  await Promise.all(both.map(({ child }) => once(child, "exit")));
  assert.deepEqual(serversOf(data), []);
});

test("one process alone serves a data folder: the claim of another is refused until the first ends", async (t) => {
  const data = dataFolder(t);
  const first = await started(data);
  const second = await started(data);
  assert.equal(await first.claim(), true);
  assert.equal(await second.claim(), false);
  await first.stop();
  assert.equal(await second.claim(), true);
  await second.stop();
});

/** Until the server has noticed that the killed process is gone: on a busy machine that takes a moment. */
async function untilAlone(url: string): Promise<void> {
  const present = "select count(*)::int as n from pg_locks where locktype = 'advisory'";
  while ((await query(url, present))[0]?.n !== 1) await pause(20);
}

test("a server that outlived a killed process is adopted, with all that was committed, and stopped in the end", async (t) => {
  const data = dataFolder(t);
  const { child, said } = await otherProcess(data);
  await query(said.appUrl.replace(/concord_app:[^@]+/, ownerOf(data)), "create table kept as select 7 as n");
  child.kill("SIGKILL");
  await once(child, "exit");
  const [orphan] = serversOf(data);
  assert.ok(orphan);
  const server = await started(data);
  assert.equal(server.joined, true);
  assert.deepEqual(await query(server.ownerUrl, "select n from kept"), [{ n: 7 }]);
  await untilAlone(server.ownerUrl);
  await server.stop();
  assert.equal(isRunning(orphan), false);
});

test("a killed server is reported as lost, and a new start has all that was committed, on the same port", async (t) => {
  const data = dataFolder(t);
  const server = await started(data);
  await query(server.ownerUrl, "create table kept as select 7 as n");
  for (const pid of serversOf(data)) process.kill(pid, "SIGKILL");
  await server.lost;
  const again = await started(data);
  assert.equal(again.joined, false);
  assert.equal(again.ownerUrl, server.ownerUrl);
  assert.deepEqual(await query(again.ownerUrl, "select n from kept"), [{ n: 7 }]);
  await again.stop();
});

test("a pid file left behind that names an unrelated process doesn't hinder the start, nor harm the process", async (t) => {
  const data = dataFolder(t);
  const server = await started(data);
  const pidFile = join(data, "postgres", "postmaster.pid");
  const owner = statSync(join(data, "postgres"));
  const left = readFileSync(pidFile, "utf8");
  await server.stop();
  const stranger = spawn("sleep", ["600"], { uid: owner.uid, gid: owner.gid, cwd: "/" });
  t.after(() => stranger.kill());
  writeFileSync(pidFile, left.replace(/^\d+/, String(stranger.pid)));
  const again = await started(data);
  assert.equal(again.joined, false);
  await again.stop();
  assert.equal(stranger.exitCode ?? stranger.signalCode, null);
});

test("when its port was taken meanwhile, the server gets another, and keeps that one", async (t) => {
  const data = dataFolder(t);
  const first = await started(data);
  await first.stop();
  const port = Number(new URL(first.appUrl).port);
  const taker = createServer().listen(port, "127.0.0.1");
  await once(taker, "listening");
  const second = await started(data);
  assert.notEqual(new URL(second.appUrl).port, String(port));
  await second.stop();
  taker.close();
  await once(taker, "close");
  const third = await started(data);
  assert.equal(third.appUrl, second.appUrl);
  await third.stop();
});

test("a database folder that is pointed to and gone stops the start: an empty one would hide the loss", async (t) => {
  const data = dataFolder(t);
  const server = await started(data);
  await server.stop();
  renameSync(join(data, "postgres"), join(data, "elsewhere"));
  symlinkSync(join(data, "lost"), join(data, "postgres"));
  const refused = await startEmbedded(data);
  assert.equal(refused.ok, false);
  assert.match(
    String(refused.ok || refused.facts?.message),
    /lost, which is not there\. Put the folder back, or restore a backup/,
  );
  renameSync(join(data, "elsewhere"), join(data, "postgres.kept"));
});

test("standard 5: no word of a statement or of its values reaches the log, whatever fails", async (t) => {
  const data = dataFolder(t);
  const server = await started(data);
  const word = "quetzalcoatl";
  await query(server.ownerUrl, "create table words (w text primary key check (w <> 'no'))");
  await query(server.ownerUrl, "insert into words values ($1)", [word]);
  const fails: [string, unknown[]][] = [
    ["insert into words values ($1)", [word]],
    ["select $1::text::int", [word]],
    [`select ${word}`, []],
    [`insert into words select '${word}' from nowhere`, []],
    ["do $$ begin raise warning 'quetzalcoatl'; raise exception 'quetzalcoatl'; end $$", []],
  ];
  for (const [text, values] of fails) await assert.rejects(query(server.ownerUrl, text, values));
  // The whole server restarts when one of its processes dies under a statement, and says which statement it was.
  const [running] = await Promise.all([
    query<{ pid: number }>(server.ownerUrl, `select pg_backend_pid() as pid, '${word}', pg_sleep(60)`).catch(
      () => null,
    ),
    untilRunning(server.superuserUrl, word).then((pid) => process.kill(pid, "SIGKILL")),
  ]);
  assert.equal(running, null);
  await server.lost;
  const again = await started(data);
  await again.stop();
  const log = readFileSync(join(data, "postgres.log"), "utf8");
  assert.match(log, /terminated by signal 9/);
  assert.equal(log.includes(word), false);
});

async function untilRunning(url: string, word: string): Promise<number> {
  for (;;) {
    const [found] = await query<{ pid: number }>(
      url,
      "select pid from pg_stat_activity where query like '%' || $1 || '%pg_sleep%' and pid <> pg_backend_pid()",
      [word],
    );
    if (found) return found.pid;
  }
}

const ownerOf = (data: string): string => {
  const { owner } = JSON.parse(readFileSync(join(data, "postgres.json"), "utf8")) as { owner: string };
  return `concord_owner:${owner}`;
};
