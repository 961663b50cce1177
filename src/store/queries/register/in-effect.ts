// Restrictions in effect today, as the desks are shown them: by functions that hand out the least, and note who was shown what
// (db/migrations/0021).
import type pg from "pg";
import type { Person } from "../../../domain/access/principal.ts";
import type { Restriction } from "../../../domain/conduct/restriction/state.ts";
import { type Query, read, write } from "../../principal.ts";

export type InEffectRow = {
  readonly streamId: string;
  readonly version: number;
  readonly facts: Pick<Restriction, "until" | "parts" | "branches" | "sort" | "minor">;
  readonly wrapped: Buffer;
  readonly contentId: string | null;
  readonly chunks: readonly Buffer[] | null;
};
const lines = `select stream_id as "streamId", version, facts, wrapped, content_id as "contentId", chunks from concord.in_effect_lines($1)`;

/** What this person's desk is shown now; each line noted once a day. The soonest over comes first. */
export async function inEffectLines(pool: pg.Pool, who: Person, today: string, at: string): Promise<InEffectRow[]> {
  const [found] = await write(pool, who, today, [{ name: "in-effect-lines", text: lines, values: [at] }]);
  return found?.rows ?? [];
}

export type InEffectContent = { readonly id: string; readonly slot: string; readonly chunks: readonly Buffer[] };
/** What to do, and the picture; noted each time. Nothing when it isn't on this person's list. */
export async function inEffectOpened(
  pool: pg.Pool,
  who: Person,
  today: string,
  streamIds: readonly string[],
  at: string,
): Promise<ReadonlyMap<string, readonly InEffectContent[]>> {
  const found = await write(
    pool,
    who,
    today,
    streamIds.map((id) => ({
      name: "in-effect-opened",
      text: "select content_id as id, slot, chunks from concord.in_effect_opened($1, $2)",
      values: [id, at],
    })),
  );
  return new Map(streamIds.map((id, i) => [id, found[i]?.rows ?? []]));
}

export type Shift = { readonly on: string; readonly shift: number };

export type InEffectCount = { readonly count: number; readonly unread: number };

/** How many are on this person's list, and how many of them they haven't acknowledged in this shift: opens nothing. */
export const inEffectCount = ({ on, shift }: Shift): Query => ({
  name: "in-effect-count",
  text: `select count(*)::int as count, (count(*) filter (where not exists (select from concord.in_effect_read r
      where r.person_id = concord.me() and r.on_day = $1 and r.shift = $2 and r.stream_id = b)))::int as unread from concord.in_effect() b`,
  values: [on, shift],
});

/** Notes that this person has read these, once a shift; those that aren't on their board are passed over. */
export async function noteInEffectRead(
  pool: pg.Pool,
  who: Person,
  { on, shift }: Shift,
  streamIds: readonly string[],
  at: string,
): Promise<void> {
  await write(pool, who, on, [
    {
      name: "in-effect-note-read",
      text: `insert into concord.in_effect_read (library_id, person_id, on_day, shift, stream_id, at)
        select concord.lib(), concord.me(), $1, $2, b, $4 from concord.in_effect() b where b = any ($3::uuid[]) on conflict do nothing`,
      values: [on, shift, streamIds, at],
    },
  ]);
}

/** Who acknowledged what in this shift: their own for staff, everybody's for a supervisor and the Director. */
export async function inEffectReads(
  pool: pg.Pool,
  who: Person,
  { on, shift }: Shift,
): Promise<readonly { readonly personId: number; readonly streamId: string; readonly at: string }[]> {
  const [found] = await read(pool, who, on, [
    {
      name: "in-effect-reads",
      text: `select person_id as "personId", stream_id as "streamId", at from concord.in_effect_read where on_day = $1 and shift = $2 order by at, person_id`,
      values: [on, shift],
    },
  ]);
  return found?.rows ?? [];
}
