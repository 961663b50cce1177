// Where a complaint stands, for either page: the procedure's stages in the library's own words, what was answered point by point, what is put right.
import type { Facts } from "../../../domain/case/act.ts";
import { clauseText, inWords } from "../../../domain/complaint/acts/clause.ts";
import { type Acting, actsIn } from "../../../domain/complaint/deciding.ts";
import { dueOf } from "../../../domain/complaint/due.ts";
import { isTimed, nextStep, type Procedure, type Worded } from "../../../domain/complaint/procedure/procedure.ts";
import type { Answered, Complaint, Remedy } from "../../../domain/complaint/state.ts";
import type { Outcome, Stage } from "../../../domain/complaint/terms.ts";
import type { NamePerson, Opened } from "../../read/exchange.ts";
import type { Named } from "../../read/views.ts";

export type StageView = {
  readonly stage: Stage;
  /** The library's own word for it. */
  readonly words: Worded;
  /** `skipped`: it wasn't needed (nobody named, no hearing), or it ended before. */
  readonly is: "done" | "now" | "ahead" | "skipped";
  /** Who really acts in it; null: nobody's act reaches it, or nobody is left who may. */
  readonly by: Acting | null;
  readonly at: string | null;
  readonly who: Named | "patron" | "system" | null;
  /** Of the one that runs; of those ahead, as long as nothing is late and each takes its whole time. */
  readonly dueAt: string | null;
  readonly late: boolean;
  readonly extended: boolean;
};

/** `now`: RFC 3339. Appeal stages only once there is an appeal, or as what may come. */
export function stagesOf(
  state: Complaint,
  procedure: Procedure,
  facts: Facts,
  now: string,
  name: NamePerson,
): StageView[] {
  const reached = state.reached.map(({ stage }) => stage);
  const running = state.target?.stage ?? null;
  const isOver = state.status === "closed";
  let from = state.target?.dueAt ?? null;
  const views: StageView[] = [];
  let last = 0;
  for (const [i, one] of procedure.steps.entries()) if (reached.includes(one.stage)) last = i;
  for (const [i, step] of procedure.steps.entries()) {
    const { stage, words, within } = step;
    const done = state.reached.findLast((one) => one.stage === stage) ?? null;
    const isNow = !done && stage === running;
    const isSkipped =
      !done && !isNow && (isOver || i < last || (stage === "staffAccount" && state.subjects.length === 0));
    const isAhead = !done && !isNow && !isSkipped;
    const isBeforeDecision = ["acknowledged", "staffAccount", "investigated", "decided"].includes(stage);
    let dueAt = isNow ? (state.target?.dueAt ?? null) : null;
    if (isAhead && from && within && isTimed(stage) && (isBeforeDecision || state.status === "appealed")) {
      dueAt = dueOf(facts.calendar, from, within);
      from = dueAt;
    }
    views.push({
      stage,
      words,
      is: done ? "done" : isNow ? "now" : isSkipped ? "skipped" : "ahead",
      by: actsIn(step, state, facts, now),
      at: done?.at ?? null,
      who: done === null ? null : typeof done.by === "number" ? name(done.by) : done.by,
      dueAt,
      late: isNow && dueAt !== null && dueAt < now,
      extended: isNow && (state.target?.extended ?? false),
    });
  }
  return views;
}

/** What the procedure asks for next before a decision; null: nothing, or it is over. */
export const awaited = (state: Complaint, procedure: Procedure): Stage | null =>
  state.status === "open" || state.status === "appealed"
    ? (nextStep(
        procedure,
        state.reached.map(({ stage }) => stage),
        state.subjects.length === 0,
      )?.stage ?? null)
    : null;

export type AnswerView = {
  readonly at: string;
  readonly by: Named | null;
  readonly body: "board" | "person";
  readonly votedOn: string | null;
  /** What was written beside the points, and that something was handled as a personnel matter outside this record. */
  readonly text: string;
  readonly personnel: boolean;
  readonly points: readonly {
    readonly number: number;
    readonly outcome: Outcome;
    /** As people read it; null: it rests on none. `link`: as it is looked up; null: no clause of ours. */
    readonly clause: string | null;
    readonly link: string | null;
    readonly reasons: string;
  }[];
};
export type RemedyView = Remedy & { readonly ownerName: string; readonly text: string; readonly done: string };
export type PointView = { readonly number: number; readonly text: string };

type Told = {
  readonly events: readonly {
    readonly version: number;
    readonly type: string;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
  readonly opened: Opened;
};
const versionOf = ({ events }: Told, type: string): number => events.find((one) => one.type === type)?.version ?? 0;

/** Each point in the words it was raised in, counted from 1. */
export function pointsOf(told: Told): PointView[] {
  const first = told.opened.said.get(1)?.fields ?? {};
  const opening = told.events[0]?.data.points;
  const at = Array.from({ length: Number(opening ?? 0) }, (_, i) => first[`point.${i + 1}`] ?? "");
  const later = told.events
    .filter(({ type }) => type === "PointAdded")
    .map(({ version }) => {
      const said = told.opened.said.get(version);
      return said?.fields.point ?? said?.text ?? "";
    });
  return [...at, ...later].map((text, i) => ({ number: i + 1, text }));
}

function answerOf(answered: Answered, event: "Decided" | "AppealDecided", told: Told, name: NamePerson): AnswerView {
  const said = told.opened.said.get(versionOf(told, event));
  const board = "body" in answered && answered.body === "board";
  return {
    at: answered.at,
    by: name(answered.by),
    body: board ? "board" : "person",
    votedOn: "votedOn" in answered ? (answered.votedOn as string | null) : null,
    text: said?.text ?? "",
    personnel: answered.personnel,
    points: answered.points.map(({ outcome, clause }, i) => ({
      number: i + 1,
      outcome,
      clause: clause === "none" ? null : clauseText(clause, said?.fields[`clause.${i + 1}`] ?? ""),
      link: clause === "none" || clause === inWords ? null : clause,
      reasons: said?.fields[`reason.${i + 1}`] ?? "",
    })),
  };
}
export const decisionsOf = (state: Complaint, told: Told, name: NamePerson) => ({
  decision: state.decided && answerOf(state.decided, "Decided", told, name),
  appealDecision: state.appealDecided && answerOf(state.appealDecided, "AppealDecided", told, name),
});

export function remediesOf(state: Complaint, told: Told, name: NamePerson): RemedyView[] {
  return state.remedies.map((one) => {
    const set = told.opened.said.get(versionOf(told, one.of === "decided" ? "Decided" : "AppealDecided"));
    const done = told.events.find(({ type, data }) => type === "RemedyDone" && data.remedy === one.number);
    return {
      ...one,
      ownerName: name(one.owner)?.name ?? "",
      text: set?.fields[`remedy.${one.place}`] ?? "",
      done: (done && told.opened.said.get(done.version)?.text) ?? "",
    };
  });
}
