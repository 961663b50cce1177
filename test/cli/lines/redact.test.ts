// concord redact: text in, places out; or lines in, lines out, in order, as they come.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { describe, type TestContext, test } from "node:test";
import { dispatch } from "../../../src/cli/dispatch.ts";
import { redactCommand } from "../../../src/cli/lines/redact.ts";

async function run(args: string[], chunks: Iterable<string | Buffer> = [], env = {}) {
  const said = { out: "", err: "", most: 0 };
  const into = (name: "out" | "err") => {
    const stream: Writable = new Writable({
      highWaterMark: 64,
      decodeStrings: false,
      write(chunk, _encoding, done) {
        said[name] += chunk;
        said.most = Math.max(said.most, stream.writableLength);
        setImmediate(done);
      },
    });
    return stream;
  };
  const io = { stdin: Readable.from(chunks), stdout: into("out"), stderr: into("err"), env };
  const code = await dispatch([redactCommand], ["redact", ...args], io);
  return { code, ...said };
}

const text = "Card 😀 21917003044471, or call (309) 555-0142.";
const spans = '[{"start":8,"end":22,"type":"libraryCard"},{"start":32,"end":46,"type":"phone"}]';

describe("a text", () => {
  test("--json gives its places on one line, in UTF-16 units", async () => {
    assert.deepEqual(await run(["--json"], [text]), { code: 0, out: `${spans}\n`, err: "", most: spans.length + 1 });
    assert.equal((await run(["--json"])).out, "[]\n");
  });

  test("places are those of the text as it came: cut within a letter, with CRLF, a byte order mark, NUL and half a character", async () => {
    const bytes = Buffer.from(`\ufeffMi dirección\r\n\0 es\u2028 ana@example.org\r\n`);
    const { out } = await run(
      ["--json"],
      [...bytes].map((byte) => Buffer.of(byte)),
    );
    assert.deepEqual(JSON.parse(out), [{ start: 21, end: 36, type: "email" }]);
    const broken = Buffer.concat([Buffer.of(0xff, 0xf0, 0x9f), Buffer.from(" ana@example.org")]);
    assert.deepEqual(JSON.parse((await run(["--json"], [broken])).out), [{ start: 3, end: 18, type: "email" }]);
  });

  test("without --json, a line for each, for a person", async () => {
    const { out, code } = await run([], [text]);
    assert.equal(code, 0);
    assert.match(out, /^8-22 +libraryCard +21917003044471\n32-46 +phone +\(309\) 555-0142\n$/);
    assert.equal((await run([], ["Rooms 101 to 104"])).out, "Nothing found.\n");
  });
});

describe("--lines", () => {
  const line = `${JSON.stringify({ text, id: 7 })}\n`;

  test("keeps the order, passes over blank lines, answers a last line without an end, and tells of bad lines by its exit code", async () => {
    const { code, out } = await run(
      ["--lines", "--json"],
      [`${line}\r\n  \n[]\n{"text":7}\n{"text":""}\nx\n{"text":"a@b.example"}`],
    );
    const [first, list, number, empty, word, last, ...others] = out.trimEnd().split("\n");
    assert.equal(code, 1);
    assert.deepEqual([first, empty, last, others], [spans, "[]", '[{"start":0,"end":11,"type":"email"}]', []]);
    const errors = [list, number, word].map((one) => JSON.parse(one ?? ""));
    assert.deepEqual(
      errors.map(({ error }) => error),
      ["NotJson", "BadText", "NotJson"],
    );
    assert.deepEqual(
      errors.map(({ line, message }) => [line, message.split(":")[0]]),
      [
        [4, "Line 4"],
        [5, "Line 5"],
        [7, "Line 7"],
      ],
    );
    assert.equal((await run(["--lines"], [line])).out, `${spans}\n`);
  });

  test("never runs ahead of a slow reader", async () => {
    const { code, out, most } = await run(["--lines"], Array(200).fill(line.repeat(5)));
    assert.deepEqual([code, out], [0, `${spans}\n`.repeat(1000)]);
    assert.ok(most <= 5 * (spans.length + 1), `${most} waited`);
  });
});

