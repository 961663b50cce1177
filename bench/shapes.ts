// Courses that cases take, made by the rules themselves once a day of the year, then stamped out with ids, references and words of their own.
import type { CaseAct, Facts, Opening } from "../src/domain/case/act.ts";
import { decide } from "../src/domain/case/decide.ts";
import type { CaseEvent } from "../src/domain/case/event.ts";
import { evolve } from "../src/domain/case/evolve.ts";
import type { Case } from "../src/domain/case/state.ts";
import { type Kind, kinds } from "../src/domain/case/terms.ts";

export type Step = { readonly at: string; readonly act: CaseAct["type"]; readonly events: readonly CaseEvent[] };
export type Shape = { readonly steps: readonly Step[]; readonly state: Case; readonly open: boolean };

const minutesLater = (at: string, minutes: number): string =>
  Temporal.Instant.from(at).add({ minutes }).toString({ fractionalSecondDigits: 3 });

/** One case's course that begins at `at`: open (just heard, or held) or through to settled, by the domain's own decisions. */
export function shapeOf(facts: Facts, at: string, kind: Kind, open: boolean, staff: number): Shape {
  const streamId = "00000000-0000-4000-8000-000000000000";
  const steps: Step[] = [];
  let state: Case | null = null;
  const act = (later: number, what: Record<string, unknown> & { type: CaseAct["type"] }, by: CaseAct["by"]) => {
    const when = minutesLater(at, later);
    const decided = decide({ ...what, id: streamId, streamId, at: when, by } as CaseAct, state, facts);
    if (!decided.ok) throw new Error(`${what.type}: ${decided.refusal}`);
    state = decided.value.reduce<Case | null>((now, event) => evolve(now, event, when, streamId), state);
    steps.push({ at: when, act: what.type, events: decided.value });
  };
  const opening: Opening = {
    reference: "222-222-222",
    kind,
    channel: "web",
    language: "en",
    branchId: 1,
    replyBy: "page",
    needs: [],
    sensitivities: [],
    willingness: kind === "concern" ? "spoken" : null,
    aboutStaff: kind === "concern" ? "no" : null,
    about: null,
    askDirector: null,
    named: false,
    grounds: false,
    files: 0,
    doneAtOnce: false,
  };
  const person = { kind: "person", personId: staff } as const;
  act(0, { type: "OpenCase", ...opening }, { kind: "patron" });
  if (open) {
    if (staff % 2 === 0) act(30, { type: "Take" }, person);
  } else {
    act(30, { type: "Take" }, person);
    act(90, { type: "Reply", channel: "page" }, person);
    act(200, { type: "AddWords", channel: "web", files: 0 }, { kind: "patron" });
    act(300, { type: "OfferResolution", resolution: "answered", channel: "page" }, person);
    act(1500, { type: "SaySettled" }, { kind: "patron" });
  }
  if (!state) throw new Error("no state");
  return { steps, state, open };
}

/** Every kind on every day of the year before `until`. */
export function yearOfShapes(
  facts: Facts,
  until: string,
  staff: readonly number[],
): { closed: Shape[]; open: Shape[] } {
  const closed: Shape[] = [];
  const open: Shape[] = [];
  for (let day = 2; day < 366; day++)
    for (const [i, kind] of kinds.entries()) {
      const at = minutesLater(until, -day * 1440 + i * 37);
      closed.push(shapeOf(facts, at, kind, false, staff[(day + i) % staff.length] ?? 1));
      if (day < 9) for (const one of staff) open.push(shapeOf(facts, at, kind, true, one));
    }
  return { closed, open };
}
