// One file of an entry of the register, whichever noun's: its chunks and its stream's key. The policies do the refusing: no query here repeats them.
import type pg from "pg";
import type { Principal } from "../../../domain/access/principal.ts";
import { write } from "../../principal.ts";
import { registerNote } from "../readings.ts";

/** For this reader; null: not there, or not for them. A person's reading is noted. */
export async function registerFile(
  pool: pg.Pool,
  who: Principal,
  today: string,
  streamId: string,
  fileId: string,
  at: string,
): Promise<{ readonly chunks: readonly Buffer[]; readonly wrapped: Buffer } | null> {
  const [found] = await write(pool, who, today, [
    {
      name: "register-file",
      text: `select (select array_agg(c.sealed order by c.chunk) from concord.content c where c.stream_id = $1 and c.content_id = $2 and c.slot = 'file') as chunks, k.wrapped
        from concord.stream_key k where k.stream_id = $1`,
      values: [streamId, fileId],
    },
    ...(who.kind === "person" ? [registerNote(who, "$1", streamId, "file", at, today)] : []),
  ]);
  const row = found?.rows[0];
  return row?.chunks ? row : null;
}
