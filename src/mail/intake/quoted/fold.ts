// Folds quoted history and the trailing signature out of a reply, so that staff read what is new. It may keep too
// much, never too little: what stands below a quotation stays, a doubtful one stays, and a whole text is never folded
// away. One pass over the lines, each looked at up to 400 characters: no input makes it slow.
// (Measured before it was written: talonjs folds away all that follows a patron's own "Date: Tuesday", and takes 14 s
// over 2,000 quoted lines.)

import { introductionAt, isBlank, isQuoted } from "./introductions.ts";
import { deviceLines } from "./words.ts";

// Longer than any letter: what is this long is a log or an attack, and gains nothing from folding.
const longestFolded = 1_000_000;

/** `text` has lines ended by \n. The answer is made of whole lines of it, trimmed; never empty when `text` isn't. */
export function foldQuoted(text: string): string {
  if (text.length > longestFolded) return text.trim();
  const signed = withoutSignature(text.split("\n"));
  const kept = withoutQuotation(signed).join("\n").trim();
  return kept === "" ? text.trim() : kept;
}

function withoutQuotation(lines: readonly string[]): readonly string[] {
  const firstOwn = firstOwnLine(lines, 0);
  const at = lines.findIndex((_, index) => quotationStarts(lines, index, firstOwn));
  if (at < 0) return withoutTrailingMarks(lines);
  const introduction = introductionAt(lines, at);
  if (introduction === null) return lines;
  const below = at + introduction.lines;
  const marked = lines.findIndex((line, index) => index >= below && !isBlank(line));
  if (marked < 0 || !isQuoted(lines[marked] ?? "")) return lines.slice(0, at);
  const after = firstOwnLine(lines, marked);
  // Words between marked lines answer them one by one: they need what they answer.
  return lines.slice(after).some(isQuoted) ? lines : [...lines.slice(0, at), ...lines.slice(after)];
}

function quotationStarts(lines: readonly string[], at: number, firstOwn: number): boolean {
  const found = introductionAt(lines, at);
  if (found === null) return false;
  if (isForwarded(lines, at)) return false;
  const next = lines.slice(at + found.lines, at + found.lines + 3).find((line) => !isBlank(line));
  if (next !== undefined && isQuoted(next)) return true;
  // Without marks all below goes, so there must be words above to read instead.
  return found.strength === "sure" && firstOwn < at;
}

/** What a sender hands on by "Forwarded message" is what they want read. */
function isForwarded(lines: readonly string[], at: number): boolean {
  return lines
    .slice(Math.max(0, at - 3), at + 1)
    .some((line) =>
      /^[\s>*-]*(?:begin )?(?:forwarded message|mensaje reenviado|message transféré|weitergeleitete nachricht|messaggio inoltrato|mensagem encaminhada|doorgestuurd bericht)/iu.test(
        line.slice(0, 100),
      ),
    );
}

/** The first line at or after `from` that is neither marked nor blank; the length of `lines` when there is none. */
function firstOwnLine(lines: readonly string[], from: number): number {
  const own = lines.findIndex((line, index) => index >= from && !isBlank(line) && !isQuoted(line));
  return own < 0 ? lines.length : own;
}

/** At least three marked lines that nobody introduces, with nothing below them. */
function withoutTrailingMarks(lines: readonly string[]): readonly string[] {
  let start = lines.length;
  while (start > 0 && (isBlank(lines[start - 1] ?? "") || isQuoted(lines[start - 1] ?? ""))) start -= 1;
  return lines.slice(start).filter(isQuoted).length >= 3 ? lines.slice(0, start) : lines;
}

/** Without what follows "-- " (RFC 3676 section 4.3), a mailing list's footer, or the line that a telephone adds. */
function withoutSignature(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => !isBlank(line));
  const tail = Math.max(0, last - 14);
  const sign = lines.findIndex((line, index) => index >= tail && /^--[ \u00a0]?$/.test(line));
  if (sign > 0 && !lines.slice(sign).some(isQuoted)) return lines.slice(0, sign);
  const rule = lines.findIndex((line, index) => index >= last - 4 && /^_{2,200}$/.test(line.trim()));
  if (rule > 0 && /mailing list/i.test(lines[rule + 1]?.slice(0, 200) ?? "")) return lines.slice(0, rule);
  return last > 0 && deviceLines.test(lines[last]?.trim().slice(0, 120) ?? "") ? lines.slice(0, last) : lines;
}
