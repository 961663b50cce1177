// concord key: which master key it is, and another in its place.
import { readConfig } from "../../config/config.ts";
import { nowText } from "../../desk/desk.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { masterKeyOf, rotateMasterKey } from "../../store/backup/master-key.ts";
import { fingerprintOf } from "../../store/keys.ts";
import type { Pool } from "../../store/pool.ts";
import { libraryIds } from "../../store/queries/library.ts";
import { type Answer, command, type Io } from "../command.ts";
import { withDatabase } from "../database.ts";

const showUsage = `concord key show [--demo] [--json]

Prints the fingerprint of the master key, and that it opens this library's key. Write it on the copy: it tells one copy from
another, and opens nothing.
`;

const rotateUsage = `concord key rotate [--demo] [--json]

Makes a new master key and wraps the library's keys with it, while Concord runs. Do it when a copy of the old one may be in
wrong hands, or when somebody leaves who had one. The old key stays beside it, as FILE.old, since backups made before open
with it alone. Afterwards, in this order:
  1. copy the new key, put the copy away, and confirm it in Settings, which asks for it again
  2. make a backup
  3. destroy FILE.old, the copies of the old key, and backups made before
Whoever has the old key and an older backup opens what was in that.
`;

function withLibrary(
  root: string,
  demo: boolean,
  { env }: Io,
  work: (pool: Pool, library: number, file: string) => Promise<Result<Answer>>,
): Promise<Result<Answer>> {
  const config = readConfig(env, root, { demo });
  if (!config.ok) return Promise.resolve(config);
  return withDatabase(config.value, async (pool) => {
    const [library] = await libraryIds(pool);
    if (library === undefined)
      return no("LibraryMissing", { message: "there is no library yet: the first start makes the master key." });
    return work(pool, library, config.value.masterKeyFile);
  });
}

export const keyCommands = (root: string) => [
  command({
    name: "key show",
    summary: "Prints the master key's fingerprint",
    usage: showUsage,
    options: { demo: "flag" },
    run: ({ options }, io) =>
      withLibrary(root, options.demo === true, io, async (pool, library, file) => {
        const key = await masterKeyOf(pool, file, library);
        if (!key.ok) return key;
        const fingerprint = fingerprintOf(key.value.key);
        return ok({ text: `${fingerprint}  ${file} opens this library's key.`, data: { fingerprint, file } });
      }),
  }),
  command({
    name: "key rotate",
    summary: "Puts a new master key in the old one's place, while Concord runs",
    usage: rotateUsage,
    options: { demo: "flag" },
    run: ({ options }, io) =>
      withLibrary(root, options.demo === true, io, async (pool, library, file) => {
        const done = await rotateMasterKey(pool, library, file, nowText());
        if (!done.ok) return done;
        const { before, after, old } = done.value;
        const lines = [
          `${after}  ${file} is the master key now. Whoever loses it loses every patron's words for good.`,
          "Copy it today, and confirm the copy in Settings. Then make a backup.",
          `${before}  ${old} is the old one: backups made before open with it alone. Destroy it once there is a new backup.`,
        ];
        return ok({ text: lines.join("\n"), data: { ...done.value, file } });
      }),
  }),
];
