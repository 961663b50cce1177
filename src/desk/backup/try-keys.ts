// Tries a library's keys: that the master key opens the library's, that one the key of each stream, and that one the words of it.
import type { Principal } from "../../domain/access/principal.ts";
import { streamKeys, wrappedKeyOf } from "../../store/backup/stream-keys.ts";
import { type LibraryKeys, libraryKeys, unwrapStreamKey } from "../../store/keys.ts";
import type { Pool } from "../../store/pool.ts";
import { wholeCase } from "../../store/queries/contents.ts";
import { openContent } from "../words/words.ts";

const pageSize = 1_000;
const triedAtMost = 100;

/** `streams`: whose key opens. `sealed`: that have no key any more, since they were disposed of. `words`: opened to try them. */
export type Tried = { readonly streams: number; readonly sealed: number; readonly words: number };

/** Gives the library's keys too. Throws when a key that is there doesn't open, or opens no words. */
export async function tryKeys(
  pool: Pool,
  master: Buffer,
  library: number,
): Promise<{ readonly keys: LibraryKeys; readonly tried: Tried }> {
  const who: Principal = { kind: "job", library };
  const wrapped = await wrappedKeyOf(pool, who);
  if (!wrapped) throw new Error(`there is no library ${library}`);
  const keys = libraryKeys(master, library, wrapped);
  let [streams, sealed, words] = [0, 0, 0];
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const page = await streamKeys(pool, who, after, pageSize);
    const opened: { streamId: string; key: Buffer }[] = [];
    for (const { streamId, wrapped: own } of page) {
      if (own) opened.push({ streamId, key: unwrapStreamKey(keys, streamId, own) });
      else sealed++;
    }
    streams += opened.length;
    // Of the newest that has some: an entry of the register has none that a job may read.
    for (const { streamId, key } of opened.slice(-triedAtMost).reverse()) {
      const found = await openWords(pool, who, streamId, key);
      words += found;
      if (found > 0) break;
    }
    const end = page.at(-1);
    if (!end) return { keys, tried: { streams, sealed, words } };
    after = end.streamId;
  }
}

/** Gives how many texts of a case opened: what a letter's job may read of it. */
async function openWords(pool: Pool, who: Principal, streamId: string, key: Buffer): Promise<number> {
  const whole = await wholeCase(pool, who, "", streamId);
  const contents = whole?.contents ?? [];
  for (const { id, chunks } of contents) openContent(key, who.library, streamId, id, chunks);
  return contents.length;
}
