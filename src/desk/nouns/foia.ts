// The request for records as a noun of the desk (domain/foia): listed in the register, its papers kept as files of its own stream.
import type { FoiaDraft } from "../../domain/foia/act.ts";
import { decide } from "../../domain/foia/decide.ts";
import type { FoiaEvent } from "../../domain/foia/event.ts";
import { evolve, type FoiaRequest } from "../../domain/foia/state.ts";
import { registerList } from "../../store/lists/register-item.ts";
import { registerNoun } from "./noun.ts";

export const foiaNoun = registerNoun<FoiaRequest, FoiaEvent, FoiaDraft>({
  list: registerList<FoiaRequest>("foia", (state) => ({
    id: state.id,
    reference: state.reference,
    status: state.status,
    sort: state.commercial ? "commercial" : "usual",
    outcome: state.status === "closed" ? state.outcome : null,
    openedBy: state.loggedBy,
    dueAt: state.status === "open" ? state.dueAt : null,
    openedAt: state.openedAt,
    closedAt: state.status === "closed" ? state.closedAt : null,
  })),
  decide,
  evolve,
  carriers: {
    LogRequest: ["RequestReceived", "words"],
    ExtendTime: ["TimeExtended", "reply"],
    Release: ["RecordsReleased", "reply"],
    Deny: ["RequestDenied", "reply"],
    SayNothingFound: ["NothingFound", "reply"],
  },
});
