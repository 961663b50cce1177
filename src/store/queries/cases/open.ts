// All open matters, for what concerns every one of them: a new closure, or a colleague who came or left.
import type pg from "pg";
import type { Principal } from "../../../domain/access/principal.ts";
import type { Case } from "../../../domain/case/state.ts";
import { read } from "../../principal.ts";
import { transaction } from "../../transaction.ts";

const batch = 200;

/** The states of all open matters that the asker sees, some at a time; one that closes meanwhile is left out. */
export async function* openCases(pool: pg.Pool, who: Principal): AsyncGenerator<Case, void, undefined> {
  const [found] = await read(pool, who, "", [
    { name: "open-ids", text: "select stream_id from concord.case_item where status < 10" },
  ]);
  const ids: string[] = (found?.rows ?? []).map((row) => row.stream_id);
  for (let at = 0; at < ids.length; at += batch) {
    const text = "select state from concord.stream where stream_id = any($1::uuid[])";
    const [states] = await read(pool, who, "", [{ name: "open-states", text, values: [ids.slice(at, at + batch)] }]);
    for (const row of states?.rows ?? []) if (row.state.status !== "closed") yield row.state;
  }
}

/** Waits for the acts that are under way, which may have been decided on the settings before (acts hold the lock shared). */
export const actsUnderWay = (pool: pg.Pool, who: Principal): Promise<unknown> =>
  transaction(pool, who, (send) =>
    send({ text: "select pg_advisory_xact_lock($1::int::bigint)", values: [who.library] }),
  );
