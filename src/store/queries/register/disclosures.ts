// Requests for records as the register lists them. The policies do the refusing: no query here repeats them.
import type pg from "pg";
import type { Person } from "../../../domain/access/principal.ts";
import type { Status } from "../../../domain/disclosure/state.ts";
import type { Gate, Outcome } from "../../../domain/disclosure/terms.ts";
import { read } from "../../principal.ts";

export type DisclosureRow = {
  readonly reference: string;
  readonly status: Status;
  readonly gate: Gate | null;
  readonly outcome: Outcome | null;
  readonly openedBy: number;
  readonly openedAt: string;
  readonly touchedAt: string;
};
/** Newest first, all of them: a library has a handful a year. `openedBy`: only what this person logged. */
export async function disclosureRows(
  pool: pg.Pool,
  who: Person,
  today: string,
  openedBy: number | null = null,
): Promise<DisclosureRow[]> {
  const [found] = await read(pool, who, today, [
    {
      name: "disclosures",
      text: `select reference, status, nullif(sort, 'none') as gate, outcome, opened_by as "openedBy", opened_at as "openedAt", touched_at as "touchedAt"
        from concord.register_item where noun = 'disclosure' and ($1::int is null or opened_by = $1) order by opened_at desc, stream_id`,
      values: [openedBy],
    },
  ]);
  return found?.rows ?? [];
}
