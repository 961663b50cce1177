// What a case is after one more event. The only way a state comes to be; verify folds the ledger through this and compares.
import type { PersonId } from "../access/principal.ts";
import type { CaseEvent, EventOf } from "./event.ts";
import type { Case, Core, Status } from "./state.ts";
import type { Clock, Ending, Resolution, Review, Target } from "./terms.ts";

const plus = (list: readonly PersonId[], ...ids: (PersonId | null | undefined)[]): readonly PersonId[] => [
  ...new Set([...list, ...ids.filter((id) => typeof id === "number")]),
];
const less = (list: readonly PersonId[], id: PersonId): readonly PersonId[] => list.filter((one) => one !== id);
const personOf = (by: unknown): PersonId | null => (typeof by === "number" ? by : null);

/** Everything a case carries whatever its status, without what belongs to one status only. */
function coreOf(state: Case): Core {
  const { status: _, ...rest } = state;
  const {
    resolution: _r,
    noticedAt: _n,
    ending: _e,
    closedAt: _c,
    mergedInto: _m,
    ...core
  } = rest as Core & Record<string, unknown>;
  return core as Core;
}

type Extra = {
  resolution?: Resolution;
  noticedAt?: string | null;
  ending?: Ending;
  closedAt?: string;
  mergedInto?: string | null;
};
/** The one place where a status is put on: `core` is whole, `extra` is what the status asks for. */
function put(core: Core, status: Status, extra: Extra = {}): Case {
  switch (status) {
    case "heard":
    case "held":
    case "complaint":
      return { ...core, status };
    case "offered":
      return { ...core, status, resolution: extra.resolution ?? "answered", noticedAt: extra.noticedAt ?? null };
    case "review":
    case "decided": {
      if (!core.review) throw new Error(`${core.id}: ${status} without a review`);
      return status === "review"
        ? { ...core, status, review: core.review }
        : { ...core, status, review: core.review, noticedAt: extra.noticedAt ?? null };
    }
    case "closed":
      return {
        ...core,
        status,
        targets: [],
        referral: null,
        ending: extra.ending ?? "settled",
        closedAt: extra.closedAt ?? core.openedAt,
        mergedInto: extra.mergedInto ?? null,
      };
  }
}

/** The same status with some of the core changed. */
function same(state: Case, change: Partial<Core>): Case {
  return { ...state, ...change } as Case;
}
const target = (state: Case, clock: Clock, change: (one: Target) => Target): Case =>
  same(state, { targets: state.targets.map((one) => (one.clock === clock ? change(one) : one)) });
const review = (state: Case, change: Partial<Review>): Case =>
  state.review ? same(state, { review: { ...state.review, ...change } }) : state;

export function opened(event: EventOf<"CaseOpened">, at: string, id: string): Case {
  return {
    id,
    status: "heard",
    reference: event.reference,
    kind: event.kind,
    channel: event.channel,
    language: event.language,
    branchId: event.branchId,
    openedAt: at,
    openedBy: event.by,
    replyBy: event.replyBy,
    needs: event.needs,
    sensitivities: event.sensitivities,
    willingness: event.willingness,
    aboutStaff: event.aboutStaff,
    level: 1,
    holder: null,
    referral: null,
    handlers: [],
    involved: event.involved,
    subjects: [],
    walled: [],
    aboutDirector: false,
    members: [],
    targets: [],
    applied: [],
    review: null,
    firstReplyAt: null,
    lastPatronAt: at,
    lastStaffAt: null,
    links: [],
    samePatron: [],
    mergedFrom: [],
    named: event.named,
  };
}

export function evolve(state: Case | null, event: CaseEvent, at: string, id: string): Case {
  if (event.type === "CaseOpened") return opened(event, at, id);
  if (!state) throw new Error(`${id}: ${event.type} before CaseOpened`);
  switch (event.type) {
    case "RuleApplied":
      return same(state, { applied: [...state.applied, ...event.applied] });
    case "HolderSet": {
      const holder = { personId: event.personId, since: at, taken: false };
      const set = same(state, { holder, members: plus(state.members, state.holder?.personId) });
      return set.status === "held" ? put(coreOf(set), "heard") : set;
    }
    case "HolderMissing":
      return same(state, { holder: null, members: plus(state.members, state.holder?.personId) });
    case "WordsAdded":
      return same(state, { lastPatronAt: at });
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
        handlers: plus(state.handlers, event.by),
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
        aboutDirector: state.aboutDirector || event.director,
      });
    case "WallRaised":
      return same(state, {
        walled: plus(state.walled, event.personId),
        referral: state.referral?.to === event.personId ? null : state.referral,
      });
    case "WallLowered":
      return same(state, {
        walled: less(state.walled, event.personId),
        subjects: less(state.subjects, event.personId),
      });
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
            talks: [],
            decidedAt: null,
            outcome: null,
            points: 0,
          },
        },
        "review",
      );
    case "ReviewWayChosen":
      return review(state, { way: event.way });
    case "DeciderSet":
      return same(review(state, { deciderId: event.personId }), {
        holder: { personId: event.personId, since: at, taken: true },
        members: plus(state.members, state.holder?.personId),
      });
    case "DeciderMissing":
      return same(review(state, { deciderId: null }), {
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
      return review(state, { talks: [...(state.review?.talks ?? []).filter((one) => one.heldAt), talk] });
    }
    case "TalkAccepted":
    case "TalkHeld": {
      const mark = event.type === "TalkHeld" ? { heldAt: at } : { acceptedAt: at };
      return review(state, {
        talks: (state.review?.talks ?? []).map((one) => (one.id === event.talkId ? { ...one, ...mark } : one)),
      });
    }
    case "ReviewDecided": {
      const decided = review(state, { decidedAt: at, outcome: event.outcome, points: event.points.length });
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
        ? put({ ...coreOf(state), lastPatronAt: at }, "held")
        : same(state, { lastPatronAt: at });
    case "ComplaintHandedOver": {
      const holder = event.to === null ? null : { personId: event.to, since: at, taken: true };
      return put(
        { ...coreOf(state), level: 3, holder, members: plus(state.members, state.holder?.personId) },
        "complaint",
      );
    }
    case "TargetSet": {
      const { clock, dueAt, amount } = event;
      const fresh = { clock, dueAt, setAt: at, amount, extended: false, lateSteps: 0 };
      return same(state, { targets: [...state.targets.filter((one) => one.clock !== clock), fresh] });
    }
    case "TargetMet":
      return same(state, { targets: state.targets.filter((one) => one.clock !== event.clock) });
    case "TargetExtended":
      return target(state, event.clock, (one) => ({
        ...one,
        dueAt: event.dueAt,
        amount: null,
        extended: true,
        lateSteps: 0,
      }));
    case "TargetMoved":
      return target(state, event.clock, (one) => ({ ...one, dueAt: event.dueAt }));
    case "LateNoticed":
      return target(state, event.clock, (one) => ({ ...one, lateSteps: event.step }));
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
    case "Noted":
    case "Settled":
    case "CallerVerified":
    case "IdentityOpened":
      return personOf("by" in event ? event.by : null) === null ? same(state, { lastPatronAt: at }) : state;
  }
}
