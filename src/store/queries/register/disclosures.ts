// Requests for records as the register lists them, and one of them whole. The policies do the refusing: no query here repeats them.
import type pg from "pg";
import type { Person } from "../../../domain/access/principal.ts";
import type { Disclosure, Status } from "../../../domain/disclosure/state.ts";
import type { Gate, Outcome } from "../../../domain/disclosure/terms.ts";
import { read, write } from "../../principal.ts";
import type { ContentRow } from "../contents.ts";
import { registerNote } from "../readings.ts";

export type DisclosureRow = {
  readonly reference: string;
  readonly status: Status;
  readonly gate: Gate | null;
  readonly outcome: Outcome | null;
  readonly openedBy: number;
  readonly openedAt: string;
  readonly touchedAt: string;
};
/** Newest first, all of them: a library has a handful a year. `openedBy`: only what this person logged. */
export async function disclosureRows(
  pool: pg.Pool,
  who: Person,
  today: string,
  openedBy: number | null = null,
): Promise<DisclosureRow[]> {
  const [found] = await read(pool, who, today, [
    {
      name: "disclosures",
      text: `select reference, status, nullif(sort, 'none') as gate, outcome, opened_by as "openedBy", opened_at as "openedAt", touched_at as "touchedAt"
        from concord.register_item where noun = 'disclosure' and ($1::int is null or opened_by = $1) order by opened_at desc, stream_id`,
      values: [openedBy],
    },
  ]);
  return found?.rows ?? [];
}

export type DisclosureEventRow = {
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly data: Record<string, unknown>;
};
export type WholeDisclosure = {
  readonly state: Disclosure;
  readonly version: number;
  readonly wrapped: Buffer;
  readonly events: readonly DisclosureEventRow[];
  readonly contents: readonly ContentRow[];
  /** Who opened its words, and when last. */
  readonly readers: readonly { readonly personId: number; readonly at: string }[];
};

const byReference =
  "(select i.stream_id from concord.register_item i where i.noun = 'disclosure' and i.reference = $1)";

/** An entry by its reference, or null: not there, or not for this reader. `at`: when it is read; that stands in the readings. */
export async function wholeDisclosure(
  pool: pg.Pool,
  who: Person,
  today: string,
  reference: string,
  at: string,
): Promise<WholeDisclosure | null> {
  const values = [reference];
  const [head, told, said, , readers] = await write(pool, who, today, [
    {
      name: "disclosure-head",
      text: `select s.state, s.version, k.wrapped from concord.stream s join concord.stream_key k using (library_id, stream_id) where s.stream_id = ${byReference}`,
      values,
    },
    {
      name: "disclosure-events",
      text: `select version, type, at, data from concord.event where stream_id = ${byReference} order by version`,
      values,
    },
    {
      name: "disclosure-contents",
      text: `select content_id as id, slot, version, array_agg(sealed order by chunk) as chunks from concord.content
        where stream_id = ${byReference} and slot <> 'file' group by content_id, slot, version order by version, content_id`,
      values,
    },
    registerNote(who, byReference, reference, "words", at, today),
    {
      name: "disclosure-readers",
      text: `select person_id as "personId", max(at) as at from concord.reading where stream_id = ${byReference} group by person_id order by 2 desc, 1`,
      values,
    },
  ]);
  const row = head?.rows[0];
  return row ? { ...row, events: told?.rows ?? [], contents: said?.rows ?? [], readers: readers?.rows ?? [] } : null;
}

/** The stream of a reference and its state, for this reader; opens no words. */
export async function disclosureState(
  pool: pg.Pool,
  who: Person,
  today: string,
  reference: string,
): Promise<Disclosure | null> {
  const [found] = await read(pool, who, today, [
    {
      name: "disclosure-state",
      text: `select state from concord.stream where stream_id = ${byReference}`,
      values: [reference],
    },
  ]);
  return found?.rows[0]?.state ?? null;
}
