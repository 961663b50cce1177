// The database that a command or the app works on: the library's own server, or the embedded one, started or joined.
// Ready when it is handed over: migrated, and served by a role that row security binds.
import type { Config } from "../config/config.ts";
import { no, ok, type Result } from "../lib/result.ts";
import { migrate } from "../store/migrate.ts";
import { openPool, type Pool } from "../store/pool.ts";
import { type Embedded, startEmbedded } from "../store/postgres/embedded.ts";
import { checkServingRole } from "../store/postgres/serving-role.ts";

export type Database = {
  /** As the role that serves. */
  readonly url: string;
  /** As the role that owns the tables; null when only DATABASE_URL is set. */
  readonly ownerUrl: string | null;
  /** Null on a server of the library's own. */
  readonly embedded: Embedded | null;
  /** Stops the embedded server unless somebody else uses it. */
  close(): Promise<void>;
};

type Options = {
  /** Takes the data folder for the one process that serves it. */
  readonly claim?: boolean;
};

export async function openDatabase(config: Config, { claim = false }: Options = {}): Promise<Result<Database>> {
  if (config.database) return openOwn(config.database);
  const started = await startEmbedded(config.data);
  if (!started.ok) return started;
  const embedded = started.value;
  const close = () => embedded.stop();
  if (claim && !(await embedded.claim())) {
    await close();
    return no("AlreadyServed", {
      message: `another Concord serves the data folder ${config.data}. Stop it, or set CONCORD_DATA to another folder.`,
    });
  }
  const migrated = await bringUpToDate(embedded.ownerUrl);
  if (!migrated.ok) {
    await close();
    return migrated;
  }
  return ok({ url: embedded.appUrl, ownerUrl: embedded.ownerUrl, embedded, close });
}

async function openOwn({ url, ownerUrl }: NonNullable<Config["database"]>): Promise<Result<Database>> {
  const migrated = ownerUrl ? await bringUpToDate(ownerUrl) : ok(null);
  if (!migrated.ok) return migrated;
  const fit = await checkServingRole(url);
  return fit.ok ? ok({ url, ownerUrl, embedded: null, close: async () => undefined }) : fit;
}

async function bringUpToDate(ownerUrl: string): Promise<Result<null>> {
  try {
    await migrate(ownerUrl);
    return ok(null);
  } catch (error) {
    return no("MigrationFailed", {
      message: `the database could not be brought up to date: ${(error as Error).message}`,
    });
  }
}

/** For a command: a pool for as long as `work` takes. */
export async function withDatabase<T>(
  config: Config,
  work: (pool: Pool, database: Database) => Promise<Result<T>>,
): Promise<Result<T>> {
  const database = await openDatabase(config);
  if (!database.ok) return database;
  const pool = openPool(database.value.url, { size: 2 });
  try {
    return await work(pool, database.value);
  } finally {
    await pool.end();
    await database.value.close();
  }
}
