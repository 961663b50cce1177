// Incidents of conduct: the list, one found by the exact name of its person, one whole. The policies do the refusing (0011, 0018, 0020): no query
// here repeats them.
import type pg from "pg";
import type { Person } from "../../../domain/access/principal.ts";
import type { Incident, Status } from "../../../domain/conduct/incident/state.ts";
import { nameOf, read, write } from "../../principal.ts";
import type { ContentRow } from "../contents.ts";
import { registerNote } from "../readings.ts";

export type IncidentFilter = {
  readonly statuses?: readonly Status[];
  readonly branchId?: number;
  /** Of the person's name, made for conduct. */
  readonly name?: Buffer;
};
/** More than this on one page nobody reads; the filters lead to the rest. */
const incidentsAtMost = 200;

/** The newest first, by when they happened. */
export async function incidentRows(
  pool: pg.Pool,
  who: Person,
  today: string,
  { statuses, branchId, name }: IncidentFilter,
): Promise<readonly Incident[]> {
  const values: unknown[] = [];
  const given = (value: unknown) => `$${values.push(value)}`;
  const conditions = [
    "i.noun = 'incident'",
    ...(statuses ? [`i.status = any(${given(statuses)}::text[])`] : []),
    ...(branchId === undefined ? [] : [`i.branch_id = ${given(branchId)}`]),
    ...(name
      ? [
          `i.stream_id in (select h.stream_id from concord.contact_hash h where h.sort = 'name' and h.hash = ${given(name)})`,
        ]
      : []),
  ];
  const text = `select s.state from concord.register_item i join concord.stream s using (library_id, stream_id)
    where ${conditions.join(" and ")} order by i.opened_at desc, i.stream_id limit ${incidentsAtMost}`;
  const [found] = await read(pool, who, today, [{ name: nameOf(text), text, values }]);
  return (found?.rows ?? []).map((row) => row.state);
}

export type IncidentEventRow = {
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly data: Record<string, unknown>;
};
export type WholeIncident = {
  readonly state: Incident;
  readonly version: number;
  readonly wrapped: Buffer;
  readonly events: readonly IncidentEventRow[];
  readonly contents: readonly ContentRow[];
  /** Who opened its words, and when last; none for whoever doesn't keep the register. */
  readonly readers: readonly { readonly personId: number; readonly at: string }[];
};

const byReference = "(select i.stream_id from concord.register_item i where i.noun = 'incident' and i.reference = $1)";

/** Null: not there, or not for this reader. `reason`: why who the person is is opened; "": it isn't. What is read is noted with it. */
export async function wholeIncident(
  pool: pg.Pool,
  who: Person,
  today: string,
  reference: string,
  at: string,
  reason: string,
): Promise<WholeIncident | null> {
  const values = [reference];
  const [head, told, said, , readers] = await write(
    pool,
    who,
    today,
    [
      {
        name: "incident-head",
        text: `select s.state, s.version, k.wrapped from concord.stream s join concord.stream_key k using (library_id, stream_id) where s.stream_id = ${byReference}`,
        values,
      },
      {
        name: "incident-events",
        text: `select version, type, at, data from concord.event where stream_id = ${byReference} order by version`,
        values,
      },
      {
        name: "incident-contents",
        text: `select content_id as id, slot, version, array_agg(sealed order by chunk) as chunks from concord.content
          where stream_id = ${byReference} and slot <> 'file' group by content_id, slot, version order by version, content_id`,
        values,
      },
      registerNote(who, byReference, reference, reason === "" ? "words" : "identity", at, today, reason),
      {
        name: "incident-readers",
        text: `select person_id as "personId", max(at) as at from concord.reading where stream_id = ${byReference} group by person_id order by 2 desc, 1`,
        values,
      },
    ],
    reason === "" ? {} : { identity: reason },
  );
  const row = head?.rows[0];
  return row ? { ...row, events: told?.rows ?? [], contents: said?.rows ?? [], readers: readers?.rows ?? [] } : null;
}

/** Its state, for this reader; opens no words. */
export async function incidentState(
  pool: pg.Pool,
  who: Person,
  today: string,
  reference: string,
): Promise<Incident | null> {
  const [found] = await read(pool, who, today, [
    {
      name: "incident-state",
      text: `select state from concord.stream where stream_id = ${byReference}`,
      values: [reference],
    },
  ]);
  return found?.rows[0]?.state ?? null;
}
