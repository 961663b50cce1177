// A formal complaint as it stands: a union by `status`, built from its events alone (evolve.ts).
import type { BranchId, PersonId } from "../access/principal.ts";
import type { Channel, Need, ReplyWay } from "../case/terms.ts";
import type { EventOf } from "./event.ts";
import type { AccountOutcome, Behalf, Body, Ending, Outcome, Span, Stage, SubjectSort, Timed } from "./terms.ts";

export type Author = EventOf<"ComplaintOpened">["by"];
export type Reached = { readonly stage: Stage; readonly at: string; readonly by: Author };
export type Subject = { readonly personId: PersonId; readonly sort: SubjectSort };
export type Account = {
  readonly personId: PersonId;
  readonly account: string;
  readonly askedAt: string;
  readonly dueAt: string;
  readonly settled: { readonly outcome: AccountOutcome; readonly at: string } | null;
};
export type ComplaintTarget = {
  readonly stage: Timed;
  readonly dueAt: string;
  readonly setAt: string;
  /** null: a date, the Board's meeting. */
  readonly span: Span | null;
  readonly extended: boolean;
  readonly lateSteps: number;
};
export type PointAnswer = { readonly outcome: Outcome; readonly clause: string };
export type Remedy = {
  /** Counted from 1, over both decisions. */
  readonly number: number;
  readonly owner: PersonId;
  readonly dueOn: string;
  /** The decision that set it, and its place there: where its words are. */
  readonly of: "decided" | "boardDecided";
  readonly place: number;
  readonly doneOn: string | null;
  readonly late: boolean;
};
export type Answered = {
  readonly at: string;
  readonly by: PersonId;
  readonly points: readonly PointAnswer[];
  readonly personnel: boolean;
};

type Core = {
  readonly id: string;
  readonly reference: string;
  readonly caseId: string;
  readonly procedure: { readonly id: number; readonly version: number };
  readonly channel: Channel;
  readonly language: "en" | "es";
  readonly branchId: BranchId;
  readonly openedAt: string;
  readonly openedBy: Author;
  readonly behalf: Behalf;
  readonly replyBy: ReplyWay;
  readonly needs: readonly Need[];
  readonly points: number;
  readonly item: string | null;
  readonly happenedOn: string | null;
  readonly hideIdentity: boolean;
  readonly theme: number | null;
  readonly paper: string | null;
  /** Had a hand in the case, or decided an earlier stage: decides no more of it. */
  readonly handlers: readonly PersonId[];
  readonly subjects: readonly Subject[];
  /** Subjects, and who was walled off the case. */
  readonly walled: readonly PersonId[];
  readonly deciderId: PersonId | null;
  /** Decided it, or was to: see it. */
  readonly members: readonly PersonId[];
  readonly reached: readonly Reached[];
  readonly accounts: readonly Account[];
  readonly target: ComplaintTarget | null;
  readonly decided: Answered | null;
  readonly window: { readonly until: string; readonly to: Body } | null;
  readonly appeal: {
    readonly at: string;
    readonly receivedOn: string;
    readonly to: Body;
    readonly meetingOn: string | null;
    readonly heldOn: string | null;
  } | null;
  readonly appealDecided: (Answered & { readonly body: Body; readonly votedOn: string | null }) | null;
  readonly remedies: readonly Remedy[];
};

export type Complaint = Core &
  (
    | { readonly status: "open" }
    /** Answered, and an appeal may still come. */
    | { readonly status: "decided" }
    | { readonly status: "appealed" }
    | { readonly status: "closed"; readonly ending: Ending; readonly closedAt: string }
  );
export type Status = Complaint["status"];

export const isAbout = (state: Pick<Core, "subjects">, ...sorts: readonly SubjectSort[]): boolean =>
  state.subjects.some(({ sort }) => sorts.includes(sort));
/** What the patron was answered last, point by point. */
export const lastAnswer = (state: Core): Answered | null => state.appealDecided ?? state.decided;
export const reachedAt = (state: Core, stage: Stage): string | null =>
  state.reached.findLast((one) => one.stage === stage)?.at ?? null;
/** Subjects whose account was neither given, declined nor waited for in vain. */
export const unheard = (state: Pick<Core, "subjects" | "accounts">): PersonId[] =>
  state.subjects
    .map(({ personId }) => personId)
    .filter((id) => !state.accounts.some((one) => one.personId === id && one.settled));
/** The next date of it, whatever it is of; null: nothing runs. */
export function nextDueAt(state: Complaint): string | null {
  const dates = [state.target?.dueAt ?? null, state.status === "decided" ? (state.window?.until ?? null) : null];
  return dates.filter((at) => at !== null).sort()[0] ?? null;
}
