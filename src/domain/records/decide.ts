// What may be done to a disposal, by whom, and when: each "no" by name. A hold wins over everything; without authority nothing goes; and two
// different people answer for it (50 ILCS 205/7).
import { no, ok, type Result } from "../../lib/result.ts";
import type { By, Facts } from "../case/act.ts";
import {
  type Disposal,
  type DisposalEvent,
  type EventOf,
  family,
  type OutReason,
  remaining,
  type WithdrawReason,
} from "./disposal.ts";
import type { Proposal } from "./due.ts";
import { certificateShape } from "./facts.ts";
import { keeperOf } from "./keeper.ts";

/** `held`, `open`: of the matters that would go, those under a hold and those opened again, as the desk found them for this act. */
type Found = { readonly held: readonly string[]; readonly open: readonly string[] };
export type DisposalDraft =
  | ({ readonly type: "ProposeDisposal"; readonly reference: string } & Proposal)
  | { readonly type: "TakeOut"; readonly matter: string; readonly reason: OutReason }
  | {
      readonly type: "RecordAuthority";
      readonly certificate: string;
      readonly approvedOn: string;
      readonly today: string;
    }
  | ({ readonly type: "OrderDisposal" } & Found)
  | ({ readonly type: "ConfirmDisposal" } & Found)
  | { readonly type: "WithdrawDisposal"; readonly reason: WithdrawReason }
  | { readonly type: "FinishDisposal"; readonly gone: number; readonly left: EventOf<"DisposalDone">["left"] }
  | ({ readonly type: "SweepTraces" } & Omit<EventOf<"TracesSwept">, "type">);
export type DisposalAct = DisposalDraft & { readonly at: string; readonly by: By };
type Answer = Result<DisposalEvent[]>;

const inTheWay = ({ held, open }: Found): Answer | null =>
  held.length > 0
    ? no("UnderHold", { count: held.length })
    : open.length > 0
      ? no("OpenedAgain", { count: open.length })
      : null;

/**
 * Refusals: `NotAKeeper` (only the Director and the custodian of records), `NothingDue`, `NotInThisDisposal`, `CertificateUnreadable`,
 * `ApprovalInFuture`, `AuthorityMissing`, `NothingLeft`, `UnderHold`, `OpenedAgain` (facts: count), `SamePersonTwice`, `NotOrdered`,
 * `BeingCarriedOut`, `DisposalEnded`.
 */
export function decideDisposal(act: DisposalAct, state: Disposal | null, facts: Facts): Answer {
  if (act.type === "ProposeDisposal") return propose(act, state, facts);
  if (!state) throw new Error(`${act.type} on a disposal that was never proposed`);
  if (act.type === "FinishDisposal" || act.type === "SweepTraces") return bySystem(act, state);
  const by = keeperOf(act.by, facts);
  if (by === null) return no("NotAKeeper");
  if (state.status === "done" || state.status === "withdrawn") return no("DisposalEnded");
  if (state.status === "confirmed") return no("BeingCarriedOut");
  switch (act.type) {
    case "TakeOut": {
      const going = remaining(state);
      if (!going.includes(act.matter)) return no("NotInThisDisposal");
      const { reason } = act;
      const out = family(state, act.matter).filter((id) => going.includes(id));
      return ok(out.map((matter): DisposalEvent => ({ type: "MatterTakenOut", by, matter, reason })));
    }
    case "RecordAuthority": {
      if (!certificateShape.test(act.certificate)) return no("CertificateUnreadable", { field: "certificate" });
      if (act.approvedOn > act.today) return no("ApprovalInFuture", { field: "approvedOn" });
      if (state.status === "ordered") return no("BeingCarriedOut");
      const { certificate, approvedOn } = act;
      return ok([{ type: "AuthorityRecorded", by, certificate, approvedOn }]);
    }
    case "OrderDisposal":
      if (state.status === "proposed") return no("AuthorityMissing");
      if (state.status === "ordered") return state.ordered.by === by ? ok([]) : no("BeingCarriedOut");
      if (remaining(state).length === 0) return no("NothingLeft");
      return inTheWay(act) ?? ok([{ type: "DisposalOrdered", by }]);
    case "ConfirmDisposal":
      if (state.status === "proposed") return no("AuthorityMissing");
      if (state.status === "authorized") return no("NotOrdered");
      if (state.ordered.by === by) return no("SamePersonTwice");
      if (remaining(state).length === 0) return no("NothingLeft");
      return inTheWay(act) ?? ok([{ type: "DisposalConfirmed", by }]);
    case "WithdrawDisposal":
      return ok([{ type: "DisposalWithdrawn", by, reason: act.reason }]);
  }
}

function propose(act: Extract<DisposalAct, { type: "ProposeDisposal" }>, state: Disposal | null, facts: Facts): Answer {
  if (state) return ok([]);
  const by = act.by.kind === "system" ? "system" : keeperOf(act.by, facts);
  if (by === null) return no("NotAKeeper");
  if (act.matters.length === 0) return no("NothingDue");
  const { reference, seriesId, seriesVersion, matters, firstOn, lastOn, walled } = act;
  return ok([
    {
      type: "DisposalProposed",
      reference,
      by,
      seriesId,
      seriesVersion,
      matters: matters.map(({ id, into }) => ({ id, into })),
      firstOn,
      lastOn,
      walled: [...walled],
    },
  ]);
}

/** What the machine tells of its own work, once two people said that it shall. */
function bySystem(act: Extract<DisposalAct, { type: "FinishDisposal" | "SweepTraces" }>, state: Disposal): Answer {
  if (act.by.kind !== "system") return no("NotAKeeper");
  if (act.type === "FinishDisposal") {
    if (state.status === "done") return ok([]);
    return state.status === "confirmed"
      ? ok([{ type: "DisposalDone", gone: act.gone, left: [...act.left] }])
      : no("NotOrdered");
  }
  const { keysFile, log, tables } = act;
  return state.status === "done" ? ok([{ type: "TracesSwept", keysFile, log, tables }]) : no("NotOrdered");
}
