// An act on a request for records: what it brings about, or why not. It refuses by default: each gate's own conditions are asked for before
// anybody may approve, and what leaves is of the gate's own sort (75 ILCS 70/1).

import { no, ok, type Result } from "../../lib/result.ts";
import { dayOf } from "../calendar/open-now.ts";
import type { Facts } from "../case/act.ts";
import { inOrder, misplaced, undecided } from "../redaction/marks.ts";
import { type DisclosureAct, type DisclosureActType, type Package, sortBy } from "./act.ts";
import type { DisclosureEvent } from "./event.ts";
import type { Disclosure } from "./state.ts";
import { decides, keeps, lineOf } from "./steps.ts";
import { conditions } from "./terms.ts";

export const disclosureRefusals = [
  "NotYoursToDecide",
  "NotOfTheRegister",
  "RequestClosed",
  "RequestNotHere",
  "GateFirst",
  "OtherGate",
  "ApprovalFirst",
  "ApprovedAlready",
  "StillUndecided",
  "OrderWithoutDocument",
  "ConsentWithoutDocument",
  "OrderNotRecorded",
  "OrderNotChecked",
  "CounselNotNoted",
  "ConditionNotConfirmed",
  "ConditionOfAnother",
  "IdentifiesNobody",
  "FormWithoutCopy",
  "FormWithoutHolder",
  "FormNotRecorded",
  "ConsentNotRecorded",
  "ReasonsMissing",
  "PackageOfOtherGate",
  "PackageEmpty",
  "PackageTakesNoFiles",
  "PackageMissing",
  "PackageChanged",
  "PackageUndecided",
  "MarkOutsideText",
  "MarksOverlap",
] as const;
export type DisclosureRefusal = (typeof disclosureRefusals)[number];
const ofPackage: ReadonlySet<DisclosureActType> = new Set(["AssemblePackage", "ReviewPackage", "Release"]);
type Decision = Result<DisclosureEvent[], DisclosureRefusal>;

/** Whether this act may be done at all: who, when, at which gate. Null: it may. */
export function barred(
  act: { readonly type: DisclosureActType; readonly at: string; readonly by: DisclosureAct["by"] },
  state: Disclosure | null,
  facts: Facts,
): DisclosureRefusal | null {
  const line = lineOf(act.type);
  const on = dayOf(facts.calendar, act.at);
  const me = act.by.kind === "person" ? act.by.personId : null;
  const isHere = me !== null && facts.people.some((one) => one.id === me && one.active);
  if (!isHere) return "NotOfTheRegister";
  if (line.who === "decider" && !decides(me, on, facts)) return "NotYoursToDecide";
  if (line.who === "keeper" && !keeps(me, on, facts)) return "NotOfTheRegister";
  if (line.who === "logger" && state?.loggedBy !== me && !keeps(me, on, facts)) return "NotOfTheRegister";
  const status = state?.status ?? "new";
  if (line.from.includes(status)) return line.gate && line.gate !== state?.gate ? "OtherGate" : null;
  if (status === "new" || act.type === "LogRequest") return "RequestNotHere";
  if (status === "released" || status === "refused" || status === "withdrawn") return "RequestClosed";
  if (act.type === "NoteReview") return "StillUndecided";
  if (status === "approved") return "ApprovedAlready";
  return status === "logged" && !ofPackage.has(act.type) ? "GateFirst" : "ApprovalFirst";
}

/** What the chosen gate still lacks before `me` may approve; null: nothing. `facts`: which condition. */
export function lacking(state: Disclosure, me: number): ReturnType<typeof no<DisclosureRefusal>> | null {
  const { proof } = state;
  switch (state.gate) {
    case null:
      return no("GateFirst");
    case "courtOrder":
      if (!proof.order) return no("OrderNotRecorded");
      if (!proof.checked) return no("OrderNotChecked");
      return proof.counsel ? null : no("CounselNotNoted");
    case "emergency": {
      const open = conditions.find((one) => !proof.confirmed[one]);
      if (open) return no("ConditionNotConfirmed", { number: conditions.indexOf(open) + 1 });
      const others = conditions.find((one) => proof.confirmed[one]?.by !== me);
      return others ? no("ConditionOfAnother", { number: conditions.indexOf(others) + 1 }) : null;
    }
    case "consent":
      return proof.consent ? null : no("ConsentNotRecorded");
    case "statistics":
      return null;
  }
}

/** What the package lacks before it may leave: every place that the rules propose decided on by a person, the form. Null: nothing. */
export function unready(state: Disclosure): ReturnType<typeof no<DisclosureRefusal>> | null {
  if (state.status !== "approved" || !state.packed) return no("PackageMissing");
  const open = undecided(state.packed.proposed, state.packed.look).length;
  if (open > 0) return no("PackageUndecided", { count: open });
  return state.gate === "emergency" && !state.proof.form ? no("FormNotRecorded") : null;
}

