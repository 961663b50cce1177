// The embedded PostgreSQL of one data folder: started, or joined when it runs already. Whoever leaves last stops it.
import { join, resolve } from "node:path";
import type pg from "pg";
import { no, ok, type Result } from "../../lib/result.ts";
import type { Credentials } from "./credentials.ts";
import { signalStop, stopPostmaster } from "./postmaster.ts";
import { presence, reach } from "./reach.ts";
import { createDatabase, database, databaseRights, roleStatements } from "./roles.ts";
import { type ServerSettings, serverSettings } from "./settings.ts";

const serving = 7_007_002;
const making = 7_007_003;

export type Embedded = {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** It was running already: another command runs, or the app was killed and the server lived on. */
  readonly joined: boolean;
  /** Settles when the server is lost without our doing (killed, crashed): start again. */
  readonly lost: Promise<void>;
  /** Claims the data folder for the one process that serves it; false when another has it. Ends with the process. */
  claim(): Promise<boolean>;
  /** Leaves the server, and stops it unless another process is using it. */
  stop(): Promise<void>;
  /** For the last moment of a process that can't wait: tells the server to stop, and doesn't see it end. */
  abandon(): void;
};

/**
 * Starts or joins the embedded server of a data folder, and makes its roles and database when they are not there.
 * @param dataDir made if it is missing
 * @param options.tuning settings of postgresql.conf that differ from `serverSettings`
 */
export async function startEmbedded(
  dataDir: string,
  { tuning = {} }: { readonly tuning?: ServerSettings } = {},
): Promise<Result<Embedded, "DatabaseDidNotStart">> {
  const data = resolve(dataDir);
  try {
    const { keeper, pid, credentials, joined } = await reach(data, { ...serverSettings, ...tuning });
    await makeDatabase(keeper, credentials);
    return ok(hold(keeper, pid, credentials, joined));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return no("DatabaseDidNotStart", {
      message: `the database in ${data} did not start: ${why}. The end of ${join(data, "postgres.log")} may say more.`,
    });
  }
}

async function makeDatabase(keeper: pg.Client, credentials: Credentials): Promise<void> {
  await keeper.query(`select pg_advisory_lock(${making})`);
  const { rows } = await keeper.query<{ name: string }>(
    "select rolname as name from pg_roles union all select 'database ' || datname from pg_database",
  );
  const there = new Set(rows.map(({ name }) => name));
  for (const [role, statement] of roleStatements(credentials)) if (!there.has(role)) await keeper.query(statement);
  if (!there.has(`database ${database}`))
    for (const statement of [createDatabase, ...databaseRights]) await keeper.query(statement);
  await keeper.query(`select pg_advisory_unlock(${making})`);
}

function hold(keeper: pg.Client, pid: number, credentials: Credentials, joined: boolean): Embedded {
  const url = (role: string, password: string, name: string) =>
    `postgres://${role}:${password}@127.0.0.1:${credentials.port}/${name}`;
  const ask = async (query: string): Promise<boolean> => {
    const { rows } = await keeper.query<{ yes: boolean }>(`select ${query} as yes`);
    return rows[0]?.yes === true;
  };
  let stopping = false;
  let ended = false;
  const lost = new Promise<void>((settle) => {
    keeper.once("end", () => {
      ended = true;
      if (!stopping) settle();
    });
  });
  return {
    superuserUrl: url("postgres", credentials.superuser, "postgres"),
    ownerUrl: url("concord_owner", credentials.owner, database),
    appUrl: url("concord_app", credentials.app, database),
    joined,
    lost,
    claim: () => ask(`pg_try_advisory_lock(${serving})`),
    async stop() {
      if (stopping || ended) return;
      stopping = true;
      const last = await ask(`pg_advisory_unlock_shared(${presence}) and pg_try_advisory_lock(${presence})`).catch(
        () => null, // it goes down already, killed or stopped by hand: nothing is left to stop
      );
      if (last) await stopPostmaster(pid);
      else if (last === false) await keeper.end();
    },
    abandon() {
      if (!stopping && !ended) signalStop(pid);
    },
  };
}
