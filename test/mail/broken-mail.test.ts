// Mail that is broken, hostile or huge: its words are kept, nothing throws, and no message takes long.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readMail } from "../../src/mail/intake/read-mail.ts";
import { bareMessage, message } from "./messages.ts";

test("an empty message is unreadable, by name", async () => {
  const reading = await readMail(Buffer.alloc(0));
  assert.deepEqual([reading.outcome, reading.text, reading.problems], ["unreadable", "", ["MessageEmpty"]]);
});

test("words without any header are kept as words", async () => {
  const reading = await readMail(Buffer.from("Dear library: hello\nthe lift is stuck"));
  assert.equal(reading.outcome, "unreadable");
  assert.equal(reading.text, "Dear library: hello\nthe lift is stuck");
  assert.deepEqual(reading.problems, ["HeaderMissing"]);
});

for (const type of ["multipart/mixed", "multipart/mixed; boundary=other"])
  test(`words are kept when the parts can't be told apart (${type})`, async () => {
    const reading = await readMail(message("--part\r\n\r\nThe lift is stuck.\r\n", `Content-Type: ${type}`));
    assert.match(reading.text, /The lift is stuck\./);
    assert.deepEqual(reading.problems, ["PartsUnreadable"]);
  });

test("a message with only carriage returns, and one with a byte order mark, are read", async () => {
  const raw = message("one\r\ntwo").toString();
  const reading = await readMail(Buffer.from(raw.replaceAll("\r\n", "\r")));
  assert.deepEqual([reading.fromAddress, reading.text], ["ann@town.example", "one\ntwo"]);
  assert.equal((await readMail(Buffer.from(`\ufeff${raw}`))).fromAddress, "ann@town.example");
});

test("NUL and other control characters are taken out, and NUL is reported", async () => {
  const reading = await readMail(message("the\0 lift\x1b is\x08 stuck"));
  assert.equal(reading.text, "the lift is stuck");
  assert.deepEqual(reading.problems, ["NulRemoved"]);
});

test("half a character, from UTF-16, UTF-7 or HTML, becomes a mark of loss", async () => {
  const utf16 = await readMail(
    message("ANgA2EEA", "Content-Type: text/plain; charset=utf-16le", "Content-Transfer-Encoding: base64"),
  );
  const html = await readMail(message("<p>a &#xD800; b</p>", "Content-Type: text/html"));
  const utf7 = await readMail(message("a +2AA- b", "Content-Type: text/plain; charset=utf-7"));
  for (const { text, problems } of [utf16, utf7, html]) {
    assert.ok(text.isWellFormed());
    assert.deepEqual(problems, ["CharactersLost"]);
  }
});

const greedy: [string, Buffer][] = [
  ["20 MB of words", message(Buffer.alloc(20_000_000, "the lift is stuck\n"))],
  ["one line of 20 MB", message(Buffer.alloc(20_000_000, "x"))],
  ["200,000 quoted lines above an answer", message(`${"> q\n".repeat(200_000)}mine`)],
  ["200,000 lines that may start a quotation", message("On Mon, 3 x\n".repeat(200_000))],
  ["5,000 parts inside each other", nested(5000)],
  [
    "50,000 parts beside each other",
    message("--part\r\n\r\nx\r\n".repeat(50_000), "Content-Type: multipart/mixed; boundary=part"),
  ],
  ["200,000 header lines", bareMessage(`From: ann@town.example\n${"X-A: 1\n".repeat(200_000)}X-B: 2`)],
  [
    "a subject of 100,000 opened encoded words",
    bareMessage(`From: ann@town.example\nSubject: ${"=?utf-8?Q?".repeat(100_000)}`),
  ],
  ["a sender of 300,000 brackets", bareMessage(`Subject: x\nFrom: ${"(".repeat(300_000)}`)],
  ["HTML of 300,000 opened comments", message("<!--".repeat(300_000), "Content-Type: text/html")],
  ["a million ampersands of HTML", message("&".repeat(1_000_000), "Content-Type: text/html")],
  ["UTF-7 that never ends", message("+".repeat(1_000_000), "Content-Type: text/plain; charset=utf-7")],
  ["200,000 begun uuencoded files", message("begin 644 a\n".repeat(200_000))],
];
for (const [what, raw] of greedy)
  test(`is done with ${what} in time, keeping sender or words`, async () => {
    const start = performance.now();
    const reading = await readMail(raw);
    assert.ok(performance.now() - start < 10_000, `${performance.now() - start} ms`);
    assert.ok(reading.fromAddress !== null || reading.text !== "");
    assert.ok(!reading.problems.includes("ReadingTimedOut"));
  });

function nested(depth: number): Buffer {
  let part = "Content-Type: text/plain\r\n\r\nThe lift is stuck.";
  for (let level = 0; level < depth; level++)
    part = `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n${part}\r\n--b${level}--\r\n`;
  return Buffer.from(`From: ann@town.example\r\n${part}`);
}

test("a message that takes too long is unreadable with its words kept, and the next one is read", async () => {
  const [slow, next] = await Promise.all([
    readMail(message(`The lift is stuck. ${"x".repeat(20_000_000)}`, "Subject: second"), 1),
    readMail(message("It moves again.")),
  ]);
  assert.deepEqual(
    [slow.outcome, slow.problems, slow.fromAddress],
    ["unreadable", ["ReadingTimedOut"], "ann@town.example"],
  );
  assert.match(slow.text, /^The lift is stuck\./);
  assert.deepEqual([next.outcome, next.text], ["read", "It moves again."]);
});

test("a message over 50 MB isn't taken apart, and its first words are kept", async () => {
  const reading = await readMail(message(Buffer.alloc(52_428_801, "the lift is stuck\n")));
  assert.deepEqual([reading.outcome, reading.problems], ["unreadable", ["MessageTooLarge"]]);
  assert.match(reading.text, /^the lift is stuck/);
});

const headerish = fc.constantFrom(
  "From: ",
  "Subject: =?utf-8?B?",
  "Content-Type: multipart/mixed; boundary=x\r\n",
  "Content-Type: text/html; charset=utf-16\r\n",
  'Content-Type: text/plain; charset="utf-7\r\n',
  "Content-Transfer-Encoding: base64\r\n",
  "Date: ",
  "References: <",
  "\r\n\r\n",
  "\n--x\n",
  "&#xD800;",
  "=ED=A0=80",
);
const piece = fc.oneof(
  headerish.map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 40 }).map(Buffer.from),
);
const anyBytes = fc.array(piece, { maxLength: 20 }).map(Buffer.concat);

test("whatever the bytes, a reading comes back, and all its strings can be stored", async () => {
  await fc.assert(
    fc.asyncProperty(anyBytes, async (raw) => {
      const { attachments, ...reading } = await readMail(raw);
      const strings = [Object.values(reading), attachments.map(({ filename, contentType }) => [filename, contentType])]
        .flat(3)
        .filter((value) => typeof value === "string");
      for (const value of strings) assert.ok(value.isWellFormed() && !value.includes("\0"), JSON.stringify(value));
      assert.equal(reading.replyText === "", reading.text.trim() === "");
    }),
    { numRuns: 400 },
  );
});
