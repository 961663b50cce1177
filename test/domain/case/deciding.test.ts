// Who decides (informal.3): the designee in scope on that day, the Director, the Board president; the first who neither handled the
// matter nor is named in it.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Designation, Facts } from "../../../src/domain/case/act.ts";
import { followUps } from "../../../src/domain/case/follow-up.ts";
import { decided, given, givenWith, heard, held, offered, review, talkId } from "./given-case.ts";
import {
  ann,
  ben,
  changed,
  cora,
  dev,
  eli,
  gus,
  ivo,
  library,
  march,
  open,
  patron,
  type Step,
  system,
  without,
} from "./small-town.ts";

const ask = (at?: string) => patron({ type: "RequestReview", way: "call" }, at);
const decider = (facts: Facts, history: readonly Step[] = held, step = ask()) =>
  givenWith(facts, history).when(step, facts).state.review?.deciderId;
const designated = (...designations: readonly Designation[]): Facts => ({ ...library, designations });
const take = (who: typeof ann) => who({ type: "Take" });

describe("the designee", () => {
  test("informal.3: decides from the first to the last day, by the library's clock, not the world's", () => {
    const day = { ...march, fromOn: "2026-03-08", untilOn: "2026-03-09" }; // clocks go forward on the 8th in Chicago
    const at = (instant: string) => decider(designated(day), held, ask(instant));
    assert.equal(at("2026-03-08T05:59:59.999Z"), ann.id); // 11:59 pm on the 7th
    assert.equal(at("2026-03-08T06:00:00.000Z"), gus.id); // midnight, still standard time
    assert.equal(at("2026-03-10T04:59:59.999Z"), gus.id); // 11:59 pm on the 9th, summer time
    assert.equal(at("2026-03-10T05:00:00.000Z"), ann.id); // midnight
  });

  test("informal.3: decides only for the branch and the kinds of the designation", () => {
    assert.equal(decider(designated({ ...march, branchId: 2 })), ann.id);
    assert.equal(decider(designated({ ...march, branchId: 1 })), gus.id);
    assert.equal(decider(designated({ ...march, kinds: ["request"] })), ann.id);
    assert.equal(decider(designated({ ...march, kinds: ["request", "concern"] })), gus.id);
  });

  test("informal.3: the next designee, when the first has handled it or is away", () => {
    const two = designated(march, { ...march, personId: ivo.id });
    assert.equal(decider(two, [...heard, take(gus)]), ivo.id);
    assert.equal(decider(changed([[gus, { active: false }]], two)), ivo.id);
  });

  test("informal.3: a designation that ends during the review leaves it with whom it was given to; one taken back doesn't", () => {
    const april = system({ type: "FindDecider" }, "2026-04-02T15:00:00.000Z");
    given(review).when(april).thenNothing();
    given(review)
      .when(april, designated())
      .thenState({ review: { deciderId: ann.id } });
  });
});

describe("who may not decide", () => {
  test("informal.3: not who took it, answered it or offered an outcome", () => {
    assert.equal(decider(designated(), [...heard, take(ann)]), ben.id);
    assert.equal(
      decider(library, [open({ kind: "thanks", about: gus.id }), gus({ type: "Reply", channel: "desk" })]),
      ann.id,
    );
    assert.equal(decider(library, [...heard, take(gus), gus({ type: "Refer", to: eli.id, reason: "away" })]), ann.id);
  });

  test("informal.3: reading, noting and handing on isn't handling", () => {
    const acts: readonly Step[] = [
      ann({ type: "WriteNote" }),
      ann({ type: "OpenIdentity", reason: "reply" }),
      ann({ type: "Refer", to: eli.id, reason: "expertise" }),
      ann({ type: "CorrectKind", kind: "request" }),
    ];
    assert.equal(decider(designated(), [...heard, ...acts]), ann.id);
    const declined = [
      dev({ type: "Refer", to: gus.id, reason: "away" }),
      gus({ type: "DeclineReferral", reason: "workload" }),
    ];
    assert.equal(decider(library, [...held, ...declined]), gus.id);
  });

  test("informal.3: not the person involved, though the patron was willing to hear from them; nor one walled off", () => {
    const involved = open({ about: gus.id, willingness: "willing" });
    assert.equal(decider(library, [involved]), ann.id);
    assert.equal(decider(library, [...held, dev({ type: "Wall", personId: gus.id, reason: "relative" })]), ann.id);
  });

  test("informal.3: about the Director only the Board president, also when the Director was asked to answer first", () => {
    assert.equal(
      decider(library, [...held, eli({ type: "NameSubject", personId: ann.id })], system({ type: "FindDecider" })),
      ben.id,
    );
    const first = given(open({ about: ann.id, willingness: "willing" }));
    assert.partialDeepStrictEqual(first.state, { status: "heard", level: 1, holder: { personId: ann.id } });
    const asked = first.when(ask());
    asked.thenState({ review: { deciderId: ben.id } });
    assert.ok(asked.state.applied.some(({ rule }) => rule === "review.about-director"));
  });

  test("informal.3: one person in several roles is still one person", () => {
    const both = changed([[ann, { roles: ["director", "boardPresident"] }]], without(ben));
    assert.equal(decider({ ...both, designations: [] }, [...heard, take(ann)]), null);
    const own = givenWith(both, open({ about: ann.id }));
    assert.partialDeepStrictEqual(own.state, { holder: null, review: { deciderId: null } });
    const supervisorDesignee = designated({ ...march, personId: cora.id });
    assert.equal(decider(supervisorDesignee, [...held, take(cora)]), ann.id);
  });
});

