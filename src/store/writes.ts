// The writes of one act as plain named statements, in order; sent together with the commit (ledger.ts).
import type pg from "pg";
import type { Write } from "./ledger.ts";
import type { List, Row } from "./lists/list.ts";
import { chain, genesis, type Sealed } from "./proof/chain.ts";

/** Rows of the events, chained. Also used to load many at once (bench). */
export function eventRows(
  write: Pick<Write, "library" | "streamId" | "actId" | "at" | "epoch" | "before" | "events" | "carrier" | "contents">,
) {
  let head: Buffer = write.before?.head ?? genesis;
  const first = (write.before?.version ?? 0) + 1;
  return write.events.map((event, i) => {
    const { type, ...data } = event;
    const seals: Sealed[] =
      i === write.carrier ? write.contents.map(({ id, slot, sha256 }) => ({ content: id, slot, sha256 })) : [];
    const version = first + i;
    const facts = {
      library: write.library,
      stream: write.streamId,
      version,
      type,
      at: write.at,
      act: write.actId,
      epoch: write.epoch,
      data,
      seals,
    };
    head = chain(head, facts);
    return { version, type, data, seals, hash: head };
  });
}

const ofEvents = ["versions", "types", "data", "seals", "hashes"] as const;
const ofContents = ["contents", "chunks", "slots", "sealed", "carrier"] as const;
const ofSearch = ["found", "doc", "tokens"] as const;
const given = [
  "library",
  "stream",
  "version",
  "head",
  "state",
  "at",
  "act",
  "epoch",
  ...ofEvents,
  ...ofContents,
  ...ofSearch,
] as const;
type Given = Readonly<Record<(typeof given)[number], unknown>>;
/** The place of a value in the statement below: those of the list row come last. */
const at = (name: (typeof given)[number]): string => `$${given.indexOf(name) + 1}`;
const valuesOf = (values: Given, columns: readonly string[], row: Row): unknown[] => [
  ...given.map((name) => values[name]),
  ...columns.map((name) => row[name] ?? null),
];

/** What every act writes, as one statement: each statement costs the server and this process a turn (docs/decisions/0001). */
const written = (heads: string): string => `with ${heads},
  act as (insert into concord.act (library_id, act_id, stream_id, version)
    values (${at("library")}, ${at("act")}, ${at("stream")}, ${at("version")})),
  event as (insert into concord.event (library_id, stream_id, version, type, at, act_id, epoch, data, seals, hash)
    select ${at("library")}, ${at("stream")}, v, t, ${at("at")}, ${at("act")}, ${at("epoch")}, d::jsonb, s::jsonb, h from unnest(
      ${at("versions")}::int[], ${at("types")}::text[], ${at("data")}::text[], ${at("seals")}::text[], ${at("hashes")}::bytea[]) as e(v, t, d, s, h)),
  search as (insert into concord.search (library_id, stream_id, content_id, doc, tokens)
    select ${at("library")}, ${at("stream")}, ${at("found")}, ${at("doc")}::bigint, ${at("tokens")}::bigint[] where ${at("found")}::uuid is not null)
  insert into concord.content (library_id, stream_id, content_id, chunk, slot, version, sealed)
    select ${at("library")}, ${at("stream")}, c, n, s, ${at("carrier")}, b from unnest(
      ${at("contents")}::uuid[], ${at("chunks")}::int[], ${at("slots")}::text[], ${at("sealed")}::bytea[]) as x(c, n, s, b)`;

type Statement = { readonly name: string; readonly text: string };
type Statements = { readonly opens: Statement; readonly goesOn: Statement };

function statementsOf({ noun, table, columns }: List<unknown>): Statements {
  const item = columns.map((_, i) => `$${given.length + i + 1}`);
  const changed = columns.flatMap((name, i) => (i < 2 ? [] : [`${name} = ${item[i]}`]));
  return {
    opens: {
      name: `act-new-${noun}`,
      text: written(`stream as (insert into concord.stream (library_id, stream_id, noun, version, head, state)
        values (${at("library")}, ${at("stream")}, '${noun}', ${at("version")}, ${at("head")}, ${at("state")})),
      item as (insert into concord.${table} (${columns.join(", ")}) values (${item.join(", ")}))`),
    },
    goesOn: {
      name: `act-known-${noun}`,
      text: written(`stream as (update concord.stream set version = ${at("version")}, head = ${at("head")}, state = ${at("state")}
        where library_id = ${at("library")} and stream_id = ${at("stream")}),
      item as (update concord.${table} set ${changed.join(", ")} where library_id = ${item[0]} and stream_id = ${item[1]})`),
    },
  };
}
const made = new Map<string, Statements>();
function statements(list: List<never>): Statements {
  const there = made.get(list.noun) ?? statementsOf(list as List<unknown>);
  made.set(list.noun, there);
  return there;
}

