// The library's settings and people, whole: what the rules, the pages and the principals are made of. Cached by version (desk/desk.ts).
import type pg from "pg";
import { type Principal, type Role, roleBit, roles } from "../../domain/access/principal.ts";
import type { OpenHours } from "../../domain/calendar/calendar.ts";
import type { TargetSettings } from "../../domain/case/act.ts";
import { type Kind, kinds, type Theme } from "../../domain/case/terms.ts";
import type { Meeting } from "../../domain/complaint/due.ts";
import type { Procedure } from "../../domain/complaint/procedure/procedure.ts";
import type { ConductTerms } from "../../domain/conduct/incident/rules.ts";
import type { RestrictionTerms } from "../../domain/conduct/restriction/settings.ts";
import type { DisclosureTerms } from "../../domain/disclosure/settings.ts";
import type { FoiaTerms } from "../../domain/foia/terms.ts";
import type { LetterheadSetting } from "../../domain/paper/letterhead.ts";
import type { RuleLink } from "../../domain/policy/rules.ts";
import type { ReportTerms } from "../../domain/report/settings.ts";
import { type Query, read } from "../principal.ts";

/** What a library says of itself (settings), beside hours and targets. */
export type LibraryFacts = {
  readonly shortName: string;
  readonly address: readonly string[];
  readonly phone: string;
  readonly email: string;
  readonly languages: readonly ("en" | "es")[];
  readonly limits: { readonly fileBytes: number; readonly matterBytes: number };
  /** The library's own complaint form and procedure, as the Director words it; null is the plain one. */
  readonly links: readonly RuleLink[] | null;
  /** What matters can be about; what a library begins with until somebody changes it. */
  readonly themes?: readonly Theme[];
  /** Requests for records (5 ILCS 140); what a library begins with until the Director changes it. */
  readonly foia?: FoiaTerms;
  /** Requests for records (75 ILCS 70/1), likewise. */
  readonly disclosure?: DisclosureTerms;
  /** Rules of conduct and what follows (patron.1, patron.2), likewise. */
  readonly conduct?: ConductTerms;
  /** Restrictions (75 ILCS 16/30-55.55), likewise. */
  readonly restrictions?: RestrictionTerms;
  /** The Board report, likewise. */
  readonly report?: ReportTerms;
  /** When the Board meets: what an appeal comes before. */
  readonly meetings?: readonly Meeting[];
  /** What stands on its paper beside its name, and who signs; plain until somebody changes it. */
  readonly letterhead?: LetterheadSetting;
};
export type PersonRow = {
  readonly id: number;
  readonly branchId: number;
  readonly name: string;
  readonly publicName: string;
  readonly title: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly firstContact: boolean;
  readonly listed: boolean;
  readonly accountId: string | null;
  readonly version: number;
};
export type DesignationRow = {
  readonly id: number;
  readonly personId: number;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly branchId: number | null;
  readonly kinds: readonly Kind[] | null;
};
export type LibraryRow = {
  readonly id: number;
  readonly name: string;
  readonly version: number;
  readonly facts: LibraryFacts;
  readonly hours: OpenHours;
  readonly targets: TargetSettings;
  readonly wrappedKey: Buffer;
  readonly keyCopiedAt: string | null;
  readonly branches: readonly { readonly id: number; readonly name: string }[];
  readonly people: readonly PersonRow[];
  readonly designations: readonly DesignationRow[];
  /** Every version of every complaint procedure; none until the Director changed one. */
  readonly procedures: readonly Procedure[];
};

export const rolesOf = (mask: number): Role[] => roles.filter((role) => (mask & roleBit[role]) !== 0);
const kindsOf = (mask: number | null): Kind[] | null =>
  mask === null ? null : kinds.filter((_, bit) => (mask & (1 << bit)) !== 0);
export const kindMask = (some: readonly Kind[] | null): number | null =>
  some === null ? null : some.reduce((mask, kind) => mask | (1 << kinds.indexOf(kind)), 0);

/** Which libraries there are; the one question that needs no principal. */
export async function libraryIds(pool: pg.Pool): Promise<number[]> {
  const { rows } = await pool.query<{ library_id: number }>("select library_id from concord.libraries()");
  return rows.map((row) => row.library_id);
}

const queries: readonly Query[] = [
  {
    name: "library",
    text: 'select library_id as id, name, version, facts, hours, targets, wrapped_key as "wrappedKey", key_copied_at as "keyCopiedAt" from concord.library',
  },
  { name: "library-branches", text: "select branch_id as id, name from concord.branch order by branch_id" },
  {
    name: "library-people",
    text: `select person_id as id, branch_id as "branchId", name, public_name as "publicName", title, email, roles, active, first_contact as "firstContact",
      listed, account_id as "accountId", version from concord.person order by person_id`,
  },
  {
    name: "library-designations",
    text: `select designation_id as id, person_id as "personId", from_on as "fromOn", until_on as "untilOn", branch_id as "branchId", kinds
      from concord.designation order by from_on, designation_id`,
  },
  { name: "library-procedures", text: "select facts from concord.procedure order by procedure_id, version" },
];

export async function libraryRow(pool: pg.Pool, who: Principal): Promise<LibraryRow | null> {
  const [library, branches, people, designations, procedures] = await read(pool, who, "", queries);
  const row = library?.rows[0];
  if (!row) return null;
  return {
    ...row,
    branches: branches?.rows ?? [],
    people: (people?.rows ?? []).map((one) => ({ ...one, roles: rolesOf(one.roles) })),
    designations: (designations?.rows ?? []).map((one) => ({ ...one, kinds: kindsOf(one.kinds) })),
    procedures: (procedures?.rows ?? []).map((one) => one.facts),
  };
}

const versionQuery: Query = { name: "library-version", text: "select version from concord.library" };
export async function settingsVersion(pool: pg.Pool, who: Principal): Promise<number | null> {
  const [row] = await read(pool, who, "", [versionQuery]);
  return row?.rows[0]?.version ?? null;
}
