// What a request for records is at a moment. It begins refused in all but name: nothing leaves unless a gate was opened.
import type { PersonId } from "../access/principal.ts";
import type { Dropped, Package, Redaction } from "./act.ts";
import type { Condition, Consent, Gate, Ground, Identified, ReleaseWay, Verification, Way } from "./terms.ts";

/** Who did something, and when. */
export type Done = { readonly by: PersonId; readonly at: string };

/** What each gate asks for, as far as it is there. */
export type Proof = {
  readonly order: Done | null;
  readonly checked: Done | null;
  readonly counsel: (Done & { readonly asked: boolean; readonly on: string | null }) | null;
  readonly confirmed: Readonly<Partial<Record<Condition, Done>>>;
  /** Whom the emergency identifies; null until that condition is confirmed. */
  readonly of: Identified | null;
  readonly form: (Done & { readonly signed: boolean; readonly heldBy: PersonId | null }) | null;
  readonly consent: (Done & { readonly consent: Consent; readonly verified: Verification }) | null;
};

type Core = {
  readonly id: string;
  readonly reference: string;
  readonly way: Way;
  readonly loggedBy: PersonId;
  readonly receivedBy: PersonId;
  readonly receivedAt: string;
  readonly openedAt: string;
  readonly proof: Proof;
};
export type Packed = {
  readonly package: Package;
  /** Of what leaves, and of it as it was assembled. */
  readonly sha256: string;
  readonly assembled: string;
  readonly proposed: readonly Redaction[];
  /** What a person decided on; null: nobody has gone through it. */
  readonly look: { readonly redactions: readonly Redaction[]; readonly dropped: readonly Dropped[] } | null;
};

export type Disclosure = Core &
  (
    | { readonly status: "logged"; readonly gate: null }
    | { readonly status: "weighed"; readonly gate: Gate }
    | { readonly status: "approved"; readonly gate: Gate; readonly decided: Done; readonly packed: Packed | null }
    | {
        readonly status: "released";
        readonly gate: Gate;
        readonly decided: Done;
        readonly packed: Packed;
        readonly released: Done & { readonly way: ReleaseWay };
        readonly reviewed: Done | null;
      }
    | {
        readonly status: "refused";
        readonly gate: Gate | null;
        readonly decided: Done;
        readonly ground: Ground;
        readonly reviewed: Done | null;
      }
    | {
        readonly status: "withdrawn";
        readonly gate: Gate | null;
        readonly withdrawn: Done;
        readonly reviewed: Done | null;
      }
  );
export type Status = Disclosure["status"];
export const statuses = [
  "logged",
  "weighed",
  "approved",
  "released",
  "refused",
  "withdrawn",
] as const satisfies readonly Status[];

export const noProof: Proof = {
  order: null,
  checked: null,
  counsel: null,
  confirmed: {},
  of: null,
  form: null,
  consent: null,
};

/** When it was over, or null. */
export const closedAt = (state: Disclosure): string | null => {
  switch (state.status) {
    case "released":
      return state.released.at;
    case "refused":
      return state.decided.at;
    case "withdrawn":
      return state.withdrawn.at;
    case "logged":
    case "weighed":
    case "approved":
      return null;
  }
};
