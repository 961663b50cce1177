// Entries of the register, whichever noun's: as they are listed, one of them whole, its state, a file of it. The policies do the refusing: no query
// here repeats them.
import type pg from "pg";
import type { Principal } from "../../../domain/access/principal.ts";
import { type Query, type Reasons, read, write } from "../../principal.ts";
import type { Sealed } from "../../proof/chain.ts";
import type { ContentRow } from "../contents.ts";
import { registerNote } from "../readings.ts";

export type EntryNoun = "complaint" | "account" | "incident" | "restriction" | "disclosure" | "foia";

/** Those this reader may see; open ones by the next date, then the others, the newest first. `noun` decides what a state is. */
export async function entriesOf<State>(
  pool: pg.Pool,
  who: Principal,
  today: string,
  noun: EntryNoun,
): Promise<{ readonly state: State; readonly touchedAt: string }[]> {
  const [found] = await read(pool, who, today, [
    {
      name: "entries-of",
      text: `select s.state, i.touched_at as "touchedAt" from concord.register_item i join concord.stream s using (library_id, stream_id)
        where i.noun = $1 order by i.closed_at is not null, i.due_at nulls last, i.opened_at desc, i.stream_id`,
      values: [noun],
    },
  ]);
  return found?.rows ?? [];
}

export type EntryEvent<Type extends string = string> = {
  readonly version: number;
  readonly type: Type;
  readonly at: string;
  readonly data: Record<string, unknown>;
  readonly seals: readonly Sealed[];
};
export type WholeEntry<State, Type extends string = string> = {
  readonly state: State;
  readonly version: number;
  readonly wrapped: Buffer;
  readonly events: readonly EntryEvent<Type>[];
  readonly contents: readonly ContentRow[];
  /** Who opened its words, and when last; those who keep the register see it. */
  readonly readers: readonly { readonly personId: number; readonly at: string }[];
};

/** What an entry is asked for by. */
export type Asked = { readonly noun: EntryNoun } & ({ readonly reference: string } | { readonly streamId: string });

/**
 * An entry whole, or null: not there, or not for this reader. `at`: when a person reads it; that stands in the readings; null: nobody is shown
 * its words. `identity`: the reason for which who somebody is is opened.
 */
export async function wholeEntry<State, Type extends string = string>(
  pool: pg.Pool,
  who: Principal,
  today: string,
  asked: Asked,
  at: string | null,
  reasons: Reasons = {},
): Promise<WholeEntry<State, Type> | null> {
  const { noun } = asked;
  const [by, kind] = "streamId" in asked ? [asked.streamId, "id"] : [asked.reference, noun];
  const one =
    "streamId" in asked
      ? "$1::uuid"
      : `(select i.stream_id from concord.register_item i where i.noun = '${noun}' and i.reference = $1)`;
  const query = (name: string, text: string): Query => ({ name: `entry-${name}-${kind}`, text, values: [by] });
  const sort = reasons.identity ? "identity" : "words";
  const isNoted = who.kind === "person" && at !== null;
  // The note first: who reads it now stands among its readers.
  const note = isNoted ? [registerNote(who, one, by, sort, at, today, reasons.identity ?? null)] : [];
  const [head, told, said, readers] = (
    await (isNoted ? write : read)(
      pool,
      who,
      today,
      [
        ...note,
        query(
          "head",
          `select s.state, s.version, s.noun, k.wrapped from concord.stream s join concord.stream_key k using (library_id, stream_id) where s.stream_id = ${one}`,
        ),
        query(
          "events",
          `select version, type, at, data, seals from concord.event where stream_id = ${one} order by version`,
        ),
        query(
          "contents",
          `select content_id as id, slot, version, array_agg(sealed order by chunk) as chunks from concord.content
          where stream_id = ${one} and slot <> 'file' group by content_id, slot, version order by version, content_id`,
        ),
        query(
          "readers",
          `select person_id as "personId", max(at) as at from concord.reading where stream_id = ${one} group by person_id order by 2 desc, 1`,
        ),
      ],
      reasons,
    )
  ).slice(note.length);
  const row = head?.rows[0];
  if (!row || row.noun !== noun) return null;
  return { ...row, events: told?.rows ?? [], contents: said?.rows ?? [], readers: readers?.rows ?? [] };
}

/** The stream of a reference and its state, for this reader; opens no words. */
export async function entryState<State>(
  pool: pg.Pool,
  who: Principal,
  today: string,
  noun: EntryNoun,
  reference: string,
): Promise<State | null> {
  const [found] = await read(pool, who, today, [
    {
      name: "entry-state",
      text: "select s.state from concord.stream s join concord.register_item i using (library_id, stream_id) where i.noun = $1 and i.reference = $2",
      values: [noun, reference],
    },
  ]);
  return found?.rows[0]?.state ?? null;
}

/** One file of an entry, its chunks and its stream's key; null: not there, or not for this reader. A person's reading is noted. */
export async function entryFile(
  pool: pg.Pool,
  who: Principal,
  today: string,
  streamId: string,
  fileId: string,
  at: string,
): Promise<{ readonly chunks: readonly Buffer[]; readonly wrapped: Buffer } | null> {
  const [found] = await write(pool, who, today, [
    {
      name: "entry-file",
      text: `select (select array_agg(c.sealed order by c.chunk) from concord.content c where c.stream_id = $1 and c.content_id = $2 and c.slot = 'file') as chunks, k.wrapped
        from concord.stream_key k where k.stream_id = $1`,
      values: [streamId, fileId],
    },
    ...(who.kind === "person" ? [registerNote(who, "$1", streamId, "file", at, today)] : []),
  ]);
  const row = found?.rows[0];
  return row?.chunks ? row : null;
}
