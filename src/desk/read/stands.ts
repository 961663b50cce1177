// Where a case stands: its ladder, clocks, review, and what this reader may do now, with the reason for each no.
import type { ActType, By, Facts } from "../../domain/case/act.ts";
import { barred } from "../../domain/case/decide.ts";
import { ladder, lineOf } from "../../domain/case/ladder.ts";
import { sortOf } from "../../domain/case/refusal.ts";
import { type Case, nextTarget, openTalk } from "../../domain/case/state.ts";
import type { Level, Target } from "../../domain/case/terms.ts";
import type { EventRow, WholeCase } from "../../store/queries/contents.ts";
import type { NamePerson } from "./exchange.ts";
import type { Allowed, CaseView, LadderStep, ReviewView, TargetView } from "./views.ts";

export const targetView = (target: Target, now: string): TargetView => ({
  clock: target.clock,
  dueAt: target.dueAt,
  setAt: target.setAt,
  late: target.dueAt < now && target.clock !== "silence",
  extended: target.extended ? 1 : 0,
});

function nextView(state: Case, now: string): TargetView | null {
  const target = nextTarget(state);
  return target ? targetView(target, now) : null;
}

/** Three steps, always three. A step that a rule skipped says by which rule. */
export function ladderOf(state: Case, events: readonly EventRow[], name: NamePerson): LadderStep[] {
  const since: Record<Level, string | null> = {
    1: state.openedAt,
    2: state.review?.requestedAt ?? null,
    3: events.find((event) => event.type === "ComplaintHandedOver")?.at ?? null,
  };
  const skipped =
    state.applied.find((one) => one.rule === "route.director-asked" || one.rule === "review.about-director") ?? null;
  const startedHigh = since[2] === state.openedAt;
  return ([1, 2, 3] as const).map((level) => {
    const now = level === state.level;
    const passed = level < state.level;
    return {
      level,
      state: now ? "now" : passed ? (level === 1 && startedHigh ? "skipped" : "passed") : "ahead",
      since: since[level],
      who: now && state.holder ? name(state.holder.personId) : null,
      rule: level === 1 && !startedHigh ? (state.applied[0] ?? null) : level === 1 ? skipped : null,
    };
  });
}

export function reviewView(state: Case, name: NamePerson, points: ReviewView["points"]): ReviewView | null {
  const { review } = state;
  if (!review) return null;
  const talk = openTalk(review) ?? review.talks.at(-1) ?? null;
  return {
    requestedAt: review.requestedAt,
    requestedBy: review.requestedBy === "patron" ? "patron" : "staff",
    way: review.way,
    decider: review.deciderId === null ? null : name(review.deciderId),
    talk: talk && {
      id: talk.id,
      way: talk.way,
      startsAt: talk.startsAt,
      accepted: talk.acceptedAt !== null,
      held: talk.heldAt !== null,
    },
    decidedAt: review.decidedAt,
    outcome: review.outcome,
    points,
  };
}

/** What stands in the way of an act beyond the ladder's line, where the page can know it before anything is filled in. */
function beyond(act: ActType, state: Case, by: By): string | null {
  if (by.kind === "person" && act === "Take" && state.holder?.taken && state.holder.personId === by.personId)
    return "HeldAlready";
  if (act === "BringToReview" && state.review) return "ReviewedAlready";
  if ((act === "Reopen" || act === "SayNotSettled") && state.status === "closed" && state.ending === "merged")
    return "Merged";
  if (act === "RequestReview" && state.status === "complaint") return "WithComplaints";
  if (act === "AcceptTalk" || act === "RecordTalk") {
    const talk = state.review && openTalk(state.review);
    if (!talk) return "NoTalk";
    if (act === "AcceptTalk" && talk.acceptedAt) return "TalkAgreed";
  }
  if (act === "ExtendTarget" && nextTarget(state)?.extended) return "ExtendedAlready";
  if (act === "Unmerge" && !(state.status === "closed" && state.ending === "merged")) return "NotMerged";
  if (act === "Unwall" && state.walled.length === 0) return "NotWalled";
  return null;
}

const bySystem = new Set<ActType>([
  "OpenCase",
  "MoveTargets",
  "NoteLate",
  "NoticeSilence",
  "CloseForSilence",
  "ReceiveMerge",
  "FindDecider",
  "FindHolder",
]);

function allowedFor(state: Case, by: By, facts: Facts): Allowed[] {
  return ladder
    .filter((line) => !bySystem.has(line.act) && (by.kind === "person" || line.who.includes("patron")))
    .map(({ act }) => {
      const refusal = barred(act, state, by, facts) ?? beyond(act, state, by);
      return {
        act,
        may: refusal === null,
        refusal,
        sort: refusal === null ? null : sortOf(refusal),
        clause: lineOf(act).clause,
      };
    });
}

/** What both faces show of a case; what was said and by whom comes opened for the reader. */
export function caseView(
  { state, version }: Pick<WholeCase, "state" | "version">,
  by: By,
  facts: Facts,
  now: string,
  told: Pick<CaseView, "exchange" | "review" | "ladder">,
): CaseView {
  const { id, reference, kind, channel, language, openedAt, status, level, replyBy, needs } = state;
  return {
    ...{ streamId: id, version, reference, kind, channel, language, openedAt, status, level, replyBy, needs },
    ...told,
    ending: state.status === "closed" ? state.ending : null,
    closedAt: state.status === "closed" ? state.closedAt : null,
    resolution: state.status === "offered" ? state.resolution : null,
    formal: state.complaint?.reference ?? null,
    next: nextView(state, now),
    may: allowedFor(state, by, facts),
  };
}
