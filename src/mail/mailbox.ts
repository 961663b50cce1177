// Watches an IMAP mailbox (RFC 3501, IDLE by RFC 2177) and hands over each unseen message. A message is marked only after
// it was stored, so one may come twice (a crash, a new UIDVALIDITY) and none is lost: the taker knows it by its SHA-256.
import { setTimeout as pause } from "node:timers/promises";
import type { ImapFlow } from "imapflow";
import { largestMessage } from "./intake/read-mail.ts";

export type MailboxConfig = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; without it STARTTLS is used, and required unless the host is this machine. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
  /** Where taken messages go, such as "Concord/Taken"; null leaves them where they are, marked as seen. */
  readonly takenFolder: string | null;
};

/** Ids and counts only. `MessageNotTaken` stays unseen and is tried again; `retryInMs` is the time to the next try. */
export type MailboxEvent =
  | { readonly event: "MailboxOpened"; readonly uidValidity: string }
  | { readonly event: "MessageTaken"; readonly uid: number; readonly bytes: number }
  | { readonly event: "MessageNotTaken"; readonly uid: number }
  | { readonly event: "MailboxLost"; readonly code: string; readonly retryInMs: number };

export type MailboxLog = (event: MailboxEvent) => void;
export type OnRaw = (raw: Buffer, uid: number) => Promise<void>;

const firstDelayMs = 1_000;
const longestDelayMs = 300_000;
const idleMs = 9 * 60_000; // servers and routers drop a silent connection; RFC 2177 says under 29 minutes
const mostFetched = largestMessage + 1; // one byte more than is read, so that what is cut off counts as too large

/** Resolves when `signal` aborts; until then a lost connection is opened again, after a delay that grows to 5 minutes. */
export async function watchMailbox(
  config: MailboxConfig,
  onRaw: OnRaw,
  log: MailboxLog,
  signal: AbortSignal,
): Promise<void> {
  let delay = firstDelayMs;
  const allTaken = (): void => {
    delay = firstDelayMs;
  };
  while (!signal.aborted) {
    const code = await session(config, onRaw, log, signal, allTaken).then(() => "ConnectionClosed", codeOf);
    if (signal.aborted) return;
    log({ event: "MailboxLost", code, retryInMs: delay });
    await pause(delay, undefined, { signal }).catch(() => {});
    delay = Math.min(delay * 2, longestDelayMs);
  }
}

/** One connection, from sign-in to its end. Throws when it fails, or when a message could not be stored. */
async function session(
  config: MailboxConfig,
  onRaw: OnRaw,
  log: MailboxLog,
  signal: AbortSignal,
  allTaken: () => void,
): Promise<void> {
  const client = await clientFor(config);
  let news = Promise.withResolvers<void>();
  const wake = (): void => news.resolve();
  const close = (): void => client.close();
  client.on("error", wake); // also closes; without a listener it would end the process
  client.on("close", wake);
  client.on("exists", wake);
  signal.addEventListener("abort", close, { once: true });
  try {
    await client.connect();
    const { uidValidity } = await client.mailboxOpen(config.folder);
    if (config.takenFolder !== null) await client.mailboxCreate(config.takenFolder);
    log({ event: "MailboxOpened", uidValidity: String(uidValidity) });
    while (client.usable && !signal.aborted) {
      news = Promise.withResolvers<void>(); // before looking: what arrives meanwhile is looked for again
      await takeUnseen(client, config.takenFolder, onRaw, log, signal);
      allTaken();
      client.idle().then(wake, wake);
      await news.promise;
    }
  } finally {
    signal.removeEventListener("abort", close);
    client.close();
  }
}

/** Takes each message whose taking succeeds, then throws the first failure: one bad message holds up no other. */
async function takeUnseen(
  client: ImapFlow,
  takenFolder: string | null,
  onRaw: OnRaw,
  log: MailboxLog,
  signal: AbortSignal,
): Promise<void> {
  const failures: unknown[] = [];
  const unseen = await client.search({ seen: false }, { uid: true });
  for (const uid of unseen || []) {
    if (signal.aborted) return;
    const message = await client.fetchOne(uid, { source: { maxLength: mostFetched } }, { uid: true });
    if (!message || message.source === undefined) continue; // somebody removed it since
    try {
      await onRaw(message.source, uid);
    } catch (error) {
      log({ event: "MessageNotTaken", uid });
      failures.push(error);
      continue;
    }
    await client.messageFlagsAdd(uid, ["\\Seen"], { uid: true });
    if (takenFolder !== null) await client.messageMove(uid, takenFolder, { uid: true });
    log({ event: "MessageTaken", uid, bytes: message.source.length });
  }
  if (failures.length > 0) throw failures[0];
}

async function clientFor({ host, port, secure, user, password }: MailboxConfig): Promise<ImapFlow> {
  const { ImapFlow } = await import("imapflow"); // a desk without a mailbox holds none of it
  const here = host === "localhost" || host === "::1" || host.startsWith("127.");
  return new ImapFlow({
    host,
    port,
    secure,
    ...(secure ? {} : { doSTARTTLS: !here }),
    auth: { user, pass: password },
    logger: false, // its lines quote the messages
    disableAutoIdle: true,
    maxIdleTime: idleMs,
  });
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "MessageNotTaken";
