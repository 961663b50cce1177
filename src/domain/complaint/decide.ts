// An act on a formal complaint: what it brings about, or why not. First who may, and when (steps.ts); then what the act itself asks.
import { no, ok, type Result } from "../../lib/result.ts";
import type { Facts } from "../case/act.ts";
import type { ComplaintAct, ComplaintActType } from "./act.ts";
import { appeal, decideAppeal, decideFirst, unasked } from "./acts/answering.ts";
import { extend, moveTargets, noteLate, noteRemedyLate } from "./acts/clocks.ts";
import { authorOf, open } from "./acts/opening.ts";
import { Told } from "./acts/told.ts";
import { unfit } from "./deciding.ts";
import { dueOf } from "./due.ts";
import type { ComplaintEvent } from "./event.ts";
import { type Procedure, stepOf } from "./procedure/procedure.ts";
import type { ComplaintRefusal } from "./refusal.ts";
import { type Complaint, reachedAt } from "./state.ts";
import { inside, lineOf, partiesOf } from "./steps.ts";
import { mostPoints } from "./terms.ts";

type Decision = Result<ComplaintEvent[], ComplaintRefusal>;

const standing = {
  open: "ComplaintOpen",
  decided: "ComplaintDecided",
  appealed: "ComplaintUnderAppeal",
  closed: "ComplaintClosed",
} as const satisfies Record<Complaint["status"], ComplaintRefusal>;

/** The version it began with. */
export const procedureOf = (state: Complaint, facts: Facts): Procedure | null =>
  (facts.procedures ?? []).find((one) => one.id === state.procedure.id && one.version === state.procedure.version) ??
  null;

/** Whether this act may be done at all: who, and when. Null: it may. */
export function barred(
  act: { readonly type: ComplaintActType; readonly at: string; readonly by: ComplaintAct["by"] },
  state: Complaint | null,
  facts: Facts,
): ComplaintRefusal | null {
  const line = lineOf(act.type);
  const me = act.by.kind === "person" ? act.by.personId : null;
  const parties = partiesOf(act.by, state, state && procedureOf(state, facts), facts, act.at);
  if (me !== null && parties.length === 0) {
    const why = state && unfit(me, state);
    return why === "AboutYourself" || why === "WalledOff" ? why : "NotOfTheComplaint";
  }
  const status = state?.status ?? "new";
  if (!line.from.includes(status))
    return status === "new" ? "ComplaintNotHere" : act.type === "OpenComplaint" ? "ComplaintThere" : standing[status];
  if (!line.who.some((who) => parties.includes(who))) {
    if (act.type !== "Decide") return "NotOfTheComplaint";
    return (me !== null && state && unfit(me, state)) || "NotTheDecider";
  }
  return act.type === "Decide" && me !== null && state ? unfit(me, state) : null;
}

export function decide(act: ComplaintAct, state: Complaint | null, facts: Facts): Decision {
  const bar = barred(act, state, facts);
  if (bar) return no(bar);
  if (act.type === "OpenComplaint") return open(act, facts);
  const procedure = state && procedureOf(state, facts);
  if (!state || !procedure) return no("ComplaintNotHere");
  const told = answer(act, new Told(state, procedure, facts, act.at));
  return told instanceof Told ? ok(told.events) : typeof told === "string" ? no(told) : told;
}

type Answer = Told | ComplaintRefusal | ReturnType<typeof no<ComplaintRefusal>>;

