// A formal complaint is opened: from a case that was handed over (informal.4), or with one where the procedure allows it.
import { no, ok, type Result } from "../../../lib/result.ts";
import { dayOf } from "../../calendar/open-now.ts";
import type { By, Facts } from "../../case/act.ts";
import type { ActOf } from "../act.ts";
import { dueOf } from "../due.ts";
import type { ComplaintEvent } from "../event.ts";
import { evolve } from "../evolve.ts";
import type { Procedure } from "../procedure/procedure.ts";
import type { ComplaintRefusal } from "../refusal.ts";
import type { Author } from "../state.ts";
import { mostPoints } from "../terms.ts";
import { Told } from "./told.ts";

export const authorOf = (by: By): Author => (by.kind === "person" ? by.personId : by.kind);

/** The newest version of it, when it opens complaints at all. */
export function offered(id: number, facts: Facts): Procedure | null {
  const newest = (facts.procedures ?? [])
    .filter((one) => one.id === id)
    .reduce<Procedure | null>((last, one) => (last && last.version > one.version ? last : one), null);
  return newest?.active ? newest : null;
}

/** Why this can't be filed now; null: it can. */
export function unfiled(act: ActOf<"OpenComplaint">, procedure: Procedure, facts: Facts) {
  const { before } = act;
  if (!before.handedOver && !procedure.direct) return no("NotHandedOver");
  if (!before.named) return no("TakenAsFeedback");
  if (act.points < 1) return no("PointMissing");
  if (act.points > mostPoints) return no("PointsFull", { most: mostPoints });
  if (!act.attested) return no("NotAttested");
  if (procedure.standing !== "anyone" && !act.standing) return no("NoStanding");
  const { fileWithin, oncePerItemMonths } = procedure;
  if (act.happenedOn && act.happenedOn > dayOf(facts.calendar, act.at)) return no("DayInFuture");
  if (fileWithin && act.happenedOn) {
    // Counted to when the matter was first raised: who spoke to staff first loses no day by it.
    const noon = Temporal.PlainDate.from(act.happenedOn).toZonedDateTime({
      timeZone: facts.calendar.zone,
      plainTime: "12:00",
    });
    const last = dueOf(facts.calendar, noon.toInstant().toString({ fractionalSecondDigits: 3 }), fileWithin);
    if (before.raisedAt > last) return no("FilingWindowClosed", { days: fileWithin.days, on: last });
  }
  if (oncePerItemMonths && before.sameItemAt) {
    const again = Temporal.PlainDate.from(dayOf(facts.calendar, before.sameItemAt)).add({ months: oncePerItemMonths });
    if (again.toString() > dayOf(facts.calendar, act.at))
      return no("SameItemLately", { months: oncePerItemMonths, on: again.toString() });
  }
  return null;
}

export function open(act: ActOf<"OpenComplaint">, facts: Facts): Result<ComplaintEvent[], ComplaintRefusal> {
  const procedure = offered(act.procedure, facts);
  if (!procedure) return no("ProcedureNotOffered");
  const refused = unfiled(act, procedure, facts);
  if (refused) return refused;
  const { before } = act;
  const by = authorOf(act.by);
  const opened: ComplaintEvent = {
    type: "ComplaintOpened",
    reference: act.reference,
    caseId: before.caseId,
    procedure: { id: procedure.id, version: procedure.version },
    channel: act.channel,
    language: act.language,
    branchId: before.branchId,
    by,
    behalf: act.behalf,
    replyBy: act.replyBy,
    needs: [...act.needs],
    points: act.points,
    item: procedure.oncePerItemMonths ? before.item : null,
    happenedOn: act.happenedOn,
    hideIdentity: act.hideIdentity && procedure.mayHideIdentity,
    theme: before.theme,
    handlers: [...before.handlers],
    walled: [...before.walled],
    paper: act.paper,
    files: act.files,
  };
  const told = new Told(evolve(null, opened, act.at, act.streamId), procedure, facts, act.at);
  told.events.push(opened);
  for (const personId of new Set([...before.subjects, ...act.about])) {
    if (!facts.people.some((one) => one.id === personId)) return no("PersonAway");
    told.name(personId, by);
  }
  return ok(told.run().decider().events);
}
