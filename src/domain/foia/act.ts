// What somebody wants to do to a request for records. Settings and what else must be known arrive inside; words travel beside the act.
import type { Delay, Exemption, FoiaTerms, Redaction, Removal, Way } from "./terms.ts";

export type FoiaDraft =
  | {
      readonly type: "LogRequest";
      readonly reference: string;
      readonly receivedOn: string;
      readonly way: Way;
      readonly commercial: boolean;
      readonly feeWaiver: boolean;
      readonly language: "en" | "es";
      readonly terms: FoiaTerms;
    }
  | {
      readonly type: "ExtendTime";
      readonly reasons: readonly Delay[];
      readonly days: number;
      readonly terms: FoiaTerms;
      /** SHA-256 of the notice in writing that goes out with it. */
      readonly papers: readonly string[];
    }
  | { readonly type: "AddMatter"; readonly matter: string }
  | { readonly type: "RemoveMatter"; readonly matter: string; readonly reason: Removal }
  | {
      readonly type: "ReviewText";
      readonly matter: string;
      readonly content: string;
      /** Of the text, in UTF-16 units. */
      readonly length: number;
      readonly redactions: readonly Redaction[];
      readonly dropped: readonly Redaction[];
    }
  | {
      readonly type: "Release";
      /** Texts of the responsive matters that nobody has gone through, or that have since got a proposal nobody decided on. */
      readonly unreviewed: number;
      /** Responsive matters that are walled off from whoever releases. */
      readonly unseen: number;
      /** What is withheld whole: identities, borrowing parts, attachments. */
      readonly whole: readonly Exemption[];
      readonly papers: readonly string[];
    }
  | { readonly type: "Deny"; readonly exemptions: readonly Exemption[]; readonly papers: readonly string[] }
  /** Searched, and nothing responsive is there. What was searched travels as words. */
  | { readonly type: "SayNothingFound"; readonly papers: readonly string[] }
  | { readonly type: "WithdrawRequest" };
export type FoiaAct = FoiaDraft & {
  readonly id: string;
  readonly streamId: string;
  readonly at: string;
  readonly by:
    | { readonly kind: "patron" }
    | { readonly kind: "person"; readonly personId: number }
    | { readonly kind: "system" };
};
