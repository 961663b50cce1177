// What holds in any story: random acts by random people, while people and hours change (standards 3, 5 and 6; informal.3).
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { audienceOf, wordsAudienceOf } from "../../../src/domain/access/audience.ts";
import { roleBit } from "../../../src/domain/access/principal.ts";
import { decide } from "../../../src/domain/case/decide.ts";
import { type CaseEvent, caseEvent } from "../../../src/domain/case/event.ts";
import { evolve } from "../../../src/domain/case/evolve.ts";
import { followUps } from "../../../src/domain/case/follow-up.ts";
import { ladder, lineOf } from "../../../src/domain/case/ladder.ts";
import { refusals, sortOf } from "../../../src/domain/case/refusal.ts";
import { type Case, nextTarget } from "../../../src/domain/case/state.ts";
import { type Scene, stories } from "./any-story.ts";
import { streamId } from "./given-case.ts";

const seed = 20260302;
/** Every story is played for every property: the same ones, so that a failure can be told again. */
const always = (title: string, holds: (scenes: readonly Scene[]) => void, runs = 100) =>
  test(title, () => {
    fc.assert(fc.property(stories(40), holds), { seed, numRuns: runs });
  });

const byOf = (event: CaseEvent): unknown => ("by" in event ? event.by : null);
const eventsOf = (scenes: readonly Scene[]) =>
  scenes.flatMap(({ told, act }) => told.map((event) => ({ event, at: act.at })));

always("5.1: who it is about, and anyone walled off, never holds it, decides it or is asked to take it", (scenes) => {
  for (const { state } of scenes) {
    for (const id of state.subjects) assert.ok(state.walled.includes(id));
    if (state.holder) assert.ok(!state.walled.includes(state.holder.personId));
    if (state.referral) assert.ok(!state.walled.includes(state.referral.to));
    if (state.status === "review" && state.review.deciderId !== null)
      assert.ok(!state.walled.includes(state.review.deciderId));
  }
});

always("5.1: every act of a walled person is refused", (scenes) => {
  for (const { act, before, refusal, told } of scenes)
    if (act.by.kind === "person" && before?.walled.includes(act.by.personId))
      assert.deepEqual([refusal, told.length], ["NobodyHere", 0]);
});

always(
  "informal.3: no subject decides, nobody asked to answer first, and nobody who had a hand in it before",
  (scenes) => {
    const hands = new Set<unknown>();
    let state = null as Case | null;
    for (const { event, at } of eventsOf(scenes)) {
      if (event.type === "ReviewDecided" || event.type === "TalkHeld") {
        assert.ok(!hands.has(event.by), `${event.by} handled it before`);
        assert.ok(!state?.involved.includes(event.by) && !state?.subjects.includes(event.by));
      }
      const inReview = state?.status === "review";
      const handling = ["Taken", "ReferralAccepted", "ResolutionOffered", "ReviewDecided"].includes(event.type);
      if (handling || (event.type === "Replied" && !inReview)) hands.add(byOf(event));
      state = evolve(state, event, at, streamId);
    }
  },
);

always("informal.3: about the Director, neither the Director nor who answers to them is made the decider", (scenes) => {
  for (const { told, state, facts } of scenes)
    for (const event of told)
      if (event.type === "DeciderSet" && state.aboutDirector) {
        const decider = facts.people.find((one) => one.id === event.personId);
        assert.ok(decider?.roles.includes("boardPresident"));
      }
});

always("informal.3: a review is never refused to the patron, whatever went before", (scenes) => {
  for (const { act, refusal } of scenes)
    if (act.by.kind === "patron" && (act.type === "RequestReview" || act.type === "AddWords"))
      assert.equal(refusal, null);
});

const placings = [
  "HolderSet",
  "DeciderSet",
  "Taken",
  "ReferralAccepted",
  "HolderMissing",
  "DeciderMissing",
  "ComplaintHandedOver",
];
always("3.1: every open matter has a holder, or an administrator who was told; and a date", (scenes) => {
  let last = null as CaseEvent | null;
  for (const { told, state } of scenes) {
    last = told.findLast(({ type }) => placings.includes(type)) ?? last;
    if (state.status === "closed") continue;
    if (!state.holder) {
      const toldSo = last?.type === "HolderMissing" || last?.type === "DeciderMissing";
      assert.ok(toldSo || (last?.type === "ComplaintHandedOver" && last.to === null));
    }
    assert.notEqual(nextTarget(state), null);
  }
});

always(
  "3.1: held is held by somebody; and after people changed nobody who left holds anything that is open",
  (scenes) => {
    for (const { act, state, facts } of scenes) {
      if (state.status === "held") assert.equal(state.holder?.taken, true);
      if (state.status === "closed" || (act.type !== "FindHolder" && act.type !== "FindDecider")) continue;
      if ((act.type === "FindDecider") !== (state.status === "review") || !state.holder) continue;
      assert.ok(facts.people.some((one) => one.active && one.id === state.holder?.personId));
    }
  },
);

