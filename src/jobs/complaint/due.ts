// A date of a formal complaint has come. If it still stands: lateness goes up the ladder, a staff account's time is over, the appeal's window ends
// and closes it, a remedy that isn't done is late.
import { jobOf } from "../../desk/desk.ts";
import { complaintNoun } from "../../desk/nouns/complaint.ts";
import { tieCase } from "../../desk/register/complaint/tie.ts";
import { submitTo } from "../../desk/submit.ts";
import type { ComplaintDraft } from "../../domain/complaint/act.ts";
import type { ComplaintFollowUp } from "../../domain/complaint/follow-up.ts";
import type { Complaint } from "../../domain/complaint/state.ts";
import { actIdOf } from "../../lib/ids.ts";
import { no, ok } from "../../lib/result.ts";
import { stateOf } from "../../store/queries/mail/case.ts";
import type { Payload, Work } from "../task.ts";

type Due = Extract<ComplaintFollowUp, { task: "complaintDue" }>;

/** The act, where the date still stands; null: it was met meanwhile. */
function actOf(state: Complaint, due: Due): ComplaintDraft | null {
  switch (due.act) {
    case "NoteLate":
      return state.target?.dueAt === due.dueAt ? { type: "NoteLate", dueAt: due.dueAt } : null;
    case "CloseWindow":
      return state.status === "decided" ? { type: "CloseWindow" } : null;
    case "SettleAccount": {
      const isOpen = state.accounts.some((one) => one.personId === due.personId && !one.settled);
      return state.status === "open" && isOpen
        ? { type: "SettleAccount", personId: due.personId, outcome: "notGiven" }
        : null;
    }
    case "NoteRemedyLate":
      return state.status === "open" ? null : { type: "NoteRemedyLate", remedy: due.remedy };
  }
}

export const complaintDue: Work<Payload<Due>> = async ({ desk }, payload, key) => {
  // The queue goes by the database's clock, acts by ours.
  if (Temporal.Instant.compare(desk.now(), payload.runAt) < 0) return no("ClockBehind");
  const state = await stateOf<Complaint>(desk.pool, jobOf(desk), payload.stream);
  const draft = state && actOf(state, payload);
  if (!draft) return ok("quiet");
  const done = await submitTo(desk, complaintNoun, jobOf(desk), {
    ...draft,
    id: actIdOf(key),
    streamId: payload.stream,
  });
  if (done.ok) await tieCase(desk, done.value.state);
  return done;
};
