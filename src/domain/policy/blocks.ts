// The body of a policy as headings, items and paragraphs, each whole again however many lines it was wrapped over.
import { no, ok, type Result } from "../../lib/result.ts";
import {
  headingWords,
  indentOf,
  isMarkedHeading,
  isRule,
  isUnknownLayout,
  type Marker,
  markerOf,
  titleAndNumber,
} from "./markers.ts";
import { plain } from "./plain.ts";
import type { PolicyRefusal } from "./policy.ts";
import type { Line } from "./source.ts";

/** `number` is a standard's ("3", or "3.1" for a part of one). */
export type Heading = { kind: "heading"; line: number; text: string; number?: string };
/** A bullet or a numbered item, with the number it was printed with. */
export type Item = { kind: "item"; line: number; text: string; indent: number } & Omit<Marker, "length">;
export type Paragraph = { kind: "paragraph"; line: number; text: string };
export type Block = Heading | Item | Paragraph;

/**
 * Cuts the lines after the header into blocks. An item or paragraph goes on until an empty line, a heading or the next
 * item; after an empty line an item goes on only where the text is indented under it. Refused: a table or a list in HTML,
 * an empty bullet, a heading without words.
 */
export function readBlocks(lines: readonly Line[]): Result<Block[], PolicyRefusal> {
  const blocks: Block[] = [];
  const numberedAt = new Set<number>(); // indents of the numbered lists under the present heading
  let standard = "";
  let lastMark = "";
  let open: { block: Item | Paragraph; parts: string[] } | undefined;
  let afterBlank = false;
  const close = () => {
    if (open) blocks.push({ ...open.block, text: plain(open.parts.join(" ")) });
    open = undefined;
  };
  const addHeading = (line: number, words: string) => {
    close();
    const title = titleAndNumber(words);
    if (!title) return false;
    blocks.push({ kind: "heading", line, ...title });
    standard = title.number ?? "";
    numberedAt.clear();
    return true;
  };
  const unreadable = (line: number, words: string) =>
    no("PolicyHeadingUnreadable" as const, { line, heading: words.slice(0, 80) });

  for (const { number: line, text: written } of lines) {
    const text = written.replace(/^(?:\s{0,3}>)+/, "");
    const words = text.trim();
    const indent = indentOf(text);
    const blankBefore = afterBlank;
    afterBlank = words === "";
    if (words === "") continue;
    if (isUnknownLayout(text)) return no("PolicyLayoutUnknown", { line });

    if (open?.block.kind === "paragraph" && open.parts.length === 1 && !blankBefore && /^(?:=+|-{3,})$/.test(words)) {
      const title = plain(open.parts[0] ?? "");
      const titleLine: number = open.block.line;
      open = undefined;
      if (!addHeading(titleLine, title)) return unreadable(titleLine, title);
      continue;
    }
    if (isRule(text)) {
      close();
      continue;
    }
    const isUnderItem = open?.block.kind === "item" && indent >= open.block.indent + 2;
    const heading = isUnderItem && !isMarkedHeading(text) ? undefined : headingWords(text);
    if (heading !== undefined) {
      if (!addHeading(line, heading)) return unreadable(line, heading);
      continue;
    }

    const marker = markerOf(words, standard);
    const mark = words.charAt(0);
    const ordinal = marker?.ordinal;
    // A wrapped line may begin with a number ("... within / 5. That") or a dash: inside a text it is an item only when
    // it begins a list, or where a list of its kind goes on (and then its number must be the next).
    const interrupts =
      ordinal === undefined ? mark === lastMark || !/[–—+]/.test(mark) : ordinal === 1 || numberedAt.has(indent);
    if (marker && (interrupts || !open || (blankBefore && !isUnderItem))) {
      close();
      lastMark = mark;
      if (ordinal !== undefined) numberedAt.add(indent);
      const { length, ...number } = marker;
      open = { block: { kind: "item", line, text: "", indent, ...number }, parts: [words.slice(length)] };
    } else if (open && (!blankBefore || isUnderItem)) {
      open.parts.push(words);
    } else {
      close();
      open = { block: { kind: "paragraph", line, text: "" }, parts: [words] };
    }
  }
  close();
  const empty = blocks.find((block) => block.kind === "item" && block.text === "");
  return empty ? no("PolicyBulletEmpty", { line: empty.line }) : ok(blocks.filter((block) => block.text !== ""));
}
