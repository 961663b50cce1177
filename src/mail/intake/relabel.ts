// Mends a message that lies about its charset, before a second reading. Mailers that state none, or one that the bytes
// are not in, are common enough that their words can't be left as question marks.
import { isUtf8 } from "node:buffer";
import { guessText } from "../plain.ts";
import { bodyStart } from "./header-lines.ts";

const longestHeader = 1_048_576;

/**
 * The header in UTF-8 (RFC 6532), whatever it was in (the stated charset wins over the guess), and without the blanks
 * that old mailers put before a colon (RFC 5322 section 4.5); the body untouched.
 */
export function withReadableHeader(original: Buffer): Buffer {
  const raw = withLineEnds(original);
  const end = Math.min(bodyStart(raw), longestHeader);
  const header = withoutBlankBeforeColon(raw.subarray(0, end));
  if (isUtf8(header)) return header.length === end ? raw : Buffer.concat([header, raw.subarray(end)]);
  const stated = /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(header.toString("latin1"))?.[1] ?? "";
  return Buffer.concat([Buffer.from(decodeAs(stated, header)), raw.subarray(end)]);
}

/** With windows-1252 in place of every charset that could not have been meant: none, ASCII, UTF-8, or an unknown one. */
export function labelledWestern(raw: Buffer): Buffer {
  const words = raw.toString("latin1");
  const relabelled = words
    .replace(/(\bcharset\s*=\s*"?)([\w.:-]{0,60})/gi, (whole, start: string, name: string) =>
      isOwnCharset(name) ? whole : `${start}windows-1252`,
    )
    .replace(/^(content-type:[ \t]*text\/[a-z]{1,20})[ \t]*(\r?\n)(?![ \t])/gim, "$1; charset=windows-1252$2");
  const untyped = !/^content-type:/im.test(words.slice(0, bodyStart(raw)));
  return Buffer.from(
    untyped ? `Content-Type: text/plain; charset=windows-1252\r\n${relabelled}` : relabelled,
    "latin1",
  );
}

/** Without a byte order mark; with line ends of today where a message has only carriage returns. */
function withLineEnds(raw: Buffer): Buffer {
  const start = raw.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? raw.subarray(3) : raw;
  if (start.includes(0x0a) || !start.includes(0x0d)) return start;
  return Buffer.from(start.toString("latin1").replaceAll("\r", "\r\n"), "latin1");
}

function withoutBlankBeforeColon(header: Buffer): Buffer {
  const words = header.toString("latin1");
  const mended = words.replace(/^([A-Za-z][\w-]{0,75})[ \t]{1,20}:/gm, "$1:");
  return mended.length === words.length ? header : Buffer.from(mended, "latin1");
}

function isOwnCharset(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== "utf-8" && !/ascii/i.test(name);
  } catch {
    return false;
  }
}

function decodeAs(charset: string, bytes: Buffer): string {
  try {
    const decoder = new TextDecoder(charset, { fatal: true });
    return decoder.encoding === "utf-8" ? guessText(bytes) : decoder.decode(bytes);
  } catch {
    return guessText(bytes);
  }
}
