// Restrictions as they are listed, one of them whole, and what is asked of them by keyed hash. The policies do the refusing: no query here
// repeats them.
import type pg from "pg";
import type { Person, Principal } from "../../../domain/access/principal.ts";
import type { Restriction } from "../../../domain/conduct/restriction/state.ts";
import type { ContactHash } from "../../ledger.ts";
import { type Query, type Reasons, read, write } from "../../principal.ts";
import type { ContentRow } from "../contents.ts";
import { registerNote } from "../readings.ts";

/** All that this reader may see, newest first: a library has a few dozen a year. */
export async function restrictionRows(pool: pg.Pool, who: Person, today: string): Promise<Restriction[]> {
  const [found] = await read(pool, who, today, [
    {
      name: "restrictions",
      text: `select s.state from concord.register_item i join concord.stream s on s.library_id = i.library_id and s.stream_id = i.stream_id
        where i.noun = 'restriction' order by i.opened_at desc, i.stream_id`,
    },
  ]);
  return (found?.rows ?? []).map((row) => row.state);
}

export type RestrictionEventRow = {
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly data: Record<string, unknown>;
};
export type WholeRestriction = {
  readonly state: Restriction;
  readonly version: number;
  readonly wrapped: Buffer;
  readonly events: readonly RestrictionEventRow[];
  readonly contents: readonly ContentRow[];
  /** Who opened its words, and when last; for those who keep the register. */
  readonly readers: readonly { readonly personId: number; readonly at: string }[];
};

const byReference =
  "(select i.stream_id from concord.register_item i where i.noun = 'restriction' and i.reference = $1)";
const head = (stream: string) =>
  `select s.state, s.version, k.wrapped from concord.stream s join concord.stream_key k using (library_id, stream_id) where s.stream_id = ${stream} and s.noun = 'restriction'`;
const events = (stream: string) =>
  `select version, type, at, data from concord.event where stream_id = ${stream} order by version`;
const contents = (stream: string) =>
  `select content_id as id, slot, version, array_agg(sealed order by chunk) as chunks from concord.content
    where stream_id = ${stream} and slot <> 'file' group by content_id, slot, version order by version, content_id`;

/** An entry by its reference, or null: not there, or not for this reader. `at`: when; noted, with `reasons` when who it is was opened. */
export async function wholeRestriction(
  pool: pg.Pool,
  who: Person,
  today: string,
  reference: string,
  at: string,
  reasons: Reasons = {},
): Promise<WholeRestriction | null> {
  const values = [reference];
  const [first, told, said, , readers] = await write(
    pool,
    who,
    today,
    [
      { name: "restriction-head", text: head(byReference), values },
      { name: "restriction-events", text: events(byReference), values },
      { name: "restriction-contents", text: contents(byReference), values },
      registerNote(who, byReference, reference, reasons.identity ? "identity" : "words", at, today, reasons.identity),
      {
        name: "restriction-readers",
        text: `select person_id as "personId", max(at) as at from concord.reading where stream_id = ${byReference} group by person_id order by 2 desc, 1`,
        values,
      },
    ],
    reasons,
  );
  const row = first?.rows[0];
  return row ? { ...row, events: told?.rows ?? [], contents: said?.rows ?? [], readers: readers?.rows ?? [] } : null;
}

/** The same for whoever has its code; null: the code is another noun's. */
export async function patronRestriction(
  pool: pg.Pool,
  who: Principal & { kind: "patron" },
): Promise<Omit<WholeRestriction, "readers"> | null> {
  const values = [who.streamId];
  const [first, told, said] = await read(pool, who, "", [
    { name: "own-restriction-head", text: head("$1"), values },
    { name: "own-restriction-events", text: events("$1"), values },
    { name: "own-restriction-contents", text: contents("$1"), values },
  ]);
  const row = first?.rows[0];
  return row ? { ...row, events: told?.rows ?? [], contents: said?.rows ?? [] } : null;
}

/** Its state by reference, for this reader; opens no words. */
export async function restrictionState(
  pool: pg.Pool,
  who: Person,
  today: string,
  reference: string,
): Promise<Restriction | null> {
  const [found] = await read(pool, who, today, [
    {
      name: "restriction-state",
      text: `select state from concord.stream where stream_id = ${byReference}`,
      values: [reference],
    },
  ]);
  return found?.rows[0]?.state ?? null;
}

const shared =
  "select distinct h.stream_id from concord.contact_hash h join unnest($1::text[], $2::bytea[]) as x(s, b) on h.sort = x.s and h.hash = x.b";
const hashValues = (hashes: readonly ContactHash[]) => [hashes.map((one) => one.sort), hashes.map((one) => one.hash)];

/** How often conduct of the same level was answered since then, of whoever has one of these hashes: a number, and of no matter. */
const conductSince = (hashes: readonly ContactHash[], since: string, level: number): Query => ({
  name: "conduct-since",
  text: `select count(*)::int as count from concord.register_item i join concord.stream s on s.library_id = i.library_id and s.stream_id = i.stream_id
    where i.noun = 'restriction' and i.opened_at >= $3 and s.state->'level' = to_jsonb($4::int)
      and coalesce(i.outcome, '') not in ('declined', 'withdrawn', 'lifted') and i.stream_id in (${shared})`,
  values: [...hashValues(hashes), since, level],
});
/** Did whoever has one of these hashes raise a concern, or complain, since then? Yes or no, and of no conduct. */
const concernSince = (hashes: readonly ContactHash[], since: string): Query => ({
  name: "concern-since",
  text: `select exists (select from concord.case_item i where i.kind = 2 and i.opened_at >= $3 and i.stream_id in (${shared}))
    or exists (select from concord.register_item i join concord.stream s on s.library_id = i.library_id and s.stream_id = i.stream_id
      where i.noun = 'complaint' and i.opened_at >= $3 and (s.state->>'caseId')::uuid in (${shared})) as there`,
  values: [...hashValues(hashes), since],
});

/** Both, of one person, as the library asks them for a decision: a job reads hashes, a person none of another's. */
export async function knownOf(
  pool: pg.Pool,
  who: Principal & { kind: "job" },
  conduct: { readonly hashes: readonly ContactHash[]; readonly since: string; readonly level: number },
  concern: { readonly hashes: readonly ContactHash[]; readonly since: string },
): Promise<{ readonly earlier: number; readonly concern: boolean }> {
  const [before, there] = await read(pool, who, "", [
    conductSince(conduct.hashes, conduct.since, conduct.level),
    concernSince(concern.hashes, concern.since),
  ]);
  return { earlier: before?.rows[0]?.count ?? 0, concern: there?.rows[0]?.there ?? false };
}

/** An incident by its reference, for this reader, and who wrote in it; null: not there, or not for this reader. */
export async function incidentWriters(
  pool: pg.Pool,
  who: Person,
  today: string,
  reference: string,
): Promise<{ readonly streamId: string; readonly wrote: readonly number[] } | null> {
  const [found] = await read(pool, who, today, [
    {
      name: "incident-writers",
      text: `select i.stream_id as "streamId", array(select distinct (e.data->>'by')::int from concord.event e
          where e.stream_id = i.stream_id and e.type in ('IncidentDrafted', 'AccountAdded', 'PersonDescribed', 'FactsCorrected') order by 1) as wrote
        from concord.register_item i where i.noun = 'incident' and i.reference = $1`,
      values: [reference],
    },
  ]);
  return found?.rows[0] ?? null;
}
