// What records are asked about: closed matters whose words are still there, holds, disposals, and what of a matter there is to go.
import type pg from "pg";
import type { Person, Principal } from "../../../domain/access/principal.ts";
import type { Case } from "../../../domain/case/state.ts";
import { endings, type Kind, kinds } from "../../../domain/case/terms.ts";
import type { Disposal } from "../../../domain/records/disposal.ts";
import type { Hold } from "../../../domain/records/hold.ts";
import { statusNumber } from "../../lists/case-item.ts";
import { read, write } from "../../principal.ts";
import { registerNote } from "../readings.ts";

/** Closed, with a key, and opened by an instant; those merged into another whenever they were opened. As a job. */
export async function closedCases(pool: pg.Pool, who: Principal, openedBy: string): Promise<Case[]> {
  const [found] = await read(pool, who, "", [
    {
      name: "records-closed",
      text: `select s.state from concord.case_item i join concord.stream s using (library_id, stream_id) join concord.stream_key k using (library_id, stream_id)
        where i.status = $1 and (i.opened_at <= $2 or i.ending = $3) order by i.closed_at, i.stream_id`,
      values: [statusNumber.closed, openedBy, endings.indexOf("merged")],
    },
  ]);
  return (found?.rows ?? []).map((row) => row.state);
}

/** The state of each of these cases, as far as this reader sees them. */
export async function casesOf(
  pool: pg.Pool,
  who: Principal,
  today: string,
  streams: readonly string[],
): Promise<Map<string, Case>> {
  const [found] = await read(pool, who, today, [
    {
      name: "records-cases",
      text: "select stream_id, state from concord.stream where noun = 'case' and stream_id = any($1::uuid[])",
      values: [streams],
    },
  ]);
  return new Map((found?.rows ?? []).map((row) => [row.stream_id, row.state]));
}

async function entries<State>(pool: pg.Pool, who: Principal, today: string, noun: string): Promise<State[]> {
  const [found] = await read(pool, who, today, [
    {
      name: "records-entries",
      text: `select s.state from concord.register_item i join concord.stream s using (library_id, stream_id)
        where i.noun = $1 order by i.opened_at desc, i.stream_id`,
      values: [noun],
    },
  ]);
  return (found?.rows ?? []).map((row) => row.state);
}
/** The newest first. */
export const holdsOf = (pool: pg.Pool, who: Principal, today: string): Promise<Hold[]> =>
  entries<Hold>(pool, who, today, "hold");
export const disposalsOf = (pool: pg.Pool, who: Principal, today: string): Promise<Disposal[]> =>
  entries<Disposal>(pool, who, today, "disposal");

/** An entry of the register by its reference, with the version that a form goes back with. */
export async function entryOf<State>(
  pool: pg.Pool,
  who: Principal,
  today: string,
  noun: string,
  reference: string,
): Promise<{ readonly state: State; readonly version: number } | null> {
  const [found] = await read(pool, who, today, [
    {
      name: "records-entry",
      text: `select s.state, s.version from concord.register_item i join concord.stream s using (library_id, stream_id)
        where i.noun = $1 and i.reference = $2`,
      values: [noun, reference],
    },
  ]);
  return found?.rows[0] ?? null;
}

/** By stream. */
export async function disposalOf(pool: pg.Pool, who: Principal, streamId: string): Promise<Disposal | null> {
  const [found] = await read(pool, who, "", [
    {
      name: "records-disposal",
      text: "select state from concord.stream where noun = 'disposal' and stream_id = $1",
      values: [streamId],
    },
  ]);
  return found?.rows[0]?.state ?? null;
}

export type Weight = {
  readonly streamId: string;
  readonly words: number;
  readonly files: number;
  readonly mails: number;
  readonly bytes: number;
};
/** Counts of what would go, for who keeps records. */
export async function weigh(pool: pg.Pool, who: Principal, streams: readonly string[]): Promise<Weight[]> {
  const [found] = await read(pool, who, "", [
    {
      name: "records-weigh",
      text: `select stream_id as "streamId", words, files, mails, bytes::float8 as bytes from concord.weigh($1::uuid[])`,
      values: [streams],
    },
  ]);
  return found?.rows ?? [];
}

export type RecordItem = {
  readonly streamId: string;
  readonly reference: string;
  readonly kind: Kind;
  readonly openedAt: string;
  readonly closedAt: string | null;
};
/** These matters as rows, the first closed first, as far as this reader sees them. */
export async function recordItems(
  pool: pg.Pool,
  who: Principal,
  today: string,
  streams: readonly string[],
): Promise<RecordItem[]> {
  const [found] = await read(pool, who, today, [
    {
      name: "records-items",
      text: `select stream_id as "streamId", reference, kind, opened_at as "openedAt", closed_at as "closedAt" from concord.case_item
        where stream_id = any($1::uuid[]) order by closed_at, reference`,
      values: [streams],
    },
  ]);
  return (found?.rows ?? []).map((row) => ({ ...row, kind: kinds[row.kind] ?? "inquiry" }));
}

export type EntryContent = {
  readonly id: string;
  readonly slot: string;
  readonly version: number;
  readonly chunks: readonly Buffer[];
};
/** What is sealed in an entry of the register, for who sees the entry, with its key; files by themselves (`entryFile`). `at`: noted as a reading. */
export async function entryContents(
  pool: pg.Pool,
  who: Person,
  today: string,
  streamId: string,
  at: string | null,
): Promise<{ readonly wrapped: Buffer | null; readonly contents: readonly EntryContent[] }> {
  const values = [streamId];
  const [key, contents] = await (at === null ? read : write)(pool, who, today, [
    { name: "records-key", text: "select wrapped from concord.stream_key where stream_id = $1", values },
    {
      name: "records-contents",
      text: `select content_id as id, slot, version, array_agg(sealed order by chunk) as chunks from concord.content
        where stream_id = $1 and slot <> 'file' group by content_id, slot, version order by version, content_id`,
      values,
    },
    ...(at === null ? [] : [registerNote(who, "$1", streamId, "words", at, today)]),
  ]);
  return { wrapped: key?.rows[0]?.wrapped ?? null, contents: contents?.rows ?? [] };
}

/** One file of an entry, sealed; noted as a reading. */
export async function entryFile(
  pool: pg.Pool,
  who: Person,
  today: string,
  streamId: string,
  fileId: string,
  at: string,
): Promise<Buffer[]> {
  const [found] = await write(pool, who, today, [
    {
      name: "records-file",
      text: "select sealed from concord.content where stream_id = $1 and content_id = $2 and slot = 'file' order by chunk",
      values: [streamId, fileId],
    },
    registerNote(who, "$1", streamId, "file", at, today),
  ]);
  return (found?.rows ?? []).map((row) => row.sealed);
}