/** Every write of an act, in order. The wall comes last: whoever raises one against themselves must still see the row they change. */
export function* writes<State>(write: Write<State>): Generator<pg.QueryConfig> {
  const { library, streamId, list, before, state, members, walls } = write;
  const rows = eventRows(write);
  const last = rows.at(-1);
  const version = last?.version ?? before?.version ?? 0;
  const head = last?.hash ?? before?.head ?? genesis;

  if (members.length > 0)
    yield {
      name: "act-members",
      text: "insert into concord.member (library_id, person_id, stream_id) select $1, id, $2 from unnest($3::int[]) id",
      values: [library, streamId, members],
    };
  if (write.newKey)
    yield {
      name: "act-key",
      text: "insert into concord.stream_key (library_id, stream_id, wrapped) values ($1, $2, $3)",
      values: [library, streamId, write.newKey],
    };
  const chunks = write.contents.flatMap((content) =>
    content.chunks.map((sealed, chunk) => ({ ...content, sealed, chunk })),
  );
  yield {
    ...statements(list)[before ? "goesOn" : "opens"],
    values: valuesOf(
      {
        library,
        stream: streamId,
        version,
        head,
        state,
        at: write.at,
        act: write.actId,
        epoch: write.epoch,
        versions: rows.map((row) => row.version),
        types: rows.map((row) => row.type),
        data: rows.map((row) => JSON.stringify(row.data)),
        seals: rows.map((row) => JSON.stringify(row.seals)),
        hashes: rows.map((row) => row.hash),
        contents: chunks.map((one) => one.id),
        chunks: chunks.map((one) => one.chunk),
        slots: chunks.map((one) => one.slot),
        sealed: chunks.map((one) => one.sealed),
        carrier: rows[write.carrier]?.version ?? version,
        found: write.findable?.contentId ?? null,
        doc: write.findable?.doc ?? null,
        tokens: write.findable?.tokens ?? [],
      },
      list.columns,
      list.row(library, state, write.at),
    ),
  };
  if (write.replaceContacts)
    yield {
      name: "act-contacts-gone",
      text: "delete from concord.contact_hash where library_id = $1 and stream_id = $2 and sort <> 'code'",
      values: [library, streamId],
    };
  if (write.hashes.length > 0)
    yield {
      name: "act-hashes",
      text: "insert into concord.contact_hash (library_id, sort, hash, stream_id) select $1, s, h, $2 from unnest($3::text[], $4::bytea[]) as x(s, h)",
      values: [library, streamId, write.hashes.map((one) => one.sort), write.hashes.map((one) => one.hash)],
    };
  if (write.jobs.length > 0)
    yield {
      name: "act-jobs",
      // All in one call: each call is dear. The null fields: no queue of its own, no priority, no flags.
      text: `select from graphile_worker.add_jobs(array(
        select row(t, p::json, null, coalesce(r, now()), 12, k, null, null)::graphile_worker.job_spec
        from unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[]) as j(t, p, r, k)))`,
      values: [
        write.jobs.map((job) => job.task),
        write.jobs.map((job) => JSON.stringify(job.payload)),
        write.jobs.map((job) => job.runAt),
        write.jobs.map((job) => job.key),
      ],
    };
  if (write.destroyedUnder)
    yield {
      name: "act-dispose",
      text: "select concord.dispose($1, $2)",
      values: [write.destroyedUnder, streamId],
    };
  if (walls.lowered.length > 0)
    yield {
      name: "act-unwall",
      text: "select concord.lower_wall($1, id) from unnest($2::int[]) id",
      values: [streamId, walls.lowered],
    };
  if (walls.raised.length > 0)
    yield {
      name: "act-wall",
      text: "insert into concord.wall (library_id, person_id, stream_id) select $1, id, $2 from unnest($3::int[]) id",
      values: [library, streamId, walls.raised],
    };
}