test("informal.3: nobody left: the administrator is told, the patron is told plainly, and the clock runs", () => {
  const nobody = { ...without(ann, ben), designations: [] };
  const then = givenWith(nobody, held).when(ask());
  then.thenState({ status: "review", holder: null, targets: [{ clock: "review" }] });
  assert.deepEqual(
    followUps(then.told, then.state, "2026-03-02T18:02:00.000Z")
      .flat()
      .filter(({ task }) => task === "letter" || task === "tellAdministrator"),
    [
      { task: "tellAdministrator", about: "deciderMissing" },
      { task: "letter", letter: "deciderMissing" },
    ],
  );
});

describe("during the review", () => {
  test("5.1: the decider who is named loses it to the next, and with it the talk they offered", () => {
    const startsAt = "2026-03-05T18:00:00.000Z";
    const talk = [...review, gus({ type: "OfferTalk", talkId, way: "call", startsAt })];
    const then = given(talk).when(eli({ type: "NameSubject", personId: gus.id }));
    then.thenEvents("RuleApplied", "SubjectNamed", "WallRaised", "RuleApplied", {
      type: "DeciderSet",
      personId: ann.id,
    });
    assert.deepEqual([then.state.holder?.personId, then.state.review?.talks], [ann.id, []]);
  });

  test("5.1: the Director is named late, and the designee, who answers to the Director, loses it", () => {
    given(review)
      .when(eli({ type: "NameSubject", personId: ann.id }))
      .thenState({ aboutDirector: true, review: { deciderId: ben.id }, holder: { personId: ben.id } });
  });

  test("5.1: a bystander is named, and the decider goes on", () => {
    given(review)
      .when(eli({ type: "NameSubject", personId: dev.id }))
      .thenState({ review: { deciderId: gus.id }, holder: { personId: gus.id } });
  });

  test("5.1: nobody left by a naming: told once, not at every wall that follows", () => {
    const facts = { ...without(ben), designations: [] };
    const named = givenWith(facts, review);
    named.when(eli({ type: "NameSubject", personId: ann.id })).thenState({ review: { deciderId: null }, holder: null });
    const alone = givenWith(facts, review, eli({ type: "NameSubject", personId: ann.id }));
    const then = alone.when(eli({ type: "NameSubject", personId: dev.id }));
    then.thenEvents("RuleApplied", "SubjectNamed", "WallRaised");
    alone.when(system({ type: "FindDecider" }), library).thenState({ review: { deciderId: ben.id } });
  });

  test("informal.3: a Director who steps down from the office decides no more", () => {
    const before = designated();
    const plain = changed([[ann, { roles: ["staff"] }]], before);
    givenWith(before, held, ask())
      .when(system({ type: "FindDecider" }), plain)
      .thenState({ review: { deciderId: ben.id } });
  });

  test("informal.3: the decider's own word in a review isn't handling: after a talk that didn't last they decide again", () => {
    const talked: readonly Step[] = [
      ...review,
      gus({ type: "Reply", channel: "phone" }),
      gus({ type: "OfferTalk", talkId, way: "call", startsAt: "2026-03-05T18:00:00.000Z" }),
      gus({ type: "RecordTalk", talkId, settled: true }),
    ];
    given(talked)
      .when(patron({ type: "SayNotSettled" }))
      .thenState({ status: "review", level: 2, review: { deciderId: gus.id, decidedAt: null } });
  });
});

