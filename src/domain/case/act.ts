// What somebody wants to do to a case. The clock, the ids, the person acting and facts from elsewhere arrive inside.
// Words travel beside the act (desk/submit.ts seals them): an act says only that there are some.
import type { BranchId, PersonId, Role } from "../access/principal.ts";
import type { Calendar } from "../calendar/calendar.ts";
import type { Meeting } from "../complaint/due.ts";
import type { Procedure } from "../complaint/procedure/procedure.ts";
import type { Stage } from "../complaint/terms.ts";
import type { ConductTerms } from "../conduct/incident/rules.ts";
import type { RestrictionTerms } from "../conduct/restriction/settings.ts";
import type { PostWay } from "../paper/sent.ts";
import type { RuleLink } from "../policy/rules.ts";
import type {
  Amount,
  BorrowingReason,
  Channel,
  DeclineReason,
  ExtensionReason,
  IdentityReason,
  Kind,
  Letter,
  Need,
  PointOutcome,
  ReferralReason,
  ReplyWay,
  Resolution,
  ReviewWay,
  Sensitivity,
  TalkWay,
  WallReason,
  Willingness,
} from "./terms.ts";

/** A colleague as the rules see them. */
export type Colleague = {
  readonly id: PersonId;
  readonly branchId: BranchId;
  readonly roles: readonly Role[];
  readonly active: boolean;
  /** Takes what comes in for the branch (a library setting). */
  readonly firstContact: boolean;
};

/** "The Director's designee" (informal.3): dated, and scoped to a branch and kinds when set. Days inclusive. */
export type Designation = {
  readonly personId: PersonId;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly branchId: BranchId | null;
  readonly kinds: readonly Kind[] | null;
};

export type TargetSettings = {
  /** First reply, by kind. */
  readonly reply: Readonly<Record<Kind, Amount>>;
  /** Next word after a reply, when the matter isn't offered for settling. */
  readonly word: Amount;
  readonly review: Amount;
  /** How long the patron has to say whether it is settled, before the notice and again after it. */
  readonly silence: Amount;
  readonly handOver: Amount;
};

export type Facts = {
  readonly calendar: Calendar;
  readonly targets: TargetSettings;
  readonly people: readonly Colleague[];
  readonly designations: readonly Designation[];
  /** Which clause each rule enforces here (policies/preset.json, or as the Director changed it). */
  readonly links: readonly RuleLink[];
  /** Ids of the themes that a matter can be given now (a library setting). */
  readonly themes: readonly number[];
  /** The rules of conduct as they stand (a library setting). */
  readonly conduct: ConductTerms;
  /** What it set for restrictions (a library setting). */
  readonly restrictions: RestrictionTerms;
  /** Every version of every complaint procedure: each complaint ends under the one it began with. */
  readonly procedures?: readonly Procedure[];
  /** When the Board meets. */
  readonly meetings?: readonly Meeting[];
};

/** `patron`: by receipt code, or by mail from the address held. `person`: signed in. `system`: a job, by rule. */
export type By =
  | { readonly kind: "patron" }
  | { readonly kind: "person"; readonly personId: PersonId }
  | { readonly kind: "system" };

/** What the form, the desk or the mail says of a new matter. */
export type Opening = {
  readonly reference: string;
  readonly kind: Kind;
  readonly channel: Channel;
  readonly language: "en" | "es";
  readonly branchId: BranchId;
  readonly replyBy: ReplyWay;
  readonly needs: readonly Need[];
  readonly sensitivities: readonly Sensitivity[];
  readonly willingness: Willingness | null;
  readonly aboutStaff: "yes" | "no" | "unsure" | null;
  /** The person it is about, when the patron or the desk knows. */
  readonly about: PersonId | null;
  readonly askDirector: ReviewWay | null;
  readonly named: boolean;
  readonly grounds: boolean;
  readonly files: number;
  /** Done at the desk while the patron stood there: opened and closed in one. Staff only. */
  readonly doneAtOnce: boolean;
};

