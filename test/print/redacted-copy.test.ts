// What is withheld is nowhere in the file (5 ILCS 140; 75 ILCS 70/1): not as text, not in tags, fonts, titles or pictures, not by a box's width.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { locales } from "../../src/lib/locale.ts";
import { type RedactedCopy, redactedCopy } from "../../src/print/records/redacted-copy.ts";
import { entry, frame, redacted, type Size } from "./papers.ts";
import { picture } from "./picture.ts";
import { bookmarksOf, factsOf, pagesOf, spokenOf, tagsOf, textOf, uncompressed } from "./reading.ts";

const copy = (over: Partial<RedactedCopy> = {}): RedactedCopy => ({ ...frame("en", "standard"), ...redacted, ...over });

function made(given: RedactedCopy): Uint8Array {
  const pdf = redactedCopy(given);
  assert.ok(pdf.ok, JSON.stringify(pdf));
  return pdf.value;
}

/** Every way in which the file could hold the word: as text of a reader, in tags, or as bytes once uncompressed. */
function placesOf(pdf: Uint8Array, word: string): string[] {
  const bytes = uncompressed(pdf).toLowerCase();
  const latin = (buffer: Buffer) => buffer.toString("latin1").toLowerCase();
  const wide = Buffer.from(word, "utf16le").swap16();
  const forms: Readonly<Record<string, string>> = {
    "utf-8": latin(Buffer.from(word, "utf8")),
    "utf-16be": latin(wide),
    "utf-16be in hex": wide.toString("hex"),
    "utf-8 in hex": Buffer.from(word, "utf8").toString("hex"),
  };
  // pdftotext and pdfinfo put the words together again from glyphs, through each font's ToUnicode.
  const texts: Readonly<Record<string, string>> = {
    text: textOf(pdf),
    tags: spokenOf(pdf),
    title: factsOf(pdf).get("Title") ?? "",
  };
  return [
    ...Object.keys(forms).filter((form) => bytes.includes(forms[form] ?? "")),
    ...Object.keys(texts).filter((where) => texts[where]?.includes(word)),
    ...(bookmarksOf(pdf).some((title) => title.includes(word)) ? ["bookmarks"] : []),
  ];
}

/** Characters that a font of the file can turn into text: the targets of its ToUnicode maps. */
const inFonts = (pdf: Uint8Array, character: string): boolean =>
  new RegExp(`<0*${(character.codePointAt(0) ?? 0).toString(16)}>`, "i").test(
    [...uncompressed(pdf).matchAll(/begincmap[\s\S]*?endcmap/g)].join(),
  );

const text = "Please call Žofie Ķēniņa, card 29876001234567, about Ọlá.";
const withhold = { "Žofie Ķēniņa": "7(1)(c)", "29876001234567": "7.5(b)", Ọlá: "7(1)(c)" };
const words = ["Žofie", "Ķēniņa", "29876001234567", "Ọlá"];
const one = (redactions: Readonly<Record<string, string>>, over: Partial<RedactedCopy> = {}) =>
  copy({ entries: [entry("Patron", "2026-01-02T15:00:00Z", text, redactions)], attachments: [], ...over });

test("the words of a copy without redactions are found: the search below finds what is there", () => {
  const pdf = made(one({}));
  for (const word of words) assert.deepEqual(placesOf(pdf, word), ["text", "tags"], word);
  for (const character of "ŽĶņỌ") assert.ok(inFonts(pdf, character), character);
  assert.match(textOf(pdf), /Nothing is withheld/);
});

for (const locale of locales)
  for (const size of ["standard", "large"] satisfies Size[])
    test(`${locale}, ${size}: a withheld word is nowhere in the file, and no font knows its letters`, () => {
      const pdf = made({ ...one(withhold), locale, size });
      for (const word of words) assert.deepEqual(placesOf(pdf, word), [], word);
      for (const character of "ŽĶņỌ") assert.ok(!inFonts(pdf, character), character);
      assert.match(textOf(pdf), locale === "en" ? /withheld 1: 7\(1\)\(c\)/ : /omitido 1: 7\(1\)\(c\)/);
    });

test("whatever was withheld, however long, the file is the same byte for byte", () => {
  const withheld = (hidden: string) => {
    const before = "Please call ";
    const span = {
      start: before.length,
      end: before.length + hidden.length,
      code: "7(1)(c)",
      why: "A private person.",
    };
    const said = { who: "Patron", at: "2026-01-02T15:00:00Z", text: `${before}${hidden} back.`, redactions: [span] };
    return made(copy({ entries: [said], attachments: [] }));
  };
  const short = withheld("Al");
  fc.assert(
    // A mark that joins the letter before it belongs to that letter, which isn't withheld.
    fc.property(fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }), (hidden) => {
      fc.pre(/^[\p{L}\p{N}]/u.test(hidden) && /[\p{L}\p{N}]$/u.test(hidden));
      assert.ok(Buffer.from(short).equals(withheld(hidden)));
    }),
    { numRuns: 40 },
  );
});

