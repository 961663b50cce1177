// The policy register: a document comes in as a version, and is shown with the rules that enforce each clause of it. A policy is
// public: everyone reads it, the Director or the command line writes it.
import type { Person, Principal } from "../../domain/access/principal.ts";
import { maySet } from "../../domain/access/settings-table.ts";
import { diffPolicies, type PolicyDiff } from "../../domain/policy/diff.ts";
import type { Clause, CrossReference, Policy, PolicyRefusal } from "../../domain/policy/policy.ts";
import { readPolicy } from "../../domain/policy/read.ts";
import { checkPreset, type PresetCheck, type RuleId, type RuleLink, readPreset } from "../../domain/policy/rules.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { keepPolicy, type PolicyVersion, policiesInForce, policyVersions } from "../../store/queries/policies.ts";
import { updateLibrary } from "../../store/queries/settings.ts";
import { type Desk, freshSettings } from "../desk.ts";
import { changeSettings, type SettingsDone } from "./change.ts";
import { policyReviewYears } from "./defaults.ts";

export type Imported = {
  readonly policy: Policy;
  readonly version: number;
  /** Against the version before; null when it is the first. */
  readonly diff: PolicyDiff | null;
  /** It reads as the version in force does: nothing was kept. */
  readonly unchanged: boolean;
};

/** All of the document or nothing. Refusals: `NotYourSetting`, and the reader's, each with the fact `line`. */
export async function importPolicy(
  desk: Pick<Desk, "pool" | "library" | "now" | "preset">,
  who: Principal,
  text: string,
): Promise<Result<Imported, PolicyRefusal | "NotYourSetting">> {
  const may = who.kind === "job" || (who.kind === "person" && maySet(who.roles, "policies"));
  if (!may) return no("NotYourSetting");
  const read = readPolicy(text);
  if (!read.ok) return read;
  const policy = read.value;
  // The rules cite the policy that lets a patron ask for a review (informal.3), not every one that has a clause 1.1.
  const review = desk.preset.filter((link) => link.rule === "review.any-time").map((link) => link.clause);
  const citable = policy.clauses.some((clause) => review.includes(clause.id));
  const { version, before, unchanged } = await keepPolicy(desk.pool, who, desk.now(), policy, text, citable);
  return ok({ policy, version, diff: before ? diffPolicies(before, policy) : null, unchanged });
}

export type PolicyLine = Omit<Policy, "clauses" | "crossReferences"> & {
  readonly version: number;
  /** The rules of the product cite this one's clauses. */
  readonly cited: boolean;
  /** The day it was adopted, as exact as the document is; where it doesn't say, the day of the import. */
  readonly inForceSince: string;
  /** By the library's setting, as exact as the last date; null when the document gives none. */
  readonly reviewDueOn: string | null;
};
export type ClauseView = Clause & { readonly rules: readonly RuleId[] };
export type PolicyView = PolicyLine & {
  readonly clauses: readonly ClauseView[];
  /** `held`: the register has it, so that it can be linked. */
  readonly crossReferences: readonly (CrossReference & { readonly held: boolean })[];
  readonly citedBy: readonly { readonly code: string; readonly title: string }[];
  readonly current: number;
  readonly versions: readonly {
    readonly version: number;
    readonly importedAt: string;
    readonly importedBy: number | null;
  }[];
  readonly diff: PolicyDiff | null;
  /** For whoever edits the links; null where the rules don't cite this policy. */
  readonly check: PresetCheck | null;
};

const publicOf = (desk: Desk): Principal => ({ kind: "public", library: desk.library });

/** "2026-01" and 2 years: "2028-01". */
const yearsOn = (date: string, years: number): string => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

function lineOf({ policy, version, cited, importedAt }: PolicyVersion): PolicyLine {
  const { clauses: _, crossReferences: __, ...header } = policy;
  const last = policy.reviewed ?? policy.adopted;
  return {
    ...header,
    version,
    cited,
    inForceSince: policy.adopted ?? importedAt.slice(0, 10),
    reviewDueOn: last && yearsOn(last, policyReviewYears),
  };
}

/** The policies in force, by code. */
export const policyList = async (desk: Desk): Promise<PolicyLine[]> =>
  (await policiesInForce(desk.pool, publicOf(desk))).map(lineOf);

/** A policy as everyone may read it, in force or an earlier version. */
export async function policyView(desk: Desk, code: string, version?: number): Promise<Result<PolicyView, "NotFound">> {
  const [versions, register, settings] = await Promise.all([
    policyVersions(desk.pool, publicOf(desk), code),
    policiesInForce(desk.pool, publicOf(desk)),
    freshSettings(desk),
  ]);
  const shown = versions.find((one) => one.version === (version ?? one.current));
  if (!shown) return no("NotFound");
  const before = versions.find((one) => one.version === shown.version - 1);
  const links = shown.cited ? (settings?.facts.links ?? desk.preset) : [];
  const rulesOf = (id: string) => links.filter((link) => link.clause === id).map((link) => link.rule);
  const { policy } = shown;
  return ok({
    ...lineOf(shown),
    current: shown.current,
    clauses: policy.clauses.map((clause) => ({ ...clause, rules: rulesOf(clause.id) })),
    crossReferences: policy.crossReferences.map((reference) => ({
      ...reference,
      held: register.some((one) => one.policy.code === reference.code),
    })),
    citedBy: register
      .filter((one) => one.policy.crossReferences.some((reference) => reference.code === code))
      .map((one) => ({ code: one.policy.code, title: one.policy.title })),
    versions: versions.map(({ version, importedAt, importedBy }) => ({ version, importedAt, importedBy })),
    diff: before ? diffPolicies(before.policy, policy) : null,
    check: shown.cited ? checkPreset(links, policy) : null,
  });
}

/**
 * Which clause each rule enforces, as the Director has it; null goes back to the preset. A new link must lead to a clause of the cited
 * policy (`ClauseUnknown`); one that stood before may stay, left over from another version. Refusals: those of readPreset too.
 */
export async function editLinks(
  desk: Desk,
  person: Person,
  links: readonly RuleLink[] | null,
  expects: number,
): Promise<Result<SettingsDone>> {
  const read = readPreset(JSON.stringify(links ?? desk.preset));
  if (!read.ok) return read;
  const cited = (await policiesInForce(desk.pool, person)).find((one) => one.cited);
  return changeSettings(desk, person, "links", expects, ({ row, facts }) => {
    const strange = read.value.find(
      (link) =>
        !facts.links.some((old) => old.rule === link.rule && old.clause === link.clause) &&
        !cited?.policy.clauses.some((clause) => clause.id === link.clause),
    );
    if (strange) return no("ClauseUnknown", strange);
    const after = links === null ? null : read.value;
    return ok({
      queries: [updateLibrary(row.id, { ...row, facts: { ...row.facts, links: after } })],
      changes: [{ what: "links", item: "", before: row.facts.links, after }],
    });
  });
}
