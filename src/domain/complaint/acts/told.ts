// One act's events as they are told, with the state after each: what comes next may rest on what was just told.
import type { PersonId } from "../../access/principal.ts";
import { dayOf } from "../../calendar/open-now.ts";
import type { Facts } from "../../case/act.ts";
import { deciders, ledByBoard } from "../deciding.ts";
import { dueOf, endOfDay, nextAgenda } from "../due.ts";
import type { ComplaintEvent } from "../event.ts";
import { evolve } from "../evolve.ts";
import { nextStep, type Procedure, stepOf } from "../procedure/procedure.ts";
import { type Author, type Complaint, reachedAt, unheard } from "../state.ts";
import type { Actor, Ending, SubjectSort } from "../terms.ts";

export class Told {
  readonly events: ComplaintEvent[] = [];
  state: Complaint;
  readonly procedure: Procedure;
  readonly facts: Facts;
  readonly at: string;

  constructor(state: Complaint, procedure: Procedure, facts: Facts, at: string) {
    this.state = state;
    this.procedure = procedure;
    this.facts = facts;
    this.at = at;
  }

  /** The library's date. */
  get on(): string {
    return dayOf(this.facts.calendar, this.at);
  }

  tell(...events: ComplaintEvent[]): this {
    for (const event of events) {
      this.events.push(event);
      this.state = evolve(this.state, event, this.at, this.state.id);
    }
    return this;
  }

  /** The clock of the stage that comes next, by the procedure; a Board's decision is due on the day it meets. */
  run(): this {
    const { state, procedure, facts, at } = this;
    const step = nextStep(
      procedure,
      state.reached.map(({ stage }) => stage),
      state.subjects.length === 0,
    );
    if (!step?.within || step.stage === "received" || step.stage === "appealed" || step.stage === "closed") return this;
    const meetingOn =
      step.stage === "heard" || step.stage === "boardDecided" ? (state.appeal?.meetingOn ?? null) : null;
    const dueAt = meetingOn ? endOfDay(facts.calendar.zone, meetingOn) : dueOf(facts.calendar, at, step.within);
    return this.tell({
      type: "TargetSet",
      stage: step.stage,
      fromAt: at,
      dueAt: dueAt > at ? dueAt : dueOf(facts.calendar, at, step.within),
      span: meetingOn ? null : step.within,
    });
  }

  /** The rung that decides now: the procedure's for the first decision, whom it is appealed to afterwards; null: the Board. */
  rung(): Actor | null {
    const { state, procedure } = this;
    if (state.status === "appealed") return state.appeal?.to === "board" ? null : (state.appeal?.to ?? null);
    const by = stepOf(procedure, "decided")?.by ?? null;
    return by === "board" ? null : by;
  }

  /** Whoever decides keeps it where they may; else it is found anew, or the administrator is told that nobody is left. */
  decider(): this {
    const from = this.rung();
    if (from === null) return this;
    const fit = deciders(this.state, from, this.facts, this.at);
    const { deciderId } = this.state;
    if (deciderId !== null && fit.includes(deciderId)) return this;
    const [first] = fit;
    if (first !== undefined) return this.tell({ type: "DeciderSet", personId: first });
    const wasTold = this.state.reached.length > 0 && deciderId === null && this.events.length === 0;
    return wasTold ? this : this.tell({ type: "DeciderMissing" });
  }

  name(personId: PersonId, by: Author): this {
    const roles = this.facts.people.find((one) => one.id === personId)?.roles ?? [];
    const sort: SubjectSort = roles.includes("director")
      ? "director"
      : roles.includes("boardPresident") || roles.includes("trustee")
        ? "board"
        : "staff";
    return this.tell({ type: "SubjectNamed", personId, sort, by });
  }

  /** Everybody was heard, or waited for long enough: on to the next stage. On appeal that stage is behind. */
  accountsTaken(): this {
    const { state, procedure } = this;
    if (state.status !== "open") return this;
    const isTaken = !stepOf(procedure, "staffAccount") || reachedAt(state, "staffAccount") !== null;
    if (isTaken || unheard(state).length > 0) return this;
    this.tell({ type: "AccountsTaken" });
    // Named late, they were heard while another clock ran.
    return state.target?.stage === "staffAccount" ? this.run() : this;
  }

  window(): this {
    const { appeal } = this.procedure;
    if (!appeal) return this.close("decided", "system");
    // The Board's own matter isn't appealed to whoever stands under it.
    const to = ledByBoard(this.state) ? "board" : appeal.to;
    return this.tell({ type: "WindowOpened", until: dueOf(this.facts.calendar, this.at, appeal.within), to });
  }

  /** On the agenda of the next meeting that still takes it; null: the office sets one. */
  agenda(): this {
    if (this.state.appeal?.to !== "board") return this;
    const { calendar, meetings = [] } = this.facts;
    const next = nextAgenda(calendar, meetings, this.at, this.procedure.appeal?.cutOff ?? null);
    return this.tell({ type: "AgendaSet", meetingOn: next?.on ?? null, by: "system", papers: [] });
  }

  close(ending: Ending, by: Author): this {
    return this.tell({ type: "Closed", ending, by });
  }
}
