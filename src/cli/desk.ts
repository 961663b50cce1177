// The desk for a command that reads or writes words: the database, the master key, and the library, made bare when there is none yet.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readConfig } from "../config/config.ts";
import { type Desk, openDesk } from "../desk/desk.ts";
import { bareLibrary } from "../desk/settings/defaults.ts";
import { no, type Result } from "../lib/result.ts";
import { masterKeyOf } from "../store/backup/master-key.ts";
import { libraryIds } from "../store/queries/library.ts";
import type { Answer, Io } from "./command.ts";
import { withDatabase } from "./database.ts";

/** For a command that has nothing to do before the library is set up. */
export const notSetUp = (): Result<Answer> =>
  no("LibraryMissing", {
    message: "the library isn't set up yet. Open the link that `npm start` prints, then try again.",
  });

/** @param none what is done where there is no library yet: a bare one is made, or this is answered */
export async function withDesk(
  root: string,
  demo: boolean,
  { env }: Io,
  work: (desk: Desk) => Promise<Result<Answer>>,
  none: "make" | (() => Result<Answer>) = "make",
): Promise<Result<Answer>> {
  const config = readConfig(env, root, { demo });
  if (!config.ok) return config;
  return withDatabase(config.value, async (pool) => {
    const [there] = await libraryIds(pool);
    if (there === undefined && none !== "make") return none();
    const key = await masterKeyOf(pool, config.value.masterKeyFile, there);
    if (!key.ok) return key;
    const master = key.value.key;
    const library = there ?? (await bareLibrary({ pool, master })); // nothing is lost before the library is set up
    const presetText = readFileSync(resolve(root, "policies/preset.json"), "utf8");
    const { url } = config.value;
    return work(openDesk({ pool, library, master, presetText, ...(url ? { publicUrl: url } : {}) }));
  });
}
