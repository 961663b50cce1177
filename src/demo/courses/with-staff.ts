// Legs of a course at the staff's level: taken, handed on, answered, and how it ended there (informal.2, 3.1, 3.2, 6.2).
import type { Case } from "../../domain/case/state.ts";
import type { DeclineReason, ExtensionReason, Kind, ReferralReason } from "../../domain/case/terms.ts";
import type { Leg, Step, Wait } from "../course.ts";
import { atBranch, idOf, type Who, whoIs } from "../town/people.ts";
import { answerTo, type Brief, letterOf, say, sayFitting } from "./brief.ts";

const minutes = (from: number, to: number): Wait => ({ minutes: [from, to] });
const hours = (from: number, to: number): Wait => ({ hours: [from, to] });
const holderOf = (state: Case): Who => whoIs(state.holder?.personId ?? 0) ?? "supervisor";

export type StaffPlan = {
  /** Open days before somebody takes it; 0 is soon. */
  readonly takenAfter: number;
  /** Who takes it; null: whoever it came to. */
  readonly taker: Who | null;
  readonly referral: "accepted" | "declined" | null;
  readonly correctedFrom: Kind | null;
  readonly holding: boolean;
  readonly more: boolean;
  readonly note: boolean;
  readonly identity: boolean;
  readonly extended: boolean;
  /** Open days of work before the answer; 0 is the same day. */
  readonly answeredAfter: number;
};

/** Taken, looked into, answered: up to the answer that the patron is asked about. */
export function* worked(brief: Brief, plan: StaffPlan, from: Case): Leg {
  let state = from;
  const { chance } = brief;
  if (plan.more) state = yield addWords(brief);
  const first =
    plan.taker && !state.walled.includes(idOf(plan.taker)) ? { personId: idOf(plan.taker) } : ("holder" as const);
  state = yield {
    wait: plan.takenAfter > 0 ? { days: plan.takenAfter } : minutes(4, 150),
    who: first,
    act: { type: "Take" },
  };
  if (plan.correctedFrom)
    state = yield { wait: minutes(1, 6), who: "holder", act: { type: "CorrectKind", kind: brief.situation.kind } };
  if (plan.note) state = yield note(brief, holderOf(state));
  if (plan.referral) state = yield* handedOn(brief, plan.referral, state);
  if (plan.holding) state = yield holdingReply(brief, state);
  if (plan.extended) state = yield extension(brief, state);
  if (plan.identity && brief.patron)
    state = yield {
      wait: minutes(3, 30),
      who: "holder",
      act: { type: "OpenIdentity", reason: brief.replyBy === "phone" ? "callBack" : "reply" },
    };
  const wait: Wait = plan.answeredAfter > 0 ? { days: plan.answeredAfter } : minutes(8, 140);
  const late = plan.answeredAfter > 5 ? say(brief, brief.voice.staff.late) : "";
  return yield answer(brief, state, wait, [late, answerTo(brief)], chance);
}

const addWords = (brief: Brief): Step => ({
  wait: hours(1, 9),
  who: "patron",
  act: { type: "AddWords", channel: brief.channel === "email" ? "email" : "web", files: 0 },
  words: { text: sayFitting(brief, brief.voice.patron.more) },
});

const note = (brief: Brief, _: Who): Step => ({
  wait: minutes(2, 60),
  who: "holder",
  act: { type: "WriteNote" },
  words: { text: sayFitting(brief, brief.voice.staff.notes) },
});

function holdingReply(brief: Brief, state: Case): Step {
  const text = letterOf(brief, holderOf(state), say(brief, brief.voice.staff.holding[brief.situation.kind]));
  return { wait: minutes(5, 90), who: "holder", act: { type: "Reply", channel: brief.replyBy }, words: { text } };
}

