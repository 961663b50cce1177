// Who it is about, and who must not see it: walled off, in the database (5.1; "the subject can't see it, hold it or decide it").
import type { ActOf } from "../act.ts";
import type { Refusal } from "../refusal.ts";
import { apply } from "../routing.ts";
import { withStaff } from "../state.ts";
import { authorOf, type Story } from "../story.ts";

/** Named late, the same steps as named at once: whoever may not have it loses it, and about the Director it is a review. */
export function nameSubject(act: Pick<ActOf<"NameSubject">, "personId" | "by">, story: Story): Story | Refusal {
  if (story.state.subjects.includes(act.personId)) return story;
  const person = story.facts.people.find((one) => one.id === act.personId);
  if (!person) return "PersonAway";
  const by = authorOf(act);
  story.tell({ type: "RuleApplied", applied: [apply("wall.subject", story.facts)] });
  story.tell({ type: "SubjectNamed", personId: person.id, by, director: person.roles.includes("director") });
  if (!story.state.walled.includes(person.id))
    story.tell({ type: "WallRaised", personId: person.id, by, reason: "named" });
  const { state } = story;
  if (withStaff(state) && state.level === 1 && state.kind === "concern" && state.aboutDirector)
    return story.review("system", "writing");
  return story.keepOrFind();
}

export function wall(act: ActOf<"Wall">, story: Story): Story | Refusal {
  if (story.state.walled.includes(act.personId)) return story;
  if (!story.facts.people.some((one) => one.id === act.personId)) return "PersonAway";
  story.tell({ type: "WallRaised", personId: act.personId, by: authorOf(act), reason: act.reason });
  return story.keepOrFind();
}

export function unwall(act: ActOf<"Unwall">, story: Story): Story | Refusal {
  if (act.by.kind !== "person") return "NotYours";
  if (!story.state.walled.includes(act.personId)) return story;
  // A subject's wall falls only with the naming itself.
  if (story.state.subjects.includes(act.personId) && act.reason !== "misnamed") return "SubjectStays";
  return story.tell({ type: "WallLowered", personId: act.personId, by: act.by.personId, reason: act.reason });
}
