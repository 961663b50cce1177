// What must come after: whoever may decide hears at once that somebody asks for records.
import type { FollowUp } from "../case/follow-up.ts";
import type { DisclosureEvent } from "./event.ts";

export const disclosureFollowUps = (events: readonly DisclosureEvent[]): FollowUp[][] =>
  events.map((event) => (event.type === "RequestLogged" ? [{ task: "tellDeciders", about: "requestLogged" }] : []));
