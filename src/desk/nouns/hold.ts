// A legal hold as a noun of the desk (domain/records/hold.ts).
import { decideHold, evolveHold, type Hold, type HoldDraft, type HoldEvent } from "../../domain/records/hold.ts";
import { registerList } from "../../store/lists/register-item.ts";
import type { Noun } from "./noun.ts";

export const holdNoun: Noun<Hold, HoldEvent, HoldDraft> = {
  list: registerList<Hold>("hold", (state) => ({
    id: state.id,
    reference: state.reference,
    status: state.status,
    sort: state.sort,
    outcome: state.lifted?.reason ?? null,
    openedBy: state.raisedBy,
    holderId: null,
    dueAt: null,
    openedAt: state.raisedAt,
    closedAt: state.lifted?.at ?? null,
  })),
  decide: decideHold,
  evolve: evolveHold,
  followUps: (events) => events.map(() => []),
  carriers: { RaiseHold: ["HoldRaised", "reason"], LiftHold: ["HoldLifted", "reason"] },
  always: new Set(),
  harmless: new Set(),
  walled: (state) => state.walled,
  members: () => [],
  language: () => null,
  hashes: () => [],
  replacesContacts: () => false,
  saidAlone: () => null,
};
