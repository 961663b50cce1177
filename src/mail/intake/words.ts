// All words of a parsed message as plain text. When the parser finds none although the message has some, they are taken
// as they stand: better with marks of markup than lost.
import { type ParsedMail, simpleParser } from "mailparser";
import { guessText } from "../plain.ts";
import { bodyStart } from "./header-lines.ts";
import type { ReadingProblem } from "./reading.ts";
import { decodeUtf7 } from "./utf7.ts";

export async function wordsOf(mail: ParsedMail, raw: Buffer, problems: Set<ReadingProblem>): Promise<string> {
  const html = mail.html || "";
  if (mail.textConversionError || html.trim() !== "") return wordsBesideHtml(mail.text ?? "", html, problems);
  const text = mail.text ?? "";
  if (text.trim() !== "") return saysUtf7(raw) ? decodeUtf7(text) : text;
  if (mail.attachments.length > 0) return "";
  const body = guessText(raw.subarray(bodyStart(raw)));
  if (body.trim() !== "") problems.add("PartsUnreadable");
  return body;
}

async function wordsBesideHtml(text: string, html: string, problems: Set<ReadingProblem>): Promise<string> {
  if (saysSomething(text)) return text;
  // An empty plain part beside the HTML: the words are in the HTML, and the parser knows how to read it alone.
  const alone = await simpleParser(Buffer.from(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`));
  if (saysSomething(alone.text ?? "")) return alone.text ?? "";
  const stripped = withoutTags(html);
  if (saysSomething(stripped)) problems.add("HtmlNotConverted");
  return stripped;
}

// The converter writes "..." for what is nested too deep for it.
const saysSomething = (text: string): boolean => text.replaceAll("...", "").trim() !== "";

/** Crude, for markup that no converter takes: what stands between tags. */
const withoutTags = (html: string): string =>
  html
    .replace(/<(script|style)\b[^>]{0,1000}>[^<]{0,100000}<\/\1>/gi, "")
    .replace(/<[^<>]{0,10000}>/g, "\n")
    .replace(/\n\s*\n/g, "\n")
    .trim();

const saysUtf7 = (raw: Buffer): boolean => /charset\s*=\s*"?(?:unicode-1-1-)?utf-?7\b/i.test(raw.toString("latin1"));
