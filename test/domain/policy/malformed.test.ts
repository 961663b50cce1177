// Documents that can't be read, or can be read in two ways: each refused with its line and its reason.
import assert from "node:assert/strict";
import { test } from "node:test";
import { aStatement, document, headed, header, headerWith, refuses } from "./document.ts";

const row = (label: string, written: string | undefined) => headed(headerWith(label, written));

test("an empty file, one that is no text, and one too long to be a policy", () => {
  refuses("", "PolicyEmpty", { line: 1 });
  refuses("\uFEFF \r\n\t\u00A0\n", "PolicyEmpty", { line: 1 });
  refuses("%PDF-1.7\n\0\x01", "PolicyNotText", { line: 2 });
  refuses(document(...aStatement, "caf\uFFFD"), "PolicyNotText", { line: 12 });
  refuses(document(...aStatement, "half \uD83D pair"), "PolicyNotText", { line: 12 });
  refuses("x".repeat(1_000_001), "PolicyTooLong", { line: 1, characters: 1_000_001, limit: 1_000_000 });
  refuses(row("Category", `Category\t${"x".repeat(5000)}`), "PolicyTooLong", {
    line: 3,
    characters: 5009,
    limit: 4000,
  });
});

test("no header table", () => {
  refuses("Hello.\n", "PolicyHeaderMissing", { line: 1 });
  refuses("\n# Front Desk Policy\n\n- a bullet", "PolicyHeaderMissing", { line: 4 });
  refuses("## Only a heading", "PolicyHeaderMissing", { line: 1 });
  refuses('{"code":"OPS-007"}', "PolicyHeaderMissing", { line: 1 });
});

test("no code, or one that is no code", () => {
  refuses(row("Code", undefined), "PolicyCodeMissing", { line: 1 });
  refuses(row("Code", "<b>Code</b>\t--"), "PolicyCodeMissing", { line: 1 });
  refuses(row("Code", "Code\tseven"), "PolicyCodeUnreadable", { line: 1, value: "seven" });
  refuses(row("Code", "Code\tOPS-007 OPS-008"), "PolicyCodeUnreadable", { line: 1, value: "OPS-007 OPS-008" });
});

test("no title", () => {
  refuses(row("Policy Title", undefined), "PolicyTitleMissing", { line: 1 });
  refuses(row("Policy Title", "Policy Title\t--"), "PolicyTitleMissing", { line: 2 });
});

test("a header row without value, with two, written twice, or unknown", () => {
  refuses(row("Code", "<b>Code</b>\t<i></i>\t"), "PolicyHeaderValueMissing", { line: 1, label: "Code" });
  refuses(row("Appendix", "<b>Appendix</b>\t\t"), "PolicyHeaderValueMissing", { line: 5, label: "Appendix" });
  refuses(row("Appendix", "<b>Appendix</b>"), "PolicyHeaderValueMissing", { line: 5, label: "Appendix" });
  refuses(row("Category", "Category:"), "PolicyHeaderValueMissing", { line: 3, label: "Category" });
  refuses(row("Cross-Reference", "Cross-Reference\t"), "PolicyHeaderValueMissing", {
    line: 4,
    label: "Cross-Reference",
  });
  refuses(row("Date Adopted", "Date Adopted\tMay 2025\tJune 2025"), "PolicyHeaderValues", {
    line: 6,
    label: "Date Adopted",
  });
  refuses(headed([...header, "Title\tAnother"]), "PolicyHeaderTwice", { line: 8, label: "Title" });
  refuses(row("Date Adopted", "Date Adoptd\tMay 2025"), "PolicyHeaderUnknown", { line: 6, label: "Date Adoptd" });
  refuses(headed([...header, "constructor\tx"]), "PolicyHeaderUnknown", { line: 8, label: "constructor" });
});

test("a date that is none, is no day, or can be read in two ways", () => {
  for (const value of [
    "Janury 2026",
    "February 30, 2026",
    "2026-13",
    "1/2/2026",
    "13/2026",
    "May 2025, June 2026",
    "soon",
    "26",
  ])
    refuses(row("Date Adopted", `Date Adopted\t${value}`), "PolicyDateUnreadable", {
      line: 6,
      label: "Date Adopted",
      value,
    });
  refuses(row("Date Reviewed", "Date Reviewed\tMay 32, 2026"), "PolicyDateUnreadable", {
    line: 7,
    label: "Date Reviewed",
    value: "May 32, 2026",
  });
});

