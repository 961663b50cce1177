// The clauses of a policy and the ids by which they are cited: `statement.1`, `informal.lead`, `3.2`, `patron.1`.
import { no, ok, type Result } from "../../lib/result.ts";
import type { Block, Heading, Item, Paragraph } from "./blocks.ts";
import type { Clause, PolicyRefusal } from "./policy.ts";
import { sentences } from "./sentences.ts";

type Section = { readonly id: string; readonly heading: Heading; readonly content: (Item | Paragraph)[] };
type Numbered = { readonly id: string; readonly line: number; readonly text: string };

// Sections that every Customer Service Policy has, by the slug of their heading, and the short ids they are known by.
const shortIds: Readonly<Record<string, string>> = {
  "policy-statement": "statement",
  "informal-resolution-of-concerns": "informal",
  "informal-resolution": "informal",
  "patron-expectations": "patron",
};
const needed = new Set(["statement", "informal", "patron"]);

/**
 * Gives every text its id:
 * - a numbered heading's section is its number (`3`), any other's its short id or the slug of its heading (`scope`);
 * - with bullets: the paragraph before them is `lead` (a second `lead-2`), bullets and what follows count from 1;
 * - without bullets: paragraphs count from 1, and the patron's section counts sentences;
 * - a bullet under a bullet adds a number (`3.1.1`). A heading with no text of its own is a title over others.
 *
 * A printed number must agree with the id. Refused: text before a heading, numbers out of order or twice, a section
 * twice or without its text, no clause at all.
 */
export function readClauses(blocks: readonly Block[], lastLine: number): Result<Clause[], PolicyRefusal> {
  const sections = readSections(blocks);
  if (!sections.ok) return sections;
  const clauses: Clause[] = [];
  const seen = new Set<string>();
  for (const [index, section] of sections.value.entries()) {
    const { id, heading, content } = section;
    const next = sections.value[index + 1];
    const isTitleOver = next !== undefined && (heading.number === undefined ? !needed.has(id) : isPart(next.id, id));
    if (content.length === 0 && !isTitleOver && sections.value.some((each) => each.content.length > 0))
      return no("PolicyHeadingEmpty", { line: heading.line, heading: heading.text.slice(0, 80) });
    const numbered = numberSection(section);
    if (!numbered.ok) return numbered;
    for (const clause of numbered.value) {
      if (seen.has(clause.id)) return no("PolicyClauseTwice", { line: clause.line, clause: clause.id });
      seen.add(clause.id);
      clauses.push({ id: clause.id, heading: heading.text, text: clause.text });
    }
  }
  return clauses.length > 0 ? ok(clauses) : no("PolicyWithoutClauses", { line: lastLine });
}

const isPart = (id: string, of: string) => id.startsWith(`${of}.`);

function readSections(blocks: readonly Block[]): Result<Section[], PolicyRefusal> {
  const sections: Section[] = [];
  const last = new Map<string, number>(); // the last number under each parent: "" for standards, "3" for 3.1, 3.2, ...
  let current = "";
  for (const block of blocks) {
    if (block.kind !== "heading") {
      const section = sections.at(-1);
      if (!section) return no("PolicyTextBeforeHeading", { line: block.line });
      section.content.push(block);
      continue;
    }
    const { line, number } = block;
    const id = number ?? idOf(block.text);
    if (number !== undefined) {
      if (sections.some((section) => section.id === id)) return no("PolicyStandardTwice", { line, number });
      const parent = number.split(".").slice(0, -1).join(".");
      const own = Number(number.split(".").at(-1));
      const expected = (last.get(parent) ?? 0) + 1;
      if (own !== expected || !(parent === "" || parent === current || isPart(current, parent)))
        return no("PolicyStandardOutOfOrder", { line, number, expected: parent ? `${parent}.${expected}` : expected });
      last.set(parent, own);
      current = number;
    } else if (sections.some((section) => section.id === id)) {
      return no("PolicyHeadingTwice", { line, heading: block.text.slice(0, 80) });
    }
    sections.push({ id, heading: block, content: [] });
  }
  return ok(sections);
}

/** "Scope & Purpose" → `scope-purpose`. A heading that begins with a digit gets `section-`, so as not to look like a standard. */
function idOf(heading: string): string {
  const slug = heading
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  if (Object.hasOwn(shortIds, slug)) return shortIds[slug] ?? slug;
  return /^\p{N}/u.test(slug) ? `section-${slug}` : slug;
}

function numberSection({ id, content }: Section): Result<Numbered[], PolicyRefusal> {
  const firstItem = content.findIndex((block) => block.kind === "item");
  if (firstItem < 0) {
    const texts = content.flatMap(({ line, text }) =>
      id === "patron" ? sentences(text).map((sentence) => ({ line, text: sentence })) : [{ line, text }],
    );
    return ok(texts.map((text, index) => ({ ...text, id: `${id}.${index + 1}` })));
  }
  const out: Numbered[] = content.slice(0, firstItem).map(({ line, text }, index) => {
    return { line, text, id: index === 0 ? `${id}.lead` : `${id}.lead-${index + 1}` };
  });
  const indents: number[] = [];
  let counts: number[] = [];
  for (const block of content.slice(firstItem)) {
    if (block.kind === "paragraph") indents.length = 0;
    const depth = block.kind === "paragraph" ? 0 : depthOf(block, id, indents, counts.length);
    counts = [...counts.slice(0, depth), (counts[depth] ?? 0) + 1];
    const clause = [id, ...counts].join(".");
    if (block.kind === "item") {
      const { ordinal, path, line } = block;
      const expected = path === undefined ? (counts[depth] ?? 1) : clause;
      const printed = path ?? ordinal ?? expected;
      if (printed !== expected) return no("PolicyNumberOutOfOrder", { line, number: printed, expected });
    }
    out.push({ id: clause, line: block.line, text: block.text });
  }
  return ok(out);
}

/** How deep an item lies: by its printed number where it has one ("3.1.2"), else by how far it is indented. */
function depthOf(item: Item, id: string, indents: number[], above: number): number {
  if (item.path !== undefined) {
    const depth = Math.min(item.path.split(".").length - id.split(".").length - 1, above);
    indents.length = Math.min(indents.length, depth);
    indents.push(item.indent);
    return depth;
  }
  while (indents.length > 1 && item.indent < (indents.at(-1) ?? 0) - 1) indents.pop();
  if (indents.length === 0 || item.indent >= (indents.at(-1) ?? 0) + 2) indents.push(item.indent);
  return Math.min(indents.length - 1, above);
}
