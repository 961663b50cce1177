// What a change of settings means for every open matter: a new closure moves library targets (3.1); a colleague who came or left may
// leave a matter without a holder, or a review without somebody who may decide it (informal.3). Each by an act of its own, as the system.
import { type OpenHours, readCalendar } from "../../domain/calendar/calendar.ts";
import type { Draft, Facts } from "../../domain/case/act.ts";
import { decide } from "../../domain/case/decide.ts";
import type { Case } from "../../domain/case/state.ts";
import { actsUnderWay, openCases } from "../../store/queries/cases/open.ts";
import { type Desk, freshSettings, jobOf, type Settings } from "../desk.ts";
import { submit } from "../submit.ts";

type Sweep = (state: Case) => Draft;

/** The open matters in which the act would change something. */
async function* affected(desk: Desk, facts: Facts, draftOf: Sweep): AsyncGenerator<Case, void, undefined> {
  const at = desk.now();
  for await (const state of openCases(desk.pool, jobOf(desk))) {
    const act = { ...draftOf(state), id: desk.newId(), streamId: state.id, at, by: { kind: "system" } as const };
    const decided = decide(act, state, facts);
    if (decided.ok && decided.value.length > 0) yield state;
  }
}

/** Does the act to each matter that it changes. Doing it again changes nothing more. Gives how many were changed. */
async function sweep(desk: Desk, draftOf: Sweep): Promise<number> {
  await actsUnderWay(desk.pool, jobOf(desk));
  const settings = await freshSettings(desk);
  if (!settings) return 0;
  let changed = 0;
  for await (const state of affected(desk, settings.facts, draftOf)) {
    const done = await submit(desk, jobOf(desk), { ...draftOf(state), id: desk.newId(), streamId: state.id });
    if (done.ok && !done.value.repeated) changed += 1;
  }
  return changed;
}

/** For the job `moveTargets`. A matter that was opened since the closure was known doesn't move. */
export const moveTargets = (desk: Desk, closedOn: string): Promise<number> =>
  sweep(desk, () => ({ type: "MoveTargets", closedOn }));

/** For the job `findPeople`: who holds each matter, and who decides each review, if those who did may no longer. */
export const findPeople = (desk: Desk): Promise<number> =>
  sweep(desk, (state) => ({ type: state.status === "review" ? "FindDecider" : "FindHolder" }));

/** How many matters `moveTargets` would move with these hours. Nothing is written. */
export async function wouldMove(desk: Desk, settings: Settings, hours: OpenHours, closedOn: string): Promise<number> {
  const calendar = readCalendar(hours);
  if (!calendar.ok) throw new Error(`hours that were checked can't be read: ${calendar.refusal}`);
  let count = 0;
  const facts = { ...settings.facts, calendar: calendar.value };
  for await (const _ of affected(desk, facts, () => ({ type: "MoveTargets", closedOn }))) count += 1;
  return count;
}
