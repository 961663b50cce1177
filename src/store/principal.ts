// Tells the database who is asking, for one transaction: what row level security goes by (db/migrations/0001).
import { createHash } from "node:crypto";
import type pg from "pg";
import { nearMask, wideMask } from "../domain/access/audience.ts";
import { type Principal, roleMask } from "../domain/access/principal.ts";
import { sendTogether } from "./pool.ts";

const settings = [
  "library",
  "principal",
  "person",
  "roles",
  "wide",
  "near",
  "branch",
  "stream",
  "today",
  "reason",
  "borrowing",
] as const;
const text = `select ${settings.map((name, i) => `set_config('concord.${name}', $${i + 1}, true)`).join(", ")}`;
const actText = `${text}, pg_advisory_xact_lock_shared($${settings.length + 1}::int)`;

/** Why this reader opened who the patron is (IdentityOpened), and the borrowing part (BorrowingOpened): codes, once they stand in the ledger. */
export type Reasons = { readonly identity?: string; readonly borrowing?: string };

/** `today` is the date on the library's wall clock (for designations). */
export function asking(who: Principal, today: string, { identity = "", borrowing = "" }: Reasons = {}): pg.QueryConfig {
  const person = who.kind === "person" ? who : null;
  return {
    name: "asking",
    text,
    values: [
      String(who.library),
      who.kind,
      String(person?.personId ?? ""),
      String(roleMask(person?.roles ?? [])),
      String(wideMask(person?.roles ?? [])),
      String(nearMask(person?.roles ?? [])),
      String(person?.branchId ?? ""),
      who.kind === "patron" ? who.streamId : "",
      today,
      identity,
      borrowing,
    ],
  };
}

/**
 * The same for an act, and the lock that orders acts against what concerns all of them (a closure, a checkpoint). A statement of its own:
 * what is read after it is as it stands once the lock is had.
 */
export function askingToAct(who: Principal, today: string): pg.QueryConfig {
  const { values = [] } = asking(who, today);
  return { name: "asking-act", text: actText, values: [...values, who.library] };
}

export type Query = { readonly name: string; readonly text: string; readonly values?: unknown[] };

/** A prepared statement's name by its text: filters make many, and two of one name would be an error. */
export const nameOf = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 24);

/**
 * Reads in one transaction and one wait: begin, who asks, the queries, commit, all pipelined. Results in the queries' order.
 * The first failure is thrown after the pipeline has drained, so that the connection goes back clean.
 */
export async function read(
  pool: pg.Pool,
  who: Principal,
  today: string,
  queries: readonly Query[],
  reasons: Reasons = {},
): Promise<pg.QueryResult[]> {
  return together(pool, "begin read only", asking(who, today, reasons), queries);
}

/** The same for what writes, too: a note of a reading beside the words it is of. All of it or nothing. */
export async function write(
  pool: pg.Pool,
  who: Principal,
  today: string,
  queries: readonly Query[],
  reasons: Reasons = {},
): Promise<pg.QueryResult[]> {
  return together(pool, "begin", asking(who, today, reasons), queries);
}

async function together(
  pool: pg.Pool,
  begin: string,
  asks: pg.QueryConfig,
  queries: readonly Query[],
): Promise<pg.QueryResult[]> {
  const client = await pool.connect();
  const done = await sendTogether(client, [begin, asks, ...queries, "commit"]);
  const failed = done.find((one) => one.status === "rejected");
  if (failed) {
    await client.query("rollback").catch(() => undefined);
    client.release(isBroken(failed.reason));
    throw failed.reason;
  }
  client.release();
  // After an error in a pipeline `commit` succeeds and says ROLLBACK: only COMMIT is a yes.
  const last = done.at(-1) as PromiseFulfilledResult<pg.QueryResult>;
  if (last.value.command !== "COMMIT") throw new Error("what was read or noted was rolled back");
  return done.slice(2, -1).map((one) => (one as PromiseFulfilledResult<pg.QueryResult>).value);
}

/** A connection that died is dropped from the pool; one that merely heard an error from the server is kept. */
const isBroken = (error: unknown): boolean =>
  !(error instanceof Error && "code" in error && /^[0-9A-Z]{5}$/.test(String(error.code)));