describe("--lines, whatever comes", () => {
  test("a byte order mark, CRLF and bytes that are no UTF-8 are read; nothing in, nothing out", async () => {
    assert.deepEqual(await run(["--lines"]), { code: 0, out: "", err: "", most: 0 });
    const bytes = [
      Buffer.from('\ufeff{"text":"a@b.example"}\r\n{"text":"'),
      Buffer.of(0xff, 0xc3),
      Buffer.from(' a@b.example"}\r\n'),
    ];
    const { code, out } = await run(["--lines", "--json"], bytes);
    assert.deepEqual(
      [code, out],
      [0, '[{"start":0,"end":11,"type":"email"}]\n[{"start":3,"end":14,"type":"email"}]\n'],
    );
  });

  test("a hundred thousand lines are read as they are answered, never many ahead", async () => {
    let [given, answered, ahead] = [0, 0, 0];
    async function* lines() {
      for (; given < 100_000; given += 500) {
        ahead = Math.max(ahead, given - answered);
        yield `{"text":"ok"}\n`.repeat(500);
      }
    }
    const stdout = new Writable({
      decodeStrings: false,
      write(chunk: string, _encoding, done) {
        answered += chunk.split("\n").length - 1;
        setImmediate(done);
      },
    });
    const io = {
      stdin: Readable.from(lines(), { objectMode: true, highWaterMark: 1 }),
      stdout,
      stderr: stdout,
      env: {},
    };
    assert.equal(await dispatch([redactCommand], ["redact", "--lines"], io), 0);
    assert.equal(answered, 100_000);
    assert.ok(ahead <= 2_000, `${ahead} lines waited`);
  });
});

describe("loaded names and titles", () => {
  const folder = (t: TestContext) => {
    const path = mkdtempSync(join(tmpdir(), "redact-"));
    t.after(() => rmSync(path, { recursive: true }));
    return path;
  };

  test("are found as they stand in the text, from files of one a line", async (t) => {
    const path = folder(t);
    writeFileSync(join(path, "people.txt"), "Jiménez, Lola\r\n\r\nWalter Hines\r\n");
    writeFileSync(join(path, "items.txt"), "The Salt Path\n");
    const said = "walter  hines and Lola Jimenez talked. She keeps The Salt Path overdue.";
    const args = ["--json", "--people", "people.txt", `--items=${join(path, "items.txt")}`];
    const { out } = await run(args, [said], { INIT_CWD: path });
    const found = JSON.parse(out).map((one: { start: number; end: number }) => said.slice(one.start, one.end));
    assert.deepEqual(found, ["walter  hines", "Lola Jimenez", "The Salt Path"]);
  });

  test("a file that can't be read is an error that names it, and nothing is answered", async (t) => {
    const path = join(folder(t), "none.txt");
    const { code, out } = await run(["--json", "--people", path], [text]);
    assert.equal(code, 1);
    assert.equal(JSON.parse(out).error, "FileUnreadable");
    const plain = await run(["--lines", "--items", path], [text]);
    assert.deepEqual([plain.code, plain.out], [1, ""]);
    assert.ok(plain.err.includes(path));
  });
});

test("options it doesn't have, and files given as operands, are refused by name", async () => {
  for (const [args, error] of [
    [["--line"], "UnknownOption"],
    [["letter.txt"], "OperandUnknown"],
    [["--people"], "OptionWithoutValue"],
    [["--lines=yes"], "UnknownOption"],
  ] as const) {
    const { code, out } = await run(["--json", ...args], [text]);
    assert.deepEqual([code, JSON.parse(out).error], [1, error]);
  }
  assert.equal((await run(["--help"])).out, redactCommand.usage);
});
