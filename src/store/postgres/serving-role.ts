// Before serving on a PostgreSQL of the library's own: the role that serves must be one that row security binds, and the
// database must be ready. Refuses with one line that says how to mend it.
import pg from "pg";
import { no, ok, type Result } from "../../lib/result.ts";
import { compareMigrations, migrationsFolder } from "../migrate.ts";

export type ServingRefusal =
  | "DatabaseUnreachable"
  | "DatabaseTooOld"
  | "ServingRoleIsSuperuser"
  | "ServingRoleBypassesRowSecurity"
  | "ServingRoleIsOwner"
  | "DatabaseNotMigrated"
  | "DatabaseTooNew";

type Standing = {
  readonly role: string;
  readonly version: number;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly owns: string | null;
};

// A member of a role can become it, so what a role is counts for its members too.
const standing = `
  select current_user as role, current_setting('server_version_num')::int as version,
    exists (select from pg_roles r where r.rolsuper and pg_has_role(r.oid, 'member')) as superuser,
    exists (select from pg_roles r where r.rolbypassrls and pg_has_role(r.oid, 'member')) as bypasses,
    (select what from (
      select 'the database ' || datname, datdba from pg_database where datname = current_database()
      union all select 'the schema ' || nspname, nspowner from pg_namespace where nspname in ('concord', 'account', 'graphile_worker')
      union all select 'the table ' || relname, relowner from pg_class
        where relnamespace in (to_regnamespace('concord'), to_regnamespace('account')) and relkind in ('r', 'p')
    ) as thing(what, owner) where pg_has_role(owner, 'member') limit 1) as owns`;

/** @param url the address of the role that serves */
export async function checkServingRole(url: string, folder = migrationsFolder): Promise<Result<null, ServingRefusal>> {
  const say = (refusal: ServingRefusal, message: string) => no(refusal, { message });
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<Standing>(standing);
    const [found] = rows;
    if (!found) throw new Error("a select of constants gave no row");
    const serves = `DATABASE_URL names the role ${found.role}, which`;
    const mend = "Serve as a role made by concord setup database.";
    if (found.version < 150_000)
      return say(
        "DatabaseTooOld",
        `the PostgreSQL of DATABASE_URL is ${Math.floor(found.version / 10_000)}: use 15 or newer.`,
      );
    if (found.superuser) return say("ServingRoleIsSuperuser", `${serves} is a superuser, whom no wall holds. ${mend}`);
    if (found.bypasses) return say("ServingRoleBypassesRowSecurity", `${serves} may bypass row security. ${mend}`);
    if (found.owns) return say("ServingRoleIsOwner", `${serves} owns ${found.owns}. ${mend}`);
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    return say(
      "DatabaseUnreachable",
      `the PostgreSQL of DATABASE_URL does not let us in: ${code ?? message}. Check its address, role and password.`,
    );
  } finally {
    await client.end();
  }
  const { pending, unknown } = await compareMigrations(url, folder);
  if (unknown.length > 0)
    return say("DatabaseTooNew", `the database was migrated by a newer Concord (${unknown.at(-1)}): start that one.`);
  if (pending.length > 0)
    return say(
      "DatabaseNotMigrated",
      `the database lacks ${pending.join(", ")}: set DATABASE_OWNER_URL to the role that owns it, and start again.`,
    );
  return ok(null);
}
