// Before a restore touches anything: both files are read to their end, and each "no" is named.
import { createHash } from "node:crypto";
import type { Decrypter } from "age-encryption";
import { no, ok, type Result } from "../../lib/result.ts";
import { type Entry, readArchive } from "../../store/backup/archive.ts";
import { unknownMigrations } from "../../store/backup/load.ts";
import { libraryMark } from "../../store/keys.ts";
import { format, type Manifest, manifestName, manifestSchema, type Sums, sumsName, sumsSchema } from "./manifest.ts";

export type Files = { readonly data: string; readonly keys: string; readonly by: Decrypter };
type Read = { readonly manifest: Manifest; readonly sums: Sums };

/** How a file that isn't as it was written says so. */
class Damaged extends Error {}

const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    throw new Damaged("what it says of itself can't be read");
  }
};

class Newer extends Error {}

function manifestOf({ name, bytes }: Entry): Manifest {
  const said = name === manifestName ? jsonOf(bytes) : null;
  if (typeof said === "object" && said && "format" in said && Number(said.format) > format) throw new Newer();
  const read = manifestSchema.safeParse(said);
  if (!read.success) throw new Damaged("it doesn't begin as a backup does");
  return read.data;
}

/** The rows of a file in order; its sums are checked as they go by, and at the end that nothing is missing. */
export async function* rowsOf(
  file: string,
  by: Decrypter,
  tell: (read: Read) => void = () => undefined,
): AsyncGenerator<Entry> {
  let manifest: Manifest | null = null;
  let sums: Sums | null = null;
  const seen: Sums["entries"] = [];
  for await (const entry of readArchive(file, by)) {
    if (!manifest) {
      manifest = manifestOf(entry);
    } else if (entry.name === sumsName) {
      const read = sumsSchema.safeParse(jsonOf(entry.bytes));
      if (!read.success) throw new Damaged("its sums can't be read");
      sums = read.data;
    } else {
      if (sums || !(entry.name.slice(0, entry.name.lastIndexOf("/")) in manifest.parts))
        throw new Damaged(`it holds ${entry.name}, which doesn't belong there`);
      seen.push({
        entry: entry.name,
        sha256: createHash("sha256").update(entry.bytes).digest("hex"),
        bytes: entry.bytes.length,
      });
      yield entry;
    }
  }
  if (!manifest || !sums) throw new Damaged("it ends too early");
  if (JSON.stringify(seen) !== JSON.stringify(sums.entries)) throw new Damaged("a part differs from its SHA-256");
  tell({ manifest, sums });
}

/** What decrypting and unpacking throw, as a sentence. */
const noted = (error: Error): boolean =>
  error instanceof Damaged || !("code" in error) || /^Z_|^ERR_/.test(String(error.code));

async function readWhole(file: string, by: Decrypter, entry: (entry: Entry) => void): Promise<Result<Read>> {
  let read: Read | null = null;
  try {
    for await (const one of rowsOf(file, by, (told) => {
      read = told;
    }))
      entry(one);
  } catch (error) {
    const { message } = error as Error;
    if (error instanceof Newer)
      return no("BackupTooNew", {
        message: `${file} was written by a newer Concord. Install that version, then restore.`,
      });
    if (message.startsWith("no identity matched"))
      return no("IdentityWrong", {
        message: `${file} was encrypted to another age recipient than this identity's. Use the identity that belongs to it.`,
      });
    if ((error as NodeJS.ErrnoException).code === "ENOENT" || (error as NodeJS.ErrnoException).code === "EACCES")
      return no("FileUnreadable", { message: `${file} can't be read: ${message}` });
    if (!noted(error as Error)) throw error;
    return no("BackupDamaged", {
      message: `${file} is cut short or was altered (${message}). Nothing was restored: use another copy, or an older data file.`,
    });
  }
  if (!read) throw new Error("read to its end, and nothing told");
  return ok(read);
}

export type Checked = Files & { readonly manifest: Manifest; readonly sums: Sums };

const wrappedIn = ({ name, bytes }: Entry): [number, Buffer][] =>
  name.startsWith("concord.library.wrapped_key/")
    ? Buffer.from(bytes)
        .toString("utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => {
          const [id = "", wrapped = ""] = line.split("\t");
          return [Number(id), Buffer.from(wrapped.replace(/^\\\\x/, ""), "hex")];
        })
    : [];

/**
 * Reads both files whole. Refusals: IdentityWrong, BackupDamaged, BackupTooNew, FileUnreadable, BackupMixedUp (the wrong one of the two
 * files), OtherLibrary, KeysOlder (not the newest keys file), MasterKeyWrong.
 */
export async function checkBackup(files: Files, master: Buffer): Promise<Result<Checked>> {
  const wrapped = new Map<number, Buffer>();
  const data = await readWhole(files.data, files.by, () => undefined);
  if (!data.ok) return data;
  const keys = await readWhole(files.keys, files.by, (entry) => {
    for (const [id, key] of wrappedIn(entry)) wrapped.set(id, key);
  });
  if (!keys.ok) return keys;
  for (const [sort, { value }] of [
    ["data", data],
    ["keys", keys],
  ] as const)
    if (value.manifest.concord !== sort)
      return no("BackupMixedUp", { message: `${files[sort]} is not a ${sort} file. Name the other one.` });
  const unknown = await unknownMigrations(data.value.manifest.migrations);
  if (unknown.length > 0)
    return no("BackupTooNew", {
      message: `${files.data} was written by a newer Concord (${unknown.join(", ")}). Install that version, then restore.`,
    });
  const marks = ({ libraries }: Manifest) => libraries.map(({ id, mark }) => `${id} ${mark}`).join();
  if (marks(data.value.manifest) !== marks(keys.value.manifest))
    return no("OtherLibrary", { message: `${files.keys} holds the keys of another library than ${files.data}.` });
  if (keys.value.manifest.at < data.value.manifest.at)
    return no("KeysOlder", {
      message: `the keys file (${keys.value.manifest.at}) is older than the data file (${data.value.manifest.at}), so what came between could not be opened. Use the newest keys file.`,
    });
  for (const { id, mark } of keys.value.manifest.libraries)
    if (!opens(master, id, wrapped.get(id), mark))
      return no("MasterKeyWrong", {
        message:
          "the master key does not open the key of the library in this backup. Put the copy of the right master key in its place, then restore.",
      });
  return ok({ ...files, ...data.value });
}

function opens(master: Buffer, id: number, wrapped: Buffer | undefined, mark: string): boolean {
  try {
    return wrapped !== undefined && libraryMark(master, id, wrapped) === mark;
  } catch {
    return false;
  }
}
