// Messages: merged from the files of a language, plurals and placeholders, and what is missing.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { type Catalogue, isLocale, loadLocales, translator } from "../../src/lib/locale.ts";

function reads(files: Readonly<Record<string, unknown>>): Catalogue {
  const folder = mkdtempSync(join(tmpdir(), "locales-"));
  try {
    for (const language of ["en", "es"]) mkdirSync(join(folder, language));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(content));
    return loadLocales(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const catalogue = reads({
  "en/case.json": { case: { greeting: "Hello, {name}.", days: { one: "{count} day", other: "{count} days" } } },
  "en/desk.json": { "desk.title": "Today" },
  "es/case.json": { case: { greeting: "Hola, {name}.", days: { one: "{count} día", other: "{count} días" } } },
});

test("files of a language are merged, nested keys and flat keys alike", () => {
  assert.deepEqual([...catalogue.en.keys()], ["case.greeting", "case.days.one", "case.days.other", "desk.title"]);
});

test("a placeholder is filled with what was given, once, unread", () => {
  const t = translator("en", catalogue);
  assert.equal(t("case.greeting", { name: "Ana {name} $&" }), "Hello, Ana {name} $&.");
});

test("a number takes the plural of its language and is written as the language does", () => {
  const [en, es] = [translator("en", catalogue), translator("es", catalogue)];
  assert.deepEqual(
    [0, 1, 2].map((count) => en("case.days", { count })),
    ["0 days", "1 day", "2 days"],
  );
  assert.deepEqual(
    [0, 1, 2].map((count) => es("case.days", { count })),
    ["0 días", "1 día", "2 días"],
  );
  assert.equal(en("case.days", { count: 1234 }), "1,234 days");
  assert.equal(es("case.days", { count: 1_000_000 }), "1,000,000 días"); // Spanish "many", which needs no form of its own
});

test("a missing key or placeholder throws in a test, and shows itself to a patron", () => {
  assert.throws(() => translator("es", catalogue)("desk.title"), /locales\/es: no message desk\.title/);
  assert.throws(() => translator("en", catalogue)("case.greeting"), /case\.greeting wants \{name\}/);
  assert.equal(translator("es", catalogue, "show")("desk.title"), "desk.title");
  assert.equal(translator("en", catalogue, "show")("case.greeting"), "Hello, {name}.");
});

test("a key given twice in two files, or a value that is no text, stops the start and names the file", () => {
  const twice = { "en/a.json": { case: { title: "One" } }, "en/b.json": { "case.title": "Two" } };
  assert.throws(() => reads(twice), /b\.json: case\.title is given twice/);
  assert.throws(() => reads({ "es/a.json": { case: { days: 3 } } }), /a\.json: case\.days is not text/);
  assert.throws(() => reads({ "es/a.json": { case: ["One"] } }), /case is not text/);
});

test("the project's own messages load, and a language is one of two", () => {
  assert.equal(typeof translator("es")("refusal.NotACode"), "string");
  assert.deepEqual(["en", "es", "fr", "EN", ""].filter(isLocale), ["en", "es"]);
});
