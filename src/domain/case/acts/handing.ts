// Taking a matter and handing it on to a named person, who must accept (informal.2, 3.2).
import type { ActOf } from "../act.ts";
import { takesMatters } from "../deciding.ts";
import { isAbove, partiesOf } from "../ladder.ts";
import type { Refusal } from "../refusal.ts";
import type { Story } from "../story.ts";

export function take(act: ActOf<"Take">, story: Story): Story | Refusal {
  if (act.by.kind !== "person") return "NotYours";
  const by = act.by.personId;
  const { holder } = story.state;
  if (holder?.taken && holder.personId === by) return story; // already so
  if (holder?.personId !== by && !isAbove(partiesOf(act.by, story.state, story.facts), story.state)) {
    if (holder?.taken) return "HeldByAnother";
    if (story.state.level > 1) return "NotYours"; // back from a review it isn't anybody's to pick up
  }
  return story.tell({ type: "Taken", by });
}

export function refer(act: ActOf<"Refer">, story: Story): Story | Refusal {
  if (act.by.kind !== "person") return "NotYours";
  if (act.to === act.by.personId) return "OnYourself";
  const { referral, holder } = story.state;
  if (referral?.to === act.to) return story; // already offered to them
  const to = story.facts.people.find((one) => one.id === act.to);
  if (!to?.active) return "PersonAway";
  if (holder?.personId === act.to) return "HeldAlready";
  // To whoever asks, a walled person can't be assigned; the page never lists them.
  if (story.state.walled.includes(act.to)) return "PersonWalledOff";
  if (!takesMatters(to, story.state.aboutDirector)) return "TakesNoMatters";
  return story.tell({ type: "ReferralOffered", by: act.by.personId, to: act.to, reason: act.reason });
}

export function acceptReferral(act: ActOf<"AcceptReferral">, story: Story): Story | Refusal {
  if (act.by.kind !== "person") return "NotYours";
  return story.tell({ type: "ReferralAccepted", by: act.by.personId });
}

/** Declined, it stays with whoever has it; a matter that nobody has goes by rule again. */
export function declineReferral(act: ActOf<"DeclineReferral">, story: Story): Story | Refusal {
  if (act.by.kind !== "person") return "NotYours";
  story.tell({ type: "ReferralDeclined", by: act.by.personId, reason: act.reason });
  return story.keepOrFind();
}

/** Somebody left, or came: does it still have a holder who is here? */
export const findHolder = (_: ActOf<"FindHolder">, story: Story): Story => story.keepOrFind();
