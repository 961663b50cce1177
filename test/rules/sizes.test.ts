// Small rooms, small files: no source over 250 lines, no test over 400, no folder over 14 entries, and each file opens by
// saying what it is for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { files, folders, type Source } from "./source.ts";

const sourceLines = 250;
const testLines = 400;
const entries = 14;
const growing = new Set(["db/migrations", "docs/decisions"]); // one file a step, for ever

const isTest = (path: string): boolean => path.startsWith("test/");
const linesOf = (text: string): number => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

function tooLong({ path, text }: Source): string[] {
  const most = isTest(path) ? testLines : sourceLines;
  const lines = linesOf(text);
  return lines > most ? [`${path} has ${lines} lines, ${most} at most`] : [];
}

/** The first line, or the one after a #! or a doctype-like pragma, begins a comment that says something. */
function silent({ path, text }: Source): string[] {
  const opening = text
    .replace(/^#!.*\n/, "")
    .split("\n", 2)
    .join(" ");
  return /^(\/\/|\/\*+|--)\s*\S.{10,}/.test(opening) ? [] : [`${path} doesn't open by saying what it is for`];
}

const tooFull = (folder: string, names: readonly string[]): string[] =>
  names.length > entries && !growing.has(folder) ? [`${folder} has ${names.length} entries, ${entries} at most`] : [];

const code = ["src", "test", "script", "bench", "public"].flatMap((top) => files(top, /\.([cm]?js|tsx?)$/));
const sql = files("db/migrations", /\.sql$/);

test("no source file is over 250 lines, no test file over 400", () => {
  assert.ok(code.length > 0);
  assert.deepEqual(code.flatMap(tooLong), []);
});

test("no folder has more than 14 entries", () => {
  assert.deepEqual(
    [...folders].flatMap(([folder, names]) => tooFull(folder, names)),
    [],
  );
});

test("each file opens with a comment that says what it is for", () => {
  assert.deepEqual([...code, ...sql].flatMap(silent), []);
});

// The rule itself, tried.
test("a file a line too long, a folder an entry too full and a file without opening are found", () => {
  const lines = (count: number) => "x\n".repeat(count);
  assert.equal(tooLong({ path: "src/a.ts", text: lines(251) }).length, 1);
  assert.equal(tooLong({ path: "test/a.test.ts", text: lines(401) }).length, 1);
  assert.deepEqual(tooLong({ path: "src/a.ts", text: lines(250) }), []);
  assert.deepEqual(tooLong({ path: "test/a.test.ts", text: lines(400) }), []);
  const names = Array.from({ length: 15 }, (_, i) => `${i}.ts`);
  assert.equal(tooFull("src/lib", names).length, 1);
  assert.deepEqual([...tooFull("src/lib", names.slice(1)), ...tooFull("db/migrations", names)], []);
  for (const text of ["import a;\n", "", "//\nimport", "\n// Late.\n"])
    assert.equal(silent({ path: "a.ts", text }).length, 1);
  for (const text of ["// What it is for.\n", "#!/usr/bin/env node\n// What it is for.\n", "/** What it is for. */"])
    assert.deepEqual(silent({ path: "a.ts", text }), []);
});
