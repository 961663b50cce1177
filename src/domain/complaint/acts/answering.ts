// The decision and the appeal's: every point with its outcome, reasons and clause, remedies with an owner and a date; nothing decided with a
// point unanswered, and nobody is decided about who wasn't asked.
import { dayIn } from "../../../lib/dates.ts";
import { no } from "../../../lib/result.ts";
import type { PersonId } from "../../access/principal.ts";
import type { ActOf } from "../act.ts";
import { unfit, voting } from "../deciding.ts";
import { stepOf } from "../procedure/procedure.ts";
import type { ComplaintRefusal } from "../refusal.ts";
import { type Complaint, reachedAt, unheard } from "../state.ts";
import { clauseShape } from "./clause.ts";
import type { Told } from "./told.ts";

type No = ReturnType<typeof no<ComplaintRefusal>>;
type Answers = Pick<ActOf<"Decide">, "points" | "remedies">;

/** What the stages before a decision still lack; null: nothing. */
export function undecidable({ state, procedure }: Told): No | null {
  if (stepOf(procedure, "acknowledged") && !reachedAt(state, "acknowledged")) return no("AcknowledgeFirst");
  const silent = unasked(state);
  if (silent) return silent;
  if (stepOf(procedure, "investigated") && !reachedAt(state, "investigated")) return no("InvestigateFirst");
  return null;
}

/** Whom it is about was asked, and answered, declined or let their time run out: before a decision, and before an appeal's. Null: so it is. */
export function unasked(state: Complaint): No | null {
  const silent = unheard(state).length;
  return silent > 0 ? no("AccountMissing", { count: silent }) : null;
}

/** What these answers lack; facts say which, counted from 1. */
export function unanswered({ points, remedies }: Answers, { state, facts, on }: Told): No | null {
  if (points.length !== state.points)
    return no("PointUnanswered", { number: Math.min(points.length, state.points) + 1 });
  for (const [i, { clause, reasoned, outcome }] of points.entries()) {
    if (!reasoned) return no("ReasonMissing", { number: i + 1 });
    if (outcome !== "withdrawn" && !clauseShape.test(clause)) return no("ClauseMissing", { number: i + 1 });
  }
  for (const [i, { owner, dueOn, worded }] of remedies.entries()) {
    const number = i + 1;
    if (!worded) return no("RemedyWithoutWords", { number });
    if (!facts.people.some((one) => one.id === owner && one.active)) return no("RemedyOwnerAway", { number });
    if (dueOn < on) return no("RemedyInThePast", { number });
  }
  return null;
}

const sentBy = ({ papers }: { readonly papers?: readonly string[] }): string[] => [...(papers ?? [])];
const factsOf = ({ points, remedies }: Answers) => ({
  points: points.map(({ outcome, clause }) => ({ outcome, clause: clause || "none" })),
  remedies: remedies.map(({ owner, dueOn }) => ({ owner, dueOn })),
});

export function decideFirst(act: ActOf<"Decide">, by: PersonId, told: Told): Told | No {
  const lacks = undecidable(told) ?? unanswered(act, told);
  if (lacks) return lacks;
  return told.tell({ type: "Decided", by, ...factsOf(act), personnel: act.personnel, papers: sentBy(act) }).window();
}

/** The Board's is written down by the Director's office or the president, with the day of the vote; another body's by the person who decides. */
export function decideAppeal(act: ActOf<"DecideAppeal">, by: PersonId, told: Told): Told | No {
  const { appeal } = told.state;
  if (!appeal) return no("NoAppeal");
  const isBoards = appeal.to === "board";
  if (!isBoards && told.state.deciderId !== by) return no("NotTheDecider");
  const hinders = isBoards ? null : unfit(by, told.state);
  if (hinders) return no(hinders);
  const { votes, aside } = isBoards ? voting(told.state, told.facts) : { votes: [by], aside: [] };
  if (votes.length === 0) return no("NoTrusteeLeft");
  if (isBoards && act.votedOn === null) return no("VoteDateMissing");
  if (act.votedOn !== null && act.votedOn > told.on) return no("DayInFuture");
  const lacks = unasked(told.state) ?? unanswered(act, told);
  if (lacks) return lacks;
  return told
    .tell({
      type: "AppealDecided",
      by,
      body: appeal.to,
      votedOn: isBoards ? act.votedOn : null,
      aside,
      ...factsOf(act),
      personnel: act.personnel,
      papers: sentBy(act),
    })
    .close("appealDecided", by);
}

/** By the patron, in its window: by the day it reached the library. */
export function appeal(act: ActOf<"Appeal">, told: Told): Told | No {
  const { window } = told.state;
  if (told.state.status !== "decided" || !window) return no("NoAppeal");
  const receivedOn = act.receivedOn ?? told.on;
  if (receivedOn > told.on) return no("DayInFuture");
  const { zone } = told.facts.calendar;
  const lastOn = dayIn(zone, window.until);
  if (receivedOn > lastOn || (act.receivedOn === null && act.at > window.until))
    return no("AppealWindowClosed", { on: window.until });
  const by = act.by.kind === "person" ? act.by.personId : "patron";
  told.tell({ type: "Appealed", by, to: window.to, receivedOn, files: act.files, papers: sentBy(act) });
  return told.agenda().run().decider();
}
