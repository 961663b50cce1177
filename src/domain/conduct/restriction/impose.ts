// Imposing a warning, a leave or a restriction: what it must rest on (75 ILCS 16/30-55.55), and for how long this person may.
import { no, ok, type Result } from "../../../lib/result.ts";
import { dayOf } from "../../calendar/open-now.ts";
import type { Facts } from "../../case/act.ts";
import type { Imposing, RestrictionAct, Until } from "./act.ts";
import type { RestrictionEvent } from "./event.ts";
import type { RestrictionRefusal } from "./refusal.ts";
import { appealFor } from "./settings.ts";
import { endOf, lastDay } from "./state.ts";
import { mostDays } from "./steps.ts";
import type { AppealTo } from "./terms.ts";
import { departs, levelOf, usualFor } from "./usual.ts";

export type Decision = Result<RestrictionEvent[], RestrictionRefusal>;

export const meOf = (by: RestrictionAct["by"]): number | null => (by.kind === "person" ? by.personId : null);

/** Days from one day to the last one; 0: the same day. */
const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;

export const endsAtOf = (until: Until, facts: Facts): string | null => {
  const last = lastDay({ until });
  return last && endOf(last, facts.calendar.zone);
};

/** What is wrong with an end: none at all, or one that is over. */
export function wrongEnd(until: Until, on: string): RestrictionRefusal | null {
  if (!until.endsOn && !until.reviewOn) return "RestrictionWithoutEnd";
  return (until.endsOn ?? on) < on || (until.reviewOn ?? on) < on ? "EndInPast" : null;
}

/** How long it binds, in days: none of a warning, the day itself of a leave. */
export const lengthOf = (sort: Imposing["sort"], until: Until, on: string): number =>
  sort === "warning" ? 0 : sort === "leave" ? 1 : Math.max(1, daysBetween(on, lastDay({ until }) ?? on));

/** Where the Director has a hand in it an appeal goes to the Board: nobody decides over the one who put them in charge. */
export const appealPast = (to: AppealTo, personId: number, facts: Facts): AppealTo =>
  facts.people.some((one) => one.id === personId && one.roles.includes("director")) ? "board" : to;

export function impose(act: RestrictionAct & { readonly type: "Impose" }, facts: Facts): Decision {
  const { type: _, id: __, streamId: ___, at, by: author, told, described, reasoned, earlier, ...given } = act;
  const { conduct, restrictions } = facts;
  const by = meOf(author) ?? 0;
  const on = dayOf(facts.calendar, at);
  const most = mostDays(by, on, facts);
  if (most < 0) return no("NotYoursToRestrict");
  const level = levelOf(conduct, given.rules);
  if (level === null) return no("RuleNotCited");
  if (!described) return no("ConductMissing");
  if (given.happenedAt > at) return no("HappenedInFuture");
  const isRestriction = given.sort === "restriction";
  const until: Until = isRestriction ? given.until : { endsOn: given.sort === "leave" ? on : null, reviewOn: null };
  if (isRestriction) {
    const wrong = wrongEnd(until, on);
    if (wrong) return no(wrong);
  }
  // Whoever is sent away, for a day only, must have gone on although they knew (75 ILCS 16/30-55.55).
  if (given.sort !== "warning" && given.willful.length === 0) return no("WillfulnessMissing");
  if (given.sort !== "warning" && (given.parts.length === 0 || given.branches?.length === 0)) return no("ScopeMissing");
  const days = lengthOf(given.sort, until, on);
  if (days > most) return no("NotYourAuthority", { days, most });
  const usual = usualFor(conduct, level, earlier);
  const other = departs(usual, given.sort, days);
  if (other && !reasoned) return no("DepartsWithoutReason");
  if (given.minor && given.guardian === null) return no("GuardianUndecided");
  const appeal = appealFor(conduct, restrictions, days);
  if (appeal.days < 1) return no("NoticeWithoutAppeal");
  const imposed: RestrictionEvent = {
    ...given,
    type: "Imposed",
    by,
    branches: given.branches && [...given.branches],
    parts: [...given.parts],
    rules: [...given.rules],
    willful: [...given.willful],
    wrote: [...given.wrote],
    guardian: given.minor ? given.guardian : null,
    level,
    until,
    endsAt: endsAtOf(until, facts),
    days,
    usual,
    departs: other,
    appeal: { days: appeal.days, to: [by, ...given.wrote].reduce((to, id) => appealPast(to, id, facts), appeal.to) },
    begins: restrictions.begins,
    second: isRestriction && (given.second || days >= restrictions.secondFromDays),
  };
  if (!told || isRestriction) return ok([imposed]);
  return ok([
    imposed,
    { type: "NoticeDelivered", by, way: "inPerson", on, proof: "spoken", guardian: false, files: 0 },
  ]);
}
