// The header of a message as plain lines, found without a parser: linear in its length, whatever it holds.
// RFC 5322 section 2.2: a field is "Name: value", a line that starts with a blank continues it, an empty line ends all.
import { guessText } from "../plain.ts";

/** `name` in lower case, `value` unfolded and trimmed, encoded words left as they are. */
export type HeaderLine = { readonly name: string; readonly value: string };

const longestHeader = 1_048_576;

/** Where the body starts, in bytes; the length of the message when it has none. */
export function bodyStart(raw: Buffer): number {
  const ends = ["\r\n\r\n", "\n\n", "\r\r"].map((end) => ({ at: raw.indexOf(end, 0, "latin1"), length: end.length }));
  const first = ends.filter((end) => end.at >= 0).sort((a, b) => a.at - b.at)[0];
  return first ? first.at + first.length : raw.length;
}

export function headerLines(raw: Buffer): HeaderLine[] {
  const header = guessText(raw.subarray(0, Math.min(bodyStart(raw), longestHeader)));
  const found: { name: string; parts: string[] }[] = [];
  for (const line of header.split(/\r\n|\r|\n/)) {
    if (/^[ \t]/.test(line)) {
      found.at(-1)?.parts.push(line.trim());
      continue;
    }
    const colon = line.indexOf(":");
    if (colon > 0 && colon < 100 && !/\s/.test(line.slice(0, colon).trimEnd()))
      found.push({ name: line.slice(0, colon).trim().toLowerCase(), parts: [line.slice(colon + 1).trim()] });
  }
  return found.map(({ name, parts }) => ({ name, value: parts.join(" ").trim() }));
}

/** The first of that name (what readers of mail show when a sender repeats it), or "". */
export function headerValue(lines: readonly HeaderLine[], name: string): string {
  return lines.find((line) => line.name === name)?.value ?? "";
}

const mailFields = new Set(
  ["from", "to", "cc", "subject", "date", "sender", "reply-to", "return-path", "received", "message-id"].concat([
    "mime-version",
    "content-type",
    "delivered-to",
    "references",
    "in-reply-to",
    "content-transfer-encoding",
  ]),
);

/** False for text that is no message at all, whose first lines a parser would throw away as a header. */
export const hasMailHeader = (lines: readonly HeaderLine[]): boolean => lines.some((line) => mailFields.has(line.name));

/** The message ids of a field, with their brackets, in order and once each. */
export function messageIds(value: string): string[] {
  const bracketed = value.match(/<[^<>\s]{1,990}>/g);
  const bare = value.split(/[\s,]+/).filter((word) => /^[^<>\s@]{1,500}@[^<>\s@]{1,480}$/.test(word));
  return [...new Set(bracketed ?? bare.map((id) => `<${id}>`))];
}
