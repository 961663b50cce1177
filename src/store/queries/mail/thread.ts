// Which matter a Message-ID belongs to, by its keyed hash: theirs and ours.
import type pg from "pg";
import type { Principal } from "../../../domain/access/principal.ts";
import { read } from "../../principal.ts";
import { transaction } from "../../transaction.ts";

export const threadRow = (library: number, hash: Buffer, streamId: string): pg.QueryConfig => ({
  name: "mail-thread-keep",
  text: "insert into concord.mail_thread (library_id, hash, stream_id) values ($1, $2, $3) on conflict do nothing",
  values: [library, hash, streamId],
});

export const keepThread = (pool: pg.Pool, who: Principal, streamId: string, hash: Buffer): Promise<unknown> =>
  transaction(pool, who, (send) => send(threadRow(who.library, hash, streamId)));

/** The matters that these messages belong to and whose e-mail contact this sender is, in the order of `messages`. */
export async function threadsOf(
  pool: pg.Pool,
  who: Principal,
  messages: readonly Buffer[],
  sender: Buffer,
): Promise<string[]> {
  const [found] = await read(pool, who, "", [
    {
      name: "mail-threads",
      text: `select stream_id from concord.mail_thread where hash = any($1::bytea[])
        and stream_id in (select c.stream_id from concord.contact_hash c where c.sort = 'email' and c.hash = $2) order by array_position($1::bytea[], hash)`,
      values: [messages, sender],
    },
  ]);
  return (found?.rows ?? []).map((row) => row.stream_id);
}

/** Is this sender the e-mail contact of the matter? */
export async function isContact(pool: pg.Pool, who: Principal, streamId: string, sender: Buffer): Promise<boolean> {
  const [found] = await read(pool, who, "", [
    {
      name: "mail-contact",
      text: "select from concord.contact_hash where sort = 'email' and hash = $1 and stream_id = $2",
      values: [sender, streamId],
    },
  ]);
  return found?.rowCount === 1;
}

/** Has this message come before? */
export async function isKnownMessage(pool: pg.Pool, who: Principal, message: Buffer): Promise<boolean> {
  const [found] = await read(pool, who, "", [
    { name: "mail-known", text: "select from concord.mail_thread where hash = $1 limit 1", values: [message] },
  ]);
  return found?.rowCount === 1;
}
