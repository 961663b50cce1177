// A case whole: its state, its events, and the words this reader may have. One wait.
import type pg from "pg";
import type { Principal } from "../../domain/access/principal.ts";
import type { CaseEvent } from "../../domain/case/event.ts";
import type { Case } from "../../domain/case/state.ts";
import type { Sealed } from "../chain.ts";
import { read } from "../principal.ts";

export type EventRow = {
  readonly version: number;
  readonly type: CaseEvent["type"];
  readonly at: string;
  readonly data: Record<string, unknown>;
  readonly seals: readonly Sealed[];
};
export type ContentRow = {
  readonly id: string;
  readonly slot: string;
  readonly version: number;
  readonly chunks: readonly Buffer[];
};
export type WholeCase = {
  readonly state: Case;
  readonly version: number;
  readonly wrapped: Buffer;
  readonly events: readonly EventRow[];
  readonly contents: readonly ContentRow[];
};

const stream = (streamId: string) => ({
  name: "case-stream",
  text: `select s.state, s.version, k.wrapped from concord.stream s join concord.stream_key k using (library_id, stream_id) where s.stream_id = $1 and s.noun = 'case'`,
  values: [streamId],
});
const events = (streamId: string) => ({
  name: "case-events",
  text: "select version, type, at, data, seals from concord.event where stream_id = $1 order by version",
  values: [streamId],
});
// Files are big and opened one at a time (readFile): here their heads suffice.
const contents = (streamId: string) => ({
  name: "case-contents",
  text: `select content_id as id, slot, version, array_agg(sealed order by chunk) as chunks from concord.content
    where stream_id = $1 and slot <> 'file' group by content_id, slot, version order by version, content_id`,
  values: [streamId],
});

export async function wholeCase(
  pool: pg.Pool,
  who: Principal,
  today: string,
  streamId: string,
  reason = "",
): Promise<WholeCase | null> {
  const [head, told, said] = await read(
    pool,
    who,
    today,
    [stream(streamId), events(streamId), contents(streamId)],
    reason,
  );
  const row = head?.rows[0];
  return row ? { ...row, events: told?.rows ?? [], contents: said?.rows ?? [] } : null;
}

/** Which stream is this reference's, for this reader? */
export async function streamOfReference(
  pool: pg.Pool,
  who: Principal,
  today: string,
  reference: string,
): Promise<string | null> {
  const [found] = await read(pool, who, today, [
    {
      name: "case-by-reference",
      text: "select stream_id from concord.case_item where reference = $1",
      values: [reference],
    },
  ]);
  return found?.rows[0]?.stream_id ?? null;
}

/** One file's chunks and its stream's key, for this reader. */
export async function fileChunks(
  pool: pg.Pool,
  who: Principal,
  today: string,
  streamId: string,
  fileId: string,
): Promise<{ chunks: Buffer[]; wrapped: Buffer } | null> {
  const [found] = await read(pool, who, today, [
    {
      name: "case-file",
      text: `select (select array_agg(c.sealed order by c.chunk) from concord.content c where c.stream_id = $1 and c.content_id = $2 and c.slot = 'file') as chunks, k.wrapped
        from concord.stream_key k where k.stream_id = $1`,
      values: [streamId, fileId],
    },
  ]);
  const row = found?.rows[0];
  return row?.chunks ? row : null;
}

/** How many bytes of files a matter holds already (25 MB a matter, a setting). */
export async function fileBytesOf(pool: pg.Pool, who: Principal, today: string, streamId: string): Promise<number> {
  const [sum] = await read(pool, who, today, [
    {
      name: "case-file-bytes",
      text: "select coalesce(sum(octet_length(sealed)), 0)::int as bytes from concord.content where stream_id = $1 and slot = 'file'",
      values: [streamId],
    },
  ]);
  return sum?.rows[0]?.bytes ?? 0;
}
