// The reading of last resort: what can be seen of a message without taking it apart. Linear, and it can't fail, so that
// no words are lost because a message was too large, too broken or too slow for the parser.

import { guessText, plainLine, plainText } from "../plain.ts";
import { bodyStart, hasMailHeader, headerLines, headerValue, messageIds } from "./header-lines.ts";
import { isBounceReport, isSentByMachine } from "./machine-mail.ts";
import type { Reading, ReadingProblem } from "./reading.ts";

const longestText = 1_048_576; // bytes; the raw message is kept whole elsewhere

export function bareReading(raw: Buffer, problem: ReadingProblem): Reading {
  const lines = headerLines(raw);
  const start = hasMailHeader(lines) ? bodyStart(raw) : 0;
  const text = plainText(guessText(raw.subarray(start, start + longestText))).trim();
  const from = plainLine(headerValue(lines, "from")).slice(0, 1000);
  const address = addressIn(from);
  const name = from
    .replace(/<[^<>]*>/g, "")
    .replaceAll('"', "")
    .trim();
  const subject = plainLine(headerValue(lines, "subject"));
  return {
    outcome: "unreadable",
    fromAddress: address,
    fromName: name === "" || name === address ? null : name,
    subject: subject === "" ? null : subject,
    text,
    html: null,
    attachments: [],
    messageId: messageIds(plainLine(headerValue(lines, "message-id")))[0] ?? null,
    inReplyTo: messageIds(plainLine(headerValue(lines, "in-reply-to")))[0] ?? null,
    references: messageIds(plainLine(headerValue(lines, "references"))),
    date: null,
    isAutoReply: isSentByMachine(lines, subject),
    isBounce: isBounceReport(lines, address ?? "", subject, text),
    replyText: text,
    languageHint: null,
    problems: [problem],
  };
}

/** The first thing in it that looks like a mail address. */
export function addressIn(line: string): string | null {
  return /[^\s<>()",;:@]{1,200}@[^\s<>()",;:@]{1,255}/.exec(line)?.[0] ?? null;
}
