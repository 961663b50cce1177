// decide(act, state) for a request for records: events, or a refusal by name (locale key refusal.<Name>). Pure.
import { no, ok, type Result } from "../../lib/result.ts";
import { dayOf } from "../calendar/open-now.ts";
import type { Facts } from "../case/act.ts";
import { inOrder, misplaced } from "../redaction/marks.ts";
import type { FoiaAct } from "./act.ts";
import { businessDayAfter, endOf } from "./business-days.ts";
import type { FoiaEvent } from "./event.ts";
import type { FoiaRequest, OpenRequest } from "./state.ts";
import { exemptions } from "./terms.ts";

export type FoiaFacts = Pick<Facts, "calendar" | "people" | "designations">;
export type FoiaRefusal =
  | "NobodyHere"
  | "NotFoiaOfficer"
  | "FoiaThereAlready"
  | "FoiaClosed"
  | "ReceivedLater"
  | "ExtendedAlready"
  | "CommercialNotExtended"
  | "ExtensionTooLate"
  | "ExtensionDaysOutOfRange"
  | "DelayMissing"
  | "MatterThereAlready"
  | "MatterNotThere"
  | "MarkOutsideText"
  | "MarksOverlap"
  | "NothingResponsive"
  | "TextsUnreviewed"
  | "MatterUnseen"
  | "ExemptionMissing"
  | "MattersThere";
type Decision = Result<FoiaEvent[], FoiaRefusal>;

/** The Director and the custodian of records are FOIA officers; a designee is on the days of a designation for the whole library or a branch. */
export function isFoiaOfficer(
  personId: number,
  facts: Pick<FoiaFacts, "people" | "designations">,
  on: string,
): boolean {
  const one = facts.people.find(({ id, active }) => id === personId && active);
  if (!one) return false;
  if (one.roles.includes("director") || one.roles.includes("custodian")) return true;
  return (
    one.roles.includes("designee") &&
    facts.designations.some((named) => named.personId === personId && named.fromOn <= on && on <= named.untilOn)
  );
}

export function decide(act: FoiaAct, state: FoiaRequest | null, facts: FoiaFacts): Decision {
  const { by } = act;
  const on = dayOf(facts.calendar, act.at);
  if (by.kind !== "person" || !facts.people.some(({ id, active }) => id === by.personId && active))
    return no("NobodyHere");
  if (act.type === "LogRequest") {
    if (state) return no("FoiaThereAlready");
    return received(act, by.personId, on, facts);
  }
  if (!state) throw new Error(`${act.type} on a request that never came`);
  if (!isFoiaOfficer(by.personId, facts, on)) return no("NotFoiaOfficer");
  if (state.status === "closed")
    return act.type === "WithdrawRequest" && state.outcome === "withdrawn" ? ok([]) : no("FoiaClosed");
  return answer(act, state, by.personId, on, facts);
}

type ActOf<T extends FoiaAct["type"]> = Extract<FoiaAct, { type: T }>;

function received(act: ActOf<"LogRequest">, by: number, on: string, { calendar }: FoiaFacts): Decision {
  const { reference, receivedOn, way, commercial, feeWaiver, language, terms } = act;
  if (receivedOn > on) return no("ReceivedLater");
  const days = commercial ? terms.commercialDays : terms.days;
  const dueOn = businessDayAfter(receivedOn, days, terms.holidays);
  const dueAt = endOf(dueOn, calendar.zone);
  const told = { reference, by, receivedOn, way, commercial, feeWaiver, language, days, dueOn, dueAt };
  return ok([{ type: "RequestReceived", ...told }]);
}

function answer(
  act: Exclude<FoiaAct, { type: "LogRequest" }>,
  state: OpenRequest,
  by: number,
  on: string,
  facts: FoiaFacts,
): Decision {
  switch (act.type) {
    case "ExtendTime":
      return extended(act, state, by, on, facts);
    case "AddMatter":
      if (state.matters.includes(act.matter)) return no("MatterThereAlready");
      return ok([{ type: "MatterAdded", by, matter: act.matter }]);
    case "RemoveMatter":
      if (!state.matters.includes(act.matter)) return no("MatterNotThere");
      return ok([{ type: "MatterRemoved", by, matter: act.matter, reason: act.reason }]);
    case "ReviewText":
      return reviewed(act, state, by);
    case "Release": {
      if (state.matters.length === 0) return no("NothingResponsive");
      if (act.unseen > 0) return no("MatterUnseen", { count: act.unseen });
      if (act.unreviewed > 0) return no("TextsUnreviewed", { count: act.unreviewed });
      const under = new Set([
        ...act.whole,
        ...state.reviewed.flatMap((text) => text.redactions.map((one) => one.exemption)),
      ]);
      const withheld = exemptions.filter((one) => under.has(one));
      return ok([{ type: "RecordsReleased", by, matters: [...state.matters], withheld, papers: [...act.papers] }]);
    }
    case "Deny": {
      const named = exemptions.filter((one) => act.exemptions.includes(one));
      if (named.length === 0) return no("ExemptionMissing");
      return ok([{ type: "RequestDenied", by, exemptions: named, papers: [...act.papers] }]);
    }
    case "SayNothingFound":
      if (state.matters.length > 0) return no("MattersThere", { count: state.matters.length });
      return ok([{ type: "NothingFound", by, papers: [...act.papers] }]);
    case "WithdrawRequest":
      return ok([{ type: "RequestWithdrawn", by }]);
  }
}

/** One extension, by written notice while the first time runs, counted from its last day (3(e)). A commercial request has none (3.1). */
function extended(
  act: ActOf<"ExtendTime">,
  state: OpenRequest,
  by: number,
  on: string,
  { calendar }: FoiaFacts,
): Decision {
  const { days, terms } = act;
  if (state.commercial) return no("CommercialNotExtended");
  if (state.extension) return no("ExtendedAlready");
  if (on > state.dueOn) return no("ExtensionTooLate");
  if (act.reasons.length === 0) return no("DelayMissing");
  if (!Number.isInteger(days) || days < 1 || days > terms.extensionDays)
    return no("ExtensionDaysOutOfRange", { most: terms.extensionDays });
  const dueOn = businessDayAfter(state.dueOn, days, terms.holidays);
  const reasons = [...new Set(act.reasons)];
  return ok([
    { type: "TimeExtended", by, reasons, days, dueOn, dueAt: endOf(dueOn, calendar.zone), papers: [...act.papers] },
  ]);
}

function reviewed(act: ActOf<"ReviewText">, state: OpenRequest, by: number): Decision {
  const { matter, content, length, dropped } = act;
  if (!state.matters.includes(matter)) return no("MatterNotThere");
  const redactions = inOrder(act.redactions);
  const wrong = misplaced({ redactions, dropped }, length);
  if (wrong) return no(wrong);
  return ok([{ type: "TextReviewed", by, matter, content, redactions, dropped: [...dropped] }]);
}
