// What somebody wants to do about a conduct incident. Words, identity and files travel beside the act and are sealed: an act says only that there
// are some. Nobody edits what another wrote: everybody adds their own part.
import type { BranchId, PersonId } from "../../access/principal.ts";
import type { By } from "../../case/act.ts";
import type { Called, Finding, IdentityReason, Known, Minor, Outcome, StepTaken } from "./terms.ts";

/** What is known in codes; may be corrected later, each time whole, and the record keeps every version. */
export type IncidentFacts = {
  readonly branchId: BranchId;
  /** RFC 3339 in UTC; never in the future. */
  readonly happenedAt: string;
  /** Codes of the library's rules (rules.ts). */
  readonly rules: readonly string[];
  readonly taken: readonly StepTaken[];
  readonly called: readonly Called[];
  /** A visitor was hurt. An injury of staff has a form of its own and isn't kept here. */
  readonly injury: boolean;
  readonly damage: boolean;
  readonly known: Known;
  readonly minor: Minor;
};

export type IncidentDraft =
  | {
      readonly type: "DraftIncident";
      readonly reference: string;
      readonly facts: IncidentFacts;
      /** There are words of what happened. */
      readonly told: boolean;
      /** Colleagues who were there: asked to add what they saw. */
      readonly asked: readonly PersonId[];
      readonly files: number;
      readonly handIn: boolean;
    }
  | { readonly type: "AddAccount"; readonly told: boolean; readonly files: number }
  | { readonly type: "CorrectFacts"; readonly facts: IncidentFacts }
  | { readonly type: "DescribePerson"; readonly known: Known; readonly minor: Minor }
  | { readonly type: "Ask"; readonly personId: PersonId }
  | { readonly type: "NameStaff"; readonly personId: PersonId }
  | { readonly type: "HandIn" }
  | { readonly type: "SendBack"; readonly asks: boolean }
  | { readonly type: "Accept"; readonly finding: Finding }
  | { readonly type: "Close"; readonly outcome: Outcome }
  | { readonly type: "OpenIdentity"; readonly reason: IdentityReason };

export type IncidentActType = IncidentDraft["type"];
export type IncidentAct = IncidentDraft & {
  readonly id: string;
  readonly streamId: string;
  readonly at: string;
  readonly by: By;
};
