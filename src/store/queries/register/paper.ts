// A paper that an entry of the register keeps. The policies do the refusing (0011, 0014, 0018).
import type pg from "pg";
import type { Person } from "../../../domain/access/principal.ts";
import { write } from "../../principal.ts";
import { registerNote } from "../readings.ts";

/** Its bytes, sealed; noted as a reading. Null: not there, or not for this reader. */
export async function paperOf(
  pool: pg.Pool,
  who: Person,
  today: string,
  streamId: string,
  fileId: string,
  at: string,
): Promise<readonly Buffer[] | null> {
  const [found] = await write(pool, who, today, [
    {
      name: "register-paper",
      text: "select array_agg(sealed order by chunk) as chunks from concord.content where stream_id = $1 and content_id = $2 and slot = 'file'",
      values: [streamId, fileId],
    },
    registerNote(who, "$1", streamId, "file", at, today),
  ]);
  return found?.rows[0]?.chunks ?? null;
}
