// decide(act, state) gives events or a named refusal. First the ladder's line (state and person), then what the act itself asks.
// Pure: an act that is already so stays quiet (no events), so that a second click is not an error.
import { no, ok, type Result } from "../../lib/result.ts";
import type { ActType, By, CaseAct, DisposeAct, Facts } from "./act.ts";
import * as clocks from "./acts/clocks.ts";
import * as complaining from "./acts/complaining.ts";
import * as handing from "./acts/handing.ts";
import { openCase } from "./acts/open.ts";
import * as pairs from "./acts/pairs.ts";
import * as reviewing from "./acts/reviewing.ts";
import * as settling from "./acts/settling.ts";
import * as walls from "./acts/walls.ts";
import * as words from "./acts/words.ts";
import type { CaseEvent } from "./event.ts";
import { lineOf, partiesOf, standing } from "./ladder.ts";
import type { Refusal } from "./refusal.ts";
import { type Case, disposedOf, withStaff } from "./state.ts";
import { Story } from "./story.ts";

export type Decision = Result<CaseEvent[], Refusal>;

/** May this act be tried by this person in this state? The ladder's answer alone; `null` is yes. */
export function barred(act: ActType, state: Case, by: By, facts: Facts): Refusal | null {
  if (disposedOf(state)) return "WordsGone";
  const line = lineOf(act);
  const parties = partiesOf(by, state, facts);
  if (parties.length === 0) return "NobodyHere";
  if (!line.from.includes(state.status)) return act === "Reopen" ? "StillOpen" : standing[state.status];
  if (!line.who.some((who) => parties.includes(who)))
    return line.who.every((who) => who === "decider") ? "NotTheDecider" : "NotYours";
  return null;
}

/** Every act but the opening. Exhaustive: a new act without its decision doesn't compile. */
function answer(act: Exclude<CaseAct, { type: "OpenCase" }>, story: Story): Refusal | Story {
  switch (act.type) {
    case "AddWords":
      return words.addWords(act, story);
    case "Reply":
      return words.reply(act, story);
    case "WriteNote":
      return words.writeNote(act, story);
    case "Take":
      return handing.take(act, story);
    case "Refer":
      return handing.refer(act, story);
    case "AcceptReferral":
      return handing.acceptReferral(act, story);
    case "DeclineReferral":
      return handing.declineReferral(act, story);
    case "NameSubject":
      return walls.nameSubject(act, story);
    case "Wall":
      return walls.wall(act, story);
    case "Unwall":
      return walls.unwall(act, story);
    case "BringToReview":
      return reviewing.bringToReview(act, story);
    case "RequestReview":
      return reviewing.requestReview(act, story);
    case "FindHolder":
      return handing.findHolder(act, story);
    case "NoteComplaint":
      return complaining.noteComplaint(act, story);
    case "EndWithComplaint":
      return complaining.endWithComplaint(act, story);
    case "FindDecider":
      return reviewing.findDecider(act, story);
    case "OfferTalk":
      return reviewing.offerTalk(act, story);
    case "AcceptTalk":
      return reviewing.acceptTalk(act, story);
    case "RecordTalk":
      return reviewing.recordTalk(act, story);
    case "DecideReview":
      return reviewing.decideReview(act, story);
    case "OfferResolution":
      return settling.offerResolution(act, story);
    case "SaySettled":
      return settling.saySettled(act, story);
    case "SayNotSettled":
      return settling.sayNotSettled(act, story);
    case "Withdraw":
      return settling.withdraw(act, story);
    case "Reopen":
      return settling.reopen(act, story);
    case "NoticeSilence":
      return settling.noticeSilence(act, story);
    case "CloseForSilence":
      return settling.closeForSilence(act, story);
    case "ExtendTarget":
      return clocks.extendTarget(act, story);
    case "MoveTargets":
      return clocks.moveTargets(act, story);
    case "NoteLate":
      return clocks.noteLate(act, story);
    case "CorrectKind":
      return clocks.correctKind(act, story);
    case "SetTheme":
      return words.setTheme(act, story);
    case "Link":
      return pairs.link(act, story);
    case "ConfirmSamePatron":
      return pairs.confirmSamePatron(act, story);
    case "Merge":
      return pairs.merge(act, story);
    case "ReceiveMerge":
      return pairs.receiveMerge(act, story);
    case "Unmerge":
      return pairs.unmerge(act, story);
    case "VerifyCaller":
      return words.verifyCaller(act, story);
    case "OpenIdentity":
      return words.openIdentity(act, story);
    case "AddBorrowing":
      return words.addBorrowing(act, story);
    case "OpenBorrowing":
      return words.openBorrowing(act, story);
    case "ChangeContact":
      return words.changeContact(act, story);
    case "PostLetter":
      return words.postLetter(act, story);
  }
}

/** Done already, by the same click: a second one is no error. Only acts without words; what somebody wrote is never dropped. */
function already(act: CaseAct, state: Case): boolean {
  const { holder } = state;
  const ending = state.status === "closed" ? state.ending : null;
  switch (act.type) {
    case "AcceptReferral":
      return (
        withStaff(state) && act.by.kind === "person" && holder?.taken === true && holder.personId === act.by.personId
      );
    case "Withdraw":
      return ending === "withdrawn";
    case "CloseForSilence":
      return ending === "silence";
    case "Merge":
      return state.status === "closed" && state.mergedInto === act.other;
    default:
      return false;
  }
}

/** Not on the ladder: no service to a patron, but the end of a record (50 ILCS 205/7). The store asks for the authority once more. */
function dispose(act: DisposeAct, state: Case): Decision {
  if (act.by.kind !== "system") return no("NotYours");
  if (state.status !== "closed") return no(standing[state.status]);
  return state.disposed ? no("WordsGone") : ok([{ type: "Disposed", under: act.under }]);
}

export function decide(act: CaseAct | DisposeAct, state: Case | null, facts: Facts): Decision {
  if (act.type === "OpenCase") {
    if (state) return no("StillOpen");
    if (partiesOf(act.by, null, facts).length === 0) return no("NobodyHere");
    return ok(openCase(act, facts));
  }
  if (!state) throw new Error(`${act.type} on a case that was never opened`);
  if (act.type === "Dispose") return dispose(act, state);
  const bar = barred(act.type, state, act.by, facts);
  if (bar) return bar !== "NobodyHere" && already(act, state) ? ok([]) : no(bar);
  const told = answer(act, new Story(state, act, facts));
  return typeof told === "string" ? no(told) : ok(told.events);
}