/** Every act but the opening. Exhaustive: a new act without its decision doesn't compile. */
function answer(act: Exclude<ComplaintAct, { type: "OpenComplaint" }>, told: Told): Answer {
  const { state, facts, procedure, at } = told;
  const author = authorOf(act.by);
  const me = act.by.kind === "person" ? act.by.personId : 0;
  switch (act.type) {
    case "AddWords":
      return told.tell({ type: "WordsAdded", by: author, files: act.files });
    case "AddPoint":
      if (state.points >= mostPoints) return no("PointsFull", { most: mostPoints });
      return told.tell({ type: "PointAdded", by: author });
    case "WriteNote":
      return told.tell({ type: "Noted", by: me });
    case "NameSubject":
      if (state.subjects.some((one) => one.personId === act.personId)) return told;
      if (!facts.people.some((one) => one.id === act.personId)) return "PersonAway";
      return told.name(act.personId, author).decider();
    case "Acknowledge":
      if (!stepOf(procedure, "acknowledged")) return "StageNotInProcedure";
      if (reachedAt(state, "acknowledged")) return "AcknowledgedAlready";
      return told.tell({ type: "Acknowledged", by: me, papers: [...(act.papers ?? [])] }).run();
    case "AskForAccount": {
      const { personId, account } = act;
      if (!state.subjects.some((one) => one.personId === personId)) return "NotTheSubject";
      if (state.accounts.some((one) => one.personId === personId))
        return author === "system" ? told : "AccountAskedAlready";
      const dueAt = dueOf(facts.calendar, at, procedure.accountWithin);
      return told.tell({ type: "AccountAsked", personId, account, by: author, dueAt });
    }
    case "SettleAccount":
      return settle(act, told);
    case "FinishInvestigation":
      if (!stepOf(procedure, "investigated")) return "StageNotInProcedure";
      if (reachedAt(state, "investigated")) return "InvestigatedAlready";
      if (stepOf(procedure, "acknowledged") && !reachedAt(state, "acknowledged")) return "AcknowledgeFirst";
      return unasked(state) ?? told.tell({ type: "Investigated", by: me, files: act.files }).run();
    case "Extend":
      return extend(act, told);
    case "Decide":
      return decideFirst(act, me, told);
    case "Appeal":
      return appeal(act, told);
    case "SetAgenda":
      if (act.meetingOn < told.on) return "MeetingInThePast";
      if (state.appeal?.meetingOn === act.meetingOn) return told;
      return told
        .tell({ type: "AgendaSet", meetingOn: act.meetingOn, by: author, papers: [...(act.papers ?? [])] })
        .run();
    case "RecordHearing":
      if (!stepOf(procedure, "heard")) return "StageNotInProcedure";
      if (act.heldOn > told.on) return "DayInFuture";
      if (state.appeal?.heldOn) return told;
      return told.tell({ type: "Heard", by: me, heldOn: act.heldOn }).run();
    case "DecideAppeal":
      return decideAppeal(act, me, told);
    case "FinishRemedy":
      return finish(act, told);
    case "OpenIdentity":
      return told.tell({ type: "IdentityOpened", by: me, reason: act.reason });
    case "Withdraw":
      return told.close("withdrawn", author);
    case "EndWithCase":
      return told.close(act.ending, "system");
    case "TakeWalls": {
      for (const id of act.subjects)
        if (!state.subjects.some((one) => one.personId === id) && facts.people.some((one) => one.id === id))
          told.name(id, author);
      for (const personId of act.walled)
        if (!told.state.walled.includes(personId)) told.tell({ type: "WallRaised", personId, by: author });
      return told.events.length === 0 || state.status === "decided" ? told : told.decider();
    }
    case "FindDecider":
      return told.decider();
    case "MoveTargets":
      return moveTargets(act, told);
    case "NoteLate":
      return noteLate(act, told);
    case "NoteRemedyLate":
      return noteRemedyLate(act, told);
    case "CloseWindow":
      if (!state.window || state.window.until > at) return "NotDueYet";
      return told.close("decided", "system");
  }
}

/** By the account's own stream, or noted: declined; not given in its time. Nobody can hold a decision up by silence. */
function settle(act: Extract<ComplaintAct, { type: "SettleAccount" }>, told: Told): Answer {
  const { personId, outcome } = act;
  const account = told.state.accounts.find((one) => one.personId === personId);
  if (!account) return "AccountNotAsked";
  if (account.settled?.outcome === outcome) return told;
  // One that comes after its time, before the decision, is heard all the same.
  if (account.settled && outcome !== "given") return told;
  if (outcome === "given" && act.by.kind !== "system") return "NotOfTheComplaint";
  if (outcome === "notGiven" && account.dueAt > act.at) return "AccountTimeRuns";
  return told.tell({ type: "AccountSettled", personId, outcome, by: authorOf(act.by) }).accountsTaken();
}

/** By whoever leads or decides; a remedy's owner says it of their own alone, by themselves or through the library. */
function finish(act: Extract<ComplaintAct, { type: "FinishRemedy" }>, told: Told): Answer {
  const { state, procedure, facts, on } = told;
  const remedy = state.remedies.find(({ number }) => number === act.remedy);
  if (!remedy) return "NoSuchRemedy";
  const by = act.by.kind === "person" ? act.by.personId : act.owner;
  const parties = partiesOf(act.by, state, procedure, facts, act.at);
  const isTheirs = by !== undefined && by === remedy.owner && !state.walled.includes(by);
  if (by === undefined || !(isTheirs || inside.some((one) => parties.includes(one)))) return "NotYourPromise";
  if (act.doneOn > on) return "DayInFuture";
  return remedy.doneOn ? told : told.tell({ type: "RemedyDone", remedy: remedy.number, by, doneOn: act.doneOn });
}