describe("late named, late known", () => {
  test("informal.3: the Director named while it is with staff: the same steps as when named at once", () => {
    for (const history of [heard, held, offered]) {
      const then = given(history).when(eli({ type: "NameSubject", personId: ann.id }));
      then.thenState({ status: "review", level: 2, holder: { personId: ben.id }, review: { requestedBy: "system" } });
    }
    given(open({ kind: "inquiry" }))
      .when(eli({ type: "NameSubject", personId: ann.id }))
      .thenState({ status: "heard", level: 1 });
  });

  test("5.1: a misnaming is taken back, and with it that it is about the Director", () => {
    const misnamed = given(held, eli({ type: "NameSubject", personId: ann.id })).when(
      ben({ type: "Unwall", personId: ann.id, reason: "misnamed" }),
    );
    misnamed.thenState({ aboutDirector: false, directors: [], walled: [], subjects: [] });
    const two = changed([[ivo, { roles: ["director"] }]]);
    const one = [
      ...held,
      eli({ type: "NameSubject", personId: ann.id }),
      eli({ type: "NameSubject", personId: ivo.id }),
    ];
    givenWith(two, one)
      .when(ben({ type: "Unwall", personId: ivo.id, reason: "misnamed" }))
      .thenState({ aboutDirector: true, directors: [ann.id], walled: [ann.id] });
  });

  test("5.1: whoever holds what was decided, or has the complaint, and is named, loses it to the Director or president", () => {
    given(decided)
      .when(eli({ type: "NameSubject", personId: gus.id }))
      .thenState({ status: "decided", level: 2, holder: { personId: ann.id } });
    given(decided)
      .when(eli({ type: "NameSubject", personId: ann.id }))
      .thenState({ status: "decided", holder: { personId: ben.id } });
    given(decided, patron({ type: "SayNotSettled" }))
      .when(eli({ type: "NameSubject", personId: ann.id }))
      .thenEvents("RuleApplied", "SubjectNamed", "WallRaised", {
        type: "ComplaintHandedOver",
        by: "system",
        to: ben.id,
      })
      .thenState({ status: "complaint", level: 3, targets: [{ clock: "handOver" }] });
  });

  test("5.1: who held a matter that is over, and is named in it then, holds it no more", () => {
    const over = given(offered, patron({ type: "SaySettled" }), eli({ type: "NameSubject", personId: dev.id }));
    assert.deepEqual([over.state.status, over.state.holder], ["closed", null]);
    over.when(patron({ type: "Reopen" })).thenState({ status: "heard", holder: { personId: cora.id } });
  });
});

describe("the involved-first consent", () => {
  const first = open({ about: eli.id, willingness: "willing" });

  test("informal.1: they take it, answer it, and still see it under review; they don't decide it", () => {
    const answered = [first, take(eli), eli({ type: "OfferResolution", resolution: "apology", channel: "page" })];
    given(answered, patron({ type: "SayNotSettled" }))
      .when(ask())
      .thenState({ members: [eli.id], walled: [], involved: [eli.id] });
  });

  test("informal.1: what they hand back goes to somebody else", () => {
    const contact = changed([[eli, { firstContact: true }]]);
    givenWith(contact, first, cora({ type: "Refer", to: dev.id, reason: "conflict" }), dev({ type: "AcceptReferral" }))
      .when(system({ type: "FindHolder" }), changed([[dev, { active: false }]], contact))
      .thenState({ holder: { personId: cora.id } });
  });

  test("5.1: named after all, they are walled off and no longer asked", () => {
    given(first)
      .when(cora({ type: "NameSubject", personId: eli.id }))
      .thenState({ involved: [], walled: [eli.id], holder: { personId: cora.id } });
  });
});

test("6.2: nobody left for a complaint either: the administrator is told", () => {
  const facts = { ...without(ben), designations: [march] };
  const gone = givenWith(facts, decided).when(patron({ type: "SayNotSettled" }), without(ann, ben));
  gone.thenState({ status: "complaint", holder: null, targets: [{ clock: "handOver" }] });
  assert.ok(
    followUps(gone.told, gone.state, "2026-03-02T18:05:00.000Z")
      .flat()
      .some((next) => next.task === "tellAdministrator" && next.about === "complaintWithoutTaker"),
  );
});
