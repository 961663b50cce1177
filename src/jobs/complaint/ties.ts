// A complaint, its case and the accounts of whom it is about hear of each other, each by an act of its own; words never leave their stream.
import { jobOf } from "../../desk/desk.ts";
import { complaintNoun } from "../../desk/nouns/complaint.ts";
import {
  tieReader as letRead,
  tieCase as tellCase,
  tieAccount as tellComplaint,
  tieBoard,
  tieAccountWalls as wallAccount,
} from "../../desk/register/complaint/tie.ts";
import { submitTo } from "../../desk/submit.ts";
import type { ComplaintFollowUp } from "../../domain/complaint/follow-up.ts";
import type { Complaint } from "../../domain/complaint/state.ts";
import { actIdOf } from "../../lib/ids.ts";
import { ok } from "../../lib/result.ts";
import { stateOf } from "../../store/queries/mail/case.ts";
import type { Payload, Work } from "../task.ts";

type Tie<T extends ComplaintFollowUp["task"]> = Work<Payload<Extract<ComplaintFollowUp, { task: T }>>>;

export const tieCase: Tie<"tieCase"> = async ({ desk }, { stream }) => {
  const state = await stateOf<Complaint>(desk.pool, jobOf(desk), stream);
  if (!state) return ok("quiet");
  await tieBoard(desk, state);
  return tellCase(desk, state);
};

export const tieAccount: Tie<"tieAccount"> = async ({ desk }, { stream, complaint, personId, outcome }) => {
  const state = await stateOf<Complaint>(desk.pool, jobOf(desk), complaint);
  // Once it is decided an account is kept where it is, and changes nothing.
  const isHeard = state?.status === "open" || state?.status === "appealed";
  return isHeard ? tellComplaint(desk, stream, complaint, personId, outcome) : ok("quiet");
};

export const tieReader: Tie<"tieReader"> = ({ desk }, { account, personId }) => letRead(desk, account, personId);

export const tieAccountWalls: Tie<"tieAccountWalls"> = async ({ desk }, { stream, account }) => {
  const state = await stateOf<Complaint>(desk.pool, jobOf(desk), stream);
  return state ? wallAccount(desk, account, state) : ok("quiet");
};

/** Whoever may not know of the case may not know of its complaint. */
export const tieWalls: Tie<"tieWalls"> = async ({ desk }, { stream, complaint }, key) => {
  const state = await stateOf(desk.pool, jobOf(desk), stream);
  const running = await stateOf<Complaint>(desk.pool, jobOf(desk), complaint);
  if (!state || !running || running.status === "closed") return ok("quiet");
  const { subjects, walled } = state;
  const act = { type: "TakeWalls", subjects, walled, id: actIdOf(key), streamId: complaint } as const;
  return submitTo(desk, complaintNoun, jobOf(desk), act);
};

/** The case ended by the patron's word: its complaint does, too. */
export const tieComplaint: Tie<"tieComplaint"> = async ({ desk }, { complaint, ending }, key) => {
  const state = await stateOf<Complaint>(desk.pool, jobOf(desk), complaint);
  if (!state || state.status === "closed") return ok("quiet");
  const act = { type: "EndWithCase", ending, id: actIdOf(key), streamId: complaint } as const;
  return submitTo(desk, complaintNoun, jobOf(desk), act);
};
