// The officer's form carries each condition of 75 ILCS 70/1(a)(2), asks for no more than an identity, and fits one sheet.
import assert from "node:assert/strict";
import { test } from "node:test";
import { locales } from "../../src/lib/locale.ts";
import { officersForm, officersFormWording } from "../../src/print/officers-form.ts";
import { frame, officersRequest, papers } from "./papers.ts";
import { factsOf, pagesOf, spokenOf, textOf } from "./reading.ts";

type Form = Parameters<typeof officersForm>[0];
function made(form: Form): Uint8Array {
  const pdf = officersForm(form);
  assert.ok(pdf.ok, JSON.stringify(pdf));
  return pdf.value;
}

test("in standard print the form is one sheet, blank or filled, in both languages", () => {
  for (const name of ["officers-form-blank", "officers-form-filled"])
    for (const locale of locales) {
      const pdf = papers[name]?.(locale, "standard");
      assert.ok(pdf?.ok);
      assert.equal(factsOf(pdf.value).get("Pages"), "1", `${name} ${locale}`);
    }
});

test("each statutory condition stands by itself, in the order of the statute, with what may never be shown and the citation", () => {
  for (const locale of locales) {
    const { conditions, never, citation } = officersFormWording(locale);
    assert.equal(conditions.length, 5);
    const spoken = spokenOf(made({ ...frame(locale, "standard"), request: null }));
    const places = conditions.map((one, at) => spoken.indexOf(`${at + 1}. ${one}`));
    assert.ok(
      places.every((place, at) => place > (places[at - 1] ?? 0)),
      JSON.stringify(places),
    );
    assert.ok(spoken.includes(never));
    assert.ok(spoken.includes(`${citation}. `));
  }
});

test("filled, it says who asked, when by the library's clock, and marks only what is asked", () => {
  const text = textOf(made({ ...frame("en", "standard"), request: officersRequest }));
  for (const words of [
    "November 25, 2026",
    "2:05 pm",
    "Sgt. Owen Pike",
    "4471",
    "Willow County Sheriff",
    "Joan Abara, Librarian",
  ])
    assert.ok(text.includes(words), words);
  assert.match(text, /Only the identity of a: X suspect witness X victim/);
  assert.match(spokenOf(made({ ...frame("en", "standard"), request: null })), /identity of a: suspect witness victim/);
});

test("the library's own wording takes the place of Concord's, any number of conditions", () => {
  const wording = {
    citation: "75 ILCS 70/1(a)",
    conditions: ["First, as counsel words it.", "Second."],
    never: "Never any title.",
    checked: "May 2, 2027",
  };
  const text = textOf(made({ ...frame("en", "large"), request: null, wording }));
  assert.match(text, /1\. First, as counsel words it\. 2\. Second\./);
  assert.match(text, /Never any title\./);
  assert.match(text, /75 ILCS 70\/1\(a\)\. .* last checked May 2, 2027/);
  assert.doesNotMatch(text, /probable cause/);
});

test("large print says the same words on more pages", () => {
  const [standard, large] = (["standard", "large"] as const).map((size) =>
    made({ ...frame("es", size), request: officersRequest }),
  );
  assert.ok(standard && large);
  assert.ok(pagesOf(large).length > 1);
  const words = (pdf: Uint8Array) => spokenOf(pdf).split(" ").sort();
  assert.deepEqual(words(large), words(standard));
});

test("a form with something missing isn't made, and says what is missing", () => {
  const { officer } = officersRequest;
  const without = (request: Partial<typeof officersRequest>) => {
    const answer = officersForm({ ...frame("en", "standard"), request: { ...officersRequest, ...request } });
    return answer.ok ? "made" : [answer.refusal, answer.facts?.what];
  };
  assert.deepEqual(without({ officer: { ...officer, badge: " " } }), ["PaperIncomplete", "request.officer.badge"]);
  assert.deepEqual(without({ asked: [] }), ["PaperIncomplete", "request.asked"]);
  assert.deepEqual(without({ at: "yesterday" }), ["PaperIncomplete", "request.at"]);
  const nameless = { ...frame("en", "standard"), library: { ...frame("en", "standard").library, name: "" } };
  const answer = officersForm({ ...nameless, request: null });
  assert.deepEqual(answer.ok || answer.facts, { what: "library.name" });
});
