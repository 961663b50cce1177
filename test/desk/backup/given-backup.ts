// What the tests of backups share: an age identity, a folder for the files, and every row of a database as text.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { type BackedUp, type BackupPlan, backUp } from "../../../src/desk/backup/backup.ts";
import { type Checked, checkBackup } from "../../../src/desk/backup/check.ts";
import { type Restored, restore } from "../../../src/desk/backup/restore.ts";
import type { Result } from "../../../src/lib/result.ts";
import { readIdentity } from "../../../src/store/backup/archive.ts";
import { emptyDatabase, type TestDatabase } from "../../database.ts";

type Ending = { after(then: () => Promise<void> | void): void };

export type Given = {
  readonly folder: string;
  readonly identity: string;
  readonly recipient: string;
};

export async function givenFolder(t: Ending): Promise<Given> {
  const root = mkdtempSync(join(tmpdir(), "concord-backup-"));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const secret = await generateX25519Identity();
  const identity = join(root, "identity.txt");
  writeFileSync(identity, `# made for a test\n${secret}\n`);
  const folder = mkdtempSync(join(root, "to-"));
  return { folder, identity, recipient: await identityToRecipient(secret) };
}

export const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.refusal}: ${result.facts?.message}`);
  return result.value;
};
export const refusalOf = (result: Result<unknown>): string => (result.ok ? "done" : result.refusal);

type On = { readonly database: Pick<TestDatabase, "ownerUrl">; readonly master: Buffer };

export const backUpTo = (
  given: Given,
  { database, master }: On,
  plan: Partial<BackupPlan> = {},
): Promise<Result<BackedUp>> =>
  backUp({
    ownerUrl: database.ownerUrl,
    master,
    folder: given.folder,
    recipient: given.recipient,
    keepDays: 14,
    ...plan,
  });

export async function check(
  given: Given,
  { data, keys }: Pick<BackedUp, "data" | "keys">,
  master: Buffer,
): Promise<Result<Checked>> {
  return checkBackup({ data, keys, by: done(await readIdentity(given.identity)) }, master);
}

/** Restores into a database of its own, without any table. */
export async function restored(
  t: Parameters<typeof emptyDatabase>[0],
  given: Given,
  files: Pick<BackedUp, "data" | "keys">,
  master: Buffer,
): Promise<{ readonly database: TestDatabase; readonly told: Restored }> {
  const database = await emptyDatabase(t);
  const told = done(await restore(done(await check(given, files, master)), master, database));
  return { database, told };
}

/** Every row of every table of concord and account, as text, by the table's name, in the order of that text. */
export async function everyRow({ owner }: TestDatabase): Promise<Map<string, string[]>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    "select schemaname || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ('concord', 'account') order by 1",
  );
  const all = new Map<string, string[]>();
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
    all.set(
      name.replaceAll('"', ""),
      rows.map(({ row }) => row),
    );
  }
  return all;
}

/** What `age -d` and `tar` of Debian make of a file: its entries by name. */
export function byAgeAndTar({ identity }: Given, file: string): Map<string, string> {
  const root = mkdtempSync(join(tmpdir(), "concord-opened-"));
  try {
    execFileSync("sh", ["-c", 'age -d -i "$1" "$2" | tar -xz -C "$3"', "sh", identity, file, root]);
    const names = execFileSync("find", [root, "-type", "f", "-printf", "%P\\n"], { encoding: "utf8" })
      .trim()
      .split("\n");
    return new Map(
      names.map((name) => [name, execFileSync("cat", [join(root, name)], { encoding: "utf8", maxBuffer: 1 << 30 })]),
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
