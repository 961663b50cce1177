// The desk for a command that reads or writes words: the database, the master key, and the library, made bare when there is none yet.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readConfig } from "../config/config.ts";
import { type Desk, openDesk } from "../desk/desk.ts";
import { bareLibrary } from "../desk/settings/defaults.ts";
import type { Result } from "../lib/result.ts";
import { masterKeyOf } from "../store/backup/master-key.ts";
import { libraryIds } from "../store/queries/library.ts";
import type { Answer, Io } from "./command.ts";
import { withDatabase } from "./database.ts";

export async function withDesk(
  root: string,
  demo: boolean,
  { env }: Io,
  work: (desk: Desk) => Promise<Result<Answer>>,
): Promise<Result<Answer>> {
  const config = readConfig(env, root, { demo });
  if (!config.ok) return config;
  return withDatabase(config.value, async (pool) => {
    const [there] = await libraryIds(pool);
    const key = await masterKeyOf(pool, config.value.masterKeyFile, there);
    if (!key.ok) return key;
    const master = key.value.key;
    const library = there ?? (await bareLibrary({ pool, master })); // nothing is lost before the library is set up
    const presetText = readFileSync(resolve(root, "policies/preset.json"), "utf8");
    const { url } = config.value;
    return work(openDesk({ pool, library, master, presetText, ...(url ? { publicUrl: url } : {}) }));
  });
}
