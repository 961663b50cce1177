// THE ladder, as one table: which act, from which states, by whom, under which clause of OPS-007, and what comes next
// (informal.lead, .1-.4, 3.2, 6.2). ARCHITECTURE shows it; every line has its tests; the pages grey out by it.

import type { ActType, By, Facts } from "./act.ts";
import type { Case, Status } from "./state.ts";

/** Who somebody is to this very case, right now. */
export type Party =
  | "patron"
  | "system"
  | "anyone"
  | "staff"
  | "holder"
  | "referred"
  | "supervisor"
  | "director"
  | "president"
  | "decider"
  | "administrator";

export type Line = {
  readonly act: ActType;
  readonly from: readonly (Status | "new")[];
  readonly who: readonly Party[];
  readonly clause: string;
  /** The state afterwards; `same` when it doesn't change; several when it depends on what is said or was before. */
  readonly next: readonly (Status | "same")[];
};

const working = ["heard", "held"] as const;
const withStaff = ["heard", "held", "offered"] as const;
const open = ["heard", "held", "offered", "review", "decided", "complaint"] as const;
const any = [...open, "closed"] as const;
const chiefs = ["supervisor", "director", "president"] as const;
/** The patron, or staff writing down what the patron said by phone or at the desk: every way counts the same (2.2). */
const forThePatron = ["patron", "staff"] as const;

const line = (
  act: ActType,
  from: Line["from"],
  who: readonly Party[],
  clause: string,
  ...next: Line["next"]
): Line => ({ act, from, who, clause, next });

export const ladder: readonly Line[] = [
  line("OpenCase", ["new"], ["patron", "anyone"], "informal.lead", "heard", "review", "closed"),
  line("AddWords", any, [...forThePatron, "holder"], "informal.2", "same", "held", "heard", "review", "complaint"),
  line("Reply", any, ["holder", "decider"], "3.1", "same", "held"),
  line("WriteNote", any, ["staff", "holder", "decider"], "informal.2", "same"),
  line("Take", working, ["staff", "holder", ...chiefs], "informal.2", "held"),
  line("Refer", withStaff, ["holder", ...chiefs], "3.2", "same"),
  line("AcceptReferral", withStaff, ["referred"], "3.2", "held", "same"),
  line("DeclineReferral", withStaff, ["referred"], "3.2", "same"),
  line(
    "FindHolder",
    ["heard", "held", "offered", "decided", "complaint"],
    ["system", "administrator"],
    "informal.lead",
    "same",
    "heard",
  ),
  line("NoteComplaint", open, ["system"], "informal.4", "complaint", "same"),
  line("EndWithComplaint", ["complaint"], ["system"], "informal.4", "closed", "same"),
  line("NameSubject", any, ["staff", "holder", "decider", ...chiefs], "5.1", "same", "heard", "review"),
  line("Wall", any, ["holder", "decider", ...chiefs], "5.1", "same", "heard"),
  line("Unwall", any, ["director", "president"], "5.1", "same"),
  line("BringToReview", withStaff, ["holder", ...chiefs], "3.2", "review"),
  line("RequestReview", any, [...forThePatron, "holder"], "informal.3", "review", "complaint", "same"),
  line("FindDecider", ["review"], ["system", "administrator"], "informal.3", "same"),
  line("OfferTalk", ["review"], ["decider"], "informal.3", "same"),
  line("AcceptTalk", ["review"], [...forThePatron, "decider"], "informal.3", "same"),
  line("RecordTalk", ["review"], ["decider"], "informal.3", "same", "closed"),
  line("DecideReview", ["review"], ["decider"], "informal.3", "decided"),
  line("OfferResolution", working, ["holder"], "informal.2", "offered"),
  line("SaySettled", open, ["patron", "holder", "decider"], "6.2", "closed"),
  line(
    "SayNotSettled",
    ["offered", "decided", "closed"],
    [...forThePatron, "holder", "decider"],
    "informal.4",
    "held",
    "heard",
    "review",
    "complaint",
  ),
  line("ExtendTarget", [...working, "review"], ["holder", "decider", ...chiefs], "3.1", "same"),
  line("MoveTargets", open, ["system"], "3.1", "same"),
  line("NoteLate", open, ["system"], "3.1", "same"),
  line("NoticeSilence", ["offered", "decided"], ["system"], "6.2", "same"),
  line("CloseForSilence", ["offered", "decided"], ["system"], "6.2", "closed"),
  line("Withdraw", open, [...forThePatron, "holder"], "informal.lead", "closed"),
  line("Reopen", ["closed"], [...forThePatron, "holder"], "6.2", "held", "heard", "review", "complaint"),
  line("CorrectKind", withStaff, ["holder", ...chiefs], "3.1", "same"),
  line("SetTheme", any, ["staff", "holder", "decider"], "7.2", "same"),
  line("Link", any, ["staff", "holder", "decider"], "3.2", "same"),
  line("ConfirmSamePatron", open, ["staff", "holder"], "5.1", "same"),
  line("Merge", withStaff, ["holder", ...chiefs], "3.2", "closed"),
  line("ReceiveMerge", any, ["system"], "3.2", "same", "held", "heard", "review", "complaint"),
  line("Unmerge", any, ["staff", "holder", "system"], "3.2", "held", "heard", "same"),
  line("VerifyCaller", any, ["staff", "holder", "decider"], "5.2", "same"),
  line("OpenIdentity", any, ["holder", "decider", ...chiefs], "5.2", "same"),
  line("AddBorrowing", any, ["staff", "holder", "decider"], "5.2", "same"),
  line("OpenBorrowing", any, ["holder", "decider", "supervisor", "director"], "5.2", "same"),
  line("ChangeContact", any, [...forThePatron, "holder"], "2.2", "same"),
  line("PostLetter", any, ["holder", "decider", ...chiefs], "2.2", "same"),
];

