// "The Director's designee" (informal.3): a person, from a day until a day, for a branch and kinds when set. Days inclusive.
import type { Person } from "../../domain/access/principal.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import type { DesignationRow } from "../../store/queries/library.ts";
import {
  deleteDesignation,
  insertDesignation,
  moveDesignationEnd,
  updatePerson,
} from "../../store/queries/settings.ts";
import type { Desk } from "../desk.ts";
import { alreadySo, changeSettings, type SettingsDone } from "./change.ts";
import { readDay } from "./fields.ts";
import { fieldsOf, findPeopleJob } from "./people.ts";

export type NewDesignation = Omit<DesignationRow, "id">;

/**
 * Designates a person, who becomes a designee by it. Refusals: DateUnreadable (field), DesignationOrder (it ends before it begins),
 * PersonUnknown, PersonAway, BranchUnknown, KindsMissing (no kind at all; null is every kind).
 */
export async function addDesignation(
  desk: Desk,
  person: Person,
  typed: NewDesignation,
  expects: number,
): Promise<Result<SettingsDone>> {
  const [from, until] = [readDay("fromOn", typed.fromOn), readDay("untilOn", typed.untilOn)];
  if (!from.ok) return from;
  if (!until.ok) return until;
  if (until.value < from.value) return no("DesignationOrder", { field: "untilOn" });
  if (typed.kinds?.length === 0) return no("KindsMissing", { field: "kinds" });
  return changeSettings(desk, person, "designations", expects, ({ row }) => {
    const found = row.people.find((one) => one.id === typed.personId);
    if (!found) return no("PersonUnknown", { field: "personId" });
    if (!found.active) return no("PersonAway", { field: "personId" });
    if (typed.branchId !== null && !row.branches.some((one) => one.id === typed.branchId))
      return no("BranchUnknown", { field: "branchId" });
    const { personId, branchId, kinds } = typed;
    const id = Math.max(0, ...row.designations.map((one) => one.id)) + 1;
    const after: DesignationRow = { id, personId, fromOn: from.value, untilOn: until.value, branchId, kinds };
    const same = row.designations.find((one) => scope(one) === scope(after));
    if (same) return ok(alreadySo(same.id));
    const before = fieldsOf(found);
    const designee = { ...before, roles: [...before.roles, "designee"] as const };
    const becomes = !before.roles.includes("designee");
    return ok({
      queries: [insertDesignation(row.id, after), ...(becomes ? [updatePerson(row.id, personId, designee)] : [])],
      changes: [
        { what: "designation", item: String(id), before: null, after },
        ...(becomes ? [{ what: "person", item: String(personId), before, after: designee }] : []),
      ],
      jobs: [findPeopleJob(row.id)],
      added: id,
    });
  });
}

const scope = ({ personId, fromOn, untilOn, branchId, kinds }: DesignationRow): string =>
  JSON.stringify([personId, fromOn, untilOn, branchId, kinds]);

/**
 * Ends a designation with another day than was set, its last. Reviews that it brought stay with the designee; ended before its first day it is taken back
 * whole, and they pass on. Refusals: DateUnreadable (field), DesignationUnknown.
 */
export async function endDesignation(
  desk: Desk,
  person: Person,
  id: number,
  lastOn: string,
  expects: number,
): Promise<Result<SettingsDone>> {
  const last = readDay("untilOn", lastOn);
  if (!last.ok) return last;
  return changeSettings(desk, person, "designations", expects, ({ row }) => {
    const before = row.designations.find((one) => one.id === id);
    if (!before) return no("DesignationUnknown");
    const isTakenBack = last.value < before.fromOn;
    return ok({
      queries: [isTakenBack ? deleteDesignation(row.id, id) : moveDesignationEnd(row.id, id, last.value)],
      changes: [
        {
          what: "designation",
          item: String(id),
          before,
          after: isTakenBack ? null : { ...before, untilOn: last.value },
        },
      ],
      jobs: [findPeopleJob(row.id)],
    });
  });
}
