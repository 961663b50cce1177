// A library's first rows: itself with its wrapped key, its first branch, its first person. Made bare by a policy import, whole by the set-up.
import type pg from "pg";
import type { Principal } from "../../domain/access/principal.ts";
import type { OpenHours } from "../../domain/calendar/calendar.ts";
import type { TargetSettings } from "../../domain/case/act.ts";
import { transaction } from "../transaction.ts";
import type { LibraryFacts } from "./library.ts";
import { insertHistory, insertPerson, type PersonFields } from "./settings.ts";

export type NewLibraryRow = {
  readonly name: string;
  /** At least one; the first has id 1. */
  readonly branches: readonly string[];
  readonly facts: LibraryFacts;
  readonly hours: OpenHours;
  readonly targets: TargetSettings;
  readonly wrappedKey: Buffer;
};

/**
 * Makes the library unless it is there; with a first person, fills in one that was made bare, under the key it has. Of two at once
 * one does. Gives whether it is as asked: false when there are people already.
 */
export const insertLibrary = (
  pool: pg.Pool,
  who: Principal,
  at: string,
  row: NewLibraryRow,
  first: PersonFields | null,
): Promise<boolean> =>
  transaction(pool, who, async (send) => {
    const { library } = who;
    const [, held, people] = await send(
      {
        text: `insert into concord.library (library_id, name, facts, hours, targets, wrapped_key, created_at)
          values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
        values: [library, row.name, row.facts, row.hours, row.targets, row.wrappedKey, at],
      },
      { text: "select version from concord.library where library_id = $1 for update", values: [library] },
      { text: "select from concord.person where library_id = $1 limit 1", values: [library] },
    );
    if (people?.rowCount !== 0) return first === null;
    await send({
      text: `insert into concord.branch (library_id, branch_id, name) select $1, id, name from unnest($2::text[]) with ordinality b(name, id)
        on conflict (library_id, branch_id) do update set name = excluded.name`,
      values: [library, row.branches],
    });
    if (!first) return true;
    const { name, facts, hours, targets } = row;
    await send(
      {
        text: "update concord.library set name = $2, facts = $3, hours = $4, targets = $5, version = version + 1 where library_id = $1",
        values: [library, name, facts, hours, targets],
      },
      insertPerson(library, 1, first),
      insertHistory(library, at, null, Number(held?.rows[0]?.version) + 1, [
        { what: "library", item: "", before: null, after: { name, facts, hours, targets } },
        { what: "person", item: "1", before: null, after: first },
      ]),
    );
    return true;
  });
