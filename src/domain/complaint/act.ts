// What somebody wants to do about a formal complaint. Words travel beside the act and are sealed (desk/submit.ts): an act says only that there
// are some. Reasons of a decision are its fields `reason.1`, `reason.2`, ...; what remedies are, `remedy.1`, ...; points raised, `point.1`, ...
import type { PersonId } from "../access/principal.ts";
import type { By } from "../case/act.ts";
import type { Channel, ExtensionReason, IdentityReason, Need, ReplyWay } from "../case/terms.ts";
import type { AccountOutcome, Behalf, Outcome } from "./terms.ts";

export type Answer = { readonly outcome: Outcome; readonly clause: string; readonly reasoned: boolean };
export type NewRemedy = { readonly owner: PersonId; readonly dueOn: string; readonly worded: boolean };
/** SHA-256 of each letter that leaves by the act; its bytes are files beside it (desk/letters/kept.ts). */
type Sending = { readonly papers?: readonly string[] };
type Answers = Sending & {
  readonly points: readonly Answer[];
  readonly remedies: readonly NewRemedy[];
  readonly personnel: boolean;
};

/** What the form says. `procedure`: its newest version is taken. */
export type Filing = {
  readonly procedure: number;
  readonly channel: Channel;
  readonly language: "en" | "es";
  readonly behalf: Behalf;
  readonly replyBy: ReplyWay;
  readonly needs: readonly Need[];
  readonly points: number;
  readonly happenedOn: string | null;
  /** Not to be named to whoever is complained of. */
  readonly hideIdentity: boolean;
  /** They are who may file under the procedure. */
  readonly standing: boolean;
  /** What is written is true as far as they know. */
  readonly attested: boolean;
  readonly about: readonly PersonId[];
  readonly paper: string | null;
};
/** What the case, and other complaints, say of it. */
export type Before = {
  readonly caseId: string;
  readonly branchId: number;
  /** When the matter was first raised, RFC 3339. */
  readonly raisedAt: string;
  /** It was handed over to the complaints procedure (informal.4). */
  readonly handedOver: boolean;
  readonly named: boolean;
  readonly theme: number | null;
  readonly handlers: readonly PersonId[];
  readonly subjects: readonly PersonId[];
  readonly walled: readonly PersonId[];
  readonly item: string | null;
  /** When the last complaint about the same item was opened. */
  readonly sameItemAt: string | null;
};

export type ComplaintDraft =
  | ({ readonly type: "OpenComplaint"; readonly reference: string; readonly files: number } & Filing & {
        readonly before: Before;
      })
  | { readonly type: "AddWords"; readonly files: number }
  | { readonly type: "AddPoint" }
  | { readonly type: "WriteNote" }
  | { readonly type: "NameSubject"; readonly personId: PersonId }
  | ({ readonly type: "Acknowledge" } & Sending)
  /** The account's own stream was opened with what its person is shown. */
  | { readonly type: "AskForAccount"; readonly personId: PersonId; readonly account: string }
  | { readonly type: "SettleAccount"; readonly personId: PersonId; readonly outcome: AccountOutcome }
  | { readonly type: "FinishInvestigation"; readonly files: number }
  | ({ readonly type: "Extend"; readonly reason: ExtensionReason } & Sending)
  | ({ readonly type: "Decide" } & Answers)
  /** `receivedOn`: of a letter that came earlier; today when null. */
  | ({ readonly type: "Appeal"; readonly receivedOn: string | null; readonly files: number } & Sending)
  | ({ readonly type: "SetAgenda"; readonly meetingOn: string } & Sending)
  | { readonly type: "RecordHearing"; readonly heldOn: string }
  /** `votedOn`: of the Board. */
  | ({ readonly type: "DecideAppeal"; readonly votedOn: string | null } & Answers)
  /** `owner`: who sees to it and says so, where the library itself writes it down for somebody with no other part in the complaint. */
  | { readonly type: "FinishRemedy"; readonly remedy: number; readonly doneOn: string; readonly owner?: PersonId }
  | { readonly type: "OpenIdentity"; readonly reason: IdentityReason }
  | { readonly type: "Withdraw" }
  /** The case ended by the patron's word: so does this. */
  | { readonly type: "EndWithCase"; readonly ending: "settled" | "withdrawn" }
  /** Named in its case, or walled off it, since. */
  | { readonly type: "TakeWalls"; readonly subjects: readonly PersonId[]; readonly walled: readonly PersonId[] }
  | { readonly type: "FindDecider" }
  | { readonly type: "MoveTargets"; readonly closedOn: string }
  | { readonly type: "NoteLate"; readonly dueAt: string }
  | { readonly type: "NoteRemedyLate"; readonly remedy: number }
  | { readonly type: "CloseWindow" };

export type ComplaintActType = ComplaintDraft["type"];
export type ComplaintAct = ComplaintDraft & {
  readonly id: string;
  readonly streamId: string;
  readonly at: string;
  readonly by: By;
};
export type ActOf<T extends ComplaintActType> = Extract<ComplaintAct, { type: T }>;
