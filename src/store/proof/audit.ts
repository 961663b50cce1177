// The ledger read whole, for the verifier, a span of stream ids at a time: events, stream rows, the rows of the lists, the hashes of the
// sealed bytes. Each table by itself, so that what hangs on no stream is seen as well. No words, no keys.
import type { Send } from "../transaction.ts";
import type { Sealed } from "./chain.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { checkpointOf, checkpointsText } from "./take.ts";

export type AuditEvent = {
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly act: string;
  readonly epoch: number;
  readonly data: Record<string, unknown>;
  readonly seals: readonly Sealed[];
  readonly hash: Buffer;
};
/** What is stored of a stream; parts that aren't there are null or empty. */
export type AuditStream = {
  readonly streamId: string;
  row: { readonly noun: string; readonly version: number; readonly head: Buffer; readonly state: unknown } | null;
  readonly events: AuditEvent[];
  /** The rows of its list, of whichever list has one. */
  readonly items: { readonly table: string; readonly row: Readonly<Record<string, unknown>> }[];
  readonly walls: number[];
  readonly members: number[];
  /** By content: its slot (who may read it goes by that) and the SHA-256 of its sealed bytes. */
  readonly seals: Map<string, { readonly slot: string; readonly sha256: string }>;
};

/** From an id up to, not including, another; null: to the end. */
export type Span = { readonly from: string; readonly until: string | null };
/** A table of which a noun's streams have one row each. */
export type ListTable = { readonly table: string; readonly columns: readonly string[] };

const firstId = "00000000-0000-0000-0000-000000000000";

/** Spans of about so many streams each that leave no id out. */
export async function spans(send: Send, streams: number): Promise<Span[]> {
  const [found] = await send({
    text: `select stream_id as id from (select stream_id, row_number() over (order by stream_id) as n from concord.stream) s
      where n % $1 = 0 order by stream_id`,
    values: [streams],
  });
  const borders: string[] = (found?.rows ?? []).map((row) => row.id);
  return [firstId, ...borders].map((from, i) => ({ from, until: borders[i] ?? null }));
}

/** All that is stored of the streams of a span, in order of their ids. */
export async function auditSpan(send: Send, span: Span, lists: readonly ListTable[]): Promise<AuditStream[]> {
  const bound = span.until === null ? "" : "and stream_id < $2";
  const values = span.until === null ? [span.from] : [span.from, span.until];
  const ask = (name: string, columns: string, table: string, order = "") => ({
    name: `audit-${name}${bound && "-until"}`,
    text: `select ${columns} from concord.${table} where stream_id >= $1 ${bound} ${order}`,
    values,
  });
  const [rows, events, walls, members, seals, ...items] = await send(
    ask("stream", `stream_id as "streamId", noun, version, head, state`, "stream"),
    ask(
      "event",
      `stream_id as "streamId", version, type, at, act_id as act, epoch, data, seals, hash`,
      "event",
      "order by stream_id, version",
    ),
    ask("wall", `stream_id as "streamId", person_id as person`, "wall"),
    ask("member", `stream_id as "streamId", person_id as person`, "member"),
    {
      name: "audit-content",
      text: `select stream_id as "streamId", content_id as content, slot, sha256 from concord.content_hashes($1, $2)`,
      values: [span.from, span.until],
    },
    ...lists.map(({ table, columns }) => ask(table, columns.join(", "), table)),
  );
  const streams = new Map<string, AuditStream>();
  const of = (streamId: string): AuditStream => {
    const there = streams.get(streamId);
    if (there) return there;
    const made: AuditStream = {
      streamId,
      row: null,
      events: [],
      items: [],
      walls: [],
      members: [],
      seals: new Map(),
    };
    streams.set(streamId, made);
    return made;
  };
  for (const row of rows?.rows ?? []) of(row.streamId).row = row;
  for (const event of events?.rows ?? []) of(event.streamId).events.push(event);
  for (const { streamId, person } of walls?.rows ?? []) of(streamId).walls.push(person);
  for (const { streamId, person } of members?.rows ?? []) of(streamId).members.push(person);
  for (const { streamId, content, slot, sha256 } of seals?.rows ?? [])
    of(streamId).seals.set(content, { slot, sha256 });
  for (const [i, list] of lists.entries())
    for (const row of items[i]?.rows ?? []) of(row.stream_id).items.push({ table: list.table, row });
  return [...streams.values()].sort((a, b) => (a.streamId < b.streamId ? -1 : 1));
}

/** The checkpoints there are, oldest first, and the library's epoch. */
export async function auditCheckpoints(send: Send): Promise<{ stored: Checkpoint[]; epoch: number }> {
  const [checkpoints, library] = await send({ text: checkpointsText }, { text: "select epoch from concord.library" });
  return { stored: (checkpoints?.rows ?? []).map(checkpointOf), epoch: library?.rows[0]?.epoch ?? 1 };
}

/** How far a stream came in an epoch. */
export type Step = {
  readonly epoch: number;
  readonly stream: string;
  readonly version: number;
  readonly head: string;
};

/** Every stream's last event of every epoch it went on in, in the order of the epochs, then of the ids. */
export async function* steps(send: Send): AsyncGenerator<Step[], void, undefined> {
  await send({
    text: `declare steps no scroll cursor for select distinct on (epoch, stream_id) epoch, stream_id as stream, version,
      encode(hash, 'hex') as head from concord.event order by epoch, stream_id, version desc`,
  });
  for (;;) {
    const [some] = await send({ text: "fetch 5000 from steps" });
    if (!some?.rowCount) return;
    yield some.rows;
  }
}
