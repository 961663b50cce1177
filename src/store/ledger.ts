// The ledger: an act in two waits (core figures: docs/decisions). First begin, who asks, was it done already, the library's version
// and the stream, locked; then every write and the commit. Nothing of an act is ever half there.
import type pg from "pg";
import type { Principal } from "../domain/access/principal.ts";
import type { List } from "./lists/list.ts";
import { sendTogether } from "./pool.ts";
import { askingToAct } from "./principal.ts";
import { writes } from "./writes.ts";

/** An event as the ledger takes it: its noun has checked what stands in it. */
export type Fact = { readonly type: string };
export type Stream<State = unknown> = {
  readonly version: number;
  readonly head: Buffer;
  readonly state: State;
  /** null: destroyed by a disposal. */
  readonly wrapped: Buffer | null;
};
export type Loaded<State> = {
  readonly done: { readonly streamId: string; readonly version: number } | null;
  readonly settingsVersion: number;
  readonly epoch: number;
  readonly stream: Stream<State> | null;
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

export type Write<State = unknown> = {
  readonly library: number;
  readonly streamId: string;
  readonly list: List<State>;
  readonly actId: string;
  readonly at: string;
  readonly epoch: number;
  readonly before: Stream<State> | null;
  readonly events: readonly Fact[];
  readonly state: State;
  /** Which event (by its place in `events`) brought the contents. */
  readonly carrier: number;
  readonly contents: readonly SealedContent[];
  /** What of the contents can be searched; null when the act brought no words. */
  readonly findable: Findable | null;
  /** The stream's key, wrapped; only when the stream is new. */
  readonly newKey: Buffer | null;
  readonly hashes: readonly ContactHash[];
  readonly replaceContacts: boolean;
  /** The disposal by whose authority the stream's key and words go; the database checks it (db/migrations/0013). */
  readonly destroyedUnder: string | null;
  readonly jobs: readonly Job[];
  /** Who got a hand in it by this act. */
  readonly members: readonly number[];
  readonly walls: { readonly raised: readonly number[]; readonly lowered: readonly number[] };
};

export type Transaction<State> = {
  readonly loaded: Loaded<State>;
  write(write: Write<State>): Promise<void>;
  /** The act's id as it stands now: the load's own look came before its wait for the stream, and a second click's first may end in it. */
  isDone(): Promise<boolean>;
  /** Types of the events after a version, in this transaction. */
  typesSince(streamId: string, version: number): Promise<string[]>;
  /** Takes back whatever isn't written, and gives the connection back; nothing when that is done already. */
  giveUp(): Promise<void>;
};

/** All that an act rests on, in one statement: each costs the server and this process a turn. */
const loadText = `select l.version as settings_version, l.epoch, d.stream_id as done_stream, d.version as done_version, s.*
  from concord.library l left join concord.act_done($2) d on true
  left join lateral (select s.version, s.head, s.state, k.wrapped from concord.stream s
    left join concord.stream_key k on k.library_id = s.library_id and k.stream_id = s.stream_id
    where s.library_id = l.library_id and s.stream_id = $3 and s.noun = $4 for update of s) s on true
  where l.library_id = $1`;

/** First wait. The state is as the noun's own events left it. */
export async function beginAct<State>(
  pool: pg.Pool,
  who: Principal,
  today: string,
  noun: string,
  streamId: string,
  actId: string,
): Promise<Transaction<State>> {
  const client = await pool.connect();
  const waited = await sendTogether(client, [
    "begin",
    askingToAct(who, today),
    { name: "act-load", text: loadText, values: [who.library, actId, streamId, noun] },
  ]);
  const failed = waited.find((one) => one.status === "rejected");
  let isOver = false;
  const giveUp = async () => {
    if (isOver) return;
    isOver = true;
    const isSound = await client.query("rollback").then(
      () => true,
      () => false,
    );
    client.release(!isSound);
  };
  if (failed) {
    await giveUp();
    throw failed.reason;
  }
  const [row] = (waited.at(-1) as PromiseFulfilledResult<pg.QueryResult>).value.rows;
  if (!row) {
    await giveUp();
    throw new Error(`no library ${who.library}`);
  }
  const loaded: Loaded<State> = {
    done: row.done_stream ? { streamId: row.done_stream, version: row.done_version } : null,
    settingsVersion: row.settings_version,
    epoch: row.epoch,
    stream: row.state ? { version: row.version, head: row.head, state: row.state, wrapped: row.wrapped } : null,
  };
  return {
    loaded,
    giveUp,
    async isDone() {
      const text = "select from concord.act_done($1)";
      return (await client.query({ name: "act-done", text, values: [actId] })).rows.length > 0;
    },
    async typesSince(streamId, version) {
      const { rows } = await client.query<{ type: string }>({
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
        await giveUp();
        throw broke.reason;
      }
      // After an error in a pipeline `commit` succeeds and says ROLLBACK: only COMMIT is a yes.
      const last = waits.at(-1) as PromiseFulfilledResult<pg.QueryResult>;
      isOver = true;
      client.release();
      if (last.value.command !== "COMMIT") throw new Error("the act was rolled back");
    },
  };
}
