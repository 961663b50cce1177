// Redactions burned into a text. What is withheld never reaches the typesetter: it is cut out here, so that no layer of a file can hold it.
// Every box has one width, so that none tells how long its words were.
import { z } from "zod";
import { no, ok, type Result } from "../lib/result.ts";
import { instant, said } from "./paper.ts";

/** Start and end in UTF-16 units. */
const redaction = z.object({ start: z.int().min(0), end: z.int(), code: said, why: said });
export const redacted = z.object({ text: said, redactions: z.array(redaction) });
export const entry = redacted.extend({ who: said, at: instant });
type Redacted = z.output<typeof redacted>;

/** A short code has room in a box: "7(1)(b)". */
export const exemptions = z.array(z.object({ code: said.max(12), citation: said }));

export type NotBurnt = "RedactionOutsideText" | "RedactionsOverlap" | "ExemptionUnknown";

/** Where a box stands: the number of the entry or attachment, the reference of the case. */
type Place = { readonly kind: "entry" | "attachment" | "case"; readonly in: number | string };
/** A line of the redaction log. */
export type Logged = Place & { readonly n: number; readonly code: string; readonly why: string };
export type Run = { readonly text: string } | { readonly n: number; readonly code: string };

/** The entry's text with each redaction replaced by its number and code; the log gets a line for each. */
export function burnIn(
  { text, redactions }: Redacted,
  place: Place,
  log: Logged[],
): Result<readonly Run[], "RedactionOutsideText" | "RedactionsOverlap"> {
  const runs: Run[] = [];
  let at = 0;
  for (const { code, why, ...span } of redactions.toSorted((a, b) => a.start - b.start)) {
    if (span.end <= span.start || span.end > text.length) return no("RedactionOutsideText", { entry: place.in });
    const { start, end } = whole(text, span);
    if (start < at) return no("RedactionsOverlap", { entry: place.in });
    const n = log.push({ n: log.length + 1, ...place, code, why });
    if (start > at) runs.push({ text: text.slice(at, start) });
    runs.push({ n, code });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return ok(runs);
}

/** Widened to whole characters as a reader sees them: no accent and no half of a pair is left standing beside a box. */
function whole(text: string, span: { start: number; end: number }): { start: number; end: number } {
  const characters = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text);
  const first = characters.containing(span.start);
  const last = characters.containing(span.end - 1);
  return { start: first?.index ?? span.start, end: last ? last.index + last.segment.length : span.end };
}

/** Each code that the log names is in the list of exemptions. */
export function allKnown(log: readonly Logged[], list: z.output<typeof exemptions>): Result<null, "ExemptionUnknown"> {
  const unknown = log.find(({ code }) => !list.some((one) => one.code === code));
  return unknown ? no("ExemptionUnknown", { code: unknown.code }) : ok(null);
}