always("3.1: targets move and extend to later dates only, and a date is extended once", (scenes) => {
  for (const { before, told } of scenes)
    for (const event of told) {
      if (event.type !== "TargetMoved" && event.type !== "TargetExtended") continue;
      const was = before?.targets.find(({ clock }) => clock === event.clock);
      assert.ok(was && event.dueAt > was.dueAt);
      if (event.type === "TargetExtended") assert.equal(was.extended, false);
    }
});

always(
  "6.2: what is closed runs no clock and waits for nobody; and nobody is closed for silence without a notice",
  (scenes) => {
    let noticed = false;
    for (const { told, state } of scenes) {
      if (state.status === "closed") assert.deepEqual([state.targets, state.referral], [[], null]);
      for (const event of told) {
        if (event.type === "SilenceNoticed") noticed = true;
        if (event.type === "Closed" && event.ending === "silence") assert.ok(noticed);
        if (["WordsAdded", "ResolutionOffered", "ReviewDecided", "Reopened"].includes(event.type)) noticed = false;
      }
    }
  },
);

always(
  "informal.lead: a concern climbs step by step, never down; past a step only by a complaint filed directly",
  (scenes) => {
    let level = 0;
    let direct = false;
    for (const { before, state, act } of scenes) {
      direct ||= act.type === "NoteComplaint" && level < 3;
      const climbs = state.level === level || state.level === level + 1 || act.type === "NoteComplaint";
      if (before) assert.ok(climbs && state.level >= level, `${level} to ${state.level}`);
      level = state.level;
      if (level === 3 && !direct) assert.notEqual(state.review?.decidedAt ?? null, null);
    }
  },
);

always("a state is its events folded, through JSON and back: nothing is lost, nothing is kept beside", (scenes) => {
  let state: Case | null = null;
  for (const { event, at } of eventsOf(scenes)) {
    assert.deepEqual(caseEvent.parse(event), event);
    state = evolve(JSON.parse(JSON.stringify(state)), JSON.parse(JSON.stringify(event)), at, streamId);
  }
  assert.deepEqual(state, scenes.at(-1)?.state ?? null);
  assert.deepEqual(JSON.parse(JSON.stringify(state)), state);
});

always(
  "an act is refused or done whole, decided twice it is decided the same, and its follow-ups have valid dates",
  (scenes) => {
    for (const { refusal, told, before, state, act, facts } of scenes) {
      const again = decide(act, before, facts);
      assert.deepEqual(again.ok ? again.value : again.refusal, refusal ?? told);
      if (refusal !== null) {
        assert.ok(refusals.includes(refusal), refusal);
        assert.ok(["notYou", "never", "notYet"].includes(sortOf(refusal)));
      }
      if (told.length === 0) assert.equal(state, before);
      const tellings = followUps(told, state, act.at).flat();
      for (const next of tellings) if ("runAt" in next) assert.ok(Temporal.Instant.from(next.runAt));
      const people = tellings.flatMap((next) => (next.task === "tell" ? [next.personId] : []));
      assert.equal(new Set(people).size, people.length);
      assert.ok(!people.some((id) => state.walled.includes(id)), "a walled person is told of it");
    }
  },
);

always(
  "5.1: the president is in the audience of what is about the Director, and no other; words reach no further than codes",
  (scenes) => {
    for (const { state } of scenes) {
      assert.equal((audienceOf(state) & roleBit.boardPresident) !== 0, state.aboutDirector);
      assert.equal(wordsAudienceOf(state) & ~audienceOf(state), 0);
      assert.equal(state.aboutDirector, state.directors.length > 0);
    }
  },
);

test("informal.lead: what comes next is what the ladder says, all of it, and nothing else; and every event is told", () => {
  const seen = new Map<string, Set<string>>();
  const told = new Set<string>();
  fc.assert(
    fc.property(stories(60), (scenes) => {
      for (const scene of scenes) {
        const { act, before, state, refusal } = scene;
        if (refusal !== null) continue;
        for (const { type } of scene.told) told.add(type);
        const { next, from } = lineOf(act.type);
        const was = before?.status ?? "new";
        assert.ok(from.includes(was) || state === before, `${act.type} from ${was}`);
        const now = state.status === was ? "same" : state.status;
        assert.ok(next.includes(now) || next.includes(state.status), `${act.type}: ${was} to ${state.status}`);
        seen.set(act.type, (seen.get(act.type) ?? new Set()).add(now).add(state.status));
      }
    }),
    { seed, numRuns: 700 },
  );
  const never = ladder.flatMap(({ act, next }) =>
    next.filter((one) => !seen.get(act)?.has(one)).map((one) => `${act} never leads to ${one}`),
  );
  assert.deepEqual(never, []);
  const types = caseEvent.options.flatMap(({ shape }) => [...shape.type.values]);
  assert.deepEqual(
    types.filter((type) => !told.has(type) && type !== "Disposed"), // no act of the ladder: domain/records tells it
    [],
  );
});
