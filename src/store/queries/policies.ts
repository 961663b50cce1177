// The policy register: every version as it was imported, the one in force by code (db/migrations/0003).
import type pg from "pg";
import type { Principal } from "../../domain/access/principal.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { policyJson } from "../../domain/policy/print.ts";
import { type Query, read } from "../principal.ts";
import { transaction } from "../transaction.ts";
import { insertHistory } from "./settings.ts";

export type PolicyVersion = {
  readonly policy: Policy;
  readonly version: number;
  /** The version in force. */
  readonly current: number;
  /** Whether the rules of the product cite this policy's clauses. */
  readonly cited: boolean;
  readonly importedAt: string;
  /** null: on the command line. */
  readonly importedBy: number | null;
};

const columns = `p.code, p.current, p.cited, v.version, v.header, v.clauses, v.imported_at as "importedAt", v.imported_by as "importedBy"
  from concord.policy p join concord.policy_version v on v.library_id = p.library_id and v.code = p.code`;
const inForce: Query = {
  name: "policies",
  text: `select ${columns} and v.version = p.current order by p.code`,
};
const versionsOf = (code: string): Query => ({
  name: "policy-versions",
  text: `select ${columns} where p.code = $1 order by v.version`,
  values: [code],
});

// jsonb keeps no order of keys: the policy is put together again as the domain prints it, so that two of them compare.
const policyOf = (row: { code: string; header: object; clauses: unknown }): Policy =>
  JSON.parse(policyJson({ ...row.header, code: row.code, clauses: row.clauses } as Policy));
const versionOf = ({ header, clauses, ...row }: pg.QueryResultRow): PolicyVersion => ({
  policy: policyOf({ code: row.code, header, clauses }),
  version: row.version,
  current: row.current,
  cited: row.cited,
  importedAt: row.importedAt,
  importedBy: row.importedBy,
});

/** The versions in force, by code. */
export async function policiesInForce(pool: pg.Pool, who: Principal): Promise<PolicyVersion[]> {
  const [found] = await read(pool, who, "", [inForce]);
  return (found?.rows ?? []).map(versionOf);
}

/** Every version of one policy, oldest first; none when the library has no such policy. */
export async function policyVersions(pool: pg.Pool, who: Principal, code: string): Promise<PolicyVersion[]> {
  const [found] = await read(pool, who, "", [versionsOf(code)]);
  return (found?.rows ?? []).map(versionOf);
}

/** The text of a version, word for word as it was imported; null when there is none. */
export async function policyOriginal(
  pool: pg.Pool,
  who: Principal,
  code: string,
  version: number,
): Promise<string | null> {
  const text = "select original from concord.policy_version where code = $1 and version = $2";
  const [found] = await read(pool, who, "", [{ name: "policy-original", text, values: [code, version] }]);
  return found?.rows[0]?.original ?? null;
}

export type Kept = { readonly version: number; readonly before: Policy | null; readonly unchanged: boolean };

/**
 * Keeps a policy as the next version of its code, in force from now on; nothing when it reads as the version in force does. With
 * `citable`, it becomes the one that the rules cite if none is. Of two imports at once one waits.
 */
export const keepPolicy = (
  pool: pg.Pool,
  who: Principal,
  at: string,
  policy: Policy,
  original: string,
  citable: boolean,
): Promise<Kept> =>
  transaction(pool, who, async (send): Promise<Kept> => {
    const { library } = who;
    const { code, clauses, ...header } = policy;
    const [held, found] = await send(
      { text: "select version from concord.library where library_id = $1 for update", values: [library] },
      { text: `select ${columns} and v.version = p.current where p.code = $1`, values: [code] },
    );
    const row = found?.rows[0];
    const before = row ? policyOf(row) : null;
    if (before && policyJson(before) === policyJson(policy)) return { version: row?.current, before, unchanged: true };
    const version = Number(row?.current ?? 0) + 1;
    const change = {
      what: "policy",
      item: code,
      before: before ? { version: version - 1 } : null,
      after: { version },
    };
    await send(
      {
        text: `insert into concord.policy (library_id, code, current, cited)
          values ($1, $2, $3, $4 and not exists (select from concord.policy where library_id = $1 and cited))
          on conflict (library_id, code) do update set current = excluded.current`,
        values: [library, code, version, citable],
      },
      {
        text: `insert into concord.policy_version (library_id, code, version, header, clauses, original, imported_at, imported_by)
          values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        values: [
          library,
          code,
          version,
          header,
          JSON.stringify(clauses),
          original,
          at,
          who.kind === "person" ? who.personId : null,
        ],
      },
      { text: "update concord.library set version = version + 1 where library_id = $1", values: [library] },
      insertHistory(library, at, who.kind === "person" ? who.personId : null, Number(held?.rows[0]?.version) + 1, [
        change,
      ]),
    );
    return { version, before, unchanged: false };
  });
