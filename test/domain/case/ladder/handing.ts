// Opening, taking and handing on; who it is about and who is walled off.
import assert from "node:assert/strict";
import { given, heard, held, offered, review } from "../given-case.ts";
import {
  ann,
  cora,
  dev,
  eli,
  fay,
  gus,
  hana,
  ivo,
  jude,
  kim,
  library,
  open,
  patron,
  system,
  without,
} from "../small-town.ts";
import type { TrialsOf } from "./trial.ts";

const take = { type: "Take" } as const;
const refer = (to: { id: number }) => ({ type: "Refer", to: to.id, reason: "expertise" }) as const;
const accept = { type: "AcceptReferral" } as const;
const decline = { type: "DeclineReferral", reason: "notMine" } as const;
const name = (who: { id: number }) => ({ type: "NameSubject", personId: who.id }) as const;
const wall = (who: { id: number }) => ({ type: "Wall", personId: who.id, reason: "conflict" }) as const;
const unwall = (who: { id: number }, reason: "misnamed" | "noConflict") =>
  ({ type: "Unwall", personId: who.id, reason }) as const;
const referred = [...held, dev(refer(eli))];

export const handingTrials: TrialsOf<
  | "OpenCase"
  | "Take"
  | "Refer"
  | "AcceptReferral"
  | "DeclineReferral"
  | "FindHolder"
  | "NameSubject"
  | "Wall"
  | "Unwall"
