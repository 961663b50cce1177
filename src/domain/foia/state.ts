// A request for records as it stands: a union by `status`, built of its events alone.
import type { PersonId } from "../access/principal.ts";
import type { FoiaEvent } from "./event.ts";
import type { Delay, Exemption, Outcome, Redaction, Way } from "./terms.ts";

export type Reviewed = {
  readonly content: string;
  readonly matter: string;
  readonly by: PersonId;
  readonly redactions: readonly Redaction[];
  readonly dropped: readonly Redaction[];
};
type Core = {
  readonly id: string;
  readonly reference: string;
  readonly loggedBy: PersonId;
  readonly openedAt: string;
  readonly receivedOn: string;
  readonly way: Way;
  readonly commercial: boolean;
  readonly feeWaiver: boolean;
  readonly language: "en" | "es";
  readonly dueOn: string;
  readonly dueAt: string;
  readonly extension: { readonly reasons: readonly Delay[]; readonly days: number; readonly at: string } | null;
  /** Stream ids. */
  readonly matters: readonly string[];
  readonly reviewed: readonly Reviewed[];
};
export type OpenRequest = Core & { readonly status: "open" };
export type ClosedRequest = Core & {
  readonly status: "closed";
  readonly outcome: Outcome;
  readonly closedAt: string;
  readonly withheld: readonly Exemption[];
};
export type FoiaRequest = OpenRequest | ClosedRequest;

export function evolve(state: FoiaRequest | null, event: FoiaEvent, at: string, streamId: string): FoiaRequest {
  if (event.type === "RequestReceived") {
    const { type: _, days: __, by, ...told } = event;
    return {
      ...told,
      id: streamId,
      status: "open",
      loggedBy: by,
      openedAt: at,
      extension: null,
      matters: [],
      reviewed: [],
    };
  }
  if (!state) throw new Error(`${event.type} on a request that never came`);
  const closed = (outcome: Outcome, withheld: readonly Exemption[] = []): FoiaRequest => ({
    ...state,
    status: "closed",
    outcome,
    closedAt: at,
    withheld,
  });
  switch (event.type) {
    case "TimeExtended": {
      const { reasons, days, dueOn, dueAt } = event;
      return { ...state, dueOn, dueAt, extension: { reasons, days, at } };
    }
    case "MatterAdded":
      return { ...state, matters: [...state.matters, event.matter] };
    case "MatterRemoved":
      return {
        ...state,
        matters: state.matters.filter((one) => one !== event.matter),
        reviewed: state.reviewed.filter((one) => one.matter !== event.matter),
      };
    case "TextReviewed": {
      const { type: _, ...text } = event;
      return { ...state, reviewed: [...state.reviewed.filter((one) => one.content !== text.content), text] };
    }
    case "RecordsReleased":
      return closed(event.withheld.length > 0 ? "grantedInPart" : "granted", event.withheld);
    case "RequestDenied":
      return closed("denied", event.exemptions);
    case "NothingFound":
      return closed("nothingFound");
    case "RequestWithdrawn":
      return closed("withdrawn");
  }
}
