// concord redact load: the names and titles that Concord itself looks for, loaded from files, removed, or told of (5.1; 75 ILCS 70/1).
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Desk } from "../../desk/desk.ts";
import { jobOf } from "../../desk/desk.ts";
import { isListSort, loadedLists, loadList, removeList } from "../../desk/settings/lists/load.ts";
import { mostLines } from "../../desk/settings/lists/read.ts";
import { type ListSort, listSorts } from "../../domain/redaction/lists.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { type Answer, type Command, command, type Io } from "../command.ts";
import { notSetUp, withDesk } from "../desk.ts";

const usage = `concord redact load [--people FILE] [--items FILE] [--remove people|items] [--demo] [--json]

Loads the names of patrons, or the titles that are lent, into the library's own database: found from then on in replies before they leave,
in records put together to be given out and in texts gone through for a FOIA request. Each list is sealed, replaced whole, and never printed.
At most ${mostLines.toLocaleString("en")} lines. A file that can't be read to its end changes nothing. Without options it says what is loaded.

--people FILE   one name a line; or a .csv file whose first line names its columns: name, or first and last; and card, for card numbers
--items FILE    one title a line; or a .csv file with the columns title and barcode, or one of them. Other columns are passed over.
--remove LIST   takes a list out: people or items
--json          prints [{"list","lines","at","by","opens"}], what is loaded now
--demo          the demo library's data folder
`;

type Options = Readonly<Partial<Record<"people" | "items" | "remove" | "demo", string | true | readonly string[]>>>;

export const listsCommand = (root: string): Command =>
  command({
    name: "redact load",
    summary: "Loads the names and titles that Concord looks for before words leave",
    usage,
    options: { people: "text", items: "text", remove: "text", demo: "flag" },
    run: ({ options }, io) =>
      withDesk(root, options.demo === true, io, (desk) => load(desk, options as Options, io), notSetUp),
  });

async function load(desk: Desk, options: Options, io: Io): Promise<Result<Answer>> {
  const { remove } = options;
  if (typeof remove === "string" && !isListSort(remove))
    return no("ListUnknown", { message: `--remove takes people or items, not "${remove}".` });
  for (const sort of listSorts) {
    const file = options[sort];
    if (typeof file !== "string") continue;
    const loaded = await loadFrom(desk, sort, resolve(io.env.INIT_CWD ?? ".", file));
    if (!loaded.ok) return loaded;
  }
  if (typeof remove === "string" && isListSort(remove)) {
    const removed = await removeList(desk, jobOf(desk), remove);
    if (!removed.ok) return removed;
  }
  const now = await loadedLists(desk);
  const lines = now.map(
    ({ sort, lines, at, by, opens }) =>
      `${sort.padEnd(8)}${String(lines).padStart(8)} lines, since ${at}, by ${by ?? "the command line"}${opens ? "" : "; can't be opened: load it again"}`,
  );
  const data = now.map(({ sort, ...rest }) => ({ list: sort, ...rest }));
  return ok({ text: lines.join("\n") || "Nothing is loaded.", data });
}

async function loadFrom(desk: Desk, sort: ListSort, path: string): Promise<Result<unknown>> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return no("FileUnreadable", { message: `${path} can't be read: ${(error as Error).message}` });
  }
  return loadList(desk, jobOf(desk), sort, { name: path, bytes });
}
