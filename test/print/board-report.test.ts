// The Board report as a PDF and as a spreadsheet, read back: exactly the numbers of the page's tables, charts that are heard, parts as bookmarks.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { locales } from "../../src/lib/locale.ts";
import { boardReportPaper } from "../../src/print/board/report.ts";
import { boardReportSheets } from "../../src/print/board/sheets.ts";
import { saidOf } from "./board.ts";
import { frame } from "./papers.ts";
import { bookmarksOf, pagesOf, spokenOf, tagsOf, uncompressed } from "./reading.ts";

const numberIn = (value: string | number | null, withheld: string): string =>
  value === null ? withheld : typeof value === "number" ? value.toLocaleString("en-US") : value;

for (const locale of locales)
  test(`PDF, ${locale}: every row of every table is heard with its numbers; parts are bookmarks; a chart has its numbers in words`, () => {
    const said = saidOf(locale, "2026-10");
    const made = boardReportPaper({ ...frame(locale, "standard"), report: said });
    assert.ok(made.ok, JSON.stringify(made));
    const spoken = spokenOf(made.value);
    for (const table of said.sections.flatMap(({ tables }) => tables))
      for (const { label, cells } of table.rows) {
        const row = [label, ...cells.map((cell) => numberIn(cell, said.withheld))].join(" ");
        assert.ok(spoken.includes(row), row);
      }
    assert.deepEqual(bookmarksOf(made.value), [said.title, ...said.sections.map(({ title }) => title), said.noteTitle]);
    const charts = said.sections.flatMap((section) => section.charts);
    const tags = tagsOf(made.value);
    assert.equal(tags.filter((tag) => tag === "Figure").length, charts.length);
    assert.equal(
      tags.filter((tag) => tag === "Table").length,
      said.sections.flatMap(({ tables }) => tables.filter(({ rows }) => rows.length > 0)).length,
    );
    assert.equal([...uncompressed(made.value).matchAll(/\/Alt/g)].length, charts.length);
  });

test("a table that fits a page isn't torn, wherever the page ends: none begins with a table's head again", () => {
  const said = saidOf("en", "2026-10");
  const heads = said.sections.flatMap(({ title, tables }) =>
    tables.flatMap(({ head }) => (head[0] === title ? [] : (head[0] ?? ""))),
  );
  for (const times of [1, 10, 20, 30]) {
    const sections = said.sections.map((one, i) => (i === 0 ? { ...one, lead: `${one.lead} `.repeat(times) } : one));
    const made = boardReportPaper({ ...frame("en", "standard"), report: { ...said, sections } });
    assert.ok(made.ok, JSON.stringify(made));
    for (const page of pagesOf(made.value)) {
      const [first = ""] = page.trimStart().split("\n");
      assert.ok(!heads.includes(first), `${first}, ${times}`);
    }
  }
});

/** The file's parts by name, as another program unpacks them. */
function unpacked(xlsx: Buffer): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "concord-sheet-"));
  try {
    const file = join(folder, "report.xlsx");
    writeFileSync(file, xlsx);
    const run = (args: readonly string[]) => spawnSync("python3", args, { maxBuffer: 1 << 26 }).stdout.toString("utf8");
    const all = JSON.parse(
      run([
        "-c",
        "import sys,zipfile,json; z=zipfile.ZipFile(sys.argv[1]); print(json.dumps({n:z.read(n).decode('utf8') for n in z.namelist()}))",
        file,
      ]),
    ) as Record<string, string>;
    return new Map(Object.entries(all));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("spreadsheet: a sheet a table, the same numbers as numbers, what is withheld as the word, no formula", async () => {
  const said = saidOf("en", "2026");
  const parts = unpacked(await boardReportSheets(said, said.noteTitle));
  const strings = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>[\s\S]*?<t[^>]*>([\s\S]*?)<\/t>/g)].map(
    ([, text = ""]) => text.replaceAll("&amp;", "&"),
  );
  const tables = said.sections.flatMap((section) => section.tables);
  const sheets = [...parts.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  assert.equal(sheets.length, tables.length + 1);
  for (const [i, table] of tables.entries()) {
    const xml = parts.get(`xl/worksheets/sheet${i + 2}.xml`) ?? "";
    assert.doesNotMatch(xml, /<f>/);
    const rows = [...xml.matchAll(/<row [^>]*>([\s\S]*?)<\/row>/g)].map(([, row = ""]) =>
      [...row.matchAll(/<c ([^>]*)>\s*<v>([^<]*)<\/v>/g)].map(([, cell = "", value = ""]) =>
        cell.includes('t="s"') ? (strings[Number(value)] ?? "") : Number(value),
      ),
    );
    const wanted = table.rows.map(({ label, cells }) => [label, ...cells.map((cell) => cell ?? said.withheld)]);
    assert.deepEqual(rows.slice(3), wanted, table.caption);
  }
});

test("words that look like a formula stay words", async () => {
  const said = saidOf("en", "2026-10");
  const sections = said.sections.map((section) => ({
    ...section,
    tables: section.tables.map((table) => ({ ...table, rows: [{ label: "=1+1", cells: ["@SUM(A1)"] }] })),
  }));
  const parts = unpacked(await boardReportSheets({ ...said, sections }, said.noteTitle));
  for (const [name, xml] of parts) if (name.includes("worksheets")) assert.doesNotMatch(xml, /<f>/);
  assert.match(parts.get("xl/sharedStrings.xml") ?? "", /=1\+1/);
});
