// A case as it stands now: a union by `status`. Built from its events alone (evolve.ts), never edited.
import type { BranchId, PersonId } from "../access/principal.ts";
import type { Stage } from "../complaint/terms.ts";
import type { Author } from "./event.ts";
import type {
  Applied,
  Channel,
  Ending,
  Holder,
  Kind,
  Level,
  Need,
  PointOutcome,
  Referral,
  ReplyWay,
  Resolution,
  Review,
  Sensitivity,
  Talk,
  Target,
  Willingness,
} from "./terms.ts";

export type Core = {
  readonly id: string;
  readonly reference: string;
  readonly kind: Kind;
  readonly channel: Channel;
  readonly language: "en" | "es";
  readonly branchId: BranchId;
  readonly openedAt: string;
  readonly openedBy: Author;
  readonly replyBy: ReplyWay;
  readonly needs: readonly Need[];
  readonly sensitivities: readonly Sensitivity[];
  readonly willingness: Willingness | null;
  readonly aboutStaff: "yes" | "no" | "unsure" | null;
  readonly level: Level;
  readonly holder: Holder | null;
  readonly referral: Referral | null;
  /** Decided, replied or took it up: may not decide its review. Reading and handing on don't count. */
  readonly handlers: readonly PersonId[];
  /** Was asked to answer first, with the patron's consent (informal.1): sees it, may not decide it. */
  readonly involved: readonly PersonId[];
  /** Who it is about: walled, always. */
  readonly subjects: readonly PersonId[];
  readonly walled: readonly PersonId[];
  readonly aboutDirector: boolean;
  /** The subjects who were the Director when they were named: a misnaming taken back ends `aboutDirector`. */
  readonly directors: readonly PersonId[];
  /** Former holders and people asked to take it: still see it (brief: "holder, former holder or invited"). */
  readonly members: readonly PersonId[];
  readonly targets: readonly Target[];
  readonly applied: readonly Applied[];
  readonly review: Review | null;
  readonly firstReplyAt: string | null;
  readonly lastPatronAt: string;
  readonly lastStaffAt: string | null;
  readonly links: readonly string[];
  readonly samePatron: readonly { readonly other: string; readonly by: PersonId }[];
  readonly mergedFrom: readonly string[];
  readonly named: boolean;
  /** Its formal complaint, once there is one: a stream of its own. */
  readonly complaint?: { readonly id: string; readonly reference: string; readonly stage: Stage };
  /** Letters on paper that are done with, by the version of the event that each tells of; only there once there is one. */
  readonly posted?: readonly number[];
  /** Only there once somebody said it; null: taken away again. */
  readonly theme?: number | null;
};

/** Heard: somebody is to take it, nobody has yet. Held: somebody works on it. */
export type Working = Core & { readonly status: "heard" | "held" };
/** An answer is with the patron, who says whether it settles the matter. */
export type Offered = Core & {
  readonly status: "offered";
  readonly resolution: Resolution;
  readonly noticedAt: string | null;
};
export type InReview = Core & { readonly status: "review"; readonly review: Review };
export type Decided = Core & { readonly status: "decided"; readonly review: Review; readonly noticedAt: string | null };
/** Handed over to the formal Complaints Policy (informal.4, 6.2). */
export type Complained = Core & { readonly status: "complaint" };
export type Closed = Core & {
  readonly status: "closed";
  readonly ending: Ending;
  readonly closedAt: string;
  readonly mergedInto: string | null;
  /** Its words are gone: when, and by which disposal. Only then is it there. */
  readonly disposed?: { readonly at: string; readonly under: string };
};

export type Case = Working | Offered | InReview | Decided | Complained | Closed;
export type OpenCase = Exclude<Case, Closed>;
export type Status = Case["status"];
export const statuses = [
  "heard",
  "held",
  "offered",
  "review",
  "decided",
  "complaint",
  "closed",
] as const satisfies readonly Status[];

/** Its words are gone by a disposal: only facts are left, and nothing more can happen to it. */
export const disposedOf = (state: Case): Closed["disposed"] => (state.status === "closed" ? state.disposed : undefined);

export const isOpen = (state: Case): state is OpenCase => state.status !== "closed";

/** With staff, at whatever level: not under review, nor past it. */
export const withStaff = (state: Case): boolean =>
  state.status === "heard" || state.status === "held" || state.status === "offered";

/** The running target that falls due first; null only when the case is closed. */
export function nextTarget(state: Case): Target | null {
  if (state.status === "closed") return null;
  return state.targets.reduce<Target | null>((first, one) => (!first || one.dueAt < first.dueAt ? one : first), null);
}

/** The talk that is offered or agreed and not yet held, if any. */
export const openTalk = (review: Review): Talk | null => review.talks.findLast((talk) => !talk.heldAt) ?? null;

/** The words that the outcome of a decided review is put in, overall. */
export const overall = (points: readonly PointOutcome[]): PointOutcome => {
  const decided = points.filter((point) => point !== "cantTell");
  const [first] = decided;
  if (!first) return "cantTell";
  return decided.every((point) => point === first) ? first : "partly";
};
