// Brings a database to the tables of this version: plain SQL, numbered, forward only (db/migrations).
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";

export const migrationsFolder = fileURLToPath(new URL("../../db/migrations", import.meta.url));

const schema = "concord";
const table = "migration";
const migrating = 7_007_004;

/**
 * The serving role works the queue: acts enqueue in their own transaction, the worker runs as the same role. The queue's tables have
 * row security and no policy, and its own migrations may add tables, so this is done anew each time. Payloads hold ids, never words.
 */
const queueRights = `
  grant usage on schema graphile_worker to concord_app;
  grant select, insert, update, delete on all tables in schema graphile_worker to concord_app;
  grant usage on all sequences in schema graphile_worker to concord_app;
  grant execute on all functions in schema graphile_worker to concord_app;
  do $$ declare t text; begin
    for t in select tablename from pg_tables where schemaname = 'graphile_worker' and rowsecurity
      and not exists (select from pg_policies p where p.schemaname = 'graphile_worker' and p.tablename = pg_tables.tablename and p.policyname = 'concord_app')
    loop execute format('create policy concord_app on graphile_worker.%I to concord_app using (true) with check (true)', t); end loop;
  end $$`;

const silent = () => undefined;

/** The migrations of the folder that the database does not have yet, and those it has that the folder does not know. */
export async function compareMigrations(
  url: string,
  folder = migrationsFolder,
): Promise<{ readonly pending: string[]; readonly unknown: string[] }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const known = (await readdir(folder)).filter((name) => name.endsWith(".sql")).map((name) => name.slice(0, -4));
    const { rows: there } = await client.query(`select from pg_class where oid = to_regclass('${schema}.${table}')`);
    const { rows: done } =
      there.length === 0 ? { rows: [] } : await client.query<{ name: string }>(`select name from ${schema}.${table}`);
    const names = new Set(done.map(({ name }) => name));
    return {
      pending: known.filter((name) => !names.has(name)).sort(),
      unknown: [...names].filter((name) => !known.includes(name)).sort(),
    };
  } finally {
    await client.end();
  }
}

/**
 * Runs what is pending, as the role that owns the database: first the job queue's own tables, then ours, each
 * migration in a transaction of its own. Of two that do it at once, one waits. The search path is `concord`.
 * @param upTo the name of the last that runs; all of them without it
 * @returns the names of the migrations that ran
 */
export async function migrate(ownerUrl: string, folder = migrationsFolder, upTo?: string): Promise<string[]> {
  const { runMigrations, Logger } = await import("graphile-worker");
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("set client_min_messages = warning");
    await client.query(`select pg_advisory_lock(${migrating})`);
    await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => silent) });
    await client.query(queueRights);
    const { pending } = await compareMigrations(ownerUrl, folder);
    const count = upTo === undefined ? pending.length : pending.filter((name) => name <= upTo).length;
    if (count === 0) return [];
    const { runner } = await import("node-pg-migrate");
    const ran = await runner({
      dbClient: client,
      dir: `${folder}/*.sql`,
      useGlob: true,
      direction: "up",
      count,
      schema,
      createSchema: true,
      migrationsSchema: schema,
      migrationsTable: table,
      noLock: true, // we hold our own, around the job queue's tables too
      log: silent,
    });
    // Who serves may see whether the database is ready.
    await client.query(`grant select on ${schema}.${table} to concord_app`);
    return ran.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
