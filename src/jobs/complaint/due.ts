// A date of a formal complaint has come, or half its time is gone. If it still stands: whoever leads it is reminded, lateness goes up the ladder, a staff account's time is over, the appeal's window ends
// and closes it, a remedy that isn't done is late.
import { jobOf, settingsOf } from "../../desk/desk.ts";
import { tellColleague } from "../../desk/letters/colleague.ts";
import { complaintNoun } from "../../desk/nouns/complaint.ts";
import { tieCase } from "../../desk/register/complaint/tie.ts";
import { submitTo } from "../../desk/submit.ts";
import type { ComplaintDraft } from "../../domain/complaint/act.ts";
import { upTheLadder } from "../../domain/complaint/deciding.ts";
import type { ComplaintFollowUp } from "../../domain/complaint/follow-up.ts";
import type { Complaint } from "../../domain/complaint/state.ts";
import { actIdOf } from "../../lib/ids.ts";
import { no, ok } from "../../lib/result.ts";
import { stateOf } from "../../store/queries/mail/case.ts";
import type { JobsOn, Payload, Work } from "../task.ts";

type Due = Extract<ComplaintFollowUp, { task: "complaintDue" }>;

/** The act, where the date still stands; null: it was met meanwhile. */
function actOf(state: Complaint, due: Due): ComplaintDraft | null {
  switch (due.act) {
    case "Remind":
      return null;
    case "NoteLate":
      return state.target?.dueAt === due.dueAt ? { type: "NoteLate", dueAt: due.dueAt } : null;
    case "CloseWindow":
      return state.status === "decided" ? { type: "CloseWindow" } : null;
    case "SettleAccount": {
      const isOpen = state.accounts.some((one) => one.personId === due.personId && !one.settled);
      return (state.status === "open" || state.status === "appealed") && isOpen
        ? { type: "SettleAccount", personId: due.personId, outcome: "notGiven" }
        : null;
    }
    case "NoteRemedyLate":
      return state.status === "open" ? null : { type: "NoteRemedyLate", remedy: due.remedy };
  }
}

/** Whoever hears first that it is late hears before that it will be due. */
async function remind({ desk, mail }: JobsOn, state: Complaint, stream: string, version: number, dueAt: string) {
  const to = state.target?.dueAt === dueAt ? upTheLadder(state, (await settingsOf(desk)).facts, 0) : null;
  return to === null
    ? ok("quiet")
    : tellColleague(desk, mail, { streamId: stream, version }, to, "complaintSoon", dueAt);
}

export const complaintDue: Work<Payload<Due>> = async (on, payload, key) => {
  const { desk } = on;
  // The queue goes by the database's clock, acts by ours.
  if (Temporal.Instant.compare(desk.now(), payload.runAt) < 0) return no("ClockBehind");
  const state = await stateOf<Complaint>(desk.pool, jobOf(desk), payload.stream);
  if (state && payload.act === "Remind") return remind(on, state, payload.stream, payload.version, payload.dueAt);
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