type Said =
  | ({ readonly type: "OpenCase" } & Opening)
  | { readonly type: "AddWords"; readonly channel: Channel; readonly files: number }
  | { readonly type: "Reply"; readonly channel: ReplyWay }
  | { readonly type: "WriteNote" }
  | { readonly type: "Take" }
  | { readonly type: "Refer"; readonly to: PersonId; readonly reason: ReferralReason }
  | { readonly type: "AcceptReferral" }
  | { readonly type: "DeclineReferral"; readonly reason: DeclineReason }
  | { readonly type: "NameSubject"; readonly personId: PersonId }
  | { readonly type: "Wall"; readonly personId: PersonId; readonly reason: Exclude<WallReason, "named"> }
  | { readonly type: "Unwall"; readonly personId: PersonId; readonly reason: "misnamed" | "noConflict" }
  | { readonly type: "BringToReview" }
  | { readonly type: "RequestReview"; readonly way: ReviewWay }
  | { readonly type: "FindDecider" }
  | { readonly type: "FindHolder" }
  /** Where its formal complaint stands, told by the complaint itself; the first time answers the hand-over. */
  | {
      readonly type: "NoteComplaint";
      readonly complaint: string;
      readonly reference: string;
      readonly stage: Stage;
      readonly dueAt: string;
      /** Whom it is about: walled off here, too. */
      readonly subjects: readonly PersonId[];
    }
  | { readonly type: "EndWithComplaint"; readonly complaint: string }
  | { readonly type: "OfferTalk"; readonly talkId: string; readonly way: TalkWay; readonly startsAt: string }
  | { readonly type: "AcceptTalk"; readonly talkId: string }
  | { readonly type: "RecordTalk"; readonly talkId: string; readonly settled: boolean }
  | { readonly type: "DecideReview"; readonly points: readonly PointOutcome[] }
  | { readonly type: "OfferResolution"; readonly resolution: Resolution; readonly channel: ReplyWay }
  | { readonly type: "SaySettled" }
  | { readonly type: "SayNotSettled" }
  | { readonly type: "ExtendTarget"; readonly dueAt: string; readonly reason: ExtensionReason }
  | { readonly type: "MoveTargets"; readonly closedOn: string }
  | { readonly type: "NoteLate"; readonly dueAt: string }
  | { readonly type: "NoticeSilence" }
  | { readonly type: "CloseForSilence" }
  | { readonly type: "Withdraw" }
  | { readonly type: "Reopen" }
  | { readonly type: "CorrectKind"; readonly kind: Kind }
  /** null takes it away again. */
  | { readonly type: "SetTheme"; readonly theme: number | null }
  | { readonly type: "Link"; readonly other: string }
  | { readonly type: "ConfirmSamePatron"; readonly other: string }
  | { readonly type: "Merge"; readonly other: string; readonly sameContact: boolean }
  | {
      readonly type: "ReceiveMerge";
      readonly other: string;
      readonly person: PersonId;
      readonly walled: readonly PersonId[];
    }
  | { readonly type: "Unmerge"; readonly other: string; readonly person?: PersonId | null }
  | { readonly type: "VerifyCaller"; readonly how: "code" | "callBack" }
  | { readonly type: "OpenIdentity"; readonly reason: IdentityReason }
  | { readonly type: "AddBorrowing" }
  | { readonly type: "OpenBorrowing"; readonly reason: BorrowingReason }
  | { readonly type: "ChangeContact"; readonly replyBy: ReplyWay; readonly language: "en" | "es" }
  /** A letter on paper is on its way, or isn't needed any more. `of`: the version of the event that it tells of; `papers`: its SHA-256. */
  | {
      readonly type: "PostLetter";
      readonly of: number;
      readonly letter: Letter;
      readonly way: PostWay;
      readonly papers: readonly string[];
    };

export type CaseAct = Said & Doing;
type Doing = {
  /** Unique per library: the same id again is answered, not repeated. */
  readonly id: string;
  readonly streamId: string;
  readonly at: string;
  readonly by: By;
};
/** The acts of the ladder. */
export type ActType = Said["type"];
export type ActOf<T extends ActType> = Extract<CaseAct, { type: T }>;
/** An act as a page sends it: the desk adds the clock, the person and the facts. */
export type Draft = Said;
/** By the system alone, for a disposal that two people answer for (domain/records): no act of the ladder. */
export type Dispose = { readonly type: "Dispose"; readonly under: string };
export type DisposeAct = Dispose & Doing;
