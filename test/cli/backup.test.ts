// concord backup, drill and restore as an administrator types them, and the backup that is made by itself each night.
import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { crontab } from "../../src/jobs/crontab.ts";
import { givenFolder } from "../desk/backup/given-backup.ts";
import { givenWorker } from "../desk/jobs/worker.ts";
import { testLibrary } from "../library.ts";
import { dataFolder, serversOf } from "../store/postgres/server.ts";
import { concord, startConcord } from "./running.ts";

type Field = "error" | "message" | "recipient" | "at" | "data" | "keys" | "before" | "fingerprint";

/** A command's answer as a program reads it. */
async function asked(args: readonly string[], env: Readonly<Record<string, string>>) {
  const { code, out } = await concord([...args, "--json"], env);
  return { code, ...(JSON.parse(out) as Partial<Record<Field, string>>) };
}

/** A library as bare as a policy import makes it, in a data folder of its own. */
async function givenData(t: TestContext): Promise<string> {
  const data = dataFolder(t);
  const made = await concord(["policy", "import", "policies/sample-customer-service.md"], { CONCORD_DATA: data });
  assert.equal(made.code, 0, made.err);
  return data;
}

test("identity, backup, drill, restore: from one machine to another, by the commands alone", async (t) => {
  const data = await givenData(t);
  const folder = dirname(data);
  const to = join(folder, "to");
  mkdirSync(to);
  const identity = join(folder, "identity.txt");
  const { recipient } = await asked(["backup", "identity", identity], {});
  assert.match(String(recipient), /^age1/);
  assert.equal(statSync(identity).mode & 0o777, 0o600);
  assert.equal((await asked(["backup", "identity", identity], {})).error, "FileUnwritable", "never over another");
  const env = { CONCORD_DATA: data, CONCORD_BACKUP_RECIPIENT: String(recipient) };
  assert.equal((await asked(["backup", "--to", to], { CONCORD_DATA: data })).error, "RecipientMissing");
  assert.equal(readdirSync(to).length, 0);

  const made = await asked(["backup", "--to", to], env);
  assert.equal(made.code, 0, String(made.message));
  const scratches = () => readdirSync(tmpdir()).filter((name) => name.startsWith("concord-drill-"));
  const before = scratches();
  const drill = await asked(["drill", "--from", to, "--identity", identity], env);
  assert.equal(drill.code, 0, String(drill.message));
  assert.equal(drill.at, made.at);
  assert.deepEqual(scratches(), before, "and takes all of it away");

  const other = join(folder, "elsewhere");
  const there = { CONCORD_DATA: other };
  const restore = ["restore", "--data", String(made.data), "--keys", String(made.keys), "--identity", identity];
  assert.equal((await asked(restore.slice(0, 5), there)).error, "OptionMissing");
  const keyless = await asked(restore, there);
  assert.equal(keyless.error, "MasterKeyMissing");
  assert.ok(keyless.message?.includes(join(other, "master.key")), "says where its copy belongs");
  assert.ok(!existsSync(other), "and nothing was made");
  mkdirSync(other);
  copyFileSync(join(data, "master.key"), join(other, "master.key"));
  t.after(() => {
    for (const pid of serversOf(other)) process.kill(pid, "SIGKILL");
  });
  const restored = await asked(restore, there);
  assert.equal(restored.code, 0, String(restored.message));
  assert.equal((await asked(restore, there)).error, "DatabaseInUse");
  const shown = await concord(["policy", "show", "OPS-107", "--json"], there);
  const was = await concord(["policy", "show", "OPS-107", "--json"], env);
  assert.equal(shown.out, was.out);
  assert.deepEqual([...serversOf(other), ...serversOf(data)], [], "no server is left running");
});

