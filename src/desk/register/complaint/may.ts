// What a reader may do to a complaint now, and why not: pages grey out by it.
import type { By, Facts } from "../../../domain/case/act.ts";
import type { ComplaintActType } from "../../../domain/complaint/act.ts";
import { unasked, undecidable } from "../../../domain/complaint/acts/answering.ts";
import { Told } from "../../../domain/complaint/acts/told.ts";
import { barred } from "../../../domain/complaint/decide.ts";
import { type Procedure, stepOf } from "../../../domain/complaint/procedure/procedure.ts";
import { type Complaint, reachedAt } from "../../../domain/complaint/state.ts";
import { steps } from "../../../domain/complaint/steps.ts";
import { mostPoints } from "../../../domain/complaint/terms.ts";
import type { May } from "./views.ts";

const isSystems = (act: ComplaintActType): boolean =>
  steps[act].who.every((one) => one === "system" || one === "administrator");

/** What the act itself would say no to, before anything is filled in; null: nothing. */
function hindrance(act: ComplaintActType, told: Told): Omit<May, "act"> | null {
  const { state, procedure, at } = told;
  const lacks = (refusal: string, facts?: May["facts"]) => ({ refusal, ...(facts ? { facts } : {}) });
  switch (act) {
    case "AddPoint":
      return state.points >= mostPoints ? lacks("PointsFull", { most: mostPoints }) : null;
    case "Acknowledge":
      if (!stepOf(procedure, "acknowledged")) return lacks("StageNotInProcedure");
      return reachedAt(state, "acknowledged") ? lacks("AcknowledgedAlready") : null;
    case "AskForAccount": {
      if (state.subjects.length === 0) return lacks("NotTheSubject");
      return state.accounts.length >= state.subjects.length ? lacks("AccountAskedAlready") : null;
    }
    case "SettleAccount":
      return state.accounts.some(({ settled }) => !settled) ? null : lacks("AccountNotAsked");
    case "FinishInvestigation": {
      if (!stepOf(procedure, "investigated")) return lacks("StageNotInProcedure");
      if (reachedAt(state, "investigated")) return lacks("InvestigatedAlready");
      if (stepOf(procedure, "acknowledged") && !reachedAt(state, "acknowledged")) return lacks("AcknowledgeFirst");
      return unasked(state);
    }
    case "Extend":
      if (!procedure.extension) return lacks("ExtensionNotAllowed");
      return !state.target ? lacks("NoSuchTarget") : state.target.extended ? lacks("ExtendedAlready") : null;
    case "Decide":
      return undecidable(told);
    case "DecideAppeal":
      return unasked(state);
    case "Appeal":
      if (!state.window) return lacks("NoAppeal");
      return state.window.until < at ? lacks("AppealWindowClosed", { on: state.window.until }) : null;
    case "RecordHearing":
      return stepOf(procedure, "heard") ? null : lacks("StageNotInProcedure");
    case "FinishRemedy":
      return state.remedies.some(({ doneOn }) => doneOn === null) ? null : lacks("NoSuchRemedy");
    default:
      return null;
  }
}

export function mayOf(state: Complaint, procedure: Procedure, by: By, facts: Facts, at: string): May[] {
  return (Object.keys(steps) as ComplaintActType[])
    .filter((act) => act !== "OpenComplaint" && !isSystems(act))
    .map((act): May => {
      const bar = barred({ type: act, at, by }, state, facts);
      if (bar) return { act, refusal: bar };
      const found = hindrance(act, new Told(state, procedure, facts, at));
      return found
        ? { act, refusal: found.refusal, ...(found.facts ? { facts: found.facts } : {}) }
        : { act, refusal: null };
    });
}
