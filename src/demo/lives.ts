// The lives of the demo library's matters: which situation, whose, by which way it came, and how it went. Chance decides, within
// shares that a small town would know.

import type { Channel, Need, ReplyWay } from "../domain/case/terms.ts";
import { dayIn } from "../lib/dates.ts";
import type { Locale } from "../lib/locale.ts";
import type { Course } from "./course.ts";
import { type Brief, opening, valuesOf, wayOf } from "./courses/brief.ts";
import { linked, merged } from "./courses/pairs.ts";
import { askedFor, brought, type ReviewPlan, reviewed } from "./courses/under-review.ts";
import { answeredAgain, reopened, type StaffPlan, settled, withdrawn, worked } from "./courses/with-staff.ts";
import type { Chance } from "./seeded.ts";
import { inSeason } from "./situations/seasons.ts";
import type { Situation } from "./situations/situation.ts";
import type { Voice } from "./situations/voice.ts";
import { attachment } from "./town/attachment.ts";
import type { Patron } from "./town/patrons.ts";
import { atBranch, type Who } from "./town/people.ts";
import { awake, openMoment, type Year } from "./town/year.ts";

export type Town = {
  readonly year: Year;
  readonly situations: Readonly<Record<Locale, readonly Situation[]>>;
  readonly voices: Readonly<Record<Locale, Voice>>;
  readonly patrons: Readonly<Record<Locale, readonly Patron[]>>;
};

const spanish = 0.18;
const kindShares = { inquiry: 42, request: 23, concern: 18, thanks: 9, suggestion: 8 } as const;
const replyShares: Readonly<Record<Channel, Partial<Record<ReplyWay, number>>>> = {
  web: { email: 50, page: 38, phone: 12 },
  email: { email: 1 },
  phone: { phone: 70, page: 15, email: 15 },
  desk: { phone: 35, page: 30, email: 25, desk: 10 },
  letter: { letter: 1 },
};
const needShares: Readonly<Record<Need, number>> = {
  largePrint: 5,
  readAloud: 2,
  interpreter: 3,
  signLanguage: 1,
  otherWay: 1,
};
/** Who a concern about staff is about, by branch. */
const subjects: Readonly<Record<number, readonly Who[]>> = {
  1: ["frontDesk", "reference", "children", "supervisor"],
  2: ["millRoad", "millRoadEvenings"],
};

export type Asked = {
  readonly on: string;
  readonly kind?: Situation["kind"];
  readonly language?: Locale;
  readonly branchId?: number;
  readonly channel?: Channel;
  readonly replyBy?: ReplyWay;
  readonly about?: Who | null;
  /** In the first hours of the day, so that there is time left to do something about it. */
  readonly early?: true;
  /** Anybody's at all, or one that is about staff, or not. */
  readonly fits?: (situation: Situation) => boolean;
};

/** The Director is the subject of one matter alone. */
const notDirector = (one: Situation): boolean => one.grievance?.about !== "director";

/** A matter of some day, with all that isn't asked for left to chance. */
export function briefOf(town: Town, chance: Chance, asked: Asked): Brief {
  const language = asked.language ?? (chance.happens(spanish) ? "es" : "en");
  const kind = asked.kind ?? chance.weighted(kindShares);
  const fits = asked.fits ?? ((one) => notDirector(one) && inSeason(one.id, asked.on));
  const situation = chance.one(town.situations[language].filter((one) => one.kind === kind && fits(one)));
  const voice = town.voices[language];
  const branchId = asked.branchId ?? (chance.happens(0.26) ? 2 : 1);
  const channel = asked.channel ?? chance.weighted({ web: 40, desk: 22, phone: 19, email: 14, letter: 5 });
  const replyBy = asked.replyBy ?? chance.weighted(replyShares[channel] as Record<ReplyWay, number>);
  const nameless = (replyBy === "page" || replyBy === "desk") && chance.happens(kind === "concern" ? 0.7 : 0.5);
  const patron = nameless ? null : chance.one(town.patrons[language]);
  const ofPatron = channel === "web" || channel === "email";
  const moment = openMoment(town.year, asked.on, chance, asked.early ? [0.02, 0.25] : undefined);
  const anyHour = `${asked.on}T${String(chance.whole(6, 22)).padStart(2, "0")}:${String(chance.whole(0, 59)).padStart(2, "0")}:${String(chance.whole(0, 59)).padStart(2, "0")}`;
  const atHome = Temporal.PlainDateTime.from(anyHour).toZonedDateTime(town.year.zone).toInstant();
  const openAt = ofPatron ? awake(town.year, atHome.toString({ fractionalSecondDigits: 3 }), chance) : moment;
  const named = situation.grievance?.about === "staff" && chance.happens(0.75);
  return {
    situation,
    voice,
    chance,
    year: town.year,
    patron,
    channel,
    replyBy,
    branchId,
    openAt,
    clerk: chance.one(atBranch[branchId] ?? ["supervisor"]),
    needs: chance.happens(0.07) ? [chance.weighted(needShares)] : [],
    about: asked.about === undefined ? (named ? chance.one(subjects[branchId] ?? ["frontDesk"]) : null) : asked.about,
    wording: chance.whole(0, situation.asks.length - 1),
    values: valuesOf(voice, chance, patron),
    file: chance.happens(kind === "concern" ? 0.09 : 0.02) ? attachment(chance) : null,
  };
}

