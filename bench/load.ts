// Loads cases by COPY, through the store's own row makers: the rows are those that an act would write, chains, seals and all.
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { docOf } from "../src/desk/search/findable.ts";
import { carriers, sealContent, sealWords } from "../src/desk/words/words.ts";
import { bytesForReference, makeReference } from "../src/domain/receipt/reference.ts";
import { type LibraryKeys, newKey, wrapStreamKey } from "../src/store/keys.ts";
import type { SealedContent, Stream } from "../src/store/ledger.ts";
import { caseItem, itemColumns } from "../src/store/lists/case-item.ts";
import { eventRows } from "../src/store/writes.ts";
import type { Shape } from "./shapes.ts";
import { type Message, messages } from "./vocabulary.ts";

const tables = {
  stream: ["library_id", "stream_id", "noun", "version", "head", "state"],
  stream_key: ["library_id", "stream_id", "wrapped"],
  event: ["library_id", "stream_id", "version", "type", "at", "act_id", "epoch", "data", "seals", "hash"],
  act: ["library_id", "act_id", "stream_id", "version"],
  content: ["library_id", "stream_id", "content_id", "chunk", "slot", "version", "sealed"],
  contact_hash: ["library_id", "sort", "hash", "stream_id"],
  search: ["library_id", "stream_id", "content_id", "doc", "tokens"],
  case_item: itemColumns,
  member: ["library_id", "person_id", "stream_id"],
  wall: ["library_id", "person_id", "stream_id"],
} as const;
type Table = keyof typeof tables;

const escaped = (text: string) =>
  text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\t", "\\t").replaceAll("\r", "\\r");
function cell(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString("hex")}`;
  if (typeof value === "boolean") return value ? "t" : "f";
  return escaped(typeof value === "object" ? JSON.stringify(value) : String(value));
}
const line = (values: readonly unknown[]) => `${values.map(cell).join("\t")}\n`;

let counter = 0;
const newId = (): string => {
  const hex = createHash("sha256").update(`${counter++} ${process.pid}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const references = new Set<string>();
/** As the desk does: one that is taken is drawn again. */
function newReference(): string {
  const drawn = makeReference(randomBytes(bytesForReference));
  if (references.has(drawn)) return newReference();
  references.add(drawn);
  return drawn;
}

/** An open case to read or to act on; `holder` is who took it. */
export type Loaded = { readonly streamId: string; readonly reference: string; readonly holder: number | null };

/** In which epoch what happens at an instant falls. */
export type EpochOf = (at: string) => number;

/** One case's rows, by table. */
function rowsOf(
  keys: LibraryKeys,
  shape: Shape,
  next: () => Message,
  epochOf: EpochOf,
  into: Record<Table, string[]>,
): Loaded {
  const library = keys.library;
  const streamId = newId();
  const reference = newReference();
  const key = newKey();
  const sealer = { library, streamId, key, newId };
  let before: Stream | null = null;
  for (const [i, step] of shape.steps.entries()) {
    const events = step.events.map((event) => (event.type === "CaseOpened" ? { ...event, reference } : event));
    const slot = carriers[step.act];
    const said = slot ? next() : null;
    const contents: SealedContent[] = said && slot ? sealWords(sealer, slot[1], { text: said.text }, []) : [];
    if (said && contents[0])
      into.search.push(
        line([library, streamId, contents[0].id, docOf(step.at, contents[0].id), `{${said.tokens.join(",")}}`]),
      );
    if (i === 0 && counter % 3 === 0)
      contents.push(
        sealContent(
          sealer,
          "identity",
          Buffer.from(JSON.stringify({ name: "", email: "a@mail.example", phone: "", address: "" })),
        ),
      );
    const actId = newId();
    const carrier = Math.max(
      0,
      events.findIndex((event) => event.type === slot?.[0]),
    );
    const epoch = epochOf(step.at);
    const rows = eventRows({ library, streamId, actId, at: step.at, epoch, before, events, carrier, contents });
    const last = rows.at(-1);
    if (!last) continue;
    for (const row of rows)
      into.event.push(
        line([library, streamId, row.version, row.type, step.at, actId, epoch, row.data, row.seals, row.hash]),
      );
    for (const one of contents)
      for (const [chunk, sealed] of one.chunks.entries())
        into.content.push(line([library, streamId, one.id, chunk, one.slot, rows[carrier]?.version, sealed]));
    into.act.push(line([library, actId, streamId, last.version]));
    before = { version: last.version, head: last.hash, state: shape.state, wrapped: key };
  }
  const state = { ...shape.state, id: streamId, reference };
  into.stream.push(line([library, streamId, "case", before?.version ?? 0, before?.head, state]));
  into.stream_key.push(line([library, streamId, wrapStreamKey(keys, streamId, key)]));
  into.contact_hash.push(line([library, "code", randomBytes(32), streamId]));
  const item = caseItem(library, state, shape.steps.at(-1)?.at ?? state.openedAt);
  into.case_item.push(line(itemColumns.map((name) => item[name])));
  for (const person of state.members) into.member.push(line([library, person, streamId]));
  for (const person of state.walled) into.wall.push(line([library, person, streamId]));
  return { streamId, reference, holder: state.holder?.taken ? state.holder.personId : null };
}

const batch = 2_000;
/** Each course in turn, so that a few open cases are as varied as many: pages of all sizes show the same. */
const turns = { open: 0, closed: 0 };

/** Adds `count` cases, `openShare` of them open. Gives some open ones to act on. */
export async function load(
  ownerUrl: string,
  keys: LibraryKeys,
  shapes: { closed: Shape[]; open: Shape[] },
  count: number,
  openShare: number,
  epochOf: EpochOf = () => 1,
): Promise<Loaded[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await copyIn(client, keys, shapes, count, openShare, epochOf);
  } finally {
    await client.end();
  }
}

async function copyIn(
  client: pg.Client,
  keys: LibraryKeys,
  shapes: { closed: Shape[]; open: Shape[] },
  count: number,
  openShare: number,
  epochOf: EpochOf,
): Promise<Loaded[]> {
  const sample: Loaded[] = [];
  const next = messages(keys);
  // Filled first and indexed then, or most of the run would go into it.
  const { rows: index } = await client.query(
    "select pg_get_indexdef('concord.search_tokens'::regclass) as made, 'drop index concord.search_tokens' as dropped",
  );
  await client.query(index[0].dropped);
  for (let done = 0; done < count; done += batch) {
    const into = Object.fromEntries(Object.keys(tables).map((table) => [table, []])) as unknown as Record<
      Table,
      string[]
    >;
    for (let i = 0; i < Math.min(batch, count - done); i++) {
      const open = (done + i) % Math.round(1 / openShare) === 0;
      const which = open ? "open" : "closed";
      const shape = shapes[which][turns[which]++ % shapes[which].length];
      if (!shape) throw new Error("no shapes");
      const made = rowsOf(keys, shape, next, epochOf, into);
      if (open && sample.length < 4_000) sample.push(made);
    }
    for (const [table, lines] of Object.entries(into) as [Table, string[]][]) {
      const stream = client.query(copyFrom(`copy concord.${table} (${tables[table].join(", ")}) from stdin`));
      stream.end(lines.join(""));
      await once(stream, "finish");
    }
  }
  await client.query(index[0].made);
  await client.query("vacuum (analyze) concord.search");
  await client.query("vacuum (analyze) concord.case_item");
  for (const table of ["stream", "event", "content", "stream_key", "contact_hash", "act", "member", "wall"])
    await client.query(`analyze concord.${table}`);
  return sample;
}
