// The words the case is described in (GLOSSARY). Codes only: nothing here can hold what a patron wrote.
import type { PersonId } from "../access/principal.ts";
import type { RuleId } from "../policy/rules.ts";

export const kinds = ["inquiry", "request", "concern", "thanks", "suggestion"] as const;
export type Kind = (typeof kinds)[number];

export const channels = ["web", "email", "phone", "desk", "letter"] as const;
export type Channel = (typeof channels)[number];

/** How the patron wants to hear back. `page`: only on the case page, by code. */
export const replyWays = ["page", "email", "phone", "letter", "desk"] as const;
export type ReplyWay = (typeof replyWays)[number];

/** OPS-007 informal.3 says "speak with": the patron chooses how. */
export const reviewWays = ["call", "meeting", "writing"] as const;
export type ReviewWay = (typeof reviewWays)[number];
export type TalkWay = Exclude<ReviewWay, "writing">;

/** 1 staff, 2 the Director or designee, 3 formal complaint (informal.lead, .3, .4). */
export type Level = 1 | 2 | 3;

/** What a matter is about, in the library's own short word for it (a setting). Its id is never another's; one that is retired stays on the
 * matters that have it, and is given to no more. */
export type Theme = { readonly id: number; readonly en: string; readonly es: string; readonly active: boolean };

/** Asked for without a reason (2.2). */
export const needs = ["largePrint", "readAloud", "interpreter", "signLanguage", "otherWay"] as const;
export type Need = (typeof needs)[number];

/** What a concern says of itself that keeps it from the person involved (informal.1 "when appropriate"). */
export const sensitivities = ["harassment", "discrimination", "safety", "minor", "conflict"] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** Has the patron spoken with the staff member involved, and would they (informal.1)? */
export const willingness = ["spoken", "willing", "ratherNot"] as const;
export type Willingness = (typeof willingness)[number];

/** How a matter, or one point of a review, came out. */
export const outcomes = ["upheld", "partly", "notUpheld", "cantTell"] as const;
export type PointOutcome = (typeof outcomes)[number];
export const resolutions = ["answered", "done", "putRight", "apology", "explained", "changed", "notPossible"] as const;
export type Resolution = (typeof resolutions)[number];

export const endings = ["settled", "answered", "withdrawn", "silence", "merged", "complaint"] as const;
export type Ending = (typeof endings)[number];

export const referralReasons = ["otherTeam", "expertise", "away", "workload", "conflict", "level"] as const;
export type ReferralReason = (typeof referralReasons)[number];
export const declineReasons = ["notMine", "away", "workload", "conflict"] as const;
export type DeclineReason = (typeof declineReasons)[number];
export const extensionReasons = ["waitingForOthers", "moreToFind", "staffAway", "patronAsked"] as const;
export type ExtensionReason = (typeof extensionReasons)[number];
export const wallReasons = ["named", "conflict", "patronAsked", "relative"] as const;
export type WallReason = (typeof wallReasons)[number];
export const identityReasons = ["reply", "callBack", "letter", "verify", "samePatron"] as const;
export type IdentityReason = (typeof identityReasons)[number];
/** What the borrowing part is opened for. */
export const borrowingReasons = ["loan", "account", "verify", "records"] as const;
export type BorrowingReason = (typeof borrowingReasons)[number];

/** What the patron is written to about. */
export const letters = [
  "acknowledgement",
  "reply",
  "resolution",
  "reviewStarted",
  "deciderMissing",
  "talkOffered",
  "decision",
  "complaint",
  "extended",
  "moved",
  "silenceNotice",
  "closed",
  "complaintStands",
  "complaintOver",
] as const;
export type Letter = (typeof letters)[number];

/** What a target counts towards: `reply` the first word, `word` the next word promised, `review` the decision, `silence` the patron's own time, `handOver` the complaint being taken, `complaint` the next date of the formal complaint. */
export const clocks = ["reply", "word", "review", "silence", "handOver", "complaint"] as const;
export type Clock = (typeof clocks)[number];

/** A length of the library's open time (a library setting, never policy or law). */
export type Amount = { readonly minutes: number } | { readonly days: number };

/** One running target. All instants RFC 3339 UTC, milliseconds. */
export type Target = {
  readonly clock: Clock;
  readonly dueAt: string;
  /** What its open time is counted from. */
  readonly setAt: string;
  readonly amount: Amount | null;
  readonly extended: boolean;
  /** How far up the ladder the lateness has been told: 0 nobody, 1 the supervisor, 2 the Director. */
  readonly lateSteps: number;
};

/** A rule that placed the matter where it is, and the clause it came from. */
export type Applied = { readonly rule: RuleId; readonly clause: string };

export type Holder = { readonly personId: PersonId; readonly since: string; readonly taken: boolean };
export type Referral = { readonly to: PersonId; readonly by: PersonId; readonly at: string };
export type Talk = {
  readonly id: string;
  readonly way: TalkWay;
  readonly startsAt: string;
  readonly offeredAt: string;
  readonly by: PersonId;
  readonly acceptedAt: string | null;
  readonly heldAt: string | null;
};
export type Review = {
  readonly requestedAt: string;
  readonly requestedBy: "patron" | "system" | PersonId;
  readonly way: ReviewWay;
  /** null: nobody was left; the administrator has been told and the clock runs. */
  readonly deciderId: PersonId | null;
  readonly talks: readonly Talk[];
  readonly decidedAt: string | null;
  readonly outcome: PointOutcome | null;
  readonly points: number;
};
