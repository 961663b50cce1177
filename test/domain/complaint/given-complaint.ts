// given(...).when(...).then...: of a formal complaint at the small-town library.
import type { By, Facts } from "../../../src/domain/case/act.ts";
import type { ComplaintAct, ComplaintDraft } from "../../../src/domain/complaint/act.ts";
import { decide } from "../../../src/domain/complaint/decide.ts";
import type { ComplaintEvent } from "../../../src/domain/complaint/event.ts";
import { evolve } from "../../../src/domain/complaint/evolve.ts";
import { presetProcedure } from "../../../src/domain/complaint/procedure/presets.ts";
import type { Complaint } from "../../../src/domain/complaint/state.ts";
import { presetNames } from "../../../src/domain/complaint/terms.ts";
import { translator } from "../../../src/lib/locale.ts";
import { given as givenAny } from "../case/given.ts";
import * as town from "../case/small-town.ts";

export const words = { en: translator("en"), es: translator("es") };
/** 1 three tiers, 2 two stages, 3 the ADA's, 4 reconsideration. */
export const procedures = presetNames.map((name, i) => presetProcedure(name, i + 1, words));
export const library: Facts = {
  ...town.library,
  procedures,
  meetings: [
    { on: "2026-03-17", at: "19:00" },
    { on: "2026-04-21", at: "19:00" },
  ],
};

export type Step = { readonly said: ComplaintDraft; readonly by: By; readonly at?: string };
const actor =
  (by: By) =>
  (said: ComplaintDraft, at?: string): Step => ({ said, by, ...(at ? { at } : {}) });
const person = ({ id }: { readonly id: number }) => actor({ kind: "person", personId: id });
/** The Director; the Board president; a supervisor; at the desk; the designee in March; a trustee. */
export const [ann, ben, cora, dev, gus, jude] = [
  person(town.ann),
  person(town.ben),
  person(town.cora),
  person(town.dev),
  person(town.gus),
  person(town.jude),
] as const;
export const patron = actor({ kind: "patron" });
export const system = actor({ kind: "system" });

export type Tell = { readonly act: ComplaintAct; readonly facts: Facts };
export const decider = {
  decide: ({ act, facts }: Tell, state: Complaint | null) => decide(act, state, facts),
  evolve: (state: Complaint | null, event: ComplaintEvent, { act }: Tell) => evolve(state, event, act.at, act.streamId),
};
const streamId = "0190a000-0000-7000-8000-0000000000c1";
export const tell =
  (facts: Facts) =>
  ({ said, by, at = town.noon }: Step): Tell => ({
    act: { ...said, id: streamId, streamId, at, by } as ComplaintAct,
    facts,
  });
export const givenIn = (facts: Facts, ...steps: readonly (Step | readonly Step[])[]) => {
  const so = givenAny(decider, steps.flat().map(tell(facts)));
  return {
    get state() {
      return so.state;
    },
    when: (step: Step) => so.when(tell(facts)(step)),
  };
};
export const given = (...steps: readonly (Step | readonly Step[])[]) => givenIn(library, ...steps);

type Open = Extract<ComplaintDraft, { type: "OpenComplaint" }>;
/** Handed over by a case, two points, about nobody in particular, unless said otherwise. */
export const opening = (more: Partial<Open> = {}, before: Partial<Open["before"]> = {}): ComplaintDraft => ({
  type: "OpenComplaint",
  reference: "K7M-4X2-9RT",
  files: 0,
  procedure: 1,
  channel: "web",
  language: "en",
  behalf: "self",
  replyBy: "email",
  needs: [],
  points: 2,
  happenedOn: null,
  hideIdentity: false,
  standing: true,
  attested: true,
  about: [],
  paper: null,
  before: {
    caseId: "0190a000-0000-7000-8000-0000000000ca",
    branchId: 1,
    raisedAt: "2026-02-20T18:00:00.000Z",
    handedOver: true,
    named: true,
    theme: 1,
    handlers: [],
    subjects: [],
    walled: [],
    item: null,
    sameItemAt: null,
    ...before,
  },
  ...more,
});
const account = "0190a000-0000-7000-8000-0000000000ac";
export const ask = ({ id }: { readonly id: number }): Step => system({ type: "AskForAccount", personId: id, account });
export const gave = ({ id }: { readonly id: number }): Step =>
  system({ type: "SettleAccount", personId: id, outcome: "given" });
export const acknowledge: ComplaintDraft = { type: "Acknowledge" };
export const investigated: ComplaintDraft = { type: "FinishInvestigation", files: 0 };
const upheld = { outcome: "upheld", clause: "3.1", reasoned: true } as const;
const answers = {
  points: [upheld, { ...upheld, outcome: "notUpheld" as const }],
  remedies: [{ owner: town.dev.id, dueOn: "2026-03-20", worded: true }],
  personnel: false,
};
export const decision = (more: Partial<Extract<ComplaintDraft, { type: "Decide" }>> = {}): ComplaintDraft => ({
  type: "Decide",
  ...answers,
  ...more,
});
export const appealDecision = (
  more: Partial<Extract<ComplaintDraft, { type: "DecideAppeal" }>> = {},
): ComplaintDraft => ({ type: "DecideAppeal", votedOn: "2026-03-17", ...answers, remedies: [], ...more });
export const appeal: ComplaintDraft = { type: "Appeal", receivedOn: null, files: 0 };

/** An ordinary way: opened, acknowledged, looked into, decided by the Director, appealed to the Board. */
export const opened = [patron(opening())];
export const ready = [...opened, ann(acknowledge), ann(investigated)];
export const decided = [...ready, ann(decision())];
export const appealed = [...decided, patron(appeal, "2026-03-04T18:00:00.000Z")];
