// concord search rebuild: the tokens of search made anew from the sealed words.
import { settingsOf } from "../desk/desk.ts";
import { rebuildSearch } from "../desk/search/rebuild.ts";
import { ok } from "../lib/result.ts";
import { type Command, command } from "./command.ts";
import { notSetUp, withDesk } from "./desk.ts";

const usage = `concord search rebuild [--demo] [--json]

Makes what search finds words by anew, wherever it is missing: needed once for matters from before there was search, and after a restore
(which does it by itself). Safe at any time, also while Concord runs. Words themselves stay as they are.

--json   prints {"messages":N}, how many were gone through
--demo   the demo library's data folder
`;

export const searchCommand = (root: string): Command =>
  command({
    name: "search rebuild",
    summary: "Makes what search finds words by anew, wherever it is missing",
    usage,
    options: { demo: "flag" },
    run: ({ options }, io) =>
      withDesk(
        root,
        options.demo === true,
        io,
        async (desk) => {
          const { keys } = await settingsOf(desk);
          const messages = await rebuildSearch(desk.pool, keys, (read) => {
            if (read % 10_000 === 0 && read > 0) io.stderr.write(`${read} messages\n`);
          });
          return ok({ text: `${messages} messages can be searched.`, data: { messages } });
        },
        notSetUp,
      ),
  });
