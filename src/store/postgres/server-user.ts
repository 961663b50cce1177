// Which user of the machine the embedded server runs as: PostgreSQL refuses to run as root.
import { execFileSync, spawnSync } from "node:child_process";
import { statSync } from "node:fs";

export type ServerUser = { readonly uid: number; readonly gid: number };

const candidates = ["concord", "nobody"];

const isRoot = (): boolean => process.getuid?.() === 0;

const actIdOf = (option: string, name: string): number =>
  Number(execFileSync("id", [option, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));

/**
 * The other user that the server must run as, or null when it can run as ourselves. Whoever owns the cluster
 * already; else a user `concord` if the machine has one, else `nobody`.
 * @throws when root finds neither user on the machine
 */
export function serverUser(cluster: string): ServerUser | null {
  if (!isRoot()) return null;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of candidates) {
    try {
      return { uid: actIdOf("-u", name), gid: actIdOf("-g", name) };
    } catch {
      // no such user: the next one
    }
  }
  throw new Error("PostgreSQL does not run as root, and this machine has neither a user concord nor a user nobody");
}

/** Whether that user can enter the folder, asked of the operating system (which knows of ACLs and mounts). */
export const canEnter = (folder: string, user: ServerUser | null): boolean =>
  user === null || spawnSync("test", ["-x", folder], { ...user, cwd: "/" }).status === 0;
