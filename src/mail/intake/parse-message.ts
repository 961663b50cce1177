// From a raw message to its reading, by mailparser. Runs inside the reading worker: it may throw, or be too slow.
import { type Attachment, type EmailAddress, type ParsedMail, simpleParser } from "mailparser";
import { plainLine, plainText } from "../plain.ts";
import { addressIn, bareReading } from "./bare-reading.ts";
import { type HeaderLine, hasMailHeader, headerLines, headerValue, messageIds } from "./header-lines.ts";
import { asksForNoAnswer, isBounceReport, isSentByMachine, takesNoReply } from "./machine-mail.ts";
import { foldQuoted } from "./quoted/fold.ts";
import type { ReadAttachment, Reading, ReadingProblem } from "./reading.ts";
import { labelledWestern, withReadableHeader } from "./relabel.ts";
import { takeUuencoded } from "./uuencoded.ts";
import { wordsOf } from "./words.ts";

// The parser's own limits (1 MB of header, 1,000 parts) refuse real forwarded threads; time and memory bound the rest.
const limits = {
  maxHeadSize: 33_554_432,
  maxChildNodes: 10_000,
  checksumAlgo: false,
  keepCidLinks: true,
  skipTextToHtml: true,
} as const;

export async function parseMessage(original: Buffer): Promise<Reading> {
  const raw = withReadableHeader(original);
  const problems = new Set<ReadingProblem>();
  const lines = headerLines(raw);
  if (!hasMailHeader(lines)) return bareReading(raw, "HeaderMissing");
  const mail = await parseInBestCharset(raw, problems);
  const sender = commentedSender(headerValue(lines, "from")) ?? senderOf(mail, lines);
  const subject = plainLine(mail.subject ?? "");
  const words = takeUuencoded(await wordsOf(mail, raw, problems));
  const text = plainText(words.text).trim();
  const html = typeof mail.html === "string" ? plainText(mail.html) : null;
  const attachments = [...mail.attachments.map(attachmentOf), ...words.files.map(fileOf)];

  if (sender.address === null) problems.add("SenderMissing");
  if (text.includes("\ufffd") || subject.includes("\ufffd")) problems.add("CharactersLost");
  if (words.text.includes("\0") || mail.subject?.includes("\0")) problems.add("NulRemoved");
  if (attachments.some(isOutlookEnvelope)) problems.add("OutlookEnvelope");
  if (isEncrypted(headerValue(lines, "content-type"))) problems.add("Encrypted");
  if (asksForNoAnswer(lines, sender.address ?? "")) problems.add("AsksForNoAnswer");
  return {
    outcome: "read",
    fromAddress: sender.address,
    fromName: sender.name,
    subject: subject === "" ? null : subject,
    text,
    html,
    attachments,
    messageId: messageIds(plainLine(mail.messageId ?? ""))[0] ?? null,
    inReplyTo: messageIds(plainLine(mail.inReplyTo ?? ""))[0] ?? null,
    references: messageIds([mail.references ?? []].flat().join(" ")).map(plainLine),
    date: instantOf(headerValue(lines, "date")),
    isAutoReply: isSentByMachine(lines, subject),
    isBounce: isBounceReport(lines, sender.address ?? "", subject, text),
    replyText: foldQuoted(text),
    languageHint: /^[a-z]{2,3}\b/i.exec(headerValue(lines, "content-language"))?.[0].toLowerCase() ?? null,
    problems: [...problems],
  };
}

/** A second try as windows-1252 when the first lost characters, unless the first also found some outside ASCII. */
async function parseInBestCharset(raw: Buffer, problems: Set<ReadingProblem>): Promise<ParsedMail> {
  const first = await simpleParser(raw, limits);
  const words = `${first.text ?? ""}${first.html || ""}`;
  if (!words.includes("\ufffd") || /[^\p{ASCII}\ufffd]/u.test(words)) return first;
  const second = await simpleParser(labelledWestern(raw), limits);
  if (`${second.text ?? ""}${second.html || ""}`.includes("\ufffd")) return first;
  problems.add("CharsetGuessed");
  return second;
}

type Sender = { readonly address: string | null; readonly name: string | null };

/** "Ann <ann@town(its host). example>" (RFC 5322 section 4.4): the parser would find another address in it. */
function commentedSender(from: string): Sender | null {
  const [, name, inner] = /^([^<>"]{0,200})<([^<>"]{1,300})>$/.exec(from) ?? [];
  if (inner === undefined || !/[\s(]/.test(inner)) return null;
  const address = inner.replace(/\([^()]*\)/g, "").replace(/\s+/g, "");
  return /^[^@]+@[^@]+$/.test(address) ? { address: plainLine(address), name: plainLine(name ?? "") || null } : null;
}

/**
 * From, else what else names a sender; a group's first member. A name may come without an address. A form on a web page writes from an
 * address that takes no reply, and names the person in Reply-To.
 */
function senderOf(mail: ParsedMail, lines: readonly HeaderLine[]): Sender {
  const named = (key: string) => {
    const value = mail.headers?.get(key);
    return [value ?? []].flat().flatMap((entry) => (isAddressObject(entry) ? entry.value.flatMap(members) : []));
  };
  const addressOf = (entry: EmailAddress) => plainLine(entry.address ?? "");
  const all = ["from", "sender", "reply-to", "return-path"].flatMap(named);
  const first = all.find((entry) => addressOf(entry).includes("@")) ?? all[0];
  const answered = (entry: EmailAddress) => addressOf(entry).includes("@") && !takesNoReply(addressOf(entry));
  const sender = first && takesNoReply(addressOf(first)) ? (named("reply-to").find(answered) ?? first) : first;
  const stated = plainLine(sender?.address ?? "");
  const address = /[\s<>]/.test(stated) ? (addressIn(headerValue(lines, "from")) ?? "") : stated; // an unclosed quotation mark swallows brackets
  const name = plainLine(sender?.name ?? "");
  return { address: address === "" ? null : address, name: name === "" ? null : name };
}

const members = (entry: EmailAddress): EmailAddress[] => entry.group ?? [entry];

function isAddressObject(value: unknown): value is { value: EmailAddress[] } {
  return typeof value === "object" && value !== null && "value" in value && Array.isArray(value.value);
}

function attachmentOf(part: Attachment): ReadAttachment {
  const filename = plainLine(part.filename ?? "");
  return {
    filename: filename === "" ? null : filename,
    contentType: plainLine(part.contentType || "application/octet-stream").toLowerCase(),
    size: part.content.length,
    content: part.content,
  };
}

const fileOf = ({ filename, content }: { filename: string; content: Buffer }): ReadAttachment => ({
  filename: plainLine(filename),
  contentType: "application/octet-stream",
  size: content.length,
  content,
});

/** OpenPGP (RFC 3156) and S/MIME (RFC 8551), which also puts signed words in such an envelope: those can be opened by a mail program. */
const isEncrypted = (type: string): boolean =>
  /^multipart\/encrypted\b/i.test(type) ||
  /^application\/(?:x-)?pkcs7-mime\b(?!.*smime-type="?(?:signed|certs))/is.test(type);

const isOutlookEnvelope = ({ filename, contentType }: ReadAttachment): boolean =>
  contentType === "application/ms-tnef" || filename?.toLowerCase() === "winmail.dat";

function instantOf(value: string): string | null {
  const at = new Date(value.replace(/\([^()]*\)/g, " ").trim());
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
