// What the indexer reads and writes: every message with its key, a batch at a time, and the tokens made of it.
import type pg from "pg";
import type { LibraryId, Principal } from "../../../domain/access/principal.ts";
import type { Locale } from "../../../lib/locale.ts";
import type { Findable } from "../../ledger.ts";
import { asking, read } from "../../principal.ts";

export type WordsRow = {
  readonly streamId: string;
  readonly contentId: string;
  readonly at: string;
  readonly language: Locale;
  readonly chunks: readonly Buffer[];
  readonly wrapped: Buffer;
};

const indexer = (library: LibraryId): Principal => ({ kind: "indexer", library });
const first = "00000000-0000-0000-0000-000000000000";

/** Messages after a place, in order of stream and content. A stream without its key is passed over: its words are gone for good. */
export async function unindexedWords(
  pool: pg.Pool,
  library: LibraryId,
  after: { readonly streamId: string; readonly contentId: string } | null,
  limit: number,
): Promise<WordsRow[]> {
  const text = `select c.stream_id as "streamId", c.content_id as "contentId", e.at, s.state->>'language' as language, c.chunks, k.wrapped
    from (select stream_id, content_id, version, array_agg(sealed order by chunk) as chunks from concord.content
        where (stream_id, content_id) > ($1, $2) and slot in ('words', 'reply', 'note', 'reason')
          and exists (select from concord.stream_key k where k.stream_id = content.stream_id)
          and exists (select from concord.stream s where s.stream_id = content.stream_id and s.noun = 'case')
        group by stream_id, content_id, version order by stream_id, content_id limit $3) c
      join concord.stream_key k on k.stream_id = c.stream_id
      join concord.stream s on s.stream_id = c.stream_id
      join concord.event e on e.stream_id = c.stream_id and e.version = c.version
    order by c.stream_id, c.content_id`;
  const values = [after?.streamId ?? first, after?.contentId ?? first, limit];
  const [found] = await read(pool, indexer(library), "", [{ name: "words-to-index", text, values }]);
  return found?.rows ?? [];
}

/** Those that are there already stay as they are. */
export async function insertFindables(
  pool: pg.Pool,
  library: LibraryId,
  findables: readonly (Findable & { readonly streamId: string })[],
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query(asking(indexer(library), ""));
    for (const { streamId, contentId, doc, tokens } of findables)
      await client.query({
        name: "search-anew",
        text: `insert into concord.search (library_id, stream_id, content_id, doc, tokens) values ($1, $2, $3, $4, $5) on conflict do nothing`,
        values: [library, streamId, contentId, doc, tokens],
      });
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
