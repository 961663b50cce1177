// concord verify: the ledger, the sealed bytes, the lists and the checkpoints, checked against each other, without opening a word.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { readConfig } from "../../config/config.ts";
import type { Outside } from "../../desk/read/proof/signed.ts";
import { type Verified, verify } from "../../desk/read/verify.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { readCheckpointFile } from "../../store/proof/file.ts";
import { libraryIds } from "../../store/queries/library.ts";
import { type Answer, command } from "../command.ts";
import { withDatabase } from "../database.ts";
import { lineOf } from "./faults.ts";
import { progressOn } from "./progress.ts";

const usage = `concord verify [--checkpoint FILE|DIR]... [--demo] [--json]

Checks every matter: its chain of events is whole, every sealed word is the one that was sealed, and the lists, walls and members are what
the ledger says. Checks every checkpoint: its signature, the one before it, and its root, recomputed from the events. Works offline, opens
no words and needs no key. Keyed hashes (codes, addresses, phones, words to search by) can't be recomputed without the key: they are not checked.

Exit code 1 when something differs; what to look at first comes first. The key's fingerprint is shown: compare it with the one you wrote
down. What is newer than the last checkpoint is only chained, not signed.

--checkpoint   a checkpoint that was kept outside (concord checkpoint --to), or a folder of them: only these show that the end of the
               ledger was cut off, or that everything was rewritten and signed anew
--json         prints {"streams","events","checkpoints","signedAt","keys","findings"}, and "error" and "message" when there are any
--demo         the demo library's data folder
`;

const shown = 20;

export const verifyCommand = (root: string) =>
  command({
    name: "verify",
    summary: "Checks the ledger, the sealed words, the lists and the checkpoints",
    usage,
    options: { demo: "flag", checkpoint: "texts" },
    async run({ options }, { env, stderr }) {
      const config = readConfig(env, root, { demo: options.demo === true });
      if (!config.ok) return config;
      const outside = outsideFrom(env.INIT_CWD ?? ".", Array.isArray(options.checkpoint) ? options.checkpoint : []);
      if (!outside.ok) return outside;
      return withDatabase(config.value, async (pool) => {
        const [library] = await libraryIds(pool);
        if (library === undefined && outside.value.length > 0)
          return no("LibraryMissing", {
            message: "there is no library in this database: all that was signed is gone.",
          });
        if (library === undefined)
          return ok({
            text: "There is no library yet, so nothing to check.",
            data: { streams: 0, events: 0, checkpoints: 0, signedAt: null, keys: [], findings: [] },
          });
        const progress = progressOn(stderr);
        const found = await verify({ pool, library }, { outside: outside.value, progress: progress.show });
        progress.end();
        return ok(answerOf(found));
      });
    },
  });

function answerOf(found: Verified): Answer {
  const { streams, events, findings } = found;
  if (findings.length === 0)
    return { text: `${streams} matters, ${events} events: all whole.\n${signedText(found)}`, data: found };
  const lines = findings.slice(0, shown).map(lineOf);
  if (findings.length > shown) lines.push(`and ${findings.length - shown} more (--json has all)`);
  const text = `${findings.length === 1 ? "one finding" : `${findings.length} findings, the first thing wrong first`}. Keep this database as it is and look at the newest backup.\n${lines.join("\n")}\n${signedText(found)}`;
  return { text, data: found, refusal: "LedgerDiffers" };
}

function signedText({ checkpoints, signedAt, keys }: Verified): string {
  if (signedAt === null) return "Nothing is signed yet. See concord checkpoint --help.";
  const said = keys.map(({ fingerprint, fromEpoch }) => `${fingerprint} (from checkpoint ${fromEpoch})`);
  return `Signed up to ${signedAt}, ${checkpoints} checkpoints. Key: ${said.join("; ")}`;
}

function outsideFrom(folder: string, paths: readonly string[]): Result<Outside[]> {
  const outside: Outside[] = [];
  for (const path of paths.map((one) => resolve(folder, one)))
    try {
      const files = statSync(path).isDirectory()
        ? readdirSync(path)
            .filter((name) => name.endsWith(".json"))
            .sort()
            .map((name) => join(path, name))
        : [path];
      if (files.length === 0) return no("NoCheckpoints", { message: `${path} has no .json files.` });
      for (const file of files) {
        const read = readCheckpointFile(readFileSync(file, "utf8"));
        if (!read)
          return no("CheckpointUnreadable", {
            message: `${file} isn't a checkpoint, or not a whole one. Nothing was checked: take it out, or give another copy of it.`,
          });
        outside.push({ ...read, file });
      }
    } catch (error) {
      return no("FileUnreadable", { message: `${path} can't be read: ${(error as Error).message}` });
    }
  return ok(outside);
}
