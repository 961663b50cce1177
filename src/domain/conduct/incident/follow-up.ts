// What must come after: whoever is asked hears of it, then the person in charge, then the writers when something is still asked of them.
import type { PersonId } from "../../access/principal.ts";
import type { FollowUp, Telling } from "../../case/follow-up.ts";
import type { IncidentEvent } from "./event.ts";
import type { Incident } from "./state.ts";

/** Nobody is told what they did themselves, nor whom it is about. */
const tell = (people: readonly PersonId[], about: Telling, by: PersonId, { walled }: Incident): FollowUp[] =>
  people.flatMap((personId) => (personId === by || walled.includes(personId) ? [] : { task: "tell", personId, about }));

export const incidentFollowUps = (events: readonly IncidentEvent[], state: Incident): FollowUp[][] =>
  events.map((event) => {
    switch (event.type) {
      case "IncidentDrafted":
        return tell(event.asked, "incidentAsked", event.by, state);
      case "ColleagueAsked":
        return tell([event.personId], "incidentAsked", event.by, state);
      case "HandedIn":
        return tell(event.reviewers, "incidentReview", event.by, state);
      case "SentBack":
        return tell(state.writers, "incidentReturned", event.by, state);
      default:
        return [];
    }
  });
