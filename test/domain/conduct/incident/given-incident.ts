// given(...).when(...).then...: of a conduct incident at the small-town library.
import type { IncidentAct, IncidentDraft, IncidentFacts } from "../../../../src/domain/conduct/incident/act.ts";
import { decide } from "../../../../src/domain/conduct/incident/decide.ts";
import type { IncidentEvent } from "../../../../src/domain/conduct/incident/event.ts";
import { evolve } from "../../../../src/domain/conduct/incident/evolve.ts";
import type { Incident } from "../../../../src/domain/conduct/incident/state.ts";
import { given as givenAny } from "../../case/given.ts";
import * as town from "../../case/small-town.ts";

export type Step = { readonly said: IncidentDraft; readonly personId: number; readonly at?: string };
const actor =
  ({ id }: { readonly id: number }) =>
  (said: IncidentDraft, at?: string): Step => ({ said, personId: id, ...(at ? { at } : {}) });

/** The Director; supervisor of the building; front desk, twice; volunteer; designee in March; supervisor elsewhere; president; trustee; one who left. */
export const ann = actor(town.ann);
export const cora = actor(town.cora);
export const dev = actor(town.dev);
export const eli = actor(town.eli);
export const fay = actor(town.fay);
export const gus = actor(town.gus);
export const ivo = actor(town.ivo);
export const ben = actor(town.ben);
export const jude = actor(town.jude);
export const kim = actor(town.kim);

export const streamId = "0190a000-0000-7000-8000-0000000000e1";
type Told = { readonly act: IncidentAct };
export const tell = ({ said, personId, at = town.noon }: Step): Told => ({
  act: { ...said, id: streamId, streamId, at, by: { kind: "person", personId } } as IncidentAct,
});
const decider = {
  decide: ({ act }: Told, state: Incident | null) => decide(act, state, town.library),
  evolve: (state: Incident | null, event: IncidentEvent, { act }: Told) => evolve(state, event, act.at, act.streamId),
};
export function given(...steps: readonly (Step | readonly Step[])[]) {
  const so = givenAny(decider, steps.flat().map(tell));
  return {
    get state() {
      return so.state;
    },
    when: (step: Step) => so.when(tell(step)),
  };
}

export const facts: IncidentFacts = {
  branchId: 1,
  happenedAt: town.noon,
  rules: ["r8"],
  taken: ["asked", "warned"],
  called: [],
  injury: false,
  damage: false,
  known: "described",
  minor: "no",
};
export const draft = (more: Partial<Extract<IncidentDraft, { type: "DraftIncident" }>> = {}): IncidentDraft => ({
  type: "DraftIncident",
  reference: "K7M-4X2-9RT",
  facts,
  told: true,
  asked: [],
  files: 0,
  handIn: false,
  ...more,
});
export const account: IncidentDraft = { type: "AddAccount", told: true, files: 0 };
export const handIn: IncidentDraft = { type: "HandIn" };
export const accept: IncidentDraft = { type: "Accept", finding: "broken" };
export const close: IncidentDraft = { type: "Close", outcome: "warning" };
/** Eli's draft; handed in; accepted by the supervisor. */
export const drafted = [eli(draft())];
export const handedIn = [...drafted, eli(handIn)];
export const accepted = [...handedIn, cora(accept)];
