// Restrictions as they are listed, and what is asked of them by keyed hash. The policies do the refusing: no query here
// repeats them.
import type pg from "pg";
import type { Person, Principal } from "../../../domain/access/principal.ts";
import type { Restriction } from "../../../domain/conduct/restriction/state.ts";
import type { ContactHash } from "../../ledger.ts";
import { type Query, read } from "../../principal.ts";

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
      where i.noun = 'complaint' and i.opened_at >= $3 and ((s.state->>'caseId')::uuid in (${shared}) or i.stream_id in (${shared}))) as there`,
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

/** Everybody with a part in an incident `s`: who did anything in it but open who it is, who was asked, and whom of the staff it is about. */
const involvedIn = `array(select (e.data->>'by')::int from concord.event e
    where e.library_id = s.library_id and e.stream_id = s.stream_id and e.type <> 'IdentityOpened'
  union select one::int from jsonb_array_elements_text((s.state->'asked') || (s.state->'walled')) one order by 1)`;

/** An incident by its reference, for this reader, and who has a part in it; null: not there, or not for this reader. */
export async function incidentInvolved(
  pool: pg.Pool,
  who: Person,
  today: string,
  reference: string,
): Promise<{ readonly streamId: string; readonly involved: readonly number[] } | null> {
  const [found] = await read(pool, who, today, [
    {
      name: "incident-involved",
      text: `select s.stream_id as "streamId", ${involvedIn} as involved
        from concord.register_item i join concord.stream s using (library_id, stream_id) where i.noun = 'incident' and i.reference = $1`,
      values: [reference],
    },
  ]);
  return found?.rows[0] ?? null;
}

/** Restrictions that rest on an incident, by the stream of either, with whoever has a part in it: of those alone where somebody isn't noted yet. */
export async function involvedSince(
  pool: pg.Pool,
  who: Principal & { kind: "job" },
  stream: string,
): Promise<{ readonly streamId: string; readonly involved: readonly number[] }[]> {
  const [found] = await read(pool, who, "", [
    {
      name: "involved-since",
      text: `select r.stream_id as "streamId", x.involved from concord.register_item i
        join concord.stream r on r.library_id = i.library_id and r.stream_id = i.stream_id
        join concord.stream s on s.library_id = r.library_id and s.stream_id = (r.state->>'incident')::uuid
        cross join lateral (select ${involvedIn} as involved) x
        where i.noun = 'restriction' and $1::uuid in (r.stream_id, s.stream_id) and not r.state->'wrote' @> to_jsonb(x.involved)`,
      values: [stream],
    },
  ]);
  return found?.rows ?? [];
}