test("a redaction that would cut a character in two takes the whole of it", () => {
  const said = "Joe\u0301 👩‍👧 here";
  const at = (start: number, end: number) => {
    const span = { start, end, code: "7(1)(c)", why: "A name." };
    return textOf(
      made(copy({ entries: [{ who: "Patron", at: redacted.entries[0]?.at ?? "", text: said, redactions: [span] }] })),
    );
  };
  assert.match(at(0, 3), /withheld 1: 7\(1\)\(c\) .*here/);
  assert.doesNotMatch(at(0, 3), /\u0301/);
  assert.doesNotMatch(at(5, 6), /👩|👧/u);
});

test("what a picture's own file says beside the picture stays out", () => {
  const pages = [{ png: picture("scanned by Xiomara Quintero"), alt: "A sign." }];
  const pdf = made(copy({ attachments: [{ label: "Sign", pages }] }));
  assert.deepEqual([placesOf(pdf, "Xiomara"), placesOf(pdf, "Quintero")], [[], []]);
  assert.match(uncompressed(pdf), /\/Alt \(A sign\.\)/);
  assert.ok(tagsOf(pdf).includes("Figure"));
});

test("the cover says what this is without the patron; the log comes last, a line for each box and each attachment withheld", () => {
  const pdf = made(copy());
  const pages = pagesOf(pdf).map((page) => page.replace(/\s+/g, " "));
  assert.match(pages[0] ?? "", /Willow Creek Public Library .*Case 7KQ-2MD-XR4: copy with redactions Copy for release/);
  assert.match(pages[0] ?? "", /Redactions 7 Attachments 2 \(1 withheld\)/);
  assert.match(pages[0] ?? "", /1\. Photo Withheld\. Number 7 in the redaction log, 7\(1\)\(c\)\./);
  const log = pages.at(-1) ?? "";
  assert.match(log, /^Redaction log Number Place Exemption Why 1 Entry 1 7\(1\)\(c\)/);
  assert.match(log, /4 Entry 1 7\.5\(b\) 5 ILCS 140\/7\.5\(b\), library users and materials Ties a library user/);
  assert.match(log, /7 Attachment 1 7\(1\)\(c\) .* Shows a child’s face\./);
  assert.equal(factsOf(pdf).get("Title"), "Case 7KQ-2MD-XR4: copy with redactions");
  assert.ok(tagsOf(pdf).includes("TH"), "the log has a header");
  assert.match(textOf(made(copy({ purpose: "review" }))), /Review copy: not for release/);
});

test("the record reads in order, boxes where the words were, each entry with its full date", () => {
  assert.match(
    spokenOf(made(copy())),
    /1\. Patron December 30, 2025, 10:20 am My daughter withheld 1: 7\(1\)\(c\) was told .*We live at withheld 2: .* and my phone is withheld 3: .* Her hold on withheld 4: .* was cancelled too\. 2\. Librarian January 2, 2026/,
  );
});

test("a copy that can't be right isn't made: spans that overlap or lie outside, an unknown exemption, no alt text, no picture", () => {
  const refused = (over: Partial<RedactedCopy>) => {
    const answer = redactedCopy(copy(over));
    return answer.ok ? "made" : [answer.refusal, answer.facts];
  };
  const said = (...redactions: RedactedCopy["entries"][number]["redactions"]) => ({
    entries: [{ who: "Patron", at: "2026-01-02T15:00:00Z", text: "Ana Ruiz", redactions }],
  });
  const span = (start: number, end: number, code = "7(1)(c)") => ({ start, end, code, why: "A name." });
  assert.deepEqual(refused(said(span(0, 5), span(4, 8))), ["RedactionsOverlap", { entry: 1 }]);
  assert.deepEqual(refused(said(span(4, 9))), ["RedactionOutsideText", { entry: 1 }]);
  assert.deepEqual(refused(said(span(4, 4))), ["RedactionOutsideText", { entry: 1 }]);
  assert.deepEqual(refused(said(span(0, 3, "7(1)(z)"))), ["ExemptionUnknown", { code: "7(1)(z)" }]);
  assert.deepEqual(refused(said({ ...span(0, 3), why: " " })), [
    "PaperIncomplete",
    { what: "entries.0.redactions.0.why" },
  ]);
  const sign = (png: Uint8Array, alt: string) => ({ attachments: [{ label: "Sign", pages: [{ png, alt }] }] });
  assert.deepEqual(refused(sign(picture(), "")), ["PaperIncomplete", { what: "attachments.0.pages.0.alt" }]);
  assert.deepEqual(refused(sign(new Uint8Array([1, 2, 3]), "A sign.")), ["PictureUnreadable", undefined]);
  assert.equal(refused({}), "made");
});
