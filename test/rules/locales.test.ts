// Every word in both languages: the same keys with the same placeholders, none unused, none missing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Catalogue, loadLocales, type Messages } from "../../src/lib/locale.ts";
import { code, files, folders, type Source } from "./source.ts";

/** Keys made of a name from the code (`refusal.${name}`): the prefix stands for all of them. */
const computed = [
  "refusal.",
  "rule.",
  "readings.",
  "disclosure.",
  "conduct.",
  "incident.",
  "complaint.",
  "letters.complaint.stage.",
  "staffRule.",
  "act.",
  "event.",
  "record.",
  "status.",
  "level.",
  "channel.",
  "clock.",
  "outcome.",
  "resolution.",
  "referralReason.",
  "declineReason.",
  "extensionReason.",
  "wallReason.",
  "unwallReason.",
  "identityReason.",
  "borrowingReason.",
  "verifyHow.",
  "talkSettled.",
  "languageName.",
  "willingness.",
  "sensitivity.",
  "ending.",
  "proof.",
  "has.",
  "field.",
  "link.",
  "no.",
  "staff.act.",
  "staff.keys.",
  "staff.section.",
  "staff.nav.",
  "staff.filter.",
  "staff.log.",
  "staff.leaks.type.",
  "staff.leaves.",
  "staff.unreached.",
  "term.",
  "theme.",
  "role.",
  "settings.",
  "setUp.",
  "holiday.",
  "week.",
  "foia.",
  "formal.",
  "paper.",
  "print.", // asked for by the templates: test/print/words.test.ts
  "records.",
  "restriction.",
  "report.",
];

const placeholders = (message: string | undefined): string => [...new Set(message?.match(/\{\w+\}/g))].sort().join(" ");
const base = (key: string): string => key.replace(/\.(one|other)$/, "");

function differences({ en, es }: Catalogue): string[] {
  const keys = [...new Set([...en.keys(), ...es.keys()])];
  const lacking = (name: string, messages: Messages) =>
    keys.filter((key) => !messages.get(key)?.trim()).map((key) => `${name} lacks ${key}`);
  const differing = keys.filter(
    (key) => en.has(key) && es.has(key) && placeholders(en.get(key)) !== placeholders(es.get(key)),
  );
  const halves = keys.filter((key) => key.endsWith(".one") && !keys.includes(`${base(key)}.other`));
  return [
    ...lacking("en", en),
    ...lacking("es", es),
    ...differing.map((key) => `${key} has other placeholders in es`),
    ...halves.map((key) => `${key} has no .other`),
  ];
}

function unused(messages: Messages, sources: readonly Source[]): string[] {
  const literals = new Set(sources.flatMap(({ text }) => code(text).match(/(?<=["'`])[\w.-]+(?=["'`])/g) ?? []));
  const isUsed = (key: string) =>
    literals.has(key) || literals.has(base(key)) || computed.some((prefix) => key.startsWith(prefix));
  return [...messages.keys()].filter((key) => !isUsed(key));
}

/** Keys given to t() that have no message, and keys made up on the spot whose prefix isn't declared above. */
function missing(messages: Messages, sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const literal = [...code(text).matchAll(/\bt\(\s*(["'`])([^"'`$]+)\1/g)].map(([, , key = ""]) => key);
    const made = [...code(text).matchAll(/\bt\(\s*`([^`$]*)\$\{/g)].map(([, prefix = ""]) => prefix);
    return [
      ...literal.filter((key) => !messages.has(key) && !messages.has(`${key}.other`)).map((key) => `${path}: ${key}`),
      ...made
        .filter((prefix) => !computed.some((start) => prefix.startsWith(start)))
        .map((key) => `${path}: ${key}\${...}`),
    ];
  });
}

const sources = files("src", /\.tsx?$/);
const catalogue = loadLocales();

test("both languages have the same files, the same keys and the same placeholders", () => {
  assert.deepEqual([...(folders.get("locales/en") ?? [])].sort(), [...(folders.get("locales/es") ?? [])].sort());
  assert.deepEqual(differences(catalogue), []);
});

test("no message is unused, and no message that is asked for is missing", () => {
  assert.deepEqual(unused(catalogue.en, sources), []);
  assert.deepEqual(missing(catalogue.en, sources), []);
});

test("whatever a settings change is called, the list of changes has words for it", () => {
  const called = sources.flatMap(({ path, text }) =>
    path.startsWith("src/desk/") ? [...text.matchAll(/\{ what: "(\w+)", item/g)].map(([, what = ""]) => what) : [],
  );
  assert.ok(called.length > 10);
  const without = called.filter((what) => !catalogue.en.has(`settings.changed.${what}`));
  assert.deepEqual([...new Set(without)], []);
});

// The rule itself, tried.
const messages = (given: Readonly<Record<string, string>>): Messages => new Map(Object.entries(given));

test("a key or a placeholder that differs, an empty message and half a plural are found", () => {
  const both = (en: Readonly<Record<string, string>>, es: Readonly<Record<string, string>>) =>
    differences({ en: messages(en), es: messages(es) });
  assert.deepEqual(both({ a: "One" }, {}), ["es lacks a"]);
  assert.deepEqual(both({ a: "One" }, { a: " " }), ["es lacks a"]);
  assert.deepEqual(both({ a: "{x} {y}" }, { a: "{x}" }), ["a has other placeholders in es"]);
  assert.deepEqual(both({ "a.one": "One" }, { "a.one": "Uno" }), ["a.one has no .other"]);
  assert.deepEqual(both({ a: "{x} {y}" }, { a: "{y} {x} {x}" }), []);
});

test("an unused and a missing message are found; a plural and a declared prefix are not", () => {
  const page = {
    path: "src/web/a.tsx",
    text: `t("home.title"); t("days", { count }); t(\`refusal.\${name}\`); // t("old.key")`,
  };
  const given = messages({
    "home.title": "Home",
    "days.one": "1",
    "days.other": "n",
    "refusal.X": "No",
    "old.key": "Old",
  });
  assert.deepEqual(unused(given, [page]), ["old.key"]);
  assert.deepEqual(missing(given, [page]), []);
  const wrong = { path: "src/web/b.tsx", text: `t('no.such'); t(\`page.\${name}.title\`); not("x.y")` };
  assert.deepEqual(missing(given, [wrong]), ["src/web/b.tsx: no.such", `src/web/b.tsx: page.\${...}`]);
});
