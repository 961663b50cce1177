// Changes of settings: one transaction holds the library's row, its next version, the rows changed, what they were and what they are
// (concord.history), and the jobs that follow.
import type pg from "pg";
import { type Principal, type Role, roleMask } from "../../domain/access/principal.ts";
import type { Procedure } from "../../domain/complaint/procedure/procedure.ts";
import type { Job } from "../ledger.ts";
import type { Query } from "../principal.ts";
import { transaction } from "../transaction.ts";
import { type DesignationRow, kindMask, type LibraryRow } from "./library.ts";

/** What a history line is about, and which of them: a person's id, a closure's date; "" where there is one alone. */
export type Change = {
  readonly what: string;
  readonly item: string;
  readonly before: unknown;
  readonly after: unknown;
};
export type HistoryRow = Pick<Change, "what" | "item"> & {
  readonly at: string;
  readonly personId: number | null;
  readonly version: number;
};

export type SettingsWrite = {
  readonly at: string;
  /** The library's version that the change was worked out on: if it has moved on, nothing is written. */
  readonly version: number;
  readonly queries: readonly pg.QueryConfig[];
  readonly changes: readonly Change[];
  readonly jobs: readonly Omit<Job, "runAt">[];
};

/** Writes a change, or gives "stale": another came first, so work it out again on what the settings are now. */
export const writeSettings = (pool: pg.Pool, who: Principal, write: SettingsWrite): Promise<"written" | "stale"> =>
  transaction(pool, who, async (send) => {
    const { library } = who;
    const [bumped] = await send({
      name: "settings-version",
      text: "update concord.library set version = version + 1 where library_id = $1 and version = $2",
      values: [library, write.version],
    });
    if (bumped?.rowCount !== 1) return "stale";
    const personId = who.kind === "person" ? who.personId : null;
    await send(
      ...write.queries,
      insertHistory(library, write.at, personId, write.version + 1, write.changes),
      addJobs(write.jobs),
    );
    return "written";
  });

const json = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));

export const insertHistory = (
  library: number,
  at: string,
  personId: number | null,
  version: number,
  changes: readonly Change[],
): pg.QueryConfig => ({
  name: "settings-history",
  text: `insert into concord.history (library_id, at, person_id, version, what, item, before, after)
    select $1, $2, $3, $4, w, i, b::jsonb, a::jsonb from unnest($5::text[], $6::text[], $7::text[], $8::text[]) as h(w, i, b, a)`,
  values: [
    library,
    at,
    personId,
    version,
    changes.map((one) => one.what),
    changes.map((one) => one.item),
    changes.map((one) => json(one.before)),
    changes.map((one) => json(one.after)),
  ],
});

const addJobs = (jobs: SettingsWrite["jobs"]): pg.QueryConfig => ({
  name: "settings-jobs",
  text: "select graphile_worker.add_job(t, p::json, null, now(), 12, k) from unnest($1::text[], $2::text[], $3::text[]) as j(t, p, k)",
  values: [jobs.map((job) => job.task), jobs.map((job) => JSON.stringify(job.payload)), jobs.map((job) => job.key)],
});

/** The newest changes, with what it was and what it is. */
export const newestHistory = (count: number): Query => ({
  name: "settings-newest",
  text: `select what, item, before, after, at, person_id as "personId", version from concord.history order by history_id desc limit $1`,
  values: [count],
});

/** What was changed since a version of the library, oldest first. */
export const historySince = (version: number): Query => ({
  name: "settings-since",
  text: `select what, item, at, person_id as "personId", version from concord.history where version > $1 order by history_id`,
  values: [version],
});

export type PersonFields = {
  readonly name: string;
  /** How patrons hear of them. */
  readonly publicName: string;
  readonly title: string;
  readonly email: string;
  readonly branchId: number;
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly firstContact: boolean;
  readonly listed: boolean;
};

const personValues = (library: number, id: number, person: PersonFields): unknown[] => [
  library,
  id,
  person.branchId,
  person.name,
  person.publicName,
  person.title,
  person.email,
  roleMask(person.roles),
  person.active,
  person.firstContact,
  person.listed,
];

export const insertPerson = (library: number, id: number, person: PersonFields): pg.QueryConfig => ({
  text: `insert into concord.person (library_id, person_id, branch_id, name, public_name, title, email, roles, active, first_contact, listed)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
  values: personValues(library, id, person),
});

export const updatePerson = (library: number, id: number, person: PersonFields): pg.QueryConfig => ({
  text: `update concord.person set branch_id = $3, name = $4, public_name = $5, title = $6, email = $7, roles = $8, active = $9,
    first_contact = $10, listed = $11, version = version + 1 where library_id = $1 and person_id = $2`,
  values: personValues(library, id, person),
});

export const insertDesignation = (library: number, one: DesignationRow): pg.QueryConfig => ({
  text: `insert into concord.designation (library_id, designation_id, person_id, from_on, until_on, branch_id, kinds)
    values ($1, $2, $3, $4, $5, $6, $7)`,
  values: [library, one.id, one.personId, one.fromOn, one.untilOn, one.branchId, kindMask(one.kinds)],
});

export const moveDesignationEnd = (library: number, id: number, untilOn: string): pg.QueryConfig => ({
  text: "update concord.designation set until_on = $3 where library_id = $1 and designation_id = $2",
  values: [library, id, untilOn],
});

export const updateLibrary = (
  library: number,
  row: Pick<LibraryRow, "name" | "facts" | "hours" | "targets" | "keyCopiedAt">,
): pg.QueryConfig => ({
  text: "update concord.library set name = $2, facts = $3, hours = $4, targets = $5, key_copied_at = $6 where library_id = $1",
  values: [library, row.name, row.facts, row.hours, row.targets, row.keyCopiedAt],
});

export const deleteDesignation = (library: number, id: number): pg.QueryConfig => ({
  text: "delete from concord.designation where library_id = $1 and designation_id = $2",
  values: [library, id],
});

/** One version of a complaint procedure; it is never changed. */
export const insertProcedure = (library: number, procedure: Procedure): pg.QueryConfig => ({
  text: "insert into concord.procedure (library_id, procedure_id, version, facts) values ($1, $2, $3, $4)",
  values: [library, procedure.id, procedure.version, JSON.stringify(procedure)],
});
