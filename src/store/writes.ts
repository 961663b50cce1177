// The writes of one act, in order, each a plain named statement; sent together with the commit (ledger.ts).
import type pg from "pg";
import { chain, genesis, type Sealed } from "./chain.ts";
import type { Write } from "./ledger.ts";
import { caseItem, type ItemRow, itemColumns } from "./lists/case-item.ts";

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

const insertItem = `insert into concord.case_item (${itemColumns.join(", ")}) values (${itemColumns.map((_, i) => `$${i + 1}`).join(", ")})`;
const changed = itemColumns.slice(2);
const updateItem = `update concord.case_item set ${changed.map((name, i) => `${name} = $${i + 3}`).join(", ")} where library_id = $1 and stream_id = $2`;
const itemValues = (row: ItemRow) => itemColumns.map((name) => row[name]);

/** Every write of an act, in order. The wall comes last: whoever raises one against themselves must still see the row they change. */
export function* writes(write: Write): Generator<pg.QueryConfig> {
  const { library, streamId, before, state } = write;
  const rows = eventRows(write);
  const last = rows.at(-1);
  const version = last?.version ?? before?.version ?? 0;
  const head = last?.hash ?? before?.head ?? genesis;
  const was = before?.state ?? null;

  const members = state.members.filter((id) => !was?.members.includes(id));
  if (members.length > 0)
    yield {
      name: "act-members",
      text: "insert into concord.member (library_id, person_id, stream_id) select $1, id, $2 from unnest($3::int[]) id",
      values: [library, streamId, members],
    };
  if (before) {
    yield {
      name: "act-stream-update",
      text: "update concord.stream set version = $3, head = $4, state = $5 where library_id = $1 and stream_id = $2",
      values: [library, streamId, version, head, state],
    };
    yield { name: "act-item-update", text: updateItem, values: itemValues(caseItem(library, state, write.at)) };
  } else {
    yield {
      name: "act-stream",
      text: "insert into concord.stream (library_id, stream_id, noun, version, head, state) values ($1, $2, 'case', $3, $4, $5)",
      values: [library, streamId, version, head, state],
    };
    yield {
      name: "act-key",
      text: "insert into concord.stream_key (library_id, stream_id, wrapped) values ($1, $2, $3)",
      values: [library, streamId, write.newKey],
    };
    yield { name: "act-item", text: insertItem, values: itemValues(caseItem(library, state, write.at)) };
  }
  yield {
    name: "act-id",
    text: "insert into concord.act (library_id, act_id, stream_id, version) values ($1, $2, $3, $4)",
    values: [library, write.actId, streamId, version],
  };
  if (rows.length > 0)
    yield {
      name: "act-events",
      text: `insert into concord.event (library_id, stream_id, version, type, at, act_id, epoch, data, seals, hash)
        select $1, $2, v, t, $3, $4, $5, d::jsonb, s::jsonb, h from unnest($6::int[], $7::text[], $8::text[], $9::text[], $10::bytea[]) as e(v, t, d, s, h)`,
      values: [
        library,
        streamId,
        write.at,
        write.actId,
        write.epoch,
        rows.map((row) => row.version),
        rows.map((row) => row.type),
        rows.map((row) => JSON.stringify(row.data)),
        rows.map((row) => JSON.stringify(row.seals)),
        rows.map((row) => row.hash),
      ],
    };
  const carrier = rows[write.carrier]?.version ?? version;
  const chunks = write.contents.flatMap((content) =>
    content.chunks.map((sealed, chunk) => ({ ...content, sealed, chunk })),
  );
  if (chunks.length > 0)
    yield {
      name: "act-contents",
      text: `insert into concord.content (library_id, stream_id, content_id, chunk, slot, version, sealed)
        select $1, $2, c, n, s, $3, b from unnest($4::uuid[], $5::int[], $6::text[], $7::bytea[]) as x(c, n, s, b)`,
      values: [
        library,
        streamId,
        carrier,
        chunks.map((one) => one.id),
        chunks.map((one) => one.chunk),
        chunks.map((one) => one.slot),
        chunks.map((one) => one.sealed),
      ],
    };
  if (write.replaceContacts)
    yield {
      name: "act-contacts-gone",
      text: "delete from concord.contact_hash where library_id = $1 and stream_id = $2 and sort in ('email', 'phone')",
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
      text: `select graphile_worker.add_job(t, p::json, null, coalesce(r, now()), 12, k) from unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[]) as j(t, p, r, k)`,
      values: [
        write.jobs.map((job) => job.task),
        write.jobs.map((job) => JSON.stringify(job.payload)),
        write.jobs.map((job) => job.runAt),
        write.jobs.map((job) => job.key),
      ],
    };
  const raised = state.walled.filter((id) => !was?.walled.includes(id));
  const lowered = (was?.walled ?? []).filter((id) => !state.walled.includes(id));
  if (lowered.length > 0)
    yield {
      name: "act-unwall",
      text: "select concord.lower_wall($1, id) from unnest($2::int[]) id",
      values: [streamId, lowered],
    };
  if (raised.length > 0)
    yield {
      name: "act-wall",
      text: "insert into concord.wall (library_id, person_id, stream_id) select $1, id, $2 from unnest($3::int[]) id",
      values: [library, streamId, raised],
    };
}
