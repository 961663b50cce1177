// Retention series (db/migrations/0013): plain rows with a version, and a history of what each was.
import type pg from "pg";
import type { Person, Principal } from "../../../domain/access/principal.ts";
import { type Ending, endings, type Kind, kinds } from "../../../domain/case/terms.ts";
import type { Series } from "../../../domain/records/series.ts";
import { read } from "../../principal.ts";
import { transaction } from "../../transaction.ts";
import { insertHistory } from "../settings.ts";

const bits = <T extends string>(all: readonly T[], some: readonly T[] | null): number | null =>
  some === null ? null : some.reduce((mask, one) => mask | (1 << all.indexOf(one)), 0);
const ofBits = <T extends string>(all: readonly T[], mask: number | null): T[] | null =>
  mask === null ? null : all.filter((_, bit) => (mask & (1 << bit)) !== 0);

type Row = Omit<Series, "kinds" | "endings"> & { readonly kinds: number | null; readonly endings: number | null };
const seriesOf = (row: Row): Series => ({
  ...row,
  kinds: ofBits<Kind>(kinds, row.kinds),
  endings: ofBits<Ending>(endings, row.endings),
});
const columns = "series_id as id, version, name, application, trigger, period, unit, kinds, endings, retired";

/** All of them, those out of use last. */
export async function seriesList(pool: pg.Pool, who: Principal): Promise<Series[]> {
  const [found] = await read(pool, who, "", [
    { name: "series", text: `select ${columns} from concord.series order by retired, name, series_id` },
  ]);
  return (found?.rows ?? []).map(seriesOf);
}

/** A series as it was when a disposal was proposed under it. */
export async function seriesAt(pool: pg.Pool, who: Principal, id: number, version: number): Promise<Series | null> {
  const [now, then] = await read(pool, who, "", [
    { name: "series-one", text: `select ${columns} from concord.series where series_id = $1`, values: [id] },
    {
      name: "series-then",
      text: `select after from concord.history where what = 'series' and item = $1::text and (after ->> 'version')::int = $2
        order by history_id desc limit 1`,
      values: [String(id), version],
    },
  ]);
  const row = now?.rows[0];
  return then?.rows[0]?.after ?? (row ? seriesOf(row) : null);
}

/**
 * Writes a series and what it was before; `before` null: a new one, whose id is the next, or the very same that is there already. "stale":
 * somebody changed it since version `before.version`, and nothing is written.
 */
export const writeSeries = (
  pool: pg.Pool,
  who: Person,
  at: string,
  before: Series | null,
  after: Omit<Series, "id" | "version">,
): Promise<Series | "stale"> =>
  transaction(pool, who, async (send) => {
    const { library } = who;
    // One at a time: a form sent twice at once finds the first one's series.
    const [now] = await send(
      { text: "select version from concord.library where library_id = $1", values: [library] },
      { text: "lock table concord.series in share row exclusive mode" },
    );
    const own = [
      after.name,
      after.application,
      after.trigger,
      after.period,
      after.unit,
      bits(kinds, after.kinds),
      bits(endings, after.endings),
      after.retired,
    ];
    const [same] = before
      ? []
      : await send({
          text: `select ${columns} from concord.series where (name, application, trigger, period, unit) = ($1, $2, $3, $4, $5)
            and (kinds, endings, retired) is not distinct from ($6::int, $7::int, $8::boolean)`,
          values: own,
        });
    const there: Row | undefined = same?.rows[0];
    if (there) return seriesOf(there);
    const [wrote] = await send(
      before
        ? {
            text: `update concord.series set version = version + 1, name = $4, application = $5, trigger = $6, period = $7, unit = $8, kinds = $9,
              endings = $10, retired = $11 where library_id = $1 and series_id = $2 and version = $3 returning ${columns}`,
            values: [library, before.id, before.version, ...own],
          }
        : {
            text: `insert into concord.series (library_id, series_id, version, name, application, trigger, period, unit, kinds, endings, retired)
              select $1, coalesce(max(series_id), 0) + 1, 1, $2, $3, $4, $5, $6, $7, $8, $9 from concord.series where library_id = $1 returning ${columns}`,
            values: [library, ...own],
          },
    );
    const row: Row | undefined = wrote?.rows[0];
    if (!row) return "stale";
    const series = seriesOf(row);
    const version = now?.rows[0]?.version ?? 1;
    const change = { what: "series", item: String(series.id), before, after: series };
    await send(insertHistory(library, at, who.personId, version, [change]));
    return series;
  });
