// Each stream with its wrapped key, or without one, in order of ids: for trying a restored library.
import type pg from "pg";
import type { Principal } from "../../domain/access/principal.ts";
import { read } from "../principal.ts";

export type StreamKey = { readonly streamId: string; readonly wrapped: Buffer | null };

export async function streamKeys(pool: pg.Pool, who: Principal, after: string, limit: number): Promise<StreamKey[]> {
  const [page] = await read(pool, who, "", [
    {
      name: "stream-keys",
      text: `select s.stream_id as "streamId", k.wrapped from concord.stream s left join concord.stream_key k using (library_id, stream_id)
        where s.stream_id > $1 order by s.stream_id limit $2`,
      values: [after, limit],
    },
  ]);
  return page?.rows ?? [];
}

export async function wrappedKeyOf(pool: pg.Pool, who: Principal): Promise<Buffer | null> {
  const [found] = await read(pool, who, "", [
    { name: "library-key", text: 'select wrapped_key as "wrappedKey" from concord.library' },
  ]);
  return found?.rows[0]?.wrappedKey ?? null;
}
