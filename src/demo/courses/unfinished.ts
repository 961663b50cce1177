// Courses that stop today: what is late, due today, untaken, waiting for the patron or under review, for each who works here.
import type { Course } from "../course.ts";
import { idOf, type Who } from "../town/people.ts";
import { answerTo, type Brief, opening, say, sayFitting } from "./brief.ts";
import { type ReviewPlan, reviewed, talkAgreed } from "./under-review.ts";
import { answer } from "./with-staff.ts";

/** Nobody has taken it. */
export function* untaken(brief: Brief): Course {
  yield opening(brief);
}

/** Taken by somebody, and not answered yet. */
export function* inHand(brief: Brief, by: Who): Course {
  const state = yield opening(brief);
  const mine = state.holder?.personId === idOf(by);
  yield { wait: { minutes: [5, 35] }, who: mine ? "holder" : { personId: idOf(by) }, act: { type: "Take" } };
  yield {
    wait: { minutes: [5, 35] },
    who: "holder",
    act: { type: "WriteNote" },
    words: { text: sayFitting(brief, brief.voice.staff.notes) },
  };
}

/** Handed to somebody who isn't of the front desk, who accepted. */
export function* handedTo(brief: Brief, to: Who, isAccepted: boolean): Course {
  yield opening(brief);
  yield { wait: { minutes: [5, 35] }, who: "holder", act: { type: "Take" } };
  const text = say(brief, brief.voice.staff.referred.expertise);
  yield {
    wait: { minutes: [5, 30] },
    who: "holder",
    act: { type: "Refer", to: idOf(to), reason: "expertise" },
    words: { text },
  };
  if (isAccepted) yield { wait: { minutes: [5, 30] }, who: "referred", act: { type: "AcceptReferral" } };
}

/** Answered, and the patron hasn't said whether that settles it. */
export function* answered(brief: Brief, by: Who): Course {
  let state = yield opening(brief);
  const mine = state.holder?.personId === idOf(by);
  state = yield { wait: { minutes: [5, 30] }, who: mine ? "holder" : { personId: idOf(by) }, act: { type: "Take" } };
  yield answer(brief, state, { minutes: [10, 40] }, [answerTo(brief)]);
}

/** A review that waits for whoever decides it, with a talk agreed or without. */
export function* waitingReview(brief: Brief, isTalk: boolean): Course {
  const about = brief.about !== null;
  let state = yield opening(brief, {
    askDirector: isTalk ? "call" : "writing",
    ...(about ? { willingness: "ratherNot", aboutStaff: "yes" } : {}),
  });
  if (isTalk) [state] = yield* talkAgreed(brief, state, "call");
}

/** Decided, and the patron hasn't said whether that settles it; or on its way as a formal complaint (informal.4). */
export function* decidedReview(brief: Brief, after: "silence" | "complaint"): Course {
  const state = yield opening(brief, { askDirector: "writing" });
  const plan: ReviewPlan = { talk: null, after, complaintEnds: false, decidedAfter: 1 };
  yield* reviewed(brief, plan, state);
}
