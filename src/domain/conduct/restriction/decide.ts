// An act on a restriction: what it brings about, or why not. The board of trustees may exclude somebody who willfully violates a rule that it
// made (75 ILCS 16/30-55.55): so each cites a rule, facts that show willfulness and who had the authority; none is endless; each can be
// appealed to somebody who had no hand in it.
import { no, ok } from "../../../lib/result.ts";
import { dayOf } from "../../calendar/open-now.ts";
import type { Facts } from "../../case/act.ts";
import { decides } from "../../disclosure/steps.ts";
import type { RestrictionAct } from "./act.ts";
import { appealPast, type Decision, endsAtOf, impose, lengthOf, meOf, wrongEnd } from "./impose.ts";
import type { RestrictionRefusal } from "./refusal.ts";
import { appealUntil, endOf, lastDay, type Restriction } from "./state.ts";
import { hearsAppeal, isFresh, keepsIt, lineOf, mostDays, seconds } from "./steps.ts";

type Doing = Pick<RestrictionAct, "type" | "at" | "by">;

/** Whether this act may be done at all: who, and when. Null: it may. */
export function barred(act: Doing, state: Restriction | null, facts: Facts): RestrictionRefusal | null {
  const line = lineOf(act.type);
  const status = state?.status ?? "new";
  const on = dayOf(facts.calendar, act.at);
  const me = meOf(act.by);
  if (line.who === "patron" ? act.by.kind === "system" : line.who === "system" ? act.by.kind !== "system" : me === null)
    return "NotYourRestriction";
  if (me !== null && !facts.people.some((one) => one.id === me && one.active)) return "NotYourRestriction";
  if (status === "new" && act.type !== "Impose") return "RestrictionNotHere";
  if (!line.from.includes(status)) {
    if (status === "proposed") return "ConfirmationFirst";
    if (status === "ended" || act.type === "Impose") return "RestrictionOver";
    if (act.type === "Withdraw") return "WithdrawnTooLate";
    return act.type === "Confirm" || act.type === "Decline" ? "ConfirmedAlready" : "RestrictionBeforeNotice";
  }
  if (me === null || !state) return null;
  switch (line.who) {
    case "second":
      if (!isFresh(me, state)) return "SecondNeedsAnother";
      return seconds(me, on, facts, state) ? null : "NotYourAuthority";
    case "keeper":
      return keepsIt(me, on, facts, state) ? null : "NotYourRestriction";
    case "decider":
      if (!isFresh(me, state)) return "AppealNeedsAnother";
      return hearsAppeal(me, on, facts, state) ? null : "AppealNeedsAnother";
    case "director":
      return decides(me, on, facts) ? null : "DirectorOnly";
    case "directorAlone":
      return facts.people.some((one) => one.id === me && one.roles.includes("director")) ? null : "DirectorOnly";
    case "authority":
    case "patron":
    case "system":
      return null;
  }
}

