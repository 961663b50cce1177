// The piece of a text that a search shows: around the first match, whole words, every match marked, nothing lost or added.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { excerpt } from "../../../src/domain/search/excerpt.ts";
import { readQuery } from "../../../src/domain/search/terms.ts";

const shown = (typed: string, text: string, length?: number): string => {
  const query = readQuery(typed);
  assert.ok(query);
  return excerpt(text, query, length)
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join("");
};

test("a short text is shown whole, on one line", () => {
  assert.equal(shown("atlas", "My atlas\n\n is   overdue."), "My [atlas] is overdue.");
});

test("of a long one the piece around the first match, cut at words", () => {
  const text = `${"so it went ".repeat(40)}until the atlas came back, ${"and on it went ".repeat(40)}`;
  assert.match(shown("atlases", text, 80), /^…(so|it|went| )+until the \[atlas\] came back, (and|on|it|went| )+…$/);
});

test("marked in whatever form and language: a number, an address, a possessive, an accent", () => {
  assert.equal(shown("309 555 0142", "Call (309) 555-0142 now."), "Call [(309) 555-0142] now.");
  assert.equal(shown("ana@mail.example", "To <Ana@Mail.Example>!"), "To <[Ana@Mail.Example]>!");
  assert.equal(shown("library", "The library’s door"), "The [library’s] door");
  assert.equal(shown("resolucion", "La resolución, por favor."), "La [resolución], por favor.");
});

test("properties: the pieces are a piece of the text, and no piece is empty", () => {
  const query = readQuery("heater lantern");
  assert.ok(query);
  const words = fc.array(fc.constantFrom("heater", "lantern", "a", "Ünder", "🎈", "e\u0301t", "x".repeat(60)), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 110, max: 200 }), (made, length) => {
      const text = made.join(" ");
      const pieces = excerpt(text, query, length);
      const joined = pieces.map((piece) => piece.text).join("");
      assert.ok(text.includes(joined.replace(/^…|…$/g, "")), joined);
      assert.ok(pieces.every((piece) => piece.text !== ""));
      assert.equal(
        pieces.some((piece) => piece.hit),
        /heater|lantern/.test(text),
        "the first match is always shown",
      );
      assert.ok(pieces.filter((piece) => piece.hit).every((piece) => /heater|lantern/.test(piece.text)));
    }),
  );
});
