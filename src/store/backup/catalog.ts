// The tables there are, from the catalogs, and what of each goes in which file of a backup.
import type pg from "pg";
import { keyColumns, type TableClass, tableClasses } from "./classes.ts";

export type Table = {
  /** "concord.event" */
  readonly name: string;
  /** Undefined: nobody has decided. */
  readonly class: TableClass | undefined;
  readonly columns: readonly string[];
  /** The columns of its primary key. */
  readonly key: readonly string[];
};

type Row = Omit<Table, "class"> & { readonly needs: readonly string[] };

const tables = `
  select n.nspname || '.' || c.relname as name,
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    coalesce((select array_agg(a.attname::text order by k.place) from pg_constraint p, unnest(p.conkey) with ordinality as k(attnum, place), pg_attribute a
      where p.conrelid = c.oid and p.contype = 'p' and a.attrelid = c.oid and a.attnum = k.attnum), '{}') as key,
    coalesce((select array_agg(distinct tn.nspname || '.' || t.relname) from pg_constraint f join pg_class t on t.oid = f.confrelid
      join pg_namespace tn on tn.oid = t.relnamespace where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid), '{}') as needs
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('concord', 'account', 'graphile_worker') and c.relkind in ('r', 'p') and not c.relispartition order by 1`;

/** Every table, those that others refer to first. */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Row>(tables);
  const left = new Map(rows.map((row) => [row.name, row]));
  const ordered: Table[] = [];
  while (left.size > 0) {
    const free = [...left.values()].filter(({ needs }) => !needs.some((name) => left.has(name)));
    if (free.length === 0) throw new Error(`tables refer to each other in a ring: ${[...left.keys()].join(", ")}`);
    for (const { needs: _, ...table } of free) {
      left.delete(table.name);
      ordered.push({ ...table, class: tableClasses.get(table.name) });
    }
  }
  return ordered;
}

const quoted = (name: string): string =>
  name
    .split(".")
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join(".");
const list = (columns: readonly string[]): string => columns.map(quoted).join(", ");

/** A part of a backup: rows as COPY writes and reads them. */
export type Part = {
  /** A table's name, or "table.column" for a key that stands in a row of data. */
  readonly name: string;
  readonly columns: readonly string[];
  /** What COPY writes. */
  readonly query: string;
  /** What COPY reads into; of a key column, a table of its own for the time being. */
  readonly into: string;
  /** What must be done before and after. */
  readonly before?: string;
  readonly after?: string;
};

function wholePart({ name, columns }: Table): Part {
  const key = keyColumns.get(name);
  const written = columns.map((column) => (column === key ? `''::bytea as ${quoted(column)}` : quoted(column)));
  return {
    name,
    columns,
    query: `select ${written.join(", ")} from ${quoted(name)}`,
    into: `${quoted(name)} (${list(columns)})`,
  };
}

/** A key of a row that isn't in the data file any more, or not yet, is of no use. */
const strays = ({ name }: Table): string =>
  `delete from ${quoted(name)} as k where not exists (select from concord.stream s where s.library_id = k.library_id and s.stream_id = k.stream_id)`;

function columnPart({ name, key }: Table, column: string): Part {
  const columns = [...key, column];
  const staged = quoted(`${name.replace(".", "_")}_key`);
  const same = key.map((one) => `t.${quoted(one)} = s.${quoted(one)}`).join(" and ");
  return {
    name: `${name}.${column}`,
    columns,
    query: `select ${list(columns)} from ${quoted(name)}`,
    into: `pg_temp.${staged} (${list(columns)})`,
    before: `create temp table ${staged} on commit drop as select ${list(columns)} from ${quoted(name)} with no data`,
    after: `update ${quoted(name)} t set ${quoted(column)} = s.${quoted(column)} from pg_temp.${staged} s where ${same}`,
  };
}

export const dataParts = (all: readonly Table[]): Part[] => all.filter((one) => one.class === "data").map(wholePart);

export const keyParts = (all: readonly Table[]): Part[] => [
  ...all
    .filter((one) => one.class === "keys")
    .map((one) => (one.columns.includes("stream_id") ? { ...wholePart(one), after: strays(one) } : wholePart(one))),
  ...all.flatMap((one) => {
    const column = keyColumns.get(one.name);
    return column === undefined ? [] : [columnPart(one, column)];
  }),
];
