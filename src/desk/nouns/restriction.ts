// The restriction as a noun of the desk (domain/conduct/restriction): an entry of the register. Found by who it is about only among conduct, never
// among matters; what the desks are shown is a content of its own.
import { roleMask } from "../../domain/access/principal.ts";
import type { RestrictionDraft } from "../../domain/conduct/restriction/act.ts";
import { decide } from "../../domain/conduct/restriction/decide.ts";
import type { RestrictionEvent } from "../../domain/conduct/restriction/event.ts";
import { evolve } from "../../domain/conduct/restriction/evolve.ts";
import { restrictionFollowUps } from "../../domain/conduct/restriction/follow-up.ts";
import type { Restriction } from "../../domain/conduct/restriction/state.ts";
import { registerList } from "../../store/lists/register-item.ts";
import { conductHashes } from "../identity/hashes.ts";
import { registerNoun } from "./noun.ts";

/** A minor's is for the Director, a designee and who had a part in it; the Board's president comes in with an appeal to the Board. */
const audienceOf = (state: Restriction): number =>
  roleMask([
    "designee",
    "director",
    ...(state.minor ? [] : (["supervisor"] as const)),
    ...(state.appeal && state.appealTo === "board" ? (["boardPresident"] as const) : []),
  ]);

export const restrictionNoun = registerNoun<Restriction, RestrictionEvent, RestrictionDraft>({
  list: registerList<Restriction>("restriction", (state) => ({
    id: state.id,
    reference: state.reference,
    status: state.status,
    sort: state.sort,
    outcome: state.status === "ended" ? state.ending : null,
    openedBy: state.imposed.by,
    dueAt: state.endsAt,
    openedAt: state.imposed.at,
    closedAt: state.status === "ended" ? state.endedAt : null,
    audience: audienceOf(state),
    branchId: state.branchId,
  })),
  decide,
  evolve,
  followUps: restrictionFollowUps,
  carriers: {
    Impose: ["Imposed", "words"],
    Confirm: ["Confirmed", "note"],
    Decline: ["Declined", "reason"],
    Withdraw: ["Withdrawn", "reason"],
    SetDeskWords: ["DeskWordsSet", "note"],
    IssueNotice: ["NoticeIssued", "note"],
    RecordDelivery: ["NoticeDelivered", "note"],
    Appeal: ["Appealed", "words"],
    DecideAppeal: ["AppealDecided", "reply"],
    AskEarly: ["AskedEarly", "words"],
    Review: ["Reviewed", "reply"],
    Reinstate: ["Reinstated", "reply"],
    NoteBreach: ["BreachNoted", "note"],
    LinkConcern: ["ConcernLinked", "link"],
  },
  /** What the restricted person says is never refused because somebody else acted meanwhile. */
  always: new Set<RestrictionDraft["type"]>(["Appeal", "AskEarly", "NoteBreach", "OpenIdentity"]),
  harmless: new Set<RestrictionEvent["type"]>([
    "DeskWordsSet",
    "AskedEarly",
    "BreachNoted",
    "IdentityOpened",
    "ConcernLinked",
    "InvolvedNoted",
  ]),
  members: (state) => [state.imposed.by, ...(state.confirmed ? [state.confirmed.by] : [])],
  hashes: conductHashes,
});
