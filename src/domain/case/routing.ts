// Where a new matter starts and who has it first (informal.lead, informal.1): stated rules, each with its id and clause.
import type { PersonId } from "../access/principal.ts";
import type { RuleId } from "../policy/rules.ts";
import type { Facts, Opening } from "./act.ts";
import { holderFor, takesMatters } from "./deciding.ts";
import type { Applied, Sensitivity } from "./terms.ts";

/** The clause a rule enforces here: the library's own link, else the preset's. */
const presetClause: Readonly<Partial<Record<RuleId, string>>> = {
  "route.director-asked": "informal.3",
  "route.discrimination": "2.1",
  "route.general": "informal.lead",
  "review.who-decides": "informal.3",
  "review.about-director": "informal.3",
  "review.any-time": "informal.3",
  "review.unsettled-by-staff": "3.2",
  "complaint.hand-over": "informal.4",
  "wall.subject": "5.1",
};
export const apply = (rule: RuleId, facts: Pick<Facts, "links">): Applied => ({
  rule,
  clause: facts.links.find((link) => link.rule === rule)?.clause ?? presetClause[rule] ?? "informal.1",
});

const sensitive: Readonly<Record<Sensitivity, RuleId>> = {
  harassment: "route.harassment",
  discrimination: "route.discrimination",
  safety: "route.safety",
  minor: "route.minor",
  conflict: "route.conflict",
};

export type Route = {
  /** `review`: at level 2 from the start, because the patron asked, or because it is about the Director. */
  readonly start: "staff" | "review";
  readonly holder: PersonId | null;
  /** The person involved answers first, with the patron's consent; then they are not walled. */
  readonly involved: PersonId | null;
  readonly subject: PersonId | null;
  readonly applied: readonly Applied[];
};

export function routeOf(opening: Opening, facts: Facts): Route {
  const about = opening.about === null ? null : (facts.people.find((one) => one.id === opening.about) ?? null);
  const reasons = opening.kind === "concern" ? opening.sensitivities.map((one) => sensitive[one]) : [];
  // Asked to go to the Director, it doesn't go to the person involved first, whatever else was said.
  const consent =
    opening.kind === "concern" &&
    opening.willingness === "willing" &&
    reasons.length === 0 &&
    opening.askDirector === null &&
    about !== null &&
    takesMatters(about, false);
  // A compliment goes to the person it is about (1.1); only a concern can be about somebody in a way that walls.
  const subject = opening.kind === "concern" && about && !consent ? about : null;
  const aboutDirector = subject?.roles.includes("director") ?? false;
  const walled = subject ? [subject.id] : [];
  const persons = { branchId: opening.branchId, kind: opening.kind, handlers: [], involved: [], walled, aboutDirector };
  const route = (
    start: Route["start"],
    holder: PersonId | null,
    rules: readonly RuleId[],
    involved: PersonId | null = null,
  ): Route => ({
    start,
    holder,
    involved,
    subject: subject?.id ?? null,
    applied: rules.map((rule) => apply(rule, facts)),
  });
  if (opening.askDirector) return route("review", null, ["route.director-asked", ...reasons]);
  if (aboutDirector) return route("review", null, ["review.about-director", ...reasons]);
  if (opening.kind !== "concern")
    return route("staff", about && takesMatters(about, false) ? about.id : holderFor(persons, facts, false), [
      "route.general",
    ]);
  if (reasons.length > 0) return route("staff", holderFor(persons, facts, true), reasons);
  if (consent) return route("staff", about.id, ["route.involved-first"], about.id);
  if (opening.willingness === "ratherNot") return route("staff", holderFor(persons, facts, true), ["route.rather-not"]);
  // About somebody here, not known whom: the front desk may be who it is about, so a supervisor has it first.
  if (opening.aboutStaff === "yes" && !about)
    return route("staff", holderFor(persons, facts, true), ["route.conflict"]);
  return route("staff", holderFor(persons, facts, subject !== null), ["route.general"]);
}
