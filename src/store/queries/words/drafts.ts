// Unfinished forms, by the hash of their id (db/migrations/0004).
import type pg from "pg";
import type { Principal } from "../../../domain/access/principal.ts";
import { sendTogether } from "../../pool.ts";
import { asking, type Query } from "../../principal.ts";

async function one(pool: pg.Pool, who: Principal, query: Query): Promise<pg.QueryResult> {
  const client = await pool.connect();
  const done = await sendTogether(client, ["begin", asking(who, ""), query, "commit"]);
  const failed = done.find((part) => part.status === "rejected");
  client.release(failed !== undefined);
  if (failed) throw failed.reason;
  return (done[2] as PromiseFulfilledResult<pg.QueryResult>).value;
}

export const keepDraft = async (
  pool: pg.Pool,
  who: Principal,
  hash: Buffer,
  sealed: Buffer,
  until: string,
): Promise<void> => {
  await one(pool, who, {
    name: "draft-keep",
    text: "select concord.keep_draft($1, $2, $3)",
    values: [hash, sealed, until],
  });
};
export async function readDraft(pool: pg.Pool, who: Principal, hash: Buffer, at: string): Promise<Buffer | null> {
  const { rows } = await one(pool, who, {
    name: "draft-read",
    text: "select concord.read_draft($1, $2) as sealed",
    values: [hash, at],
  });
  return rows[0]?.sealed ?? null;
}
export const dropDraft = async (pool: pg.Pool, who: Principal, hash: Buffer, at: string): Promise<void> => {
  await one(pool, who, { name: "draft-drop", text: "select concord.drop_draft($1, $2)", values: [hash, at] });
};
