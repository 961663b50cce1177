// The people of the library: who they are, which roles they hold, and whether they are here. Whoever comes or leaves may change who
// holds a matter or decides a review: a job looks at each (informal.3).
import { type Person, roles } from "../../domain/access/principal.ts";
import { maySet } from "../../domain/access/settings-table.ts";
import { canonical } from "../../lib/canonical.ts";
import { type No, no, ok, type Result } from "../../lib/result.ts";
import type { PersonRow } from "../../store/queries/library.ts";
import { insertPerson, type PersonFields, updatePerson } from "../../store/queries/settings.ts";
import type { Desk, Settings } from "../desk.ts";
import { foldEmail } from "../identity/fold.ts";
import { alreadySo, changeSettings, type SettingsDone } from "./change.ts";
import { type NewPerson, personFields } from "./defaults.ts";
import { readAll, readEmail, readLine } from "./fields.ts";

/** What the Director alone changes; the rest of a person is their account. */
const duties = ["roles", "branchId", "firstContact", "listed"] as const satisfies readonly (keyof PersonFields)[];

export const fieldsOf = (row: PersonRow): PersonFields => ({
  name: row.name,
  publicName: row.publicName,
  title: row.title,
  email: row.email,
  branchId: row.branchId,
  roles: row.roles,
  active: row.active,
  firstContact: row.firstContact,
  listed: row.listed,
});

/** The job that finds holders and deciders anew; several changes before it runs make one. */
export const findPeopleJob = (library: number) => ({
  task: "findPeople",
  payload: { library },
  key: `findPeople:${library}`,
});

function readFields(fields: PersonFields): Result<PersonFields> {
  const lines = readAll({
    name: readLine("name", fields.name),
    publicName: readLine("publicName", fields.publicName),
    title: readLine("title", fields.title),
    email: readEmail("email", fields.email),
  });
  return lines.ok
    ? ok({ ...fields, ...lines.value, roles: roles.filter((role) => fields.roles.includes(role)) })
    : lines;
}

const directs = (one: PersonFields): boolean => one.active && one.roles.includes("director");

/** Whether the person, new (`id` null) or changed, fits among the others. */
function misfit(fields: PersonFields, id: number | null, { row }: Settings): No<string> | null {
  const others = row.people.filter((one) => one.id !== id);
  const email = foldEmail(fields.email);
  if (others.some((one) => foldEmail(one.email) === email)) return no("EmailTaken", { field: "email" });
  if (!row.branches.some((one) => one.id === fields.branchId)) return no("BranchUnknown", { field: "branchId" });
  return [...others, fields].some(directs) ? null : no("LastDirector", { field: "roles" });
}

/**
 * Adds a person. The administrator may, but gives no role, branch or public place: that is the Director's. Refusals: FieldEmpty,
 * FieldTooLong, EmailUnreadable, EmailTaken, BranchUnknown (field); NotYourSetting.
 */
export async function addPerson(
  desk: Desk,
  person: Person,
  typed: NewPerson,
  expects: number,
): Promise<Result<SettingsDone>> {
  const read = readFields(personFields(typed));
  if (!read.ok) return read;
  const after = read.value;
  const givesDuties = after.roles.length > 0 || after.firstContact || after.listed;
  if (givesDuties && !maySet(person.roles, "duties")) return no("NotYourSetting");
  return changeSettings(desk, person, "accounts", expects, (settings) => {
    const { row } = settings;
    const same = row.people.find((one) => canonical(fieldsOf(one)) === canonical(after));
    if (same) return ok(alreadySo(same.id));
    const wrong = misfit(after, null, settings);
    if (wrong) return wrong;
    const id = Math.max(0, ...row.people.map((one) => one.id)) + 1;
    return ok({
      queries: [insertPerson(row.id, id, after)],
      changes: [{ what: "person", item: String(id), before: null, after }],
      jobs: [findPeopleJob(row.id)],
      added: id,
    });
  });
}

/**
 * Changes what is given of a person. Refusals: those of addPerson; PersonUnknown; LastDirector, when nobody would be left to set
 * anything. Whoever leaves keeps their place in every record.
 */
export async function changePerson(
  desk: Desk,
  person: Person,
  id: number,
  typed: Partial<PersonFields>,
  expects: number,
): Promise<Result<SettingsDone>> {
  return changeSettings(desk, person, "accounts", expects, (settings) => {
    const { row } = settings;
    const found = row.people.find((one) => one.id === id);
    if (!found) return no("PersonUnknown");
    const before = fieldsOf(found);
    const read = readFields({ ...before, ...typed });
    if (!read.ok) return read;
    const after = read.value;
    const differs = (field: keyof PersonFields) => canonical(before[field]) !== canonical(after[field]);
    if (duties.some(differs) && !maySet(person.roles, "duties")) return no("NotYourSetting");
    const wrong = misfit(after, id, settings);
    if (wrong) return wrong;
    const shifts = (["active", "roles", "branchId", "firstContact"] as const).some(differs);
    return ok({
      queries: [updatePerson(row.id, id, after)],
      changes: [{ what: "person", item: String(id), before, after }],
      jobs: shifts ? [findPeopleJob(row.id)] : [],
    });
  });
}
