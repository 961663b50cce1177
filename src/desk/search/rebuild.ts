// The tokens of search made anew from the sealed words: after a restore (a backup holds none), or where some are missing.
import { unwrapStreamKey } from "../../store/keys.ts";
import { insertFindables, unindexedWords } from "../../store/queries/cases/indexing.ts";
import { type Desk, settingsOf } from "../desk.ts";
import { openContent, type Said } from "../words.ts";
import { docOf, docRandomBytes, findableOf } from "./findable.ts";

const batch = 500;

/** Goes through every message once; those that have their tokens keep them. Gives how many were read. `told` hears of each batch. */
export async function rebuildSearch(desk: Desk, told: (read: number) => void = () => undefined): Promise<number> {
  const { keys } = await settingsOf(desk);
  let read = 0;
  for (let after: { streamId: string; contentId: string } | null = null; ; ) {
    const words = await unindexedWords(desk.pool, desk.library, after, batch);
    const findables = words.flatMap(({ streamId, contentId, at, language, chunks, wrapped }) => {
      const key = unwrapStreamKey(keys, streamId, wrapped);
      const said: Said = JSON.parse(openContent(key, desk.library, streamId, contentId, chunks).toString("utf8"));
      const findable = findableOf(keys, contentId, said, language, docOf(at, desk.random(docRandomBytes)));
      return findable ? [{ ...findable, streamId }] : [];
    });
    await insertFindables(desk.pool, desk.library, findables);
    read += words.length;
    told(read);
    const last = words.at(-1);
    if (!last) return read;
    after = { streamId: last.streamId, contentId: last.contentId };
  }
}
