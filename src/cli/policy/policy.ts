// concord policy: the register from the command line (OPS-007's own header and clauses as data). Works on a fresh checkout: a library that
// isn't set up yet gets a bare row, so that its policy has a place.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Desk } from "../../desk/desk.ts";
import { importPolicy, type PolicyLine, policyList, policyView } from "../../desk/settings/policies.ts";
import { policyJson } from "../../domain/policy/print.ts";
import { readPolicy } from "../../domain/policy/read.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { type Command, command, type Io } from "../command.ts";
import { withDesk } from "../desk.ts";
import { line, said, shown } from "./text.ts";

const demo = "--demo   the demo library's data folder\n";
const importUsage = `concord policy import FILE [--demo] [--json]

Reads a policy document (markdown: a header table, headings, numbered standards, bullets) into the register. FILE may be -, standard
input. The same code again makes a version and shows what changed; a document that reads the same makes none. One that can't be read
is refused with its line and the reason, and nothing of it is kept.

--json   prints {"code","title","category","crossReferences","appendix","adopted","reviewed","clauses"} on one line
${demo}`;
const listUsage = `concord policy list [--demo] [--json]

The policies in force.

${demo}`;
const showUsage = `concord policy show CODE [--demo] [--json]

A policy in force: its header, its clauses and the rules that enforce them, and what changed against the version before.

${demo}`;

const noPolicy = "There is no policy yet. See concord policy import --help.";

export const policyCommands = (root: string): readonly Command[] => [
  command({
    name: "policy import",
    summary: "Reads a policy document into the register",
    usage: importUsage,
    options: { demo: "flag" },
    operands: ["FILE"],
    async run({ options, operands: [file = ""] }, io) {
      const text = await textOf(file, io);
      if (!text.ok) return text;
      const readable = readPolicy(text.value); // before anything is started or made
      if (!readable.ok) return readable;
      return withDesk(root, options.demo === true, io, async (desk) => {
        const done = await importPolicy(desk, { kind: "job", library: desk.library }, text.value);
        return done.ok ? ok({ text: said(done.value), data: JSON.parse(policyJson(done.value.policy)) }) : done;
      });
    },
  }),
  command({
    name: "policy list",
    summary: "The policies in force",
    usage: listUsage,
    options: { demo: "flag" },
    async run({ options }, io) {
      const list = (policies: readonly PolicyLine[]) =>
        ok({ text: policies.map(line).join("\n") || noPolicy, data: policies });
      return withDesk(
        root,
        options.demo === true,
        io,
        async (desk) => list(await policyList(desk)),
        () => list([]),
      );
    },
  }),
  command({
    name: "policy show",
    summary: "A policy's clauses and the rules that enforce them",
    usage: showUsage,
    options: { demo: "flag" },
    operands: ["CODE"],
    async run({ options, operands: [code = ""] }, io) {
      const unknown = () =>
        no("PolicyUnknown", { message: `the register has no policy ${code}. See concord policy list.` });
      const show = async (desk: Desk) => {
        const view = await policyView(desk, code);
        return view.ok ? ok({ text: shown(view.value), data: view.value }) : unknown();
      };
      return withDesk(root, options.demo === true, io, show, unknown);
    },
  }),
];

async function textOf(file: string, { stdin, env }: Io): Promise<Result<string>> {
  const path = resolve(env.INIT_CWD ?? ".", file); // where npm was called, which then changes to the checkout
  try {
    const bytes = file === "-" ? await all(stdin) : readFileSync(path);
    return ok(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  } catch (error) {
    return no("FileUnreadable", { message: `${path} can't be read: ${(error as Error).message}` });
  }
}

async function all(stdin: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
