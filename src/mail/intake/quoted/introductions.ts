// Finds where a mail program introduces what it quotes. Strict on purpose: a patron's own "Date: last Tuesday" or
// "On March 3 the guard wrote:" must not count, for what follows would be folded out of sight.
import { dividers, headerLabels, wroteStarts, wroteWords } from "./words.ts";

/** `lines`: how many it takes. `strength`: "sure" also without a mark of quotation below. */
export type Introduction = { readonly lines: number; readonly strength: "sure" | "with marks" };

export const isBlank = (line: string): boolean => line.trim() === "";
export const isQuoted = (line: string): boolean => /^ {0,3}>/.test(line);

/** A line without marks of quotation and emphasis, and no longer than any introduction is. */
const bare = (line: string): string => line.slice(0, 400).replace(/^[\s>*_]+|[\s*_]+$/g, "");

/** The introduction that starts at `at`, or null. Looks at no more than twelve lines. */
export function introductionAt(lines: readonly string[], at: number): Introduction | null {
  const line = lines[at] ?? "";
  if (isBlank(line)) return null;
  return dividerAt(lines, at) ?? headerBlockAt(lines, at) ?? attributionAt(lines, at);
}

/** "-----Original Message-----" in one of its languages. */
function dividerAt(lines: readonly string[], at: number): Introduction | null {
  const line = bare(lines[at] ?? "");
  if (!/^-{2,}.{0,60}-{2,}$/.test(line)) return null;
  return dividers.has(line.replace(/^[-\s]+|[-\s]+$/g, "").toLowerCase()) ? { lines: 1, strength: "sure" } : null;
}

/** From, Sent or Date, and To or Subject on neighbouring lines, as Outlook quotes; a rule of dashes above belongs to it. */
function headerBlockAt(lines: readonly string[], at: number): Introduction | null {
  let first = at;
  if (/^[\s>]*[-_=]{4,}\s*$/.test(lines[at]?.slice(0, 200) ?? "")) {
    first += 1;
    while (first < at + 3 && isBlank(lines[first] ?? "x")) first += 1;
  }
  if (labelOf(lines[first] ?? "") === null) return null;
  const seen = new Set<string>();
  let last = first;
  for (let next = first; next < first + 9 && next < lines.length && next - last <= 2; next++) {
    const label = labelOf(lines[next] ?? "");
    if (label === null) continue;
    seen.add(label);
    last = next;
  }
  const whole = seen.has("from") && seen.has("date") && (seen.has("to") || seen.has("subject"));
  return whole ? { lines: last - at + 1, strength: "sure" } : null;
}

function labelOf(line: string): "from" | "date" | "to" | "subject" | null {
  const text = bare(line);
  const colon = text.search(/[:：]/);
  if (colon < 1 || colon > 20) return null;
  return (
    headerLabels.get(
      text
        .slice(0, colon)
        .replace(/[\s*]+$/, "")
        .toLowerCase(),
    ) ?? null
  );
}

/** "On Monday, 4 May 2026 at 10:12, Ann <ann@town.example> wrote:", wrapped over up to four lines. */
function attributionAt(lines: readonly string[], at: number): Introduction | null {
  const starts = wroteStarts.test(bare(lines[at] ?? "").replace(/^-{2,} /, ""));
  let joined = "";
  for (let count = 1; count <= (starts ? 4 : 1); count++) {
    const line = bare(lines[at + count - 1] ?? "");
    if (line === "") return null;
    joined = joined === "" ? line : `${joined} ${line}`;
    if (joined.length > 500) return null;
    if (/(?:[:：]| -{2,})$/.test(line)) return attribution(joined, starts, count);
  }
  return null;
}

function attribution(text: string, starts: boolean, lines: number): Introduction | null {
  const lower = text.toLowerCase();
  const wrote = wroteWords.some((word) => lower.includes(word));
  const address = /[^\s<>@]+@[^\s<>@]+\.[a-z]/i.test(text);
  if (!starts) return wrote && /[<[(][^\s<>@]+@[^\s<>@]+[>\])]/.test(text) ? { lines, strength: "with marks" } : null;
  const year = /\b(?:19|20)\d{2}\b/.test(text);
  const clock = /\d{1,2}[:.h]\d{2}/.test(text);
  // A person writes "On March 3 the guard wrote:"; a program is exacter.
  if (!(address || (wrote && (year || clock || /\d[-/.]\d{1,2}[-/.]\d/.test(text))))) return null;
  return { lines, strength: address || (year && clock) ? "sure" : "with marks" };
}
