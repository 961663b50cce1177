// A real PostgreSQL for a test file: its own database, cloned from a migrated template in a few hundredths of a second.
// The test server lives in .cache/test; whoever runs a test starts or joins it. With DATABASE_OWNER_URL set
// (npm run test:server) the tests run on that server instead, one file at a time, in a schema made anew.
import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { migrate, migrationsFolder } from "../src/store/migrate.ts";
import { openPool } from "../src/store/pool.ts";
import { type Embedded, startEmbedded } from "../src/store/postgres/embedded.ts";

export type TestDatabase = {
  /** As the role that owns the tables: for what no page may do, such as looking past row security's walls. */
  readonly ownerUrl: string;
  /** As the role that serves, bound by row security. */
  readonly appUrl: string;
  readonly owner: pg.Pool;
  readonly pool: pg.Pool;
  /** Called by itself when the test or the file ends. */
  drop(): Promise<void>;
};

/** A test's context, or `{ after }` of node:test for a whole file. */
type Ending = { after(then: () => Promise<void>): void };

const dataFolder = fileURLToPath(new URL("../.cache/test", import.meta.url));
const templating = 7_007_101;
const serverTurn = 7_007_102;

/** A database of its own, with all migrations and nothing in it. */
export async function testDatabase(t: Ending): Promise<TestDatabase> {
  const { DATABASE_OWNER_URL, DATABASE_URL } = process.env;
  if (DATABASE_OWNER_URL && DATABASE_URL) return use(await resetDatabase(DATABASE_OWNER_URL, DATABASE_URL), t);
  return use(await clone(readyTemplate), t);
}

/** A database of its own, without any table: always on the test server, for the tests of migrating itself. */
export async function emptyDatabase(t: Ending): Promise<TestDatabase> {
  return use(await clone(async () => "template0"), t);
}

function use({ ownerUrl, appUrl, drop: dropIt }: Opened, t: Ending): TestDatabase {
  const [owner, pool] = [openPool(ownerUrl, { size: 2 }), openPool(appUrl)];
  const end = async () => {
    await Promise.all([owner.end(), pool.end()]);
    await dropIt();
  };
  let dropped: Promise<void> | undefined;
  const drop = () => {
    dropped ??= end();
    return dropped;
  };
  t.after(drop);
  return { ownerUrl, appUrl, owner, pool, drop };
}

type Opened = Pick<TestDatabase, "ownerUrl" | "appUrl" | "drop">;

/** The test server: nothing in it is worth a wait for the disk. */
export async function testServer(): Promise<Embedded> {
  const started = await startEmbedded(dataFolder, {
    tuning: { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" },
  });
  if (!started.ok) throw new Error(String(started.facts?.message));
  return started.value;
}

const inDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = name;
  return changed.href;
};

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** The name says what is in it: the migrations, word for word, and the job queue's version. */
function templateName(): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(migrationsFolder).sort())
    hash.update(file).update(readFileSync(join(migrationsFolder, file)));
  for (const file of ["../src/store/migrate.ts", "../node_modules/graphile-worker/package.json"])
    hash.update(readFileSync(new URL(file, import.meta.url)));
  return `template_${hash.digest("hex").slice(0, 12)}`;
}

/** Makes the template if it is not there; of several test files at once, one does. Returns its name. */
export async function readyTemplate(server: Embedded): Promise<string> {
  const template = templateName();
  const admin = await connect(server.superuserUrl);
  try {
    await admin.query(`select pg_advisory_lock(${templating})`);
    const { rows } = await admin.query<{ name: string }>(
      "select datname as name from pg_database where datname ~ '^(template|making)_'",
    );
    if (rows.some(({ name }) => name === template)) return template;
    for (const { name } of rows) await admin.query(`drop database ${name} with (force)`);
    const making = `making_${randomBytes(6).toString("hex")}`;
    await admin.query(`create database ${making} owner concord_owner template template0`);
    await migrate(inDatabase(server.ownerUrl, making));
    await admin.query(`alter database ${making} rename to ${template}`);
    return template;
  } finally {
    await admin.end();
  }
}

async function clone(templateOf: (server: Embedded) => Promise<string>): Promise<Opened> {
  const server = await testServer();
  const name = `t_${randomBytes(6).toString("hex")}`;
  try {
    const template = await templateOf(server);
    await once(server.superuserUrl, `create database ${name} owner concord_owner template ${template}`);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    ownerUrl: inDatabase(server.ownerUrl, name),
    appUrl: inDatabase(server.appUrl, name),
    async drop() {
      await once(server.superuserUrl, `drop database if exists ${name} with (force)`);
      await server.stop();
    },
  };
}

async function once(url: string, statement: string): Promise<void> {
  const client = await connect(url);
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** On a server of somebody's own there is one database, and its name must say that it may be emptied. */
async function resetDatabase(ownerUrl: string, appUrl: string): Promise<Opened> {
  if (!new URL(ownerUrl).pathname.includes("test"))
    throw new Error('test:server empties its database: give it one with "test" in its name');
  const turn = await connect(ownerUrl);
  await turn.query(`select pg_advisory_lock(${serverTurn})`);
  await turn.query("drop schema if exists concord, account, graphile_worker, kept cascade");
  await migrate(ownerUrl);
  return { ownerUrl, appUrl, drop: () => turn.end() };
}
