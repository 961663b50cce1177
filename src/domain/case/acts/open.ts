// Opening a matter: by the patron, by staff for a patron, or by mail (statement.1-2, informal.lead). It always gets a holder or a
// told administrator, and a date.
import type { ActOf, Facts } from "../act.ts";
import { opened } from "../become.ts";
import type { CaseEvent } from "../event.ts";
import { apply, routeOf } from "../routing.ts";
import { authorOf, Story } from "../story.ts";

export function openCase(act: ActOf<"OpenCase">, facts: Facts): CaseEvent[] {
  const route = routeOf(act, facts);
  // By mail the system opens it, in the patron's name.
  const by = act.by.kind === "system" ? "patron" : authorOf(act);
  const event = {
    type: "CaseOpened",
    reference: act.reference,
    kind: act.kind,
    channel: act.channel,
    language: act.language,
    branchId: act.branchId,
    by,
    replyBy: act.replyBy,
    needs: [...act.needs],
    sensitivities: act.kind === "concern" ? [...act.sensitivities] : [],
    willingness: act.kind === "concern" ? act.willingness : null,
    aboutStaff: act.kind === "concern" ? act.aboutStaff : null,
    involved: route.involved === null ? [] : [route.involved],
    named: act.named,
    grounds: act.grounds,
    files: act.files,
  } as const satisfies CaseEvent;
  const story = new Story(opened(event, act.at, act.streamId), act, facts);
  story.events.push(event);
  story.tell({ type: "RuleApplied", applied: [...route.applied] });
  if (route.subject !== null) {
    const director = facts.people.some((one) => one.id === route.subject && one.roles.includes("director"));
    story.tell({ type: "RuleApplied", applied: [apply("wall.subject", facts)] });
    story.tell({ type: "SubjectNamed", personId: route.subject, by, director });
    story.tell({ type: "WallRaised", personId: route.subject, by, reason: "named" });
  }
  // Only what a rule leaves with the front desk can be done at once: nobody closes a concern about themselves, or a review.
  const atDesk = route.start === "staff" && event.sensitivities.length === 0;
  if (act.doneAtOnce && atDesk && act.by.kind === "person" && act.by.personId !== route.subject) {
    const { personId } = act.by;
    story.tell({ type: "HolderSet", personId }, { type: "Taken", by: personId });
    return story.close("answered", personId).events;
  }
  if (route.start === "review") {
    return story.review(act.askDirector ? by : "system", act.askDirector ?? "writing").events;
  }
  if (route.holder === null) story.tell({ type: "HolderMissing" });
  else story.tell({ type: "HolderSet", personId: route.holder });
  return story.clock("reply", facts.targets.reply[act.kind]).events;
}
