// What the letters say: refusal and release of confidential records (75 ILCS 70/1), and FOIA's four (5 ILCS 140/3(e), 9), with all that
// the law asks to be named.
import assert from "node:assert/strict";
import { test } from "node:test";
import { locales } from "../../src/lib/locale.ts";
import { disclosureLetter } from "../../src/print/disclosure-letter.ts";
import { type FoiaLetter, foiaLetter } from "../../src/print/foia-letter.ts";
import { disclosureTo, exemptions, foiaTo, frame, papers, review, type Size } from "./papers.ts";
import { bookmarksOf, pagesOf, spokenOf, textOf } from "./reading.ts";

function made(name: string, size: Size = "standard"): Uint8Array {
  const pdf = papers[name]?.("en", size);
  assert.ok(pdf?.ok, name);
  return pdf.value;
}

test("a refusal says what was asked, why not, what would be needed, and whom to contact, in that order", () => {
  const spoken = spokenOf(made("disclosure-refusal"));
  const order = [
    "November 25, 2026",
    "D7K-2QF-9RM",
    "Det. Ruth Salas",
    "Your request for library records",
    "On November 23, 2026 you asked",
    "borrowed since June",
    "does not release",
    "There is no court order.",
    "neither says nor denies",
    "A court order that requires it.",
    "imminent danger of physical harm",
    "materials borrowed, resources reviewed or services used",
    "Marta Lindqvist, Director",
    "815-555-0101",
    "Sincerely,",
  ];
  let from = 0;
  for (const words of order) {
    const at = spoken.indexOf(words, from);
    assert.ok(at >= from, `${words} is missing or out of order`);
    from = at;
  }
  assert.deepEqual(bookmarksOf(made("disclosure-refusal")).slice(1), [
    "Why not",
    "What would be needed",
    "Whom to contact",
  ]);
});

test("a release names its authority, in both languages, and the hash of what left", () => {
  const sha256 = "ab".repeat(32);
  const authorities = [
    [
      { by: "courtOrder", court: "Circuit Court", number: "26-118", on: "2026-11-19" },
      /26-118.*November 19, 2026/,
      /26-118.*19 de noviembre de 2026/,
    ],
    [{ by: "emergency" }, /70\/1\(a\)\(2\)/, /70\/1\(a\)\(2\)/],
    [{ by: "ownRecord" }, /your own record/, /su propio registro/],
    [
      { by: "consent", on: "2026-11-02" },
      /written consent, of November 2, 2026/,
      /consentimiento escrito, del 2 de noviembre de 2026/,
    ],
    [{ by: "statistics" }, /identify nobody/, /no identifican a nadie/],
  ] as const;
  for (const [authority, en, es] of authorities)
    for (const locale of locales) {
      const pdf = disclosureLetter({
        ...frame(locale, "standard"),
        ...disclosureTo,
        kind: "release",
        authority,
        items: ["One page"],
        sha256,
      });
      assert.ok(pdf.ok, JSON.stringify(pdf));
      assert.match(textOf(pdf.value), locale === "en" ? en : es);
      assert.match(textOf(pdf.value), /(abababab ?){8}/);
    }
});

test("9(a): a denial names each exemption with its citation and basis, who is responsible, and both ways of review", () => {
  const text = textOf(made("foia-denial"));
  for (const words of [
    "Part of your records request is denied",
    "5 ILCS 140/7(1)(b)",
    "Nine of the eleven complaints",
    "5 ILCS 140/7.5(b)",
    "Ines Calder, Freedom of Information Officer",
    "Public Access Counselor",
    "500 South Second Street",
    "judicial review under section 11",
  ])
    assert.ok(text.includes(words), words);
});

test("3(e): an extension says why and both dates; a release cover says whether something is withheld", () => {
  assert.match(textOf(made("foia-extension")), /due on November 25, 2026\. You will have it by December 3, 2026\./);
  assert.match(textOf(made("foia-release")), /Some parts are withheld/);
  const whole = foiaLetter({
    ...frame("es", "large"),
    ...foiaTo,
    kind: "release",
    items: ["Una página"],
    hasDenial: false,
  });
  assert.match(textOf(whole.ok ? whole.value : new Uint8Array()), /No se omitió nada\./);
});

test("nothing found: what was asked, what was searched, and how to ask again; nothing of a denial", () => {
  const text = textOf(made("foia-nothing-found"));
  for (const words of [
    "nothing was found",
    "All complaints about the closing",
    "found no record that answers it",
    "All cases of 2026, by their words:",
    "story time.",
    "Tell us more",
    "Ask again whenever you like.",
    "Ines Calder",
  ])
    assert.ok(text.includes(words), words);
  assert.doesNotMatch(text, /denied|denies|exempt|Counselor/);
});

test("no letter ends with a signature alone on its page, and one page is enough for most", () => {
  const letters = Object.keys(papers).filter((name) => /^(disclosure|foia)/.test(name));
  assert.equal(letters.length, 6);
  for (const name of letters)
    for (const size of ["standard", "large"] satisfies Size[]) {
      const last = pagesOf(made(name, size)).at(-1)?.trim() ?? "";
      assert.ok(last.indexOf("Sincerely,") > 40, `${name} ${size}: ${last}`);
    }
  for (const name of letters) assert.ok(pagesOf(made(name)).length <= (name === "foia-denial" ? 2 : 1), name);
});

test("a code or a phone is never broken at its hyphen, which Spanish would write twice", () => {
  for (let filler = 1; filler < 90; filler += 3) {
    const asked = `${"a ".repeat(filler)}815-555-0173 and e-mail`;
    const pdf = foiaLetter({
      ...frame("es", "large"),
      ...foiaTo,
      kind: "release",
      items: ["X"],
      hasDenial: false,
      asked,
    });
    assert.match(pdf.ok ? textOf(pdf.value) : "", /815-555-0173 and e-mail/);
  }
});

test("a denial without its reasons, its people or its ways of review isn't made", () => {
  const full = {
    ...frame("en", "standard"),
    ...foiaTo,
    kind: "denial" as const,
    part: "all" as const,
    exemptions: exemptions.map((one) => ({ ...one, covers: "Addresses.", basis: "They are there." })),
    responsible: [foiaTo.signer],
    review,
  };
  const what = (letter: FoiaLetter) => {
    const answer = foiaLetter(letter);
    return answer.ok ? "made" : answer.facts?.what;
  };
  assert.equal(what(full), "made");
  assert.equal(what({ ...full, exemptions: [] }), "exemptions");
  assert.equal(
    what({
      ...full,
      exemptions: [{ code: "7(1)(b)", citation: "5 ILCS 140/7(1)(b)", covers: "Addresses.", basis: "" }],
    }),
    "exemptions.0.basis",
  );
  assert.equal(what({ ...full, responsible: [] }), "responsible");
  assert.equal(what({ ...full, review: { ...review, court: "" } }), "review.court");
  assert.equal(
    what({ ...full, review: { ...review, counselor: { ...review.counselor, lines: [] } } }),
    "review.counselor.lines",
  );
});
