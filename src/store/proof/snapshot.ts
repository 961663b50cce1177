// The database as it stands at one moment, for whoever reads long or from several threads, while acts go on.
import type pg from "pg";
import type { Principal } from "../../domain/access/principal.ts";
import { sendTogether } from "../pool.ts";
import { asking } from "../principal.ts";
import type { Send } from "../transaction.ts";

/** `share`: the moment's name, with which another connection sees the same (PostgreSQL, "Snapshot Synchronization Functions"). */
export type Snapshot = { readonly share: string; readonly send: Send };

/** All that `work` reads is of one moment: now, or one that is `shared` and still held. Nothing can be written. */
export async function inSnapshot<T>(
  pool: pg.Pool,
  who: Principal,
  work: (snapshot: Snapshot) => Promise<T>,
  shared?: string,
): Promise<T> {
  const client = await pool.connect();
  const send: Send = async (...queries) => {
    const waits = await sendTogether(client, queries);
    const failed = waits.find((one) => one.status === "rejected");
    if (failed) throw failed.reason;
    return waits.map((one) => (one as PromiseFulfilledResult<pg.QueryResult>).value);
  };
  let isSound = false;
  try {
    await send(
      { text: "begin isolation level repeatable read, read only" },
      ...(shared ? [{ text: `set transaction snapshot '${shared}'` }] : []),
      asking(who, ""),
    );
    const [exported] = shared ? [] : await send({ text: "select pg_export_snapshot() as share" });
    return await work({ share: shared ?? exported?.rows[0].share, send });
  } finally {
    isSound = await client.query("rollback").then(
      () => true,
      () => false,
    );
    client.release(!isSound);
  }
}
