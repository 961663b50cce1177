// The command line: finding a command, --help and --json everywhere, errors by name.
import assert from "node:assert/strict";
import { Readable, Writable } from "node:stream";
import { describe, test } from "node:test";
import { type Command, command } from "../../src/cli/command.ts";
import { dispatch } from "../../src/cli/dispatch.ts";
import { setupDatabaseCommand } from "../../src/cli/setup/database.ts";
import { no, ok } from "../../src/lib/result.ts";

const importCommand = command({
  name: "policy import",
  summary: "Takes a policy in",
  usage: "concord policy import FILE [--as CODE] [--dry]\n",
  options: { as: "text", dry: "flag" },
  operands: ["FILE"],
  async run({ options, operands, json }) {
    if (operands[0] === "bad.md") return no("PolicyMalformed", { message: "line 3 has no heading." });
    if (operands[0] === "odd.md") throw new Error("a hole in the code");
    return ok({ text: `took ${operands[0]}`, data: { options, operands, json } });
  },
});
const takeCommand = command({
  name: "mail take",
  summary: "Files messages",
  usage: "concord mail take FILE...\n",
  operands: ["FILE..."],
  run: async ({ operands }) => ok({ text: operands.join(), data: operands }),
});
const commands: readonly Command[] = [importCommand, takeCommand, setupDatabaseCommand];

async function run(...args: string[]) {
  const texts = { out: "", err: "" };
  const into = (name: "out" | "err") =>
    new Writable({
      write(chunk, _encoding, done) {
        texts[name] += chunk;
        done();
      },
    });
  const code = await dispatch(commands, args, {
    stdin: Readable.from([]),
    stdout: into("out"),
    stderr: into("err"),
    env: {},
  });
  return { code, ...texts };
}

test("a command of two words runs, options in any place", async () => {
  assert.deepEqual(await run("policy", "import", "OPS.md"), { code: 0, out: "took OPS.md\n", err: "" });
  const { out } = await run("--json", "policy", "import", "--as=X-1", "--dry", "import");
  assert.deepEqual(JSON.parse(out), { options: { as: "X-1", dry: true }, operands: ["import"], json: true });
  assert.deepEqual(JSON.parse((await run("mail", "take", "a", "b", "--json")).out), ["a", "b"]);
});

describe("help", () => {
  test("alone or with --help, all commands are listed", async () => {
    const alone = await run();
    assert.deepEqual(await run("--help"), alone);
    assert.equal(alone.code, 0);
    for (const { name, summary } of commands) assert.match(alone.out, new RegExp(`^  ${name} +${summary}$`, "m"));
  });

  test("every command says how it is used, also when the rest is wrong", async () => {
    for (const { name, usage } of commands) {
      assert.deepEqual(await run(...name.split(" "), "--help"), { code: 0, out: usage, err: "" });
      assert.deepEqual(await run(...name.split(" "), "--nonsense", "-h"), { code: 0, out: usage, err: "" });
    }
  });

  test("with --json it is data", async () => {
    const { out } = await run("policy", "--help", "--json");
    assert.deepEqual(JSON.parse(out), [
      { name: "policy import", summary: importCommand.summary, usage: importCommand.usage },
    ]);
  });
});

const errors: [string, string[], RegExp][] = [
  ["UnknownCommand", ["polcy"], /no command polcy\. See concord --help\.$/],
  ["UnknownCommand", ["policy", "improt"], /no command policy improt/],
  ["UnknownCommand", ["policy"], /^concord policy needs one of: import\.$/],
  ["UnknownOption", ["--verbose"], /no option --verbose/],
  ["UnknownOption", ["policy", "import", "a.md", "--asap"], /policy import has no option --asap/],
  ["UnknownOption", ["policy", "import", "a.md", "-d"], /no option -d/],
  ["UnknownOption", ["policy", "import", "a.md", "--dry=no"], /--dry takes no value/],
  ["OptionWithoutValue", ["policy", "import", "a.md", "--as"], /--as takes a value/],
  ["OperandMissing", ["policy", "import"], /policy import needs FILE\./],
  ["OperandMissing", ["mail", "take"], /mail take needs FILE\.\.\./],
  ["OperandUnknown", ["policy", "import", "a.md", "b.md"], /does not take "b\.md"/],
  ["PolicyMalformed", ["policy", "import", "bad.md"], /^line 3 has no heading\.$/],
];

describe("an error", () => {
  for (const [error, args, message] of errors)
    test(`${args.join(" ")}: ${error}`, async () => {
      const plain = await run(...args);
      assert.deepEqual([plain.code, plain.out], [1, ""]);
      assert.match(plain.err, /^concord: [^\n]+\n$/);
      assert.match(plain.err.slice("concord: ".length).trimEnd(), message);
      const { code, out, err } = await run("--json", ...args);
      assert.deepEqual([code, err], [1, ""]);
      const said = JSON.parse(out);
      assert.deepEqual(Object.keys(said), ["error", "message"]);
      assert.equal(said.error, error);
      assert.match(said.message, message);
    });

  test("nobody foresaw is named too, and shows its place to whoever mends it", async () => {
    const { code, out, err } = await run("policy", "import", "odd.md", "--json");
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(out), { error: "Unexpected", message: "policy import failed: a hole in the code" });
    assert.match(err, /dispatch\.test\.ts/);
  });
});

test("setup database gives SQL with new passwords each time, and the addresses to set", async () => {
  const [one, other] = [await run("setup", "database"), await run("setup", "database")];
  assert.notEqual(one.out, other.out);
  const { sql, url, ownerUrl } = JSON.parse((await run("setup", "database", "--json")).out);
  for (const address of [url, ownerUrl]) assert.ok(sql.includes(`'${new URL(address).password}'`));
  assert.match(one.out, /^-- DATABASE_URL=postgres:\/\/concord_app:[\w-]{32}@HOST:5432\/concord$/m);
});
