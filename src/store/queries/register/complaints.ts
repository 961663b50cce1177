// What of complaints is asked for beside their entries: what was promised, and when an item was complained of last.
import type pg from "pg";
import type { Person, Principal } from "../../../domain/access/principal.ts";
import type { Remedy } from "../../../domain/complaint/state.ts";
import { type Query, read, write } from "../../principal.ts";

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
