// concord drill: the newest backup restored beside the library, tried, and taken away again.
import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readConfig } from "../../config/config.ts";
import { filesIn } from "../../desk/backup/backup.ts";
import { readBackup } from "../../desk/backup/files.ts";
import { type Restored, restore } from "../../desk/backup/restore.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { startEmbedded } from "../../store/postgres/embedded.ts";
import { command } from "../command.ts";
import { wholeOr, wordOf } from "./restore.ts";

const usage = `concord drill [--from DIR] --identity FILE [--demo] [--json]

Restores the newest backup of DIR into a database of its own in a temporary folder, verifies every matter, opens every key
and some words with the master key, says so, and removes all of it. The library isn't touched and no letter goes out. Exit
code 1 when anything of it fails. Do it once a month: a backup that was never restored is a hope.

--from       the folder; without it that of CONCORD_BACKUP_TO
--identity   the age identity that the backup was encrypted to
`;

type Folder = { readonly data: string; remove(): void };

/** The server's user must get in, also when we are root. */
function scratch(): Folder {
  const folder = mkdtempSync(join(tmpdir(), "concord-drill-"));
  chmodSync(folder, 0o711);
  const data = join(folder, "data");
  return {
    data,
    remove() {
      const cluster = join(data, "postgres"); // may point elsewhere
      if (existsSync(cluster)) rmSync(realpathSync(cluster), { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function newest(folder: string): Promise<Result<{ data: string; keys: string }>> {
  try {
    const [[data], [keys]] = [await filesIn(folder, "data"), await filesIn(folder, "keys")];
    if (data && keys) return ok({ data: join(folder, data), keys: join(folder, keys) });
  } catch {
    // not there, or not ours to read
  }
  return no("BackupMissing", { message: `there is no backup in ${folder}: no data file and keys file of Concord's.` });
}

export const drillCommand = (root: string) =>
  command({
    name: "drill",
    summary: "Restores the newest backup on the side, and tries it",
    usage,
    options: { from: "text", identity: "text", demo: "flag" },
    async run({ options }, { env }) {
      const config = readConfig(env, root, { demo: options.demo === true });
      if (!config.ok) return config;
      const at = (path: string) => resolve(env.INIT_CWD ?? ".", path);
      const folder = options.from ? at(String(options.from)) : config.value.backup.folder;
      if (!folder || !options.identity)
        return no("OptionMissing", {
          message:
            "concord drill needs --identity FILE, and --from DIR or CONCORD_BACKUP_TO. See concord drill --help.",
        });
      const files = await newest(folder);
      if (!files.ok) return files;
      const { masterKeyFile } = config.value;
      const ready = await readBackup({ ...files.value, identity: at(String(options.identity)), masterKeyFile });
      if (!ready.ok) return ready;
      const place = scratch();
      try {
        const started = await startEmbedded(place.data);
        if (!started.ok) return started;
        const cut = () => {
          started.value.abandon(); // nobody else would stop it
          process.exit(130);
        };
        for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, cut);
        let done: Result<Restored>;
        try {
          done = await restore(ready.value.checked, ready.value.master, started.value);
        } finally {
          await started.value.stop();
        }
        if (!done.ok) return done;
        const whole = wholeOr(done.value, "The backup restores, and differs from its ledger:");
        const text = (told: Restored) => [`${files.value.data} restores.`, ...wordOf(told).slice(0, 2)].join("\n");
        return whole.ok ? ok({ text: text(whole.value), data: { ...files.value, ...whole.value } }) : whole;
      } finally {
        place.remove();
      }
    },
  });
