// Connections to PostgreSQL, pipelined: statements handed over together travel together. Times come back as text that
// hashes the same everywhere, and never pass through a Date.
import pg from "pg";

export type Pool = pg.Pool;

const { builtins } = pg.types;
const arrays = { text: 1009, int8: 1016, date: 1182, timestamptz: 1185 };

/** PostgreSQL's text for an instant (session in UTC, ISO date style) as RFC 3339 in UTC with milliseconds. */
function instantText(text: string): string {
  const parts = /^(\d+-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text);
  if (!parts) return text; // infinity
  return `${parts[1]}T${parts[2]}.${(parts[3] ?? "").padEnd(3, "0").slice(0, 3)}Z`;
}

/** A number where a number can hold it, else a bigint. */
const wholeNumber = (text: string): number | bigint => {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
};

const asIs = (text: string): string => text;

const textList: (text: string) => (string | null)[] = pg.types.getTypeParser(arrays.text);

const listOf =
  <T>(parse: (text: string) => T) =>
  (text: string): (T | null)[] =>
    textList(text).map((item) => (item === null ? null : parse(item)));

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.TIMESTAMPTZ, instantText],
  [builtins.INT8, wholeNumber],
  [builtins.DATE, asIs],
  [arrays.timestamptz, listOf(instantText)],
  [arrays.int8, listOf(wholeNumber)],
  [arrays.date, listOf(asIs)],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    (format !== "binary" && parsers.get(oid)) || pg.types.getTypeParser(oid, format),
};

/**
 * A pool of pipelined connections. More than four to eight a process make it slower, not faster.
 * A connection that broke is dropped; what ran on it is rejected and may be tried again with the same act id.
 */
export function openPool(url: string, { size = 6 }: { readonly size?: number } = {}): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    pipeline: true,
    types,
    application_name: "concord",
    // Named statements are planned once a connection: the policies make planning dearer than running (2 ms against 0.5 measured).
    options: "-c timezone=UTC -c datestyle=ISO -c plan_cache_mode=force_generic_plan -c jit=off",
    connectionTimeoutMillis: 10_000,
  });
  pool.on("error", () => undefined); // an idle connection broke: the pool has dropped it already
  // One in use broke: what ran on it is rejected; the event besides would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/**
 * Hands statements over together and waits for all, failed or not. In one write: a write a statement costs more of a core than the
 * statement itself (measured: a quarter of what a form post costs).
 */
export function sendTogether(
  client: pg.PoolClient,
  queries: readonly (string | pg.QueryConfig)[],
): Promise<PromiseSettledResult<pg.QueryResult>[]> {
  const { stream } = client.connection;
  stream.cork();
  try {
    return Promise.allSettled(queries.map((query) => client.query(query)));
  } finally {
    stream.uncork();
  }
}

/** Does the database answer? */
export const answers = (pool: pg.Pool): Promise<boolean> =>
  pool.query("select 1").then(
    () => true,
    () => false,
  );
