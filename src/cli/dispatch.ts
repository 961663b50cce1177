// Finds the command that the words name, and answers --help for each and for all.
import { masked } from "../lib/mask.ts";
import { type Command, type Io, refuse } from "./command.ts";

const asksHelp = (args: readonly string[]): boolean => args.includes("--help") || args.includes("-h");

/** Runs what the arguments name. Gives the exit code. */
export async function dispatch(commands: readonly Command[], args: string[], io: Io): Promise<number> {
  const json = args.includes("--json");
  const words = args.filter((arg) => !arg.startsWith("-"));
  const command = byName(commands, words);
  if (!command) return unnamed(commands, args, words, io);
  if (asksHelp(args)) return help([command], json, io);
  try {
    return await command.run(withoutName(command, args), io);
  } catch (error) {
    // Not an expected "no": whoever mends it needs the place.
    io.stderr.write(`${masked(String(error instanceof Error ? error.stack : error), io.env)}\n`);
    return refuse("Unexpected", { message: `${command.name} failed: ${(error as Error).message}` }, json, io);
  }
}

/** No command is named: all of them are listed, or those of the group named ("policy"), or it is an error. */
function unnamed(commands: readonly Command[], args: readonly string[], [first, second]: string[], io: Io): number {
  const json = args.includes("--json");
  const odd = args.find((arg) => arg.startsWith("-") && !["--help", "-h", "--json"].includes(arg));
  if (!first && odd)
    return refuse("UnknownOption", { message: `concord has no option ${odd}. See concord --help.` }, json, io);
  if (!first) return help(commands, json, io);
  const group = second ? [] : commands.filter(({ name }) => name.startsWith(`${first} `));
  if (group.length > 0 && asksHelp(args)) return help(group, json, io);
  const message =
    group.length > 0
      ? `concord ${first} needs one of: ${group.map(({ name }) => name.split(" ")[1]).join(", ")}.`
      : `there is no command ${[first, second].filter(Boolean).join(" ")}. See concord --help.`;
  return refuse("UnknownCommand", { message }, json, io);
}

/** The longest name that the words begin with. */
const byName = (commands: readonly Command[], words: readonly string[]): Command | undefined =>
  [words.slice(0, 2).join(" "), words[0] ?? ""]
    .map((name) => commands.find((command) => command.name === name))
    .find((command) => command !== undefined);

/** The arguments without the words of the name, wherever options stand between them. */
function withoutName({ name }: Command, args: readonly string[]): string[] {
  const left = name.split(" ");
  return args.filter((arg) => left[0] !== arg || left.shift() === undefined);
}

function help(commands: readonly Command[], json: boolean, io: Io): number {
  const [only, ...others] = commands;
  if (json)
    io.stdout.write(`${JSON.stringify(commands.map(({ name, summary, usage }) => ({ name, summary, usage })))}\n`);
  else if (only && others.length === 0) io.stdout.write(only.usage.trimEnd().concat("\n"));
  else io.stdout.write(listOf(commands));
  return 0;
}

function listOf(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}\n`);
  return `concord COMMAND [--json]\n\n${lines.join("")}\nconcord COMMAND --help says more. An error ends with exit code 1, and with --json prints {"error","message"}.\n`;
}
