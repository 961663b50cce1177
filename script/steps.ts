// Runs a command to its end. What passes says one line; what fails shows its output.
import { type ChildProcess, spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { nodeFlags } from "./node-flags.mjs";

const running = new Set<ChildProcess>();
let interrupted = false;

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    // A second one ends us at once; the terminal gave the first one to the children already, a `kill` did not.
    if (interrupted) process.exit(130);
    interrupted = true;
    for (const child of running) child.kill(signal);
  });

export const wasInterrupted = (): boolean => interrupted;

/** Node's own arguments for a script of ours in a process of its own. */
export const onNode = (...args: string[]): string[] => [process.execPath, ...nodeFlags, ...args];

/** Runs with our own input and output. Gives the exit code. */
export async function run(command: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return end(spawn(command[0] ?? "", command.slice(1), { stdio: "inherit", env }));
}

/** Runs and keeps the output to itself unless it fails. */
export async function step(name: string, command: readonly string[]): Promise<boolean> {
  const begun = performance.now();
  const child = spawn(command[0] ?? "", command.slice(1), { stdio: ["ignore", "pipe", "pipe"] });
  const [code, output, errors] = await Promise.all([end(child), text(child.stdout), text(child.stderr)]);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? "✔" : "✖"} ${name} (${seconds} s)\n`);
  if (code !== 0) process.stdout.write(`${output}${errors}`);
  return code === 0;
}

function end(child: ChildProcess): Promise<number> {
  running.add(child);
  return new Promise((resolve) => {
    const done = (code: number | null) => {
      running.delete(child);
      resolve(code ?? 1);
    };
    child.once("error", (error) => {
      process.stderr.write(`concord: ${error.message}\n`);
      done(1);
    });
    child.once("exit", done);
  });
}
