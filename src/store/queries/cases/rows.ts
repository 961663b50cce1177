// Rows of the lists, as far as the reader sees them, each with the first words where those are the reader's too. The policies do the
// refusing: no query here repeats them.
import type pg from "pg";
import type { Person } from "../../../domain/access/principal.ts";
import type { Kind, Level } from "../../../domain/case/terms.ts";
import { clocks, kinds } from "../../../domain/case/terms.ts";
import { nameOf, type Query, read } from "../../principal.ts";

export type ListRow = {
  readonly stream_id: string;
  readonly reference: string;
  readonly kind: number;
  readonly status: number;
  readonly level: Level;
  readonly branch_id: number;
  readonly holder_id: number | null;
  readonly taken: boolean;
  readonly referred_to: number | null;
  readonly channel: number;
  readonly language: "en" | "es";
  readonly needs: boolean;
  readonly clock: number | null;
  readonly due_at: string | null;
  readonly set_at: string | null;
  readonly opened_at: string;
  readonly touched_at: string;
  readonly content_id: string | null;
  readonly sealed: Buffer | null;
  readonly wrapped: Buffer | null;
};

const silence = clocks.indexOf("silence");
export const rowColumns = [
  "stream_id",
  "reference",
  "kind",
  "status",
  "level",
  "branch_id",
  "holder_id",
  "taken",
  "referred_to",
  "channel",
  "language",
  "needs",
  "clock",
  "due_at",
  "set_at",
  "opened_at",
  "touched_at",
] as const;
const columns = rowColumns.join(", ");
const words = `left join concord.content c on c.stream_id = i.stream_id and c.version = 1 and c.slot = 'words' and c.chunk = 0
    left join concord.stream_key k on k.stream_id = i.stream_id`;
/** The page's rows first, then the words of those few. */
const withWords = (rows: string, order: string) =>
  `select i.*, c.content_id, c.sealed, k.wrapped from (${rows}) i ${words} order by ${order}`;

/** `$1` me, `$2` now, `$3` the end of today, `$4` whether every late matter in sight concerns me (supervisor, Director). */
const concerns = `(holder_id = $1 or referred_to = $1 or not taken or $4)`;
const sections = {
  late: `due_at < $2 and clock <> ${silence} and not (status = 4 and holder_id = $1) and ${concerns}`,
  dueToday: `due_at >= $2 and due_at <= $3 and clock <> ${silence} and not (status = 4 and holder_id = $1) and ${concerns}`,
  untaken: `due_at > $3 and not taken and clock <> ${silence}`,
  mine: `due_at > $3 and holder_id = $1 and taken and status <> 4 and clock <> ${silence}`,
  waiting: `clock = ${silence} and holder_id = $1`,
  reviews: `status = 4 and holder_id = $1`,
} as const;
export type Section = keyof typeof sections;
const sectionNames = Object.keys(sections) as Section[];

export type TodayRows = {
  readonly sections: Readonly<Record<Section, { readonly count: number; readonly rows: readonly ListRow[] }>>;
  /** Mails that wait for a person, as far as this one may look at them. */
  readonly kept: number;
};
/** One screen: the rest is one step away in the list of cases. */
export const rowsASection = 10;

/**
 * Counts and rows together. The open matters are passed once, in the index alone and in its order; then the few that are shown are
 * fetched. A statement a section would each set up every policy again, which costs more than the rows.
 */
const todayText = `with counted as materialized (
    select ${sectionNames.map((name) => `array_agg(stream_id) filter (where ${sections[name]}) as "${name}"`).join(", ")}
    from (select stream_id, status, clock, due_at, holder_id, taken, referred_to from concord.case_item where status < 10 order by due_at, stream_id) o)
  select s.section, coalesce(cardinality(s.ids), 0) as count, ${columns.replace(/\w+/g, "i.$&")}, c.content_id, c.sealed, k.wrapped
    from counted cross join lateral (values ${sectionNames.map((name) => `('${name}', "${name}")`).join(", ")}) s (section, ids)
    left join lateral unnest(s.ids[1:${rowsASection}]) with ordinality u (stream_id, place) on true
    left join concord.case_item i on i.stream_id = u.stream_id
    ${words}
    order by s.section, u.place`;

export function todayQueries(who: Person, now: string, endOfDay: string): readonly Query[] {
  const all = who.roles.some((role) => role === "supervisor" || role === "director");
  return [
    { name: "today", text: todayText, values: [who.personId, now, endOfDay, all] },
    { name: "today-mail", text: "select count(*)::int as kept from concord.mail_in where state = 'kept'" },
  ];
}

