// One text gone through: what the form says of each span, and the words that the reviewer adds, as redactions.
import type { Person } from "../../../domain/access/principal.ts";
import { type Exemption, exemptions, type Redaction } from "../../../domain/foia/terms.ts";
import { no, type Result } from "../../../lib/result.ts";
import type { Desk } from "../../desk.ts";
import { doFoia } from "./acts.ts";
import type { OpenedRequest } from "./read.ts";
import { type FoiaText, foiaMatters } from "./texts.ts";

export const isExemption = (code: string): code is Exemption => exemptions.some((one) => one === code);
/** The form's field for a span: an exemption, or "drop". */
export const spanField = ({ start, end }: Pick<Redaction, "start" | "end">): string => `at.${start}.${end}`;

type Look = { readonly redactions: readonly Redaction[]; readonly dropped: readonly Redaction[] };

/** Every place where the words stand, whatever their case and however their lines are broken. */
function placesOf(text: string, words: string, exemption: Exemption): Redaction[] {
  const places: Redaction[] = [];
  const pattern = new RegExp(words.split(/\s+/).map(RegExp.escape).join("\\s+"), "giu");
  for (const found of text.matchAll(pattern))
    places.push({ start: found.index, end: found.index + found[0].length, exemption });
  return places;
}

/** @param one the form's fields. Refusals: SpanUndecided, WordsNotInText (line), WordsWithoutExemption. */
export function lookOf(
  { text, spans }: Pick<FoiaText, "text" | "spans">,
  one: (field: string) => string,
): Result<Look> {
  const kept: Redaction[] = [];
  const dropped: Redaction[] = [];
  for (const { start, end, exemption } of spans) {
    const said = one(spanField({ start, end }));
    if (said === "drop") dropped.push({ start, end, exemption });
    else if (isExemption(said)) kept.push({ start, end, exemption: said });
    else return no("SpanUndecided");
  }
  const lines = one("words")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const under = one("under");
  if (lines.length > 0 && !isExemption(under)) return no("WordsWithoutExemption");
  const own: Redaction[] = [];
  for (const [i, line] of lines.entries()) {
    const places = isExemption(under) ? placesOf(text, line, under) : [];
    if (places.length === 0) return no("WordsNotInText", { line: i + 1 });
    own.push(...places.filter((place) => !own.some((other) => place.start < other.end && other.start < place.end)));
  }
  // Words that hold a span take it in; where they only overlap, the domain refuses and a person says which.
  const inside = (one: Redaction) => own.some((by) => by.start <= one.start && one.end <= by.end);
  const rest = own.filter((by) => !kept.some((one) => one.start <= by.start && by.end <= one.end && !inside(one)));
  const redactions = [...kept.filter((one) => !inside(one)), ...rest];
  return { ok: true, value: { redactions, dropped: dropped.filter((one) => !inside(one)) } };
}

/** `matter` and `content`: ids as the page had them. Refusals: NotFound, those of `lookOf` and of the domain. */
export async function reviewFoia(
  desk: Desk,
  who: Person,
  opened: OpenedRequest,
  { matter, content }: { readonly matter: string; readonly content: string },
  one: (field: string) => string,
  actId: string,
) {
  const [found] = await foiaMatters(desk, opened.settings, who, opened.view.state, [matter]);
  const text = found?.texts.find((each) => each.content === content);
  if (!text) return no("NotFound");
  const look = lookOf(text, one);
  if (!look.ok) return look;
  return doFoia(
    desk,
    who,
    opened,
    { type: "ReviewText", matter, content, length: text.text.length, ...look.value },
    { id: actId },
  );
}
