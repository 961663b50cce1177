// Who decides a review (informal.3): the designee in scope on that day, then the Director, then the Board president; the first
// who neither handled the matter nor is named in it. And the same question for who holds it, and who hears that it is late.
import type { PersonId, Role } from "../access/principal.ts";
import { today } from "../calendar/open-now.ts";
import type { Colleague, Designation, Facts } from "./act.ts";
import type { Core } from "./state.ts";

type Persons = Pick<Core, "walled" | "involved" | "handlers" | "aboutDirector" | "branchId" | "kind">;

export const activeWith = (facts: Facts, role: Role): Colleague[] =>
  facts.people.filter((one) => one.active && one.roles.includes(role));

const inForce = (facts: Facts, at: string): Designation[] => {
  const day = today(facts.calendar, Temporal.Instant.from(at)).on;
  return facts.designations.filter((one) => one.fromOn <= day && day <= one.untilOn);
};
const covers = (one: Designation, of: Persons) =>
  (one.branchId === null || one.branchId === of.branchId) && (one.kinds === null || one.kinds.includes(of.kind));

/** The person who decides a review asked for at `at`; null when nobody is left: the administrator is told, the clock runs. */
export function deciderFor(of: Persons, facts: Facts, at: string): PersonId | null {
  const designees = inForce(facts, at)
    .filter((one) => covers(one, of))
    .map((one) => one.personId);
  const directors = activeWith(facts, "director").map((one) => one.id);
  const presidents = activeWith(facts, "boardPresident").map((one) => one.id);
  // About the Director: those who answer to the Director don't decide either.
  const order = of.aboutDirector ? presidents : [...designees, ...directors, ...presidents];
  const active = new Set(facts.people.filter((one) => one.active).map((one) => one.id));
  return (
    order.find(
      (id) => active.has(id) && !of.handlers.includes(id) && !of.involved.includes(id) && !of.walled.includes(id),
    ) ?? null
  );
}

/** Who holds a matter at staff level when nobody in particular does: first contact of the branch, supervisors, the Director. */
export function holderFor(of: Persons, facts: Facts, supervisorFirst: boolean): PersonId | null {
  const contacts = facts.people.filter((one) => one.active && one.firstContact && one.branchId === of.branchId);
  const supervisors = activeWith(facts, "supervisor");
  const near = supervisors.filter((one) => one.branchId === of.branchId);
  const chiefs = [...near, ...supervisors, ...activeWith(facts, "director")];
  const order = supervisorFirst ? chiefs : [...contacts, ...chiefs];
  const last = of.aboutDirector ? activeWith(facts, "boardPresident") : [];
  return [...order, ...last].find((one) => !of.walled.includes(one.id))?.id ?? null;
}

/** Who hears that a target passed: the supervisor first, then the Director, then the Board president. Never the holder again. */
export function upTheLadder(of: Persons & Pick<Core, "holder">, facts: Facts, steps: number): PersonId | null {
  const near = activeWith(facts, "supervisor").filter((one) => one.branchId === of.branchId);
  const fit = (one: Colleague) => one.id !== of.holder?.personId && !of.walled.includes(one.id);
  const rungs = [near, activeWith(facts, "director"), activeWith(facts, "boardPresident")].map(
    (rung) => rung.find(fit)?.id ?? null,
  );
  return rungs.filter((id) => id !== null)[steps] ?? null;
}

/** Who takes a formal complaint (informal.4): the Director; about the Director, the Board president. */
export function complaintTaker(of: Persons, facts: Facts): PersonId | null {
  const order = of.aboutDirector
    ? activeWith(facts, "boardPresident")
    : [...activeWith(facts, "director"), ...activeWith(facts, "boardPresident")];
  return order.find((one) => !of.walled.includes(one.id) && !of.involved.includes(one.id))?.id ?? null;
}
