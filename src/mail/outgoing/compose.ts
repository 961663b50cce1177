// Writes one plain-text message (RFC 5322): what goes out to a patron, byte for byte, before any server is asked.
// The same mail composed twice is the same bytes, under the same Message-ID: so a retry can be told from a second mail.
import { no, ok, type Result } from "../../lib/result.ts";
import { plainText } from "../plain.ts";
import { isMailAddress, isSameAddress, type Mailbox } from "./address.ts";

export type OutgoingMail = {
  /** Of the follow-up that wants it sent: letters, digits, dot, dash, underscore. Names the message everywhere. */
  readonly id: string;
  readonly from: Mailbox;
  readonly to: Mailbox;
  /** Supplied by the caller, who keeps personal data out of it. */
  readonly subject: string;
  readonly text: string;
  /** When it was decided, so that a retry carries the same date. */
  readonly at: Temporal.Instant;
  /** Sent without a person's hand: says so, lest another machine answers (RFC 3834 section 5). */
  readonly automatic: boolean;
  /** Message ids with their brackets: the message answered, and the thread before it, oldest first. */
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  readonly language?: "en" | "es";
};

export type ComposedMail = {
  readonly id: string;
  readonly messageId: string;
  readonly envelope: { readonly from: string; readonly to: string };
  readonly raw: Buffer;
};

/**
 * `AddressMissing`: none to write to. `AddressInvalid`: one of the two is no mail address. `AddressIsOurs`: the mail would
 * come back to us. `HeaderInvalid`: an id or a line of the header holds what would break out of it (fact: `field`).
 */
export type ComposeRefusal = "AddressMissing" | "AddressInvalid" | "AddressIsOurs" | "HeaderInvalid";

const longestThread = 20; // ids in References; RFC 5322 lets a reader live with the last ones

/** The Message-ID of the mail with that id, known before it is written: replies are threaded by it. */
export const messageIdOf = (id: string, from: string): string => `<${id}@${from.slice(from.lastIndexOf("@") + 1)}>`;

export async function composeMail(mail: OutgoingMail): Promise<Result<ComposedMail, ComposeRefusal>> {
  if (mail.to.address.trim() === "") return no("AddressMissing");
  if (!(isMailAddress(mail.to.address) && isMailAddress(mail.from.address))) return no("AddressInvalid");
  if (isSameAddress(mail.to.address, mail.from.address)) return no("AddressIsOurs");
  const field = brokenField(mail);
  if (field !== null) return no("HeaderInvalid", { field });

  const messageId = messageIdOf(mail.id, mail.from.address);
  const before = (mail.references ?? []).filter((id) => id !== mail.inReplyTo);
  const thread = mail.inReplyTo ? [...before, mail.inReplyTo] : before;
  const { default: MailComposer } = await import("nodemailer/lib/mail-composer"); // with the first mail
  const raw = await new MailComposer({
    from: { name: mail.from.name ?? "", address: mail.from.address },
    to: { name: mail.to.name ?? "", address: mail.to.address },
    subject: mail.subject,
    date: new Date(mail.at.epochMilliseconds),
    messageId,
    ...(mail.inReplyTo ? { inReplyTo: mail.inReplyTo } : {}),
    ...(thread.length > 0 ? { references: thread.slice(-longestThread) } : {}),
    text: plainText(mail.text),
    textEncoding: "quoted-printable",
    headers: {
      ...(mail.language ? { "Content-Language": mail.language } : {}),
      // The second is what Exchange heeds instead of the first.
      ...(mail.automatic ? { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" } : {}),
    },
    newline: "windows",
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  return ok({ id: mail.id, messageId, envelope: { from: mail.from.address, to: mail.to.address }, raw });
}

/** The name of the first field that could break out of the header, or null. */
function brokenField(mail: OutgoingMail): string | null {
  const isLine = (value: string): boolean => !/\p{Cc}/u.test(value) && value.isWellFormed() && value.length <= 998;
  const isMessageId = (value: string): boolean => /^<[^<>\s\p{Cc}]{1,990}>$/u.test(value);
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/.test(mail.id)) return "id";
  if (!isLine(mail.subject)) return "subject";
  if (!isLine(mail.from.name ?? "")) return "from";
  if (!isLine(mail.to.name ?? "")) return "to";
  if (mail.inReplyTo !== undefined && !isMessageId(mail.inReplyTo)) return "inReplyTo";
  return (mail.references ?? []).every(isMessageId) ? null : "references";
}
