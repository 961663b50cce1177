// Requests for records: the register's entries, and the texts of responsive matters. The policies do the refusing (0011, 0014).
import type pg from "pg";
import type { Person } from "../../../domain/access/principal.ts";
import type { Case } from "../../../domain/case/state.ts";
import type { FoiaRequest } from "../../../domain/foia/state.ts";
import type { Outcome } from "../../../domain/foia/terms.ts";
import { read, write } from "../../principal.ts";
import type { ContentRow, EventRow } from "../contents.ts";
import { openedNote } from "../readings.ts";

/** A page of the register is one page: open ones first, the soonest due first; then the newest closed. */
const requestsAtMost = 300;

/** How many were logged since an instant, by outcome; "open" for those without. */
export type FoiaCount = Readonly<Partial<Record<Outcome | "open", number>>>;

export async function foiaRequests(
  pool: pg.Pool,
  who: Person,
  today: string,
  since: string,
): Promise<{ readonly states: readonly FoiaRequest[]; readonly count: FoiaCount }> {
  const [found, counted] = await read(pool, who, today, [
    {
      name: "foia-requests",
      text: `select s.state from concord.register_item i join concord.stream s using (library_id, stream_id) where i.noun = 'foia'
        order by i.status = 'open' desc, i.due_at, i.closed_at desc limit ${requestsAtMost}`,
    },
    {
      name: "foia-count",
      text: `select coalesce(outcome, 'open') as outcome, count(*)::int as n from concord.register_item
        where noun = 'foia' and opened_at >= $1 group by 1`,
      values: [since],
    },
  ]);
  return {
    states: (found?.rows ?? []).map((row) => row.state),
    count: Object.fromEntries((counted?.rows ?? []).map((row) => [row.outcome, row.n])),
  };
}

export type ResponsiveMatter = {
  readonly state: Case;
  readonly wrapped: Buffer;
  /** Of those that bring words: when and by whom. */
  readonly events: readonly Pick<EventRow, "version" | "type" | "at" | "data">[];
  readonly contents: readonly ContentRow[];
};

/**
 * The responsive matters that this reader may see, with every text of theirs; what is never read by an officer is left out by the policies
 * and here. `at`: when it is read, noted with the words; null when no words are asked for.
 */
export async function responsiveMatters(
  pool: pg.Pool,
  who: Person,
  today: string,
  streamIds: readonly string[],
  at: string | null,
): Promise<ResponsiveMatter[]> {
  if (streamIds.length === 0) return [];
  const some = "any($1::uuid[])";
  const values = [streamIds];
  const [heads, told, said] = await (at === null ? read : write)(pool, who, today, [
    {
      name: "foia-matters",
      text: `select s.state, k.wrapped from concord.stream s join concord.stream_key k using (library_id, stream_id)
        where s.stream_id = ${some} and s.noun = 'case' order by s.state->>'openedAt', s.stream_id`,
      values,
    },
    ...(at === null
      ? []
      : [
          {
            name: "foia-matter-events",
            text: `select stream_id as "streamId", version, type, at, data from concord.event where stream_id = ${some} order by version`,
            values,
          },
          {
            name: "foia-matter-contents",
            text: `select stream_id as "streamId", content_id as id, slot, version, array_agg(sealed order by chunk) as chunks from concord.content
              where stream_id = ${some} and slot in ('words', 'reply', 'note', 'reason', 'filehead')
              group by stream_id, content_id, slot, version order by version, content_id`,
            values,
          },
          openedNote(who, some, streamIds, "words", at, today, ""),
        ]),
  ]);
  const of = <Row extends { streamId: string }>(rows: readonly Row[] | undefined, id: string) =>
    (rows ?? []).filter((row) => row.streamId === id);
  return (heads?.rows ?? []).map((row) => ({
    ...row,
    events: of(told?.rows, row.state.id),
    contents: of(said?.rows, row.state.id),
  }));
}
