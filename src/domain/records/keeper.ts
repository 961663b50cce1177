// Who may keep and dispose of records: the Director and the custodian of records, each by name; never the system.
import type { By, Facts } from "../case/act.ts";

/** The person's id; null: not one who may. */
export function keeperOf(by: By, { people }: Pick<Facts, "people">): number | null {
  if (by.kind !== "person") return null;
  const person = people.find((one) => one.id === by.personId && one.active);
  return person?.roles.some((role) => role === "director" || role === "custodian") ? person.id : null;
}
