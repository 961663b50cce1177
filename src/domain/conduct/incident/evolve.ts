// What an incident is after one more event: the only way a state comes to be.
import type { IncidentEvent } from "./event.ts";
import type { Incident } from "./state.ts";

const withOne = (list: readonly number[], one: number): readonly number[] =>
  list.includes(one) ? list : [...list, one];

/** What every state has, without what belongs to one status. */
function coreOf(state: Incident) {
  const { id, reference, openedAt, openedBy, facts, told, writers, asked, walled, aboutDirector } = state;
  return { id, reference, openedAt, openedBy, facts, told, writers, asked, walled, aboutDirector };
}

export function evolve(state: Incident | null, event: IncidentEvent, at: string, id: string): Incident {
  if (event.type === "IncidentDrafted") {
    const { reference, by, facts, told, asked } = event;
    return {
      id,
      reference,
      openedAt: at,
      openedBy: by,
      facts,
      told,
      writers: [by],
      asked,
      walled: [],
      aboutDirector: false,
      status: "draft",
    };
  }
  if (!state) throw new Error(`${id}: ${event.type} before IncidentDrafted`);
  const done = { by: event.by, at };
  switch (event.type) {
    case "AccountAdded":
      return { ...state, told: state.told || event.told, writers: withOne(state.writers, event.by) };
    case "FactsCorrected":
      return { ...state, facts: event.facts };
    case "PersonDescribed":
      return { ...state, facts: { ...state.facts, known: event.known, minor: event.minor } };
    case "ColleagueAsked":
      return { ...state, asked: withOne(state.asked, event.personId) };
    case "StaffNamed":
      return {
        ...state,
        walled: withOne(state.walled, event.personId),
        aboutDirector: state.aboutDirector || event.director,
      };
    case "HandedIn":
      return { ...coreOf(state), status: "handedIn", handedIn: done };
    case "SentBack":
      return { ...coreOf(state), status: "returned", returned: done };
    case "Accepted":
      return { ...coreOf(state), status: "accepted", accepted: done, finding: event.finding };
    case "IncidentClosed": {
      const finding = state.status === "accepted" ? state.finding : null;
      return { ...coreOf(state), status: "closed", closed: done, outcome: event.outcome, finding };
    }
    case "IdentityOpened":
      return state;
  }
}
