// Incidents of conduct: the list, and one found by the exact name of its person. The policies do the refusing (0011, 0018, 0020): no query
// here repeats them.
import type pg from "pg";
import type { Person } from "../../../domain/access/principal.ts";
import type { Incident, Status } from "../../../domain/conduct/incident/state.ts";
import { nameOf, read } from "../../principal.ts";

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
