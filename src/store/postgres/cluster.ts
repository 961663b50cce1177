// The cluster's folder: <data>/postgres, or, when the server's user can't get there, a folder of its own that
// <data>/postgres points to.
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Binaries } from "./binaries.ts";
import type { Credentials } from "./credentials.ts";
import { canEnter, type ServerUser } from "./server-user.ts";

const elsewhere = "/var/lib/concord";

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

export const clusterIn = (data: string): string => join(data, "postgres");

/**
 * The real path of the cluster's folder, which may not be there yet.
 * @throws when <data>/postgres points to a folder that is gone: an empty database in its place would hide the loss
 */
export function placeCluster(data: string, credentials: Credentials, user: ServerUser | null): string {
  const wanted = clusterIn(data);
  const away = join(elsewhere, credentials.id);
  if (isLink(wanted)) {
    if (!existsSync(wanted))
      throw new Error(
        `${wanted} points to ${readlinkSync(wanted)}, which is not there. Put the folder back, or restore a backup`,
      );
    return realpathSync(wanted);
  }
  if (canEnter(data, user)) return join(realpathSync(data), "postgres");
  // The checkout or the data was moved to where the server's user can't follow: the cluster moves out.
  mkdirSync(elsewhere, { recursive: true, mode: 0o711 });
  if (existsSync(wanted)) {
    renameSync(wanted, away);
    symlinkSync(away, wanted);
  }
  return away;
}

/** Makes the cluster if it isn't there: whole or not at all, also when two processes do it at once. */
export function makeCluster(
  data: string,
  cluster: string,
  credentials: Credentials,
  user: ServerUser | null,
  { initdb }: Binaries,
): void {
  if (!existsSync(cluster)) {
    const half = `${cluster}.${process.pid}.${randomBytes(4).toString("hex")}`;
    const passwordFile = `${half}.password`;
    try {
      mkdirSync(half, { mode: 0o700 });
      writeFileSync(passwordFile, credentials.superuser, { mode: 0o600 });
      if (user) for (const path of [half, passwordFile]) chownSync(path, user.uid, user.gid);
      initialise(initdb, half, passwordFile, user);
      renameSync(half, cluster);
    } catch (error) {
      if (!existsSync(cluster)) throw error; // else someone else was quicker
    } finally {
      rmSync(passwordFile, { force: true });
      rmSync(half, { recursive: true, force: true });
    }
  }
  if (cluster !== join(realpathSync(data), "postgres") && !isLink(clusterIn(data)))
    symlinkSync(cluster, clusterIn(data));
}

function initialise(initdb: string, cluster: string, passwordFile: string, user: ServerUser | null): void {
  const made = spawnSync(
    initdb,
    [
      `--pgdata=${cluster}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--data-checksums",
      "--no-instructions",
    ],
    { ...user, cwd: dirname(cluster), encoding: "utf8", env: { ...process.env, LC_ALL: "C" } },
  );
  if (made.status !== 0)
    throw new Error(
      `initdb failed in ${dirname(cluster)}: ${(made.stderr || String(made.error)).trim().split("\n").at(-1)}`,
    );
}
