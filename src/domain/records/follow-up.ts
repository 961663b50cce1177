// What must come after: confirmed, a disposal is carried out by the queue, from where it stopped if it is stopped.
import type { FollowUp } from "../case/follow-up.ts";
import type { DisposalEvent } from "./disposal.ts";

export const disposalFollowUps = (events: readonly DisposalEvent[]): FollowUp[][] =>
  events.map((event) => (event.type === "DisposalConfirmed" ? [{ task: "dispose" }] : []));
