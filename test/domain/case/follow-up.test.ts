// What must come after: letters, word to colleagues, clocks (6.2, 3.1). Word to colleagues carries no words of the patron.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type CaseEvent, caseEvent } from "../../../src/domain/case/event.ts";
import { type FollowUp, followUp, followUps } from "../../../src/domain/case/follow-up.ts";
import {
  after,
  closed,
  complaint,
  decided,
  given,
  givenWith,
  heard,
  held,
  merged,
  offered,
  other,
  review,
  talkId,
} from "./given-case.ts";
import { ann, cora, dev, eli, gus, library, noon, open, patron, type Step, system, without } from "./small-town.ts";

const next = (history: readonly Step[], step: Step, facts = library): FollowUp[] => {
  const then = givenWith(library, history).when(step, facts);
  return followUps(then.told, then.state, noon).flat();
};
const brief = (list: readonly FollowUp[]): string[] =>
  list.flatMap((one) => {
    if (one.task === "letter") return [`${one.way ?? "letter"} ${one.letter}`];
    if (one.task === "tell") return [`tell ${one.personId} ${one.about}`];
    if (one.task === "tellAdministrator") return [`administrator ${one.about}`];
    return one.task === "pair" ? [`pair ${one.act} ${one.person}`] : [];
  });
const words = patron({ type: "AddWords", channel: "web", files: 0 });

describe("letters and tellings", () => {
  const stories: readonly (readonly [
    title: string,
    history: readonly Step[],
    step: Step,
    expected: readonly string[],
  ])[] = [
    ["2.2: a matter is acknowledged, and its holder told", [], open(), ["letter acknowledgement", "tell 4 assigned"]],
    [
      "informal.3: asked for the Director at once",
      [],
      open({ askDirector: "call" }),
      ["letter acknowledgement", "tell 7 review", "letter reviewStarted"],
    ],
    ["informal.2: done at once needs no letter", [], open({ kind: "inquiry", doneAtOnce: true }, eli), []],
    ["3.1: staff chose the mail for this reply", held, dev({ type: "Reply", channel: "email" }), ["letter reply"]],
    ["3.1: a reply by phone isn't mailed as well", held, dev({ type: "Reply", channel: "phone" }), []],
    ["informal.2: the holder hears that the patron wrote", held, words, ["tell 4 patronWrote"]],
    ["informal.2: once, also when it brings the matter back", closed, words, ["tell 4 patronWrote"]],
    [
      "informal.2: not when they wrote it down themselves",
      held,
      dev({ type: "AddWords", channel: "phone", files: 0 }),
      [],
    ],
    [
      "informal.4: not settled is heard by the holder",
      offered,
      patron({ type: "SayNotSettled" }),
      ["tell 4 patronWrote"],
    ],
    ["informal.lead: not by whoever wrote it down", held, dev({ type: "Withdraw" }), []],
    ["6.2: reopened is heard by the holder", closed, patron({ type: "Reopen" }), ["tell 4 patronWrote"]],
    ["3.2: offered to a colleague", held, dev({ type: "Refer", to: eli.id, reason: "away" }), ["tell 5 referred"]],
    [
      "3.2: declined",
      [...held, dev({ type: "Refer", to: eli.id, reason: "away" })],
      eli({ type: "DeclineReferral", reason: "away" }),
      ["tell 4 declined"],
    ],
    [
      "informal.3: the decider and the patron hear of the review",
      held,
      patron({ type: "RequestReview", way: "call" }),
      ["tell 7 review", "letter reviewStarted"],
    ],
    [
      "informal.3: the decider hears that the patron chose another way",
      review,
      patron({ type: "RequestReview", way: "meeting" }),
      ["tell 7 patronWrote"],
    ],
    [
      "informal.3: a talk is offered",
      review,
      gus({ type: "OfferTalk", talkId, way: "call", startsAt: after(noon, { hours: 48 }) }),
      ["letter talkOffered"],
    ],
    [
      "informal.3: the decision is sent",
      review,
      gus({ type: "DecideReview", points: ["upheld"] }),
      ["letter decision"],
    ],
    [
      "informal.4: the complaint is taken",
      decided,
      patron({ type: "SayNotSettled" }),
      ["letter complaint", "tell 1 complaint"],
    ],
    ["6.2: settled is confirmed", offered, patron({ type: "SaySettled" }), ["letter closed"]],
    [
      "informal.lead: withdrawn needs no letter, only word to whoever has it",
      held,
      patron({ type: "Withdraw" }),
      ["tell 4 withdrawn"],
    ],
    [
      "6.2: the notice",
      offered,
      system({ type: "NoticeSilence" }, after(noon, { hours: 24 * 40 })),
      ["letter silenceNotice"],
    ],
    [
      "3.1: an extension is told",
      held,
      dev({ type: "ExtendTarget", dueAt: "2026-03-12T18:00:00.000Z", reason: "staffAway" }),
      ["letter extended"],
    ],
    ["3.2: a merge is a pair", held, dev({ type: "Merge", other, sameContact: true }), [`pair ReceiveMerge ${dev.id}`]],
    ["3.2: so is its end", merged, eli({ type: "Unmerge", other }), [`pair Unmerge ${eli.id}`, "tell 4 patronWrote"]],
    [
      "3.2: the other half of its end goes nowhere further",
      [...held, system({ type: "ReceiveMerge", other, person: eli.id, walled: [] })],
      system({ type: "Unmerge", other, person: eli.id }),
      [],
    ],
  ];
  for (const [title, history, step, expected] of stories)
    test(title, () => {
      assert.deepEqual(brief(next(history, step)).toSorted(), [...expected].toSorted());
    });

  test("informal.lead: nobody to hold it: the administrator is told, by code only", () => {
    const then = givenWith(without(dev, cora, ann), open({ branchId: 1 }));
    assert.ok(then.state.holder);
    const gone = next(held, system({ type: "FindHolder" }), { ...library, people: [] });
    assert.deepEqual(gone, [{ task: "tellAdministrator", about: "holderMissing" }]);
  });

  test("informal.3: when the review passes on, the patron hears with whom it is now", () => {
    assert.deepEqual(brief(next(review, system({ type: "FindDecider" }), without(gus))), [
      `tell ${ann.id} review`,
      "letter reviewStarted",
    ]);
  });

  test("2.2: a patron who hears back otherwise is sent no mail, but a reply that staff mail", () => {
    for (const replyBy of ["page", "phone", "desk"] as const) {
      const then = given().when(open({ replyBy }));
      assert.deepEqual(brief(followUps(then.told, then.state, noon).flat()), [`tell ${dev.id} assigned`]);
    }
  });
});

