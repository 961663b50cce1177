// A copy of a matter with redactions burned in, for review or release (5 ILCS 140; 75 ILCS 70/1). What is withheld never reaches the typesetter:
// it is cut out here, so that no layer of the file can hold it. Every box has one width, so that none tells how long its words were.
import { z } from "zod";
import { clockTime } from "../lib/dates.ts";
import { no, ok, type Result } from "../lib/result.ts";
import { dayAt, instant, type NoPaper, paper, person, readGiven, said, set } from "./paper.ts";

/** Start and end in UTF-16 units. */
const redaction = z.object({ start: z.int().min(0), end: z.int(), code: said, why: said });
const entry = z.object({ who: said, at: instant, text: said, redactions: z.array(redaction) });
const attachment = z.union([
  z.object({ label: said, withheld: z.object({ code: said, why: said }) }),
  /** Its pages as PNG, already looked at by a person. The alt text says what a page shows. */
  z.object({
    label: said,
    pages: z.array(z.object({ png: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array), alt: said })).min(1),
  }),
]);

const given = paper.extend({
  reference: said,
  purpose: z.enum(["review", "release"]),
  /** IANA: times are the library's. */
  zone: said,
  preparedBy: person,
  /** A short code has room in a box: "7(1)(b)". */
  exemptions: z.array(z.object({ code: said.max(12), citation: said })),
  entries: z.array(entry).min(1),
  attachments: z.array(attachment),
});

export type RedactedCopy = z.input<typeof given>;
type Copy = z.output<typeof given>;
type Entry = Copy["entries"][number];

export type NoCopy = NoPaper | "RedactionOutsideText" | "RedactionsOverlap" | "ExemptionUnknown";

/** A line of the redaction log: `in` is the number of the entry or attachment. */
type Logged = { n: number; kind: "entry" | "attachment"; in: number; code: string; why: string };
type Run = { readonly text: string } | { readonly n: number; readonly code: string };

export function redactedCopy(form: RedactedCopy): Result<Uint8Array, NoCopy> {
  const read = readGiven(given, form);
  if (!read.ok) return read;
  const copy = read.value;
  const log: Logged[] = [];
  const entries: object[] = [];
  for (const [at, one] of copy.entries.entries()) {
    const runs = burnIn(one, at + 1, log);
    if (!runs.ok) return runs;
    const when = `${dayAt(copy.locale, one.at, copy.zone)}, ${clockTime(copy.locale, one.at, copy.zone)}`;
    entries.push({ who: one.who, when, runs: runs.value });
  }
  const { attachments, pictures } = attach(copy, log);
  const unknown = log.find(({ code }) => !copy.exemptions.some((one) => one.code === code));
  if (unknown) return no("ExemptionUnknown", { code: unknown.code });
  const withheld = attachments.filter((one) => "n" in one).length;
  const { reference, purpose, preparedBy, exemptions } = copy;
  const data = { reference, purpose, preparedBy, entries, attachments, log, withheld, exemptions };
  return set("redacted-copy", "redactedCopy", copy, { reference }, data, pictures);
}

/** The entry's text with each redaction replaced by its number and code; the log gets a line for each. */
function burnIn(
  { text, redactions }: Entry,
  number: number,
  log: Logged[],
): Result<readonly Run[], "RedactionOutsideText" | "RedactionsOverlap"> {
  const runs: Run[] = [];
  let at = 0;
  for (const { code, why, ...span } of redactions.toSorted((a, b) => a.start - b.start)) {
    if (span.end <= span.start || span.end > text.length) return no("RedactionOutsideText", { entry: number });
    const { start, end } = whole(text, span);
    if (start < at) return no("RedactionsOverlap", { entry: number });
    const n = log.push({ n: log.length + 1, kind: "entry", in: number, code, why });
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

type Shown = { label: string; pages: { path: string; alt: string }[] } | { label: string; n: number; code: string };

function attach(copy: Copy, log: Logged[]): { attachments: Shown[]; pictures: Map<string, Uint8Array> } {
  const pictures = new Map<string, Uint8Array>();
  const attachments = copy.attachments.map((one, at): Shown => {
    if ("withheld" in one) {
      const n = log.push({ n: log.length + 1, kind: "attachment", in: at + 1, ...one.withheld });
      return { label: one.label, n, code: one.withheld.code };
    }
    const pages = one.pages.map(({ png, alt }) => {
      const path = `/picture-${pictures.size + 1}.png`;
      pictures.set(path, png);
      return { path, alt };
    });
    return { label: one.label, pages };
  });
  return { attachments, pictures };
}
