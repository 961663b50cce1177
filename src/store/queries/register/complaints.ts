// Formal complaints and staff accounts as the register lists them, and one of them whole. The policies do the refusing: no query here repeats them.
import type pg from "pg";
import type { Person, Principal } from "../../../domain/access/principal.ts";
import type { Remedy } from "../../../domain/complaint/state.ts";
import { type Query, type Reasons, read, write } from "../../principal.ts";
import type { Sealed } from "../../proof/chain.ts";
import type { ContentRow } from "../contents.ts";
import { registerNote } from "../readings.ts";

/** Those this reader may see; open ones by the next date, then the others, the newest first. `noun` decides what a state is. */
export async function entriesOf<State>(
  pool: pg.Pool,
  who: Principal,
  today: string,
  noun: "complaint" | "account",
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

export type EntryEvent = {
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly data: Record<string, unknown>;
  readonly seals: readonly Sealed[];
};
export type WholeEntry<State> = {
  readonly state: State;
  readonly version: number;
  readonly wrapped: Buffer;
  readonly events: readonly EntryEvent[];
  readonly contents: readonly ContentRow[];
  /** Who opened its words, and when last; those who keep the register see it. */
  readonly readers: readonly { readonly personId: number; readonly at: string }[];
};

/** What an entry is asked for by. */
export type Asked = { readonly noun: "complaint" | "account"; readonly reference?: string; readonly streamId?: string };

/**
 * An entry whole, or null: not there, or not for this reader. `at`: when a person reads it; that stands in the readings. `identity`: the reason
 * for which who the patron is is opened.
 */
export async function wholeEntry<State>(
  pool: pg.Pool,
  who: Principal,
  today: string,
  { noun, reference, streamId }: Asked,
  at: string,
  reasons: Reasons = {},
): Promise<WholeEntry<State> | null> {
  const one = streamId
    ? "$1::uuid"
    : `(select i.stream_id from concord.register_item i where i.noun = '${noun}' and i.reference = $1)`;
  const by = streamId ?? reference ?? "";
  const kind = streamId ? "id" : noun;
  const query = (name: string, text: string): Query => ({ name: `entry-${name}-${kind}`, text, values: [by] });
  const sort = reasons.identity ? "identity" : "words";
  const [head, told, said, readers] = await write(
    pool,
    who,
    today,
    [
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
      ...(who.kind === "person" ? [registerNote(who, one, by, sort, at, today, reasons.identity ?? null)] : []),
    ],
    reasons,
  );
  const row = head?.rows[0];
  if (!row || row.noun !== noun) return null;
  return { ...row, events: told?.rows ?? [], contents: said?.rows ?? [], readers: readers?.rows ?? [] };
}

/** The stream of a reference and its state, for this reader; opens no words. */
export async function entryState<State>(
  pool: pg.Pool,
  who: Principal,
  today: string,
  noun: Asked["noun"],
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

export type PromiseRow = {
  readonly streamId: string;
  readonly reference: string;
  readonly remedy: Remedy;
  readonly wrapped: Buffer;
  readonly contentId: string | null;
  readonly chunks: readonly Buffer[] | null;
};
/** What this person is to see to after complaints, whatever else they may see of those; `words`: with the decision that says it, noted. */
export const promisesOf = (at: string, words: boolean): Query => ({
  name: "my-promises",
  text: `select stream_id as "streamId", reference, remedy, wrapped, content_id as "contentId", chunks from concord.my_promises($1, $2)`,
  values: [at, words],
});
export async function myPromises(
  pool: pg.Pool,
  who: Person,
  today: string,
  at: string,
  words: boolean,
): Promise<PromiseRow[]> {
  const [found] = await write(pool, who, today, [promisesOf(at, words)]);
  return found?.rows ?? [];
}

/** When the last complaint about this item under this procedure was opened, withdrawn ones and this act's own aside; null: there is none. */
export async function lastOfItem(
  pool: pg.Pool,
  who: Principal,
  procedure: number,
  item: string,
  actId: string,
): Promise<string | null> {
  const [found] = await read(pool, who, "", [
    {
      name: "complaint-item",
      text: `select max(i.opened_at) as at from concord.register_item i join concord.stream s using (library_id, stream_id)
        where i.noun = 'complaint' and i.sort = $1 and coalesce(i.outcome, '') <> 'withdrawn' and s.state->>'item' = $2
          and not exists (select from concord.event e where e.stream_id = i.stream_id and e.version = 1 and e.act_id = $3)`,
      values: [String(procedure), item, actId],
    },
  ]);
  return found?.rows[0]?.at ?? null;
}
