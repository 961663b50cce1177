// A staff account as a noun of the desk (domain/complaint/account.ts): its person sees it, and those who lead the complaint; nobody else it is about.
import { roleMask } from "../../domain/access/principal.ts";
import {
  type AccountDraft,
  type AccountEvent,
  accountFollowUps,
  decideAccount,
  evolveAccount,
  type StaffAccount,
} from "../../domain/complaint/account.ts";
import { registerList } from "../../store/lists/register-item.ts";
import { registerNoun } from "./noun.ts";

export const accountNoun = registerNoun<StaffAccount, AccountEvent, AccountDraft>({
  list: registerList<StaffAccount>("account", (state) => ({
    id: state.id,
    reference: state.reference,
    status: state.status,
    sort: "staff",
    outcome: state.status === "asked" ? null : state.status,
    openedBy: state.askedBy,
    dueAt: state.status === "asked" ? state.dueAt : null,
    openedAt: state.askedAt,
    closedAt: state.settledAt,
    audience: roleMask(state.ledByBoard ? ["boardPresident"] : ["designee", "director"]),
  })),
  decide: decideAccount,
  evolve: evolveAccount,
  followUps: accountFollowUps,
  carriers: {
    OpenAccount: ["AccountOpened", "words"],
    GiveAccount: ["AccountGiven", "words"],
    DeclineAccount: ["AccountDeclined", "words"],
  },
  walled: (state) => state.walled,
  members: (state) => state.readers,
});
