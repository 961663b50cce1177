// Documents of the same kind, written by other hands: other marks, other line ends, other sections.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { aStatement, clauses, document, headed, header, headerWith, marks, read } from "./document.ts";

const sampleText = readFileSync(join(import.meta.dirname, "../../../policies/sample-customer-service.md"), "utf8");

test("line ends of Windows or of an old Mac, a byte order mark and no-break spaces change nothing", () => {
  const sample = read(sampleText);
  assert.deepEqual(read(`\uFEFF${sampleText.replaceAll("\n", "\r\n")}`), sample);
  assert.deepEqual(read(sampleText.replaceAll("\n", "\r")), sample);
  assert.deepEqual(read(sampleText.replaceAll("the ", "the\u00A0").replaceAll("- W", "-\u00A0W")), sample);
  assert.deepEqual(read(`\n\n${sampleText}\n\n \n`), sample);
});

test("headings in bold or with #, with a colon or closing marks, are the same headings", () => {
  const sample = read(sampleText);
  assert.deepEqual(read(sampleText.replace(/^\*\*(.+)\*\*$/gm, "## $1")), sample);
  assert.deepEqual(read(sampleText.replace(/^## (.+)$/gm, "**$1**")), sample);
  assert.deepEqual(read(sampleText.replace(/^## (.+)$/gm, "### **$1** ###")), sample);
  assert.deepEqual(read(sampleText.replace(/^\*\*(.+)\*\*$/gm, "<b>$1:</b>")), sample);
  assert.deepEqual(read(sampleText.replace(/^\*\*(.+)\*\*$/gm, "$1\n=====")), sample);
});

test("any mark makes a bullet", () => {
  const sample = read(sampleText);
  for (const mark of marks) assert.deepEqual(read(sampleText.replace(/^- /gm, `${mark} `)), sample, mark);
  assert.deepEqual(read(sampleText.replace(/^- /gm, "•")), sample);
  assert.deepEqual(read(sampleText.replace(/^- /gm, "  -\t")), sample);
});

test("texts wrapped over several lines are whole again", () => {
  const sample = read(sampleText);
  assert.deepEqual(read(sampleText.replace(/, (?=[a-z])/g, ",\n")), sample);
  assert.deepEqual(read(sampleText.replace(/, (?=[a-z])/g, ",\n  ")), sample);
  const text = document(
    ...aStatement,
    "",
    "## 1. Wrapped",
    "- an answer within",
    "5. days, or",
    "**soon**",
    "",
    "  and kept",
  );
  assert.equal(clauses(text)["1.1"], "an answer within 5. days, or");
});

test("a document without empty lines reads the same", () => {
  assert.deepEqual(read(sampleText.replace(/\n\n(?!\*\*|##|A concern|Nobody)/g, "\n")), read(sampleText));
});

test("the header as a pipe table with named columns, or as lines with a colon, reads the same", () => {
  const plainly = read(headed(header));
  const cells = header.map((row) => row.replace(/<[^>]+>/g, "").split("\t"));
  const table = ["| Field | Value |", "|:--|---|", ...cells.map(([label, value]) => `| **${label}** | ${value} |`)];
  assert.deepEqual(read(headed(table)), plainly);
  assert.deepEqual(read(headed(cells.map(([label, value]) => `**${label}:** ${value}`))), plainly);
  assert.deepEqual(read(headed(header.map((row) => row.trimEnd().replaceAll("\t", " ")))), plainly);
  assert.deepEqual(read(headed(["# Front Desk Policy", "", ...header])), plainly);
});

test("a header's optional rows may be missing or say none", () => {
  const bare = read(headed(["Code\tHR-12", "Title\tA | B &amp; <i>C</i>", "Appendix\tNone"]));
  const { clauses: _, ...head } = bare;
  assert.deepEqual(head, {
    code: "HR-12",
    title: "A | B & C",
    category: null,
    crossReferences: [],
    appendix: null,
    adopted: null,
    reviewed: null,
  });
});

test("dates are kept as exact as they are written", () => {
  const adopted = (date: string) => read(headed(headerWith("Date Adopted", `Date Adopted\t${date}`))).adopted;
  assert.equal(adopted("January 2026"), "2026-01");
  assert.equal(adopted("January 15, 2026"), "2026-01-15");
  assert.equal(adopted("Jan. 5th, 2026"), "2026-01-05");
  assert.equal(adopted("29 february 2028"), "2028-02-29");
  assert.equal(adopted("Sept&nbsp;2026"), "2026-09");
  assert.equal(adopted("2026-03-09"), "2026-03-09");
  assert.equal(adopted("01/2026"), "2026-01");
  assert.equal(adopted("2026"), "2026");
  assert.equal(read(headed(headerWith("Date Reviewed", "Date Reviewed\tMarch 2028"))).reviewed, "2028-03");
});

test("cross-references: one, none, many; pages given, missing, inline, or on rows of their own", () => {
  const cited = (...rows: string[]) => {
    const { crossReferences } = read(headed(headerWith("Cross-Reference", rows.join("\n"))));
    return crossReferences.map(({ code, title, page }) => [code, title, page]);
  };
  const two = [
    ["OPS-005", "Complaints Policy", 44],
    ["OPS-018", "Conduct Policy", 82],
  ];
  assert.deepEqual(cited("Cross-Reference\tOPS-005 Complaints Policy OPS-018 Conduct Policy\tPage 44 Page 82"), two);
  assert.deepEqual(cited("Cross-References\tOPS-005 Complaints Policy, OPS-018 Conduct Policy\tpp. 44, 82"), two);
  assert.deepEqual(
    cited("Cross Reference\tOPS-005: Complaints Policy (p. 44) and OPS–018 – Conduct Policy, page 82"),
    two,
  );
  assert.deepEqual(cited("Cross-Reference\tOPS-005 Complaints Policy\tPage 44\tOPS-018 Conduct Policy\tPage 82"), two);
  assert.deepEqual(
    cited("Cross-Reference\tOPS-005 Complaints Policy\tPage 44", "\tOPS-018 Conduct Policy\tPage 82"),
    two,
  );
  assert.deepEqual(cited("Cross-Reference\tOPS-005 Complaints Policy<br>OPS-018 Conduct Policy\t44<br>82"), two);
  assert.deepEqual(
    cited("<b>Cross-Reference</b> OPS-005 Complaints Policy OPS-018 Conduct Policy Page 44 Page 82"),
    two,
  );
  // Pages from one to another: where the policy begins is kept.
  assert.deepEqual(
    cited("Cross-Reference\tOPS-005 Complaints Policy OPS-018 Conduct Policy\tPages 44–46 pp. 82-90"),
    two,
  );
  assert.deepEqual(
    cited("Cross-Reference\tOPS-005 Complaints Policy (pp. 44—46); OPS-018 Conduct Policy, page 82"),
    two,
  );
  assert.deepEqual(cited("Cross-Reference\tADM-3 Hours\t--"), [["ADM-3", "Hours", null]]);
  assert.deepEqual(cited("Cross-Reference\tADM-3 Hours ADM-4 Keys\tPage 7 --"), [
    ["ADM-3", "Hours", 7],
    ["ADM-4", "Keys", null],
  ]);
  assert.deepEqual(cited("Cross-Reference\tADM-3, ADM-4"), [
    ["ADM-3", null, null],
    ["ADM-4", null, null],
  ]);
  assert.deepEqual(cited("Cross-Reference\t--\t--"), []);
});

test("a section with another name is cited by the slug of its heading", () => {
  assert.deepEqual(
    clauses(
      document(
        "**PROCEDURE**",
        "",
        "## Scope & Purpose",
        "One.",
        "",
        "Two.",
        "",
        "## Año Nuevo",
        "Lead.",
        "- A",
        "- B",
        "## 2026 Plan",
        "Six.",
      ),
    ),
    {
      "scope-purpose.1": "One.",
      "scope-purpose.2": "Two.",
      "ano-nuevo.lead": "Lead.",
      "ano-nuevo.1": "A",
      "ano-nuevo.2": "B",
      "section-2026-plan.1": "Six.",
    },
  );
});

test("paragraphs before the bullets lead, those between and after are counted with them", () => {
  assert.deepEqual(
    clauses(
      document(
        "**Informal Resolution of Concerns**",
        "First.",
        "",
        "Second.",
        "",
        "- A",
        "",
        "Between.",
        "",
        "- B",
        "",
        "Last.",
      ),
    ),
    {
      "informal.lead": "First.",
      "informal.lead-2": "Second.",
      "informal.1": "A",
      "informal.2": "Between.",
      "informal.3": "B",
      "informal.4": "Last.",
    },
  );
});

test("nested bullets, numbered lists and printed clause numbers get the ids that they print", () => {
  assert.deepEqual(
    Object.keys(
      clauses(
        document(
          "## 1. A",
          "- x",
          "  - y",
          "  - z",
          "    - deep",
          "- w",
          "## 2. B",
          "1. x",
          "   a) y",
          "   b) z",
          "2. w",
        ),
      ),
    ),
    ["1.1", "1.1.1", "1.1.2", "1.1.2.1", "1.2", "2.1", "2.1.1", "2.1.2", "2.2"],
  );
  assert.deepEqual(
    Object.keys(
      clauses(
        document(
          "## 1. A",
          "1.1 x",
          "1.1.1 y",
          "1.2. z",
          "## 2. B",
          "### 2.1 Part",
          "Text.",
          "",
          "### 2.2 Part",
          "- x",
        ),
      ),
    ),
    ["1.1", "1.1.1", "1.2", "2.1.1", "2.2.1"],
  );
});

test("patron expectations are cited by the sentence, or by the bullet where there are bullets", () => {
  assert.deepEqual(
    clauses(document("## Patron Expectations", "Be kind. Ask Dr. Ames at 8.30 a.m. or later.", "", "Thanks!")),
    {
      "patron.1": "Be kind.",
      "patron.2": "Ask Dr. Ames at 8.30 a.m. or later.",
      "patron.3": "Thanks!",
    },
  );
  assert.deepEqual(clauses(document("## Patron Expectations", "- Be kind. Always.", "- Ask.")), {
    "patron.1": "Be kind. Always.",
    "patron.2": "Ask.",
  });
});

test("a dash within a wrapped sentence is no bullet; an indented bullet after a paragraph begins anew", () => {
  assert.deepEqual(
    clauses(document("## 1. Hours", "- Open", "– always –", "for you.", "", "Also:", "", "  - Sundays", "    - noon")),
    {
      "1.1": "Open – always – for you.",
      "1.2": "Also:",
      "1.3": "Sundays",
      "1.3.1": "noon",
    },
  );
  assert.deepEqual(clauses(document("## 1. Hours", "- a", "  - b", "", "Also:", "", "  - c")), {
    "1.1": "a",
    "1.1.1": "b",
    "1.2": "Also:",
    "1.3": "c",
  });
});

test("a heading that is named like a row of the header is a heading where the table has ended", () => {
  assert.deepEqual(clauses(document("**Appendix**", "", "Two maps.")), { "appendix.1": "Two maps." });
});

test("comments, rules and empty tags are no text", () => {
  assert.deepEqual(
    clauses(
      document(
        "<!-- page",
        "3 -->",
        "**Scope**",
        "---",
        "",
        "<span id='p3'></span>",
        "",
        "Al<b>l</b>. <!-- why -->",
        "",
        "* * *",
      ),
    ),
    { "scope.1": "All." },
  );
});
