// The request for records as a noun of the desk (domain/disclosure): an entry of the register. Its words are inside the library's: no job
// reads them, no search finds them.
import type { DisclosureDraft } from "../../domain/disclosure/act.ts";
import { decide } from "../../domain/disclosure/decide.ts";
import type { DisclosureEvent } from "../../domain/disclosure/event.ts";
import { evolve } from "../../domain/disclosure/evolve.ts";
import { disclosureFollowUps } from "../../domain/disclosure/follow-up.ts";
import { closedAt, type Disclosure } from "../../domain/disclosure/state.ts";
import { registerList } from "../../store/lists/register-item.ts";
import { registerNoun } from "./noun.ts";

const disclosureList = registerList<Disclosure>("disclosure", (state) => {
  const closed = closedAt(state);
  return {
    id: state.id,
    reference: state.reference,
    status: state.status,
    sort: state.gate ?? "none",
    outcome: closed ? state.status : null,
    openedBy: state.loggedBy,
    dueAt: null,
    openedAt: state.openedAt,
    closedAt: closed,
  };
});

export const disclosureNoun = registerNoun<Disclosure, DisclosureEvent, DisclosureDraft>({
  list: disclosureList,
  decide,
  evolve,
  followUps: disclosureFollowUps,
  carriers: {
    LogRequest: ["RequestLogged", "note"],
    AddDetails: ["DetailsAdded", "note"],
    RecordOrder: ["OrderRecorded", "note"],
    CheckOrder: ["OrderChecked", "note"],
    NoteCounsel: ["CounselNoted", "note"],
    Confirm: ["ConditionConfirmed", "note"],
    RecordForm: ["FormRecorded", "note"],
    RecordConsent: ["ConsentRecorded", "note"],
    Approve: ["Approved", "reason"],
    Refuse: ["Refused", "reason"],
    AssemblePackage: ["PackageAssembled", "note"],
    Release: ["Released", "note"],
    Withdraw: ["Withdrawn", "note"],
    NoteReview: ["ReviewNoted", "note"],
  },
  /** What was learned of a request is never refused for being late. */
  always: new Set<DisclosureDraft["type"]>(["AddDetails", "NoteReview"]),
  harmless: new Set<DisclosureEvent["type"]>(["DetailsAdded", "ReviewNoted"]),
});
