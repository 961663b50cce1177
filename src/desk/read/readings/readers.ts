// For the patron: how many people, in which roles, have read their matter (standard 5). No names: staff may read without being known for it.
import { type Principal, type Role, roleBit } from "../../../domain/access/principal.ts";
import { readersOf } from "../../../store/queries/readings.ts";
import type { Desk } from "../../desk.ts";

export type Readers = {
  /** Who opened it, counted under the role that reaches furthest; most responsible first. */
  readonly opened: readonly { readonly role: Role; readonly count: number }[];
  /** Who saw no more than its first line in a list. */
  readonly lines: number;
};

const furthest: readonly Role[] = [
  "director",
  "boardPresident",
  "designee",
  "supervisor",
  "custodian",
  "staff",
  "volunteer",
  "trustee",
  "administrator",
];

export async function readersView(desk: Desk, who: Principal & { kind: "patron" }): Promise<Readers> {
  const readers = await readersOf(desk.pool, who);
  const opened = readers.filter((one) => one.opened);
  const roleOf = (mask: number): Role | undefined => furthest.find((role) => (mask & roleBit[role]) !== 0);
  return {
    opened: furthest
      .map((role) => ({ role, count: opened.filter((one) => roleOf(one.roles) === role).length }))
      .filter((one) => one.count > 0),
    lines: readers.length - opened.length,
  };
}
