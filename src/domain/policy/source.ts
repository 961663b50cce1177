// A policy file as numbered lines, whatever wrote it: byte order mark, line endings and comments aside.
import { no, ok, type Result } from "../../lib/result.ts";
import type { PolicyRefusal } from "./policy.ts";

export type Line = { readonly number: number; readonly text: string };

const longest = 1_000_000; // characters: some 300 printed pages

// What no text holds: control characters, and U+FFFD, which a wrong encoding leaves where letters were.
const notText = /[^\P{Cc}\t\n\v\f\r\u0085]|\uFFFD|\p{Cs}/u;
const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029]/;

/** Splits a document into lines numbered from 1. Refused: empty, too long, or not text. */
export function sourceLines(text: string): Result<Line[], PolicyRefusal> {
  if (text.length > longest) return no("PolicyTooLong", { line: 1, characters: text.length, limit: longest });
  const bad = text.search(notText);
  if (bad >= 0) return no("PolicyNotText", { line: text.slice(0, bad).split(lineEnd).length });
  const lines = withoutComments(text.replace(/^\uFEFF/, ""))
    .split(lineEnd)
    .map((line, index) => ({ number: index + 1, text: line }));
  return lines.some((line) => line.text.trim() !== "") ? ok(lines) : no("PolicyEmpty", { line: 1 });
}

/** Takes out HTML comments but leaves their line ends, so that line numbers stay true. One left open is text. */
function withoutComments(text: string): string {
  let out = "";
  let from = 0;
  for (;;) {
    const start = text.indexOf("<!--", from);
    const end = start < 0 ? -1 : text.indexOf("-->", start + 4);
    if (end < 0) return out + text.slice(from);
    out += text.slice(from, start) + text.slice(start, end).replace(/[^\n\r\u0085\u2028\u2029]/g, "");
    from = end + 3;
  }
}
