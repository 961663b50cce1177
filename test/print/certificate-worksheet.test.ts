// The disposal worksheet (50 ILCS 205/7): every row over as many pages as it takes, the header on each; nothing under hold ever on it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { certificateWorksheet } from "../../src/print/records/certificate-worksheet.ts";
import { frame, type Size, worksheet, worksheetRow } from "./papers.ts";
import { pagesOf, spokenOf, tagsOf, textOf } from "./reading.ts";

type Sheet = Parameters<typeof certificateWorksheet>[0]["worksheet"];
function made(sheet: Sheet, size: Size = "standard"): Uint8Array {
  const pdf = certificateWorksheet({ ...frame("en", size), worksheet: sheet });
  assert.ok(pdf.ok, JSON.stringify(pdf));
  return pdf.value;
}

test("sixty series: all there, the header seen on each page of the table and heard once", () => {
  const pdf = made(worksheet(60));
  const pages = pagesOf(pdf);
  assert.ok(pages.length >= 4);
  const rows = pages.filter((page) => /part \d+/.test(page));
  for (const page of rows) assert.match(page, /Series title/);
  const spoken = spokenOf(pdf);
  for (let n = 1; n <= 60; n++) assert.ok(spoken.includes(`comments and concerns, part ${n} `), String(n));
  assert.equal(spoken.split("Series title").length, 2);
  assert.deepEqual(
    ["Table", "THead", "TBody"].map((tag) => tagsOf(pdf).filter((one) => one === tag).length),
    [1, 1, 1],
  );
});

test("a row says its series, dates, volume, retention, what it is counted from, and that nothing holds it", () => {
  assert.match(
    spokenOf(made(worksheet(1))),
    /1 Patron comments and concerns, part 1 January 1, 2021 to June 30, 2022 212 matters, 0\.4 GB 3 years closing of the matter none/,
  );
  assert.match(
    spokenOf(made(worksheet(1), "large")),
    /1\. Patron comments and concerns, part 1 Dates of the records: January 1, 2021 to June 30, 2022 Volume: 212 matters, 0\.4 GB Kept for, counted from: 3 years closing of the matter Legal hold: none/,
  );
});

test("who proposed, who confirmed, and the certificate, once they are known", () => {
  const text = textOf(
    made({
      ...worksheet(2),
      approvedBy: { name: "Marta Lindqvist", title: "Director", on: "2026-11-24" },
      certificate: { number: "19:084-C7", on: "2027-01-15" },
    }),
  );
  for (const words of [
    "19:084",
    "19:084-C7",
    "January 15, 2027",
    "Ines Calder, Custodian of records",
    "Marta Lindqvist, Director",
  ])
    assert.ok(text.includes(words), words);
});

test("a series under a legal hold stops the worksheet, by name", () => {
  const held = { ...worksheet(3), rows: [worksheetRow(1), { ...worksheetRow(2), hold: "Litigation, since May" }] };
  const answer = certificateWorksheet({ ...frame("en", "standard"), worksheet: held });
  assert.deepEqual(answer.ok || [answer.refusal, answer.facts], [
    "RecordsUnderHold",
    { series: "Patron comments and concerns, part 2" },
  ]);
});
