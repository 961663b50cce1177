// The tokens of search made anew from the sealed words: after a restore (a backup holds none), or where some are missing.
import { type LibraryKeys, unwrapStreamKey } from "../../store/keys.ts";
import type { Pool } from "../../store/pool.ts";
import { insertFindables, unindexedWords, type WordsRow } from "../../store/queries/cases/indexing.ts";
import { openContent, type Said } from "../words/words.ts";
import { findableOf } from "./findable.ts";

const batch = 500;

/** Words that can't be opened are passed over here: the verifier names them (desk/read/verify.ts). */
function opened(key: Buffer, library: number, row: WordsRow): Said | null {
  try {
    return JSON.parse(openContent(key, library, row.streamId, row.contentId, row.chunks).toString("utf8"));
  } catch {
    return null;
  }
}

/** Goes through every message once; those that have their tokens keep them. Gives how many were read. `told` hears of each batch. */
export async function rebuildSearch(
  pool: Pool,
  keys: LibraryKeys,
  told: (read: number) => void = () => undefined,
): Promise<number> {
  const { library } = keys;
  let read = 0;
  for (let after: { streamId: string; contentId: string } | null = null; ; ) {
    const words = await unindexedWords(pool, library, after, batch);
    const findables = words.flatMap((row) => {
      const { streamId, contentId, at, language } = row;
      const said = opened(unwrapStreamKey(keys, streamId, row.wrapped), library, row);
      const findable = said && findableOf(keys, contentId, said, language, at);
      return findable ? [{ ...findable, streamId }] : [];
    });
    await insertFindables(pool, library, findables);
    read += words.length;
    told(read);
    const last = words.at(-1);
    if (!last) return read;
    after = { streamId: last.streamId, contentId: last.contentId };
  }
}
