// Concord as its operator starts it: `npm start` without npm, in a data folder and on a port of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { descendants, isRunning } from "../store/postgres/server.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export type Running = {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it said when it served. */
  readonly first: Readonly<Record<string, string>>;
  /** All of its standard error, once it has ended. */
  readonly said: Promise<string>;
  /** Pids of all that it started, itself not among them; the app comes first. */
  pids(): number[];
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Sends the signal to `npm start`'s own process and waits for its end. */
  end(signal: NodeJS.Signals): Promise<number | string>;
};

export type Ended = { readonly code: number; readonly out: string; readonly err: string };

function run(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...rest } = process.env;
  return spawn(process.execPath, ["script/run.mjs", "src/main.ts", ...args], {
    cwd: root,
    env: { ...rest, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

const exitOf = async (child: ChildProcess): Promise<number | string> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode ?? child.signalCode ?? "";
};

/** Starts it and waits until it says that it serves. Ended with the test. */
export async function startConcord(
  t: TestContext,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<Running> {
  const child = run(["start", "--json", ...args], env);
  const pids = () => (child.pid ? descendants(child.pid) : []);
  t.after(() => {
    for (const pid of [child.pid ?? 0, ...pids().slice(0, 1)]) if (isRunning(pid)) process.kill(pid, "SIGKILL");
  });
  if (!child.stdout || !child.stderr) throw new Error("no pipes");
  const ended = exitOf(child);
  const said = text(child.stderr);
  const lines = createInterface(child.stdout);
  const first = await Promise.race([once(lines, "line"), ended]);
  if (!Array.isArray(first)) throw new Error(`it ended with ${first}: ${await said}`);
  const greeting = JSON.parse(String(first[0])) as Record<string, string>;
  const { url } = greeting;
  if (!url) throw new Error(`it said ${first[0]}`);
  return {
    url,
    child,
    first: greeting,
    said,
    pids,
    ended,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs a command that ends by itself. */
export async function concord(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const child = run(args, env);
  if (!child.stdout || !child.stderr) throw new Error("no pipes");
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), exitOf(child)]);
  return { code: Number(code), out, err };
}
