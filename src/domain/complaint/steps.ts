// What is allowed when, and by whom: a line an act. Pages grey out by it.
import type { PersonId } from "../access/principal.ts";
import type { By, Facts } from "../case/act.ts";
import { activeWith } from "../case/deciding.ts";
import type { ComplaintActType } from "./act.ts";
import { ledByBoard, stands } from "./deciding.ts";
import { type Procedure, stepOf } from "./procedure/procedure.ts";
import type { Complaint, Status } from "./state.ts";

/**
 * `patron`: by the case's receipt code. `anyone`: of the library. `logger`: whoever wrote it down for the patron. `actor`: by the procedure, in
 * some stage before the decision. `decider`: who decides it now. `chief`: the Director, or the Board president where the Board leads.
 * `recorder`: who writes down what the Board did. `owner`: of a remedy.
 */
export type Party =
  | "patron"
  | "system"
  | "anyone"
  | "logger"
  | "actor"
  | "decider"
  | "chief"
  | "recorder"
  | "owner"
  | "administrator";
export type Line = { readonly from: readonly (Status | "new")[]; readonly who: readonly Party[] };

const running = ["open", "decided", "appealed"] as const;
const any = [...running, "closed"] as const;
export const inside = ["actor", "decider", "chief", "recorder"] as const;
const forThePatron = ["patron", "logger", ...inside] as const;

export const steps = {
  OpenComplaint: { from: ["new"], who: ["patron", "anyone"] },
  AddWords: { from: any, who: forThePatron },
  AddPoint: { from: ["open"], who: forThePatron },
  WriteNote: { from: any, who: inside },
  NameSubject: { from: ["open", "appealed"], who: inside },
  Acknowledge: { from: ["open"], who: ["actor", "decider", "chief"] },
  AskForAccount: { from: ["open", "appealed"], who: [...inside, "system"] },
  SettleAccount: { from: ["open", "appealed"], who: [...inside, "system"] },
  FinishInvestigation: { from: ["open"], who: ["actor", "decider", "chief"] },
  Extend: { from: ["open", "appealed"], who: inside },
  Decide: { from: ["open"], who: ["decider"] },
  Appeal: { from: ["decided"], who: forThePatron },
  SetAgenda: { from: ["appealed"], who: ["recorder"] },
  RecordHearing: { from: ["appealed"], who: ["recorder", "decider"] },
  DecideAppeal: { from: ["appealed"], who: ["recorder", "decider"] },
  FinishRemedy: { from: ["decided", "appealed", "closed"], who: ["owner", ...inside, "system"] },
  OpenIdentity: { from: any, who: inside },
  Withdraw: { from: running, who: forThePatron },
  EndWithCase: { from: running, who: ["system"] },
  TakeWalls: { from: ["open", "decided", "appealed"], who: ["system"] },
  FindDecider: { from: ["open", "appealed"], who: ["system", "administrator"] },
  MoveTargets: { from: running, who: ["system"] },
  NoteLate: { from: running, who: ["system"] },
  NoteRemedyLate: { from: ["decided", "appealed", "closed"], who: ["system"] },
  CloseWindow: { from: ["decided"], who: ["system"] },
} as const satisfies Readonly<Record<ComplaintActType, Line>>;
export const lineOf = (act: ComplaintActType): Line => steps[act];

/** Acts in the stages before the decision: by the role a step names, or above it. */
function isActor(me: PersonId, state: Complaint, procedure: Procedure, facts: Facts, at: string): boolean {
  if (ledByBoard(state)) return stands(me, "boardPresident", state, facts, at);
  const named = (["acknowledged", "staffAccount", "investigated", "decided"] as const).map(
    (stage) => stepOf(procedure, stage)?.by,
  );
  return (["supervisor", "designee", "director"] as const).some(
    (role) => (named.includes(role) || role !== "supervisor") && stands(me, role, state, facts, at),
  );
}

/** Who `by` is to this complaint. A walled person, a subject, one who has left: nobody at all. */
export function partiesOf(
  by: By,
  state: Complaint | null,
  procedure: Procedure | null,
  facts: Facts,
  at: string,
): readonly Party[] {
  if (by.kind !== "person") return [by.kind];
  const me = by.personId;
  const person = facts.people.find((one) => one.id === me && one.active);
  if (!person || state?.walled.includes(me)) return [];
  const parties: Party[] = ["anyone"];
  if (person.roles.includes("administrator")) parties.push("administrator");
  if (!state || !procedure) return parties;
  if (state.openedBy === me) parties.push("logger");
  if (state.deciderId === me) parties.push("decider");
  if (state.remedies.some(({ owner }) => owner === me)) parties.push("owner");
  if (isActor(me, state, procedure, facts, at)) parties.push("actor");
  const isPresident = activeWith(facts, "boardPresident").some(({ id }) => id === me);
  const isDirector = activeWith(facts, "director").some(({ id }) => id === me);
  const byBoard = ledByBoard(state);
  // About the president, or without one, another member of the Board who came to see it leads and writes down.
  const hasPresident = activeWith(facts, "boardPresident").some(({ id }) => !state.walled.includes(id));
  const leadsForBoard = isPresident || (!hasPresident && person.roles.includes("trustee"));
  if (byBoard ? leadsForBoard : isDirector) parties.push("chief");
  if (
    state.appeal?.to === "board" &&
    (byBoard ? leadsForBoard : isPresident || isDirector || stands(me, "designee", state, facts, at))
  )
    parties.push("recorder");
  return parties;
}
