// A backup: the data file and the keys file of one moment, each under its name only when it is whole and on the disk.
import { createHash } from "node:crypto";
import { open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Encrypter } from "age-encryption";
import { no, ok, type Result } from "../../lib/result.ts";
import { type Entry, encrypterTo, writeArchive } from "../../store/backup/archive.ts";
import { type Snapshot, withSnapshot } from "../../store/backup/snapshot.ts";
import { libraryMark } from "../../store/keys.ts";
import { format, type Manifest, manifestName, type Sums, sumsName } from "./manifest.ts";

export type BackupPlan = {
  readonly ownerUrl: string;
  readonly master: Buffer;
  /** Must be there: a disk that isn't mounted is not a place for a backup. */
  readonly folder: string;
  /** An age recipient, age1... */
  readonly recipient: string;
  /** Of how many days with a data file the files are kept, from 1. */
  readonly keepDays: number;
};
type Sort = Manifest["concord"];
type Sorts = readonly Sort[];
type Marks = Manifest["libraries"];
export type BackedUp = {
  readonly at: string;
  readonly data: string;
  readonly keys: string;
  readonly rows: number;
  /** Names of older files that are gone. */
  readonly removed: readonly string[];
};

const fileName = (sort: Sort, at: string): string => `concord-${sort}-${at.replaceAll(/[:.]/g, "-")}.tar.gz.age`;
const named = /^concord-(data|keys)-(\d{4}-\d\d-\d\d)T[\d-]+Z\.tar\.gz\.age$/;
const halfName = /^concord-.*\.part$/;

/** The backups of a folder, the newest first. */
export async function filesIn(folder: string, sort: Sort): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => named.exec(name)?.[1] === sort).sort((a, b) => (a < b ? 1 : -1));
}

async function* entriesOf(
  snapshot: Snapshot,
  manifest: Manifest,
  count: (rows: number) => void,
): AsyncGenerator<Entry> {
  const json = (name: string, value: unknown): Entry => ({
    name,
    bytes: Buffer.from(`${JSON.stringify(value, null, 1)}\n`),
  });
  yield json(manifestName, manifest);
  const sums: { rows: Record<string, number>; entries: Sums["entries"] } = { rows: {}, entries: [] };
  for (const part of snapshot[manifest.concord]) {
    let pieces = 0;
    let rows = 0;
    for await (const bytes of snapshot.read(part)) {
      const entry = `${part.name}/${String(++pieces).padStart(6, "0")}`;
      rows += rowsIn(bytes);
      sums.entries.push({ entry, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length });
      yield { name: entry, bytes };
    }
    sums.rows[part.name] = rows;
    count(rows);
  }
  const sequences = manifest.concord === "data" ? await snapshot.sequences() : {};
  yield json(sumsName, { ...sums, sequences });
}

function rowsIn(bytes: Uint8Array): number {
  let rows = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) rows++;
  return rows;
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().catch(() => undefined); // not every system lets a folder be written through
  await handle.close();
}

/** A disk's name for what was cut. */
const half = (folder: string, name: string): string => join(folder, `${name}.part`);

/** The files, then their names: the keys first, so that no data file is ever newer than the newest keys. */
async function write(
  plan: BackupPlan,
  snapshot: Snapshot,
  marks: Marks,
  to: Encrypter,
  sorts: Sorts,
): Promise<BackedUp> {
  const { folder } = plan;
  for (const name of await readdir(folder)) if (halfName.test(name)) await rm(join(folder, name)); // one that was cut
  let rows = 0;
  const place = { data: fileName("data", snapshot.at), keys: fileName("keys", snapshot.at) };
  try {
    for (const sort of sorts) {
      const manifest: Manifest = {
        concord: sort,
        format,
        at: snapshot.at,
        migrations: [...snapshot.migrations],
        libraries: marks,
        parts: Object.fromEntries(snapshot[sort].map(({ name, columns }) => [name, [...columns]])),
      };
      const entries = entriesOf(snapshot, manifest, (more) => {
        rows += more;
      });
      await writeArchive(half(folder, place[sort]), to, entries);
    }
  } catch (error) {
    for (const sort of sorts) await rm(half(folder, place[sort]), { force: true });
    throw error;
  }
  for (const sort of sorts) {
    await rename(half(folder, place[sort]), join(folder, place[sort]));
    await sync(folder);
  }
  const removed = await outlived(folder, place, plan.keepDays);
  for (const name of removed) await rm(join(folder, name));
  return { at: snapshot.at, data: join(folder, place.data), keys: join(folder, place.keys), rows, removed };
}

/** Every keys file but this one; data files of days before the last so many that have one. */
async function outlived(folder: string, place: Readonly<Record<Sort, string>>, keepDays: number): Promise<string[]> {
  const dayOf = (name: string) => named.exec(name)?.[2];
  const data = await filesIn(folder, "data");
  const days = [...new Set(data.map(dayOf))].slice(0, keepDays);
  return [
    ...(await filesIn(folder, "keys")).filter((name) => name !== place.keys),
    ...data.filter((name) => name !== place.data && !days.includes(dayOf(name))),
  ];
}

const whyNot: Readonly<Record<string, string>> = {
  ENOSPC: "no space is left on the disk",
  EDQUOT: "no space is left on the disk for this user",
  EFBIG: "the file would be larger than this user or disk allows",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "the disk can only be read",
  EIO: "the disk has failed",
};

function notWritten(folder: string, error: unknown): Result<never> {
  const { code = "" } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR")
    return no("BackupFolderMissing", {
      message: `the folder ${folder} isn't there. Make it, or mount the disk it is on, then try again.`,
    });
  const why = whyNot[code];
  if (!why) throw error;
  return no("BackupNotWritten", {
    message: `the backup could not be written to ${folder}: ${why}. Nothing half is left there, and older backups are as they were. Make room, or name another folder.`,
  });
}

/**
 * Writes a backup while the library goes on. Refusals: BackupFolderMissing, BackupNotWritten, MasterKeyWrong (it would be of no use),
 * RecipientWrong, and those of `withSnapshot`.
 */
export const backUp = (plan: BackupPlan): Promise<Result<BackedUp>> => backUpSorts(plan, ["keys", "data"]);

/** The same for the keys file alone, in the place of the one before: what was disposed of stays closed from then on. */
export async function renewKeys(plan: BackupPlan): Promise<Result<Omit<BackedUp, "data">>> {
  const made = await backUpSorts(plan, ["keys"]);
  if (!made.ok) return made;
  const { data: _, ...rest } = made.value;
  return ok(rest);
}

async function backUpSorts(plan: BackupPlan, sorts: Sorts): Promise<Result<BackedUp>> {
  const to = await encrypterTo(plan.recipient);
  if (!to.ok) return to;
  return withSnapshot(plan.ownerUrl, async (snapshot) => {
    const marks = marksOf(plan.master, snapshot);
    if (!marks.ok) return marks;
    try {
      return ok(await write(plan, snapshot, marks.value, to.value, sorts));
    } catch (error) {
      return notWritten(plan.folder, error);
    }
  });
}

function marksOf(master: Buffer, { libraries }: Snapshot): Result<Marks> {
  try {
    return ok(libraries.map(({ id, epoch, wrappedKey }) => ({ id, epoch, mark: libraryMark(master, id, wrappedKey) })));
  } catch {
    return no("MasterKeyWrong", {
      message:
        "the master key does not open this library's key, so a backup made with it could not be checked. Put the right key's copy back first.",
    });
  }
}
