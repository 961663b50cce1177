// A case whole: its state, its events, and the words this reader may have. One wait.
import type pg from "pg";
import type { Person, Principal } from "../../domain/access/principal.ts";
import type { CaseEvent } from "../../domain/case/event.ts";
import type { Case } from "../../domain/case/state.ts";
import { type Reasons, read, write } from "../principal.ts";
import type { Sealed } from "../proof/chain.ts";
import type { MailState } from "./mail/out.ts";
import { type OpenedSort, openedNote } from "./readings.ts";

export type EventRow = {
  readonly version: number;
  readonly type: CaseEvent["type"];
  readonly at: string;
  readonly data: Record<string, unknown>;
  readonly seals: readonly Sealed[];
};
export type ContentRow = {
  readonly id: string;
  readonly slot: string;
  readonly version: number;
  readonly chunks: readonly Buffer[];
};
export type WholeCase = {
  readonly state: Case;
  readonly version: number;
  /** null: destroyed by a disposal; there are no contents then. */
  readonly wrapped: Buffer | null;
  readonly events: readonly EventRow[];
  readonly contents: readonly ContentRow[];
};

/** `stream` is SQL for the stream's id, from $1. */
const caseTexts = (stream: string) => ({
  head: `select s.state, s.version, k.wrapped from concord.stream s left join concord.stream_key k using (library_id, stream_id) where s.stream_id = ${stream} and s.noun = 'case'`,
  events: `select version, type, at, data, seals from concord.event where stream_id = ${stream} order by version`,
  // Files are big and opened one at a time (readFile): here their heads suffice.
  contents: `select content_id as id, slot, version, array_agg(sealed order by chunk) as chunks from concord.content
    where stream_id = ${stream} and slot <> 'file' group by content_id, slot, version order by version, content_id`,
});
const byStream = caseTexts("$1");
const referred = "(select stream_id from concord.case_item where reference = $1)";
const byReference = {
  ...caseTexts(referred),
  reach: `select distinct sort from concord.contact_hash where stream_id = ${referred} and sort in ('email', 'phone') order by sort`,
  letters: `select version, state from concord.mail_out where stream_id = ${referred} and letter not like 'tell.%' and state <> 'sending' order by version, letter`,
};

/** A case by its stream, or null: not there, or not for this reader. */
export async function wholeCase(
  pool: pg.Pool,
  who: Principal,
  today: string,
  streamId: string,
): Promise<WholeCase | null> {
  const values = [streamId];
  const [head, told, said] = await read(pool, who, today, [
    { name: "case-head", text: byStream.head, values },
    { name: "case-events", text: byStream.events, values },
    { name: "case-contents", text: byStream.contents, values },
  ]);
  const row = head?.rows[0];
  return row ? { ...row, events: told?.rows ?? [], contents: said?.rows ?? [] } : null;
}

export type StaffWholeCase = WholeCase & {
  /** "email", "phone": what was left, never what it is. */
  readonly reach: readonly ("email" | "phone")[];
  /** Letters that left or never will, the first one first; `version`: the event that each tells of. */
  readonly letters: readonly { readonly version: number; readonly state: Exclude<MailState, "sending"> }[];
};

/**
 * A case by its reference, with what staff see beside it. `reasons`: what this reader opened it for. `at`: when;
 * noted as a reading with it, null when nobody is shown the words.
 */
export async function staffWholeCase(
  pool: pg.Pool,
  who: Person,
  today: string,
  reference: string,
  at: string | null,
  reasons: Reasons = {},
): Promise<StaffWholeCase | null> {
  const values = [reference];
  const opened = Object.entries(reasons) as [keyof Reasons, string][];
  const notes: readonly (readonly [OpenedSort, string])[] = opened.length > 0 ? opened : [["words", ""]];
  const [head, told, said, reach, letters] = await (at === null ? read : write)(
    pool,
    who,
    today,
    [
      { name: "staff-case-head", text: byReference.head, values },
      { name: "staff-case-events", text: byReference.events, values },
      { name: "staff-case-contents", text: byReference.contents, values },
      { name: "staff-case-reach", text: byReference.reach, values },
      { name: "staff-case-letters", text: byReference.letters, values },
      ...(at === null
        ? []
        : notes.map(([sort, reason]) => openedNote(who, referred, reference, sort, at, today, reason))),
    ],
    reasons,
  );
  const row = head?.rows[0];
  if (!row) return null;
  return {
    ...row,
    events: told?.rows ?? [],
    contents: said?.rows ?? [],
    reach: (reach?.rows ?? []).map(({ sort }) => sort),
    letters: letters?.rows ?? [],
  };
}

/** Which stream is this reference's, for this reader? */
export async function streamOfReference(
  pool: pg.Pool,
  who: Principal,
  today: string,
  reference: string,
): Promise<string | null> {
  const [found] = await read(pool, who, today, [
    {
      name: "case-by-reference",
      text: "select stream_id from concord.case_item where reference = $1",
      values: [reference],
    },
  ]);
  return found?.rows[0]?.stream_id ?? null;
}

/** One file's chunks and its stream's key, for this reader; noted as a reading when it is a person's. */
export async function fileChunks(
  pool: pg.Pool,
  who: Principal,
  today: string,
  streamId: string,
  fileId: string,
  at: string,
): Promise<{ chunks: Buffer[]; wrapped: Buffer } | null> {
  const [found] = await (who.kind === "person" ? write : read)(pool, who, today, [
    {
      name: "case-file",
      text: `select (select array_agg(c.sealed order by c.chunk) from concord.content c where c.stream_id = $1 and c.content_id = $2 and c.slot = 'file') as chunks, k.wrapped
        from concord.stream_key k where k.stream_id = $1`,
      values: [streamId, fileId],
    },
    ...(who.kind === "person" ? [openedNote(who, "$1", streamId, "file", at, today, "")] : []),
  ]);
  const row = found?.rows[0];
  return row?.chunks ? row : null;
}

/** How many bytes of files a matter holds already (25 MB a matter, a setting). */
export async function fileBytesOf(pool: pg.Pool, who: Principal, today: string, streamId: string): Promise<number> {
  const [sum] = await read(pool, who, today, [
    {
      name: "case-file-bytes",
      text: "select coalesce(sum(octet_length(sealed)), 0)::int as bytes from concord.content where stream_id = $1 and slot = 'file'",
      values: [streamId],
    },
  ]);
  return sum?.rows[0]?.bytes ?? 0;
}