/** What those found, in their order. */
export function todayRowsIn([found, mails]: readonly pg.QueryResult[]): TodayRows {
  const rows: (ListRow & { section: Section; count: number })[] = found?.rows ?? [];
  const section = (name: Section) => {
    const its = rows.filter((row) => row.section === name);
    return { count: its[0]?.count ?? 0, rows: its.filter((row) => row.stream_id !== null) };
  };
  const sections = {
    late: section("late"),
    dueToday: section("dueToday"),
    untaken: section("untaken"),
    mine: section("mine"),
    waiting: section("waiting"),
    reviews: section("reviews"),
  };
  return { sections, kept: mails?.rows[0]?.kept ?? 0 };
}

export type ListFilter = {
  readonly open?: boolean;
  readonly kind?: Kind;
  readonly level?: Level;
  readonly holder?: number;
  readonly branch?: number;
  readonly language?: "en" | "es";
  readonly theme?: number;
  readonly from?: string;
  readonly until?: string;
  /** Newest first, from before this instant: the address of the next page. */
  readonly before?: string;
};
export const rowsAPage = 50;

/**
 * What a matter is about is for those who read its words (5.1): a list by theme tells no more than the matter's own page. `offset 0` keeps
 * it a look at one key for each matter that has the theme, instead of a join to all words.
 */
const readable = `exists (select from concord.content w
    where w.stream_id = case_item.stream_id and w.version = 1 and w.slot = 'words' offset 0)`;

/** The filter as conditions on `case_item`, their values numbered after `taken` others. */
export function conditionsOf(filter: ListFilter, taken = 0): { conditions: string[]; values: unknown[] } {
  const conditions: string[] = [];
  const values: unknown[] = [];
  const add = (condition: string, value: unknown) => {
    values.push(value);
    conditions.push(condition.replace("?", `$${taken + values.length}`));
  };
  if (filter.open === true) conditions.push("status < 10");
  if (filter.open === false) conditions.push("status >= 10");
  if (filter.kind) add("kind = ?", kinds.indexOf(filter.kind));
  if (filter.level) add("level = ?", filter.level);
  if (filter.holder !== undefined) add("holder_id = ?", filter.holder);
  if (filter.branch !== undefined) add("branch_id = ?", filter.branch);
  if (filter.language) add("language = ?", filter.language);
  if (filter.theme !== undefined) {
    add("theme = ?", filter.theme);
    conditions.push(readable);
  }
  if (filter.from) add("opened_at >= ?", filter.from);
  if (filter.until) add("opened_at < ?", filter.until);
  if (filter.before) add("touched_at < ?", filter.before);
  return { conditions, values };
}

/** Which of these themes some matter has that this person reads. */
export async function themesInUse(
  pool: pg.Pool,
  who: Person,
  today: string,
  ids: readonly number[],
): Promise<number[]> {
  const text = `select t.id from unnest($1::smallint[]) t(id)
    where exists (select from concord.case_item where theme = t.id and ${readable} offset 0)`;
  const [found] = await read(pool, who, today, [{ name: "themes-in-use", text, values: [ids] }]);
  return (found?.rows ?? []).map((row: { id: number }) => row.id);
}

export async function listRows(pool: pg.Pool, who: Person, today: string, filter: ListFilter): Promise<ListRow[]> {
  const { conditions, values } = conditionsOf(filter);
  const where = conditions.length > 0 ? `where ${conditions.join(" and ")}` : "";
  const text = withWords(
    `select ${columns} from concord.case_item ${where} order by touched_at desc, stream_id limit ${rowsAPage + 1}`,
    "i.touched_at desc, i.stream_id",
  );
  const [found] = await read(pool, who, today, [{ name: nameOf(text), text, values }]);
  return found?.rows ?? [];
}

/** By reference, or by the keyed hash of a code, an e-mail, a phone or a name. */
export async function foundRows(
  pool: pg.Pool,
  who: Person,
  today: string,
  by: { reference: string } | { sort: string; hash: Buffer },
  filter: ListFilter = {},
): Promise<ListRow[]> {
  const given = "reference" in by ? [by.reference] : [by.sort, by.hash];
  const { conditions, values } = conditionsOf(filter, given.length);
  const named =
    "reference" in by
      ? "reference = $1"
      : "stream_id in (select h.stream_id from concord.contact_hash h where h.sort = $1 and h.hash = $2)";
  const inner = `select ${columns} from concord.case_item where ${[named, ...conditions].join(" and ")} order by touched_at desc limit ${rowsAPage}`;
  const text = withWords(inner, "i.touched_at desc, i.stream_id");
  const [found] = await read(pool, who, today, [{ name: nameOf(text), text, values: [...given, ...values] }]);
  return found?.rows ?? [];
}
