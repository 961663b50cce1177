// Connections for the job queue's worker: with pg's own types, as graphile-worker expects them, unlike those of pool.ts.
import pg from "pg";

/** One listens, two work, one is for the clock. A connection that breaks is dropped; its error ends no process. */
export function openQueuePool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 4, application_name: "concord jobs" });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
