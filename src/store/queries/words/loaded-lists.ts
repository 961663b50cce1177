// The lists that the library has loaded, sealed (db/migrations/0016).
import type pg from "pg";
import type { Principal } from "../../../domain/access/principal.ts";
import type { ListSort } from "../../../domain/redaction/lists.ts";
import { type Query, read } from "../../principal.ts";

export type ListHead = {
  readonly id: string;
  readonly sort: ListSort;
  readonly lines: number;
  readonly at: string;
  /** null: the command line. */
  readonly personId: number | null;
};
/** `wrapped` is empty where a backup brought the list and not its key. */
export type SealedList = Pick<ListHead, "id" | "sort"> & { readonly wrapped: Buffer; readonly sealed: Buffer };

const rowsOf = async <Row extends object>(pool: pg.Pool, who: Principal, query: Query): Promise<Row[]> =>
  (await read(pool, who, "", [query]))[0]?.rows ?? [];

/** As a job. */
export const listHeads = (pool: pg.Pool, who: Principal): Promise<ListHead[]> =>
  rowsOf(pool, who, {
    name: "list-heads",
    text: `select list_id as id, sort, lines, loaded_at as at, person_id as "personId" from concord.loaded_list order by sort desc`,
  });

/** As a job. */
export const sealedLists = (pool: pg.Pool, who: Principal): Promise<SealedList[]> =>
  rowsOf(pool, who, {
    name: "list-sealed",
    text: "select list_id as id, sort, wrapped, sealed from concord.loaded_list order by sort desc",
  });

export const insertList = (library: number, list: ListHead & SealedList): pg.QueryConfig => ({
  name: "list-insert",
  text: `insert into concord.loaded_list (library_id, list_id, sort, lines, loaded_at, person_id, wrapped, sealed)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
  values: [library, list.id, list.sort, list.lines, list.at, list.personId, list.wrapped, list.sealed],
});

export const deleteList = (library: number, sort: ListSort): pg.QueryConfig => ({
  name: "list-delete",
  text: "delete from concord.loaded_list where library_id = $1 and sort = $2",
  values: [library, sort],
});
