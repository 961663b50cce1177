// The way in: `concord COMMAND`. Here the web and the jobs are put on the database that a command opens.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { backupCommands } from "./cli/backup/backup.ts";
import { drillCommand } from "./cli/backup/drill.ts";
import { keyCommands } from "./cli/backup/key.ts";
import { restoreCommand } from "./cli/backup/restore.ts";
import { sweepCommand } from "./cli/backup/sweep.ts";
import type { Command } from "./cli/command.ts";
import { dispatch } from "./cli/dispatch.ts";
import { calendarCommand } from "./cli/lines/calendar.ts";
import { listsCommand } from "./cli/lines/lists.ts";
import { redactCommand } from "./cli/lines/redact.ts";
import { mailCommand } from "./cli/mail.ts";
import { policyCommands } from "./cli/policy/policy.ts";
import { printCommand } from "./cli/print.ts";
import { checkpointCommand } from "./cli/proof/checkpoint.ts";
import { verifyCommand } from "./cli/proof/verify.ts";
import { reportCommand } from "./cli/report.ts";
import { searchCommand } from "./cli/search.ts";
import { setupDatabaseCommand } from "./cli/setup/database.ts";
import { setupLinkCommand } from "./cli/setup/link.ts";
import { type OpenFaces, startCommand } from "./cli/start/start.ts";
import { freshSettings, openDesk } from "./desk/desk.ts";
import { startMailbox } from "./jobs/mailbox.ts";
import { startJobs } from "./jobs/start.ts";
import { masked } from "./lib/mask.ts";
import { ok } from "./lib/result.ts";
import { openAccounts } from "./store/accounts/accounts.ts";
import { makeSetupLink } from "./store/accounts/setup-link.ts";
import { encrypterTo } from "./store/backup/archive.ts";
import { accountsSeed, masterKeyOf } from "./store/backup/master-key.ts";
import { openPool, type Pool } from "./store/pool.ts";
import { libraryIds } from "./store/queries/library.ts";
import { makeApp } from "./web/app.ts";

/** A database serves one library until it is told of more. */
const firstLibrary = 1;
const root = fileURLToPath(new URL("..", import.meta.url));

/** Until somebody can sign in, each start prints a link to set the library up; a new one ends the old. */
async function setUpGreeting(pool: Pool, url: string) {
  const made = await makeSetupLink(pool);
  if (!made.ok) return null;
  const link = `${url}/staff/set-up/${made.value.token}`;
  return { lines: [`Set the library up here, once, within a day: ${link}`], data: { setUp: link } };
}

/** A library's own desk holds none of it. */
const demoLibrary = () => import("./demo/greeting.ts");

/** Said where the key is made: what losing it means. */
const keyMade = (file: string): string =>
  `made the master key ${file}. Whoever loses it loses every patron's words for good: no new key, no backup and nobody can open them again. Copy it today and keep the copy apart from the database (docs/operating.md).`;

const openFaces: OpenFaces = async (config, database, url) => {
  const recipient = config.backup.folder === null ? ok(null) : await encrypterTo(config.backup.recipient ?? "");
  if (!recipient.ok) return recipient;
  const pool = openPool(database.url);
  const [library] = await libraryIds(pool);
  const key = await masterKeyOf(pool, config.masterKeyFile, library);
  if (!key.ok) {
    await pool.end();
    return key;
  }
  if (key.value.made) stderr.write(`concord: ${keyMade(config.masterKeyFile)}\n`);
  const policies = (file: string) => readFileSync(join(root, "policies", file), "utf8");
  const presetText = policies("preset.json");
  const desk = openDesk({
    pool,
    library: library ?? firstLibrary,
    master: key.value.key,
    presetText,
    publicUrl: url,
  });
  await freshSettings(desk); // from here on the library's keys are held, whatever becomes of the master key's file
  const log = {
    error: (what: string, facts: Readonly<Record<string, string | number>>) =>
      stderr.write(`${masked(JSON.stringify({ at: desk.now(), what, ...facts }), env)}\n`),
  };
  const accounts = openAccounts({
    url: database.url,
    library: desk.library,
    master: await accountsSeed(pool, desk.library, key.value.key),
    publicUrl: url,
    now: desk.now,
  });
  const mailFolder = join(config.data, "mail");
  const policyText = policies("sample-customer-service.md");
  const demo = config.demo
    ? await (await demoLibrary()).greetDemo({
        desk,
        accounts,
        presetText,
        policyText,
        mailFolder,
        dataFolder: config.data,
        out: stderr,
      })
    : null;
  if (demo && !demo.ok) {
    await Promise.all([accounts.close(), pool.end()]);
    return demo;
  }
  const greeting = demo ? demo.value : await setUpGreeting(pool, url);
  const app = makeApp({
    desk,
    accounts,
    config: {
      publicUrl: url,
      demo: config.demo,
      secure: url.startsWith("https:"),
      ...(config.trustedProxies ? { trustedProxies: config.trustedProxies } : {}),
    },
    log,
  });
  const out = config.smtpUrl ? { smtpUrl: config.smtpUrl } : { folder: mailFolder };
  const { ownerUrl } = database;
  const { folder, recipient: to, keepDays } = config.backup;
  const backup =
    folder && to && ownerUrl
      ? { ownerUrl, folder, recipient: to, keepDays, masterKeyFile: config.masterKeyFile }
      : undefined;
  const jobs = await startJobs({
    desk,
    databaseUrl: database.url,
    mail: { ...out, from: config.mailFrom },
    log,
    ...(backup ? { backup } : {}),
    traces: { ownerUrl, superuserUrl: database.embedded?.superuserUrl ?? null },
  });
  const mailbox = config.mailbox && startMailbox({ desk, mailbox: config.mailbox, log });
  return ok({
    fetch: app.fetch,
    ...(greeting ? { greeting } : {}),
    stop: async () => {
      await Promise.all([mailbox?.stop(), jobs.stop()]);
      await Promise.all([accounts.close(), pool.end()]);
    },
  });
};

const commands: readonly Command[] = [
  startCommand(root, openFaces),
  setupDatabaseCommand,
  setupLinkCommand(root),
  checkpointCommand(root),
  verifyCommand(root),
  ...backupCommands(root),
  restoreCommand(root),
  drillCommand(root),
  sweepCommand(root),
  ...keyCommands(root),
  ...policyCommands(root),
  mailCommand(root),
  reportCommand(root),
  searchCommand(root),
  printCommand(root),
  calendarCommand,
  redactCommand,
  listsCommand(root),
];

const { stdin, stdout, stderr, env } = process;
// Node would print it as it is.
process.on("uncaughtException", (error) => {
  stderr.write(`${masked(String(error?.stack ?? error), env)}\n`);
  process.exit(1);
});
process.exitCode = await dispatch(commands, process.argv.slice(2), { stdin, stdout, stderr, env });
