// What somebody wants to do about a restriction. Words, names and papers travel beside the act and are sealed (desk/submit.ts): an act says
// only that there are some.
import type { BranchId, PersonId } from "../../access/principal.ts";
import type { By } from "../../case/act.ts";
import type {
  AppealChannel,
  AppealOutcome,
  DeliveryWay,
  GuardianCopy,
  IdentityReason,
  Part,
  Proof,
  Size,
  Sort,
  Willfulness,
} from "./terms.ts";

/** Days inclusive, YYYY-MM-DD; a restriction has one of them at least. */
export type Until = { readonly endsOn: string | null; readonly reviewOn: string | null };
export type Imposing = {
  readonly reference: string;
  readonly sort: Sort;
  readonly branchId: BranchId;
  /** null: every branch. */
  readonly branches: readonly BranchId[] | null;
  readonly parts: readonly Part[];
  /** Codes of the library's rules. */
  readonly rules: readonly string[];
  /** RFC 3339 UTC. */
  readonly happenedAt: string;
  readonly until: Until;
  readonly willful: readonly Willfulness[];
  readonly minor: boolean;
  readonly guardian: GuardianCopy | null;
  readonly language: "en" | "es";
  readonly size: Size;
  readonly incident: string | null;
  /** Who has a part in that incident: wrote, was asked, is what it is about, or read and decided it. */
  readonly wrote: readonly PersonId[];
  /** Times before this one, at the same level and within the look-back. */
  readonly earlier: number;
  /** What was done is in words; why it departs from what is usual is. */
  readonly described: boolean;
  readonly reasoned: boolean;
  /** A warning or a leave that was told face to face just now. */
  readonly told: boolean;
  readonly files: number;
  /** A second person is to confirm it, however long it is. Why isn't said. */
  readonly second: boolean;
};

export type RestrictionDraft =
  | ({ readonly type: "Impose" } & Imposing)
  | { readonly type: "Confirm" }
  | { readonly type: "Decline"; readonly reasoned: boolean }
  | { readonly type: "Withdraw"; readonly reasoned: boolean }
  | { readonly type: "SetDeskWords"; readonly files: number }
  | { readonly type: "IssueNotice"; readonly sha256: string; readonly language: "en" | "es"; readonly size: Size }
  | {
      readonly type: "RecordDelivery";
      readonly way: DeliveryWay;
      readonly on: string;
      readonly proof: Proof;
      /** The parent or guardian has their copy. */
      readonly guardian: boolean;
      readonly files: number;
    }
  /** `receivedOn`: of a letter that came earlier, as staff enter it; today when null. */
  | {
      readonly type: "Appeal";
      readonly channel: AppealChannel;
      readonly receivedOn: string | null;
      readonly files: number;
    }
  | {
      readonly type: "DecideAppeal";
      readonly outcome: AppealOutcome;
      readonly endsOn: string | null;
      readonly reasoned: boolean;
    }
  | { readonly type: "AskEarly"; readonly channel: AppealChannel }
  | { readonly type: "Review"; readonly until: Until; readonly reasoned: boolean }
  | { readonly type: "Reinstate"; readonly conditions: boolean; readonly reasoned: boolean }
  | { readonly type: "NoteBreach"; readonly reasoned: boolean }
  | { readonly type: "OpenIdentity"; readonly reason: IdentityReason }
  | { readonly type: "LinkConcern"; readonly reasoned: boolean }
  /** Somebody has a part in the incident who hadn't when it was imposed. */
  | { readonly type: "NoteInvolved"; readonly people: readonly PersonId[] }
  | { readonly type: "Expire" };

export type RestrictionActType = RestrictionDraft["type"];
export type RestrictionAct = RestrictionDraft & {
  readonly id: string;
  readonly streamId: string;
  readonly at: string;
  readonly by: By;
};