/** Above whoever has it: the supervisor while it is with staff, the Director, and the president about the Director. */
export const isAbove = (parties: readonly Party[], state: Case): boolean =>
  chiefs.some((chief) => parties.includes(chief) && (chief !== "supervisor" || state.level === 1));

const byAct = new Map(ladder.map((one) => [one.act, one]));
export function lineOf(act: ActType): Line {
  const found = byAct.get(act);
  if (!found) throw new Error(`no line of the ladder for ${act}`);
  return found;
}

/** What stands in the way, said as a fact about the case: a locale key under `refusal.`. */
export const standing = {
  heard: "NotTakenYet",
  held: "StillWithStaff",
  offered: "WithThePatron",
  review: "UnderReview",
  decided: "AlreadyDecided",
  complaint: "WithComplaints",
  closed: "CaseClosed",
} as const satisfies Record<Status, string>;

/** Who `by` is to this case. A walled person, or one who has left, is nobody at all (5.1). */
export function partiesOf(by: By, state: Case | null, facts: Facts): readonly Party[] {
  if (by.kind !== "person") return [by.kind];
  const person = facts.people.find((one) => one.id === by.personId && one.active);
  if (!person || state?.walled.includes(person.id)) return [];
  const has = (role: (typeof person.roles)[number]) => person.roles.includes(role);
  const parties: Party[] = ["anyone"];
  if (has("staff") || has("supervisor") || has("designee") || has("director")) parties.push("staff");
  if (has("administrator")) parties.push("administrator");
  if (!state) return parties;
  if (has("supervisor") && person.branchId === state.branchId) parties.push("supervisor");
  if (has("director")) parties.push("director");
  if (has("boardPresident") && state.aboutDirector) parties.push("president");
  if (state.holder?.personId === person.id) parties.push("holder");
  if (state.referral?.to === person.id) parties.push("referred");
  // Past the decision, what is left to do is the holder's.
  const reviewing = state.status === "review" || state.status === "decided";
  if (reviewing && state.review.deciderId === person.id) parties.push("decider");
  return parties;
}
