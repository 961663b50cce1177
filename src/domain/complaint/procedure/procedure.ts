// A complaint procedure as data: its stages, who acts in each and by when, the extension, the appeal. The library's own setting, never law;
// each version is kept, and a complaint ends under the one it began with (informal.4).
import type { Locale } from "../../../lib/locale.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import {
  type Actor,
  type Body,
  type ComplaintLetter,
  type PresetName,
  type Span,
  type Stage,
  type Standing,
  stages,
  type Timed,
  timed,
} from "../terms.ts";

export type Worded = Readonly<Record<Locale, string>>;
export type Step = {
  readonly stage: Stage;
  /** null: nobody's act reaches it (received, appealed by the patron, closed by itself). */
  readonly by: Actor | "board" | null;
  /** Counted from when the stage before was reached. */
  readonly within: Span | null;
  readonly letter: ComplaintLetter | null;
  /** The library's own word for it. */
  readonly words: Worded;
};

/** By when an appeal must be in to come on the next agenda: hours before the meeting, or a day of the meeting's month. */
export type CutOff = { readonly hours: number } | { readonly dayOfMonth: number };

export type Procedure = {
  readonly id: number;
  readonly version: number;
  /** What it began as. */
  readonly preset: PresetName;
  readonly name: Worded;
  /** One that is retired opens no complaint; those under it go on. */
  readonly active: boolean;
  readonly steps: readonly Step[];
  /** How much longer a stage may take, once, with a notice to the patron that gives the reason; null: never. */
  readonly extension: Span | null;
  /** How long a person who is complained of has for their account. */
  readonly accountWithin: Span;
  /** May the patron's name be kept from that person? */
  readonly mayHideIdentity: boolean;
  readonly appeal: { readonly within: Span; readonly to: Body; readonly cutOff: CutOff | null } | null;
  /** Without a case before it. */
  readonly direct: boolean;
  readonly standing: Standing;
  /** How long after it happened a complaint may be filed; null: no limit. */
  readonly fileWithin: Span | null;
  /** The same item once in so many months; null: it isn't about an item. */
  readonly oncePerItemMonths: number | null;
  readonly staysInCirculation: boolean;
  /** A note for whoever keeps the records; disposal goes by the library's own series. */
  readonly keepYears: number | null;
  /** Where its numbers come from, and when somebody last looked. */
  readonly source: string;
  readonly checkedOn: string;
};

export const procedureFlaws = [
  "ProcedureWithoutName",
  "StageWithoutWord",
  "StageTwice",
  "StagesOutOfOrder",
  "StageWithoutActor",
  "StageWithoutTarget",
  "SpanOutOfRange",
  "DecisionMissing",
  "AppealWithoutBody",
  "AppealWithoutDecision",
  "AppealNotOffered",
  "AppealDecidedByFirst",
  "CutOffOutOfRange",
] as const;
export type ProcedureFlaw = (typeof procedureFlaws)[number];
export const mostDays = 365;

const needed: readonly Stage[] = ["received", "closed"];
export const isTimed = (stage: Stage): stage is Timed => timed.some((one) => one === stage);
export const stepOf = (procedure: Procedure, stage: Stage): Step | null =>
  procedure.steps.find((one) => one.stage === stage) ?? null;

/** Whether a complaint could come to an end under it, each end reached by somebody within a time. Facts: `stage`, so that a page finds the field. */
export function checkProcedure(procedure: Procedure): Result<Procedure, ProcedureFlaw> {
  const { steps, appeal } = procedure;
  if (!procedure.name.en.trim() || !procedure.name.es.trim()) return no("ProcedureWithoutName", { field: "name" });
  for (const { stage, words } of steps)
    if (!words.en.trim() || !words.es.trim()) return no("StageWithoutWord", { stage });
  const order = steps.map(({ stage }) => stages.indexOf(stage));
  const twice = steps.find(({ stage }, i) => steps.findIndex((one) => one.stage === stage) !== i);
  if (twice) return no("StageTwice", { stage: twice.stage });
  const early = order.findIndex((place, i) => i > 0 && place < (order[i - 1] ?? 0));
  if (early > 0 || order[0] !== 0 || order.at(-1) !== stages.length - 1)
    return no("StagesOutOfOrder", { stage: steps[Math.max(early, 0)]?.stage ?? "received" });
  for (const { stage, by, within } of steps.filter((one) => isTimed(one.stage))) {
    if (by === null) return no("StageWithoutActor", { stage });
    if (within === null) return no("StageWithoutTarget", { stage });
  }
  const has = (stage: Stage) => stepOf(procedure, stage);
  if (!has("decided")) return no("DecisionMissing", { stage: "decided" });
  if (has("decided")?.by === "board" || has("acknowledged")?.by === "board" || has("investigated")?.by === "board")
    return no("StageWithoutActor", { stage: "decided" }); // the Board meets on appeal; before that a person acts
  if (appeal && !has("appealed")) return no("AppealNotOffered", { stage: "appealed" });
  if (!appeal && (has("appealed") || has("heard") || has("boardDecided")))
    return no("AppealWithoutBody", { stage: has("appealed") ? "appealed" : "boardDecided" });
  if (appeal && !has("boardDecided")) return no("AppealWithoutDecision", { stage: "boardDecided" });
  if (appeal && appeal.to !== has("boardDecided")?.by) return no("AppealWithoutBody", { stage: "boardDecided" });
  // The next rung would take it, but a procedure that sends an appeal back to where it was decided isn't one.
  if (appeal && appeal.to === has("decided")?.by && appeal.to === "boardPresident")
    return no("AppealDecidedByFirst", { stage: "boardDecided" });
  const spans = [
    ...steps.map(({ within }) => within),
    procedure.extension,
    procedure.accountWithin,
    appeal?.within ?? null,
    procedure.fileWithin,
  ];
  if (spans.some((span) => span && !(Number.isInteger(span.days) && span.days >= 1 && span.days <= mostDays)))
    return no("SpanOutOfRange", { most: mostDays });
  const cutOff = appeal?.cutOff ?? null;
  if (cutOff && !("hours" in cutOff ? inRange(cutOff.hours, 0, 720) : inRange(cutOff.dayOfMonth, 1, 28)))
    return no("CutOffOutOfRange", { stage: "appealed" });
  if (needed.some((stage) => !has(stage))) return no("StagesOutOfOrder", { stage: "received" });
  return ok(procedure);
}
const inRange = (count: number, least: number, most: number): boolean =>
  Number.isInteger(count) && count >= least && count <= most;

/** The stage that comes next after those reached; `skips`: there is nobody to give an account. Appeals come only when asked for. */
export function nextStep(procedure: Procedure, reached: readonly Stage[], skips: boolean): Step | null {
  const last = Math.max(...reached.map((stage) => stages.indexOf(stage)));
  return (
    procedure.steps.find(
      ({ stage }) => stages.indexOf(stage) > last && isTimed(stage) && !(skips && stage === "staffAccount"),
    ) ?? null
  );
}
