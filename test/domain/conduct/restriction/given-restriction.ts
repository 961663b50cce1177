// given(...).when(...).then...: of a restriction at the small-town library.
import type { By, Facts } from "../../../../src/domain/case/act.ts";
import type { Imposing, RestrictionAct, RestrictionDraft } from "../../../../src/domain/conduct/restriction/act.ts";
import { decide } from "../../../../src/domain/conduct/restriction/decide.ts";
import type { RestrictionEvent } from "../../../../src/domain/conduct/restriction/event.ts";
import { evolve } from "../../../../src/domain/conduct/restriction/evolve.ts";
import type { Restriction } from "../../../../src/domain/conduct/restriction/state.ts";
import { given as givenAny } from "../../case/given.ts";
import * as town from "../../case/small-town.ts";

export type Step = { readonly said: RestrictionDraft; readonly by: By; readonly at?: string };
const actor =
  (by: By) =>
  (said: RestrictionDraft, at?: string): Step => ({ said, by, ...(at ? { at } : {}) });
const person = ({ id }: { readonly id: number }) => actor({ kind: "person", personId: id });

/** The Director; the Board president; supervisors of both buildings; at the desk; a volunteer; the designee, in March 2026. */
export const ann = person(town.ann);
export const ben = person(town.ben);
export const cora = person(town.cora);
export const ivo = person(town.ivo);
export const eli = person(town.eli);
export const dev = person(town.dev);
export const fay = person(town.fay);
export const gus = person(town.gus);
export const kim = person(town.kim);
export const patron = actor({ kind: "patron" });
export const system = actor({ kind: "system" });

type Told = { readonly act: RestrictionAct };
const decider = (facts: Facts) => ({
  decide: ({ act }: Told, state: Restriction | null) => decide(act, state, facts),
  evolve: (state: Restriction | null, event: RestrictionEvent, { act }: Told) =>
    evolve(state, event, act.at, act.streamId),
});
const streamId = "0190a000-0000-7000-8000-0000000000c1";
const tell = ({ said, by, at = town.noon }: Step): Told => ({
  act: { ...said, id: streamId, streamId, at, by } as RestrictionAct,
});
export const givenIn =
  (facts: Facts) =>
  (...steps: readonly (Step | readonly Step[])[]) => {
    const so = givenAny(decider(facts), steps.flat().map(tell));
    return {
      get state() {
        return so.state;
      },
      when: (step: Step) => so.when(tell(step)),
    };
  };
export const given = givenIn(town.library);

/** Seven days for harassing somebody (r8, level 3), as the ladder has it for a first time. */
export const impose = (more: Partial<Imposing> = {}): RestrictionDraft => ({
  type: "Impose",
  reference: "K7M-4X2-9RT",
  sort: "restriction",
  branchId: 1,
  branches: null,
  parts: ["building"],
  rules: ["r8"],
  happenedAt: town.noon,
  until: { endsOn: day(7), reviewOn: null },
  willful: ["warnedBefore", "wentOn"],
  minor: false,
  guardian: null,
  language: "en",
  size: "standard",
  incident: null,
  wrote: [],
  earlier: 0,
  described: true,
  reasoned: false,
  told: false,
  files: 0,
  second: false,
  ...more,
});
const noon = Temporal.Instant.from(town.noon);
/** The date so many days after the small town's noon, and that noon. */
export const day = (days: number): string =>
  noon.toZonedDateTimeISO(town.library.calendar.zone).toPlainDate().add({ days }).toString();
export const later = (days: number): string => noon.add({ hours: 24 * days }).toString({ fractionalSecondDigits: 3 });
export const sha256 = "ab".repeat(32);
export const notice: RestrictionDraft = { type: "IssueNotice", sha256, language: "en", size: "standard" };
export const deliver = (more: object = {}): RestrictionDraft => ({
  type: "RecordDelivery",
  way: "inPerson",
  on: day(0),
  proof: "witness",
  guardian: false,
  files: 0,
  ...more,
});
export const appeal: RestrictionDraft = { type: "Appeal", channel: "web", receivedOn: null, files: 0 };
export const hear = (outcome: "upheld" | "shortened" | "lifted", endsOn: string | null = null): RestrictionDraft => ({
  type: "DecideAppeal",
  outcome,
  endsOn,
  reasoned: true,
});
/** Imposed by the supervisor; its notice delivered; appealed. */
export const imposed = [cora(impose())];
export const inEffect = [...imposed, cora(notice), cora(deliver())];
export const appealed = [...inEffect, patron(appeal)];
