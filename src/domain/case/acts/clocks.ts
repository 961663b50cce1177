// Targets are library settings (3.1): extended once with a reason the patron sees, moved when the library closes, told up the
// ladder when late.
import { isOpenAt } from "../../calendar/open-now.ts";
import type { ActOf } from "../act.ts";
import { upTheLadder } from "../deciding.ts";
import { isAbove, partiesOf } from "../ladder.ts";
import type { Refusal } from "../refusal.ts";
import { nextTarget } from "../state.ts";
import { dueAt, type Story } from "../story.ts";
import type { Target } from "../terms.ts";

export function extendTarget(act: ActOf<"ExtendTarget">, story: Story): Story | Refusal {
  if (act.by.kind !== "person") return "NotYours";
  const parties = partiesOf(act.by, story.state, story.facts);
  if (!parties.includes("holder") && !isAbove(parties, story.state)) return "NotYours";
  const target = nextTarget(story.state);
  if (!target) return "NoSuchTarget";
  if (target.extended) return "ExtendedAlready";
  // Never due while closed: a date outside open hours is when the library next opens.
  const due = dueAt(story.facts.calendar, act.dueAt, { minutes: 0 });
  if (due <= target.dueAt || due <= act.at) return "NotLater";
  return story.tell({
    type: "TargetExtended",
    clock: target.clock,
    dueAt: due,
    by: act.by.personId,
    reason: act.reason,
  });
}

/** Where a target falls with the calendar as it is now. A date somebody gave stays, unless the library is closed then. */
function moved(target: Target, story: Story): string {
  if (target.amount) return dueAt(story.facts.calendar, target.setAt, target.amount);
  return isOpenAt(story.facts.calendar, Temporal.Instant.from(target.dueAt))
    ? target.dueAt
    : dueAt(story.facts.calendar, target.dueAt, { days: 1 });
}

/** A closure came later (snow): library targets move, and only ever to a later date. */
export function moveTargets(act: ActOf<"MoveTargets">, story: Story): Story {
  for (const target of story.state.targets) {
    if (target.dueAt <= act.at || target.clock === "complaint") continue; // what is late stays late; the complaint moves its own
    const later = moved(target, story);
    if (later > target.dueAt)
      story.tell({ type: "TargetMoved", clock: target.clock, dueAt: later, closedOn: act.closedOn });
  }
  return story;
}

/** The clock passed. Quiet when the target was met, moved or extended since; the next rung hears a day after the one before. */
export function noteLate(act: ActOf<"NoteLate">, story: Story): Story {
  const target = story.state.targets.find(
    (one) => one.dueAt === act.dueAt && one.clock !== "silence" && one.clock !== "complaint",
  );
  if (!target) return story;
  const tellAt = Temporal.Instant.from(target.dueAt).add({ hours: 24 * target.lateSteps });
  if (Temporal.Instant.compare(tellAt, act.at) > 0) return story;
  const to = upTheLadder(story.state, story.facts, target.lateSteps);
  if (to === null && target.lateSteps > 0) return story;
  return story.tell({ type: "LateNoticed", clock: target.clock, dueAt: target.dueAt, to, step: target.lateSteps + 1 });
}

/** Another kind has another target: reckoned from when the patron wrote, never from now. */
export function correctKind(act: ActOf<"CorrectKind">, story: Story): Story | Refusal {
  if (act.by.kind !== "person") return "NotYours";
  if (act.kind === story.state.kind) return story;
  story.tell({ type: "KindCorrected", by: act.by.personId, kind: act.kind });
  const running = story.state.targets.find((one) => one.clock === "reply");
  if (!running || running.extended) return story;
  return story.clock("reply", story.facts.targets.reply[act.kind], story.state.openedAt);
}
