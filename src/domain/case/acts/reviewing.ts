// The review by the Director or a designee (informal.3): asked for at any time, never refused, one a matter; a talk, a decision
// point by point; and after it the way to the formal complaint (informal.4).
import type { ActOf } from "../act.ts";
import type { Refusal } from "../refusal.ts";
import { apply } from "../routing.ts";
import { overall } from "../state.ts";
import { authorOf, type Story } from "../story.ts";

/** Staff can't settle it (3.2). */
export function bringToReview(act: ActOf<"BringToReview">, story: Story): Story | Refusal {
  if (story.state.review) return "ReviewedAlready";
  story.tell({ type: "RuleApplied", applied: [apply("review.unsettled-by-staff", story.facts)] });
  return story.review(authorOf(act), "writing");
}

/** The patron asks. Under review already: only the way changes. After a decision: the formal complaint. */
export function requestReview(act: ActOf<"RequestReview">, story: Story): Story {
  const by = authorOf(act);
  const { state } = story;
  if (state.status === "review")
    return state.review.way === act.way ? story : story.tell({ type: "ReviewWayChosen", by, way: act.way });
  if (state.status === "complaint") return story;
  story.unmerge(by);
  if (state.review?.decidedAt || state.level === 3) return story.complaint(by);
  story.tell({ type: "RuleApplied", applied: [apply("review.any-time", story.facts)] });
  return story.review(by, act.way);
}

/** People or designations changed: is there somebody now, or must it pass on? */
export const findDecider = (_: ActOf<"FindDecider">, story: Story): Story => story.keepOrFind();

export function offerTalk(act: ActOf<"OfferTalk">, story: Story): Story | Refusal {
  if (act.by.kind !== "person") return "NotYours";
  if (story.state.review?.talks.some((one) => one.id === act.talkId)) return story; // already offered
  if (act.startsAt <= act.at) return "TalkInThePast";
  return story.tell({
    type: "TalkOffered",
    talkId: act.talkId,
    by: act.by.personId,
    way: act.way,
    startsAt: act.startsAt,
  });
}

export function acceptTalk(act: ActOf<"AcceptTalk">, story: Story): Story | Refusal {
  const talk = story.state.review?.talks.find((one) => one.id === act.talkId);
  if (!talk) return "NoTalk";
  if (talk.heldAt) return "TalkHeldAlready";
  if (talk.acceptedAt) return story;
  return story.tell({ type: "TalkAccepted", talkId: act.talkId, by: authorOf(act) });
}

/** A talk may end it: "many concerns can be resolved through discussion" (informal.3). Only if the patron says so. */
export function recordTalk(act: ActOf<"RecordTalk">, story: Story): Story | Refusal {
  if (act.by.kind !== "person") return "NotYours";
  const { review } = story.state;
  const talk = review?.talks.find((one) => one.id === act.talkId);
  if (!talk) return "NoTalk";
  if (talk.heldAt) return "TalkHeldAlready";
  story.tell({ type: "TalkHeld", talkId: act.talkId, by: act.by.personId, settled: act.settled });
  if (!act.settled) return story;
  return story.tell({ type: "Settled", by: "patron" }).close("settled", act.by.personId);
}

export function decideReview(act: ActOf<"DecideReview">, story: Story): Story | Refusal {
  if (act.by.kind !== "person") return "NotYours";
  if (act.points.length === 0) return "NoPoints";
  story.tell({ type: "ReviewDecided", by: act.by.personId, outcome: overall(act.points), points: [...act.points] });
  return story.met("review").clock("silence", story.facts.targets.silence);
}
