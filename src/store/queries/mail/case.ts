// What a letter, a reminder or a date that has come asks of a case: where it stands, and which act each of its events belongs to.
import type pg from "pg";
import type { Principal } from "../../../domain/access/principal.ts";
import type { Case } from "../../../domain/case/state.ts";
import { read } from "../../principal.ts";

/** Of a stream of any noun; a case's unless said. */
export async function stateOf<S = Case>(pool: pg.Pool, who: Principal, streamId: string): Promise<S | null> {
  const [found] = await read(pool, who, "", [
    { name: "case-state", text: "select state from concord.stream where stream_id = $1", values: [streamId] },
  ]);
  return found?.rows[0]?.state ?? null;
}

/** How many matters with this e-mail contact began in the day before `openedAt`. */
export async function beganBefore(pool: pg.Pool, who: Principal, email: Buffer, openedAt: string): Promise<number> {
  const [found] = await read(pool, who, "", [
    {
      name: "case-began-before",
      text: `select count(*)::int as n from concord.contact_hash c join concord.case_item i using (library_id, stream_id)
        where c.sort = 'email' and c.hash = $1 and i.opened_at < $2 and i.opened_at > $2::timestamptz - interval '24 hours'`,
      values: [email, openedAt],
    },
  ]);
  return found?.rows[0]?.n ?? 0;
}

/** The act of each event, in the events' order. */
export async function actsOf(pool: pg.Pool, who: Principal, streamId: string): Promise<string[]> {
  const [found] = await read(pool, who, "", [
    {
      name: "case-acts",
      text: "select act_id from concord.event where stream_id = $1 order by version",
      values: [streamId],
    },
  ]);
  return (found?.rows ?? []).map((row) => row.act_id);
}
