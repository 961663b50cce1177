// concord start: it serves, one at a time, until it is asked to stop; then nothing runs, and nothing acknowledged is lost.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { dataFolder, isRunning, query, serversOf } from "../store/postgres/server.ts";
import { concord, startConcord } from "./running.ts";

const health = async (url: string): Promise<number> => (await fetch(`${url}/healthz`)).status;

/** The owner's address in the data folder's database. */
function ownerUrl(data: string): string {
  const { owner, port } = JSON.parse(readFileSync(join(data, "postgres.json"), "utf8")) as {
    owner: string;
    port: number;
  };
  return `postgres://concord_owner:${owner}@127.0.0.1:${port}/concord`;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  test(`${signal}: it ends with exit code 0, and nothing of it runs on`, async (t) => {
    const data = dataFolder(t);
    const running = await startConcord(t, { CONCORD_DATA: data });
    assert.equal(await health(running.url), 200);
    const pids = [...running.pids(), ...serversOf(data)];
    assert.ok(pids.length >= 2);
    assert.equal(await running.end(signal), 0);
    // What ends when its parent has ended may take a moment more; the bound only keeps a hung process from hanging the test.
    const until = performance.now() + 30_000;
    while (pids.some(isRunning)) assert.ok(performance.now() < until, `still running: ${pids.filter(isRunning)}`);
  });

test("a second start serves what the first one made", async (t) => {
  const data = dataFolder(t);
  await (await startConcord(t, { CONCORD_DATA: data })).end("SIGTERM");
  const running = await startConcord(t, { CONCORD_DATA: data }); // how long it takes: npm run bench
  assert.equal(await health(running.url), 200);
  assert.equal(await running.end("SIGINT"), 0);
});

test("killed and started again: what was committed is there, and the orphaned database is taken over", async (t) => {
  const data = dataFolder(t);
  const before = await startConcord(t, { CONCORD_DATA: data });
  await query(ownerUrl(data), "create table concord.kept as select 7 as n");
  const [server] = serversOf(data);
  const [app] = before.pids();
  assert.ok(app);
  process.kill(app, "SIGKILL");
  assert.equal(await before.ended, 128 + 9);
  assert.deepEqual(serversOf(data), [server], "the database outlived the app");
  const again = await startConcord(t, { CONCORD_DATA: data });
  assert.equal(await health(again.url), 200);
  assert.deepEqual(await query(ownerUrl(data), "select n from concord.kept"), [{ n: 7 }]);
  assert.equal(await again.end("SIGINT"), 0);
  assert.deepEqual(serversOf(data), []);
});

test("everything killed, the database too, and started again: what was committed is there", async (t) => {
  const data = dataFolder(t);
  const before = await startConcord(t, { CONCORD_DATA: data });
  await query(ownerUrl(data), "create table concord.kept as select 7 as n");
  for (const pid of [...before.pids().slice(0, 1), ...serversOf(data)]) process.kill(pid, "SIGKILL");
  await before.ended;
  const again = await startConcord(t, { CONCORD_DATA: data });
  assert.deepEqual(await query(ownerUrl(data), "select n from concord.kept"), [{ n: 7 }]);
  assert.equal(await again.end("SIGINT"), 0);
});

test("when the process that started it is killed, the app ends by itself, and its database with it", async (t) => {
  const data = dataFolder(t);
  const running = await startConcord(t, { CONCORD_DATA: data });
  const [app] = running.pids();
  assert.ok(app);
  await running.end("SIGKILL");
  const closed = new Promise((settle) => running.child.once("close", settle)); // its output ends with the app
  await closed;
  assert.deepEqual(serversOf(data), []);
});

test("a database that dies under the app is started again, and pages come back by themselves", async (t) => {
  const data = dataFolder(t);
  const running = await startConcord(t, { CONCORD_DATA: data });
  const [server] = serversOf(data);
  assert.ok(server);
  process.kill(server, "SIGKILL");
  const until = Date.now() + 20_000;
  while ((serversOf(data)[0] ?? server) === server || (await health(running.url)) !== 200)
    assert.ok(Date.now() < until);
  assert.equal(await running.end("SIGINT"), 0);
  assert.deepEqual(serversOf(data), []);
});

test("a second one on the same data folder is refused, and the first goes on", async (t) => {
  const data = dataFolder(t);
  const first = await startConcord(t, { CONCORD_DATA: data });
  const second = await concord(["start", "--json"], { CONCORD_DATA: data });
  assert.equal(second.code, 1);
  assert.equal(JSON.parse(second.out).error, "AlreadyServed");
  assert.equal(await health(first.url), 200);
  assert.equal(await first.end("SIGINT"), 0);
});

test("a port that another program has stops the start with one line, and leaves no database running", async (t) => {
  const data = dataFolder(t);
  const taker = createServer().listen(0, "127.0.0.1");
  await once(taker, "listening");
  t.after(() => taker.close());
  const address = taker.address();
  const port = typeof address === "object" && address ? String(address.port) : "";
  const { code, out, err } = await concord(["start"], { CONCORD_DATA: data, PORT: port });
  assert.deepEqual([code, out], [1, ""]);
  assert.equal(
    err,
    `concord: port ${port} of 127.0.0.1 is taken by another program. Stop that one, or set PORT to another number.\n`,
  );
  assert.deepEqual(serversOf(data), []);
});

test("a wrong setting stops the start before anything is made", async (t) => {
  const data = dataFolder(t);
  const { code, out, err } = await concord(["start"], { CONCORD_DATA: data, PORT: "none" });
  assert.deepEqual([code, out], [1, ""]);
  assert.equal(
    err,
    'concord: PORT in the environment is "none", which is not a port. Write a number from 1 to 65535, or 0 for any free one.\n',
  );
  assert.throws(() => readFileSync(join(data, "postgres.json")));
});

test("on a server of the library's own, a role that row security doesn't bind is refused, and tables are migrated by their owner", async (t) => {
  const data = dataFolder(t);
  const embedded = await startConcord(t, { CONCORD_DATA: data });
  const owner = ownerUrl(data);
  const { app } = JSON.parse(readFileSync(join(data, "postgres.json"), "utf8")) as { app: string };
  const appUrl = owner.replace(/concord_owner:[^@]+/, `concord_app:${app}`);
  const refused = await concord(["start", "--json"], { CONCORD_DATA: join(data, "other"), DATABASE_URL: owner });
  assert.equal(JSON.parse(refused.out).error, "ServingRoleIsOwner");
  const own = await startConcord(t, {
    CONCORD_DATA: join(data, "other"),
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: owner,
  });
  assert.equal(await health(own.url), 200);
  assert.equal(await own.end("SIGINT"), 0);
  assert.equal(await health(embedded.url), 200, "its database is not ours to stop");
  assert.equal(await embedded.end("SIGINT"), 0);
});
