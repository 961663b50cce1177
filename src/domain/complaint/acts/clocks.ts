// The clocks of a complaint: extended once with a reason that the patron sees, moved when the library closes, told up the ladder when late.
import type { no } from "../../../lib/result.ts";
import type { ActOf } from "../act.ts";
import { upTheLadder } from "../deciding.ts";
import { dueOf } from "../due.ts";
import type { ComplaintRefusal } from "../refusal.ts";
import type { Told } from "./told.ts";

export function extend(
  act: ActOf<"Extend">,
  told: Told,
): Told | ComplaintRefusal | ReturnType<typeof no<ComplaintRefusal>> {
  const { state, procedure, facts } = told;
  if (!procedure.extension) return "ExtensionNotAllowed";
  const { target } = state;
  if (!target) return "NoSuchTarget";
  if (target.extended) return "ExtendedAlready";
  const from = [target.dueAt, told.at].sort()[1] ?? told.at;
  const dueAt = dueOf(facts.calendar, from, procedure.extension);
  const by = act.by.kind === "person" ? act.by.personId : 0;
  return told.tell({ type: "TargetExtended", stage: target.stage, dueAt, by, reason: act.reason });
}

/** A closure came later (snow): days on which the library is open move, dates of the calendar stay; what is late stays late. */
export function moveTargets(act: ActOf<"MoveTargets">, told: Told): Told {
  const { target } = told.state;
  if (!target?.span || target.extended || target.dueAt <= told.at) return told;
  const dueAt = dueOf(told.facts.calendar, target.setAt, target.span);
  if (dueAt <= target.dueAt) return told;
  return told.tell({ type: "TargetMoved", stage: target.stage, dueAt, closedOn: act.closedOn });
}

/** Quiet when the target was met, moved or extended since; the next rung hears a day after the one before. */
export function noteLate(act: ActOf<"NoteLate">, told: Told): Told {
  const { target } = told.state;
  if (target?.dueAt !== act.dueAt) return told;
  const tellAt = Temporal.Instant.from(target.dueAt).add({ hours: 24 * target.lateSteps });
  if (Temporal.Instant.compare(tellAt, act.at) > 0) return told;
  const to = upTheLadder(told.state, told.facts, target.lateSteps);
  if (to === null && target.lateSteps > 0) return told;
  return told.tell({ type: "LateNoticed", stage: target.stage, dueAt: target.dueAt, to, step: target.lateSteps + 1 });
}

export function noteRemedyLate({ remedy }: ActOf<"NoteRemedyLate">, told: Told): Told {
  const found = told.state.remedies.find(({ number }) => number === remedy);
  if (!found || found.doneOn || found.late || found.dueOn >= told.on) return told;
  return told.tell({ type: "RemedyLate", remedy, to: upTheLadder({ ...told.state, deciderId: null }, told.facts, 0) });
}
