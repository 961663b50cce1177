// The dates of formal complaints, stage by stage, as the Board report counts dates: kept when the stage was reached by its date, missed on the
// day that passed without it.
import type { ComplaintEvent } from "../complaint/event.ts";
import type { Timed } from "../complaint/terms.ts";
import type { Span } from "./complaints.ts";
import type { Answered } from "./open-time.ts";

/** What reaches each stage. */
const reaches: Readonly<Record<Timed, ComplaintEvent["type"]>> = {
  acknowledged: "Acknowledged",
  staffAccount: "AccountsTaken",
  investigated: "Investigated",
  decided: "Decided",
  heard: "Heard",
  boardDecided: "AppealDecided",
};
/** Every event that sets, changes, meets or ends a date. */
export const dateEvents: readonly ComplaintEvent["type"][] = [
  "TargetSet",
  "TargetExtended",
  "TargetMoved",
  "Closed",
  ...Object.values(reaches),
];
export type Told = { readonly at: string; readonly event: ComplaintEvent };

type Running = { readonly stage: Timed; readonly fromAt: string; readonly dueAt: string; readonly counted: boolean };
/** After everything that happened: what is still running then was missed if its day is over. */
const never = "9999";

/** @param complaints each one's events of those sorts, in order */
export function complaintDates(complaints: readonly (readonly Told[])[], { from, to }: Pick<Span, "from" | "to">) {
  const isIn = (at: string) => at >= from && at < to;
  let [inTime, late] = [0, 0];
  const answered: Answered[] = [];
  const passed = (running: Running | null, at: string): Running | null => {
    if (!running || running.counted || running.dueAt >= at) return running;
    if (isIn(running.dueAt)) late++;
    return { ...running, counted: true };
  };
  const after = (running: Running | null, { at, event }: Told): Running | null => {
    if (event.type === "TargetSet") return { ...event, counted: false };
    if (!running) return null;
    if (event.type === "TargetExtended" || event.type === "TargetMoved")
      return { ...running, dueAt: event.dueAt, counted: false };
    if (event.type === "Closed") return null;
    if (event.type !== reaches[running.stage]) return running;
    if (isIn(at)) {
      if (at <= running.dueAt) inTime++;
      answered.push({ clock: "complaint", from: Date.parse(running.fromAt), to: Date.parse(at) });
    }
    return null;
  };
  for (const told of complaints)
    passed(
      told.reduce<Running | null>((running, one) => after(passed(running, one.at), one), null),
      never,
    );
  return { inTime, late, answered };
}
