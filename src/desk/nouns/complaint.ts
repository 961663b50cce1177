// The formal complaint as a noun of the desk (domain/complaint): an entry of the register with people of its own, and its patron.
import { roleMask } from "../../domain/access/principal.ts";
import type { ComplaintDraft } from "../../domain/complaint/act.ts";
import { decide } from "../../domain/complaint/decide.ts";
import { ledByBoard } from "../../domain/complaint/deciding.ts";
import type { ComplaintEvent } from "../../domain/complaint/event.ts";
import { evolve } from "../../domain/complaint/evolve.ts";
import { complaintFollowUps } from "../../domain/complaint/follow-up.ts";
import { type Complaint, nextDueAt } from "../../domain/complaint/state.ts";
import { registerList } from "../../store/lists/register-item.ts";
import { complaintHashes } from "../identity/hashes.ts";
import { registerNoun } from "./noun.ts";

/** Led by the Director, or by the Board's president; once it is appealed to the Board, the president sees it too. Others by their part in it. */
const audienceOf = (state: Complaint): number =>
  roleMask([
    "custodian",
    ...(ledByBoard(state) ? (["boardPresident"] as const) : (["designee", "director"] as const)),
  ]) | roleMask(state.appeal?.to === "board" ? ["boardPresident"] : []);

export const complaintNoun = registerNoun<Complaint, ComplaintEvent, ComplaintDraft>({
  list: registerList<Complaint>("complaint", (state) => ({
    id: state.id,
    reference: state.reference,
    status: state.status,
    sort: String(state.procedure.id),
    outcome: state.status === "closed" ? state.ending : null,
    openedBy: typeof state.openedBy === "number" ? state.openedBy : null,
    dueAt: nextDueAt(state),
    openedAt: state.openedAt,
    closedAt: state.status === "closed" ? state.closedAt : null,
    audience: audienceOf(state),
    branchId: state.branchId,
  })),
  decide,
  evolve,
  followUps: complaintFollowUps,
  carriers: {
    OpenComplaint: ["ComplaintOpened", "words"],
    AddWords: ["WordsAdded", "words"],
    AddPoint: ["PointAdded", "words"],
    WriteNote: ["Noted", "note"],
    NameSubject: ["SubjectNamed", "note"],
    Acknowledge: ["Acknowledged", "reply"],
    SettleAccount: ["AccountSettled", "note"],
    FinishInvestigation: ["Investigated", "note"],
    Extend: ["TargetExtended", "reply"],
    Decide: ["Decided", "reply"],
    Appeal: ["Appealed", "words"],
    SetAgenda: ["AgendaSet", "reply"],
    RecordHearing: ["Heard", "note"],
    DecideAppeal: ["AppealDecided", "reply"],
    FinishRemedy: ["RemedyDone", "reply"],
    Withdraw: ["Closed", "words"],
  },
  always: new Set<ComplaintDraft["type"]>(["AddWords", "WriteNote", "Appeal", "OpenIdentity", "FinishRemedy"]),
  harmless: new Set<ComplaintEvent["type"]>(["Noted", "IdentityOpened", "LateNoticed", "RemedyDone", "RemedyLate"]),
  hashes: complaintHashes,
  walled: (state) => state.walled,
  members: (state) => state.members,
});
