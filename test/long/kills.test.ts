// Many kills under load: whatever was acknowledged is there afterwards, whoever was killed.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { dataFolder, isRunning, query, serversOf, started } from "../store/postgres.ts";

const rounds = 30;
const connections = 8;

/** A process that starts or joins the server and writes on eight connections, naming each row once it is committed. */
const writer = (data: string): string => `
  const at = (path) => new URL(path, ${JSON.stringify(new URL("../../src/store/", import.meta.url).href)});
  const { startEmbedded } = await import(at("postgres/embedded.ts"));
  const { openPool } = await import(at("pool.ts"));
  const started = await startEmbedded(${JSON.stringify(data)});
  const pool = openPool(started.value.ownerUrl, { size: ${connections} });
  const write = async () => {
    for (;;) {
      const id = crypto.randomUUID();
      const client = await pool.connect();
      const [, , commit] = await Promise.all([client.query("begin"), client.query("insert into kept values ($1)", [id]), client.query("commit")]);
      client.release();
      if (commit.command === "COMMIT") console.log(id);
    }
  };
  process.on("unhandledRejection", () => process.exit(3));
  for (let i = 0; i < ${connections}; i += 1) write();`;

test(`${rounds} kills of the app, of the database, and of both: no acknowledged row is lost, and no row is half there`, async (t) => {
  const data = dataFolder(t);
  const server = await started(data);
  await query(server.ownerUrl, "create table kept (id uuid primary key)");
  await server.stop();
  const acknowledged = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const child = spawn(process.execPath, ["--input-type=module", "--eval", writer(data)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const wanted = 20 + ((round * 37) % 200);
    let heard = 0;
    for await (const id of createInterface(child.stdout)) {
      acknowledged.add(id);
      heard += 1;
      if (heard !== wanted) continue;
      const [postmaster] = serversOf(data);
      if (round % 3 !== 0 && postmaster) process.kill(postmaster, "SIGKILL");
      if (round % 3 !== 1) child.kill("SIGKILL");
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  }
  const last = await started(data);
  const rows = await query<{ id: string }>(last.ownerUrl, "select id from kept");
  const there = new Set(rows.map(({ id }) => id));
  assert.deepEqual(
    [...acknowledged].filter((id) => !there.has(id)),
    [],
  );
  assert.ok(acknowledged.size > rounds * 20);
  // At most what was under way on each connection when the kill came was committed and never acknowledged.
  assert.ok(there.size - acknowledged.size <= rounds * connections * 2, `${there.size} of ${acknowledged.size}`);
  const pids = serversOf(data);
  await last.stop();
  assert.deepEqual(pids.filter(isRunning), []);
});
