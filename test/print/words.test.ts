// Templates speak through locales/*/register/print.json alone: every word asked for is there, none is left over, and none is typed in a template.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadLocales } from "../../src/lib/locale.ts";
import { files } from "../rules/source.ts";

const templates = files("letters", /\.typ$/).map(({ path, text }) => ({
  path,
  text: text.replace(/^\s*\/\/.*$/gm, ""),
}));
const code = files("src/print", /\.ts$/);

/** Which section of print.json a template is given: `set("foia-denial", "foiaDenial", ...)`. */
const sections = new Map(
  code.flatMap(({ text }) =>
    [...text.matchAll(/set\(\s*"([\w/-]+)",\s*"(\w+)"/g)].map(
      ([, name = "", section = ""]) => [name, section] as const,
    ),
  ),
);
const nameOf = (path: string): string => path.replace(/^letters\/|\.typ$/g, "");

/** "title", "who.*" where a member is computed. */
const asked = (text: string): string[] =>
  [...text.matchAll(/\bwords((?:\.(?!at\b)\w+)+)(\.at\()?/g)].map(
    ([, path = "", at]) => `${path.slice(1)}${at ? ".*" : ""}`,
  );

const keys = [...loadLocales().en.keys()].filter((key) => key.startsWith("print."));
const serves = (key: string, wanted: string): boolean =>
  wanted.endsWith("*") ? key.startsWith(wanted.slice(0, -1)) : key === wanted;

const wanted = templates.flatMap(({ path, text }) =>
  asked(text).map((word) =>
    word.startsWith("house.") ? `print.${word}` : `print.${sections.get(nameOf(path)) ?? "house"}.${word}`,
  ),
);
/** Made up in the code: print.officersForm.conditions.*, print.authority.*. */
const computed = code.flatMap(({ text }) =>
  [...text.matchAll(/`(print\.[\w.]+\.)\$\{/g)].map(([, start]) => `${start}*`),
);
const literal = code.flatMap(({ text }) => [...text.matchAll(/"(print\.[\w.]+)"/g)].map(([, key = ""]) => key));
const all = [...wanted, ...computed, ...literal];

/** What several templates are made of. */
const shared = ["house", "redaction"];

test("each template but the shared ones is set by the code, with a section of its own", () => {
  const names = templates.map(({ path }) => nameOf(path)).filter((name) => !shared.includes(name));
  assert.deepEqual([...sections.keys()].sort(), names.sort());
});

test("every word that a template asks for is in print.json, and every word of print.json is asked for", () => {
  assert.ok(wanted.length > 60);
  assert.deepEqual(
    all.filter((one) => !keys.some((key) => serves(key, one))),
    [],
  );
  assert.deepEqual(
    keys.filter((key) => !all.some((one) => serves(key, one))),
    [],
  );
});

/** Letters in content brackets, and strings that read like words: with a space, or beginning with a capital. */
function typed(text: string): string[] {
  const content = [...text.matchAll(/\[([^[\]]*)\]/g)].map(([, inside = ""]) =>
    inside.replace(/#[\w.-]+(\([^)]*\))?(\.\w+)*|<[\w-]+>/g, ""),
  );
  const strings = [...text.matchAll(/"([^"\n]*)"/g)].map(([, inside = ""]) => inside);
  const names = /^(Public Sans|X)$/; // the typeface, the mark in a box
  return [
    ...content.filter((one) => /\p{L}{2}/u.test(one)),
    ...strings.filter((one) => /\p{L} \p{L}|^\p{Lu}/u.test(one) && !names.test(one)),
  ];
}

test("no word is typed in a template", () => {
  assert.deepEqual(
    templates.flatMap(({ path, text }) => typed(text).map((word) => `${path}: ${word}`)),
    [],
  );
  assert.deepEqual(typed("#text(weight: 600)[Dear reader]"), ["Dear reader"]);
  assert.deepEqual(typed('#heading("Whom to contact")'), ["Whom to contact"]);
  assert.deepEqual(typed('#heading(words.title) #list("a", "b-c") [#n. #sentence]'), []);
});
