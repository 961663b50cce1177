// A case as it stands once something happened beside it: in its formal complaint, whose window for an appeal ends as the job queue would say it. Its
// other dates are met by the demo's people in time.
import { type Desk, jobOf, settingsOf, todayOf } from "../../desk/desk.ts";
import { complaintNoun } from "../../desk/nouns/complaint.ts";
import { tieCase } from "../../desk/register/complaint/tie.ts";
import { submitTo } from "../../desk/submit.ts";
import type { Case } from "../../domain/case/state.ts";
import type { ComplaintFollowUp } from "../../domain/complaint/follow-up.ts";
import type { Complaint } from "../../domain/complaint/state.ts";
import { wholeCase } from "../../store/queries/contents.ts";
import { stateOf } from "../../store/queries/mail/case.ts";

export async function caseNow(desk: Desk, streamId: string): Promise<Case> {
  const whole = await wholeCase(desk.pool, jobOf(desk), todayOf(desk, await settingsOf(desk)), streamId);
  if (!whole) throw new Error(`opened, and ${streamId} isn't there`);
  return whole.state;
}

/** Gives the complaint's case when it was closed by this; null: nothing happened. */
export async function complaintDate(
  desk: Desk,
  streamId: string,
  due: Extract<ComplaintFollowUp, { task: "complaintDue" }>,
): Promise<string | null> {
  if (due.act !== "CloseWindow") return null;
  const state = await stateOf<Complaint>(desk.pool, jobOf(desk), streamId);
  if (state?.status !== "decided") return null;
  const done = await submitTo(desk, complaintNoun, jobOf(desk), { type: "CloseWindow", id: desk.newId(), streamId });
  if (!done.ok) throw new Error(`the demo's complaint: ${done.refusal}`);
  await tieCase(desk, done.value.state);
  return state.caseId;
}
