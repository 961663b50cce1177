// Embedded servers in folders of their own for the tests of the server itself.
import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import pg from "pg";
import { type Embedded, startEmbedded } from "../../../src/store/postgres/embedded.ts";

/** A data folder that is gone after the test, with the server that may still run in it. */
export function dataFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "concord-data-"));
  chmodSync(folder, 0o711); // the server's user may go through, as through a library's own folder
  const data = join(folder, "data");
  t.after(async () => {
    for (const pid of serversOf(data)) process.kill(pid, "SIGKILL");
    if (existsSync(join(data, "postgres")))
      rmSync(realpathSync(join(data, "postgres")), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });
  return data;
}

export async function started(data: string): Promise<Embedded> {
  const result = await startEmbedded(data);
  if (!result.ok) throw new Error(String(result.facts?.message));
  return result.value;
}

/** Pids of the live postmaster of the folder: none, or one. */
export function serversOf(data: string): number[] {
  const pid = leaderOf(join(data, "postgres", "postmaster.pid"));
  return isRunning(pid) && pid !== process.pid ? [pid] : [];
}

function leaderOf(pidFile: string): number {
  try {
    return Number(readFileSync(pidFile, "utf8").split("\n")[0]) || -1;
  } catch {
    return -1; // stopped, or starting
  }
}

export function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Pids of all processes that descend from this one, by /proc. */
export function descendants(pid: number): number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(name)] as const);
  const below = (of: number): number[] =>
    parents.filter(([, parent]) => parent === of).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

function parentOf(pid: string): number {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return -1; // ended meanwhile
  }
}

export async function query<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined); // a server killed on purpose
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that starts the server of the folder, says so, and lives until it is killed. */
export async function otherProcess(
  data: string,
  module = new URL("../../../src/store/postgres/embedded.ts", import.meta.url).href,
) {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(module)});
    const started = await startEmbedded(${JSON.stringify(data)});
    console.log(JSON.stringify(started.ok ? { joined: started.value.joined, appUrl: started.value.appUrl } : started));
    process.stdin.resume().on("end", async () => { await started.value.stop(); });`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [line] = await child.stdout.take(1).toArray();
  return { child, said: JSON.parse(String(line)) as { joined: boolean; appUrl: string } };
}
