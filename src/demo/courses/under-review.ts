// Legs of a course under review (informal.3): asked for, talked over, decided point by point with reasons; and past it, the formal
// complaint (informal.4).
import type { Case } from "../../domain/case/state.ts";
import type { PointOutcome, ReviewWay, TalkWay } from "../../domain/case/terms.ts";
import type { Leg, Step, Wait } from "../course.ts";
import { filled } from "../situations/situation.ts";
import { type Who, whoIs } from "../town/people.ts";
import { talkTime } from "../town/year.ts";
import { answerTo, asked, type Brief, letterOf, say } from "./brief.ts";

const hours = (from: number, to: number): Wait => ({ hours: [from, to] });

export type ReviewPlan = {
  readonly talk: "settles" | "goesOn" | null;
  readonly after: "settled" | "silence" | "complaint";
  /** Whether the complaint has come to its end. */
  readonly complaintEnds: boolean;
  readonly decidedAfter: number;
};

const deciderOf = (state: Case): Who => whoIs(state.review?.deciderId ?? 0) ?? "director";
const holderOf = (state: Case): Who => whoIs(state.holder?.personId ?? 0) ?? "director";

/** The patron asks for it. */
export function* askedFor(brief: Brief, way: ReviewWay): Leg {
  const { voice, situation } = brief;
  const why = situation.grievance?.unsettled ?? "";
  const text = [filled(why, brief.values), say(brief, voice.patron.review)].filter((part) => part !== "").join("\n\n");
  return yield { wait: hours(3, 90), who: "patron", act: { type: "RequestReview", way }, words: { text } };
}

/** Staff can't settle it (3.2). */
export function* brought(brief: Brief): Leg {
  const words = { text: say(brief, brief.voice.staff.brought) };
  return yield { wait: { days: 1 }, who: "holder", act: { type: "BringToReview" }, words };
}

/** A talk offered and agreed to; its id and time. */
export function* talkAgreed(brief: Brief, from: Case, way: TalkWay): Generator<Step, [Case, string, string], Case> {
  const { chance, voice } = brief;
  const talkId = uuidOf(chance.bytes(16));
  const ahead = chance.whole(1, 3);
  let startsAt = "";
  const act = (at: string) => {
    startsAt = talkTime(brief.year, at, ahead, chance);
    return { type: "OfferTalk", talkId, way, startsAt } as const;
  };
  const text = letterOf(brief, deciderOf(from), say(brief, voice.review.talk[way]));
  yield { wait: { minutes: [20, 400] }, who: "decider", act, words: { text } };
  const state = yield { wait: hours(0.5, 9), who: "patron", act: { type: "AcceptTalk", talkId } };
  return [state, talkId, startsAt];
}

function uuidOf(bytes: Buffer): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}

/** The review to its end, as planned; gives the state it ended in. */
export function* reviewed(brief: Brief, plan: ReviewPlan, from: Case): Leg {
  let state = from;
  const { voice, situation } = brief;
  const agreed = situation.grievance ? filled(situation.grievance.agreed, brief.values) : answerTo(brief);
  const way = state.review?.way ?? "writing";
  if (plan.talk && way !== "writing") {
    const [after, talkId, startsAt] = yield* talkAgreed(brief, state, way);
    state = after;
    const settles = plan.talk === "settles";
    const said = say(brief, settles ? voice.review.talkSettled : voice.review.talkOpen);
    const text = settles ? `${said}\n\n${agreed}` : said;
    state = yield {
      wait: { at: startsAt },
      who: "decider",
      act: { type: "RecordTalk", talkId, settled: settles },
      words: { text },
    };
    if (settles) return state;
  }
  state = yield* decided(brief, plan, state, agreed);
  if (plan.after === "settled") return yield { wait: hours(4, 120), who: "patron", act: { type: "SaySettled" } };
  if (plan.after === "silence") return state;
  const notSettled = { text: say(brief, voice.patron.complaint) };
  state = yield { wait: hours(6, 140), who: "patron", act: { type: "SayNotSettled" }, words: notSettled };
  const text = letterOf(brief, holderOf(state), say(brief, voice.review.complaint));
  state = yield {
    wait: { days: brief.chance.whole(1, 2) },
    who: "holder",
    act: { type: "Reply", channel: brief.replyBy },
    words: { text },
  };
  if (!plan.complaintEnds) return state;
  return yield { wait: { days: brief.chance.whole(8, 18) }, who: "patron", act: { type: "SaySettled" } };
}

function* decided(brief: Brief, plan: ReviewPlan, state: Case, agreed: string): Leg {
  const { chance, voice, situation } = brief;
  const points = situation.grievance?.points ?? [[asked(brief), answerTo(brief), answerTo(brief)] as const];
  // What was only asked for, and not complained of, is granted with the answer it should have had.
  const shares: Record<PointOutcome, number> = situation.grievance
    ? { upheld: 5, partly: 2, notUpheld: 3, cantTell: 1 }
    : { upheld: 1, partly: 0, notUpheld: 0, cantTell: 0 };
  const outcomes = points.map((): PointOutcome => chance.weighted(shares));
  const fields = Object.fromEntries(
    points.flatMap(([asked, upheld, notUpheld], i) => {
      const why: Readonly<Record<PointOutcome, string>> = {
        upheld,
        partly: `${chance.one(voice.review.partly)} ${upheld}`,
        notUpheld,
        cantTell: chance.one(voice.review.cantTell),
      };
      return [
        [`point.${i + 1}`, filled(asked, brief.values)],
        [`reason.${i + 1}`, filled(why[outcomes[i] ?? "cantTell"], brief.values)],
      ];
    }),
  );
  const closing = outcomes.some((one) => one === "upheld" || one === "partly") ? agreed : "";
  const text = letterOf(
    brief,
    deciderOf(state),
    say(brief, voice.review.decision),
    closing,
    say(brief, voice.review.next),
  );
  return yield {
    wait: plan.decidedAfter > 0 ? { days: plan.decidedAfter } : { minutes: [40, 240] },
    who: "decider",
    act: { type: "DecideReview", points: outcomes },
    words: { text, fields },
  };
}
