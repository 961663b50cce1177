// The table at the head of a policy: code, title, category, cross-references, appendix, date adopted, date reviewed.
import { no, ok, type Result } from "../../lib/result.ts";
import { policyCode, readCrossReferences, straightDash } from "./cross-references.ts";
import { readDate } from "./dates.ts";
import { headingWords, isItemLine, isMarkedHeading } from "./markers.ts";
import { plain } from "./plain.ts";
import type { Policy, PolicyRefusal } from "./policy.ts";
import type { Line } from "./source.ts";

type Header = Omit<Policy, "clauses">;
type Field = keyof Header;
type Row = { readonly line: number; readonly label: string; readonly cells: string[] };

const fields: Readonly<Record<string, Field>> = {
  code: "code",
  "policy code": "code",
  "policy number": "code",
  title: "title",
  "policy title": "title",
  category: "category",
  "cross reference": "crossReferences",
  "cross references": "crossReferences",
  appendix: "appendix",
  appendices: "appendix",
  adopted: "adopted",
  "date adopted": "adopted",
  reviewed: "reviewed",
  "date reviewed": "reviewed",
  "last reviewed": "reviewed",
  "date last reviewed": "reviewed",
};

const longestRow = 4000; // characters

const fieldOf = (label: string): Field | undefined => {
  const key = label
    .toLowerCase()
    .replace(/[-‐‑–]/g, " ")
    .replace(/\s*:$/, "");
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
};

const isNone = (value: string) => /^(?:-+|[–—]+|n\/?a|none)$/i.test(value);

/**
 * Reads the header and gives the lines after it. Rows are cells parted by tabs, a markdown pipe table, or "Label: value";
 * a heading may stand above. A row whose first cell is empty goes on with the row before it. Refused: no table, a label
 * that isn't known, a row twice or without a value, more than one value, no code or title, a date that can't be read.
 */
export function readHeader(lines: readonly Line[]): Result<{ header: Header; rest: readonly Line[] }, PolicyRefusal> {
  const start = lines.findIndex(({ text }) => text.trim() !== "" && (isRow(text, true) || !headingWords(text)));
  const first = lines[start];
  if (!first || !isRow(first.text, true)) return no("PolicyHeaderMissing", { line: first?.number ?? 1 });
  const rows = new Map<Field, Row>();
  let row: Row | undefined;
  let end = start;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (!line || line.text.trim() === "" || isTableRule(line.text)) continue;
    // Right under a row a bare label is a row that lost its value; after an empty line it is a heading.
    if (!isRow(line.text, end === start || lines[end - 1]?.text.trim() !== "")) break;
    if (line.text.length > longestRow)
      return no("PolicyTooLong", { line: line.number, characters: line.text.length, limit: longestRow });
    const cells = cellsOf(line.text);
    const [label = "", ...values] = cells;
    if (cells.every((cell) => cell === "")) continue;
    const field = fieldOf(label);
    if (label === "" && row) row.cells.push(...values);
    else if (field) {
      if (rows.has(field)) return no("PolicyHeaderTwice", { line: line.number, label });
      row = { line: line.number, label, cells: values };
      rows.set(field, row);
    } else if (!isTableRule(lines[end + 1]?.text ?? "")) {
      // Above a pipe table's rule stand the columns' names, which say nothing.
      return no("PolicyHeaderUnknown", { line: line.number, label: label.slice(0, 80) });
    }
  }
  const header = readRows(rows, first.number);
  return header.ok ? ok({ header: header.value, rest: lines.slice(end) }) : header;
}

const isTableRule = (text: string) => text.includes("-") && /^\s*\|[\s|:-]+$/.test(text);

const boldLabel = /^(?:<b>|<strong>|\*\*)([^<*]+)(?:<\/b>|<\/strong>|\*\*)\s+(?=\S)/i;

function isRow(text: string, inTable: boolean): boolean {
  if (isMarkedHeading(text) || isItemLine(text)) return false;
  if (text.trimStart().startsWith("|") || text.includes("\t")) return true;
  const [label = "", ...values] = cellsOf(text);
  return fieldOf(label) !== undefined && (inTable || values.length > 0);
}

/** The cells of a row, the label first; a row that lost its tabs still has its label in bold or before a colon. */
function cellsOf(text: string): string[] {
  const row = text.trim();
  if (row.startsWith("|")) {
    const cells = row.slice(1).split(/(?<!\\)\|/);
    return cells.map(plain);
  }
  if (text.includes("\t")) return text.split("\t").map(plain);
  const [mark, label] = boldLabel.exec(row) ?? [];
  if (mark !== undefined && label !== undefined) return [plain(label), plain(row.slice(mark.length))];
  const words = plain(text);
  const colon = words.indexOf(":");
  return colon < 0 ? [words] : [words.slice(0, colon), words.slice(colon + 1).trim()];
}

function readRows(rows: ReadonlyMap<Field, Row>, firstLine: number): Result<Header, PolicyRefusal> {
  const values = new Map<Field, string>();
  for (const [field, { line, label, cells }] of rows) {
    const given = cells.filter((cell) => cell !== "");
    const said = given.filter((cell) => !isNone(cell));
    if (given.length === 0) return no("PolicyHeaderValueMissing", { line, label });
    if (said.length > 1 && field !== "crossReferences") return no("PolicyHeaderValues", { line, label });
    const [value] = said;
    if (value !== undefined) values.set(field, value);
  }
  const code = values.get("code");
  const title = values.get("title");
  if (code === undefined) return no("PolicyCodeMissing", { line: rows.get("code")?.line ?? firstLine });
  if (!new RegExp(`^${policyCode}$`).test(code))
    return no("PolicyCodeUnreadable", { line: rows.get("code")?.line ?? firstLine, value: code.slice(0, 80) });
  if (title === undefined) return no("PolicyTitleMissing", { line: rows.get("title")?.line ?? firstLine });

  const dates: { adopted: string | null; reviewed: string | null } = { adopted: null, reviewed: null };
  for (const field of ["adopted", "reviewed"] as const) {
    const value = values.get(field);
    const row = rows.get(field);
    if (value === undefined || !row) continue;
    const date = readDate(value);
    if (date === undefined)
      return no("PolicyDateUnreadable", { line: row.line, label: row.label, value: value.slice(0, 80) });
    dates[field] = date;
  }
  const references = rows.get("crossReferences");
  const cells = values.has("crossReferences") ? (references?.cells ?? []).filter((cell) => cell !== "") : [];
  const crossReferences = readCrossReferences(cells, references?.line ?? firstLine);
  if (!crossReferences.ok) return crossReferences;
  return ok({
    code: straightDash(code),
    title,
    category: values.get("category") ?? null,
    crossReferences: crossReferences.value,
    appendix: values.get("appendix") ?? null,
    ...dates,
  });
}
