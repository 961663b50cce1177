// One text gone through on a form: what it says of each proposed place, and the words that the reviewer adds. FOIA's review copies and the
// packages of requests for records are gone through alike.
import type { Place } from "../../domain/redaction/marks.ts";
import { no, type Result } from "../../lib/result.ts";

/** The form's field for a place: why it is withheld, or why it may leave. */
export const markField = ({ start, end }: Place): string => `at.${start}.${end}`;

/** The codes that a form may answer with. */
type Codes<W extends string, L extends string> = { readonly withhold: readonly W[]; readonly leave: readonly L[] };
export type Marks<W extends string, L extends string> = {
  readonly redactions: readonly (Place & { readonly why: W })[];
  readonly dropped: readonly (Place & { readonly why: L })[];
};

const among = <T extends string>(codes: readonly T[], said: string): T | undefined => codes.find((one) => one === said);

/** Every place where the words stand, whatever their case and however their lines are broken. */
function placesOf(text: string, words: string): Place[] {
  const pattern = new RegExp(words.split(/\s+/).map(RegExp.escape).join("\\s+"), "giu");
  return [...text.matchAll(pattern)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

/**
 * @param proposed places that the form asks about
 * @param one the form's fields. Refusals: SpanUndecided, WordsNotInText (line), WordsWithoutExemption; each with its `field`, of undecided places all,
 * a blank between.
 */
export function readMarks<W extends string, L extends string>(
  text: string,
  proposed: readonly Place[],
  one: (field: string) => string,
  { withhold, leave }: Codes<W, L>,
): Result<Marks<W, L>> {
  const kept: (Place & { why: W })[] = [];
  const dropped: (Place & { why: L })[] = [];
  const undecided: string[] = [];
  for (const { start, end } of proposed) {
    const said = one(markField({ start, end }));
    const [taken, left] = [among(withhold, said), among(leave, said)];
    if (taken) kept.push({ start, end, why: taken });
    else if (left) dropped.push({ start, end, why: left });
    else undecided.push(markField({ start, end }));
  }
  if (undecided.length > 0) return no("SpanUndecided", { field: undecided.join(" ") });
  const lines = one("words")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const under = among(withhold, one("under"));
  if (lines.length > 0 && !under) return no("WordsWithoutExemption", { field: "under" });
  const own: (Place & { why: W })[] = [];
  for (const [i, line] of lines.entries()) {
    const places = under ? placesOf(text, line).map((place) => ({ ...place, why: under })) : [];
    if (places.length === 0) return no("WordsNotInText", { field: "words", line: i + 1 });
    own.push(...places.filter((place) => !own.some((other) => place.start < other.end && other.start < place.end)));
  }
  // Words that hold a place take it in; where they only overlap, the domain refuses and a person says which.
  const inside = (one: Place) => own.some((by) => by.start <= one.start && one.end <= by.end);
  const rest = own.filter((by) => !kept.some((one) => one.start <= by.start && by.end <= one.end && !inside(one)));
  const redactions = [...kept.filter((one) => !inside(one)), ...rest];
  return { ok: true, value: { redactions, dropped: dropped.filter((one) => !inside(one)) } };
}
