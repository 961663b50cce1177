// An act on a conduct incident: what it brings about, or why not. A draft asks for next to nothing; handing in asks for what a fair decision needs;
// whoever wrote in it doesn't decide it, and whom it is about is nobody here (patron.2; 75 ILCS 16/30-55.55).
import { no, ok, type Result } from "../../../lib/result.ts";
import { dayOf } from "../../calendar/open-now.ts";
import type { Facts } from "../../case/act.ts";
import type { IncidentAct, IncidentActType, IncidentFacts } from "./act.ts";
import type { IncidentEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { Incident } from "./state.ts";
import { hasPart, inCharge, lineOf, reviewersOf, worksAtDesk } from "./steps.ts";

export const incidentRefusals = [
  "NotOfTheDesk",
  "IncidentNotHere",
  "NotOfThisIncident",
  "NotInCharge",
  "ReviewOfOwn",
  "IncidentClosedAlready",
  "HandInFirst",
  "HandedInAlready",
  "AcceptedAlready",
  "InTheFuture",
  "TooLongAgo",
  "BranchUnknown",
  "RuleUnknown",
  "RuleMissing",
  "NothingTold",
  "ColleagueUnknown",
  "AskedAlready",
  "StaffWritesItself",
  "MinorAskedByCharge",
  "QuestionMissing",
  "IdentityNotForVolunteers",
  "ReviewFirst",
] as const;
export type IncidentRefusal = (typeof incidentRefusals)[number];
type Decision = Result<IncidentEvent[], IncidentRefusal>;

/** Clocks differ by so much, and a form takes a moment. */
const leewayMs = 2 * 60_000;
/** What is told later than this isn't a report any more. */
const oldestMs = 366 * 24 * 3_600_000;

/** Whether this act may be done at all: who, and when. Null: it may. */
export function barred(
  act: { readonly type: IncidentActType; readonly at: string; readonly by: IncidentAct["by"] },
  state: Incident | null,
  facts: Facts,
): IncidentRefusal | null {
  const line = lineOf(act.type);
  const on = dayOf(facts.calendar, act.at);
  const me = act.by.kind === "person" ? act.by.personId : null;
  const person = facts.people.find((one) => one.id === me && one.active);
  if (!person) return "NotOfTheDesk";
  if (!state) return line.who !== "desk" ? "IncidentNotHere" : worksAtDesk(person.roles) ? null : "NotOfTheDesk";
  if (state.walled.includes(person.id) || line.who === "desk") return "IncidentNotHere";
  const charge = inCharge(person.id, state, on, facts);
  if (!charge && !hasPart(person.id, state)) return "NotOfThisIncident";
  if (line.who === "reviewer") {
    if (!charge) return "NotInCharge";
    if (!reviewersOf(state, on, facts).includes(person.id)) return "ReviewOfOwn";
  }
  if (act.type === "OpenIdentity" && person.roles.every((role) => role === "volunteer"))
    return "IdentityNotForVolunteers";
  if (line.from.includes(state.status)) return null;
  if (state.status === "closed") return "IncidentClosedAlready";
  if (act.type === "HandIn") return state.status === "accepted" ? "AcceptedAlready" : "HandedInAlready";
  return state.status === "accepted" ? "AcceptedAlready" : "HandInFirst";
}

/** What is wrong with facts as given, apart from what is still missing; null: nothing. */
function wrongIn(given: IncidentFacts, at: string, before: IncidentFacts | null, facts: Facts): IncidentRefusal | null {
  const [happened, now] = [Date.parse(given.happenedAt), Date.parse(at)];
  if (happened > now + leewayMs) return "InTheFuture";
  if (happened < now - oldestMs) return "TooLongAgo";
  if (!facts.people.some((one) => one.branchId === given.branchId)) return "BranchUnknown";
  // A rule retired since stays where it was cited.
  const isKnown = (code: string) =>
    before?.rules.includes(code) || facts.conduct.rules.some((rule) => rule.id === code && !rule.retired);
  return given.rules.every(isKnown) ? null : "RuleUnknown";
}

export function decide(act: IncidentAct, state: Incident | null, facts: Facts): Decision {
  const bar = barred(act, state, facts);
  if (bar) return no(bar);
  const by = act.by.kind === "person" ? act.by.personId : 0;
  const on = dayOf(facts.calendar, act.at);
  const isHere = (id: number) => facts.people.some((one) => one.id === id && one.active);
  if (act.type === "DraftIncident") {
    const { reference, told, files, handIn } = act;
    const wrong = wrongIn(act.facts, act.at, null, facts);
    if (wrong) return no(wrong);
    const asked = [...new Set(act.asked)].filter((id) => id !== by);
    if (!asked.every(isHere)) return no("ColleagueUnknown");
    const drafted: IncidentEvent = {
      type: "IncidentDrafted",
      reference,
      by,
      facts: plain(act.facts),
      told,
      asked,
      files,
    };
    if (!handIn) return ok([drafted]);
    const lacks = lacking(act.facts, told);
    if (lacks) return no(lacks);
    const after = evolve(null, drafted, act.at, act.streamId);
    return ok([drafted, { type: "HandedIn", by, reviewers: [...reviewersOf(after, on, facts)] }]);
  }
  if (!state) return no("IncidentNotHere");
  switch (act.type) {
    case "AddAccount":
      return ok([{ type: "AccountAdded", by, told: act.told, files: act.files }]);
    case "CorrectFacts": {
      const wrong = wrongIn(act.facts, act.at, state.facts, facts);
      if (wrong) return no(wrong);
      if (state.status !== "draft" && act.facts.rules.length === 0) return no("RuleMissing");
      const same = JSON.stringify(plain(act.facts)) === JSON.stringify(plain(state.facts));
      return ok(same ? [] : [{ type: "FactsCorrected", by, facts: plain(act.facts) }]);
    }
    case "DescribePerson":
      return ok([{ type: "PersonDescribed", by, known: act.known, minor: act.minor }]);
    case "Ask": {
      const { personId } = act;
      if (!isHere(personId) || state.walled.includes(personId)) return no("ColleagueUnknown");
      if (hasPart(personId, state)) return no("AskedAlready");
      if (state.facts.minor === "yes" && !inCharge(by, state, on, facts)) return no("MinorAskedByCharge");
      return ok([{ type: "ColleagueAsked", by, personId }]);
    }
    case "NameStaff": {
      const { personId } = act;
      const person = facts.people.find((one) => one.id === personId);
      if (!person) return no("ColleagueUnknown");
      if (personId === by) return no("StaffWritesItself");
      if (state.walled.includes(personId)) return ok([]);
      return ok([{ type: "StaffNamed", by, personId, director: person.roles.includes("director") }]);
    }
    case "HandIn": {
      const lacks = lacking(state.facts, state.told);
      if (lacks) return no(lacks);
      return ok([{ type: "HandedIn", by, reviewers: [...reviewersOf(state, on, facts)] }]);
    }
    case "SendBack":
      return act.asks ? ok([{ type: "SentBack", by }]) : no("QuestionMissing");
    case "Accept":
      return ok([{ type: "Accepted", by, finding: act.finding }]);
    case "Close":
      if (state.status !== "accepted" && act.outcome !== "mistake") return no("ReviewFirst");
      return ok([{ type: "IncidentClosed", by, outcome: act.outcome }]);
    case "OpenIdentity":
      return ok([{ type: "IdentityOpened", by, reason: act.reason }]);
  }
}

/** What a report still needs before the person in charge reads it; null: nothing. */
function lacking({ rules }: IncidentFacts, told: boolean): IncidentRefusal | null {
  if (!told) return "NothingTold";
  return rules.length === 0 ? "RuleMissing" : null;
}

/** The same fields in the same order, lists without repeats: what the ledger holds. */
const plain = (given: IncidentFacts) => ({
  branchId: given.branchId,
  happenedAt: given.happenedAt,
  rules: [...new Set(given.rules)],
  taken: [...new Set(given.taken)],
  called: [...new Set(given.called)],
  injury: given.injury,
  damage: given.damage,
  known: given.known,
  minor: given.minor,
});