/** How the work at the staff's level goes. */
function staffPlan(brief: Brief): StaffPlan {
  const { chance, situation, branchId } = brief;
  const isLate = chance.happens(0.08);
  const isConcern = situation.kind === "concern";
  const quick = situation.kind === "inquiry" ? { zero: 0.85, most: 1 } : { zero: 0.35, most: 2 };
  return {
    takenAfter: isLate ? chance.whole(2, 6) : chance.happens(0.85) ? 0 : 1,
    taker: !isConcern && chance.happens(0.6) ? chance.one(atBranch[branchId] ?? ["supervisor"]) : null,
    referral: chance.happens(0.09) ? (chance.happens(0.75) ? "accepted" : "declined") : null,
    correctedFrom: chance.happens(0.025) ? (situation.kind === "request" ? "inquiry" : "request") : null,
    holding: chance.happens(isConcern ? 0.4 : 0.16),
    more: chance.happens(0.06),
    note: chance.happens(0.14),
    identity: chance.happens(0.12),
    extended: situation.kind !== "inquiry" && chance.happens(0.045),
    answeredAfter:
      isLate && chance.happens(0.5) ? chance.whole(3, 7) : chance.happens(quick.zero) ? 0 : chance.whole(1, quick.most),
  };
}

const reviewPlan = (chance: Chance): ReviewPlan => ({
  talk: chance.happens(0.75) ? (chance.happens(0.5) ? "settles" : "goesOn") : null,
  after: chance.weighted({ settled: 50, silence: 22, complaint: 28 }),
  complaintEnds: true,
  decidedAfter: chance.whole(0, 4),
});

/** A matter's whole course. */
export function* life(brief: Brief): Course {
  const { chance, situation, channel, about } = brief;
  const isConcern = situation.kind === "concern";
  const isThanks = situation.kind === "thanks";
  const atHand = channel === "desk" || channel === "phone";
  if (!isConcern && atHand && chance.happens(situation.kind === "request" ? 0.35 : 0.6)) {
    yield opening(brief, { doneAtOnce: true });
    return;
  }
  const plan = staffPlan(brief);
  const willingness = isConcern ? chance.weighted({ spoken: 35, willing: 25, ratherNot: 40 }) : null;
  const asks = isConcern && chance.happens(0.1) ? wayOf(chance) : null;
  const kind = plan.correctedFrom && asks === null && !isConcern ? { kind: plan.correctedFrom } : {};
  const corrected = { ...plan, correctedFrom: "kind" in kind ? plan.correctedFrom : null };
  let state = yield opening(brief, {
    willingness,
    askDirector: asks,
    ...kind,
    ...(about ? { aboutStaff: "yes" } : {}),
  });
  if (state.status !== "review") {
    if (!isThanks && chance.happens(0.035)) {
      yield withdrawn();
      return;
    }
    if (isConcern && chance.happens(0.06)) state = yield* broughtUp(brief);
    else state = yield* worked(brief, corrected, state);
  }
  if (state.status === "offered") {
    const unhappy = isThanks ? 0 : isConcern ? 0.34 : 0.05;
    if (chance.happens(unhappy)) {
      if (!chance.happens(isConcern ? 0.75 : 0.3)) state = yield* answeredAgain(brief, state);
      else state = yield* askedFor(brief, wayOf(chance));
    }
  }
  if (state.status === "review") {
    yield* reviewed(brief, reviewPlan(chance), state);
    return;
  }
  if (!chance.happens(situation.kind === "thanks" ? 0.45 : 0.72)) return; // says nothing: closed for silence, with notice
  state = yield settled(brief);
  if (isThanks || !chance.happens(0.03)) return;
  yield* reopened(brief, state);
  yield settled(brief);
}

function* broughtUp(brief: Brief) {
  yield { wait: { minutes: [10, 200] }, who: "holder", act: { type: "Take" } } as const;
  return yield* brought(brief);
}

/** One patron who wrote twice. */
export const twice = (brief: Brief): Course => merged(brief, staffPlan(brief), "supervisor");
/** Two patrons with one cause. */
export const twoPatrons = (town: Town, brief: Brief): Course => {
  const { situation, chance, branchId, openAt } = brief;
  const on = dayIn(town.year.zone, openAt);
  const { kind, language } = situation;
  const other = briefOf(town, chance, {
    on,
    kind,
    language,
    branchId,
    about: null,
    fits: (one) => one.id === situation.id,
  });
  const [first, second] = openAt <= other.openAt ? [brief, other] : [other, brief];
  return linked(first, second, staffPlan(first));
};