> = {
  OpenCase: {
    does: [
      "informal.lead: a matter starts with staff, with a holder and a date",
      () => {
        given()
          .when(open())
          .thenEvents("CaseOpened", "RuleApplied", { type: "HolderSet", personId: dev.id }, "TargetSet")
          .thenState({ status: "heard", level: 1, targets: [{ clock: "reply" }] });
      },
    ],
    refuses: [
      "informal.lead: nobody who has left the library opens anything, and nothing is opened twice",
      () => {
        given().when(open({}, kim)).thenRefused("NobodyHere");
        given(heard).when(open()).thenRefused("StillOpen");
      },
    ],
    quiet: [
      "informal.lead: what was done at the desk at once is opened and closed, with no date left running",
      () => {
        given()
          .when(open({ kind: "inquiry", doneAtOnce: true }, eli))
          .thenEvents("CaseOpened", "RuleApplied", "HolderSet", "Taken", { type: "Closed", ending: "answered" })
          .thenState({ status: "closed", targets: [], closedAt: "2026-03-02T18:00:00.000Z" });
      },
    ],
  },

  Take: {
    does: [
      "informal.2: whoever takes it holds it, and has handled it from then on",
      () => {
        given(heard)
          .when(eli(take))
          .thenEvents({ type: "Taken", by: eli.id })
          .thenState({
            status: "held",
            holder: { personId: eli.id, taken: true },
            handlers: [eli.id],
            members: [dev.id],
          });
        given(held)
          .when(cora(take))
          .thenEvents("Taken")
          .thenState({ holder: { personId: cora.id } });
      },
    ],
    refuses: [
      "informal.2: what a colleague has taken isn't taken away, but by a supervisor of the branch, or above",
      () => {
        given(held).when(eli(take)).thenRefused("HeldByAnother");
        given(held).when(ivo(take)).thenRefused("HeldByAnother");
        given(heard).when(fay(take)).thenRefused("NotYours");
        given(offered).when(dev(take)).thenRefused("WithThePatron");
      },
    ],
    quiet: ["informal.2: taking it twice is taking it once", () => void given(held).when(dev(take)).thenNothing()],
  },

  Refer: {
    does: [
      "3.2: it is offered to a named person, and stays where it is until they accept",
      () => {
        given(held)
          .when(dev(refer(eli)))
          .thenEvents({ type: "ReferralOffered", by: dev.id, to: eli.id })
          .thenState({ holder: { personId: dev.id }, referral: { to: eli.id }, members: [eli.id, dev.id] });
      },
    ],
    refuses: [
      "3.2: not to oneself, who has it, who is away or walled off, or who takes no matters; nor by a bystander",
      () => {
        given(held)
          .when(dev(refer(dev)))
          .thenRefused("OnYourself");
        given(held)
          .when(cora(refer(dev)))
          .thenRefused("HeldAlready");
        given(held)
          .when(dev(refer(kim)))
          .thenRefused("PersonAway");
        given(held, dev(wall(eli)))
          .when(dev(refer(eli)))
          .thenRefused("PersonWalledOff");
        given(held)
          .when(dev(refer(hana)))
          .thenRefused("TakesNoMatters");
        given(held)
          .when(dev(refer(jude)))
          .thenRefused("TakesNoMatters");
        given(held)
          .when(eli(refer(gus)))
          .thenRefused("NotYours");
        given(review)
          .when(gus(refer(dev)))
          .thenRefused("UnderReview");
      },
    ],
    quiet: [
      "3.2: offered to them already",
      () =>
        void given(referred)
          .when(dev(refer(eli)))
          .thenNothing(),
    ],
  },

  AcceptReferral: {
    does: [
      "3.2: accepted, it is theirs, and whoever had it still sees it",
      () => {
        given(referred)
          .when(eli(accept))
          .thenEvents({ type: "ReferralAccepted", by: eli.id })
          .thenState({ holder: { personId: eli.id, taken: true }, referral: null, handlers: [dev.id, eli.id] });
      },
    ],
    refuses: [
      "3.2: only by whom it was offered to",
      () => {
        given(referred).when(gus(accept)).thenRefused("NotYours");
        given(referred, patron({ type: "RequestReview", way: "call" }))
          .when(eli(accept))
          .thenRefused("UnderReview");
      },
    ],
    quiet: [
      "3.2: accepting twice is accepting once",
      () => void given(referred, eli(accept)).when(eli(accept)).thenNothing(),
    ],
  },

  DeclineReferral: {
    does: [
      "3.2: declined with a reason, it stays with whoever has it",
      () => {
        given(referred)
          .when(eli(decline))
          .thenEvents({ type: "ReferralDeclined", by: eli.id, reason: "notMine" })
          .thenState({ holder: { personId: dev.id }, referral: null, handlers: [dev.id] });
      },
    ],
    refuses: [
      "3.2: only by whom it was offered to",
      () => void given(referred).when(dev(decline)).thenRefused("NotYours"),
    ],
    quiet: [
      "3.2: declined is declined: a second no finds nothing to decline",
      () => void given(referred, eli(decline)).when(eli(decline)).thenRefused("NotYours"),
    ],
  },

  FindHolder: {
    does: [
      "informal.lead: what a colleague who left was holding goes by rule again; nobody there, the administrator is told",
      () => {
        given(held)
          .when(system({ type: "FindHolder" }), without(dev))
          .thenEvents({ type: "HolderSet", personId: cora.id })
          .thenState({ status: "heard", members: [dev.id] });
        given(held)
          .when(hana({ type: "FindHolder" }), without(dev, cora, ivo, ann))
          .thenEvents("HolderMissing")
          .thenState({ status: "heard", holder: null });
      },
    ],
    refuses: [
      "informal.lead: it is no way for staff to push a matter away; under review it is the decider that is found",
      () => {
        given(held)
          .when(dev({ type: "FindHolder" }))
          .thenRefused("NotYours");
        given(review)
          .when(system({ type: "FindHolder" }))
          .thenRefused("UnderReview");
      },
    ],
    quiet: [
      "informal.lead: who is here keeps it; and that nobody is there is told once",
      () => {
        given(held)
          .when(system({ type: "FindHolder" }))
          .thenNothing();
        given(offered)
          .when(system({ type: "FindHolder" }))
          .thenNothing();
        const nobody = without(dev, cora, ivo, ann);
        const alone = given(held).when(system({ type: "FindHolder" }), nobody);
        assert.equal(alone.state.holder, null);
        given(open())
          .when(system({ type: "FindHolder" }), library)
          .thenNothing();
      },
    ],
  },

  NameSubject: {
    does: [
      "5.1: who it is about is walled off, and loses it",
      () => {
        given(held)
          .when(eli(name(dev)))
          .thenEvents(
            "RuleApplied",
            { type: "SubjectNamed", personId: dev.id, director: false },
            { type: "WallRaised", reason: "named" },
            { type: "HolderSet", personId: cora.id },
          )
          .thenState({ status: "heard", subjects: [dev.id], walled: [dev.id] });
      },
    ],
    refuses: [
      "5.1: nobody unknown is named, and the named have no say",
      () => {
        given(held)
          .when(dev({ type: "NameSubject", personId: 99 }))
          .thenRefused("PersonAway");
        given(held, eli(name(dev)))
          .when(dev(name(eli)))
          .thenRefused("NobodyHere");
        given(held)
          .when(fay(name(dev)))
          .thenRefused("NotYours");
      },
    ],
    quiet: [
      "5.1: named already",
      () =>
        void given(held, eli(name(gus)))
          .when(eli(name(gus)))
          .thenNothing(),
    ],
  },

  Wall: {
    does: [
      "5.1: a handler walls somebody off, themselves too",
      () => {
        given(held)
          .when(dev(wall(eli)))
          .thenEvents({ type: "WallRaised", personId: eli.id })
          .thenState({ walled: [eli.id] });
        given(held)
          .when(dev(wall(dev)))
          .thenEvents("WallRaised", { type: "HolderSet", personId: cora.id });
        given(referred)
          .when(dev(wall(eli)))
          .thenState({ referral: null });
      },
    ],
    refuses: [
      "5.1: not by a bystander, nor for nobody",
      () => {
        given(held)
          .when(eli(wall(gus)))
          .thenRefused("NotYours");
        given(held)
          .when(dev({ ...wall(eli), personId: 99 }))
          .thenRefused("PersonAway");
      },
    ],
    quiet: [
      "5.1: walled off already",
      () =>
        void given(held, dev(wall(eli)))
          .when(dev(wall(eli)))
          .thenNothing(),
    ],
  },

  Unwall: {
    does: [
      "5.1: the Director takes back a wall, and a naming that was wrong",
      () => {
        given(held, dev(wall(eli)))
          .when(ann(unwall(eli, "noConflict")))
          .thenEvents({ type: "WallLowered", personId: eli.id })
          .thenState({ walled: [] });
        given(held, dev(name(eli)))
          .when(ann(unwall(eli, "misnamed")))
          .thenState({ walled: [], subjects: [] });
      },
    ],
    refuses: [
      "5.1: who it is about stays walled off; and nobody below the Director lowers a wall",
      () => {
        given(held, dev(name(eli)))
          .when(ann(unwall(eli, "noConflict")))
          .thenRefused("SubjectStays");
        given(held, dev(wall(eli)))
          .when(cora(unwall(eli, "noConflict")))
          .thenRefused("NotYours");
        given(held, dev(wall(ann)))
          .when(ann(unwall(ann, "noConflict")))
          .thenRefused("NobodyHere");
      },
    ],
    quiet: [
      "5.1: not walled off",
      () =>
        void given(held)
          .when(ann(unwall(eli, "noConflict")))
          .thenNothing(),
    ],
  },
};
