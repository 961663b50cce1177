// concord restore: a backup into an empty data folder or an empty database, whole or not at all.
import { resolve } from "node:path";
import { type Config, readConfig } from "../../config/config.ts";
import { type Ready, readBackup } from "../../desk/backup/files.ts";
import { type Restored, restore } from "../../desk/backup/restore.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { startEmbedded } from "../../store/postgres/embedded.ts";
import { command } from "../command.ts";

const usage = `concord restore --data FILE --keys FILE --identity FILE [--demo] [--json]

Puts a backup into an empty data folder (CONCORD_DATA), or into the empty database of DATABASE_URL and DATABASE_OWNER_URL.
Any data file, and always the newest keys file. First put the copy of the master key at DATA/master.key (or name it with
CONCORD_MASTER_KEY_FILE): 32 bytes in base64 on one line.

Both files are read to their end before anything is written. A library that is there is never written over; a wrong identity
or key, a file that is cut or altered, the keys of another library, and a backup of a newer Concord are refused, and nothing
is changed. Afterwards everything is verified, and the keys are tried.

--identity   the age identity that the backup was encrypted to
--demo       into the demo library's data folder
`;

export const wordOf = ({ at, rows, followUps, verified, opened }: Restored): string[] => [
  `The library of ${at}: ${rows} rows, ${verified.streams} matters, ${verified.events} events: ${verified.findings.length === 0 ? "all whole" : `${verified.findings.length} findings`}.`,
  `The master key opens the keys of ${opened.streams} matters, and ${opened.words} texts were opened to try it.${opened.sealed > 0 ? ` ${opened.sealed} stay closed: their keys are gone.` : ""}`,
  `${followUps} follow-ups wait. A letter that left after the backup was made may go out a second time.`,
];

export const wholeOr = (told: Restored, message: string): Result<Restored> =>
  told.verified.findings.length === 0
    ? ok(told)
    : no("LedgerDiffers", {
        message: `${message} ${told.verified.findings.map(({ streamId, fault }) => `${streamId} ${fault}`).join("; ")}`,
      });

async function into(config: Config, { checked, master }: Ready): Promise<Result<Restored>> {
  if (config.database) {
    const { url: appUrl, ownerUrl } = config.database;
    if (!ownerUrl)
      return no("OwnerMissing", { message: "set DATABASE_OWNER_URL: only the role that owns the database fills it." });
    return restore(checked, master, { ownerUrl, appUrl });
  }
  const started = await startEmbedded(config.data);
  if (!started.ok) return started;
  const embedded = started.value;
  try {
    if (!(await embedded.claim()))
      return no("AlreadyServed", {
        message: `a Concord serves the data folder ${config.data}. Stop it, or set CONCORD_DATA to an empty folder.`,
      });
    return await restore(checked, master, embedded);
  } finally {
    await embedded.stop();
  }
}

export const restoreCommand = (root: string) =>
  command({
    name: "restore",
    summary: "Puts a backup into an empty data folder or database",
    usage,
    options: { data: "text", keys: "text", identity: "text", demo: "flag" },
    async run({ options }, { env }) {
      const config = readConfig(env, root, { demo: options.demo === true });
      if (!config.ok) return config;
      const missing = (["data", "keys", "identity"] as const).find((name) => !options[name]);
      if (missing)
        return no("OptionMissing", { message: `concord restore needs --${missing} FILE. See concord restore --help.` });
      const file = (name: "data" | "keys" | "identity") => resolve(env.INIT_CWD ?? ".", String(options[name]));
      const ready = await readBackup({
        data: file("data"),
        keys: file("keys"),
        identity: file("identity"),
        masterKeyFile: config.value.masterKeyFile,
      });
      if (!ready.ok) return ready;
      const done = await into(config.value, ready.value);
      if (!done.ok) return done;
      const whole = wholeOr(done.value, "Everything was restored as the backup has it, and differs from its ledger:");
      return whole.ok ? ok({ text: [...wordOf(whole.value), "Start Concord."].join("\n"), data: whole.value }) : whole;
    },
  });
