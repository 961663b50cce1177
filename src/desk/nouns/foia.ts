// The request for records as a noun of the desk (domain/foia): listed in the register, its papers kept as files of its own stream.
import type { FoiaDraft } from "../../domain/foia/act.ts";
import { decide } from "../../domain/foia/decide.ts";
import type { FoiaEvent } from "../../domain/foia/event.ts";
import { evolve, type FoiaRequest } from "../../domain/foia/state.ts";
import { type RegisterEntry, registerList } from "../../store/lists/register-item.ts";
import type { Noun } from "./noun.ts";

export const foiaEntry = (state: FoiaRequest): RegisterEntry => ({
  id: state.id,
  reference: state.reference,
  status: state.status,
  sort: state.commercial ? "commercial" : "usual",
  outcome: state.status === "closed" ? state.outcome : null,
  openedBy: state.loggedBy,
  holderId: null,
  dueAt: state.status === "open" ? state.dueAt : null,
  openedAt: state.openedAt,
  closedAt: state.status === "closed" ? state.closedAt : null,
});

export const foiaNoun: Noun<FoiaRequest, FoiaEvent, FoiaDraft> = {
  list: registerList("foia", foiaEntry),
  decide,
  evolve,
  followUps: (events) => events.map(() => []),
  carriers: {
    LogRequest: ["RequestReceived", "words"],
    ExtendTime: ["TimeExtended", "reply"],
    Release: ["RecordsReleased", "reply"],
    Deny: ["RequestDenied", "reply"],
  },
  always: new Set<FoiaDraft["type"]>([]),
  /** A text gone through meanwhile changes what leaves. */
  harmless: new Set<FoiaEvent["type"]>([]),
  walled: () => [],
  members: () => [],
  language: () => null,
  hashes: () => [],
  replacesContacts: () => false,
  saidAlone: () => null,
};
