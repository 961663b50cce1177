// The case and its formal complaint (informal.4, 6.2): each a stream of its own; the complaint says where it stands, and when it is over.
import type { ActOf } from "../act.ts";
import type { Story } from "../story.ts";

/** The first time it answers the hand-over; a complaint that was opened directly brings the case to complaints with it. */
export function noteComplaint(act: ActOf<"NoteComplaint">, story: Story): Story {
  const { complaint, reference, stage, dueAt } = act;
  const { complaint: before, targets, status } = story.state;
  const isSo = before?.stage === stage && targets.some((one) => one.clock === "complaint" && one.dueAt === dueAt);
  if (isSo && status === "complaint") return story;
  if (status !== "complaint") story.complaint("system");
  return story.met("handOver").tell({ type: "ComplaintStands", complaint, reference, stage, dueAt });
}

/** Decided for good, or withdrawn: the case closes with it. */
export const endWithComplaint = (act: ActOf<"EndWithComplaint">, story: Story): Story =>
  story.state.complaint?.id === act.complaint ? story.close("complaint", "system") : story;