test("2.2: a patron who asked for letters gets them on paper, and a reply that staff wrote as a letter goes so too", () => {
  const then = given().when(open({ replyBy: "letter" }));
  assert.deepEqual(brief(followUps(then.told, then.state, noon).flat()), [
    "paper acknowledgement",
    `tell ${dev.id} assigned`,
  ]);
  assert.deepEqual(brief(next(held, dev({ type: "Reply", channel: "letter" }))), ["paper reply"]);
});

describe("clocks", () => {
  test("3.1: halfway the holder is reminded, at the date the ladder is told", () => {
    const then = given().when(open({ kind: "inquiry" }));
    assert.deepEqual(
      followUps(then.told, then.state, noon)
        .flat()
        .filter(({ task }) => task === "remind" || task === "wake"),
      [
        { task: "remind", runAt: "2026-03-02T20:00:00.000Z", dueAt: "2026-03-02T22:00:00.000Z" },
        { task: "wake", runAt: "2026-03-02T22:00:00.000Z", act: "NoteLate", dueAt: "2026-03-02T22:00:00.000Z" },
      ],
    );
  });

  test("6.2: the patron's own time wakes the notice, and reminds nobody", () => {
    const clocks = next(held, dev({ type: "OfferResolution", resolution: "done", channel: "page" })).filter(
      ({ task }) => task === "wake" || task === "remind",
    );
    assert.deepEqual(
      clocks.map((one) => one.task === "wake" && one.act),
      ["Silence"],
    );
  });

  test("3.1: a date that is past already wakes at once", () => {
    const step = dev({ type: "CorrectKind", kind: "inquiry" }, after(noon, { hours: 48 }));
    const runs = next(heard, step).flatMap((one) => (one.task === "wake" || one.task === "remind" ? [one.runAt] : []));
    assert.deepEqual(runs, ["2026-03-02T20:00:00.000Z", "2026-03-02T22:00:00.000Z"]);
  });
});

test("6.2: every event that the schema knows has its follow-ups, if only none", () => {
  const { state } = given(complaint);
  for (const { shape } of caseEvent.options) {
    const [type] = shape.type.values;
    const blank = { type, by: "patron", fromAt: noon, dueAt: noon, to: null, personId: 0, other, half: "received" };
    assert.ok(Array.isArray(followUp(blank as unknown as CaseEvent, state, noon)), String(type));
  }
});
