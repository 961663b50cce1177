// How a state is put together: whole at the opening, and with a new status put on; what a status asks for never lingers in the next.
import type { EventOf } from "./event.ts";
import type { Case, Core, Status } from "./state.ts";
import type { Clock, Ending, Resolution, Review, Target } from "./terms.ts";

type Extra = {
  resolution?: Resolution;
  noticedAt?: string | null;
  ending?: Ending;
  closedAt?: string;
  mergedInto?: string | null;
};
/** Everything a case carries whatever its status, without what belongs to one status only. */
export function coreOf(state: Case): Core {
  const whole: Core & Extra & { status?: Status } = { ...state };
  const { status: _s, resolution: _r, noticedAt: _n, ending: _e, closedAt: _c, mergedInto: _m, ...core } = whole;
  return core;
}

/** The one place where a status is put on: `core` is whole, `extra` is what the status asks for. */
export function put(core: Core, status: Status, extra: Extra = {}): Case {
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
export function same(state: Case, change: Partial<Core>): Case {
  return { ...state, ...change } as Case;
}
export const withTarget = (state: Case, clock: Clock, change: (one: Target) => Target): Case =>
  same(state, { targets: state.targets.map((one) => (one.clock === clock ? change(one) : one)) });
export const withReview = (state: Case, change: Partial<Review>): Case =>
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
    directors: [],
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
