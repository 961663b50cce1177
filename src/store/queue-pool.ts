// Connections for the job queue's worker: with pg's own types, as graphile-worker expects them, unlike those of pool.ts.
import pg from "pg";

type Given = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (error?: boolean | Error) => void,
) => void;

/**
 * graphile-worker 0.18 gives its listening connection back twice when that breaks while the worker ends (main.js); for the second time pg
 * throws where nobody catches. Here the second time is nothing.
 */
class QueuePool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(given: Given): void;
  override connect(given?: Given): Promise<pg.PoolClient> | undefined {
    if (!given) return super.connect();
    super.connect((error, client, done) => {
      let isOut = true;
      given(error, client, (broken) => {
        if (isOut) done(broken);
        isOut = false;
      });
    });
    return undefined;
  }
}

/**
 * One listens, two work, one is for the clock, one says that this worker lives. One that breaks is dropped; its error ends no process.
 * That a job was taken or done need not be on disk at once: after a crash of the server it is done once more, which each job stands.
 */
export function openQueuePool(url: string): pg.Pool {
  const options = "-c synchronous_commit=off";
  const pool = new QueuePool({ connectionString: url, max: 5, application_name: "concord jobs", options });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

const working = 7_007_005;

/**
 * Says that a worker lives, by a lock that ends with its connection. When no other lives, what a killed one had taken is set free: the
 * queue alone would wait four hours for it. Gives what lets go again.
 */
export async function takeOverQueue(pool: pg.Pool): Promise<() => void> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ alone: boolean }>("select pg_try_advisory_lock($1) as alone", [working]);
    const isAlone = rows[0]?.alone === true;
    if (isAlone)
      await client.query(
        "select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker._private_jobs where locked_by is not null))",
      );
    await client.query("select pg_advisory_lock_shared($1)", [working]);
    if (isAlone) await client.query("select pg_advisory_unlock($1)", [working]);
  } catch (error) {
    client.release(true);
    throw error;
  }
  let isHeld = true;
  return () => {
    if (isHeld) client.release(true);
    isHeld = false;
  };
}
