// Given what was done, when somebody acts, then this happened, or was refused, or nothing: for any decider of the domain.
import assert from "node:assert/strict";
import type { Result } from "../../../src/lib/result.ts";

export type Decider<State, Act, Event> = {
  decide(act: Act, state: State | null): Result<Event[]>;
  evolve(state: State | null, event: Event, act: Act): State;
};

/** What is expected of one event: its type, or its type and some of its facts. */
type Expected<Event extends { type: string }> = Event["type"] | ({ type: Event["type"] } & Partial<Event>);

export type Then<State, Event extends { type: string }> = {
  readonly told: readonly Event[];
  readonly state: State;
  readonly refusal: string | null;
  /** Exactly these events, in this order. */
  thenEvents(...expected: Expected<Event>[]): Then<State, Event>;
  /** Accepted, and nothing happened: it is so already. */
  thenNothing(): Then<State, Event>;
  thenRefused(name: string): Then<State, Event>;
  /** Some of the state afterwards. */
  thenState(part: object): Then<State, Event>;
};

const naming = <E extends { type: string }>(one: Expected<E>): object =>
  typeof one === "string" ? { type: one } : one;

/** History is made by acts alone, so that no test rests on a state that can't come to be. */
export function given<State, Act, Event extends { type: string }>(
  decider: Decider<State, Act, Event>,
  acts: readonly Act[],
) {
  const play = (state: State | null, act: Act, events: readonly Event[]) =>
    events.reduce<State | null>((now, event) => decider.evolve(now, event, act), state);
  let before: State | null = null;
  for (const act of acts) {
    const done = decider.decide(act, before);
    assert.ok(done.ok, `given: ${JSON.stringify(act)} was refused: ${JSON.stringify(done)}`);
    before = play(before, act, done.value);
  }

  return {
    /** The state that the acts led to. Fails when there were none. */
    get state(): State {
      assert.ok(before !== null, "given nothing");
      return before;
    },
    when(act: Act): Then<State, Event> {
      const done = decider.decide(act, before);
      const told = done.ok ? done.value : [];
      const after = play(before, act, told);
      const then: Then<State, Event> = {
        told,
        refusal: done.ok ? null : done.refusal,
        get state() {
          assert.ok(after !== null, "nothing came to be");
          return after;
        },
        thenEvents(...expected) {
          assert.ok(done.ok, `refused: ${JSON.stringify(done)}`);
          assert.deepEqual(
            told.map((one) => one.type),
            expected.map((one) => (typeof one === "string" ? one : one.type)),
          );
          assert.partialDeepStrictEqual(told, expected.map(naming));
          return then;
        },
        thenNothing() {
          assert.deepEqual(done, { ok: true, value: [] });
          return then;
        },
        thenRefused(name) {
          assert.equal(done.ok ? JSON.stringify(told) : done.refusal, name);
          return then;
        },
        thenState(part) {
          assert.partialDeepStrictEqual(after, part);
          return then;
        },
      };
      return then;
    },
  };
}
