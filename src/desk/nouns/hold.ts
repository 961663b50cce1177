// A legal hold as a noun of the desk (domain/records/hold.ts).
import { decideHold, evolveHold, type Hold, type HoldDraft, type HoldEvent } from "../../domain/records/hold.ts";
import { registerList } from "../../store/lists/register-item.ts";
import { registerNoun } from "./noun.ts";

export const holdNoun = registerNoun<Hold, HoldEvent, HoldDraft>({
  list: registerList<Hold>("hold", (state) => ({
    id: state.id,
    reference: state.reference,
    status: state.status,
    sort: state.sort,
    outcome: state.lifted?.reason ?? null,
    openedBy: state.raisedBy,
    dueAt: null,
    openedAt: state.raisedAt,
    closedAt: state.lifted?.at ?? null,
  })),
  decide: decideHold,
  evolve: evolveHold,
  carriers: { RaiseHold: ["HoldRaised", "reason"], LiftHold: ["HoldLifted", "reason"] },
  walled: (state) => state.walled,
});
