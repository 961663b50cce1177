// The labelled texts: {type|value} marks what must be found, all of it made up. A unit and a town belong to an address, an extension to a
// phone; quotes and "Mrs." to neither title nor name.
import { readFileSync } from "node:fs";
import { findPersonal, type PersonalType, personalTypes, type Span } from "../../../src/domain/redaction/personal.ts";

export type Labelled = { readonly text: string; readonly spans: readonly Span[] };

export function labelled(name: string): readonly Labelled[] {
  const texts = JSON.parse(readFileSync(new URL(`labelled/${name}.json`, import.meta.url), "utf8")) as string[];
  return texts.map(unmarked);
}

function unmarked(marked: string): Labelled {
  const spans: Span[] = [];
  let text = "";
  let at = 0;
  for (const match of marked.matchAll(/\{(\w+)\|([^}]*)\}/g)) {
    const [whole, type, value = ""] = match;
    if (!personalTypes.some((one) => one === type)) throw new Error(`no such type: ${whole}`);
    text += marked.slice(at, match.index);
    spans.push({ start: text.length, end: text.length + value.length, type: type as PersonalType });
    text += value;
    at = match.index + whole.length;
  }
  return { text: text + marked.slice(at), spans };
}

/** What was labelled, found exactly, found in part, found though not labelled. */
export type Tally = { labelled: number; exact: number; touched: number; found: number; right: number };

export type Measured = {
  readonly byType: ReadonlyMap<PersonalType, Tally>;
  readonly falseTexts: number;
  readonly wrong: readonly string[];
};

const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end && a.type === b.type;
const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end && a.type === b.type;

export function measure(texts: readonly Labelled[]): Measured {
  const byType = new Map(
    personalTypes.map((type) => [type, { labelled: 0, exact: 0, touched: 0, found: 0, right: 0 } as Tally]),
  );
  const wrong: string[] = [];
  let falseTexts = 0;
  for (const { text, spans } of texts) {
    const hits = findPersonal(text);
    const show = (sign: string, { start, end, type }: Span) =>
      wrong.push(`${sign} ${type} <${text.slice(start, end)}> ${text}`);
    for (const span of spans) {
      const tally = byType.get(span.type) as Tally;
      tally.labelled += 1;
      if (hits.some((hit) => same(hit, span))) tally.exact += 1;
      else show("missed", span);
      if (hits.some((hit) => touches(hit, span))) tally.touched += 1;
    }
    for (const hit of hits) {
      const tally = byType.get(hit.type) as Tally;
      tally.found += 1;
      if (spans.some((span) => touches(hit, span))) tally.right += 1;
      if (!spans.some((span) => same(hit, span))) show("false", hit);
    }
    if (hits.some((hit) => !spans.some((span) => touches(hit, span)))) falseTexts += 1;
  }
  return { byType, falseTexts, wrong };
}
