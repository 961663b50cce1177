// The master key that fits the library, and another in its place while the library goes on (docs/decisions/0013).
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import type { Principal } from "../../domain/access/principal.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { fingerprintOf, masterKey, newKey, seal, unseal } from "../keys.ts";
import type { Pool } from "../pool.ts";
import { insertHistory } from "../queries/settings.ts";
import { transaction } from "../transaction.ts";
import { wrappedKeyOf } from "./stream-keys.ts";

type KeyRefusal = "MasterKeyMissing" | "MasterKeyUnreadable" | "MasterKeyWrong";

const place = (library: number): string => `library ${library}`;
const seedPlace = (library: number): string => `accounts ${library}`;
const next = (file: string): string => `${file}.next`;
const old = (file: string): string => `${file}.old`;

function opened(key: Buffer, about: string, wrapped: Uint8Array): Buffer | null {
  try {
    return unseal(key, about, wrapped);
  } catch {
    return null;
  }
}

function syncFolder(file: string): void {
  const folder = openSync(dirname(file), "r");
  try {
    fsyncSync(folder);
  } catch {
    // not every system lets a folder be written through
  } finally {
    closeSync(folder);
  }
}

/** The new key takes the old one's name; harmless when another process was quicker. */
function takeNext(file: string): void {
  try {
    renameSync(next(file), file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  syncFolder(file);
}

/**
 * The master key, tried on the library's own key; made when there is no library yet. A change of keys that was cut between its two
 * steps is brought to its end here: then the key beside it is the one that opens. Refusals: MasterKeyMissing, MasterKeyUnreadable,
 * MasterKeyWrong.
 */
export async function masterKeyOf(
  pool: Pool,
  file: string,
  library: number | undefined,
): Promise<Result<{ readonly key: Buffer; readonly made: boolean }, KeyRefusal>> {
  if (library === undefined) return masterKey(file, true);
  const wrapped = await wrappedKeyOf(pool, { kind: "job", library });
  if (!wrapped) throw new Error(`there is no library ${library}`);
  const fits = (key: Buffer) => opened(key, place(library), wrapped) !== null;
  const here = masterKey(file, false);
  if (here.ok && fits(here.value.key)) return here;
  const beside = existsSync(next(file)) ? masterKey(next(file), false) : here;
  if (beside.ok && fits(beside.value.key)) {
    takeNext(file);
    return beside;
  }
  if (!here.ok) return here;
  return no("MasterKeyWrong", {
    message: `the master key ${file} (${fingerprintOf(here.value.key)}) does not open this library's key: it is another one. Put the copy of the right one back.`,
  });
}

/** What the accounts' keys are derived from: the first master key, however often it was changed. */
export async function accountsSeed(pool: Pool, library: number, master: Buffer): Promise<Buffer> {
  const { rows } = await pool.query<{ wrapped: Buffer }>("select wrapped from account.seed where library_id = $1", [
    library,
  ]);
  return rows[0] ? unseal(master, seedPlace(library), rows[0].wrapped) : master;
}

export type Rotated = { readonly before: string; readonly after: string; readonly old: string };

/**
 * Makes a new master key and wraps the library's keys with it; whoever serves goes on with the keys they hold. The new key is on the disk
 * before the wrapping is committed and takes its name afterwards, so that at each moment a key that opens is there. The old one stays
 * beside it, for backups made before. That a copy lies somewhere safe must be confirmed anew. Refusals: those of `masterKeyOf`,
 * KeyChanging (another change is under way).
 */
export async function rotateMasterKey(
  pool: Pool,
  library: number,
  file: string,
  at: string,
): Promise<Result<Rotated, KeyRefusal | "KeyChanging">> {
  const held = await masterKeyOf(pool, file, library);
  if (!held.ok) return held;
  const [before, after] = [held.value.key, newKey()];
  const who: Principal = { kind: "job", library };
  const isDone = await transaction(pool, who, async (send) => {
    const [row, seeds] = await send(
      {
        text: "select wrapped_key, key_copied_at, version from concord.library where library_id = $1 for update",
        values: [library],
      },
      { text: "select wrapped from account.seed where library_id = $1 for update", values: [library] },
    );
    const { wrapped_key: wrapped, key_copied_at: copiedAt, version } = row?.rows[0] ?? {};
    const key = opened(before, place(library), wrapped);
    if (!key) return false; // another process changed it since
    const seed = seeds?.rows[0] ? unseal(before, seedPlace(library), seeds.rows[0].wrapped) : before;
    rmSync(next(file), { force: true }); // of a change that was cut before it counted
    writeFileSync(next(file), `${after.toString("base64")}\n`, { mode: 0o600, flag: "wx", flush: true });
    copyFileSync(file, old(file));
    chmodSync(old(file), 0o600);
    syncFolder(file);
    await send(
      {
        text: "update concord.library set wrapped_key = $2, key_copied_at = null, version = version + 1 where library_id = $1",
        values: [library, seal(after, place(library), key)],
      },
      {
        text: `insert into account.seed (library_id, wrapped) values ($1, $2)
          on conflict (library_id) do update set wrapped = excluded.wrapped`,
        values: [library, seal(after, seedPlace(library), seed)],
      },
      insertHistory(library, at, null, version + 1, [{ what: "key", item: "", before: copiedAt, after: null }]),
    );
    return true;
  });
  if (!isDone)
    return no("KeyChanging", {
      message: "the master key is being changed by another process. Try again when it is done.",
    });
  takeNext(file);
  return ok({ before: fingerprintOf(before), after: fingerprintOf(after), old: old(file) });
}
