// The pages as a person sees them: every word inside the margins, none on another, none cut off; few reference pictures, to notice what moved.
// CONCORD_PICTURES=1 writes them anew: somebody looks at them before they are kept.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { locales } from "../../../src/lib/locale.ts";
import { caseLetters } from "../../../src/print/case-letters.ts";
import { answeredPapers } from "../answered.ts";
import { caseLetter, frame, papers, type Size } from "../papers.ts";
import { factsOf } from "../reading.ts";
import { difference, overlaps, pictureOf, readPgm, wordsOf } from "./looking.ts";

const all = { ...papers, ...answeredPapers };
/** The closest margin that any paper has, in points. */
const margin = 0.5 * 72 - 4;

for (const [name, make] of Object.entries(all))
  test(`${name}: every word is inside the margins and none on another, in both languages and sizes`, () => {
    for (const locale of locales)
      for (const size of ["standard", "large"] satisfies Size[]) {
        const pdf = make(locale, size);
        assert.ok(pdf.ok);
        const words = wordsOf(pdf.value);
        const [, width = 0, height = 0] = (/(\d+) x (\d+)/.exec(factsOf(pdf.value).get("Page size") ?? "") ?? []).map(
          Number,
        );
        const out = words.filter(
          ({ left, right, top, bottom }) =>
            left < margin || right > width - margin || top < margin - 12 || bottom > height - 18,
        );
        assert.deepEqual(out, [], `${locale} ${size}`);
        assert.deepEqual(overlaps(words), [], `${locale} ${size}`);
      }
  });

const dpi = 12;
const kept = ["case-letter", "complaint-decision", "conduct-notice", "form-concern", "poster"] as const;
for (const name of kept)
  test(`${name}: its first page looks as it did when somebody last looked at it`, () => {
    const pdf = all[name]?.("es", "standard");
    assert.ok(pdf?.ok);
    const now = pictureOf(pdf.value, 1, dpi);
    const file = new URL(`./pictures/${name}.pgm`, import.meta.url);
    if (process.env.CONCORD_PICTURES === "1")
      writeFileSync(file, Buffer.concat([Buffer.from(`P5\n${now.width} ${now.height}\n255\n`), now.grey]));
    const share = difference(now, readPgm(readFileSync(file)));
    assert.ok(share < 0.01, `${(share * 100).toFixed(1)} % of it is different`);
  });

test("a letter in a file of several looks as it does alone, to the pixel; another word is noticed", () => {
  const one = (more: Partial<typeof caseLetter> = {}) => ({ ...caseLetter, ...more });
  const alone = caseLetters({ ...frame("en", "standard"), sheets: [one()] });
  const together = caseLetters({ ...frame("en", "standard"), sheets: [one({ reference: "F3P-8TN-4WX" }), one()] });
  const other = caseLetters({ ...frame("en", "standard"), sheets: [one({ title: "Another heading of a letter" })] });
  assert.ok(alone.ok && together.ok && other.ok);
  const picture = pictureOf(alone.value, 1, 40);
  assert.equal(difference(picture, pictureOf(together.value, 2, 40)), 0);
  assert.ok(difference(picture, pictureOf(other.value, 1, 40)) > 0.001);
});
