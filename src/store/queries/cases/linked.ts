// What stands beside a case: linked and merged matters, as far as the reader sees them.
import type pg from "pg";
import type { Principal } from "../../../domain/access/principal.ts";
import { type Status, statuses } from "../../../domain/case/state.ts";
import { type Kind, kinds } from "../../../domain/case/terms.ts";
import { statusNumber } from "../../lists/case-item.ts";
import { read } from "../../principal.ts";

export type LinkedItem = {
  readonly streamId: string;
  readonly reference: string;
  readonly kind: Kind;
  readonly status: Status;
};

export async function linkedItems(
  pool: pg.Pool,
  who: Principal,
  today: string,
  streams: readonly string[],
): Promise<LinkedItem[]> {
  if (streams.length === 0) return [];
  const [found] = await read(pool, who, today, [
    {
      name: "case-linked",
      text: "select stream_id, reference, kind, status from concord.case_item where stream_id = any($1::uuid[]) order by opened_at",
      values: [[...new Set(streams)]],
    },
  ]);
  return (found?.rows ?? []).map((row) => ({
    streamId: row.stream_id,
    reference: row.reference,
    kind: kinds[row.kind] ?? "inquiry",
    status: statuses.find((status) => statusNumber[status] === row.status) ?? "closed",
  }));
}
