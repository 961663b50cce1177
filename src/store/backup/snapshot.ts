// One moment of the database, as its owner sees it: every part of a backup is read in one repeatable-read transaction, while acts go on.
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { no, type Result } from "../../lib/result.ts";
import { dataParts, keyParts, type Part, tablesOf } from "./catalog.ts";

export type SnapshotLibrary = { readonly id: number; readonly epoch: number; readonly wrappedKey: Buffer };
export type Snapshot = {
  /** RFC 3339 in UTC with milliseconds. */
  readonly at: string;
  readonly libraries: readonly SnapshotLibrary[];
  /** Names of the migrations that the database has. */
  readonly migrations: readonly string[];
  /** How far each sequence has counted. Sequences know no snapshot: ask after the rows. */
  sequences(): Promise<Readonly<Record<string, number>>>;
  readonly data: readonly Part[];
  readonly keys: readonly Part[];
  /** A part as COPY's text, in pieces that end with a row. */
  read(part: Part): AsyncGenerator<Buffer>;
};

/**
 * What waits in the queue is promised: each job that isn't given up, by its key, to be tried anew. In no form of the queue's own, which
 * may have another version when it is read.
 */
export const followUps: Part = {
  name: "follow-up",
  columns: ["task", "payload", "run_at", "max_attempts", "key"],
  query: `select t.identifier, j.payload, j.run_at, j.max_attempts, j.key from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where j.attempts < j.max_attempts or j.locked_at is not null`,
  into: "pg_temp.follow_up (task, payload, run_at, max_attempts, key)",
  before:
    "create temp table follow_up (task text, payload json, run_at timestamptz, max_attempts int, key text) on commit drop",
  after:
    "select graphile_worker.add_job(task, payload, null, run_at, max_attempts, key) from pg_temp.follow_up order by run_at",
};

/** Held by a backup for as long as it runs. */
const backing = 7_007_006;

/** What a part's text means doesn't depend on the server's own settings. */
export const asText =
  "set timezone to 'UTC'; set datestyle to 'ISO'; set bytea_output to 'hex'; set client_encoding to 'UTF8'";

const pieceBytes = 1024 * 1024;

async function* pieces(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of rows) {
    held.push(chunk);
    size += chunk.length;
    if (size < pieceBytes) continue;
    const all = Buffer.concat(held);
    const end = all.lastIndexOf(10) + 1; // inside a row COPY writes a line break as \n, two characters
    if (end === 0) continue;
    yield all.subarray(0, end);
    held = [all.subarray(end)];
    size = all.length - end;
  }
  if (size > 0) yield Buffer.concat(held);
}

/**
 * Opens a snapshot for `work`. As the owner, whom row security doesn't hold; where it did (forced on a table), PostgreSQL would refuse to
 * read rather than leave rows out. Refusals: BackupRunning, LibraryMissing, TableUnclassed.
 */
export async function withSnapshot<T>(
  ownerUrl: string,
  work: (snapshot: Snapshot) => Promise<Result<T>>,
): Promise<Result<T>> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "concord backup" });
  client.on("error", () => undefined); // what runs on it is rejected
  await client.connect();
  let isReading = false;
  try {
    const { rows: locked } = await client.query<{ alone: boolean }>(`select pg_try_advisory_lock(${backing}) as alone`);
    if (!locked[0]?.alone)
      return no("BackupRunning", { message: "another backup is being made. Wait for it, then try again." });
    await client.query(asText);
    await client.query("begin isolation level repeatable read read only; set local row_security = off");
    const tables = await tablesOf(client);
    const undecided = tables.filter((table) => table.class === undefined).map(({ name }) => name);
    if (undecided.length > 0)
      return no("TableUnclassed", { message: `no backup knows what to do with ${undecided.join(", ")}.` });
    const { rows: libraries } = await client.query<SnapshotLibrary>(
      'select library_id as id, epoch, wrapped_key as "wrappedKey" from concord.library order by 1',
    );
    if (libraries.length === 0)
      return no("LibraryMissing", { message: "there is no library yet, so there is nothing to back up." });
    const { rows: done } = await client.query<{ name: string }>("select name from concord.migration order by name");
    const { rows: times } = await client.query<{ at: Date }>("select date_trunc('milliseconds', now()) as at");
    return await work({
      at: times[0]?.at.toISOString() ?? "",
      libraries,
      migrations: done.map(({ name }) => name),
      async sequences() {
        const { rows } = await client.query<{ name: string; last: string }>(
          `select schemaname || '.' || sequencename as name, last_value::text as last from pg_sequences
            where schemaname in ('concord', 'account') and last_value is not null`,
        );
        return Object.fromEntries(rows.map(({ name, last }) => [name, Number(last)]));
      },
      data: [...dataParts(tables), followUps],
      keys: keyParts(tables),
      async *read({ query }) {
        isReading = true;
        yield* pieces(client.query(copyTo(`copy (${query}) to stdout`)));
        isReading = false;
      },
    });
  } finally {
    // A server lets go of a lock some time after its connection is gone: the next backup would be told that this one still runs.
    if (!isReading) await client.query(`rollback; select pg_advisory_unlock(${backing})`).catch(() => undefined);
    await client.end();
  }
}
