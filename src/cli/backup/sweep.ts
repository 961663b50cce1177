// concord sweep: what a disposal leaves behind, done by hand, where the app itself can't: the keys file, the tables, the log.
import { readConfig } from "../../config/config.ts";
import { sweep } from "../../desk/register/records/traces.ts";
import { no, ok } from "../../lib/result.ts";
import { masterKeyOf } from "../../store/backup/master-key.ts";
import { libraryIds } from "../../store/queries/library.ts";
import { command } from "../command.ts";
import { withDatabase } from "../database.ts";

const usage = `concord sweep [--demo] [--json]

After a disposal, while Concord runs: renews the keys file of the backups (CONCORD_BACKUP_TO), rewrites the tables that held keys, and switches the
write-ahead log, so that no copy of a removed key is left. The app does the same by itself wherever it may. On a server of your own it
needs DATABASE_OWNER_URL, and the log is left to the server's administrator (docs/operating.md). Acts wait while it rewrites, seconds at most.
`;

const said = {
  keysFile: {
    renewed: "the keys file of the backups is new",
    none: "there are no backups here (CONCORD_BACKUP_TO): remove older keys files wherever there are any",
    failed: "the keys file of the backups could NOT be renewed: run concord backup, and remove older keys files",
  },
  tables: { vacuumed: "the tables are rewritten", operator: "the tables were left: set DATABASE_OWNER_URL" },
  log: {
    switched: "the log is switched, and what was before is removed",
    operator:
      "the log is left: its administrator runs  checkpoint; select pg_switch_wal(); checkpoint;  and removes archived logs",
  },
} as const;

export const sweepCommand = (root: string) =>
  command({
    name: "sweep",
    summary: "Removes what a disposal leaves behind",
    usage,
    options: { demo: "flag" },
    async run({ options }, { env }) {
      const config = readConfig(env, root, { demo: options.demo === true });
      if (!config.ok) return config;
      const { backup, masterKeyFile } = config.value;
      return withDatabase(config.value, async (pool, { ownerUrl, embedded }) => {
        const [library] = await libraryIds(pool);
        if (library === undefined) return no("LibraryMissing", { message: "there is no library yet." });
        const key = await masterKeyOf(pool, masterKeyFile, library);
        if (!key.ok) return key;
        const { folder, recipient, keepDays } = backup;
        const plan =
          folder && recipient && ownerUrl ? { ownerUrl, folder, recipient, keepDays, master: key.value.key } : null;
        const done = await sweep({ ownerUrl, superuserUrl: embedded?.superuserUrl ?? null, backup: plan });
        const lines = [said.keysFile[done.keysFile], said.tables[done.tables], said.log[done.log]];
        return ok({ text: lines.join("\n"), data: done });
      });
    },
  });
