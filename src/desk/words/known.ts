// What the library has loaded so that it is found in texts (5.1; 75 ILCS 70/1): opened into memory when it is first asked for, as hashes alone,
// and dropped when another list is loaded (docs/decisions/0021).
import { setImmediate as others } from "node:timers/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import { addEntry, type ListSort, type Lists } from "../../domain/redaction/lists.ts";
import { noPhrases } from "../../domain/redaction/phrases.ts";
import { type LibraryKeys, newKey, seal, unseal, unwrapStreamKey, wrapStreamKey } from "../../store/keys.ts";
import { listHeads, type SealedList, sealedLists } from "../../store/queries/words/loaded-lists.ts";
import { type Desk, jobOf, type Known, settingsOf } from "../desk.ts";

const place = (library: number, id: string): string => `${library} ${id} list`;

/** With a key of its own: once that is gone, no backup opens it. */
export function sealList(keys: LibraryKeys, id: string, sort: ListSort, entries: readonly string[]): SealedList {
  const key = newKey();
  const sealed = seal(key, place(keys.library, id), gzipSync(entries.join("\n"), { level: 1 }));
  return { id, sort, wrapped: wrapStreamKey(keys, id, key), sealed };
}

/** null: its key isn't there any more, or these are not the bytes that were sealed. */
export function openList(keys: LibraryKeys, { id, wrapped, sealed }: SealedList): string | null {
  try {
    const key = unwrapStreamKey(keys, id, wrapped);
    return gunzipSync(unseal(key, place(keys.library, id), sealed)).toString("utf8");
  } catch {
    return null;
  }
}

/** Between so many lines others have their turn: no request waits longer for it than for another request. */
const slice = 1_000;

async function readSealed(keys: LibraryKeys, rows: readonly SealedList[]): Promise<Lists> {
  const lists = noPhrases();
  for (const row of rows) {
    const entries = (openList(keys, row) ?? "").split("\n");
    for (const [i, entry] of entries.entries()) {
      addEntry(lists, row.sort, entry);
      if (i % slice === slice - 1) await others();
    }
  }
  return lists;
}

async function renewed(desk: Desk, keys: LibraryKeys, held: Promise<Known> | undefined): Promise<Known> {
  const before = await held?.catch(() => undefined);
  const who = jobOf(desk);
  const ids = (await listHeads(desk.pool, who)).map(({ id }) => id).join(" ");
  if (before?.ids === ids) return before;
  return { ids, lists: ids === "" ? undefined : await readSealed(keys, await sealedLists(desk.pool, who)) };
}

/**
 * The loaded lists, to look for in a text; undefined: there are none. At most five seconds old, as all settings. A list that can't be opened is
 * as none: its page says so, and nobody's letter waits for it.
 */
export async function knownLists(desk: Desk): Promise<Lists | undefined> {
  const { row, keys } = await settingsOf(desk);
  const { seen } = desk;
  if (seen.lists?.version !== row.version)
    seen.lists = { version: row.version, opening: renewed(desk, keys, seen.lists?.opening) };
  const { opening } = seen.lists;
  try {
    return (await opening).lists;
  } catch (error) {
    if (seen.lists?.opening === opening) delete seen.lists; // the database was gone: the next one asks again
    throw error;
  }
}
