// How each letter begins: what happened, and the words that belong in it. A line a letter of domain/case/follow-up.ts.
import type { CaseEvent, EventOf } from "../../domain/case/event.ts";
import type { Letter } from "../../domain/case/terms.ts";
import { dateTime } from "../../lib/dates.ts";
import type { LetterCase, Pen } from "./letter.ts";

type Opening = (letter: LetterCase, pen: Pen) => string[];

/** The event that brings the letter. Throws when it is another: follow-up.ts says which letter comes of which. */
function told<T extends CaseEvent["type"]>({ event, letter }: LetterCase, type: T): EventOf<T> {
  if (event.type !== type) throw new Error(`the letter ${letter} comes of ${type}, not of ${event.type}`);
  return event as EventOf<T>;
}

const words = ({ said }: LetterCase): string => said?.text.trim() ?? "";

const acknowledgement: Opening = (letter, { t }) => [
  `${t(`term.got.${letter.state.kind}`)}. ${t("letters.thanks")}`,
  ...(letter.code
    ? [t("letters.code.open"), letter.code.join(" "), `${t("letters.code.use")} ${t("letters.code.safe")}`]
    : []),
];

const reviewWays = {
  call: "letters.review.call",
  meeting: "letters.review.meeting",
  writing: "letters.review.writing",
} as const;

const talks = { call: "letters.talk.call", meeting: "letters.talk.meeting" } as const;

const reasons = {
  waitingForOthers: "letters.extended.waitingForOthers",
  moreToFind: "letters.extended.moreToFind",
  staffAway: "letters.extended.staffAway",
  patronAsked: "letters.extended.patronAsked",
} as const;

/** Point by point: what was asked, how it came out, why (informal.3). */
function points(letter: LetterCase, { t }: Pen): string[] {
  const { points: outcomes } = told(letter, "ReviewDecided");
  const fields = letter.said?.fields ?? {};
  return outcomes.map((outcome, i) =>
    [
      `${i + 1}. ${fields[`point.${i + 1}`]?.trim() ?? ""}`.trimEnd(),
      t("letters.decision.outcome", { outcome: t(`term.outcome.${outcome}`) }),
      fields[`reason.${i + 1}`]?.trim() ?? "",
    ]
      .filter((line) => line !== "")
      .join("\n"),
  );
}

export const openings: Readonly<Record<Letter, Opening>> = {
  acknowledgement,
  reply: (letter, { t, who }) => [t("letters.reply.open", { who: who(told(letter, "Replied").by) }), words(letter)],
  resolution: (letter, { t, who }) => [
    t("letters.resolution.open", { who: who(told(letter, "ResolutionOffered").by) }),
    words(letter),
  ],
  reviewStarted: (letter, { t, who }) => [
    t("letters.review.open", { who: who(told(letter, "DeciderSet").personId) }),
    letter.state.review ? t(reviewWays[letter.state.review.way]) : "",
  ],
  deciderMissing: (_, { t }) => [t("letters.deciderMissing")],
  talkOffered: (letter, { t, zone, who }) => {
    const { by, way, startsAt } = told(letter, "TalkOffered");
    const time = dateTime(letter.state.language, startsAt, zone, letter.at);
    return [t(talks[way], { who: who(by), time }), words(letter), t("letters.talk.suits")];
  },
  decision: (letter, pen) => [
    pen.t("letters.decision.open", { who: pen.who(told(letter, "ReviewDecided").by) }),
    ...points(letter, pen),
    words(letter),
  ],
  complaint: (letter, { t, who }) => {
    const { to } = told(letter, "ComplaintHandedOver");
    return [
      t("letters.complaint.open"),
      to === null ? t("letters.complaint.nobody") : t("letters.complaint.who", { who: who(to) }),
    ];
  },
  extended: (letter, { t, day }) => {
    const { dueAt, reason } = told(letter, "TargetExtended");
    return [t("letters.extended.open", { day: day(dueAt) }), t(reasons[reason]), words(letter)];
  },
  moved: (letter, { t, zone, day }) => {
    const { closedOn, dueAt } = told(letter, "TargetMoved");
    const closed = Temporal.PlainDate.from(closedOn).toZonedDateTime({ timeZone: zone, plainTime: "12:00" });
    return [t("letters.moved.open", { closed: day(closed.toInstant().toString()), day: day(dueAt) })];
  },
  complaintStands: (letter, { t }) => {
    const { stage, reference } = told(letter, "ComplaintStands");
    return [t("letters.complaint.stands", { reference }), t(`letters.complaint.stage.${stage}`)];
  },
  complaintOver: (letter, { t }) => [
    t("letters.complaint.over", { reference: letter.state.complaint?.reference ?? letter.state.reference }),
  ],
  silenceNotice: (_, { t }) => [t("letters.silence")],
  closed: (letter, { t }) => [
    told(letter, "Closed").ending === "silence" ? t("letters.closed.silence") : t("letters.closed.settled"),
  ],
};
