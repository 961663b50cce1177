// Found by a keyed hash: the receipt code's stream (for somebody who is nobody yet), contacts' streams for who may see them.
import type pg from "pg";
import type { Principal } from "../../domain/access/principal.ts";
import { read } from "../principal.ts";

export async function streamOfCode(pool: pg.Pool, who: Principal, hash: Buffer): Promise<string | null> {
  const [found] = await read(pool, who, "", [
    { name: "code-stream", text: "select concord.stream_of_code($1) as stream", values: [hash] },
  ]);
  return found?.rows[0]?.stream ?? null;
}

/** What a code opened: the noun of this patron's stream. */
export async function nounOfStream(pool: pg.Pool, who: Principal & { kind: "patron" }): Promise<string | null> {
  const [found] = await read(pool, who, "", [
    { name: "stream-noun", text: "select noun from concord.stream where stream_id = $1", values: [who.streamId] },
  ]);
  return found?.rows[0]?.noun ?? null;
}

/** Streams that share a contact with this one, as far as this reader sees them (Merge: "same contact hash"). */
export async function shareContact(
  pool: pg.Pool,
  who: Principal,
  today: string,
  streamId: string,
  other: string,
): Promise<boolean> {
  const [found] = await read(pool, who, today, [
    {
      name: "contact-shared",
      text: `select exists (select from concord.contact_hash a join concord.contact_hash b on b.library_id = a.library_id and b.sort = a.sort and b.hash = a.hash
        where a.stream_id = $1 and b.stream_id = $2 and a.sort in ('email', 'phone')) as shared`,
      values: [streamId, other],
    },
  ]);
  return found?.rows[0]?.shared ?? false;
}

/** Is this the code of that stream, for a reader who sees it? */
export async function holdsCode(
  pool: pg.Pool,
  who: Principal,
  today: string,
  streamId: string,
  hash: Buffer,
): Promise<boolean> {
  const [found] = await read(pool, who, today, [
    {
      name: "code-of-stream",
      text: "select from concord.contact_hash where sort = 'code' and hash = $1 and stream_id = $2",
      values: [hash, streamId],
    },
  ]);
  return found?.rowCount === 1;
}
