// A transaction for what is written rarely (settings, policies): plain waits, read and write in turn. Acts have their own, in two (ledger.ts).
import type pg from "pg";
import type { Principal } from "../domain/access/principal.ts";
import { sendTogether } from "./pool.ts";
import { asking } from "./principal.ts";

/** Sends the queries together and waits for all; the first failure is thrown once the pipeline has drained. */
export type Send = (...queries: readonly pg.QueryConfig[]) => Promise<pg.QueryResult[]>;

/** All of `work` or nothing: what it throws takes everything back. */
export async function transaction<T>(pool: pg.Pool, who: Principal, work: (send: Send) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const send: Send = async (...queries) => {
    const waits = await sendTogether(client, queries);
    const failed = waits.find((one) => one.status === "rejected");
    if (failed) throw failed.reason;
    return waits.map((one) => (one as PromiseFulfilledResult<pg.QueryResult>).value);
  };
  try {
    await send({ text: "begin" }, asking(who, ""));
    const answer = await work(send);
    await send({ text: "commit" });
    client.release();
    return answer;
  } catch (error) {
    const isSound = await client.query("rollback").then(
      () => true,
      () => false,
    );
    client.release(!isSound);
    throw error;
  }
}
