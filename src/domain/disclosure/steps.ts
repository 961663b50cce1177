// What is allowed when, and by whom: a line an act. Pages grey out by it.
import type { PersonId } from "../access/principal.ts";
import type { Facts } from "../case/act.ts";
import type { DisclosureActType } from "./act.ts";
import type { Status } from "./state.ts";
import type { Gate } from "./terms.ts";

/**
 * `anyone`: whoever is signed in. `logger`: whoever logged it, or the keepers. `keeper`: the Director, the custodian of records, a designee on
 * their days. `decider`: the Director, or a designee on their days.
 */
export type Who = "anyone" | "logger" | "keeper" | "decider";
export type Line = { readonly from: readonly (Status | "new")[]; readonly who: Who; readonly gate?: Gate };

const weighed = ["weighed"] as const;
const open = ["logged", "weighed", "approved"] as const;
const over = ["released", "refused", "withdrawn"] as const;

export const steps = {
  LogRequest: { from: ["new"], who: "anyone" },
  AddDetails: { from: open, who: "logger" },
  ChooseGate: { from: ["logged", "weighed"], who: "keeper" },
  RecordOrder: { from: weighed, who: "keeper", gate: "courtOrder" },
  CheckOrder: { from: weighed, who: "decider", gate: "courtOrder" },
  NoteCounsel: { from: weighed, who: "keeper", gate: "courtOrder" },
  Confirm: { from: weighed, who: "decider", gate: "emergency" },
  RecordConsent: { from: weighed, who: "keeper", gate: "consent" },
  Approve: { from: weighed, who: "decider" },
  AssemblePackage: { from: ["approved"], who: "keeper" },
  ReviewPackage: { from: ["approved"], who: "keeper" },
  RecordForm: { from: ["weighed", "approved", "released"], who: "keeper", gate: "emergency" },
  Release: { from: ["approved"], who: "keeper" },
  Refuse: { from: open, who: "decider" },
  Withdraw: { from: open, who: "keeper" },
  NoteReview: { from: over, who: "keeper" },
} as const satisfies Readonly<Record<DisclosureActType, Line>>;

export const lineOf = (act: DisclosureActType): Line => steps[act];

/** May this person decide on that day? The Director, or a designee whose days it is within. */
export function decides(personId: PersonId, on: string, facts: Pick<Facts, "people" | "designations">): boolean {
  const person = facts.people.find((one) => one.id === personId && one.active);
  if (!person) return false;
  if (person.roles.includes("director")) return true;
  return (
    person.roles.includes("designee") &&
    facts.designations.some((one) => one.personId === personId && one.fromOn <= on && on <= one.untilOn)
  );
}

/** Those who keep the register: whoever may decide, and the custodian of records. */
export const keeps = (personId: PersonId, on: string, facts: Pick<Facts, "people" | "designations">): boolean =>
  decides(personId, on, facts) ||
  facts.people.some((one) => one.id === personId && one.active && one.roles.includes("custodian"));
