// A file of names or titles, read: plain text with one a line, or CSV with a line of column names. All of it or a refusal that says where.
import { Readable } from "node:stream";
import { type ListSort, leastFigures, numberOf } from "../../../domain/redaction/lists.ts";
import { no, ok, type Result } from "../../../lib/result.ts";

/** As the app keeps in memory and reads in about a second (docs/decisions/0021). */
export const mostLines = 200_000;
const mostBytes = 20 * 1_048_576;
const longestLine = 500;

export type ListRefusal =
  | "ListEmpty"
  | "ListTooLarge"
  | "ListTooLong"
  | "ListNotText"
  | "ListLineTooLong"
  | "ListLineWithoutWord"
  | "ListNumberTooShort"
  | "ListQuoteWrong"
  | "ListColumnsUneven"
  | "ListColumnsUnknown";

export type ListFile = { readonly name: string; readonly bytes: Uint8Array };

/** One name, title or number each, in the order of the file. Facts: `line` (of the file, from 1), `limit`. */
export async function readListFile(sort: ListSort, { name, bytes }: ListFile): Promise<Result<string[], ListRefusal>> {
  if (bytes.length > mostBytes) return no("ListTooLarge", { limit: mostBytes / 1_048_576 });
  const text = textOf(bytes);
  if (!text.ok) return text;
  const read = /\.(csv|tsv)$/i.test(name) ? await fromCsv(sort, text.value) : fromLines(text.value);
  return read.ok && read.value.length === 0 ? no("ListEmpty") : read;
}

/** UTF-8, and no byte that isn't of a text; refused with the line. */
function textOf(bytes: Uint8Array): Result<string, "ListNotText"> {
  const text = new TextDecoder().decode(bytes);
  const wrong = /\ufffd|(?![\t\n\v\f\r])\p{Cc}/u.exec(text);
  return wrong ? no("ListNotText", { line: lineAt(text, wrong.index) }) : ok(text);
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split("\n").length;

/** One entry, made one line; null: nothing in it. */
function entryOf(typed: string, line: number): Result<string | null, ListRefusal> {
  const entry = typed.replace(/[\p{Cc}\s]+/gu, " ").trim();
  if (entry === "") return ok(null);
  if (entry.length > longestLine) return no("ListLineTooLong", { line, limit: longestLine });
  return /[\p{L}\p{N}]/u.test(entry) ? ok(entry) : no("ListLineWithoutWord", { line });
}

type Gathered = { readonly entries: string[]; add(typed: string, line: number): Result<null, ListRefusal> };

function gathered(): Gathered {
  const entries: string[] = [];
  return {
    entries,
    add(typed, line) {
      const entry = entryOf(typed, line);
      if (!entry.ok) return entry;
      if (entry.value !== null) entries.push(entry.value);
      return entries.length > mostLines ? no("ListTooLong", { line, limit: mostLines }) : ok(null);
    },
  };
}

function fromLines(text: string): Result<string[], ListRefusal> {
  const all = gathered();
  for (const [i, line] of text.split(/\r\n|\n|\r/).entries()) {
    const added = all.add(line, i + 1);
    if (!added.ok) return added;
  }
  return ok(all.entries);
}

/** What columns may be called, in English and Spanish, without signs and accents. */
const columns = {
  name: "name fullname patron patronname nombrecompleto usuario",
  first: "first firstname given givenname nombre nombres",
  last: "last lastname surname family familyname apellido apellidos",
  card: "card cardnumber barcode patronbarcode librarycard tarjeta carnet carne codigo codigodebarras",
  title: "title titulo name",
  barcode: "barcode itembarcode item codigo codigodebarras",
} as const;
type Column = keyof typeof columns;
const wanted: Readonly<Record<ListSort, readonly Column[]>> = {
  people: ["name", "first", "last", "card"],
  items: ["title", "barcode"],
};

function placesOf(sort: ListSort, heads: readonly string[]): Partial<Record<Column, number>> {
  const folded = heads.map((head) =>
    head
      .normalize("NFKD")
      .replace(/[^\p{L}]/gu, "")
      .toLowerCase(),
  );
  const places = wanted[sort].map(
    (column) => [column, folded.findIndex((head) => columns[column].split(" ").includes(head))] as const,
  );
  return Object.fromEntries(places.filter(([, at]) => at >= 0));
}

/** The one that the first line has most of. */
function delimiterOf(text: string): string {
  const [first = ""] = text.split(/[\r\n]/, 1);
  return [",", ";", "\t"].reduce((best, one) => (first.split(one).length > first.split(best).length ? one : best));
}

async function fromCsv(sort: ListSort, text: string): Promise<Result<string[], ListRefusal>> {
  const all = gathered();
  let places: Partial<Record<Column, number>> | null = null;
  const { CsvError, parse } = await import("csv-parse"); // with the first list: few are ever loaded
  const parser = parse({ bom: true, delimiter: delimiterOf(text), info: true, skip_empty_lines: true });
  const pieces = text.match(/.{1,65536}/gsu) ?? []; // by whole characters: half of one would be lost
  try {
    for await (const { record, info } of Readable.from(pieces).pipe(parser)) {
      const { lines: line } = info as { readonly lines: number };
      const cells = record as readonly string[];
      if (places) {
        const added = addCells(all, places, cells, line);
        if (!added.ok) return added;
        continue;
      }
      places = placesOf(sort, cells);
      if (Object.keys(places).length === 0) return no("ListColumnsUnknown", { line });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isUneven = error.code === "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH";
    return no(isUneven ? "ListColumnsUneven" : "ListQuoteWrong", { line: Number(error.lines) });
  }
  return ok(all.entries);
}

/** A name, or what it is put together of; a number beside it is an entry of its own. */
function addCells(
  all: Gathered,
  places: Partial<Record<Column, number>>,
  cells: readonly string[],
  line: number,
): Result<null, ListRefusal> {
  const cell = (column: Column): string => cells[places[column] ?? -1]?.trim() ?? "";
  const whole = cell("title") || cell("name") || `${cell("first")} ${cell("last")}`;
  const number = cell("card") || cell("barcode");
  if (number !== "" && numberOf(number) === null) return no("ListNumberTooShort", { line, limit: leastFigures });
  const added = all.add(whole, line);
  return added.ok && number !== "" ? all.add(number, line) : added;
}
