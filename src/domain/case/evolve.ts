// What a case is after one more event. The only way a state comes to be; verify folds the ledger through this and compares.
import type { PersonId } from "../access/principal.ts";
import { coreOf, opened, put, same, withReview, withTarget } from "./become.ts";
import type { CaseEvent } from "./event.ts";
import type { Case } from "./state.ts";
import type { Review, Talk } from "./terms.ts";

const plus = (list: readonly PersonId[], ...ids: (PersonId | null | undefined)[]): readonly PersonId[] => [
  ...new Set([...list, ...ids.filter((id) => typeof id === "number")]),
];
const less = (list: readonly PersonId[], id: PersonId): readonly PersonId[] => list.filter((one) => one !== id);
const personOf = (by: unknown): PersonId | null => (typeof by === "number" ? by : null);

/** Somebody's hand is in it once they decided, replied or took it up. In its own review, a decider's talking is deciding. */
const handled = (state: Case, by: PersonId): readonly PersonId[] =>
  state.status === "review" && state.review.deciderId === by ? state.handlers : plus(state.handlers, by);
/** Talks that took place; one that was only offered goes with whoever offered it. */
const held = (review: Review | null): readonly Talk[] => review?.talks.filter((talk) => talk.heldAt) ?? [];

export function evolve(state: Case | null, event: CaseEvent, at: string, streamId: string): Case {
  if (event.type === "CaseOpened") return opened(event, at, streamId);
  if (!state) throw new Error(`${streamId}: ${event.type} before CaseOpened`);
  switch (event.type) {
    case "RuleApplied":
      return same(state, { applied: [...state.applied, ...event.applied] });
    case "HolderSet": {
      const holder = { personId: event.personId, since: at, taken: false };
      const set = same(state, { holder, members: plus(state.members, state.holder?.personId) });
      return set.status === "held" ? put(coreOf(set), "heard") : set;
    }
    case "HolderMissing": {
      const set = same(state, { holder: null, members: plus(state.members, state.holder?.personId) });
      return set.status === "held" ? put(coreOf(set), "heard") : set;
    }
    case "WordsAdded": {
      // Whoever writes isn't silent: a notice given before counts no more.
      const heard = same(state, { lastPatronAt: at });
      return heard.status === "decided" ? { ...heard, noticedAt: null } : heard;
    }
    case "Taken": {
      const holder = { personId: event.by, since: at, taken: true };
      const members = state.holder?.personId === event.by ? state.members : plus(state.members, state.holder?.personId);
      const taken = same(state, { holder, members, referral: null, handlers: plus(state.handlers, event.by) });
      return taken.status === "heard" ? put(coreOf(taken), "held") : taken;
    }
    case "Replied":
      return same(state, {
        lastStaffAt: at,
        firstReplyAt: state.firstReplyAt ?? at,
        handlers: handled(state, event.by),
      });
    case "ReferralOffered":
      return same(state, {
        referral: { to: event.to, by: event.by, at },
        members: plus(state.members, event.to, event.by),
      });
    case "ReferralAccepted": {
      const holder = { personId: event.by, since: at, taken: true };
      const members = plus(state.members, state.holder?.personId);
      const now = same(state, { holder, members, referral: null, handlers: plus(state.handlers, event.by) });
      return now.status === "heard" ? put(coreOf(now), "held") : now;
    }
    case "ReferralDeclined":
      return same(state, { referral: null });
    case "SubjectNamed":
      return same(state, {
        subjects: plus(state.subjects, event.personId),
        involved: less(state.involved, event.personId),
        directors: event.director ? plus(state.directors, event.personId) : state.directors,
        aboutDirector: state.aboutDirector || event.director,
      });
    case "WallRaised": {
      const gone = event.personId;
      const walled = same(state, {
        walled: plus(state.walled, gone),
        referral: state.referral?.to === gone ? null : state.referral,
        holder: state.holder?.personId === gone ? null : state.holder,
      });
      return walled.status === "review" && walled.review.deciderId === gone
        ? withReview(walled, { deciderId: null })
        : walled;
    }
    case "WallLowered": {
      const directors = less(state.directors, event.personId);
      return same(state, {
        walled: less(state.walled, event.personId),
        subjects: less(state.subjects, event.personId),
        directors,
        aboutDirector: directors.length > 0,
      });
    }
    case "ReviewRequested":
      return put(
        {
          ...coreOf(state),
          level: 2,
          referral: null,
          review: {
            requestedAt: at,
            requestedBy: event.by,
            way: event.way,
            deciderId: null,
            talks: held(state.review),
            decidedAt: null,
            outcome: null,
            points: 0,
          },
        },
        "review",
      );
    case "ReviewWayChosen":
      return withReview(state, { way: event.way });
    case "DeciderSet":
      return same(withReview(state, { deciderId: event.personId, talks: held(state.review) }), {
        holder: { personId: event.personId, since: at, taken: true },
        members: plus(state.members, state.holder?.personId),
      });
    case "DeciderMissing":
      return same(withReview(state, { deciderId: null, talks: held(state.review) }), {
        holder: null,
        members: plus(state.members, state.holder?.personId),
      });
    case "TalkOffered": {
      const talk = {
        id: event.talkId,
        way: event.way,
        startsAt: event.startsAt,
        offeredAt: at,
        by: event.by,
        acceptedAt: null,
        heldAt: null,
      };
      // A new time replaces one that was offered and not held.
      return withReview(state, { talks: [...held(state.review), talk] });
    }
    case "TalkAccepted":
    case "TalkHeld": {
      const mark = event.type === "TalkHeld" ? { heldAt: at } : { acceptedAt: at };
      return withReview(state, {
        talks: (state.review?.talks ?? []).map((one) => (one.id === event.talkId ? { ...one, ...mark } : one)),
      });
    }
    case "ReviewDecided": {
      const decided = withReview(state, { decidedAt: at, outcome: event.outcome, points: event.points.length });
      return put({ ...coreOf(decided), lastStaffAt: at, handlers: plus(state.handlers, event.by) }, "decided");
    }
    case "ResolutionOffered": {
      const core = {
        ...coreOf(state),
        lastStaffAt: at,
        firstReplyAt: state.firstReplyAt ?? at,
        handlers: plus(state.handlers, event.by),
      };
      return put({ ...core, referral: null }, "offered", { resolution: event.resolution });
    }
    case "NotSettled":
      return state.status === "offered"
        ? put({ ...coreOf(state), lastPatronAt: at }, state.holder?.taken ? "held" : "heard")
        : same(state, { lastPatronAt: at });
    case "ComplaintHandedOver": {
      const holder = event.to === null ? null : { personId: event.to, since: at, taken: true };
      return put(
        { ...coreOf(state), level: 3, holder, members: plus(state.members, state.holder?.personId) },
        "complaint",
      );
    }
    case "ComplaintStands": {
      const { complaint: id, reference, stage, dueAt } = event;
      const target = { clock: "complaint", dueAt, setAt: at, amount: null, extended: false, lateSteps: 0 } as const;
      const others = state.targets.filter(({ clock }) => clock !== "handOver" && clock !== "complaint");
      return same(state, { complaint: { id, reference, stage }, targets: [...others, target] });
    }
    case "TargetSet": {
      const { clock, fromAt, dueAt, amount } = event;
      const fresh = { clock, dueAt, setAt: fromAt, amount, extended: false, lateSteps: 0 };
      return same(state, { targets: [...state.targets.filter((one) => one.clock !== clock), fresh] });
    }
    case "TargetMet":
      return same(state, { targets: state.targets.filter((one) => one.clock !== event.clock) });
    case "TargetExtended":
      return withTarget(state, event.clock, (one) => ({
        ...one,
        dueAt: event.dueAt,
        amount: null,
        extended: true,
        lateSteps: 0,
      }));
    case "TargetMoved":
      return withTarget(state, event.clock, (one) => ({ ...one, dueAt: event.dueAt }));
    case "LateNoticed":
      return withTarget(state, event.clock, (one) => ({ ...one, lateSteps: event.step }));
    case "SilenceNoticed":
      return state.status === "offered" || state.status === "decided" ? { ...state, noticedAt: at } : state;
    case "Closed":
      return put(coreOf(state), "closed", { ending: event.ending, closedAt: at });
    case "MergedInto":
      return put({ ...coreOf(state), links: state.links.filter((one) => one !== event.other) }, "closed", {
        ending: "merged",
        closedAt: at,
        mergedInto: event.other,
      });
    case "Reopened":
      return put(
        { ...coreOf(state), lastPatronAt: event.by === "patron" ? at : state.lastPatronAt },
        state.holder?.taken ? "held" : "heard",
      );
    case "KindCorrected":
      return same(state, { kind: event.kind });
    case "ThemeSet":
      return same(state, { theme: event.theme });
    case "Linked":
      return same(state, { links: [...state.links.filter((one) => one !== event.other), event.other] });
    case "SamePatronConfirmed":
      return same(state, { samePatron: [...state.samePatron, { other: event.other, by: event.by }] });
    case "MergeReceived":
      return same(state, { mergedFrom: [...state.mergedFrom.filter((one) => one !== event.other), event.other] });
    case "Unmerged":
      return same(state, { mergedFrom: state.mergedFrom.filter((one) => one !== event.other) });
    case "ContactChanged":
      return same(state, { replyBy: event.replyBy, language: event.language });
    case "LetterPosted":
    case "LetterSetAside":
      return same(state, { posted: [...(state.posted ?? []), event.of] });
    case "Disposed":
      if (state.status !== "closed") throw new Error(`${streamId}: Disposed while ${state.status}`);
      return { ...state, disposed: { at, under: event.under } };
    case "Noted":
    case "Settled":
    case "CallerVerified":
    case "IdentityOpened":
    case "BorrowingAdded":
    case "BorrowingOpened":
      return personOf("by" in event ? event.by : null) === null ? same(state, { lastPatronAt: at }) : state;
  }
}