test("cross-references whose pages don't pair up, that have no code, or that come twice", () => {
  const cited = (cells: string) => row("Cross-Reference", `Cross-Reference\t${cells}`);
  const unpaired = (references: number, pages: number) => ({ line: 4, references, pages });
  refuses(cited("OPS-005 A OPS-018 B\tPage 44"), "CrossReferencePages", unpaired(2, 1));
  refuses(cited("OPS-005 A\tPage 44 Page 82"), "CrossReferencePages", unpaired(1, 2));
  refuses(cited("OPS-005 A, page 4\tPage 44"), "CrossReferencePages", unpaired(1, 1));
  refuses(cited("Page 44"), "CrossReferencePages", unpaired(0, 1));
  refuses(cited("Complaints Policy"), "CrossReferenceUnreadable", { line: 4, value: "Complaints Policy" });
  refuses(cited("See OPS-005 A"), "CrossReferenceUnreadable", { line: 4, value: "See OPS-005 A" });
  refuses(cited("OPS-005 A\tPage 44–"), "CrossReferenceUnreadable", { line: 4, value: "Page 44–" });
  refuses(cited("OPS-005 COVID-19 Plan"), "CrossReferenceUnreadable", { line: 4, value: "OPS-005 COVID-19 Plan" });
  refuses(cited("OPS-005 A OPS-005 B"), "CrossReferenceTwice", { line: 4, code: "OPS-005" });
});

test("text before any heading: a bullet, a paragraph", () => {
  refuses(document("- Staff greet everyone."), "PolicyTextBeforeHeading", { line: 9 });
  refuses(document("Everyone is welcome.", "", ...aStatement), "PolicyTextBeforeHeading", { line: 9 });
});

test("standards twice, out of order, or with one missing between", () => {
  const standards = (...numbers: string[]) =>
    document(...numbers.flatMap((number) => [`## ${number}. S${number}`, "- x"]));
  refuses(standards("1", "2", "2"), "PolicyStandardTwice", { line: 13, number: "2" });
  refuses(standards("1", "2", "1"), "PolicyStandardTwice", { line: 13, number: "1" });
  refuses(standards("1", "3", "2"), "PolicyStandardOutOfOrder", { line: 11, number: "3", expected: 2 });
  refuses(standards("2"), "PolicyStandardOutOfOrder", { line: 9, number: "2", expected: 1 });
  refuses(document("## 1. A", "- x", "### 2.1 B", "- y"), "PolicyStandardOutOfOrder", {
    line: 11,
    number: "2.1",
    expected: "2.1",
  });
});

test("a heading twice, without words, or without the text that it announces", () => {
  refuses(document("## Scope", "A.", "## SCOPE:", "B."), "PolicyHeadingTwice", { line: 11, heading: "SCOPE" });
  refuses(document("##", "A."), "PolicyHeadingUnreadable", { line: 9, heading: "" });
  refuses(document("## 4.", "- x"), "PolicyHeadingUnreadable", { line: 9, heading: "4." });
  refuses(document("## 1. A", "## 2. B", "- x"), "PolicyHeadingEmpty", { line: 9, heading: "A" });
  refuses(document("**Policy Statement**", "", "**Scope**", "", "All."), "PolicyHeadingEmpty", {
    line: 9,
    heading: "Policy Statement",
  });
  refuses(document(...aStatement, "", "## Patron Expectations", ""), "PolicyHeadingEmpty", {
    line: 13,
    heading: "Patron Expectations",
  });
});

test("printed numbers that aren't the clause's own", () => {
  refuses(document("## Steps", "1. a", "3. b"), "PolicyNumberOutOfOrder", { line: 11, number: 3, expected: 2 });
  refuses(document("## Steps", "1. a", "", "3. b"), "PolicyNumberOutOfOrder", { line: 12, number: 3, expected: 2 });
  refuses(document("## 1. A", "1.1 x", "1.3 y"), "PolicyNumberOutOfOrder", {
    line: 11,
    number: "1.3",
    expected: "1.2",
  });
});

test("one id for two clauses", () => {
  refuses(document("## 1. A", "- x", "  - y", "### 1.1 B", "Text."), "PolicyClauseTwice", {
    line: 13,
    clause: "1.1.1",
  });
});

test("a bullet without words; a table or a list in HTML", () => {
  refuses(document("## 1. A", "- x", "-", "", "- z"), "PolicyBulletEmpty", { line: 11 });
  refuses(document("## 1. A", "- <b> </b>"), "PolicyBulletEmpty", { line: 10 });
  refuses(document("## Fees", "| Item | Fee |"), "PolicyLayoutUnknown", { line: 10 });
  refuses(document("## Fees", "<ul>", "<li>One</li>"), "PolicyLayoutUnknown", { line: 10 });
});

test("no clause at all", () => {
  refuses(header.join("\n"), "PolicyWithoutClauses", { line: 7 });
  refuses(document("**PROCEDURE**", "", "**Standards of Service**", ""), "PolicyWithoutClauses", { line: 11 });
});

test("a refused document gives the first line that is wrong, counted with comments and any line end", () => {
  refuses(document("<!-- one", "two -->", "- x"), "PolicyTextBeforeHeading", { line: 11 });
  refuses(document("- x").replaceAll("\n", "\r\n"), "PolicyTextBeforeHeading", { line: 9 });
  assert.doesNotThrow(() => refuses("\u2028", "PolicyEmpty", { line: 1 }));
});
