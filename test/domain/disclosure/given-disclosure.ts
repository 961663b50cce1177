// given(...).when(...).then...: of a request for records at the small-town library.
import type { Facts } from "../../../src/domain/case/act.ts";
import type { DisclosureAct, DisclosureDraft } from "../../../src/domain/disclosure/act.ts";
import { decide } from "../../../src/domain/disclosure/decide.ts";
import type { DisclosureEvent } from "../../../src/domain/disclosure/event.ts";
import { evolve } from "../../../src/domain/disclosure/evolve.ts";
import type { Disclosure } from "../../../src/domain/disclosure/state.ts";
import { conditions, type Gate } from "../../../src/domain/disclosure/terms.ts";
import { given as givenAny } from "../case/given.ts";
import * as town from "../case/small-town.ts";

export type Step = { readonly said: DisclosureDraft; readonly personId: number; readonly at?: string };
const actor =
  ({ id }: { readonly id: number }) =>
  (said: DisclosureDraft, at?: string): Step => ({ said, personId: id, ...(at ? { at } : {}) });

/** The Director; the designee, in March 2026; the custodian; at the front desk; a volunteer; the Board president. */
export const ann = actor(town.ann);
export const gus = actor(town.gus);
export const noor = actor({ id: 12 });
export const eli = actor(town.eli);
export const fay = actor(town.fay);
export const ben = actor(town.ben);
export const kim = actor(town.kim);

export const library: Facts = {
  ...town.library,
  people: [...town.people, { id: 12, branchId: 1, roles: ["custodian"], active: true, firstContact: false }],
};
export const april = "2026-04-01T18:00:00.000Z";
const sha256 = "ab".repeat(32);
export const otherSha256 = "cd".repeat(32);

type Told = { readonly act: DisclosureAct };
const decider = {
  decide: ({ act }: Told, state: Disclosure | null) => decide(act, state, library),
  evolve: (state: Disclosure | null, event: DisclosureEvent, { act }: Told) =>
    evolve(state, event, act.at, act.streamId),
};
const streamId = "0190a000-0000-7000-8000-0000000000d1";
const tell = ({ said, personId, at = town.noon }: Step): Told => ({
  act: { ...said, id: streamId, streamId, at, by: { kind: "person", personId } } as DisclosureAct,
});
export function given(...steps: readonly (Step | readonly Step[])[]) {
  const so = givenAny(decider, steps.flat().map(tell));
  return {
    get state() {
      return so.state;
    },
    when: (step: Step) => so.when(tell(step)),
  };
}

export const log: DisclosureDraft = {
  type: "LogRequest",
  reference: "K7M-4X2-9RT",
  way: "phone",
  receivedBy: town.eli.id,
  receivedAt: town.noon,
  files: 0,
};
export const logged = [eli(log)];
export const at = (gate: Gate): Step[] => [...logged, noor({ type: "ChooseGate", gate })];
export const order: DisclosureDraft = { type: "RecordOrder", files: 1 };
export const counsel: DisclosureDraft = { type: "NoteCounsel", asked: false, on: null };
export const approve: DisclosureDraft = { type: "Approve", reasoned: true };
export const refuse: DisclosureDraft = { type: "Refuse", ground: "noGate", reasoned: true };
export const confirm = (condition: (typeof conditions)[number]): DisclosureDraft => ({
  type: "Confirm",
  condition,
  of: condition === "identifyingOnly" ? "suspect" : null,
});
export const confirmed = (who: typeof ann): Step[] => conditions.map((one) => who(confirm(one)));
export const records = (more: object = {}): DisclosureDraft => ({
  type: "AssemblePackage",
  package: { sort: "records", text: true, files: 1 },
  files: 1,
  sha256,
  proposed: [],
  ...more,
});
export const identity = (more: object = {}): DisclosureDraft => ({
  type: "AssemblePackage",
  package: { sort: "identity", of: "suspect", fields: ["fullName", "address"] },
  files: 0,
  sha256,
  proposed: [],
  ...more,
});
export const table: DisclosureDraft = {
  type: "AssemblePackage",
  package: { sort: "table", rows: 2, columns: 2, withheld: 4 },
  files: 0,
  sha256,
  proposed: [],
};
export const release: DisclosureDraft = { type: "Release", way: "inPerson", sha256 };
export const consent: DisclosureDraft = { type: "RecordConsent", consent: "ownRecord", verified: "idSeen", files: 0 };
export const signed: DisclosureDraft = { type: "RecordForm", signed: true, heldBy: 12, files: 1 };
/** One ordinary way through each gate up to the approval. */
export const approved: Readonly<Record<Gate, readonly Step[]>> = {
  courtOrder: [...at("courtOrder"), noor(order), noor(counsel), ann({ type: "CheckOrder" }), ann(approve)],
  emergency: [...at("emergency"), ...confirmed(ann), ann(approve)],
  consent: [...at("consent"), noor(consent), ann(approve)],
  statistics: [...at("statistics"), ann(approve)],
};
export const packed: Readonly<Record<Gate, readonly Step[]>> = {
  courtOrder: [...approved.courtOrder, noor(records())],
  emergency: [...approved.emergency, noor(identity())],
  consent: [...approved.consent, noor(records())],
  statistics: [...approved.statistics, noor(table)],
};
