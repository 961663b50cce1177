// Messages found by the tokens of their words: newest first, as far as the reader may read them. The function `find` holds to the walls
// and gives places; the policies of `content` and `case_item` decide which of them this reader gets.
import type pg from "pg";
import type { Person } from "../../../domain/access/principal.ts";
import { nameOf, read } from "../../principal.ts";
import { conditionsOf, type ListFilter, type ListRow, rowColumns } from "./rows.ts";

export type FoundMessage = ListRow & {
  readonly doc: string;
  readonly found_id: string;
  readonly chunks: readonly Buffer[];
};

/** The place after the newest. */
export const newestDoc = "9223372036854775807";

/**
 * One look: the `most` newest messages with every token of one of the lists, before a place; of them those that this reader may read
 * and that the filter lets through. `last`: the place of the last one looked at, null when there are no older ones.
 */
export async function findMessages(
  pool: pg.Pool,
  who: Person,
  today: string,
  lists: readonly (readonly bigint[])[],
  before: string,
  most: number,
  filter: ListFilter,
): Promise<{ readonly messages: readonly FoundMessage[]; readonly last: string | null }> {
  const [one, other = null] = lists;
  const { conditions, values } = conditionsOf(filter, 4);
  const where = ["true", ...conditions].join(" and ");
  // `limit 1`: each place is looked up by its key. Without it the planner may join the whole table to a handful of places.
  const text = `with hit as materialized (select * from concord.find($1, $2, $3, $4)),
      seen as (select h.doc::text, h.content_id as found_id, c.chunks, k.wrapped, null::uuid as content_id, null::bytea as sealed,
          ${rowColumns.map((name) => `i.${name}`).join(", ")}
        from hit h
        cross join lateral (select array_agg(x.sealed order by x.chunk) as chunks from concord.content x
          where x.stream_id = h.stream_id and x.content_id = h.content_id having count(*) > 0) c
        cross join lateral (select * from concord.case_item where stream_id = h.stream_id and ${where} limit 1) i
        cross join lateral (select wrapped from concord.stream_key where stream_id = h.stream_id limit 1) k)
    select (select count(*)::int from hit) as looked, (select min(doc)::text from hit) as last, s.*
      from (select) nothing left join seen s on true order by s.doc::bigint desc`;
  const [found] = await read(pool, who, today, [
    { name: nameOf(text), text, values: [one, other, before, most, ...values] },
  ]);
  const rows: (FoundMessage & { looked: number; last: string | null })[] = found?.rows ?? [];
  const first = rows[0];
  return {
    messages: rows.filter((row) => row.doc !== null),
    last: first && first.looked === most ? first.last : null,
  };
}
