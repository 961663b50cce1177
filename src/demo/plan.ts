// Which lives the demo library is made of: a year of ordinary ones, some that come in pairs, and those that wait on somebody's desk today.
import type { Course } from "./course.ts";
import type { Brief } from "./courses/brief.ts";
import { appealed, putRight, waitsForAccount } from "./courses/complained.ts";
import { themed } from "./courses/themed.ts";
import { answered, decidedReview, handedTo, inHand, untaken, waitingReview } from "./courses/unfinished.ts";
import { type Asked, briefOf, life, type Town, twice, twoPatrons } from "./lives.ts";
import { begin, type Life, type World } from "./run.ts";
import { type Chance, chanceOf } from "./seeded.ts";
import { situations, voices } from "./situations/all.ts";
import { inSeason } from "./situations/seasons.ts";
import { patronsOf } from "./town/patrons.ts";
import type { Who } from "./town/people.ts";
import { daysFor, openDaysBack } from "./town/year.ts";

const patronCount = { en: 620, es: 130 } as const;
/** Of all lives: one patron who writes twice, and two patrons with one cause. */
const pairShare = { merged: 0.012, linked: 0.008 } as const;

/** All lives, none of them begun, in the order in which they open. */
export function plan(world: World, seed: string, count: number): Life[] {
  const chance = chanceOf(`${seed} plan`);
  const town: Town = {
    year: world.year,
    situations,
    voices,
    patrons: { en: patronsOf("en", patronCount.en, chance), es: patronsOf("es", patronCount.es, chance) },
  };
  const today = unfinished(town);
  const days = daysFor(world.year, Math.max(0, count - today.length), chance);
  const past = days.map((on) => (own: Chance) => ordinary(town, own, on));
  return [...past, ...today]
    .map((courseOf, i) => begin(world, chanceOf(`${seed} ${i}`), courseOf))
    .sort((a, b) => (a.clock < b.clock ? -1 : 1));
}

function ordinary(town: Town, chance: Chance, on: string): Course {
  const draw = chance.real();
  if (draw < pairShare.merged) {
    const written = briefOf(town, chance, {
      on,
      kind: chance.one(["inquiry", "request"]),
      channel: "web",
      replyBy: chance.one(["email", "phone", "page"]),
      branchId: 1,
    });
    return themed(written, twice(written));
  }
  const brief = briefOf(town, chance, { on });
  if (draw < pairShare.merged + pairShare.linked && brief.situation.kind !== "concern")
    return themed(brief, twoPatrons(town, brief));
  return themed(brief, life(brief));
}

const subjectOf = (about: Who | null) => (about === null ? null : about === "director" ? "director" : "staff");

type Waits = (chance: Chance) => Course;

/** What stands on each desk today. `back`: opened that many open days ago. */
function unfinished(town: Town): Waits[] {
  const back = openDaysBack(town.year, 45);
  const make =
    (
      ago: number,
      kind: Brief["situation"]["kind"],
      branchId: number,
      courseOf: (brief: Brief) => Course,
      about: Who | null = null,
      asked: Partial<Pick<Asked, "language" | "channel" | "replyBy">> = {},
    ): Waits =>
    (chance) => {
      const on = back[ago - 1] ?? town.year.firstOn;
      const brief = briefOf(town, chance, {
        on,
        kind,
        branchId,
        channel: chance.one(["phone", "desk"]),
        about,
        early: true,
        ...asked,
        fits: ({ id, grievance }) =>
          (grievance?.about ?? null) === subjectOf(about) && !grievance?.sensitivities && inSeason(id, on),
      });
      return courseOf === untaken ? untaken(brief) : themed(brief, courseOf(brief));
    };
  const desks = [
    ["frontDesk", 1],
    ["reference", 1],
    ["children", 1],
    ["supervisor", 1],
    ["millRoad", 2],
    ["millRoadEvenings", 2],
  ] as const;
  const ofDesk = desks.flatMap(([who, branch]) => [
    make(5, "request", branch, (brief) => inHand(brief, who)), // late
    make(3, "request", branch, (brief) => inHand(brief, who)), // due today
    make(1, "inquiry", branch, (brief) => inHand(brief, who)), // due today
    make(1, "suggestion", branch, (brief) => inHand(brief, who)),
    make(2, "request", branch, (brief) => answered(brief, who)),
    make(4, "inquiry", branch, (brief) => answered(brief, who)),
  ]);
  const open = [1, 2].flatMap((branch) => [
    make(1, "inquiry", branch, untaken),
    make(1, "request", branch, untaken),
    make(2, "thanks", branch, untaken),
    make(4, "request", branch, untaken), // late
    make(3, "concern", branch, untaken), // due today
  ]);
  const handed = (["volunteer", "designee", "director"] as const).flatMap((who) => [
    make(4, "request", 1, (brief) => handedTo(brief, who, true)),
    make(3, "request", 1, (brief) => handedTo(brief, who, true)),
    make(2, "suggestion", 1, (brief) => handedTo(brief, who, true)),
    make(1, "request", 1, (brief) => handedTo(brief, who, false)),
  ]);
  const reviews = [
    make(8, "concern", 1, (brief) => waitingReview(brief, false)), // late
    make(4, "concern", 1, (brief) => waitingReview(brief, true), "frontDesk"),
    make(2, "concern", 1, (brief) => waitingReview(brief, false)),
    make(5, "concern", 2, (brief) => waitingReview(brief, true), "millRoad"),
    make(3, "concern", 2, (brief) => waitingReview(brief, false)),
    make(3, "concern", 1, (brief) => waitingReview(brief, true), "director"),
    make(3, "concern", 1, (brief) => decidedReview(brief, "silence")),
    make(4, "concern", 2, (brief) => decidedReview(brief, "silence")),
    make(11, "concern", 1, (brief) => decidedReview(brief, "complaint")),
    make(12, "concern", 2, (brief) => decidedReview(brief, "complaint")),
  ];
  const byMail = { replyBy: "email" } as const;
  const complaints = [
    make(45, "concern", 1, putRight, null, { ...byMail, language: "es" }),
    make(17, "concern", 1, appealed, null, { ...byMail, language: "en" }),
    make(7, "concern", 1, waitsForAccount, "frontDesk", { ...byMail, language: "en" }),
  ];
  const onPaper = make(2, "request", 1, (brief) => answered(brief, "frontDesk"), null, {
    channel: "letter",
    replyBy: "letter",
  });
  return [...ofDesk, ...open, ...handed, ...reviews, ...complaints, onPaper];
}
