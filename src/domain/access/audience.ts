// The table of who sees a case by role alone (standard 5; ARCHITECTURE, "Who may see what"). Holding it, having held it, being
// asked to take it and the walls come on top, in the database's policies.
import type { Case } from "../case/state.ts";
import { type Role, roleBit, roleMask } from "./principal.ts";

/** Roles that reach the whole library, and roles that reach the person's own branch. A designee reaches their scope. */
const wideRoles = ["director", "boardPresident", "custodian", "administrator"] as const satisfies readonly Role[];
const nearRoles = ["staff", "supervisor"] as const satisfies readonly Role[];

export const wideMask = (held: readonly Role[]): number =>
  roleMask(held.filter((role) => wideRoles.some((wide) => wide === role)));
export const nearMask = (held: readonly Role[]): number =>
  roleMask(held.filter((role) => nearRoles.some((near) => near === role)));

/** Codes and state: who may know that this matter exists and where it stands. */
export const audienceOf = (state: Pick<Case, "aboutDirector">): number =>
  roleMask(["staff", "supervisor", "designee", "director", "custodian", "administrator"]) |
  (state.aboutDirector ? roleBit.boardPresident : 0);

/** The patron's words: staff read a concern only as holder, former holder or invited. */
export const wordsAudienceOf = (state: Pick<Case, "aboutDirector" | "kind">): number =>
  roleMask(["supervisor", "designee", "director"]) |
  (state.kind === "concern" ? 0 : roleBit.staff) |
  (state.aboutDirector ? roleBit.boardPresident : 0);
