// concord checkpoint: signs what the ledger is now, and writes it to a file for a place outside the library's reach.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readConfig } from "../../config/config.ts";
import { nowText } from "../../desk/desk.ts";
import type { Principal } from "../../domain/access/principal.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { libraryKeys, masterKey } from "../../store/keys.ts";
import type { Pool } from "../../store/pool.ts";
import { fingerprint } from "../../store/proof/checkpoint.ts";
import { checkpointFileName, checkpointFileText } from "../../store/proof/file.ts";
import { headsChanged, takeCheckpoint } from "../../store/proof/take.ts";
import { libraryIds, libraryRow } from "../../store/queries/library.ts";
import { command } from "../command.ts";
import { withDatabase } from "../database.ts";

const usage = `concord checkpoint [--to FILE|DIR] [--demo] [--json]

Signs what the ledger is at this moment: a root over all matters and their events, chained to the checkpoint before. The app does so
every hour; when nothing happened since the last one, that one stands. Acts wait while it is taken, a second per 100,000 matters or so.

--to     writes it to a file, or into a folder under a name of its own, with what changed since the one before. Keep such files where
         nobody who has the database can change them: concord verify --checkpoint checks the ledger against them
--json   prints {"isNew","checkpoint","fingerprint","file"}
--demo   the demo library's data folder
`;

export const checkpointCommand = (root: string) =>
  command({
    name: "checkpoint",
    summary: "Signs what the ledger is now, to be kept outside",
    usage,
    options: { demo: "flag", to: "text" },
    async run({ options }, { env }) {
      const config = readConfig(env, root, { demo: options.demo === true });
      if (!config.ok) return config;
      const { to } = options;
      return withDatabase(config.value, async (pool) => {
        const [library] = await libraryIds(pool);
        if (library === undefined)
          return no("NothingToSign", { message: "there is no library yet, so nothing to sign." });
        const key = masterKey(config.value.masterKeyFile, false);
        if (!key.ok) return key;
        const who = { kind: "job", library } as const;
        const row = await libraryRow(pool, who);
        if (!row) throw new Error(`no library ${library}`);
        const seed = libraryKeys(key.value.key, library, row.wrappedKey).checkpoint;
        const taken = await taking(pool, who, seed);
        if (!taken.ok) return taken;
        const { checkpoint, isNew } = taken.value;
        const file =
          typeof to === "string"
            ? await write(pool, who, checkpoint, resolve(env.INIT_CWD ?? ".", to)) // where npm was called
            : ok(null);
        if (!file.ok) return file;
        const { epoch, at, streams, events, root: top } = checkpoint;
        const text = [
          `Checkpoint ${epoch} of ${at}: ${streams} matters, ${events} events${isNew ? "" : ". Nothing happened since."}`,
          `Root: ${top}`,
          `Key: ${fingerprint(checkpoint.key)}`,
          ...(file.value ? [`Written to ${file.value}`] : []),
        ];
        const data = { isNew, checkpoint, fingerprint: fingerprint(checkpoint.key), file: file.value };
        return ok({ text: text.join("\n"), data });
      });
    },
  });

type Taken = NonNullable<Awaited<ReturnType<typeof takeCheckpoint>>>;

async function taking(pool: Pool, who: Principal, seed: Buffer): Promise<Result<Taken>> {
  try {
    const taken = await takeCheckpoint(pool, who, seed, nowText());
    return taken
      ? ok(taken)
      : no("NothingToSign", { message: "nothing has happened yet, so there is nothing to sign." });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "55P03")) throw error;
    return no("ActsUnderWay", { message: "acts under way didn't come to an end. Nothing was signed: try again." });
  }
}

/** Whole or not at all, and never over something else. The same checkpoint again is the same file. */
async function write(
  pool: Pool,
  who: Principal,
  checkpoint: Taken["checkpoint"],
  path: string,
): Promise<Result<string>> {
  const changed = await headsChanged(pool, who, checkpoint);
  const text = checkpointFileText({ checkpoint, changed });
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const file = isFolder ? join(path, checkpointFileName(checkpoint)) : path;
  const still = "The checkpoint itself is taken and stored.";
  try {
    writeFileSync(file, text, { flag: "wx", flush: true });
    return ok(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST")
      return no("FileNotWritten", { message: `${file} can't be written: ${(error as Error).message}. ${still}` });
    if (readFileSync(file, "utf8") === text) return ok(file);
    return no("FileTaken", { message: `${file} is there already and something else. ${still} Name another file.` });
  }
}
