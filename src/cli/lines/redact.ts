// concord redact: where a text tells of a person (5.1; 75 ILCS 70/1). Text on standard input, places out. Needs no database.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { messageOf, spansOf } from "../../domain/redaction/line.ts";
import { type Lists, readLists } from "../../domain/redaction/lists.ts";
import { findPersonal, personalTypes, type Span } from "../../domain/redaction/personal.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { type Command, type Io, readArgs, refuse } from "../command.ts";
import { answerLines, writeAll } from "./answer.ts";

const usage = `concord redact [--lines] [--people FILE] [--items FILE] [--json] < TEXT

Reads a text on standard input and says where it tells of a person. Each place is from "start" up to "end", in UTF-16 units:
  [{"start":11,"end":25,"type":"libraryCard"}]
Types: ${personalTypes.slice(0, 7).join(", ")},
  ${personalTypes.slice(7).join(", ")}

--json         prints the places as one line of JSON; without it, a line for each: where, what, and the words themselves
--lines        reads one {"text":"..."} a line and prints one line of JSON for each, in the same order, as they come; a line that can't be
               read gives {"error","line","message"}, and exit code 1 in the end. Blank lines are passed over.
--people FILE  names of patrons, one a line: found wherever they stand
--items FILE   titles, one a line: found where the sentence speaks of borrowing

What it finds is a proposal for a person to look at, and it doesn't find everything: docs/decisions/0011.
`;

const spec = { name: "redact", options: { lines: "flag", people: "text", items: "text" } } as const;

export const redactCommand: Command = {
  name: "redact",
  summary: "Finds where a text tells of a person: cards, phones, addresses, what somebody borrowed",
  usage,
  async run(args, io) {
    const json = args.includes("--json");
    const given = readArgs<"lines" | "people" | "items">(spec, args);
    if (!given.ok) return refuse(given.refusal, given.facts, json, io);
    const { lines, people, items } = given.value.options;
    const lists = listsOf(people && String(people), items && String(items), io);
    if (!lists.ok) return refuse(lists.refusal, lists.facts, json, io);
    if (lines) return answerLines(io, (line, number) => replyTo(line, number, lists.value));
    const text = await textOf(io.stdin);
    const spans = findPersonal(text, lists.value);
    await writeAll(io.stdout, [json ? `${JSON.stringify(spans)}\n` : listed(text, spans)]);
    return 0;
  },
};

function replyTo(line: string, number: number, lists: Lists | undefined) {
  const spans = spansOf(line, lists);
  return {
    text: JSON.stringify(
      spans.ok
        ? spans.value
        : { error: spans.refusal, line: number, message: `Line ${number}: ${messageOf(spans.refusal)}` },
    ),
    refused: !spans.ok,
  };
}

/** With its byte order mark and line ends, so that places are those of the text as it came. */
async function textOf(stdin: NodeJS.ReadableStream): Promise<string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const parts: string[] = [];
  for await (const chunk of stdin)
    parts.push(typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }));
  return parts.join("") + decoder.decode();
}

function listed(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return "Nothing found.\n";
  const line = ({ start, end, type }: Span) =>
    `${`${start}-${end}`.padEnd(14)}${type.padEnd(15)}${text.slice(start, end).replace(/\s+/g, " ")}\n`;
  return spans.map(line).join("");
}

function listsOf(
  people: string | true | undefined,
  items: string | true | undefined,
  io: Io,
): Result<Lists | undefined> {
  if (people === undefined && items === undefined) return ok(undefined);
  const [names, titles] = [linesOf(people, io), linesOf(items, io)];
  if (!names.ok) return names;
  if (!titles.ok) return titles;
  return ok(readLists({ people: names.value, items: titles.value }));
}

function linesOf(file: string | true | undefined, { env }: Io): Result<string[]> {
  if (typeof file !== "string") return ok([]);
  const path = resolve(env.INIT_CWD ?? ".", file); // where npm was called, which then changes to the checkout
  try {
    return ok(
      readFileSync(path, "utf8")
        .split(/\r?\n/)
        .filter((line) => line.trim() !== ""),
    );
  } catch (error) {
    return no("FileUnreadable", { message: `${path} can't be read: ${(error as Error).message}` });
  }
}
