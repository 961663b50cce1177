// A disposal of records as a noun of the desk (domain/records/disposal.ts).
import { type DisposalDraft, decideDisposal } from "../../domain/records/decide.ts";
import { type Disposal, type DisposalEvent, evolveDisposal } from "../../domain/records/disposal.ts";
import { disposalFollowUps } from "../../domain/records/follow-up.ts";
import { registerList } from "../../store/lists/register-item.ts";
import { registerNoun } from "./noun.ts";

export const disposalNoun = registerNoun<Disposal, DisposalEvent, DisposalDraft>({
  list: registerList<Disposal>("disposal", (state) => ({
    id: state.id,
    reference: state.reference,
    status: state.status,
    sort: "retention",
    outcome: state.status === "done" ? (state.left.length === 0 ? "gone" : "partly") : null,
    openedBy: state.proposedBy === "system" ? null : state.proposedBy,
    dueAt: null,
    openedAt: state.proposedAt,
    closedAt: state.status === "done" ? state.doneAt : state.status === "withdrawn" ? state.withdrawn.at : null,
  })),
  decide: decideDisposal,
  evolve: evolveDisposal,
  followUps: disposalFollowUps,
  /** The certificate itself, and why a matter was taken out, in words. */
  carriers: { TakeOut: ["MatterTakenOut", "reason"], RecordAuthority: ["AuthorityRecorded", "note"] },
  harmless: new Set(["TracesSwept"]),
  walled: (state) => state.walled,
});
