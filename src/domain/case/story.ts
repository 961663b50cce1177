// One act's events as they are told, with the state after each: what is decided next may rest on what was just decided.

import type { Calendar } from "../calendar/calendar.ts";
import { dueAfterDays, dueAfterMinutes } from "../calendar/due.ts";
import type { CaseAct, Facts } from "./act.ts";
import { complaintTaker, deciderFor, holderFor } from "./deciding.ts";
import type { Author, CaseEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { apply } from "./routing.ts";
import type { Case } from "./state.ts";
import type { Amount, Clock, ReviewWay } from "./terms.ts";

const instantOf = (instant: Temporal.Instant) => instant.toString({ fractionalSecondDigits: 3 });

/** When an amount of open time that starts at `at` is due. Where there is no open time in 400 days, 30 days on: a date always stands. */
export function dueAt(calendar: Calendar, at: string, amount: Amount): string {
  const start = Temporal.Instant.from(at);
  const due =
    "days" in amount ? dueAfterDays(calendar, start, amount.days) : dueAfterMinutes(calendar, start, amount.minutes);
  return instantOf(due.ok ? due.value : start.add({ hours: 24 * 30 }));
}

export const authorOf = (act: Pick<CaseAct, "by">): Author =>
  act.by.kind === "person" ? act.by.personId : act.by.kind;

export class Story {
  readonly events: CaseEvent[] = [];
  state: Case;
  readonly at: string;
  readonly facts: Facts;

  constructor(state: Case, act: CaseAct, facts: Facts) {
    this.state = state;
    this.at = act.at;
    this.facts = facts;
  }

  tell(...events: CaseEvent[]): this {
    for (const event of events) {
      this.events.push(event);
      this.state = evolve(this.state, event, this.at, this.state.id);
    }
    return this;
  }

  /** Starts a clock, from now, by a library setting. */
  clock(clock: Clock, amount: Amount): this {
    return this.tell({ type: "TargetSet", clock, amount, dueAt: dueAt(this.facts.calendar, this.at, amount) });
  }

  /** Ends the clocks named, where they run. */
  met(...clocks: readonly Clock[]): this {
    for (const { clock } of this.state.targets.filter((one) => clocks.includes(one.clock)))
      this.tell({ type: "TargetMet", clock });
    return this;
  }

  /** Somebody holds it at staff level, or the administrator is told that nobody can. */
  hold(): this {
    const id = holderFor(this.state, this.facts, this.state.subjects.length > 0 || this.state.sensitivities.length > 0);
    return this.tell(id === null ? { type: "HolderMissing" } : { type: "HolderSet", personId: id });
  }

  /** The review begins: never delayed, never refused (informal.3). */
  review(by: Author, way: ReviewWay): this {
    this.tell({ type: "ReviewRequested", by, way });
    this.met("reply", "word", "silence").clock("review", this.facts.targets.review);
    return this.decider();
  }

  /** Whoever decides now; or nobody is left: the administrator is told, the patron is told plainly, the clock runs. */
  decider(): this {
    const id = deciderFor(this.state, this.facts, this.at);
    if (id === null) return this.tell({ type: "DeciderMissing" });
    const applied = [apply(this.state.aboutDirector ? "review.about-director" : "review.who-decides", this.facts)];
    return this.tell({ type: "RuleApplied", applied }, { type: "DeciderSet", personId: id });
  }

  /** Still unresolved: on to the formal Complaints Policy (informal.4, 6.2). */
  complaint(by: Author): this {
    this.tell({ type: "RuleApplied", applied: [apply("complaint.hand-over", this.facts)] });
    this.tell({ type: "ComplaintHandedOver", by, to: complaintTaker(this.state, this.facts) });
    return this.met("reply", "word", "review", "silence").clock("handOver", this.facts.targets.handOver);
  }

  close(ending: "settled" | "answered" | "withdrawn" | "silence"): this {
    return this.tell({ type: "Closed", ending, level: this.state.level });
  }

  /** Back to work: whoever had it has it again, unless a wall or a departure stands between. */
  reopen(by: Author): this {
    this.tell({ type: "Reopened", by });
    const { holder } = this.state;
    const fit =
      holder &&
      !this.state.walled.includes(holder.personId) &&
      this.facts.people.some((one) => one.active && one.id === holder.personId);
    if (!fit) this.hold();
    return this.clock("word", this.facts.targets.word);
  }
}
