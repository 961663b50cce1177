// How matters come back, and to where; what a merge is; what was put on one state doesn't linger in the next (6.2, informal.3, 3.2).
import { describe, test } from "node:test";
import {
  after,
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
  third,
} from "./given-case.ts";
import {
  ann,
  cora,
  dev,
  eli,
  gus,
  ivo,
  library,
  noon,
  open,
  patron,
  type Step,
  system,
  without,
} from "./small-town.ts";

const words = patron({ type: "AddWords", channel: "web", files: 0 });
const reopen = patron({ type: "Reopen" });
const withdraw = patron({ type: "Withdraw" });
const ask = patron({ type: "RequestReview", way: "writing" });

describe("reopening", () => {
  test("6.2: a review that was withdrawn comes back as a review, not as a matter that can't be reviewed", () => {
    for (const back of [reopen, words, patron({ type: "SayNotSettled" }), ask])
      given(review, withdraw)
        .when(back)
        .thenState({
          status: "review",
          level: 2,
          review: { decidedAt: null, deciderId: gus.id },
          targets: [{ clock: "review" }],
        });
  });

  test("6.2: what was with complaints goes back to complaints", () => {
    for (const back of [reopen, words, patron({ type: "SayNotSettled" }), ask])
      given(complaint, patron({ type: "SaySettled" }))
        .when(back)
        .thenState({ status: "complaint", level: 3, holder: { personId: ann.id }, targets: [{ clock: "handOver" }] });
  });

  test("6.2: after a decision it comes back to who decided, at their level; not settled goes on to complaints", () => {
    const over = [...decided, patron({ type: "SaySettled" })];
    given(over)
      .when(reopen)
      .thenState({ status: "held", level: 2, holder: { personId: gus.id } });
    given(over)
      .when(patron({ type: "SayNotSettled" }))
      .thenState({ status: "complaint", level: 3 });
    given(over, reopen).when(ask).thenState({ status: "complaint", level: 3 });
  });

  test("6.2: the holder who left has it no more: it goes by rule, or the administrator is told", () => {
    const over = [...offered, patron({ type: "SaySettled" })];
    given(over)
      .when(reopen, without(dev))
      .thenEvents("Reopened", { type: "HolderSet", personId: cora.id }, "TargetSet")
      .thenState({ status: "heard" });
    given(over)
      .when(reopen, { ...library, people: [] })
      .thenEvents("Reopened", "HolderMissing", "TargetSet")
      .thenState({ status: "heard", holder: null });
    const level2 = given(decided, patron({ type: "SaySettled" }));
    level2.when(reopen, without(gus)).thenState({ status: "heard", level: 2, holder: { personId: ann.id } });
  });
});

describe("past the staff level", () => {
  const back = [...decided, patron({ type: "SaySettled" }), reopen];

  test("informal.3: a supervisor doesn't take from the designee what the designee decided; the Director may", () => {
    given(back)
      .when(cora({ type: "Take" }))
      .thenRefused("HeldByAnother");
    given(back)
      .when(ann({ type: "Take" }))
      .thenState({ holder: { personId: ann.id } });
  });

  test("informal.3: what waits for the Director isn't picked up at the desk", () => {
    const walled = given(...back, gus({ type: "Wall", personId: gus.id, reason: "relative" }));
    walled.when(eli({ type: "Take" })).thenRefused("NotYours");
    walled.when(ann({ type: "Take" })).thenState({ status: "held", level: 2 });
  });
});

describe("words after an answer", () => {
  test("6.2: start the patron's time after a decision anew, and take the notice back", () => {
    const late = after(noon, { hours: 24 * 40 });
    given(decided, system({ type: "NoticeSilence" }, late))
      .when(words)
      .thenState({ status: "decided", noticedAt: null, targets: [{ clock: "silence" }] });
  });

  test("informal.2: with nobody holding it any more, it is heard, not held", () => {
    const left: readonly Step[] = [...offered, dev({ type: "Wall", personId: dev.id, reason: "conflict" })];
    given(left)
      .when(words)
      .thenState({ status: "heard", holder: { personId: cora.id } });
    given(left)
      .when(patron({ type: "SayNotSettled" }))
      .thenState({ status: "heard", targets: [{ clock: "word" }] });
  });
});

describe("a merged matter", () => {
  test("informal.3: is reviewed when the patron asks, and is its own again", () => {
    given(merged)
      .when(ask)
      .thenEvents(
        { type: "Unmerged", by: "patron", half: "merged" },
        "RuleApplied",
        "ReviewRequested",
        { type: "TargetSet", clock: "review" },
        "RuleApplied",
        "DeciderSet",
      );
  });

  test("3.2: a link between the two ends with the merge; another stays", () => {
    const linked = [...held, dev({ type: "Link", other }), dev({ type: "Link", other: third })];
    given(linked)
      .when(dev({ type: "Merge", other, sameContact: true }))
      .thenState({ links: [third] });
  });

  test("5.1: whoever confirmed that the patron is the same is another than who merges", () => {
    const same = eli({ type: "ConfirmSamePatron", other });
    given(heard, dev({ type: "Take" }), same, dev({ type: "ConfirmSamePatron", other }))
      .when(dev({ type: "Merge", other, sameContact: false }))
      .thenState({ ending: "merged" });
  });
});

describe("a referral", () => {
  const referred = [...held, dev({ type: "Refer", to: eli.id, reason: "otherTeam" })];

  test("3.2: is over when somebody takes the matter, an answer is offered, it goes to review or ends", () => {
    given(referred)
      .when(cora({ type: "Take" }))
      .thenState({ referral: null, members: [eli.id, dev.id] });
    for (const step of [dev({ type: "OfferResolution", resolution: "done", channel: "page" }), ask, withdraw])
      given(referred).when(step).thenState({ referral: null });
  });

  test("3.2: may be offered to another instead; and while the patron thinks an answer over", () => {
    given(referred)
      .when(dev({ type: "Refer", to: gus.id, reason: "otherTeam" }))
      .thenState({ referral: { to: gus.id } });
    given(offered, dev({ type: "Refer", to: eli.id, reason: "away" }))
      .when(eli({ type: "AcceptReferral" }))
      .thenState({ status: "offered", holder: { personId: eli.id } });
  });

  test("3.2: of a matter that nobody has, declined, goes to whoever is there now; nobody still, and that was told", () => {
    const few = without(dev, ivo, ann);
    const nobodys = givenWith(
      few,
      open({ about: cora.id, willingness: "willing" }),
      cora({ type: "Refer", to: eli.id, reason: "conflict" }),
      cora({ type: "Wall", personId: cora.id, reason: "conflict" }),
    );
    const decline = eli({ type: "DeclineReferral", reason: "conflict" });
    nobodys.when(decline).thenEvents("ReferralDeclined").thenState({ holder: null });
    nobodys.when(decline, library).thenEvents("ReferralDeclined", { type: "HolderSet", personId: dev.id });
  });
});
