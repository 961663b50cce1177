// What a request for records is after one more event: the only way a state comes to be.
import type { DisclosureEvent } from "./event.ts";
import { type Disclosure, noProof, type Proof, type Status } from "./state.ts";

const withProof = (state: Disclosure, part: Partial<Proof>): Disclosure => ({
  ...state,
  proof: { ...state.proof, ...part },
});

/** What every state has, without what belongs to one status. */
function coreOf(state: Disclosure) {
  const { id, reference, way, loggedBy, receivedBy, receivedAt, openedAt, proof } = state;
  return { id, reference, way, loggedBy, receivedBy, receivedAt, openedAt, proof };
}
const impossible = (state: { readonly id: string; readonly status: Status }, event: DisclosureEvent): Error =>
  new Error(`${state.id}: ${event.type} while ${state.status}`);

export function evolve(state: Disclosure | null, event: DisclosureEvent, at: string, id: string): Disclosure {
  if (event.type === "RequestLogged") {
    const { reference, way, by, receivedBy, receivedAt } = event;
    return {
      id,
      reference,
      way,
      loggedBy: by,
      receivedBy,
      receivedAt,
      openedAt: at,
      proof: noProof,
      status: "logged",
      gate: null,
    };
  }
  if (!state) throw new Error(`${id}: ${event.type} before RequestLogged`);
  const done = { by: event.by, at };
  switch (event.type) {
    case "DetailsAdded":
      return state;
    case "GateChosen": // another gate asks for other things: what the first one had doesn't count for it
      return { ...coreOf(state), proof: noProof, status: "weighed", gate: event.gate };
    case "OrderRecorded": // another order is to be checked anew
      return withProof(state, { order: done, checked: null });
    case "OrderChecked":
      return withProof(state, { checked: done });
    case "CounselNoted":
      return withProof(state, { counsel: { ...done, asked: event.asked, on: event.on } });
    case "ConditionConfirmed":
      return withProof(state, {
        confirmed: { ...state.proof.confirmed, [event.condition]: done },
        of: event.of ?? state.proof.of,
      });
    case "FormRecorded":
      return withProof(state, { form: { ...done, signed: event.signed, heldBy: event.heldBy } });
    case "ConsentRecorded":
      return withProof(state, { consent: { ...done, consent: event.consent, verified: event.verified } });
    case "Approved":
      return { ...coreOf(state), status: "approved", gate: event.gate, decided: done, packed: null };
    case "PackageAssembled":
      if (state.status !== "approved") throw impossible(state, event);
      return {
        ...state,
        packed: {
          package: event.package,
          sha256: event.sha256,
          assembled: event.sha256,
          proposed: event.proposed,
          look: null,
        },
      };
    case "PackageReviewed": {
      if (state.status !== "approved" || !state.packed) throw impossible(state, event);
      const { redactions, dropped, sha256 } = event;
      return { ...state, packed: { ...state.packed, sha256, look: { redactions, dropped } } };
    }
    case "Released": {
      if (state.status !== "approved" || !state.packed) throw impossible(state, event);
      const { gate, decided, packed } = state;
      const released = { ...done, way: event.way };
      return { ...coreOf(state), status: "released", gate, decided, packed, released, reviewed: null };
    }
    case "Refused":
      return {
        ...coreOf(state),
        status: "refused",
        gate: event.gate,
        decided: done,
        ground: event.ground,
        reviewed: null,
      };
    case "Withdrawn":
      return { ...coreOf(state), status: "withdrawn", gate: state.gate, withdrawn: done, reviewed: null };
    case "ReviewNoted":
      if (state.status !== "released" && state.status !== "refused" && state.status !== "withdrawn")
        throw impossible(state, event);
      return { ...state, reviewed: done };
  }
}
