// What is allowed when, and by whom: a line an act. Pages grey out by it.
import type { PersonId, Role } from "../../access/principal.ts";
import type { Facts } from "../../case/act.ts";
import type { IncidentActType } from "./act.ts";
import { type Incident, partsOf, type Status } from "./state.ts";

/**
 * `desk`: whoever works at the desk, volunteers too. `part`: who wrote in it or was asked to, and the person in charge. `reviewer`: the person in
 * charge, the supervisor of the branch, the Director, a designee on their days.
 */
export type Who = "desk" | "part" | "reviewer";
export type Line = { readonly from: readonly (Status | "new")[]; readonly who: Who };

const unread = ["draft", "returned"] as const;
const open = ["draft", "handedIn", "returned", "accepted"] as const;
const any = [...open, "closed"] as const;

export const steps = {
  DraftIncident: { from: ["new"], who: "desk" },
  AddAccount: { from: any, who: "part" },
  CorrectFacts: { from: open, who: "part" },
  DescribePerson: { from: open, who: "part" },
  Ask: { from: open, who: "part" },
  NameStaff: { from: open, who: "part" },
  HandIn: { from: unread, who: "part" },
  SendBack: { from: ["handedIn"], who: "reviewer" },
  Accept: { from: ["handedIn"], who: "reviewer" },
  Close: { from: open, who: "reviewer" },
  OpenIdentity: { from: any, who: "part" },
} as const satisfies Readonly<Record<IncidentActType, Line>>;
export const lineOf = (act: IncidentActType): Line => steps[act];

const desk: readonly Role[] = ["volunteer", "staff", "supervisor", "designee", "director"];
export const worksAtDesk = (roles: readonly Role[]): boolean => roles.some((role) => desk.includes(role));

type Town = Pick<Facts, "people" | "designations">;

/** In charge of this one by role, on that day, whatever their part in it; a person it is about never. */
export function inCharge(personId: PersonId, state: Incident, on: string, { people, designations }: Town): boolean {
  const person = people.find((one) => one.id === personId && one.active);
  if (!person || state.walled.includes(personId)) return false;
  const { branchId, minor } = state.facts;
  if (person.roles.includes("director")) return true;
  if (person.roles.includes("supervisor") && person.branchId === branchId) return true;
  if (state.aboutDirector && person.roles.includes("boardPresident")) return true;
  return (
    minor !== "yes" &&
    person.roles.includes("designee") &&
    designations.some(
      (one) =>
        one.personId === personId &&
        one.fromOn <= on &&
        on <= one.untilOn &&
        (one.branchId === null || one.branchId === branchId),
    )
  );
}

/** Who may read and decide it: in charge and none of its writers; where a library has nobody else, a writer who is in charge. */
export function reviewersOf(state: Incident, on: string, town: Town): readonly PersonId[] {
  const all = town.people.flatMap(({ id }) => (inCharge(id, state, on, town) ? id : []));
  const others = all.filter((id) => !state.writers.includes(id));
  return others.length > 0 ? others : all;
}

export const hasPart = (personId: PersonId, state: Incident): boolean =>
  partsOf(state).includes(personId) && !state.walled.includes(personId);
