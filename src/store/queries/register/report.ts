// What the Board report counts in a period, from the lists and the ledger, as the job that sees all of both; and the reports that are kept.
import type pg from "pg";
import type { Principal } from "../../../domain/access/principal.ts";
import { channels, kinds } from "../../../domain/case/terms.ts";
import type { Complaint } from "../../../domain/complaint/state.ts";
import { dateEvents, type Told } from "../../../domain/report/complaint-dates.ts";
import type { Answered } from "../../../domain/report/open-time.ts";
import { type Counts, counted, levels, type Report } from "../../../domain/report/report.ts";
import { type Query, read } from "../../principal.ts";
import { transaction } from "../../transaction.ts";

type Found = { readonly row: string; readonly column: string; readonly n: number };
export type ReportFacts = {
  readonly contacts: readonly Found[];
  readonly targets: readonly Found[];
  readonly answered: readonly Answered[];
  readonly levels: readonly Found[];
  readonly disclosures: readonly Found[];
  readonly imposed: number;
  readonly inForce: number;
  /** All that were opened before the end, the oldest first: as they stand now. */
  readonly complaints: readonly Complaint[];
  /** Of those that were open in the period: the events of their dates. */
  readonly complaintDates: readonly (readonly Told[])[];
};
type Span = { readonly from: string; readonly to: string; readonly restrictionDays: number };

/** Matters that were open at some time of the period: nothing of what is counted happens to others. */
const alive = "select stream_id from concord.case_item where opened_at < $2 and (closed_at is null or closed_at >= $1)";

/**
 * The dates that matters were given, with what came next: the word (TargetMet), another date, or the end. In time: the word came in the period
 * and by its date. Late: the date passed in the period, and neither a word nor another date nor the matter's end had come.
 */
const dates = `with told as (
    select e.stream_id, e.version, e.type, e.at, e.data->>'clock' as clock, (e.data->>'dueAt')::timestamptz as due, (e.data->>'fromAt')::timestamptz as began
    from (${alive}) i join concord.event e using (stream_id)
    where e.type in ('TargetSet', 'TargetExtended', 'TargetMoved', 'TargetMet', 'Closed', 'MergedInto')
  ), ends as (
    select *, min(at) filter (where clock is null) over (partition by stream_id order by version rows between 1 following and unbounded following) as ended
    from told
  ), runs as (
    select *, lag(due) over w as due_before, lead(at) over w as next_at, count(began) over w as run
    from ends where clock = any($3) window w as (partition by stream_id, clock order by version)
  ), dated as (
    select *, first_value(began) over (partition by stream_id, clock, run order by version) as run_began from runs
  )`;

const queries = ({ from, to, restrictionDays }: Span): readonly Query[] => [
  {
    name: "report-contacts",
    text: `select kind, channel, count(*)::int as n from concord.case_item where opened_at >= $1 and opened_at < $2 group by kind, channel`,
    values: [from, to],
  },
  {
    name: "report-dates",
    text: `${dates} select clock,
        (count(*) filter (where type = 'TargetMet' and at >= $1 and at < $2 and at <= due_before))::int as "inTime",
        (count(*) filter (where due >= $1 and due < $2 and coalesce(next_at > due, true) and coalesce(ended > due, true)))::int as late,
        coalesce(array_agg(extract(epoch from run_began)::float8) filter (where type = 'TargetMet' and at >= $1 and at < $2), '{}') as began,
        coalesce(array_agg(extract(epoch from at)::float8) filter (where type = 'TargetMet' and at >= $1 and at < $2), '{}') as met
      from dated group by clock`,
    values: [from, to, counted],
  },
  {
    name: "report-levels",
    text: `select (e.data->>'level')::int as level, e.data->>'ending' as "column", count(*)::int as n
      from (${alive}) i join concord.event e using (stream_id) where e.type = 'Closed' and e.at >= $1 and e.at < $2 group by 1, 2`,
    values: [from, to],
  },
  {
    name: "report-disclosures",
    text: `select sort as row, outcome as "column", count(*)::int as n from concord.register_item
      where noun = 'disclosure' and closed_at >= $1 and closed_at < $2 group by 1, 2`,
    values: [from, to],
  },
  {
    name: "report-restrictions",
    text: `select (count(*) filter (where opened_at >= $1))::int as imposed,
        (count(*) filter (where due_at > $2 and (closed_at is null or closed_at >= $2)))::int as "inForce"
      from concord.register_item where noun = 'restriction' and sort = 'restriction' and opened_at < $2
        and due_at - opened_at > make_interval(days => $3)`,
    values: [from, to, restrictionDays],
  },
  {
    name: "report-complaints",
    text: `select s.state from concord.register_item i join concord.stream s using (library_id, stream_id)
      where i.noun = 'complaint' and i.opened_at < $1 order by i.opened_at, i.stream_id`,
    values: [to],
  },
  {
    name: "report-complaint-dates",
    text: `select json_agg(json_build_object('at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'event', e.data || jsonb_build_object('type', e.type)) order by e.version) as told
      from concord.register_item i join concord.event e using (library_id, stream_id)
      where i.noun = 'complaint' and i.opened_at < $2 and (i.closed_at is null or i.closed_at >= $1) and e.type = any($3)
      group by e.stream_id`,
    values: [from, to, dateEvents],
  },
];

