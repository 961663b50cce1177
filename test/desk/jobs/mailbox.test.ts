// The whole way of a mail, with a real mailbox (Dovecot) and a real mail server: a question comes in, the acknowledgement leaves, the
// patron answers it, the staff's reply leaves in the same thread; and a report that it never arrived reaches the holder.
import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { test } from "node:test";
import { SMTPServer } from "smtp-server";
import { staffCase } from "../../../src/desk/read/staff.ts";
import { submit } from "../../../src/desk/submit.ts";
import { startMailbox } from "../../../src/jobs/mailbox.ts";
import { readMail } from "../../../src/mail/intake/read-mail.ts";
import type { Reading } from "../../../src/mail/intake/reading.ts";
import type { MailboxEvent } from "../../../src/mail/mailbox.ts";
import { testLibrary } from "../../library.ts";
import { deskPassword, startDovecot } from "../../mail/dovecot.ts";
import { givenWorker, type Payload } from "./worker.ts";

type Received = Reading & { readonly to: string };

async function givenMailServer(ending: AsyncDisposableStack) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        received.push({ ...(await readMail(Buffer.concat(chunks))), to });
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  assert.ok(address !== null && typeof address === "object");
  ending.defer(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { received, smtpUrl: `smtp://127.0.0.1:${address.port}` };
}

const raw = (subject: string, id: string, text: string, ...head: string[]) =>
  [
    "From: Ana Ruiz <ana@mail.example>",
    "To: desk@prairiebend.example",
    `Subject: ${subject}`,
    `Message-ID: ${id}`,
    ...head,
    "",
    text,
  ].join("\n");
const letter = (name: string) => (payload: Payload) => payload.letter === name;

test("2.2, 3.1: by mail from the first word to the reply, all in one thread", async (t) => {
  const library = await testLibrary(t);
  const { desk, people, database } = library;
  await using ending = new AsyncDisposableStack();
  const { received, smtpUrl } = await givenMailServer(ending);
  await using worker = await givenWorker(library, { smtpUrl });
  const dovecot = await startDovecot();
  ending.defer(() => dovecot.end());
  const events = new EventEmitter();
  const mailbox = startMailbox({
    desk,
    mailbox: {
      host: "127.0.0.1",
      port: dovecot.port,
      secure: false,
      user: "desk",
      password: deskPassword,
      folder: "INBOX",
    },
    log: { error: () => undefined },
    on: (event: MailboxEvent) => events.emit(event.event, event),
  });
  ending.defer(() => mailbox.stop());
  const deliver = async (message: string) => {
    const taken = once(events, "MessageTaken");
    dovecot.deliver(message);
    await taken;
  };

  await deliver(raw("Large print", "<one@mail.example>", "Do you have large print?"));
  assert.equal(await worker.tried("letter", letter("acknowledgement")), null);
  const acknowledgement = received.find(({ to }) => to === "ana@mail.example");
  assert.ok(acknowledgement);
  assert.equal(acknowledgement.inReplyTo, "<one@mail.example>");
  assert.ok(acknowledgement.isAutoReply);

  await deliver(
    raw(
      `Re: ${acknowledgement.subject}`,
      "<two@mail.example>",
      "For my mother.",
      `In-Reply-To: ${acknowledgement.messageId}`,
    ),
  );
  assert.equal(await worker.tried("tell", ({ about }) => about === "patronWrote"), null);
  const { rows } = await database.owner.query("select reference, stream_id from concord.case_item");
  assert.equal(rows.length, 1, "an answer is no new matter");
  const view = await staffCase(desk, people.staff, rows[0].reference);
  assert.ok(view.ok);
  assert.deepEqual(
    view.value.exchange.flatMap(({ text }) => text ?? []),
    ["Large print\n\nDo you have large print?", "For my mother."],
  );

  const streamId: string = rows[0].stream_id;
  const reply = { type: "Reply", channel: "email", id: crypto.randomUUID(), streamId } as const;
  assert.ok((await submit(desk, people.staff, { type: "Take", id: crypto.randomUUID(), streamId })).ok);
  assert.ok((await submit(desk, people.staff, reply, { text: "Yes, on the ground floor." })).ok);
  assert.equal(await worker.tried("letter", letter("reply")), null);
  const answer = received.find(({ text }) => text.includes("on the ground floor"));
  assert.ok(answer);
  assert.equal(answer.inReplyTo, "<two@mail.example>");
  assert.ok(answer.references.includes(acknowledgement.messageId ?? ""));

  const report = raw(
    "Undelivered Mail Returned to Sender",
    "<three@mx.example>",
    `Final-Recipient: rfc822; ana@mail.example\nAction: failed\n\nMessage-ID: ${answer.messageId}`,
  ).replace(/^From:.*/, "From: MAILER-DAEMON@mx.example");
  await deliver(report);
  assert.equal(await worker.tried("tell", ({ about }) => about === "notReached"), null);
  const { rows: out } = await database.owner.query(
    "select letter, state from concord.mail_out where stream_id = $1 and letter not like 'tell.%' order by version",
    [streamId],
  );
  assert.deepEqual(out, [
    { letter: "acknowledgement", state: "sent" },
    { letter: "reply", state: "bounced" },
  ]);
  const after = await staffCase(desk, people.staff, rows[0].reference);
  assert.ok(after.ok);
  const replied = after.value.exchange.find(({ event }) => event === "Replied")?.version;
  assert.deepEqual(
    [after.value.unreached, after.value.outOfReach],
    [[{ version: replied, why: "bounced" }], "bounced"],
  );
  const told = received.find(({ to, text }) => to === "marisol@prairiebend.example" && /did not reach/.test(text));
  assert.ok(told);
  assert.equal(received.filter(({ to }) => to === "MAILER-DAEMON@mx.example").length, 0);
  const patrons = received.filter(({ to }) => to === "ana@mail.example");
  assert.equal(patrons.length, 2);
  for (const { subject } of received) assert.doesNotMatch(subject ?? "", /ana|ruiz|large|print/i);
});
