// Targets are the library's own settings (3.1): started, met, moved for a closure, extended once, and told up the ladder when late.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Facts } from "../../../src/domain/case/act.ts";
import { followUps } from "../../../src/domain/case/follow-up.ts";
import { nextTarget } from "../../../src/domain/case/state.ts";
import { after, given, givenWith, heard, held, histories, offered, review } from "./given-case.ts";
import {
  ann,
  ben,
  changed,
  cora,
  dev,
  eli,
  gus,
  library,
  noon,
  open,
  patron,
  type Step,
  snow,
  system,
  without,
} from "./small-town.ts";

// Raised on Monday, 2 March 2026, at noon; three open days: Thursday the 5th, 8 pm in Chicago.
const thursday = "2026-03-06T02:00:00.000Z";
const friday = "2026-03-06T23:00:00.000Z"; // 5 pm
const saturday = "2026-03-07T23:00:00.000Z"; // 5 pm
const move = (closedOn: string, at?: string) => system({ type: "MoveTargets", closedOn }, at);
const extend = (dueAt: string, who = dev) => who({ type: "ExtendTarget", dueAt, reason: "moreToFind" });
const movedTo = (facts: Facts, history: readonly Step[] = held, at?: string) =>
  givenWith(library, history).when(move("2026-03-05", at), facts).state.targets[0]?.dueAt;

describe("a target", () => {
  test("3.1: each kind has its own first reply, in open days or open minutes", () => {
    const due = (kind: "inquiry" | "request" | "concern") => nextTarget(given(open({ kind })).state)?.dueAt;
    assert.equal(due("inquiry"), "2026-03-02T22:00:00.000Z"); // four open hours
    assert.equal(due("request"), "2026-03-05T02:00:00.000Z");
    assert.equal(due("concern"), thursday);
  });

  test("3.1: in every state but the last a date stands", () => {
    for (const [status, history] of Object.entries(histories))
      assert.equal(nextTarget(given(history).state) === null, status === "closed", status);
  });

  test("3.1: where the library has no open time at all, a date stands thirty days on", () => {
    const never = snow();
    const shut: Facts = { ...never, calendar: { ...never.calendar, week: never.calendar.week.map(() => []) } };
    assert.equal(nextTarget(givenWith(shut, open()).state)?.dueAt, after(noon, { hours: 24 * 30 }));
  });
});

describe("a closure that came later", () => {
  test("3.1: moves a target in open days by the day that was lost, and keeps how it is counted", () => {
    assert.equal(movedTo(snow("2026-03-04")), friday);
    assert.equal(movedTo(snow("2026-03-04", "2026-03-06")), saturday);
    const moved = given(held).when(move("2026-03-04"), snow("2026-03-04"));
    moved.thenState({ targets: [{ setAt: noon, amount: { days: 3 }, extended: false }] });
  });

  test("3.1: moves a target in open minutes by the minutes that were lost", () => {
    const inquiry = [open({ kind: "inquiry" })];
    assert.equal(movedTo(snow({ on: "2026-03-02", from: "13:00", to: "14:00" }), inquiry), "2026-03-02T23:00:00.000Z");
  });

  test("3.1: counts a corrected kind from when the patron wrote, not from the correction", () => {
    const corrected = [...heard, dev({ type: "CorrectKind", kind: "request" }, after(noon, { hours: 24 }))];
    assert.equal(movedTo(snow("2026-03-04"), corrected), thursday);
  });

  test("3.1: moves a date that somebody gave only when the library is closed then", () => {
    const extended = [...held, extend(friday)];
    assert.equal(movedTo(snow("2026-03-04"), extended), friday);
    assert.equal(movedTo(snow("2026-03-06"), extended), saturday);
    const afternoon = snow({ on: "2026-03-06", from: "12:00" });
    givenWith(library, extended)
      .when(move("2026-03-06"), afternoon)
      .thenState({ targets: [{ dueAt: saturday, extended: true, amount: null }] });
  });

  test("3.1: never moves a date to an earlier one, though hours grew", () => {
    const longer: Facts = {
      ...library,
      targets: { ...library.targets, reply: { ...library.targets.reply, concern: { days: 1 } } },
    };
    givenWith(snow("2026-03-03"), held).when(move("2026-03-03"), longer).thenNothing();
  });

  test("3.1: what is late stays late; what is due this instant is late", () => {
    given(held).when(move("2026-03-05", thursday), snow("2026-03-05")).thenNothing();
    assert.equal(movedTo(snow("2026-03-05"), held, after(thursday, { seconds: -1 })), friday);
  });

  test("3.1: the patron is told, and the clock is set for the new date; the old one wakes in vain", () => {
    const then = given(held).when(move("2026-03-04"), snow("2026-03-04"));
    const next = followUps(then.told, then.state, noon).flat();
    assert.ok(next.some((one) => one.task === "letter" && one.letter === "moved"));
    assert.ok(next.some((one) => one.task === "wake" && one.runAt === friday && one.act === "NoteLate"));
    givenWith(snow("2026-03-04"), held)
      .when(system({ type: "NoteLate", dueAt: thursday }, thursday))
      .thenNothing();
  });

  test("3.1: the patron's own time moves as well", () => {
    const before = nextTarget(given(offered).state)?.dueAt ?? "";
    const then = given(offered).when(move("2026-03-05"), snow("2026-03-05"));
    then.thenEvents({ type: "TargetMoved", clock: "silence" });
    assert.ok((nextTarget(then.state)?.dueAt ?? "") > before);
  });
});

