// Kills under load, for few and for many rounds: a process does acts on eight connections and names each once it is told that it is done;
// the app, the database, or both are killed meanwhile.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { TestContext } from "node:test";
import { verify } from "../../src/desk/read/verify.ts";
import { type CaseEvent, caseEvent } from "../../src/domain/case/event.ts";
import { evolve } from "../../src/domain/case/evolve.ts";
import { followUps } from "../../src/domain/case/follow-up.ts";
import type { Case } from "../../src/domain/case/state.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openPool } from "../../src/store/pool.ts";
import { anInquiry, givenLibrary } from "./given-ledger.ts";
import { dataFolder, isRunning, query, serversOf, started } from "./postgres/server.ts";

const connections = 8;
const at = (path: string): string => JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href);

/** Opens a matter, adds words, and so on; a retry with the same id is how a client that heard nothing asks again, so none is here. */
const worker = (data: string, master: Buffer): string => `
  import { readFileSync } from "node:fs";
  const { startEmbedded } = await import(${at("store/postgres/embedded.ts")});
  const { openPool } = await import(${at("store/pool.ts")});
  const { openDesk } = await import(${at("desk/desk.ts")});
  const { openMatter } = await import(${at("desk/open.ts")});
  const { submit } = await import(${at("desk/submit.ts")});
  process.on("unhandledRejection", () => process.exit(3));
  const started = await startEmbedded(${JSON.stringify(data)});
  const pool = openPool(started.value.appUrl, { size: ${connections} });
  const presetText = readFileSync("policies/preset.json", "utf8");
  const desk = openDesk({ pool, library: 1, master: Buffer.from(${JSON.stringify(master.toString("hex"))}, "hex"), presetText });
  const words = { text: "while it is killed", identity: { name: "", email: "kit@mail.example", phone: "", address: "" } };
  const matter = { ...${JSON.stringify(anInquiry)}, replyBy: "email" };
  const act = async () => {
    for (;;) {
      const id = crypto.randomUUID();
      const opened = await openMatter(desk, { kind: "public", library: 1 }, matter, words, id);
      if (!opened.ok) throw new Error(opened.refusal);
      console.log(id);
      const { streamId } = opened.value;
      const more = { type: "AddWords", channel: "web", files: 0, id: crypto.randomUUID(), streamId };
      const added = await submit(desk, { kind: "patron", library: 1, streamId }, more, { text: "and more" });
      if (!added.ok) throw new Error(added.refusal);
      console.log(more.id);
    }
  };
  for (let i = 0; i < ${connections}; i += 1) act();`;

type Row = { stream: string; version: number; act: string; type: string; at: Date; data: object };

/** The key of every job that must follow what the ledger holds (desk/submit.ts names them so). */
async function expectedJobs(ownerUrl: string): Promise<string[]> {
  const rows = await query<Row>(
    ownerUrl,
    "select stream_id as stream, version, act_id as act, type, at, data from concord.event order by stream_id, version",
  );
  const keys: string[] = [];
  let state: Case | null = null;
  for (let first = 0; first < rows.length; ) {
    const { stream, act, at: when, version } = rows[first] as Row;
    const last = rows.findIndex((row, i) => i > first && (row.stream !== stream || row.act !== act));
    const of = rows.slice(first, last < 0 ? rows.length : last);
    const instant = when.toISOString();
    const events: CaseEvent[] = of.map(({ type, data }) => caseEvent.parse({ type, ...data }));
    state = events.reduce<Case | null>(
      (now, event) => evolve(now, event, instant, stream),
      version === 1 ? null : state,
    );
    if (!state) throw new Error(`${stream} begins with nothing`);
    for (const [i, after] of followUps(events, state, instant).entries())
      for (const j of after.keys()) keys.push(`${stream}:${version + i}:${j}`);
    first += of.length;
  }
  return keys.sort();
}

export async function killUnderLoad(t: TestContext, rounds: number): Promise<void> {
  const data = dataFolder(t);
  const server = await started(data);
  await migrate(server.ownerUrl);
  const [owner, pool] = [openPool(server.ownerUrl, { size: 1 }), openPool(server.appUrl, { size: 1 })];
  const { master } = await givenLibrary({ ...server, owner, pool, drop: async () => undefined });
  await Promise.all([owner.end(), pool.end()]);
  await server.stop();
  const acknowledged = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const child = spawn(process.execPath, ["--input-type=module", "--eval", worker(data, master)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const wanted = 20 + ((round * 37) % 150);
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
    assert.ok(heard >= wanted, `round ${round} did ${heard} acts`);
  }
  const last = await started(data);
  const acts = await query<{ id: string }>(last.ownerUrl, "select act_id as id from concord.act");
  const there = new Set(acts.map(({ id }) => id));
  assert.deepEqual(
    [...acknowledged].filter((id) => !there.has(id)),
    [],
    "no acknowledged act is lost",
  );
  // At most what was under way on each connection when the kill came was committed and never acknowledged.
  assert.ok(there.size - acknowledged.size <= rounds * connections * 2, `${there.size} of ${acknowledged.size}`);
  const verifier = openPool(last.appUrl, { size: 1 });
  const found = await verify({ pool: verifier, library: 1 });
  await verifier.end();
  assert.deepEqual(found.findings, [], "every chain is whole, every list is what the ledger says");
  assert.ok(found.events >= there.size);
  const jobs = await query<{ key: string }>(last.ownerUrl, "select key from graphile_worker._private_jobs");
  assert.deepEqual(jobs.map(({ key }) => key).sort(), await expectedJobs(last.ownerUrl), "one job for each follow-up");
  assert.ok(jobs.length > 0);
  const pids = serversOf(data);
  await last.stop();
  assert.deepEqual(pids.filter(isRunning), []);
  t.diagnostic(`${acknowledged.size} acts acknowledged, ${there.size} there, ${jobs.length} jobs`);
}
