// given(...).when(...).then...: of a case at the small-town library.
import type { CaseAct, Facts } from "../../../src/domain/case/act.ts";
import { decide } from "../../../src/domain/case/decide.ts";
import type { CaseEvent } from "../../../src/domain/case/event.ts";
import { evolve } from "../../../src/domain/case/evolve.ts";
import type { Case, Status } from "../../../src/domain/case/state.ts";
import { given as givenAny } from "./given.ts";
import { dev, gus, library, noon, open, patron, type Step } from "./small-town.ts";

export const streamId = "0190a000-0000-7000-8000-000000000001";
export const other = "0190a000-0000-7000-8000-000000000002";
export const third = "0190a000-0000-7000-8000-000000000003";
export const talkId = "0190a000-0000-7000-8000-0000000000aa";

export const after = (at: string, more: Temporal.DurationLike): string =>
  Temporal.Instant.from(at).add(more).toString({ fractionalSecondDigits: 3 });

type Told = { readonly act: CaseAct; readonly facts: Facts };
const decider = {
  decide: ({ act, facts }: Told, state: Case | null) => decide(act, state, facts),
  evolve: (state: Case | null, event: CaseEvent, { act }: Told) => evolve(state, event, act.at, act.streamId),
};

/** A case with this history. Each step is a minute after the one before, unless it says when. */
export function givenWith(facts: Facts, ...steps: readonly (Step | readonly Step[])[]) {
  let clock = noon;
  let count = 0;
  const tell = (step: Step, now: Facts): Told => {
    clock = step.at ?? (count === 0 ? noon : after(clock, { minutes: 1 }));
    count += 1;
    const id = `0190a000-0000-7000-8000-${String(count).padStart(12, "0")}`;
    return { act: { ...step.said, id, streamId, at: clock, by: step.by } as CaseAct, facts: now };
  };
  const so = givenAny(
    decider,
    steps.flat().map((step) => tell(step, facts)),
  );
  return {
    get state() {
      return so.state;
    },
    /** When the last step was. */
    at: clock,
    /** `changed`: the library as it is by then. */
    when: (step: Step, changed: Facts = facts) => so.when(tell(step, changed)),
  };
}
export const given = (...steps: readonly (Step | readonly Step[])[]) => givenWith(library, ...steps);

/** One ordinary way into each state. */
export const heard = [open()];
export const held = [...heard, dev({ type: "Take" })];
export const offered = [...held, dev({ type: "OfferResolution", resolution: "explained", channel: "email" })];
export const review = [...held, patron({ type: "RequestReview", way: "call" })];
export const decided = [...review, gus({ type: "DecideReview", points: ["upheld"] })];
export const complaint = [...decided, patron({ type: "SayNotSettled" })];
export const closed = [...offered, patron({ type: "SaySettled" })];
export const histories: Readonly<Record<Status, readonly Step[]>> = {
  heard,
  held,
  offered,
  review,
  decided,
  complaint,
  closed,
};
export const merged = [...held, dev({ type: "Merge", other, sameContact: true })];
