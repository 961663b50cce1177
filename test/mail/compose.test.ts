// What goes out, read back by what reads what comes in.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readMail } from "../../src/mail/intake/read-mail.ts";
import { composeMail, messageIdOf, type OutgoingMail } from "../../src/mail/outgoing/compose.ts";

const letter: OutgoingMail = {
  id: "follow-up-17",
  from: { name: "Coal Valley Library", address: "desk@library.example" },
  to: { name: "José Ruiz", address: "jose@town.example" },
  subject: "We have your message: RQ-7KD2",
  text: "Thank you.\nWe answer by Friday, May 8.\n",
  at: Temporal.Instant.from("2026-05-04T15:12:00Z"),
  automatic: true,
  inReplyTo: "<1@town.example>",
  references: ["<0@town.example>", "<1@town.example>"],
  language: "en",
};

async function composed(change: Partial<OutgoingMail> = {}): Promise<Buffer> {
  const result = await composeMail({ ...letter, ...change });
  assert.ok(result.ok, result.ok ? "" : result.refusal);
  return result.value.raw;
}

const headerOf = (raw: Buffer): string[] => (raw.toString("latin1").split("\r\n\r\n")[0] ?? "").split(/\r\n(?![ \t])/);

test("comes back from reading as it was written, in its thread", async () => {
  const reading = await readMail(await composed());
  assert.equal(reading.fromName, "Coal Valley Library");
  assert.equal(reading.fromAddress, "desk@library.example");
  assert.equal(reading.subject, letter.subject);
  assert.equal(reading.text, letter.text.trim());
  assert.equal(reading.messageId, "<follow-up-17@library.example>");
  assert.equal(reading.inReplyTo, "<1@town.example>");
  assert.deepEqual(reading.references, ["<0@town.example>", "<1@town.example>"]);
  assert.equal(reading.date, "2026-05-04T15:12:00.000Z");
  assert.equal(reading.languageHint, "en");
  assert.deepEqual(reading.problems, ["AsksForNoAnswer"]);
});

test("the Message-ID is known before the mail is written", async () => {
  const result = await composeMail(letter);
  assert.equal(result.ok && result.value.messageId, messageIdOf("follow-up-17", "desk@library.example"));
});

test("a mail that no person wrote says so (RFC 3834), and one that a person wrote doesn't", async () => {
  assert.ok(headerOf(await composed()).includes("Auto-Submitted: auto-generated"));
  assert.equal((await readMail(await composed())).isAutoReply, true);
  assert.equal((await readMail(await composed({ automatic: false }))).isAutoReply, false);
});

test("the same mail is the same bytes, so that a retry can be told from a second mail", async () => {
  assert.deepEqual(await composed(), await composed());
});

test("lines stay under 77 characters and in ASCII, whatever the text", async () => {
  const raw = await composed({ text: `¿Sí? ${"palabra ".repeat(100)}\n.\nFrom here on\n${"ñ".repeat(500)}` });
  for (const line of raw.toString("latin1").split("\r\n")) assert.match(line, /^[\x20-\x7e]{0,76}$/);
});

test("any text comes back from reading whole", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1 }), async (words) => {
      const text = `[${words.replace(/[^\P{Cc}\n]/gu, "")}]`;
      assert.equal((await readMail(await composed({ text }))).text, text);
    }),
    { numRuns: 100 },
  );
});

const broken: [keyof OutgoingMail, Partial<OutgoingMail>][] = [
  ["subject", { subject: "Hello\r\nBcc: all@town.example" }],
  ["subject", { subject: "Hello\nworld" }],
  ["subject", { subject: "half \ud800" }],
  ["to", { to: { name: "José\r\nBcc: all@town.example", address: "jose@town.example" } }],
  ["from", { from: { name: "Desk\nX: y", address: "desk@library.example" } }],
  ["id", { id: "17>\r\nBcc: all@town.example" }],
  ["id", { id: "../17" }],
  ["inReplyTo", { inReplyTo: "<1@town.example>\r\nBcc: all@town.example" }],
  ["inReplyTo", { inReplyTo: "not an id" }],
  ["references", { references: ["<0@town.example>", "<1@town.example> <2@town.example>\n"] }],
];
for (const [field, change] of broken)
  test(`refuses what would break out of the header: ${JSON.stringify(change)}`, async () => {
    assert.deepEqual(await composeMail({ ...letter, ...change }), {
      ok: false,
      refusal: "HeaderInvalid",
      facts: { field },
    });
  });

const nowhere: [string, string][] = [
  ["", "AddressMissing"],
  ["  ", "AddressMissing"],
  ["jose", "AddressInvalid"],
  ["jose@", "AddressInvalid"],
  ["@town.example", "AddressInvalid"],
  ["jose@town", "AddressInvalid"],
  ["jose..r@town.example", "AddressInvalid"],
  ["jose@town.example, all@town.example", "AddressInvalid"],
  ["jose@town.example\r\nBcc: all@town.example", "AddressInvalid"],
  ["José <jose@town.example>", "AddressInvalid"],
  [`${"j".repeat(65)}@town.example`, "AddressInvalid"],
  ["Desk@Library.example", "AddressIsOurs"],
];
for (const [address, refusal] of nowhere)
  test(`never writes to ${JSON.stringify(address)}: ${refusal}`, async () => {
    const result = await composeMail({ ...letter, to: { address } });
    assert.equal(result.ok ? "written" : result.refusal, refusal);
  });

test("writes to an address in another script's domain", async () => {
  const reading = headerOf(await composed({ to: { address: "jose@niños.example" } })).find((line) =>
    line.startsWith("To:"),
  );
  assert.equal(reading, "To: jose@xn--nios-hqa.example");
});

test("a long thread is cut to its last twenty messages", async () => {
  const references = Array.from({ length: 50 }, (_, index) => `<${index}@town.example>`);
  const reading = await readMail(await composed({ references }));
  assert.equal(reading.references.length, 20);
  assert.equal(reading.references.at(-1), "<1@town.example>");
});
