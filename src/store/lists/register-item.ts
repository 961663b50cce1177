// Entries of the register as rows of one list: whatever noun they are of (db/migrations/0011).
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
] as const;

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
    };
  },
});
