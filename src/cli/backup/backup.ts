// concord backup: the data file and the keys file, while the library goes on. concord backup identity: what opens them.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { readConfig } from "../../config/config.ts";
import { backUp } from "../../desk/backup/backup.ts";
import { no, ok } from "../../lib/result.ts";
import { newIdentity } from "../../store/backup/archive.ts";
import { masterKeyOf } from "../../store/backup/master-key.ts";
import { libraryIds } from "../../store/queries/library.ts";
import { command } from "../command.ts";
import { withDatabase } from "../database.ts";

const usage = `concord backup [--to DIR] [--demo] [--json]

Writes two files of this moment to DIR, while Concord runs or not:
  concord-data-INSTANT.tar.gz.age   everything but keys
  concord-keys-INSTANT.tar.gz.age   the wrapped keys; the one before is removed, so that what was disposed of stays closed
Both are encrypted to the age recipient of CONCORD_BACKUP_RECIPIENT; age -d -i IDENTITY FILE | tar tz shows what is inside.
Of the last CONCORD_BACKUP_KEEP days (14) with a backup the data files are kept. Neither file holds the master key: its
copy is kept elsewhere.

--to     the folder; without it that of CONCORD_BACKUP_TO
--demo   the demo library's data folder
`;

const identityUsage = `concord backup identity FILE [--json]

Makes a new age identity in FILE, which must not be there, and prints its recipient. Set CONCORD_BACKUP_RECIPIENT to that
line, and take FILE away from this machine: whoever has it opens the backups, and without it nobody does. age-keygen makes
the same.
`;

export const backupCommands = (root: string) => [
  command({
    name: "backup",
    summary: "Writes a backup, encrypted, while Concord runs",
    usage,
    options: { to: "text", demo: "flag" },
    async run({ options }, { env }) {
      const config = readConfig(env, root, { demo: options.demo === true });
      if (!config.ok) return config;
      const { backup, masterKeyFile } = config.value;
      const folder = options.to ? resolve(env.INIT_CWD ?? ".", String(options.to)) : backup.folder;
      if (!folder)
        return no("FolderMissing", {
          message: "concord backup needs --to DIR, or CONCORD_BACKUP_TO in the environment.",
        });
      const { recipient, keepDays } = backup;
      if (!recipient)
        return no("RecipientMissing", {
          message:
            "a backup is never written in the clear: set CONCORD_BACKUP_RECIPIENT to an age recipient (concord backup identity makes one).",
        });
      return withDatabase(config.value, async (pool, { ownerUrl }) => {
        if (!ownerUrl)
          return no("OwnerMissing", {
            message: "set DATABASE_OWNER_URL: only the role that owns the tables reads all of them.",
          });
        const [library] = await libraryIds(pool);
        if (library === undefined)
          return no("LibraryMissing", { message: "there is no library yet, so there is nothing to back up." });
        const key = await masterKeyOf(pool, masterKeyFile, library);
        if (!key.ok) return key;
        const made = await backUp({ ownerUrl, master: key.value.key, folder, recipient, keepDays });
        if (!made.ok) return made;
        const { data, keys, rows, removed } = made.value;
        const gone = removed.length > 0 ? `\nRemoved: ${removed.join(", ")}` : "";
        return ok({ text: `${rows} rows in\n${data}\n${keys}${gone}`, data: made.value });
      });
    },
  }),
  command({
    name: "backup identity",
    summary: "Makes the age identity that opens backups, and prints its recipient",
    usage: identityUsage,
    operands: ["FILE"],
    async run({ operands: [name = ""] }, { env }) {
      const file = resolve(env.INIT_CWD ?? ".", name);
      const { identity, recipient } = await newIdentity();
      try {
        writeFileSync(file, `# opens Concord's backups; public key: ${recipient}\n${identity}\n`, {
          mode: 0o600,
          flag: "wx",
          flush: true,
        });
      } catch (error) {
        return no("FileUnwritable", { message: `${file} can't be made: ${(error as Error).message}` });
      }
      const next = `Take ${file} away from this machine, and keep it twice: without it no backup opens.`;
      return ok({ text: `${recipient}\n${next}`, data: { recipient, file } });
    },
  }),
];