export function decide(act: RestrictionAct, state: Restriction | null, facts: Facts): Decision {
  const bar = barred(act, state, facts);
  if (bar) return no(bar);
  if (act.type === "Impose") return impose(act, facts);
  if (!state) return no("RestrictionNotHere");
  const by = meOf(act.by) ?? 0;
  const on = dayOf(facts.calendar, act.at);
  const patronOr = meOf(act.by);
  switch (act.type) {
    case "Confirm":
      return ok([{ type: "Confirmed", by, appealTo: appealPast(state.appealTo, by, facts) }]);
    case "Decline":
      return act.reasoned ? ok([{ type: "Declined", by }]) : no("DecisionWithoutReasons");
    case "Withdraw":
      return act.reasoned ? ok([{ type: "Withdrawn", by }]) : no("DecisionWithoutReasons");
    case "SetDeskWords":
      return ok([{ type: "DeskWordsSet", by, files: act.files }]);
    case "IssueNotice":
      if (state.notice?.sha256 === act.sha256) return ok([]);
      if (state.appealDays < 1) return no("NoticeWithoutAppeal");
      return ok([{ type: "NoticeIssued", by, sha256: act.sha256, language: act.language, size: act.size }]);
    case "RecordDelivery":
      if (state.delivery && !(state.minor && act.guardian && !state.guardianHas)) return no("DeliveredAlready");
      if (state.sort === "restriction" && !state.notice) return no("NoticeNotMade");
      if (state.sort === "restriction" && act.proof === "spoken") return no("DeliverySpoken");
      if (act.on > on) return no("DeliveryInFuture");
      if (act.on < dayOf(facts.calendar, state.imposed.at)) return no("DeliveryBeforeIt");
      if (act.proof === "signed" && act.files === 0) return no("DeliveryWithoutCopy");
      return ok([
        {
          type: "NoticeDelivered",
          by,
          // The guardian's copy comes later than the patron's; when that was delivered stands.
          way: state.delivery?.way ?? act.way,
          on: state.delivery?.on ?? act.on,
          proof: state.delivery?.proof ?? act.proof,
          guardian: act.guardian,
          files: act.files,
        },
      ]);
    case "Appeal": {
      if (state.appeal) return no("AppealedAlready");
      if (state.status === "ended" && state.ending !== "given" && state.ending !== "expired")
        return no("RestrictionOver");
      // By the code it arrives as it is written; of a letter staff say when it came, since it may lie before somebody enters it.
      const receivedOn = (patronOr === null ? null : act.receivedOn) ?? on;
      if (receivedOn > on) return no("AppealReceivedInFuture");
      if (receivedOn < (state.delivery?.on ?? dayOf(facts.calendar, state.imposed.at)))
        return no("AppealReceivedBeforeNotice");
      const last = appealUntil(state);
      if (last !== null && last < receivedOn) return no("AppealWindowOver", { on: last });
      return ok([{ type: "Appealed", by: patronOr, channel: act.channel, receivedOn, files: act.files }]);
    }
    case "DecideAppeal": {
      if (!state.appeal || state.appeal.decided) return no("NothingAppealed");
      if (!act.reasoned) return no("DecisionWithoutReasons");
      const { outcome } = act;
      if (outcome !== "shortened") return ok([{ type: "AppealDecided", by, outcome, endsOn: null, endsAt: null }]);
      const last = lastDay(state);
      if (state.status === "ended" || state.sort !== "restriction" || !last) return no("NothingToShorten");
      if (!act.endsOn) return no("RestrictionWithoutEnd");
      if (act.endsOn < on) return no("EndInPast");
      if (act.endsOn >= last) return no("ShorterOnly", { on: last });
      const endsAt = endOf(act.endsOn, facts.calendar.zone);
      return ok([{ type: "AppealDecided", by, outcome, endsOn: act.endsOn, endsAt }]);
    }
    case "AskEarly":
      return ok([{ type: "AskedEarly", by: patronOr, channel: act.channel }]);
    case "Review": {
      if (!state.until.reviewOn) return no("NothingToReview");
      if (!act.reasoned) return no("DecisionWithoutReasons");
      const wrong = wrongEnd(act.until, on);
      if (wrong) return no(wrong);
      // Looked at again, it binds no longer than whoever looked might restrict somebody for: many short steps make no endless one unseen.
      const [days, most] = [lengthOf(state.sort, act.until, on), mostDays(by, on, facts)];
      return days > most
        ? no("NotYourAuthority", { days, most })
        : ok([{ type: "Reviewed", by, until: act.until, endsAt: endsAtOf(act.until, facts) }]);
    }
    case "Reinstate":
      return act.reasoned ? ok([{ type: "Reinstated", by, conditions: act.conditions }]) : no("DecisionWithoutReasons");
    case "NoteBreach":
      return act.reasoned ? ok([{ type: "BreachNoted", by }]) : no("ConductMissing");
    case "OpenIdentity":
      return ok([{ type: "IdentityOpened", by, reason: act.reason }]);
    case "LinkConcern":
      return act.reasoned ? ok([{ type: "ConcernLinked", by }]) : no("DecisionWithoutReasons");
    case "NoteInvolved": {
      const people = [...new Set(act.people)].filter((id) => !state.wrote.includes(id));
      const appealTo = people.reduce((to, id) => appealPast(to, id, facts), state.appealTo);
      if (people.length === 0) return ok([]);
      return ok([{ type: "InvolvedNoted", people, appealTo: appealTo === state.appealTo ? null : appealTo }]);
    }
    case "Expire":
      return state.endsAt === null || act.at < state.endsAt ? no("NotOverYet") : ok([{ type: "Expired" }]);
  }
}
