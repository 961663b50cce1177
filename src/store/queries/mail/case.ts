// What a letter, a reminder or a date that has come asks of a case: where it stands, and which act each of its events belongs to.
import type pg from "pg";
import type { Principal } from "../../../domain/access/principal.ts";
import type { Case } from "../../../domain/case/state.ts";
import { read } from "../../principal.ts";

export async function stateOf(pool: pg.Pool, who: Principal, streamId: string): Promise<Case | null> {
  const [found] = await read(pool, who, "", [
    { name: "case-state", text: "select state from concord.stream where stream_id = $1", values: [streamId] },
  ]);
  return found?.rows[0]?.state ?? null;
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
