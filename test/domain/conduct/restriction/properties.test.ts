// Whatever is tried, by whomever, in whatever order: nobody decides an appeal against their own restriction; whatever binds ends; every notice
// can be appealed; events are facts.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decide } from "../../../../src/domain/conduct/restriction/decide.ts";
import { type RestrictionEvent, restrictionEvent } from "../../../../src/domain/conduct/restriction/event.ts";
import { evolve } from "../../../../src/domain/conduct/restriction/evolve.ts";
import type { Restriction } from "../../../../src/domain/conduct/restriction/state.ts";
import { library } from "../../case/small-town.ts";
import {
  ann,
  appeal,
  ben,
  cora,
  day,
  deliver,
  eli,
  gus,
  hear,
  impose,
  ivo,
  later,
  notice,
  patron,
  system,
} from "./given-restriction.ts";

const anyDay = fc.option(fc.integer({ min: -2, max: 400 }).map(day), { nil: null });
const anyUntil = fc.record({ endsOn: anyDay, reviewOn: anyDay });
const anyImposing = fc
  .record({
    sort: fc.constantFrom("warning" as const, "leave" as const, "restriction" as const),
    until: anyUntil,
    second: fc.boolean(),
    told: fc.boolean(),
    wrote: fc.subarray([1, 3, 7]),
    earlier: fc.integer({ min: 0, max: 4 }),
  })
  .map((more) => impose({ ...more, reasoned: true }));
const anyDraft = fc.oneof(
  fc.constantFrom(notice, deliver(), appeal, hear("upheld"), hear("lifted"), hear("shortened", day(2))),
  fc.constantFrom(
    { type: "Confirm" } as const,
    { type: "Decline", reasoned: true } as const,
    { type: "Withdraw", reasoned: true } as const,
    { type: "Expire" } as const,
    { type: "Reinstate", conditions: false, reasoned: true } as const,
    { type: "AskEarly", channel: "web" } as const,
    { type: "NoteBreach", reasoned: true } as const,
  ),
  fc.subarray([1, 2, 3, 7]).map((people) => ({ type: "NoteInvolved", people }) as const),
  anyDay.map((receivedOn) => ({ type: "Appeal", channel: "letter", receivedOn, files: 0 }) as const),
  anyUntil.map((until) => ({ type: "Review", until, reasoned: true }) as const),
);
const anybody = fc.constantFrom(ann, ben, cora, eli, gus, ivo, patron, system);
const anyAt = fc.integer({ min: 0, max: 20 });
const anyStep = fc.tuple(anybody, anyDraft, anyAt).map(([who, said, at]) => who(said, later(at)));
const anyStory = fc
  .tuple(fc.constantFrom(ann, cora, eli, gus), anyImposing, fc.array(anyStep, { maxLength: 20 }), fc.boolean(), anybody)
  .map(([who, said, steps, isAppealed, hears]) => [
    who(said),
    ...(isAppealed ? [who(notice), who(deliver()), patron(appeal)] : []),
    ...steps.sort((a, b) => ((a.at ?? "") < (b.at ?? "") ? -1 : 1)),
    ...(isAppealed ? [hears(hear("upheld"), later(20))] : []),
  ]);

type Seen = { readonly state: Restriction; readonly event: RestrictionEvent };
function play(story: readonly ReturnType<typeof ann>[]): Seen[] {
  const seen: Seen[] = [];
  let state: Restriction | null = null;
  const id = "0190a000-0000-7000-8000-0000000000c1";
  for (const { said, by, at = later(0) } of story) {
    const done = decide({ ...said, id, streamId: id, at, by }, state, library);
    for (const event of done.ok ? done.value : []) {
      state = evolve(state, event, at, id);
      seen.push({ state, event });
    }
  }
  return seen;
}
const holds = (check: (seen: readonly Seen[]) => void) =>
  fc.assert(
    fc.property(anyStory, (story) => check(play(story))),
    { numRuns: 1500 },
  );

test("whoever imposed it, confirmed it or has a part in the incident, from the start or later, never decides its appeal", () => {
  let decided = 0;
  holds((seen) => {
    for (const { state, event } of seen)
      if (event.type === "AppealDecided") {
        decided++;
        assert.notEqual(event.by, state.imposed.by);
        assert.notEqual(event.by, state.confirmed?.by);
        assert.ok(!state.wrote.includes(event.by));
      }
  });
  assert.ok(decided > 40, `only ${decided} appeals were decided`);
});

test("whoever imposed it never confirms it", () =>
  holds((seen) => {
    for (const { state, event } of seen) if (event.type === "Confirmed") assert.notEqual(event.by, state.imposed.by);
  }));

test("every restriction in effect has an end or a review date, and the instant at which that is over", () =>
  holds((seen) => {
    for (const { state } of seen)
      if (state.status === "inEffect") {
        assert.ok(state.until.endsOn ?? state.until.reviewOn);
        assert.ok(state.endsAt);
      }
  }));

test("every notice has an appeal route: a window of a day at least, and somebody to hear it who had no hand in it", () =>
  holds((seen) => {
    for (const { state, event } of seen)
      if (event.type === "NoticeIssued" || event.type === "NoticeDelivered") {
        assert.ok(state.appealDays >= 1);
        const isDirectors = [state.imposed.by, state.confirmed?.by].includes(1);
        if (isDirectors) assert.equal(state.appealTo, "board");
      }
  }));

test("a restriction whose second person is still asked binds nobody", () =>
  holds((seen) => {
    for (const { state } of seen)
      if (state.second && !state.confirmed) assert.notEqual(state.status, "inEffect", "bound unconfirmed");
  }));

test("every event that is told is one of facts", () =>
  holds((seen) => {
    for (const { event } of seen) assert.ok(restrictionEvent.safeParse(event).success, JSON.stringify(event));
  }));
