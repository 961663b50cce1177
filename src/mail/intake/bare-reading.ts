// The reading of last resort: what can be seen of a message without taking it apart. Linear, and it can't fail, so that
// no words are lost because a message was too large, too broken or too slow for the parser.
import { bodyStart, headerLines, headerValue, messageIds } from "./header-lines.ts";
import { isBounceReport, isSentByMachine } from "./machine-mail.ts";
import { guessText, plainLine, plainText } from "./plain.ts";
import type { Reading, ReadingProblem } from "./reading.ts";

const longestText = 1_048_576; // bytes; the raw message is kept whole elsewhere

export function bareReading(raw: Buffer, problem: ReadingProblem): Reading {
  const lines = headerLines(raw);
  const start = bodyStart(raw);
  const text = plainText(guessText(raw.subarray(start, start + longestText))).trim();
  const from = plainLine(headerValue(lines, "from")).slice(0, 1000);
  const address = /[^\s<>()",;:@]{1,200}@[^\s<>()",;:@]{1,255}/.exec(from)?.[0] ?? null;
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
