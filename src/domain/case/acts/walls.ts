// Who it is about, and who must not see it: walled off, in the database (5.1; "the subject can't see it, hold it or decide it").
import type { PersonId } from "../../access/principal.ts";
import type { ActOf } from "../act.ts";
import type { Refusal } from "../refusal.ts";
import { apply } from "../routing.ts";
import { authorOf, type Story } from "../story.ts";

/** After a wall the matter may be without a holder or a decider: found anew, by rule, in the same act. */
function mend(story: Story, gone: PersonId): Story {
  const { state } = story;
  if (state.status === "closed") return story;
  if (state.status === "review") {
    const wrongDecider = state.review.deciderId === gone || (state.aboutDirector && !decidesAboutDirector(story));
    return wrongDecider ? story.decider() : story;
  }
  return state.holder?.personId === gone ? story.hold() : story;
}
function decidesAboutDirector(story: Story): boolean {
  const id = story.state.review?.deciderId;
  return story.facts.people.some((one) => one.id === id && one.roles.includes("boardPresident"));
}

export function nameSubject(act: ActOf<"NameSubject">, story: Story): Story | Refusal {
  if (story.state.subjects.includes(act.personId)) return "NamedAlready";
  const person = story.facts.people.find((one) => one.id === act.personId);
  if (!person) return "PersonAway";
  const by = authorOf(act);
  story.tell({ type: "RuleApplied", applied: [apply("wall.subject", story.facts)] });
  story.tell({ type: "SubjectNamed", personId: person.id, by, director: person.roles.includes("director") });
  if (!story.state.walled.includes(person.id))
    story.tell({ type: "WallRaised", personId: person.id, by, reason: "named" });
  return mend(story, person.id);
}

export function wall(act: ActOf<"Wall">, story: Story): Story | Refusal {
  if (story.state.walled.includes(act.personId)) return "WalledAlready";
  if (!story.facts.people.some((one) => one.id === act.personId)) return "PersonAway";
  story.tell({ type: "WallRaised", personId: act.personId, by: authorOf(act), reason: act.reason });
  return mend(story, act.personId);
}

export function unwall(act: ActOf<"Unwall">, story: Story): Story | Refusal {
  if (act.by.kind !== "person") return "NotYours";
  if (!story.state.walled.includes(act.personId)) return "NotWalled";
  // A subject's wall falls only with the naming itself.
  if (story.state.subjects.includes(act.personId) && act.reason !== "misnamed") return "SubjectStays";
  return story.tell({ type: "WallLowered", personId: act.personId, by: act.by.personId, reason: act.reason });
}
