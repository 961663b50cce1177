// Formal complaints as the Board hears of them: by case number, where each stood when the period ended, how it came out; and what was promised
// after them. No day, no person, no word of anybody's.
import { dayIn } from "../../lib/dates.ts";
import type { Complaint } from "../complaint/state.ts";
import type { Outcome } from "../complaint/terms.ts";
import { monthAt, type Period } from "./period.ts";

export const standings = ["open", "decided", "appealed", "closed"] as const;
export type ComplaintLine = {
  readonly reference: string;
  /** What the library calls the procedure. */
  readonly procedure: Readonly<Record<"en" | "es", string>>;
  readonly received: Period;
  readonly stands: (typeof standings)[number];
  readonly outcome: Outcome | "settled" | null;
};
/** Instants RFC 3339; `zone` IANA. */
export type Span = { readonly from: string; readonly to: string; readonly zone: string };

/** Of all points: what they have in common, else partly; those that nobody could tell, or took back, say nothing where others do. */
function overall(points: readonly Outcome[]): Outcome {
  const said = points.filter((one) => one !== "couldntTell" && one !== "withdrawn");
  const [first] = said.length > 0 ? said : points;
  return said.every((one) => one === first) ? (first ?? "couldntTell") : "partly";
}

function lineOf(state: Complaint, { to, zone }: Span, name: ComplaintLine["procedure"]): ComplaintLine {
  const by = <T extends { readonly at: string }>(one: T | null): T | null => (one && one.at < to ? one : null);
  const isClosed = state.status === "closed" && state.closedAt < to;
  const answer = by(state.appealDecided) ?? by(state.decided);
  const ending = isClosed && (state.ending === "withdrawn" || state.ending === "settled") ? state.ending : null;
  const isAppealed = by(state.appeal) !== null && by(state.appealDecided) === null;
  return {
    reference: state.reference,
    procedure: name,
    received: monthAt(dayIn(zone, state.openedAt)),
    stands: isClosed ? "closed" : isAppealed ? "appealed" : answer ? "decided" : "open",
    outcome: ending ?? (answer ? overall(answer.points.map(({ outcome }) => outcome)) : null),
  };
}

/** Those received, open or closed in the period, the oldest first. */
export const complaintLines = (
  states: readonly Complaint[],
  span: Span,
  nameOf: (procedure: Complaint["procedure"]) => ComplaintLine["procedure"],
): ComplaintLine[] =>
  states
    .filter((one) => one.openedAt < span.to && (one.status !== "closed" || one.closedAt >= span.from))
    .map((one) => lineOf(one, span, nameOf(one.procedure)));

/** Actions promised by the end: open, open past their day; and done in the period. */
export function remediesIn(states: readonly Complaint[], { from, to, zone }: Span) {
  const dayOf = (at: string) => dayIn(zone, at);
  const [firstDay, endDay] = [dayOf(from), dayOf(to)];
  const counts = { open: 0, late: 0, done: 0 };
  for (const { decided, appealDecided, remedies } of states)
    for (const { of, dueOn, doneOn } of remedies) {
      const promisedAt = (of === "decided" ? decided : appealDecided)?.at;
      if (!promisedAt || promisedAt >= to) continue;
      if (doneOn !== null && doneOn < endDay) counts.done += doneOn >= firstDay ? 1 : 0;
      else if (dueOn < endDay) counts.late++;
      else counts.open++;
    }
  return counts;
}
