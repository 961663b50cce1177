// The watched mailbox, against a real Dovecot on loopback. Nothing waits for time to pass: each step waits for its event.
import assert from "node:assert/strict";
import { EventEmitter, on } from "node:events";
import { after, before, test } from "node:test";
import { ImapFlow } from "imapflow";
import { type MailboxConfig, type MailboxEvent, watchMailbox } from "../../src/mail/mailbox.ts";
import { type Dovecot, deskPassword, startDovecot } from "./dovecot.ts";

let server: Dovecot;
before(async () => {
  server = await startDovecot();
});
after(() => server.end());

const mail = (words: string): string =>
  `From: Ann Reed <ann@town.example>\nTo: desk@library.example\nSubject: A question\nMessage-ID: <${words}@town.example>\n\n${words}\n`;

const configFor = (takenFolder: string | null): MailboxConfig => ({
  host: "127.0.0.1",
  port: server.port,
  secure: false,
  user: "desk",
  password: deskPassword,
  folder: "INBOX",
  takenFolder,
});

type Watch = {
  /** The next event of that name; the others before it are passed over. */
  next(name: MailboxEvent["event"]): Promise<MailboxEvent>;
  readonly taken: string[];
  end(): Promise<void>;
};

function watch(config: MailboxConfig, take: (words: string) => Promise<void> = async () => {}): Watch {
  const events = new EventEmitter();
  const stop = new AbortController();
  const stream = on(events, "event");
  const taken: string[] = [];
  const done = watchMailbox(
    config,
    async (raw) => {
      const words = raw.toString().split("\r\n\r\n")[1]?.trim() ?? "";
      await take(words);
      taken.push(words);
    },
    (event) => events.emit("event", event),
    stop.signal,
  );
  return {
    taken,
    async next(name) {
      for (;;) {
        const { value } = await stream.next();
        const event: MailboxEvent | undefined = value?.[0];
        if (event?.event === name) return event;
      }
    },
    async end() {
      stop.abort();
      await done;
    },
  };
}

async function inFolder(folder: string): Promise<{ subject: string; seen: boolean }[]> {
  const client = new ImapFlow({ ...configFor(null), auth: { user: "desk", pass: deskPassword }, logger: false });
  await client.connect();
  await client.mailboxOpen(folder, { readOnly: true });
  const found = await client.fetchAll("1:*", { envelope: true, flags: true });
  await client.logout();
  return found.map(({ envelope, flags }) => ({
    subject: envelope?.subject ?? "",
    seen: flags?.has("\\Seen") ?? false,
  }));
}

test("takes what was unseen when it opens, then what arrives while it idles, and marks each as seen", async () => {
  server.deliver(mail("waiting"));
  const watched = watch(configFor(null));
  await watched.next("MessageTaken");
  server.deliver(mail("arriving"));
  await watched.next("MessageTaken");
  assert.deepEqual(watched.taken, ["waiting", "arriving"]);
  await watched.end();
  assert.deepEqual(
    (await inFolder("INBOX")).map(({ seen }) => seen),
    [true, true],
  );
});

test("takes nothing twice: a second watch finds nothing unseen and takes only the new", async () => {
  const watched = watch(configFor(null));
  await watched.next("MailboxOpened");
  server.deliver(mail("only this"));
  await watched.next("MessageTaken");
  assert.deepEqual(watched.taken, ["only this"]);
  await watched.end();
});

test("moves what was taken into the folder that the library named, making it when it isn't there", async () => {
  const watched = watch(configFor("Concord/Taken"));
  await watched.next("MailboxOpened");
  server.deliver(mail("to be moved"));
  await watched.next("MessageTaken");
  await watched.end();
  assert.deepEqual(await inFolder("Concord/Taken"), [{ subject: "A question", seen: true }]);
  const again = watch(configFor("Concord/Taken"));
  await again.next("MailboxOpened");
  await again.end();
});

test("leaves a message unseen when it could not be stored, takes the others, and tries again", async () => {
  let refusals = 1;
  const watched = watch(configFor(null), async (words) => {
    if (words === "unlucky" && refusals-- > 0) throw new Error("the database is away");
  });
  await watched.next("MailboxOpened");
  server.deliver(mail("unlucky"));
  await watched.next("MessageNotTaken");
  assert.equal((await watched.next("MailboxLost")).event, "MailboxLost");
  await watched.next("MessageTaken");
  assert.deepEqual(watched.taken, ["unlucky"]);
  await watched.end();
});

test("comes back when the server was away, and takes what arrived meanwhile", async () => {
  const watched = watch(configFor(null));
  await watched.next("MailboxOpened");
  await server.stop();
  await watched.next("MailboxLost");
  server.deliver(mail("while away"));
  await server.start();
  await watched.next("MessageTaken");
  assert.deepEqual(watched.taken, ["while away"]);
  await watched.end();
});

test("waits longer after each failure to connect", async () => {
  await server.stop();
  const watched = watch(configFor(null));
  const first = await watched.next("MailboxLost");
  const second = await watched.next("MailboxLost");
  await watched.end();
  await server.start();
  assert.ok(first.event === "MailboxLost" && second.event === "MailboxLost");
  assert.deepEqual([first.code, first.retryInMs, second.retryInMs], ["ECONNREFUSED", 1000, 2000]);
});

test("a new UIDVALIDITY loses nothing: the unseen is taken under its new number", async () => {
  const watched = watch(configFor(null));
  const before = await watched.next("MailboxOpened");
  await server.stop();
  server.forgetUids();
  server.deliver(mail("after the restore"));
  await server.start();
  const now = await watched.next("MailboxOpened");
  await watched.next("MessageTaken");
  assert.notDeepEqual(before, now);
  assert.deepEqual(watched.taken, ["after the restore"]);
  await watched.end();
});

test("stops at once when told to, while idling and while waiting to connect", async () => {
  const idling = watch(configFor(null));
  await idling.next("MailboxOpened");
  await idling.end();
  const waiting = watch({ ...configFor(null), port: 1 });
  await waiting.next("MailboxLost");
  await waiting.end();
});
