// Who read what (standard 5): noted in the transaction that hands the words out, counted for the patron, reported to the Director.
import type pg from "pg";
import { type Person, type Principal, roleMask } from "../../domain/access/principal.ts";
import { nameOf, type Query, read, write } from "../principal.ts";

export type OpenedSort = "words" | "identity" | "borrowing" | "file";
export type ReadingSort = OpenedSort | "line" | "mail" | "tried";
/** The reader's part in the matter when they read it. */
export type ReadingPart = "holder" | "asked" | "logger" | "former" | "role" | "walled";

const part = `case when i.holder_id = $3 then 'holder' when i.referred_to = $3 then 'asked' when i.opened_by = $3 then 'logger'
    when exists (select from concord.member m where m.library_id = i.library_id and m.stream_id = i.stream_id and m.person_id = $3) then 'former' else 'role' end`;
const columns = "library_id, at, person_id, roles, stream_id, sort, reason, part, on_day";

/**
 * Notes that words were opened, when this reader is given any: travels with the queries that give them. `stream`: SQL for the stream's
 * id, or for `any` of several, from $1; `by`: its value.
 */
export function openedNote(
  who: Person,
  stream: string,
  by: string | readonly string[],
  sort: OpenedSort,
  at: string,
  today: string,
  reason: string,
): Query {
  const text = `insert into concord.reading (${columns})
      select i.library_id, $2, $3, $4, i.stream_id, $5, nullif($6, ''), ${part}, $7 from concord.case_item i
      where i.stream_id = ${stream} and exists (select from concord.content c where c.library_id = i.library_id and c.stream_id = i.stream_id and c.slot not in ('file', 'filehead'))`;
  return { name: nameOf(text), text, values: [by, at, who.personId, roleMask(who.roles), sort, reason, today] };
}

/** The same of an entry of the register: words that keepers wrote are read as patrons' are. `stream`: SQL for its id, from $1. */
export const registerNote = (
  who: Person,
  stream: string,
  by: string,
  sort: "words" | "file" | "identity",
  at: string,
  today: string,
  reason: string | null = null,
): Query => {
  const text = `insert into concord.reading (${columns})
    select i.library_id, $2, $3, $4, i.stream_id, $5, $7, case when i.opened_by = $3 then 'logger' else 'role' end, $6 from concord.register_item i
    where i.stream_id = ${stream} and exists (select from concord.content c where c.library_id = i.library_id and c.stream_id = i.stream_id and c.slot <> 'filehead')`;
  return { name: nameOf(text), text, values: [by, at, who.personId, roleMask(who.roles), sort, today, reason] };
};

/** Notes the first words that a list showed, and mail that was looked at: once a person, matter and day. */
export async function noteShown(
  pool: pg.Pool,
  who: Person,
  today: string,
  at: string,
  sort: "line" | "mail",
  ids: readonly string[],
): Promise<void> {
  const text =
    sort === "line"
      ? `insert into concord.reading (${columns})
          select i.library_id, $2, $3, $4, i.stream_id, 'line', null, ${part}, $5 from concord.case_item i where i.stream_id = any($1::uuid[])
          on conflict do nothing`
      : `insert into concord.reading (${columns}) select $6::int, $2, $3, $4, id, 'mail', null, 'role', $5 from unnest($1::uuid[]) id on conflict do nothing`;
  const values = [ids, at, who.personId, roleMask(who.roles), today, ...(sort === "line" ? [] : [who.library])];
  await write(pool, who, today, [{ name: `note-${sort}`, text, values }]);
}

export type PastReading = { readonly streamId: string; readonly at: string };

/** Readings of a time gone by, all of one person: the demo library's year. */
export async function notePast(pool: pg.Pool, who: Person, today: string, past: readonly PastReading[]): Promise<void> {
  await write(pool, who, today, [
    {
      name: "note-past",
      text: `insert into concord.reading (${columns})
        select i.library_id, p.at, $3, $4, i.stream_id, 'words', null, ${part}, (p.at at time zone 'UTC')::date
        from unnest($1::uuid[], $2::timestamptz[]) as p(stream_id, at) join concord.case_item i on i.stream_id = p.stream_id order by p.at`,
      values: [past.map((one) => one.streamId), past.map((one) => one.at), who.personId, roleMask(who.roles)],
    },
  ]);
}

/** A reference that led to nothing: noted when a wall is why. The asker learns nothing from it. */
export async function noteTried(
  pool: pg.Pool,
  who: Person,
  today: string,
  at: string,
  reference: string,
): Promise<void> {
  await write(pool, who, today, [
    { name: "note-tried", text: "select concord.note_tried($1, $2, $3)", values: [reference, at, today] },
  ]);
}

export type Reader = { readonly personId: number; readonly roles: number; readonly opened: boolean };

/** Everybody who read this patron's matter, once each; `opened`: more than its first line in a list. */
export async function readersOf(pool: pg.Pool, who: Principal & { kind: "patron" }): Promise<Reader[]> {
  const [found] = await read(pool, who, "", [
    {
      name: "readers",
      text: `select person_id as "personId", bit_or(roles) as roles, bool_or(sort <> 'line') as opened from concord.reading
        where stream_id = $1 group by person_id`,
      values: [who.streamId],
    },
  ]);
  return found?.rows ?? [];
}

export type ReadingRow = {
  readonly at: string;
  readonly personId: number;
  readonly sort: ReadingSort;
  readonly reason: string | null;
  readonly part: ReadingPart;
  /** Did they take part in the matter later on, or before: hold it, log it, write in it? Of the register: always, its readers keep it. */
  readonly worked: boolean;
  readonly streamId: string;
  /** Null for mail that belongs to no matter. */
  readonly reference: string | null;
  readonly noun: "case" | "disclosure" | "foia" | "hold" | "disposal" | "complaint" | "account";
};
export type ReadingFilter = {
  readonly from: string;
  readonly until: string;
  readonly person?: number;
  readonly reference?: string;
};
/** More than this in one report asks for a shorter span. */
export const readingsAtMost = 20_000;

/** Newest first, without the lines of lists unless one person or one matter is asked for. */
export async function readingRows(
  pool: pg.Pool,
  who: Person,
  today: string,
  filter: ReadingFilter,
): Promise<ReadingRow[]> {
  const { from, until, person = null, reference = null } = filter;
  const [found] = await read(pool, who, today, [
    {
      name: "readings",
      text: `select r.at, r.person_id as "personId", r.sort, r.reason, r.part, r.stream_id as "streamId", coalesce(i.reference, e.reference) as reference,
          coalesce(e.noun, 'case') as noun, e.noun is not null or r.part <> 'role' or coalesce(i.holder_id = r.person_id, false)
            or exists (select from concord.event o where o.stream_id = r.stream_id and o.data->'by' = to_jsonb(r.person_id) and o.type not in ('IdentityOpened', 'BorrowingOpened')) as worked
        from concord.reading r left join concord.case_item i on i.stream_id = r.stream_id
          left join concord.register_item e on e.stream_id = r.stream_id
        where (i.stream_id is not null or e.stream_id is not null or r.sort = 'mail') and r.at >= $1 and r.at < $2 and ($3::int is null or r.person_id = $3) and ($4::text is null or $4 in (i.reference, e.reference))
          and (r.sort <> 'line' or $3 is not null or $4 is not null)
        order by r.at desc, r.reading_id desc limit ${readingsAtMost}`,
      values: [from, until, person, reference],
    },
  ]);
  return found?.rows ?? [];
}
