// The ledger: an act in two waits (core figures: docs/decisions). First begin, who asks, was it done already, the library's version
// and the stream, locked; then every write and the commit. Nothing of an act is ever half there.
import type pg from "pg";
import type { Principal } from "../domain/access/principal.ts";
import type { CaseEvent } from "../domain/case/event.ts";
import type { Case } from "../domain/case/state.ts";
import { sendTogether } from "./pool.ts";
import { askingToAct, isBroken } from "./principal.ts";
import { writes } from "./writes.ts";

export type Stream = {
  readonly version: number;
  readonly head: Buffer;
  readonly state: Case;
  readonly wrapped: Buffer;
};
export type Loaded = {
  readonly done: { readonly streamId: string; readonly version: number } | null;
  readonly settingsVersion: number;
  readonly epoch: number;
  readonly stream: Stream | null;
};

/** One piece of words, sealed. `slot` says whose it is and who may read it (the policies of `content`). */
export type SealedContent = {
  readonly id: string;
  readonly slot: string;
  readonly chunks: readonly Buffer[];
  readonly sha256: string;
};
export type Job = {
  readonly task: string;
  readonly payload: object;
  readonly runAt: string | null;
  readonly key: string;
};
export type ContactHash = { readonly sort: "code" | "email" | "phone" | "name"; readonly hash: Buffer };
/** One message as it is found. `doc`: its place among all, newest highest (0007_search). */
export type Findable = { readonly contentId: string; readonly doc: bigint; readonly tokens: readonly bigint[] };

export type Write = {
  readonly library: number;
  readonly streamId: string;
  readonly actId: string;
  readonly at: string;
  readonly epoch: number;
  readonly before: Stream | null;
  readonly events: readonly CaseEvent[];
  readonly state: Case;
  /** Which event (by its place in `events`) brought the contents. */
  readonly carrier: number;
  readonly contents: readonly SealedContent[];
  /** What of the contents can be searched; null when the act brought no words. */
  readonly findable: Findable | null;
  /** The stream's key, wrapped; only when the stream is new. */
  readonly newKey: Buffer | null;
  readonly hashes: readonly ContactHash[];
  readonly replaceContacts: boolean;
  readonly jobs: readonly Job[];
};

export type Transaction = {
  readonly loaded: Loaded;
  write(write: Write): Promise<void>;
  /** Types of the events after a version, in this transaction. */
  typesSince(streamId: string, version: number): Promise<CaseEvent["type"][]>;
  giveUp(): Promise<void>;
};

const loadText = `select s.version, s.head, s.state, k.wrapped from concord.stream s
  join concord.stream_key k on k.library_id = s.library_id and k.stream_id = s.stream_id
  where s.library_id = $1 and s.stream_id = $2 for update of s`;

const settingsText = `select l.version, l.epoch, d.stream_id as done_stream, d.version as done_version
  from concord.library l left join concord.act_done($2) d on true where l.library_id = $1`;

/** First wait. */
export async function beginAct(
  pool: pg.Pool,
  who: Principal,
  today: string,
  streamId: string,
  actId: string,
  reason = "",
): Promise<Transaction> {
  const client = await pool.connect();
  const waited = await sendTogether(client, [
    "begin",
    askingToAct(who, today, reason),
    { name: "act-settings", text: settingsText, values: [who.library, actId] },
    { name: "act-load", text: loadText, values: [who.library, streamId] },
  ]);
  const failed = waited.find((one) => one.status === "rejected");
  const giveUp = async (error?: unknown) => {
    await client.query("rollback").catch(() => undefined);
    client.release(error !== undefined && isBroken(error));
  };
  if (failed) {
    await giveUp(failed.reason);
    throw failed.reason;
  }
  const [settings, stream] = waited
    .slice(2)
    .map((one) => (one as PromiseFulfilledResult<pg.QueryResult>).value.rows[0]);
  if (!settings) {
    await giveUp();
    throw new Error(`no library ${who.library}`);
  }
  const loaded: Loaded = {
    done: settings.done_stream ? { streamId: settings.done_stream, version: settings.done_version } : null,
    settingsVersion: settings.version,
    epoch: settings.epoch,
    stream: stream
      ? { version: stream.version, head: stream.head, state: stream.state, wrapped: stream.wrapped }
      : null,
  };
  return {
    loaded,
    giveUp: () => giveUp(),
    async typesSince(streamId, version) {
      const { rows } = await client.query<{ type: CaseEvent["type"] }>({
        name: "act-since",
        text: "select type from concord.event where library_id = $1 and stream_id = $2 and version > $3 order by version",
        values: [who.library, streamId, version],
      });
      return rows.map((row) => row.type);
    },
    async write(write) {
      const waits = await sendTogether(client, [...writes(write), "commit"]);
      const broke = waits.find((one) => one.status === "rejected");
      if (broke) {
        await giveUp(broke.reason);
        throw broke.reason;
      }
      // After an error in a pipeline `commit` succeeds and says ROLLBACK: only COMMIT is a yes.
      const last = waits.at(-1) as PromiseFulfilledResult<pg.QueryResult>;
      client.release();
      if (last.value.command !== "COMMIT") throw new Error("the act was rolled back");
    },
  };
}
