// What must come after: whoever may confirm a restriction, or hear its appeal, is told, and whoever hears it instead; and it ends by itself when its last day is over. If another
// day was set meanwhile, nothing happens then.
import type { FollowUp } from "../../case/follow-up.ts";
import type { RestrictionEvent } from "./event.ts";
import type { Restriction } from "./state.ts";

/** Events that set a last day. */
const setting: ReadonlySet<RestrictionEvent["type"]> = new Set(["Imposed", "Reviewed", "AppealDecided"]);

export const restrictionFollowUps = (
  events: readonly RestrictionEvent[],
  { status, endsAt, appeal }: Restriction,
): FollowUp[][] =>
  events.map((event) => [
    ...(setting.has(event.type) && endsAt && status !== "ended" ? ([{ task: "expire", runAt: endsAt }] as const) : []),
    ...(event.type === "Imposed" && status === "proposed"
      ? ([{ task: "tellDeciders", about: "restrictionAsks" }] as const)
      : []),
    ...(event.type === "Appealed" || (event.type === "InvolvedNoted" && event.appealTo && appeal?.decided === null)
      ? ([{ task: "tellDeciders", about: "restrictionAppealed" }] as const)
      : []),
  ]);
