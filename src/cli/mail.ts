// concord mail: messages from files into the desk, as the mailbox brings them: stored first, then read, then filed.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { readConfig } from "../config/config.ts";
import { type Desk, openDesk } from "../desk/desk.ts";
import { type Taken, takeMail } from "../desk/mail/take.ts";
import { bareLibrary } from "../desk/settings/defaults.ts";
import { no, ok, type Result } from "../lib/result.ts";
import { masterKeyOf } from "../store/backup/master-key.ts";
import { libraryIds } from "../store/queries/library.ts";
import { type Answer, type Command, command, type Io } from "./command.ts";
import { withDatabase } from "./database.ts";

const usage = `concord mail take FILE|DIR [--demo] [--json]

Takes a message (RFC 5322, as a mail server or a mail program saves it), or every file of a folder. Each is stored as it came, then read
and filed: as an answer in its case, or as a new case. What can't be read is kept and shown to staff. The same message again is known.

--json   prints {"file","state","reference","kind"} a line: state is filed, ignored, kept or taken (stored, to be filed later);
         kind is new, reply, automatic, bounce or null
--demo   the demo library's data folder
`;

export const mailCommand = (root: string): Command =>
  command({
    name: "mail take",
    summary: "Takes messages from files, as the mailbox brings them",
    usage,
    options: { demo: "flag" },
    operands: ["FILE|DIR"],
    async run({ options, operands: [path = ""], json }, io) {
      const files = filesOf(resolve(io.env.INIT_CWD ?? ".", path)); // where npm was called, which then changes to the checkout
      if (!files.ok) return files;
      return withDesk(root, options.demo === true, io, (desk) => takeAll(desk, files.value, json, io));
    },
  });

function filesOf(path: string): Result<string[]> {
  try {
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { withFileTypes: true })
          .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
          .map(({ name }) => join(path, name))
          .sort()
      : [path];
    return files.length > 0 ? ok(files) : no("NoMessages", { message: `${path} has no files.` });
  } catch (error) {
    return no("FileUnreadable", { message: `${path} can't be read: ${(error as Error).message}` });
  }
}

/** A line a message as it is taken; the last one is the answer. */
async function takeAll(desk: Desk, files: readonly string[], json: boolean, io: Io): Promise<Result<Answer>> {
  let last: Answer | null = null;
  for (const file of files) {
    const raw = bytesOf(file);
    if (!raw.ok) return raw;
    if (last) io.stdout.write(`${json ? JSON.stringify(last.data) : last.text}\n`);
    const taken = await takeMail(desk, raw.value);
    if (!taken.ok) return taken;
    const { state, reference, kind } = taken.value;
    last = { text: `${file}: ${said(taken.value)}`, data: { file, state, reference, kind } };
  }
  return last ? ok(last) : no("NoMessages", { message: "there are no files." });
}

function bytesOf(file: string): Result<Buffer> {
  try {
    return ok(readFileSync(file));
  } catch (error) {
    return no("FileUnreadable", { message: `${file} can't be read: ${(error as Error).message}` });
  }
}

function said({ state, reference, kind, problem }: Taken): string {
  if (state === "filed") return `${kind === "reply" ? "an answer in" : "a new case"} ${reference}`;
  if (state === "ignored") return kind === "bounce" ? "a report of failed delivery" : "sent by a machine; ignored";
  return state === "kept" ? `kept (${problem})` : "stored, to be filed later";
}

async function withDesk(
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
