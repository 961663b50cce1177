// Every paper, in both languages and both sizes, read back: PDF/UA-1, tagged, titled, in its language, the same bytes each time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { locales } from "../../src/lib/locale.ts";
import { officersForm } from "../../src/print/officers-form.ts";
import { answeredPapers } from "./answered.ts";
import { frame, officersRequest, papers, type Size } from "./papers.ts";
import {
  bookmarksOf,
  catalogOf,
  factsOf,
  fontsOf,
  lettersOf,
  spokenOf,
  tagsOf,
  textOf,
  uncompressed,
} from "./reading.ts";

const sizes: readonly Size[] = ["standard", "large"];

for (const [name, make] of Object.entries({ ...papers, ...answeredPapers }))
  for (const locale of locales)
    for (const size of sizes)
      test(`${name}, ${locale}, ${size} print: accessible, in its language, the same bytes twice`, () => {
        const [made, again] = [make(locale, size), make(locale, size)];
        assert.ok(made.ok && again.ok, JSON.stringify(made));
        const pdf = made.value;
        assert.ok(Buffer.from(pdf).equals(again.value));

        const { "/Lang": language, "/MarkInfo": marks, "/StructTreeRoot": tree } = catalogOf(pdf);
        assert.equal(language, `u:${locale}-US`);
        assert.deepEqual(marks, { "/Marked": true, "/Suspects": false });
        assert.ok(tree);
        assert.match(uncompressed(pdf), /<pdfuaid:part>1<\/pdfuaid:part>/);

        const facts = factsOf(pdf);
        const [first] = bookmarksOf(pdf);
        assert.equal(facts.get("Title"), first, "the title is the first heading");
        assert.equal(facts.get("CreationDate"), "Wed Nov 25 00:00:00 2026 UTC", "the paper's own day, no clock");
        assert.equal(facts.get("ModDate"), facts.get("CreationDate"));
        assert.equal(facts.get("Author"), "Willow Creek Public Library");
        assert.match(facts.get("Page size") ?? "", /^(612 x 792|792 x 612) pts/);

        const tags = tagsOf(pdf);
        assert.equal(tags.filter((tag) => tag === "H1").length, 1);
        const spoken = spokenOf(pdf);
        const order = ["Willow Creek Public Library", first ?? ""].map((words) => spoken.indexOf(words));
        assert.ok(order.every((at) => at >= 0) && order[0] === 0, "the letterhead is read first");
        assert.doesNotMatch(textOf(pdf), /[{}]/, "every placeholder is filled");
        if (size === "large") assert.ok(Math.min(...lettersOf(pdf)) >= 18, "no letter is under 18 points");
        assert.deepEqual([...new Set(fontsOf(pdf).map((font) => font.replace(/^\w{6}\+|-.*$/g, "")))], ["PublicSans"]);
      });

const officersFormOf = (name: string) =>
  officersForm({
    ...frame("en", "standard"),
    request: { ...officersRequest, officer: { ...officersRequest.officer, name } },
  });

test("a character that no font has is written as its code; a text full of such is refused by name, and the next paper is made", () => {
  const unknown = (at: number) => String.fromCodePoint(0x10ff00 + at); // private use, plane 16: in no font
  const made = officersFormOf(`Ana ${unknown(1)}${unknown(2)} Ruiz`);
  assert.ok(made.ok, JSON.stringify(made));
  assert.match(textOf(made.value), /Ana \[U\+10FF01\]\[U\+10FF02\] Ruiz/);
  const full = Array.from({ length: 30 }, (_, at) => unknown(at)).join("");
  const refused = officersFormOf(full);
  assert.deepEqual(refused.ok || [refused.refusal, refused.facts], ["WritingWithoutFont", { character: "U+10FF00" }]);
  assert.ok(officersFormOf("Ana").ok);
});

test("control characters and half a surrogate pair, as mail can bring them, don't stop a paper", () => {
  const made = officersFormOf("An\u0000a\u0007 \ud800Pike");
  assert.ok(made.ok, JSON.stringify(made));
  assert.match(textOf(made.value), /Ana .?Pike/);
});
