// concord verify: the ledger, the sealed bytes and the lists, checked against each other, without opening a word.
import { readConfig } from "../config/config.ts";
import { verify } from "../desk/read/verify.ts";
import { no, ok } from "../lib/result.ts";
import { libraryIds } from "../store/queries/library.ts";
import { command } from "./command.ts";
import { withDatabase } from "./database.ts";

const usage = `concord verify [--demo] [--json]

Checks every matter: its chain of events is whole, every sealed word is the one that was sealed, and every list says what
the ledger says. Opens no words and needs no key. Exit code 1 when something differs; each finding names its stream.

--demo   the demo library's data folder
`;

export const verifyCommand = (root: string) =>
  command({
    name: "verify",
    summary: "Checks the ledger, the sealed words and the lists",
    usage,
    options: { demo: "flag" },
    async run({ options }, { env }) {
      const config = readConfig(env, root, { demo: options.demo === true });
      if (!config.ok) return config;
      return withDatabase(config.value, async (pool) => {
        const [library] = await libraryIds(pool);
        if (library === undefined)
          return ok({
            text: "There is no library yet, so nothing to check.",
            data: { streams: 0, events: 0, findings: [] },
          });
        const found = await verify({ pool, library });
        if (found.findings.length === 0)
          return ok({ text: `${found.streams} matters, ${found.events} events: all whole.`, data: found });
        const list = found.findings.map(
          ({ streamId, fault, version }) => `${streamId} ${fault}${version === null ? "" : ` at ${version}`}`,
        );
        return no("LedgerDiffers", {
          message: `${list.length} findings. Keep this database as it is and look at the newest backup. ${list.join("; ")}`,
        });
      });
    },
  });
