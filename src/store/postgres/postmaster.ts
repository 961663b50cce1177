// The server's process: read from its pid file, started, stopped.
import { execFileSync, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import type { ServerUser } from "./server-user.ts";
import { type ServerSettings, settingArguments } from "./settings.ts";

const logLimit = 10 * 1024 * 1024;

export type Postmaster = { readonly pid: number; readonly port: number };

const pidFile = (cluster: string): string => join(cluster, "postmaster.pid");

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** After a restart of the machine a pid may belong to anybody: a server of ours has the cluster as its folder. */
function servesCluster(pid: number, cluster: string): boolean {
  try {
    if (process.platform === "linux") return realpathSync(`/proc/${pid}/cwd`) === cluster;
    if (process.platform === "win32") return true;
    return execFileSync("ps", ["-ww", "-o", "args=", "-p", String(pid)], { encoding: "utf8" }).includes(cluster);
  } catch {
    return false;
  }
}

/**
 * The live server of the cluster by its pid file, or null. A pid file that names an unrelated process is made
 * harmless: it gets our own pid, which PostgreSQL (our child) takes as left over, while it still checks that no
 * process of the dead server holds its shared memory.
 */
export function findPostmaster(cluster: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(pidFile(cluster), "utf8").split("\n");
  } catch {
    return null;
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || pid === process.pid) return null;
  if (servesCluster(pid, cluster)) return { pid, port };
  writeFileSync(pidFile(cluster), [process.pid, ...lines.slice(1)].join("\n"));
  return null;
}

/** A port of this machine that is free now: the wished one if it is. */
export function freePort(wished = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => (wished === 0 ? reject(error) : resolve(freePort())));
    probe.listen(wished, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : wished));
    });
  });
}

/** The log as a file descriptor. One old log is kept, so that it can't fill the disk. */
function openLog(log: string): number {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > logLimit) renameSync(log, `${log}.1`);
  return openSync(log, "a", 0o600);
}

/** Starts the server in a session of its own: Ctrl-C in the terminal is the app's to handle, which ends it in order. */
export function spawnPostmaster(
  { postgres }: Binaries,
  cluster: string,
  log: string,
  settings: ServerSettings,
  user: ServerUser | null,
): { pid: number; alive: () => boolean } {
  const output = openLog(log);
  const child = spawn(postgres, ["-D", cluster, ...settingArguments(settings)], {
    ...user,
    cwd: process.platform === "win32" ? cluster : "/",
    stdio: ["ignore", output, output],
    detached: true,
    env: { ...process.env, LC_ALL: "C" },
  });
  closeSync(output);
  child.unref();
  let gone = false;
  const end = () => {
    gone = true;
  };
  child.once("exit", end);
  child.once("error", end);
  return { pid: child.pid ?? 0, alive: () => !gone };
}

/** Fast shutdown by default: rolls back what is open, writes a checkpoint, ends. */
export function signalStop(pid: number, signal: "SIGINT" | "SIGQUIT" = "SIGINT"): void {
  if (isAlive(pid)) process.kill(pid, signal);
}

/** Stops the server and waits until it is gone; after 20 seconds without a checkpoint: the next start recovers. */
export async function stopPostmaster(pid: number): Promise<void> {
  const gone = async (seconds: number): Promise<boolean> => {
    const until = Date.now() + seconds * 1000;
    while (isAlive(pid) && Date.now() < until) await wait(10);
    return !isAlive(pid);
  };
  signalStop(pid);
  if (await gone(20)) return;
  signalStop(pid, "SIGQUIT");
  await gone(5);
}
