// What a command is, and the common way to write one: options read, refusals named, answers as text or JSON.
import { parseArgs } from "node:util";
import { loadLocales, translator } from "../lib/locale.ts";
import { masked } from "../lib/mask.ts";
import { no, type Result } from "../lib/result.ts";

export type Io = {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
};

export type Command = {
  /** One word, or two: "policy import". */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What --help prints. */
  readonly usage: string;
  /** Gives the exit code. `args` are what follows the name. */
  run(args: string[], io: Io): Promise<number>;
};

/** What a command says when it worked: the same thing for a person and for a program. */
export type Answer = {
  readonly text: string;
  readonly data: unknown;
  /** It did its work, and what it found is bad news: told as a refusal is, with the data beside. */
  readonly refusal?: string;
};

type Spec<Option extends string> = {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  /** Its own options: "flag" is there or not, "text" takes a value, "texts" one each time it's there. --json and --help are everybody's. */
  readonly options?: Readonly<Record<Option, "flag" | "text" | "texts">>;
  /** Names of what must follow, such as ["FILE"]. A last one that ends in "..." takes any number, at least one. */
  readonly operands?: readonly string[];
  run(
    given: {
      readonly options: Readonly<Partial<Record<Option, string | true | readonly string[]>>>;
      readonly operands: readonly string[];
      readonly json: boolean;
    },
    io: Io,
  ): Promise<Result<Answer>>;
};

/** Makes a command of its parts. An unknown option or a missing operand never reaches `run`. */
export function command<Option extends string = never>(spec: Spec<Option>): Command {
  const { name, summary, usage } = spec;
  return {
    name,
    summary,
    usage,
    async run(args, io) {
      const given = readArgs(spec, args);
      const json = args.includes("--json");
      const answer = given.ok ? await spec.run({ ...given.value, json }, io) : given;
      if (!answer.ok) return refuse(answer.refusal, answer.facts, json, io);
      const { refusal, text, data } = answer.value;
      if (refusal) return refuse(refusal, { message: text }, json, io, data);
      io.stdout.write(`${json ? JSON.stringify(data) : text}\n`);
      return 0;
    },
  };
}

type Given<Option extends string> = {
  readonly options: Partial<Record<Option, string | true | readonly string[]>>;
  readonly operands: string[];
};

/** The options and operands of a command, or the refusal that says what is wrong with them. */
export function readArgs<Option extends string>(
  spec: Pick<Spec<Option>, "name" | "options" | "operands">,
  args: string[],
): Result<Given<Option>> {
  const own = Object.entries(spec.options ?? {}) as [Option, "flag" | "text" | "texts"][];
  const options = Object.fromEntries(
    [...own, ["json", "flag"] as const].map(([name, sort]) => [
      name,
      { type: sort === "flag" ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  const see = `See concord ${spec.name} --help.`;
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  const given: Given<Option> = { options: {}, operands: [] };
  for (const token of tokens) {
    if (token.kind === "positional") given.operands.push(token.value);
    if (token.kind !== "option") continue;
    const known = options[token.name];
    if (!known || !token.rawName.startsWith("--"))
      return no("UnknownOption", { message: `concord ${spec.name} has no option ${token.rawName}. ${see}` });
    if (known.type === "string" && !token.value)
      return no("OptionWithoutValue", { message: `${token.rawName} takes a value. ${see}` });
    if (known.type === "boolean" && token.value !== undefined)
      return no("UnknownOption", { message: `${token.rawName} takes no value. ${see}` });
    if (token.name === "json") continue;
    const name = token.name as Option;
    const isMany = own.some(([one, sort]) => one === name && sort === "texts");
    const before = isMany ? ((given.options[name] ?? []) as readonly string[]) : [];
    given.options[name] = isMany ? [...before, token.value ?? ""] : (token.value ?? true);
  }
  const wanted = spec.operands ?? [];
  const many = wanted.at(-1)?.endsWith("...") === true;
  const [missing] = wanted.slice(given.operands.length);
  if (missing) return no("OperandMissing", { message: `concord ${spec.name} needs ${missing}. ${see}` });
  const extra = given.operands[wanted.length];
  if (extra !== undefined && !many)
    return no("OperandUnknown", { message: `concord ${spec.name} does not take "${extra}". ${see}` });
  return { ok: true, value: given };
}

/** Says no: JSON on standard output for a program, one line on standard error for a person. Gives the exit code. */
export function refuse(
  refusal: string,
  facts: Readonly<Record<string, string | number>> | undefined,
  json: boolean,
  io: Io,
  data?: unknown,
): number {
  const said = String(facts?.message ?? translator("en", loadLocales(), "show")(`refusal.${refusal}`, facts));
  const message = masked(said, io.env);
  if (json) io.stdout.write(`${JSON.stringify({ error: refusal, message, ...(data ?? {}) })}\n`);
  else io.stderr.write(`concord: ${message}\n`);
  return 1;
}
