// Targets: extended, moved, told when late, and reckoned again for another kind.
import { after, closed, decided, given, givenWith, heard, held, offered, review } from "../given-case.ts";
import { ann, cora, dev, eli, noon, patron, snow, system } from "../small-town.ts";
import type { TrialsOf } from "./trial.ts";

// A concern raised on Monday, 2 March: due when Thursday ends, 8 pm in Chicago.
const due = "2026-03-06T02:00:00.000Z";
const friday = "2026-03-06T20:00:00.000Z";
const extend = { type: "ExtendTarget", dueAt: friday, reason: "waitingForOthers" } as const;
const correct = { type: "CorrectKind", kind: "request" } as const;
const late = (dueAt: string) => ({ type: "NoteLate", dueAt }) as const;

export const clocksTrials: TrialsOf<"ExtendTarget" | "MoveTargets" | "NoteLate" | "CorrectKind"> = {
  ExtendTarget: {
    does: [
      "3.1: a target is extended, with a reason that the patron is told",
      () => {
        given(held)
          .when(dev(extend))
          .thenEvents({ type: "TargetExtended", clock: "reply", dueAt: friday, by: dev.id })
          .thenState({ targets: [{ clock: "reply", dueAt: friday, extended: true, amount: null }] });
        given(held).when(cora(extend)).thenEvents("TargetExtended");
      },
    ],
    refuses: [
      "3.1: once, to a later date, by who has it or is above them",
      () => {
        given(held, dev(extend))
          .when(dev({ ...extend, dueAt: "2026-03-09T20:00:00.000Z" }))
          .thenRefused("ExtendedAlready");
        given(held)
          .when(dev({ ...extend, dueAt: due }))
          .thenRefused("NotLater");
        given(held)
          .when(dev({ ...extend, dueAt: noon }))
          .thenRefused("NotLater");
        given(held).when(eli(extend)).thenRefused("NotYours");
        given(offered).when(dev(extend)).thenRefused("WithThePatron");
      },
    ],
    quiet: [
      "3.1: the same extension twice is one",
      () => void given(held, dev(extend)).when(dev(extend)).thenRefused("ExtendedAlready"),
    ],
  },

  MoveTargets: {
    does: [
      "3.1: the library closes, and its targets move to a later date",
      () => {
        given(review)
          .when(system({ type: "MoveTargets", closedOn: "2026-03-05" }), snow("2026-03-05"))
          .thenEvents({ type: "TargetMoved", clock: "review", closedOn: "2026-03-05" });
      },
    ],
    refuses: [
      "3.1: closing the library is not an act on one matter, and a closed matter has no date",
      () => {
        given(held)
          .when(ann({ type: "MoveTargets", closedOn: "2026-03-05" }))
          .thenRefused("NotYours");
        given(closed)
          .when(system({ type: "MoveTargets", closedOn: "2026-03-05" }))
          .thenRefused("CaseClosed");
      },
    ],
    quiet: [
      "3.1: a closure that touches no date moves none, and the same one moves it once",
      () => {
        const move = system({ type: "MoveTargets", closedOn: "2026-03-05" });
        given(held).when(move).thenNothing();
        given(held)
          .when(system({ type: "MoveTargets", closedOn: "2026-04-03" }), snow("2026-04-03"))
          .thenNothing();
        givenWith(snow("2026-03-05"), held).when(move).thenNothing();
      },
    ],
  },

  NoteLate: {
    does: [
      "3.1: when a date passes, the next above the holder is told",
      () => {
        given(held)
          .when(system(late(due), due))
          .thenEvents({ type: "LateNoticed", clock: "reply", dueAt: due, to: cora.id, step: 1 })
          .thenState({ targets: [{ lateSteps: 1 }] });
      },
    ],
    refuses: [
      "3.1: lateness is noted by the clock, not by people",
      () => {
        given(held)
          .when(cora(late(due), due))
          .thenRefused("NotYours");
        given(closed)
          .when(system(late(due), due))
          .thenRefused("CaseClosed");
      },
    ],
    quiet: [
      "3.1: nothing is late before its time, nor when met, extended or moved since; nor is a patron who is silent",
      () => {
        given(held)
          .when(system(late(due)))
          .thenNothing();
        given(held, dev({ type: "Reply", channel: "email" }))
          .when(system(late(due), due))
          .thenNothing();
        given(held, dev(extend))
          .when(system(late(due), due))
          .thenNothing();
        given(held, system(late(due), due))
          .when(system(late(due)))
          .thenNothing();
        const silence = given(decided).state.targets[0]?.dueAt ?? "";
        given(decided)
          .when(system(late(silence), after(silence, { hours: 1 })))
          .thenNothing();
      },
    ],
  },

  CorrectKind: {
    does: [
      "3.1: another kind has another target, reckoned from when the patron wrote",
      () => {
        given(heard)
          .when(dev(correct, after(noon, { hours: 24 })))
          .thenEvents("KindCorrected", {
            type: "TargetSet",
            clock: "reply",
            fromAt: noon,
            dueAt: "2026-03-05T02:00:00.000Z",
          })
          .thenState({ kind: "request" });
      },
    ],
    refuses: [
      "3.1: by who has it or is above them, while it is with staff",
      () => {
        given(held).when(eli(correct)).thenRefused("NotYours");
        given(held).when(patron(correct)).thenRefused("NotYours");
        given(decided).when(ann(correct)).thenRefused("AlreadyDecided");
      },
    ],
    quiet: [
      "3.1: the kind it is; and an answered one gets no new date",
      () => {
        given(held)
          .when(dev({ ...correct, kind: "concern" }))
          .thenNothing();
        given(held, dev({ type: "Reply", channel: "email" }))
          .when(dev(correct))
          .thenEvents("KindCorrected");
        given(held, dev(extend)).when(dev(correct)).thenEvents("KindCorrected");
      },
    ],
  },
};
