// How a matter ends: offered, settled or not by the patron's word, withdrawn, closed for silence with notice; and comes back (6.2).
import type { ActOf } from "../act.ts";
import type { Refusal } from "../refusal.ts";
import type { Case } from "../state.ts";
import { authorOf, type Story } from "../story.ts";

export function offerResolution(act: ActOf<"OfferResolution">, story: Story): Story | Refusal {
  if (act.by.kind !== "person") return "NotYours";
  const by = act.by.personId;
  if (story.state.status === "heard") story.tell({ type: "Taken", by });
  story.tell({ type: "ResolutionOffered", by, resolution: act.resolution });
  return story.met("reply", "word").clock("silence", story.facts.targets.silence);
}

export const saySettled = (act: ActOf<"SaySettled">, story: Story): Story =>
  story.tell({ type: "Settled", by: authorOf(act) }).close("settled", authorOf(act));

/** Back to staff; after a decided review, on to the formal Complaints Policy (informal.4). */
export function sayNotSettled(act: ActOf<"SayNotSettled">, story: Story): Story | Refusal {
  const by = authorOf(act);
  const { state } = story;
  if (state.status === "closed" && state.ending === "merged") return "Merged";
  if (state.review?.decidedAt) return story.tell({ type: "NotSettled", by }).complaint(by);
  story.tell({ type: "NotSettled", by });
  if (state.status === "closed") return story.reopen(by);
  return story.met("silence").clock("word", story.facts.targets.word);
}

/** Once a review was asked for, only whoever has it writes a withdrawal down for the patron: a review must not vanish at another desk. */
export function withdraw(act: ActOf<"Withdraw">, story: Story): Story | Refusal {
  const { review, holder } = story.state;
  const theirs = [review?.deciderId, holder?.personId];
  if (act.by.kind === "person" && review && !theirs.includes(act.by.personId)) return "HeldByAnother";
  return story.close("withdrawn", authorOf(act));
}

export function reopen(act: ActOf<"Reopen">, story: Story): Story | Refusal {
  if (story.state.status === "closed" && story.state.ending === "merged") return "Merged";
  return story.reopen(authorOf(act));
}

const silence = (state: Case) => state.targets.find((one) => one.clock === "silence");
const noticed = (state: Case) => (state.status === "offered" || state.status === "decided" ? state.noticedAt : null);

/** Nobody is closed without being told first, and given the same time again. */
export function noticeSilence(act: ActOf<"NoticeSilence">, story: Story): Story | Refusal {
  if (noticed(story.state)) return story;
  const due = silence(story.state);
  if (!due || due.dueAt > act.at) return "NotDueYet";
  return story.tell({ type: "SilenceNoticed" }).clock("silence", story.facts.targets.silence);
}

export function closeForSilence(act: ActOf<"CloseForSilence">, story: Story): Story | Refusal {
  if (!noticed(story.state)) return "NoticeFirst";
  const due = silence(story.state);
  if (!due || due.dueAt > act.at) return "NotDueYet";
  return story.close("silence", "system");
}
