// concord setup link: another one-time link with which the library is set up; the one before it ends.
import { readConfig } from "../../config/config.ts";
import { no, ok } from "../../lib/result.ts";
import { makeSetupLink } from "../../store/accounts/setup-link.ts";
import { command } from "../command.ts";
import { withDatabase } from "../database.ts";

const usage = `concord setup link [--json]

Prints a one-time link that opens the set-up page, valid a day. A new one ends the old. Once somebody can sign in there is
none: from there on people are invited, in Settings.
`;

export const setupLinkCommand = (root: string) =>
  command({
    name: "setup link",
    summary: "Prints a new one-time link to set the library up",
    usage,
    async run(_, { env }) {
      const config = readConfig(env, root);
      if (!config.ok) return config;
      const { url, host, port } = config.value;
      return withDatabase(config.value, async (pool) => {
        const made = await makeSetupLink(pool);
        if (!made.ok)
          return no("SetUpAlready", {
            message: "the library is set up. Whoever should sign in is invited, in Settings.",
          });
        const link = `${url ?? `http://${host}:${port}`}/staff/set-up/${made.value.token}`;
        return ok({
          text: `${link}\nIt opens once, until ${made.value.expiresAt}.`,
          data: { link, expiresAt: made.value.expiresAt },
        });
      });
    },
  });