test("the master key is changed while Concord serves, and Concord starts with the new one", async (t) => {
  const data = await givenData(t);
  const env = { CONCORD_DATA: data };
  const running = await startConcord(t, env);
  const file = join(data, "master.key");
  const before = readFileSync(file, "utf8");
  const shown = await asked(["key", "show"], env);
  const rotated = await asked(["key", "rotate"], env);
  assert.equal(rotated.code, 0, String(rotated.message));
  assert.deepEqual([rotated.before, readFileSync(`${file}.old`, "utf8")], [shown.fingerprint, before]);
  const health = async ({ url }: { url: string }) => (await fetch(`${url}/healthz`)).status;
  assert.equal(await health(running), 200);
  assert.equal(await running.end("SIGINT"), 0);
  const again = await startConcord(t, env);
  assert.equal(await health(again), 200);
  assert.equal(await again.end("SIGINT"), 0);
  writeFileSync(file, before);
  const refused = await asked(["start"], env);
  assert.deepEqual([refused.code, refused.error], [1, "MasterKeyWrong"]);
});

test("a sweep, as a disposal needs it: the keys file is new, the tables are rewritten, the log is switched; and it says what it left", async (t) => {
  const data = await givenData(t);
  const given = await givenFolder(t);
  const env = { CONCORD_DATA: data, CONCORD_BACKUP_RECIPIENT: given.recipient };
  const made = await asked(["backup", "--to", given.folder], env);
  const alone = await concord(["sweep"], env);
  assert.match(alone.out, /no backups here .*\nthe tables are rewritten\nthe log is switched/);
  const swept = await concord(["sweep", "--json"], { ...env, CONCORD_BACKUP_TO: given.folder });
  assert.deepEqual(JSON.parse(swept.out), { keysFile: "renewed", log: "switched", tables: "vacuumed" });
  const names = readdirSync(given.folder).filter((name) => name.includes("-keys-"));
  assert.equal(names.length, 1);
  assert.notEqual(names[0], String(made.keys).split("/").at(-1));
});

test("a drill that fails ends with exit code 1 and says why", async (t) => {
  const { folder, identity } = await givenFolder(t);
  const data = dataFolder(t);
  const env = { CONCORD_DATA: data };
  const nothing = await asked(["drill", "--from", folder, "--identity", identity], env);
  assert.deepEqual([nothing.code, nothing.error], [1, "BackupMissing"]);
  assert.deepEqual([(await asked(["drill"], env)).error, existsSync(data)], ["OptionMissing", false]);
});

test("each night a backup is made by the app's own job, when a folder is set", async (t) => {
  const tasks = (backsUp: boolean) => crontab(1, backsUp).map(({ task }) => task);
  assert.ok(tasks(true).includes("backup") && !tasks(false).includes("backup"));
  const library = await testLibrary(t);
  const { folder, recipient } = await givenFolder(t);
  const masterKeyFile = join(dirname(folder), "master.key");
  writeFileSync(masterKeyFile, library.desk.master.toString("base64"));
  const { ownerUrl, owner } = library.database;
  await using worker = await givenWorker(library, undefined, {
    ownerUrl,
    folder,
    recipient,
    keepDays: 3,
    masterKeyFile,
  });
  const run = () => owner.query(`select graphile_worker.add_job('backup', '{"library":1}', max_attempts => 1)`);
  await run();
  assert.equal(await worker.tried("backup"), null);
  assert.equal(readdirSync(folder).length, 2);
  assert.match(readFileSync(join(folder, readdirSync(folder)[0] ?? ""), "latin1"), /^age-encryption\.org/);
});

test("one that can't be made is logged by its name, and tried again", async (t) => {
  const library = await testLibrary(t);
  const { folder, recipient } = await givenFolder(t);
  const masterKeyFile = join(dirname(folder), "master.key");
  const { ownerUrl, owner } = library.database;
  const plan = { ownerUrl, folder: join(folder, "unmounted"), recipient, keepDays: 3, masterKeyFile };
  await using worker = await givenWorker(library, undefined, plan);
  await owner.query(`select graphile_worker.add_job('backup', '{"library":1}', max_attempts => 1)`);
  assert.ok(await worker.tried("backup"));
  assert.ok(worker.logged.some(({ what, facts }) => what === "BackupFailed" && "refusal" in facts));
});