/** As a job: nobody else sees every matter. Instants RFC 3339. */
export async function reportFacts(pool: pg.Pool, who: Principal, span: Span): Promise<ReportFacts> {
  const found = await read(pool, who, "", queries(span));
  const [contacts = [], dates = [], closed = [], disclosures = [], restrictions = [], complaints = [], told = []] =
    found.map(({ rows }) => rows);
  return {
    contacts: contacts.map(({ kind, channel, n }) => ({ row: kinds[kind] ?? "", column: channels[channel] ?? "", n })),
    targets: dates.flatMap(({ clock, inTime, late }) => [
      { row: clock, column: "inTime", n: inTime },
      { row: clock, column: "late", n: late },
    ]),
    answered: dates.flatMap(({ clock, began, met }) =>
      (began as number[]).map((from, i) => ({ clock, from: from * 1000, to: (met[i] ?? from) * 1000 })),
    ),
    levels: closed.map(({ level, column, n }) => ({ row: levels[level - 1] ?? "", column, n })),
    disclosures,
    imposed: restrictions[0]?.imposed ?? 0,
    inForce: restrictions[0]?.inForce ?? 0,
    complaints: complaints.map(({ state }) => state),
    complaintDates: told.map((one) => one.told),
  };
}

export type KeptPeriod = { readonly period: string; readonly madeAt: string; readonly personId: number | null };

/** What reports are kept, the newest period first; none for who may not read them. */
export async function keptPeriods(pool: pg.Pool, who: Principal): Promise<KeptPeriod[]> {
  const [found] = await read(pool, who, "", [
    {
      name: "report-periods",
      text: `select period, made_at as "madeAt", person_id as "personId" from concord.board_report order by period desc`,
    },
  ]);
  return found?.rows ?? [];
}

/** The reports of these periods, where they are kept, in order. */
export async function keptReports(
  pool: pg.Pool,
  who: Principal,
  periods: readonly string[],
): Promise<(KeptPeriod & { readonly report: Report })[]> {
  const [found] = await read(pool, who, "", [
    {
      name: "report-kept",
      text: `select period, made_at as "madeAt", person_id as "personId", data as report from concord.board_report
        where period = any($1) order by period`,
      values: [periods],
    },
  ]);
  return found?.rows ?? [];
}

/** What was counted for each of these periods, where a report of it is kept. As a job. */
export async function keptCounts(
  pool: pg.Pool,
  who: Principal,
  periods: readonly string[],
): Promise<{ readonly period: string; readonly counts: Counts }[]> {
  const [found] = await read(pool, who, "", [
    {
      name: "report-counts",
      text: "select period, counts from concord.board_count where period = any($1) order by period",
      values: [periods],
    },
  ]);
  return found?.rows ?? [];
}

/** When the first matter was opened, RFC 3339; null: none was. */
export async function firstMatterAt(pool: pg.Pool, who: Principal): Promise<string | null> {
  const [found] = await read(pool, who, "", [
    { name: "report-first", text: `select min(opened_at) as "at" from concord.case_item` },
  ]);
  return found?.rows[0]?.at ?? null;
}

type NewReport = {
  readonly report: Report;
  readonly counts: Counts;
  readonly madeAt: string;
  readonly personId: number | null;
  /** Who is told, in the same transaction. */
  readonly tell: readonly number[];
};

/** False: there was one already, which stays as it is. As a job. */
export const keepReport = (pool: pg.Pool, who: Principal, one: NewReport): Promise<boolean> =>
  transaction(pool, who, async (send) => {
    const { period } = one.report;
    const [kept] = await send({
      name: "report-keep",
      text: "insert into concord.board_report (library_id, period, made_at, person_id, data) values ($1, $2, $3, $4, $5) on conflict do nothing",
      values: [who.library, period, one.madeAt, one.personId, JSON.stringify(one.report)],
    });
    if (kept?.rowCount !== 1) return false;
    await send(
      {
        name: "report-keep-counts",
        text: "insert into concord.board_count (library_id, period, counts) values ($1, $2, $3)",
        values: [who.library, period, JSON.stringify(one.counts)],
      },
      {
        name: "report-tell",
        text: `select graphile_worker.add_job('tellOfReport', json_build_object('library', $1::int, 'period', $2::text, 'personId', p), null, now(), 12, 'report:' || $2 || ':' || p)
          from unnest($3::int[]) as p`,
        values: [who.library, period, one.tell],
      },
    );
    return true;
  });
