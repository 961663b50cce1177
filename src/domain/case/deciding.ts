// Who decides a review (informal.3): the designee in scope on that day, then the Director, then the Board president; the first
// who neither handled the matter nor is named in it. And the same question for who holds it, and who hears that it is late.
import type { PersonId, Role } from "../access/principal.ts";
import { dayOf } from "../calendar/open-now.ts";
import type { Colleague, Designation, Facts } from "./act.ts";
import type { Core } from "./state.ts";
import type { Review } from "./terms.ts";

type Persons = Pick<Core, "walled" | "involved" | "handlers" | "aboutDirector" | "branchId" | "kind">;

export const activeWith = (facts: Facts, role: Role): Colleague[] =>
  facts.people.filter((one) => one.active && one.roles.includes(role));

/** Trustees, the custodian and the administrator see codes at most (ARCHITECTURE): nothing is handed to them. */
const deskRoles: readonly Role[] = ["volunteer", "staff", "supervisor", "designee", "director"];
export const takesMatters = (one: Colleague, aboutDirector: boolean): boolean =>
  one.active && one.roles.some((role) => deskRoles.includes(role) || (aboutDirector && role === "boardPresident"));

/** The designations in scope that were in force on some day from `from` to `until`. */
const designated = (of: Persons, facts: Facts, from: string, until: string): Designation[] =>
  facts.designations.filter(
    (one) =>
      one.fromOn <= dayOf(facts.calendar, until) &&
      one.untilOn >= dayOf(facts.calendar, from) &&
      (one.branchId === null || one.branchId === of.branchId) &&
      (one.kinds === null || one.kinds.includes(of.kind)),
  );

/** Named in it, or asked to answer it first (informal.1): either way those who answer to the Director don't decide it. */
export const concernsDirector = (of: Pick<Persons, "aboutDirector" | "involved">, facts: Facts): boolean =>
  of.aboutDirector || facts.people.some((one) => one.roles.includes("director") && of.involved.includes(one.id));

const chiefs = (of: Persons, facts: Facts): PersonId[] => {
  const directors = concernsDirector(of, facts) ? [] : activeWith(facts, "director");
  return [...directors, ...activeWith(facts, "boardPresident")].map((one) => one.id);
};
const apart = (of: Persons) => (id: PersonId) => !of.walled.includes(id) && !of.involved.includes(id);

/** The person who decides a review asked for at `at`; null when nobody is left: the administrator is told, the clock runs. */
export function deciderFor(of: Persons, facts: Facts, at: string): PersonId | null {
  const active = (id: PersonId) => facts.people.some((one) => one.id === id && one.active);
  const designees = concernsDirector(of, facts) ? [] : designated(of, facts, at, at).map((one) => one.personId);
  const order = [...designees.filter(active), ...chiefs(of, facts)].filter(apart(of));
  return order.find((id) => !of.handlers.includes(id)) ?? null;
}

/** May the decider go on? A designation that ends during the review leaves it with whom it was given to; one taken back doesn't. */
export function deciderStands(of: Persons & { readonly review: Review }, facts: Facts, at: string): boolean {
  const { deciderId, requestedAt } = of.review;
  const decider = facts.people.find((one) => one.id === deciderId);
  if (!decider?.active || !apart(of)(decider.id)) return false;
  if (chiefs(of, facts).includes(decider.id)) return true;
  return (
    !concernsDirector(of, facts) && designated(of, facts, requestedAt, at).some((one) => one.personId === decider.id)
  );
}

/** Who holds a matter at staff level when nobody in particular does: first contact of the branch, supervisors, the Director. */
export function holderFor(of: Persons, facts: Facts, supervisorFirst: boolean): PersonId | null {
  const contacts = facts.people.filter((one) => one.active && one.firstContact && one.branchId === of.branchId);
  const supervisors = activeWith(facts, "supervisor");
  const near = supervisors.filter((one) => one.branchId === of.branchId);
  const above = [...near, ...supervisors, ...activeWith(facts, "director")];
  const order = supervisorFirst ? above : [...contacts, ...above];
  const last = concernsDirector(of, facts) ? activeWith(facts, "boardPresident") : [];
  return [...order, ...last].map((one) => one.id).find(apart(of)) ?? null;
}

/** Who has what is past the staff level, a formal complaint too (informal.4): the Director; about the Director, the president. */
export const chiefFor = (of: Persons, facts: Facts): PersonId | null => chiefs(of, facts).find(apart(of)) ?? null;

/** May whoever holds it go on? Not when away or walled off, nor past the staff level as one who answers to its subject. */
export function holderStands(of: Persons & Pick<Core, "holder" | "level">, facts: Facts): boolean {
  const holder = facts.people.find((one) => one.id === of.holder?.personId);
  if (!holder?.active || of.walled.includes(holder.id)) return false;
  return of.level === 1 || !concernsDirector(of, facts) || holder.roles.includes("boardPresident");
}

/** Who hears that a target passed: the supervisor (at staff level), then the Director, then the Board president. Never the holder. */
export function upTheLadder(
  of: Persons & Pick<Core, "holder" | "level">,
  facts: Facts,
  steps: number,
): PersonId | null {
  const near = activeWith(facts, "supervisor").filter((one) => one.branchId === of.branchId);
  const rungs = [of.level === 1 ? near : [], activeWith(facts, "director"), activeWith(facts, "boardPresident")];
  const told = rungs.map((rung) =>
    rung
      .map((one) => one.id)
      .filter(apart(of))
      .find((id) => id !== of.holder?.personId),
  );
  // Somebody who stands on two rungs is told once.
  return [...new Set(told.filter((id) => id !== undefined))][steps] ?? null;
}
