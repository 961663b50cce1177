// Puts a backup into an empty database: its tables at the level that the backup has, every row in one transaction, and then forward.
import { readdir } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { no, ok, type Result } from "../../lib/result.ts";
import { migrate, migrationsFolder } from "../migrate.ts";
import type { Entry } from "./archive.ts";
import { dataParts, keyParts, type Part, tablesOf } from "./catalog.ts";
import { asText, followUps } from "./snapshot.ts";

async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "concord restore" });
  client.on("error", () => undefined); // what runs on it is rejected
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const there = (name: string) => `select to_regclass('${name}') is not null as yes`;
const yes = async (client: pg.Client, text: string): Promise<boolean> =>
  (await client.query<{ yes: boolean }>(text)).rows[0]?.yes === true;

/** Refusal: DatabaseInUse, there is a library in it. */
export const checkEmpty = (ownerUrl: string): Promise<Result<null, "DatabaseInUse">> =>
  asOwner(ownerUrl, async (client) => {
    const isUsed =
      (await yes(client, there("concord.library"))) &&
      (await yes(client, "select exists (select from concord.library) as yes"));
    return isUsed
      ? no("DatabaseInUse", {
          message:
            "there is a library in this database already, and a restore never writes over one. Name an empty data folder with CONCORD_DATA, or an empty database.",
        })
      : ok(null);
  });

/** The migrations that this version doesn't know: the backup was made by a newer one. */
export async function unknownMigrations(names: readonly string[], folder = migrationsFolder): Promise<string[]> {
  const known = new Set(await readdir(folder));
  return names.filter((name) => !known.has(`${name}.sql`));
}

/** Brings an empty database to just those migrations. One of ours that has others is made anew: nothing is in it. */
async function bringTo(ownerUrl: string, migrations: readonly string[]): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    if (!(await yes(client, there("concord.migration")))) return;
    const { rows } = await client.query<{ name: string }>("select name from concord.migration");
    if (rows.some(({ name }) => !migrations.includes(name)))
      await client.query("drop schema if exists concord, account, graphile_worker cascade");
  });
  await migrate(ownerUrl, migrationsFolder, migrations.at(-1));
}

async function fill(client: pg.Client, part: Part, bytes: Uint8Array): Promise<number> {
  const copy = client.query(copyFrom(`copy ${part.into} from stdin`));
  await pipeline(Readable.from([bytes], { objectMode: false }), copy);
  return copy.rowCount;
}

/** What a file says of its rows: by part, how many. */
export type Loaded = { readonly rows: Readonly<Record<string, number>>; readonly followUps: number };

export type Load = {
  readonly migrations: readonly string[];
  readonly sequences: Readonly<Record<string, number>>;
  /** Entries named PART/NUMBER, of the data file and then of the keys file. */
  readonly entries: AsyncIterable<Entry>;
};

/**
 * Fills an empty database, whole or not at all, and migrates it forward. Whatever is thrown by `entries`, or by the database, takes every
 * row back. Refusal: DatabaseInUse.
 */
export async function load(ownerUrl: string, { migrations, sequences, entries }: Load): Promise<Result<Loaded>> {
  const empty = await checkEmpty(ownerUrl);
  if (!empty.ok) return empty;
  await bringTo(ownerUrl, migrations);
  const rows = await asOwner(ownerUrl, async (client) => {
    await client.query(asText);
    await client.query("begin; set local row_security = off; lock table concord.library in exclusive mode");
    const tables = await tablesOf(client);
    const parts = new Map([...dataParts(tables), followUps, ...keyParts(tables)].map((part) => [part.name, part]));
    const counts: Record<string, number> = {};
    for (const part of parts.values()) if (part.before) await client.query(part.before);
    for await (const { name, bytes } of entries) {
      const part = parts.get(name.slice(0, name.lastIndexOf("/")));
      if (!part) throw new Error(`the backup has ${name}, which this database has no place for`);
      counts[part.name] = (counts[part.name] ?? 0) + (await fill(client, part, bytes));
    }
    for (const part of parts.values()) if (part.after) await client.query(part.after);
    for (const [name, last] of Object.entries(sequences))
      await client.query("select setval(to_regclass($1), $2) where to_regclass($1) is not null", [name, last]);
    await client.query("commit");
    return counts;
  });
  await migrate(ownerUrl);
  await asOwner(ownerUrl, (client) => client.query("vacuum (analyze)")); // lists are read by their indexes alone at once
  return ok({ rows, followUps: rows[followUps.name] ?? 0 });
}
