// A case as one row of the lists: made of its state alone, so that lists can be rebuilt and compared at any time.
import { audienceOf, wordsAudienceOf } from "../../domain/access/audience.ts";
import { type Case, nextTarget, type Status } from "../../domain/case/state.ts";
import { channels, clocks, endings, kinds } from "../../domain/case/terms.ts";
import type { List } from "./list.ts";

/** Numbers, not enums: `=` on smallint can serve an index under row security. Never reuse one; 10 and over is closed. */
export const statusNumber: Readonly<Record<Status, number>> = {
  heard: 1,
  held: 2,
  offered: 3,
  review: 4,
  decided: 5,
  complaint: 6,
  closed: 10,
};

export const itemColumns = [
  "library_id",
  "stream_id",
  "reference",
  "kind",
  "status",
  "level",
  "branch_id",
  "holder_id",
  "taken",
  "referred_to",
  "opened_by",
  "audience",
  "words_audience",
  "channel",
  "language",
  "needs",
  "clock",
  "due_at",
  "set_at",
  "opened_at",
  "touched_at",
  "closed_at",
  "ending",
  "theme",
] as const;
type ItemRow = Readonly<Record<(typeof itemColumns)[number], string | number | boolean | null>>;

/** `touchedAt`: when the last event happened. */
export function caseItem(library: number, state: Case, touchedAt: string): ItemRow {
  const target = nextTarget(state);
  return {
    library_id: library,
    stream_id: state.id,
    reference: state.reference,
    kind: kinds.indexOf(state.kind),
    status: statusNumber[state.status],
    level: state.level,
    branch_id: state.branchId,
    holder_id: state.holder?.personId ?? null,
    taken: state.holder?.taken ?? false,
    referred_to: state.referral?.to ?? null,
    opened_by: typeof state.openedBy === "number" ? state.openedBy : null,
    audience: audienceOf(state),
    words_audience: wordsAudienceOf(state),
    channel: channels.indexOf(state.channel),
    language: state.language,
    needs: state.needs.length > 0,
    clock: target ? clocks.indexOf(target.clock) : null,
    due_at: target?.dueAt ?? null,
    set_at: target?.setAt ?? null,
    opened_at: state.openedAt,
    touched_at: touchedAt,
    closed_at: state.status === "closed" ? state.closedAt : null,
    ending: state.status === "closed" ? endings.indexOf(state.ending) : null,
    theme: state.theme ?? null,
  };
}

export const caseList: List<Case> = { noun: "case", table: "case_item", columns: itemColumns, row: caseItem };
