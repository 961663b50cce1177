// One act's events as they are told, with the state after each: what is decided next may rest on what was just decided.

import type { PersonId } from "../access/principal.ts";
import type { Calendar } from "../calendar/calendar.ts";
import { dueAfterDays, dueAfterMinutes } from "../calendar/due.ts";
import type { CaseAct, Facts } from "./act.ts";
import { chiefFor, concernsDirector, deciderFor, deciderStands, holderFor, holderStands } from "./deciding.ts";
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
  /** Whether anybody had it before the act. */
  private readonly had: boolean;

  constructor(state: Case, act: CaseAct, facts: Facts) {
    this.state = state;
    this.at = act.at;
    this.facts = facts;
    this.had = state.holder !== null;
  }

  tell(...events: CaseEvent[]): this {
    for (const event of events) {
      this.events.push(event);
      this.state = evolve(this.state, event, this.at, this.state.id);
    }
    return this;
  }

  /** Starts a clock, from now, by a library setting. */
  clock(clock: Clock, amount: Amount, fromAt = this.at): this {
    return this.tell({ type: "TargetSet", clock, fromAt, amount, dueAt: dueAt(this.facts.calendar, fromAt, amount) });
  }

  /** Ends the clocks named, where they run. */
  met(...clocks: readonly Clock[]): this {
    for (const { clock } of this.state.targets.filter((one) => clocks.includes(one.clock)))
      this.tell({ type: "TargetMet", clock });
    return this;
  }

  /** Who it belongs with by rule, at the level it is at. */
  private belongsTo(): PersonId | null {
    const { state, facts } = this;
    if (state.status === "review") return deciderFor(state, facts, this.at);
    if (state.level > 1) return chiefFor(state, facts);
    return holderFor(state, facts, state.subjects.length > 0 || state.sensitivities.length > 0);
  }

  /** Somebody holds it, or the administrator is told that nobody can. */
  hold(): this {
    const id = this.belongsTo();
    return this.tell(id === null ? { type: "HolderMissing" } : { type: "HolderSet", personId: id });
  }

  /** People or walls changed: whoever has it keeps it where they may, else it is found anew, by rule. */
  keepOrFind(): this {
    const { state, facts } = this;
    if (state.status === "closed") return this;
    if (state.status === "review" ? deciderStands(state, facts, this.at) : holderStands(state, facts)) return this;
    if (!this.had && this.belongsTo() === null) return this; // nobody before, nobody now: that was told then
    if (state.status === "review") return this.decider();
    if (state.status === "complaint")
      return this.tell({ type: "ComplaintHandedOver", by: "system", to: this.belongsTo() });
    return this.hold();
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
    const applied = [
      apply(concernsDirector(this.state, this.facts) ? "review.about-director" : "review.who-decides", this.facts),
    ];
    return this.tell({ type: "RuleApplied", applied }, { type: "DeciderSet", personId: id });
  }

  /** Still unresolved: on to the formal Complaints Policy (informal.4, 6.2). */
  complaint(by: Author): this {
    this.tell({ type: "RuleApplied", applied: [apply("complaint.hand-over", this.facts)] });
    this.tell({ type: "ComplaintHandedOver", by, to: chiefFor(this.state, this.facts) });
    return this.met("reply", "word", "review", "silence").clock("handOver", this.facts.targets.handOver);
  }

  close(ending: "settled" | "answered" | "withdrawn" | "silence" | "complaint", by: Author): this {
    return this.tell({ type: "Closed", by, ending, level: this.state.level });
  }

  /** Back to where it was: with complaints, under a review that never came to a decision, or with whoever had it. */
  reopen(by: Author): this {
    this.tell({ type: "Reopened", by });
    const { level, review } = this.state;
    if (level === 3) return this.complaint(by);
    if (review && !review.decidedAt) return this.review(by, review.way);
    if (!holderStands(this.state, this.facts)) this.hold();
    return this.clock("word", this.facts.targets.word);
  }

  /** A matter that had gone into another is its own again; the other hears of it. */
  unmerge(by: Author): this {
    const { state } = this;
    if (state.status !== "closed" || state.mergedInto === null) return this;
    return this.tell({ type: "Unmerged", by, other: state.mergedInto, half: "merged" });
  }
}
