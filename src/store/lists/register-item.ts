// Entries of the register as rows of one list: whatever noun they are of (db/migrations/0011).
import { roleMask } from "../../domain/access/principal.ts";
import type { List } from "./list.ts";

export const registerColumns = [
  "library_id",
  "stream_id",
  "noun",
  "reference",
  "status",
  "sort",
  "outcome",
  "opened_by",
  "due_at",
  "opened_at",
  "touched_at",
  "closed_at",
  "audience",
  "branch_id",
] as const;

/** Who keeps the register, and sees an entry that doesn't say whom it concerns. */
const keepers = roleMask(["designee", "director", "custodian"]);

/** What an entry's state says of itself; codes and ids, instants in RFC 3339. */
export type RegisterEntry = {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly sort: string;
  readonly outcome: string | null;
  readonly openedBy: number | null;
  readonly dueAt: string | null;
  readonly openedAt: string;
  readonly closedAt: string | null;
  /** Whose it is by role (domain/access/principal.ts): the library's, a branch's, a designee's on their days. Those who keep the register when not given. */
  readonly audience?: number;
  readonly branchId?: number | null;
};

export const registerList = <State>(noun: string, entryOf: (state: State) => RegisterEntry): List<State> => ({
  noun,
  table: "register_item",
  columns: registerColumns,
  row(library, state, touchedAt) {
    const entry = entryOf(state);
    return {
      library_id: library,
      stream_id: entry.id,
      noun,
      reference: entry.reference,
      status: entry.status,
      sort: entry.sort,
      outcome: entry.outcome,
      opened_by: entry.openedBy,
      due_at: entry.dueAt,
      opened_at: entry.openedAt,
      touched_at: touchedAt,
      closed_at: entry.closedAt,
      audience: entry.audience ?? keepers,
      branch_id: entry.branchId ?? null,
    };
  },
});
