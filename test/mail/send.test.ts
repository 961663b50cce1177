// Handing mail on: to a real SMTP server on loopback, and into a folder.
import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { type ComposedMail, composeMail } from "../../src/mail/outgoing/compose.ts";
import { sendMail } from "../../src/mail/outgoing/send.ts";

const folder = mkdtempSync(join(tmpdir(), "concord-outgoing-"));
after(() => rmSync(folder, { recursive: true }));

async function letter(id: string): Promise<ComposedMail> {
  const result = await composeMail({
    id,
    from: { name: "Library", address: "desk@library.example" },
    to: { address: "ann@town.example" },
    subject: "We have your message",
    text: "Thank you.\n.\nWe answer by Friday.",
    at: Temporal.Instant.from("2026-05-04T15:12:00Z"),
    automatic: true,
  });
  assert.ok(result.ok);
  return result.value;
}

/** Runs `use` with the URL of a server of these manners; answers with what it was given, raw. */
async function withServer(manners: SMTPServerOptions, use: (url: string) => Promise<void>): Promise<string[]> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push(Buffer.concat(chunks).toString());
        done(null, session.envelope.rcptTo.map(({ address }) => address).join());
      });
    },
    ...manners,
  });
  server.on("error", () => {}); // a client that hangs up is part of some tests
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  assert.ok(address !== null && typeof address === "object");
  await use(`smtp://127.0.0.1:${address.port}`);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return received;
}

const saying = (responseCode: number): Error =>
  Object.assign(new Error("not this one: ann@town.example"), { responseCode });

test("a mail server gets the message byte for byte", async () => {
  const mail = await letter("to-server");
  const received = await withServer({}, async (smtpUrl) => {
    assert.deepEqual(await sendMail({ smtpUrl }, mail), { ok: true, value: { by: "smtp", again: false } });
  });
  assert.deepEqual(
    received.map((raw) => raw.trimEnd()),
    [mail.raw.toString().trimEnd()],
  );
});

const manners: [string, SMTPServerOptions, string, number | string][] = [
  ["a recipient refused for now (450)", { onRcptTo: (_a, _s, done) => done(saying(450)) }, "MailDelayed", 450],
  ["a recipient refused for good (550)", { onRcptTo: (_a, _s, done) => done(saying(550)) }, "MailRejected", 550],
  ["a sender refused for good (553)", { onMailFrom: (_a, _s, done) => done(saying(553)) }, "MailRejected", 553],
  [
    "a full disk after the message (452)",
    { onData: (s, _x, done) => s.resume().on("end", () => done(saying(452))) },
    "MailDelayed",
    452,
  ],
  [
    "a message refused for good (554)",
    { onData: (s, _x, done) => s.resume().on("end", () => done(saying(554))) },
    "MailRejected",
    554,
  ],
  ["a server that greets with 421", { onConnect: (_s, done) => done(saying(421)) }, "MailDelayed", 421],
  ["a server that greets with 554", { onConnect: (_s, done) => done(saying(554)) }, "MailDelayed", 554],
];
for (const [what, options, refusal, code] of manners)
  test(`${what} is ${refusal}, without the server's words`, async () => {
    const mail = await letter("refused");
    await withServer(options, async (smtpUrl) => {
      assert.deepEqual(await sendMail({ smtpUrl }, mail), { ok: false, refusal, facts: { code } });
    });
  });

test("a wrong password is MailServerRefusesUs", async () => {
  const mail = await letter("no-entry");
  const options: SMTPServerOptions = {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(null, { message: "no" }),
  };
  await withServer(options, async (url) => {
    const result = await sendMail({ smtpUrl: url.replace("//", "//desk:wrong@") }, mail);
    assert.deepEqual(result, { ok: false, refusal: "MailServerRefusesUs", facts: { code: 535 } });
  });
});

test("no server at all is MailDelayed", async () => {
  let closed = "";
  await withServer({}, async (url) => {
    closed = url;
  });
  const result = await sendMail({ smtpUrl: closed }, await letter("nobody-there"));
  assert.deepEqual(result, { ok: false, refusal: "MailDelayed", facts: { code: "ESOCKET" } });
});

test("a folder gets one private file a mail, named by its id, and a retry changes nothing", async () => {
  const mail = await letter("to-folder");
  const into = join(folder, "a", "b");
  assert.deepEqual(await sendMail({ folder: into }, mail), { ok: true, value: { by: "folder", again: false } });
  assert.deepEqual(await sendMail({ folder: into }, mail), { ok: true, value: { by: "folder", again: true } });
  assert.deepEqual(readdirSync(into), ["to-folder.eml"]);
  assert.deepEqual(readFileSync(join(into, "to-folder.eml")), mail.raw);
  assert.equal(statSync(join(into, "to-folder.eml")).mode & 0o777, 0o600);
});

test("two at once put one file there, and one of them says that it did", async () => {
  const mail = await letter("twice");
  const results = await Promise.all([sendMail({ folder }, mail), sendMail({ folder }, mail)]);
  assert.deepEqual(results.map((result) => result.ok && result.value.again).sort(), [false, true]);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.includes("twice")),
    ["twice.eml"],
  );
});

test("a folder that can't be one is MailNotStored", async () => {
  writeFileSync(join(folder, "file"), "");
  const result = await sendMail({ folder: join(folder, "file", "below") }, await letter("lost"));
  assert.deepEqual(result, { ok: false, refusal: "MailNotStored", facts: { code: "ENOTDIR" } });
});
