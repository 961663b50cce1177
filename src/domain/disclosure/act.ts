// What somebody wants to do about a request for records. Words and files travel beside the act and are sealed (desk/submit.ts): an act
// says only that there are some, and how many.
import type { PersonId } from "../access/principal.ts";
import type { By } from "../case/act.ts";
import type { Place } from "../redaction/marks.ts";
import type {
  Condition,
  Consent,
  Gate,
  Ground,
  Identified,
  IdentityField,
  JudicialReview,
  Leaving,
  ReleaseWay,
  Verification,
  Way,
  Withholding,
} from "./terms.ts";

/** What may leave by a gate. An emergency's has no room for files, nor for anything but the fields that identify. */
export type PackageBy = {
  readonly courtOrder: { readonly sort: "records"; readonly text: boolean; readonly files: number };
  readonly consent: PackageBy["courtOrder"];
  readonly emergency: {
    readonly sort: "identity";
    readonly of: Identified;
    readonly fields: IdentityField[];
  };
  readonly statistics: {
    readonly sort: "table";
    readonly rows: number;
    readonly columns: number;
    /** Cells withheld, small ones and those that would give them away. */
    readonly withheld: number;
  };
};
export type Package = PackageBy[Gate];
/** Which sort of package leaves by which gate. */
export const sortBy = {
  courtOrder: "records",
  consent: "records",
  emergency: "identity",
  statistics: "table",
} as const satisfies { readonly [G in Gate]: PackageBy[G]["sort"] };

/** Words of a package that are withheld, or proposed to be. */
export type Redaction = Place & { readonly why: Withholding };
/** Proposed, and left readable. */
export type Dropped = Place & { readonly why: Leaving };

export type DisclosureDraft =
  | {
      readonly type: "LogRequest";
      readonly reference: string;
      readonly way: Way;
      readonly receivedBy: PersonId;
      readonly receivedAt: string;
      readonly files: number;
    }
  | { readonly type: "AddDetails"; readonly files: number }
  | { readonly type: "ChooseGate"; readonly gate: Gate }
  | { readonly type: "RecordOrder"; readonly files: number }
  | { readonly type: "CheckOrder" }
  | { readonly type: "NoteCounsel"; readonly asked: boolean; readonly on: string | null }
  | { readonly type: "Confirm"; readonly condition: Condition; readonly of: Identified | null }
  | {
      readonly type: "RecordForm";
      readonly signed: boolean;
      readonly heldBy: PersonId | null;
      readonly files: number;
    }
  | {
      readonly type: "RecordConsent";
      readonly consent: Consent;
      readonly verified: Verification;
      readonly files: number;
    }
  | { readonly type: "Approve"; readonly reasoned: boolean }
  | { readonly type: "Refuse"; readonly ground: Ground; readonly reasoned: boolean }
  | {
      readonly type: "AssemblePackage";
      readonly package: Package;
      readonly files: number;
      readonly sha256: string;
      /** What the rules find in its text (domain/redaction), in its order. */
      readonly proposed: readonly Redaction[];
    }
  | {
      readonly type: "ReviewPackage";
      /** SHA-256 of the package as it was assembled, which is the one that was gone through. */
      readonly of: string;
      /** Of its text, in UTF-16 units. */
      readonly length: number;
      readonly redactions: readonly Redaction[];
      readonly dropped: readonly Dropped[];
      /** SHA-256 of what leaves with these redactions. */
      readonly sha256: string;
    }
  | { readonly type: "Release"; readonly way: ReleaseWay; readonly sha256: string }
  | { readonly type: "Withdraw" }
  | { readonly type: "NoteReview"; readonly judicial: JudicialReview };

export type DisclosureActType = DisclosureDraft["type"];
export type DisclosureAct = DisclosureDraft & {
  readonly id: string;
  readonly streamId: string;
  readonly at: string;
  readonly by: By;
};
