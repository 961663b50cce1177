// The conduct incident as a noun of the desk (domain/incident): an entry of the register, for its writers, those asked and the person in charge.
// Its words are inside the library's: no job reads them, no search finds them. Its person is found by exact name among incidents alone: the hash is
// made for conduct, and equals no matter's.
import type { IncidentDraft } from "../../domain/incident/act.ts";
import { decide } from "../../domain/incident/decide.ts";
import type { IncidentEvent } from "../../domain/incident/event.ts";
import { evolve } from "../../domain/incident/evolve.ts";
import { incidentFollowUps } from "../../domain/incident/follow-up.ts";
import { audienceOf, type Incident, partsOf } from "../../domain/incident/state.ts";
import { nameTerm } from "../../domain/search/terms.ts";
import { keyedHash, type LibraryKeys } from "../../store/keys.ts";
import { registerList } from "../../store/lists/register-item.ts";
import { registerNoun } from "./noun.ts";

/** Null: nothing that is a name. */
export function conductName(keys: LibraryKeys, name: string): Buffer | null {
  const term = nameTerm(name);
  return term === null ? null : keyedHash(keys, "name", `conduct\n${term}`);
}

const incidentList = registerList<Incident>("incident", (state) => ({
  id: state.id,
  reference: state.reference,
  status: state.status,
  sort: state.facts.minor === "yes" ? "minor" : "none",
  outcome: state.status === "closed" ? state.outcome : null,
  openedBy: state.openedBy,
  dueAt: null,
  openedAt: state.facts.happenedAt,
  closedAt: state.status === "closed" ? state.closed.at : null,
  audience: audienceOf(state),
  branchId: state.facts.branchId,
}));

export const incidentNoun = registerNoun<Incident, IncidentEvent, IncidentDraft>({
  list: incidentList,
  decide,
  evolve,
  followUps: incidentFollowUps,
  carriers: {
    DraftIncident: ["IncidentDrafted", "note"],
    AddAccount: ["AccountAdded", "note"],
    DescribePerson: ["PersonDescribed", "identity"],
    SendBack: ["SentBack", "note"],
    Accept: ["Accepted", "note"],
    Close: ["IncidentClosed", "note"],
  },
  /** What somebody saw is never refused for being late. */
  always: new Set<IncidentDraft["type"]>(["AddAccount", "DescribePerson", "Ask", "NameStaff", "OpenIdentity"]),
  harmless: new Set<IncidentEvent["type"]>(["AccountAdded", "ColleagueAsked", "IdentityOpened"]),
  walled: (state) => state.walled,
  members: partsOf,
  hashes(keys, { identity }) {
    const hash = conductName(keys, identity?.name ?? "");
    return hash ? [{ sort: "name", hash }] : [];
  },
  replacesContacts: (act) => act.type === "DescribePerson",
});
