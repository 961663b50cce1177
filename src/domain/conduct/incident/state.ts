// What a conduct incident is at a moment: a draft from its first minute, then handed in, perhaps sent back, accepted, closed.
import { type PersonId, roleBit, roleMask } from "../../access/principal.ts";
import type { IncidentFacts } from "./act.ts";
import type { Finding, Outcome } from "./terms.ts";

/** Who did something, and when. */
export type Done = { readonly by: PersonId; readonly at: string };

type Core = {
  readonly id: string;
  readonly reference: string;
  readonly openedAt: string;
  readonly openedBy: PersonId;
  readonly facts: IncidentFacts;
  /** Somebody wrote what happened. */
  readonly told: boolean;
  /** Whose words are in it, and who was asked for theirs. */
  readonly writers: readonly PersonId[];
  readonly asked: readonly PersonId[];
  /** Staff it is about: for them it isn't there. */
  readonly walled: readonly PersonId[];
  readonly aboutDirector: boolean;
};
export type Incident = Core &
  (
    | { readonly status: "draft" }
    | { readonly status: "handedIn"; readonly handedIn: Done }
    | { readonly status: "returned"; readonly returned: Done }
    | { readonly status: "accepted"; readonly accepted: Done; readonly finding: Finding }
    | { readonly status: "closed"; readonly closed: Done; readonly outcome: Outcome; readonly finding: Finding | null }
  );
export type Status = Incident["status"];
export const statuses = ["draft", "handedIn", "returned", "accepted", "closed"] as const satisfies readonly Status[];

/** Those with a part in it: they see it and read all of it, as the person in charge does. */
export const partsOf = ({ writers, asked }: Pick<Incident, "writers" | "asked">): readonly PersonId[] => [
  ...new Set([...writers, ...asked]),
];

/**
 * Whom it concerns by role: the Director, supervisors of the branch, a designee on their days; of a minor no designee; about the Director the Board
 * president too. Nobody else's: neither other staff's nor the custodian's.
 */
export const audienceOf = ({ facts, aboutDirector }: Pick<Incident, "facts" | "aboutDirector">): number =>
  roleMask(["supervisor", "director"]) |
  (facts.minor === "yes" ? 0 : roleBit.designee) |
  (aboutDirector ? roleBit.boardPresident : 0);
