// The library's mailbox, watched while the app serves: each message is stored, filed, and only then marked as seen.
import type { Desk } from "../desk/desk.ts";
import { takeMail } from "../desk/mail/take.ts";
import { type MailboxConfig, type MailboxEvent, watchMailbox } from "../mail/mailbox.ts";
import type { JobLog } from "./task.ts";

export type Mailbox = { stop(): Promise<void> };
type Given = {
  readonly desk: Desk;
  readonly mailbox: Omit<MailboxConfig, "takenFolder">;
  readonly log: JobLog;
  /** Everything that happens to the mailbox, for whoever waits for it. */
  readonly on?: (event: MailboxEvent) => void;
};

/** Resolves at once; a mailbox that can't be reached is tried again and again, and logged. */
export function startMailbox({ desk, mailbox, log, on }: Given): Mailbox {
  const leaving = new AbortController();
  const take = async (raw: Buffer): Promise<void> => {
    const taken = await takeMail(desk, raw);
    if (!taken.ok) throw new Error(taken.refusal); // stays unseen until there is a library
  };
  const tell = (event: MailboxEvent): void => {
    if (event.event === "MailboxLost") log.error(event.event, { code: event.code, retryInMs: event.retryInMs });
    if (event.event === "MessageNotTaken") log.error(event.event, { uid: event.uid });
    on?.(event);
  };
  const watching = watchMailbox({ ...mailbox, takenFolder: null }, take, tell, leaving.signal);
  return {
    async stop() {
      leaving.abort();
      await watching;
    },
  };
}