function extension(brief: Brief, state: Case): Step {
  const reason: ExtensionReason = brief.chance.one(["waitingForOthers", "moreToFind", "staffAway"]);
  const text = letterOf(brief, holderOf(state), say(brief, brief.voice.staff.extended[reason]));
  const act = (at: string) => {
    const dueAt = Temporal.Instant.from(at)
      .add({ hours: 24 * 12 })
      .toString({ fractionalSecondDigits: 3 });
    return { type: "ExtendTarget", dueAt, reason } as const;
  };
  return { wait: minutes(10, 120), who: "holder", act, words: { text } };
}

/** To a colleague of the branch, or of the other one, who accepts or declines. */
export function* handedOn(brief: Brief, how: "accepted" | "declined", from: Case): Leg {
  let state = from;
  const { chance, voice } = brief;
  const near = [...(atBranch[brief.branchId] ?? []), "reference", "children"] as const;
  const free = near.filter((who) => idOf(who) !== state.holder?.personId && !state.walled.includes(idOf(who)));
  const to = chance.one(free);
  const reason: ReferralReason = chance.one(["expertise", "otherTeam", "workload", "away"]);
  const text = say(brief, voice.staff.referred[reason]);
  state = yield { wait: minutes(5, 90), who: "holder", act: { type: "Refer", to: idOf(to), reason }, words: { text } };
  if (how === "accepted") return yield { wait: minutes(10, 240), who: "referred", act: { type: "AcceptReferral" } };
  const why: DeclineReason = chance.one(["notMine", "away", "workload"]);
  const declined = { text: say(brief, voice.staff.declined[why]) };
  return yield {
    wait: minutes(10, 240),
    who: "referred",
    act: { type: "DeclineReferral", reason: why },
    words: declined,
  };
}

/** An answer with what it does about the matter; the patron says whether that settles it. */
export function answer(brief: Brief, state: Case, wait: Wait, parts: readonly string[], _: unknown = null): Step {
  const { resolution } = brief.situation;
  return {
    wait,
    who: "holder",
    act: { type: "OfferResolution", resolution, channel: brief.replyBy },
    words: { text: letterOf(brief, holderOf(state), ...parts) },
  };
}

/** The patron says it is settled, with a word or without. */
export function settled(brief: Brief, wait: Wait = hours(2, 90)): Step {
  const says = brief.situation.kind !== "thanks" && brief.chance.happens(0.4);
  const words = says ? { text: say(brief, brief.voice.patron.settled) } : {};
  return { wait, who: "patron", act: { type: "SaySettled" }, words };
}

export const withdrawn = (): Step => ({ wait: hours(3, 60), who: "patron", act: { type: "Withdraw" } });

/** What is done about it the second time: what was agreed on a concern, or what goes further than the first answer. */
function secondAnswer(brief: Brief): string[] {
  const { situation, voice } = brief;
  const kind = situation.kind === "concern" || situation.kind === "thanks" ? "inquiry" : situation.kind;
  const further = situation.grievance ? [situation.grievance.agreed] : voice.staff.together[kind];
  return [say(brief, voice.staff.again), say(brief, further)];
}

/** Not settled yet: back to whoever has it, and answered again. */
export function* answeredAgain(brief: Brief, from: Case): Leg {
  const { voice, situation } = brief;
  const why = situation.grievance ? [situation.grievance.unsettled] : voice.patron.unsettled;
  let state = from;
  state = yield { wait: hours(2, 80), who: "patron", act: { type: "SayNotSettled" }, words: { text: say(brief, why) } };
  if (state.holder && !state.holder.taken)
    state = yield { wait: minutes(5, 120), who: "holder", act: { type: "Take" } };
  return yield answer(brief, state, { days: brief.chance.whole(0, 2) }, secondAnswer(brief));
}

/** Closed, and the patron comes back with it. */
export function* reopened(brief: Brief, from: Case): Leg {
  let state = from;
  const { voice } = brief;
  state = yield {
    wait: hours(30, 400),
    who: "patron",
    act: { type: "Reopen" },
    words: { text: sayFitting(brief, voice.patron.reopen) },
  };
  if (state.status === "heard") state = yield { wait: minutes(10, 200), who: "holder", act: { type: "Take" } };
  return yield answer(brief, state, { days: brief.chance.whole(0, 2) }, secondAnswer(brief));
}