const isEmpty = (what: Package): boolean =>
  what.sort === "records"
    ? !what.text && what.files === 0
    : what.sort === "identity"
      ? what.fields.length === 0
      : what.rows === 0;

export function decide(act: DisclosureAct, state: Disclosure | null, facts: Facts): Decision {
  const bar = barred(act, state, facts);
  if (bar) return no(bar);
  const by = act.by.kind === "person" ? act.by.personId : 0;
  if (act.type === "LogRequest") {
    const { reference, way, receivedBy, receivedAt, files } = act;
    return ok([{ type: "RequestLogged", reference, way, by, receivedBy, receivedAt, files }]);
  }
  if (!state) return no("RequestNotHere");
  switch (act.type) {
    case "AddDetails":
      return ok([{ type: "DetailsAdded", by, files: act.files }]);
    case "ChooseGate":
      return ok(state.gate === act.gate ? [] : [{ type: "GateChosen", by, gate: act.gate }]);
    case "RecordOrder":
      return act.files === 0 ? no("OrderWithoutDocument") : ok([{ type: "OrderRecorded", by, files: act.files }]);
    case "CheckOrder":
      if (!state.proof.order) return no("OrderNotRecorded");
      return ok(state.proof.checked ? [] : [{ type: "OrderChecked", by }]);
    case "NoteCounsel":
      return ok([{ type: "CounselNoted", by, asked: act.asked, on: act.asked ? act.on : null }]);
    case "Confirm": {
      const { condition } = act;
      if (condition === "identifyingOnly" && act.of === null) return no("IdentifiesNobody");
      const of = condition === "identifyingOnly" ? act.of : null;
      const before = state.proof.confirmed[condition];
      if (before?.by === by && (of === null || of === state.proof.of)) return ok([]);
      return ok([{ type: "ConditionConfirmed", by, condition, of }]);
    }
    case "RecordForm":
      if (act.signed && act.files === 0) return no("FormWithoutCopy");
      if (act.signed && !facts.people.some((one) => one.id === act.heldBy)) return no("FormWithoutHolder");
      return ok([
        { type: "FormRecorded", by, signed: act.signed, heldBy: act.signed ? act.heldBy : null, files: act.files },
      ]);
    case "RecordConsent":
      if (act.consent === "written" && act.files === 0) return no("ConsentWithoutDocument");
      return ok([{ type: "ConsentRecorded", by, consent: act.consent, verified: act.verified, files: act.files }]);
    case "Approve": {
      const lacks = lacking(state, by);
      if (lacks) return lacks;
      if (!act.reasoned) return no("ReasonsMissing");
      return state.gate ? ok([{ type: "Approved", by, gate: state.gate }]) : no("GateFirst");
    }
    case "Refuse":
      if (!act.reasoned) return no("ReasonsMissing");
      return ok([{ type: "Refused", by, ground: act.ground, gate: state.gate }]);
    case "AssemblePackage": {
      const { package: what, files, sha256, proposed } = act;
      if (!state.gate || what.sort !== sortBy[state.gate]) return no("PackageOfOtherGate");
      if (what.sort !== "records" && files > 0) return no("PackageTakesNoFiles");
      if (what.sort === "identity" && what.of !== state.proof.of) return no("IdentifiesNobody");
      if (isEmpty(what)) return no("PackageEmpty");
      return ok([{ type: "PackageAssembled", by, package: what, sha256, proposed: [...proposed] }]);
    }
    case "ReviewPackage": {
      const { of, length, dropped, sha256 } = act;
      const packed = state.status === "approved" ? state.packed : null;
      if (!packed) return no("PackageMissing");
      if (packed.assembled !== of) return no("PackageChanged");
      const redactions = inOrder(act.redactions);
      const wrong = misplaced({ redactions, dropped }, length);
      if (wrong) return no(wrong);
      const open = undecided(packed.proposed, { redactions, dropped }).length;
      if (open > 0) return no("PackageUndecided", { count: open });
      return ok([{ type: "PackageReviewed", by, redactions, dropped: [...dropped], sha256 }]);
    }
    case "Release": {
      const lacks = unready(state);
      if (lacks?.refusal === "PackageMissing" || state.status !== "approved") return no("PackageMissing");
      if (state.packed?.sha256 !== act.sha256) return no("PackageChanged");
      if (lacks) return lacks;
      return ok([{ type: "Released", by, way: act.way, sha256: act.sha256 }]);
    }
    case "Withdraw":
      return ok([{ type: "Withdrawn", by }]);
    case "NoteReview":
      return ok([{ type: "ReviewNoted", by, judicial: act.judicial }]);
  }
}
