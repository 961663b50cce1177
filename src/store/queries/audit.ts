// The ledger read whole, for the verifier: events in order, the stream's head and state, and the row of the lists. No words, no keys.
import type pg from "pg";
import type { Principal } from "../../domain/access/principal.ts";
import type { Case } from "../../domain/case/state.ts";
import type { Sealed } from "../chain.ts";
import { itemColumns } from "../lists/case-item.ts";
import { read } from "../principal.ts";

export type AuditEvent = {
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly act: string;
  readonly epoch: number;
  readonly data: Record<string, unknown>;
  readonly seals: readonly Sealed[];
  readonly hash: string;
};
export type AuditStream = {
  readonly streamId: string;
  readonly version: number;
  readonly head: string;
  readonly state: Case;
  readonly item: Readonly<Record<string, unknown>>;
  readonly events: readonly AuditEvent[];
  readonly seals: Readonly<Record<string, string>>;
  readonly walls: readonly number[];
  readonly members: readonly number[];
};

const instants = ["due_at", "set_at", "opened_at", "touched_at", "closed_at"] as const;
const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const itemJson = `jsonb_build_object(${itemColumns.map((name) => `'${name}', ${instants.some((one) => one === name) ? instant(`i.${name}`) : `i.${name}`}`).join(", ")})`;

const text = `select s.stream_id as "streamId", s.version, encode(s.head, 'hex') as head, s.state,
    (select ${itemJson} from concord.case_item i where i.stream_id = s.stream_id) as item,
    (select jsonb_agg(jsonb_build_object('version', e.version, 'type', e.type, 'at', ${instant("e.at")}, 'act', e.act_id, 'epoch', e.epoch, 'data', e.data,
      'seals', e.seals, 'hash', encode(e.hash, 'hex')) order by e.version) from concord.event e where e.stream_id = s.stream_id) as events,
    coalesce((select jsonb_agg(w.person_id order by w.person_id) from concord.wall w where w.stream_id = s.stream_id), '[]') as walls,
    coalesce((select jsonb_agg(m.person_id order by m.person_id) from concord.member m where m.stream_id = s.stream_id), '[]') as members,
    coalesce((select jsonb_object_agg(h.content_id, h.sha256) from concord.content_hashes(s.stream_id) h), '{}') as seals
  from concord.stream s where s.noun = 'case' and s.stream_id > $1 order by s.stream_id limit $2`;

/** Streams after one, in order of their ids, `limit` at a time. */
export async function auditPage(pool: pg.Pool, who: Principal, after: string, limit: number): Promise<AuditStream[]> {
  const [page] = await read(pool, who, "", [{ name: "audit-page", text, values: [after, limit] }]);
  return page?.rows ?? [];
}