describe("an extension", () => {
  test("3.1: a date outside open hours is when the library next opens: never due while closed", () => {
    const sunday = "2026-03-08T18:00:00.000Z";
    given(held).when(extend(sunday)).thenEvents({ type: "TargetExtended", dueAt: "2026-03-09T15:00:00.000Z" });
  });

  test("3.1: once a target; the next one promised can be extended again", () => {
    given(held, extend(friday), dev({ type: "Reply", channel: "email" }))
      .when(extend("2026-03-20T20:00:00.000Z"))
      .thenEvents({ type: "TargetExtended", clock: "word" });
  });

  test("3.1: the decider extends a review, and so may the Director; a supervisor isn't above it", () => {
    given(review).when(extend("2026-04-10T20:00:00.000Z", cora)).thenRefused("NotYours");
    for (const who of [gus, ann])
      given(review)
        .when(extend("2026-04-10T20:00:00.000Z", who))
        .thenEvents({ type: "TargetExtended", clock: "review" });
  });
});

describe("lateness", () => {
  const late = (at: string, dueAt = thursday) => system({ type: "NoteLate", dueAt }, at);
  const day = (n: number) => after(thursday, { hours: 24 * n });
  const told = (history: readonly Step[], facts: Facts, dueAt = thursday) => {
    const to: (number | null | undefined)[] = [];
    const steps = [...history];
    for (let n = 0; n < 5; n++) {
      const step = late(after(dueAt, { hours: 24 * n }), dueAt);
      const event = givenWith(facts, steps).when(step).told[0];
      to.push(event?.type === "LateNoticed" ? event.to : undefined);
      steps.push(step);
    }
    return to;
  };

  test("3.1: goes one rung up a day: the supervisor, the Director, the Board president, then nobody", () => {
    assert.deepEqual(told(held, library), [cora.id, ann.id, ben.id, undefined, undefined]);
  });

  test("3.1: is never told to the holder, to one walled off, or to one who was asked to answer first", () => {
    assert.deepEqual(told([...heard, cora({ type: "Take" })], library).slice(0, 2), [ann.id, ben.id]);
    assert.deepEqual(told([...held, dev({ type: "Wall", personId: cora.id, reason: "relative" })], library)[0], ann.id);
    assert.deepEqual(
      told([open({ about: cora.id, willingness: "willing" }), eli({ type: "Take" })], library)[0],
      ann.id,
    );
  });

  test("3.1: of a review is told upwards: to the Director, never to a supervisor below", () => {
    const dueAt = nextTarget(given(review).state)?.dueAt ?? "";
    assert.deepEqual(told(review, library, dueAt), [ann.id, ben.id, undefined, undefined, undefined]);
    const byDirector = { ...library, designations: [] };
    const due = nextTarget(givenWith(byDirector, review.slice(0, 3)).state)?.dueAt ?? "";
    assert.deepEqual(told(review.slice(0, 3), byDirector, due).slice(0, 2), [ben.id, undefined]);
  });

  test("3.1: with nobody above is noted once", () => {
    assert.deepEqual(told(held, without(cora, ann, ben)), [null, undefined, undefined, undefined, undefined]);
  });

  test("3.1: one person on two rungs is told once", () => {
    const small = changed([[cora, { roles: ["supervisor", "director"] }]], without(ann));
    assert.deepEqual(told(held, small).slice(0, 3), [cora.id, ben.id, undefined]);
  });

  test("3.1: a second wake-up within the day tells nobody more; the next is set a day on", () => {
    const first = given(held).when(late(thursday));
    assert.deepEqual(followUps(first.told, first.state, thursday).flat(), [
      { task: "tell", personId: cora.id, about: "late" },
      { task: "wake", runAt: day(1), act: "NoteLate", dueAt: thursday },
    ]);
    given(held, late(thursday))
      .when(late(after(thursday, { hours: 23 })))
      .thenNothing();
  });

  test("3.1: extended, it starts anew from the first rung", () => {
    given(held, late(thursday), extend("2026-03-10T15:00:00.000Z"))
      .when(late("2026-03-10T15:00:00.000Z", "2026-03-10T15:00:00.000Z"))
      .thenEvents({ type: "LateNoticed", to: cora.id, step: 1 });
  });
});

describe("another kind", () => {
  test("3.1: may be late at once, when the patron has waited longer than that kind waits", () => {
    const then = given(heard).when(dev({ type: "CorrectKind", kind: "inquiry" }, after(noon, { hours: 48 })));
    assert.equal(nextTarget(then.state)?.dueAt, "2026-03-02T22:00:00.000Z");
  });

  test("3.1: starts no first reply where none is running", () => {
    given(heard, patron({ type: "Withdraw" }), patron({ type: "Reopen" }))
      .when(dev({ type: "CorrectKind", kind: "inquiry" }))
      .thenEvents("KindCorrected");
  });
});
