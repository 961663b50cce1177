// The review, and the way on to the formal complaint.
import assert from "node:assert/strict";
import { after, closed, complaint, decided, given, heard, held, offered, review, talkId } from "../given-case.ts";
import { ann, ben, cora, dev, eli, fay, gus, hana, noon, patron, system, without } from "../small-town.ts";
import type { TrialsOf } from "./trial.ts";

const ask = (way: "call" | "meeting" | "writing" = "call") => ({ type: "RequestReview", way }) as const;
const startsAt = after(noon, { hours: 48 });
const offer = { type: "OfferTalk", talkId, way: "call", startsAt } as const;
const accept = { type: "AcceptTalk", talkId } as const;
const record = (settled: boolean) => ({ type: "RecordTalk", talkId, settled }) as const;
const decide = { type: "DecideReview", points: ["upheld", "notUpheld"] } as const;
const talk = [...review, gus(offer)];

export const reviewingTrials: TrialsOf<
  "BringToReview" | "RequestReview" | "FindDecider" | "OfferTalk" | "AcceptTalk" | "RecordTalk" | "DecideReview"
> = {
  BringToReview: {
    does: [
      "3.2: what staff can't settle goes to the Director or a designee",
      () => {
        given(held)
          .when(dev({ type: "BringToReview" }))
          .thenEvents(
            { type: "RuleApplied", applied: [{ rule: "review.unsettled-by-staff", clause: "3.2" }] },
            { type: "ReviewRequested", by: dev.id },
            { type: "TargetMet", clock: "reply" },
            { type: "TargetSet", clock: "review" },
            "RuleApplied",
            { type: "DeciderSet", personId: gus.id },
          )
          .thenState({ status: "review", level: 2 });
      },
    ],
    refuses: [
      "3.2: not by a bystander, and not a second time",
      () => {
        given(held)
          .when(eli({ type: "BringToReview" }))
          .thenRefused("NotYours");
        given(decided, patron({ type: "SaySettled" }), patron({ type: "Reopen" }))
          .when(gus({ type: "BringToReview" }))
          .thenRefused("ReviewedAlready");
      },
    ],
    quiet: [
      "3.2: under review it is under review",
      () =>
        void given(review)
          .when(gus({ type: "BringToReview" }))
          .thenRefused("UnderReview"),
    ],
  },

  RequestReview: {
    does: [
      "informal.3: a review is never refused, also on a closed matter",
      () => {
        for (const history of [heard, held, offered, closed])
          given(history)
            .when(patron(ask()))
            .thenState({ status: "review", level: 2, review: { way: "call" } });
        given(held)
          .when(eli(ask()))
          .thenState({ status: "review", review: { requestedBy: eli.id } });
        given(decided).when(patron(ask())).thenState({ status: "complaint", level: 3 });
      },
    ],
    refuses: [
      "informal.3: only the patron's asking is a request: a volunteer, or the system, doesn't ask for them",
      () => {
        given(held).when(fay(ask())).thenRefused("NotYours");
        given(held).when(system(ask())).thenRefused("NotYours");
      },
    ],
    quiet: [
      "informal.3: one review a matter: asked again, only the way changes, or nothing",
      () => {
        given(review)
          .when(patron(ask("call")))
          .thenNothing();
        given(review)
          .when(patron(ask("writing")))
          .thenEvents({ type: "ReviewWayChosen", way: "writing" });
        given(complaint).when(patron(ask())).thenNothing();
      },
    ],
  },

  FindDecider: {
    does: [
      "informal.3: when the decider has left, it passes on; nobody left, that is told; somebody found, it goes to them",
      () => {
        given(review)
          .when(system({ type: "FindDecider" }), without(gus))
          .thenEvents("RuleApplied", {
            type: "DeciderSet",
            personId: ann.id,
          });
        given(review)
          .when(hana({ type: "FindDecider" }), without(gus, ann, ben))
          .thenEvents("DeciderMissing")
          .thenState({ status: "review", holder: null, targets: [{ clock: "review" }] });
      },
    ],
    refuses: [
      "informal.3: neither the decider nor staff pass it on by themselves",
      () => {
        given(review)
          .when(gus({ type: "FindDecider" }))
          .thenRefused("NotYours");
        given(held)
          .when(system({ type: "FindDecider" }))
          .thenRefused("StillWithStaff");
      },
    ],
    quiet: [
      "informal.3: whoever decides goes on deciding",
      () =>
        void given(review)
          .when(system({ type: "FindDecider" }))
          .thenNothing(),
    ],
  },

  OfferTalk: {
    does: [
      "informal.3: the patron is offered a time to speak; a new time replaces the old",
      () => {
        given(review).when(gus(offer)).thenEvents({ type: "TalkOffered", talkId, startsAt });
        const later = {
          ...offer,
          talkId: "0190a000-0000-7000-8000-0000000000ab",
          startsAt: after(startsAt, { hours: 24 }),
        };
        const then = given(talk).when(gus(later));
        assert.deepEqual(
          then.state.review?.talks.map((one) => one.id),
          [later.talkId],
        );
      },
    ],
    refuses: [
      "informal.3: only the decider offers, and no time that has passed",
      () => {
        given(review).when(dev(offer)).thenRefused("NotTheDecider");
        given(review)
          .when(gus({ ...offer, startsAt: noon }))
          .thenRefused("TalkInThePast");
        given(decided).when(gus(offer)).thenRefused("AlreadyDecided");
      },
    ],
    quiet: ["informal.3: the same talk offered twice", () => void given(talk).when(gus(offer)).thenNothing()],
  },

  AcceptTalk: {
    does: [
      "informal.3: the patron agrees to the time, or staff write down that they did",
      () => {
        given(talk).when(patron(accept)).thenEvents({ type: "TalkAccepted", talkId, by: "patron" });
        given(talk).when(eli(accept)).thenEvents({ type: "TalkAccepted", talkId, by: eli.id });
      },
    ],
    refuses: [
      "informal.3: no talk that wasn't offered, or that was held; and not by a stranger",
      () => {
        given(review).when(patron(accept)).thenRefused("NoTalk");
        given(talk, gus(record(false)))
          .when(patron(accept))
          .thenRefused("TalkHeldAlready");
        given(talk).when(fay(accept)).thenRefused("NotYours");
      },
    ],
    quiet: ["informal.3: agreed already", () => void given(talk, patron(accept)).when(patron(accept)).thenNothing()],
  },

  RecordTalk: {
    does: [
      "informal.3: a talk may settle it without a decision, when the patron says so",
      () => {
        given(talk, patron(accept))
          .when(gus(record(true)))
          .thenEvents(
            "TalkHeld",
            { type: "Settled", by: "patron" },
            { type: "Closed", by: gus.id, ending: "settled", level: 2 },
          );
        given(talk, patron(accept))
          .when(gus(record(false)))
          .thenEvents("TalkHeld")
          .thenState({ status: "review" });
      },
    ],
    refuses: [
      "informal.3: only the decider records it, and only a talk that was offered, once",
      () => {
        given(talk)
          .when(dev(record(true)))
          .thenRefused("NotTheDecider");
        given(review)
          .when(gus(record(true)))
          .thenRefused("NoTalk");
        given(talk, gus(record(false)))
          .when(gus(record(true)))
          .thenRefused("TalkHeldAlready");
      },
    ],
    quiet: [
      "informal.3: a talk that settles nothing leaves the review's date as it was",
      () => {
        const { state } = given(talk);
        assert.deepEqual(given(talk).when(gus(record(false))).state.targets, state.targets);
      },
    ],
  },

  DecideReview: {
    does: [
      "informal.3: decided point by point, and the patron has their time to answer",
      () => {
        given(review)
          .when(gus(decide))
          .thenEvents(
            { type: "ReviewDecided", by: gus.id, outcome: "partly", points: ["upheld", "notUpheld"] },
            { type: "TargetMet", clock: "review" },
            { type: "TargetSet", clock: "silence" },
          )
          .thenState({ status: "decided", review: { outcome: "partly", points: 2 } });
      },
    ],
    refuses: [
      "informal.3: by nobody but the decider, and not without a point",
      () => {
        for (const who of [dev, cora, ann, ben]) given(review).when(who(decide)).thenRefused("NotTheDecider");
        given(review).when(patron(decide)).thenRefused("NotTheDecider");
        given(review)
          .when(gus({ ...decide, points: [] }))
          .thenRefused("NoPoints");
        given(held).when(dev(decide)).thenRefused("StillWithStaff");
      },
    ],
    quiet: [
      "informal.3: a decision stands: a second one changes nothing",
      () => void given(decided).when(gus(decide)).thenRefused("AlreadyDecided"),
    ],
  },
};
