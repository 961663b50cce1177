// concord calendar due: lines in, lines out, in order.
import assert from "node:assert/strict";
import { Readable, Writable } from "node:stream";
import { describe, test } from "node:test";
import { calendarCommand } from "../../../src/cli/lines/calendar.ts";

const question =
  '{"zone":"America/Chicago","hours":{"mon":[["10:00","13:00"],["14:00","20:00"]]},"closures":["2026-12-25",' +
  '{"on":"2026-12-24","from":"13:00","to":"20:00"}],"start":"2026-12-23T19:30:00-06:00","minutes":90}';
const answer = '{"due":"2026-12-28T11:30:00-06:00"}';

async function run(args: string[], chunks: Iterable<string | Buffer> = [], highWaterMark = 16_384) {
  let text = "";
  let most = 0;
  const stdout = new Writable({
    highWaterMark,
    decodeStrings: false,
    write(chunk, _encoding, done) {
      text += chunk;
      most = Math.max(most, stdout.writableLength);
      setImmediate(done);
    },
  });
  const code = await calendarCommand.run(args, { stdin: Readable.from(chunks), stdout });
  return { code, text, most, ended: stdout.writableEnded };
}

describe("concord calendar due --json", () => {
  test("answers the question of the usage text", async () => {
    assert.deepEqual(await run(["due", "--json"], [`${question}\n`]), {
      code: 0,
      text: `${answer}\n`,
      most: 36,
      ended: false,
    });
  });

  test("keeps the order, passes over blank lines, answers a last line without an end, and tells by its exit code", async () => {
    const { code, text } = await run(["due", "--json"], [`${question}\r\n\n  \nx\n${question}`]);
    const lines = text.trimEnd().split("\n");
    assert.equal(code, 1);
    assert.equal(lines.length, 3);
    assert.deepEqual([lines[0], lines[2]], [answer, answer]);
    assert.equal(JSON.parse(lines[1] ?? "").error, "NotJson");
  });

  test("reads lines cut anywhere, within a letter too, and line separators inside a string", async () => {
    const bytes = Buffer.from(`${question.replace("{", '{"note":"Biblioteca Peñasco\u2028",')}\n`.repeat(3));
    const { code, text } = await run(
      ["--json", "due"],
      [...bytes].map((byte) => Buffer.of(byte)),
    );
    assert.deepEqual({ code, text }, { code: 0, text: `${answer}\n`.repeat(3) });
  });

  test("never runs ahead of a slow reader", async () => {
    const chunk = `${question}\n`.repeat(10);
    const { text, most } = await run(["due", "--json"], Array(200).fill(chunk), 64);
    assert.equal(text, `${answer}\n`.repeat(2000));
    assert.ok(most <= 10 * (answer.length + 1), `${most} waited`);
  });

  test("nothing in, nothing out", async () => {
    const { code, text } = await run(["due", "--json"], []);
    assert.deepEqual({ code, text }, { code: 0, text: "" });
  });
});

test("without --json: the instant, or the refusal and its reason, on the same lines", async () => {
  const { code, text } = await run(["due"], [`${question}\n${question.replace("-06:00", "")}\n${question}\n`]);
  assert.equal(code, 1);
  assert.match(text, /^2026-12-28T11:30:00-06:00\nBadStart: start must be an instant .*\n2026-12-28T11:30:00-06:00\n$/);
});

test("a reader that has seen enough ends it quietly", async () => {
  const stdout = new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
    },
  });
  const lines = Readable.from(Array(100).fill(`${question}\n`));
  assert.equal(await calendarCommand.run(["due", "--json"], { stdin: lines, stdout }), 0);
});

test("--help tells how; other words are refused by name", async () => {
  for (const args of [["--help"], ["due", "--help"], ["-h"]])
    assert.deepEqual((await run(args)).text, calendarCommand.usage);
  for (const args of [[], ["open"], ["due", "now"], ["due", "--jason"]]) {
    const { code, text } = await run([...args, "--json"]);
    assert.equal(code, 1);
    assert.equal(JSON.parse(text).error, "BadUsage");
  }
  assert.match((await run(["open"])).text, /^concord calendar takes: due/);
});
