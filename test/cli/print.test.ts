// concord print: a blank paper under the library's own letterhead, and each way in which there is none.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { printCommand } from "../../src/cli/print.ts";
import { createLibrary } from "../../src/desk/settings/defaults.ts";
import { masterKeyOf } from "../../src/store/backup/master-key.ts";
import { openPool } from "../../src/store/pool.ts";
import { testDatabase } from "../database.ts";
import { catalogOf, factsOf, lettersOf, textOf } from "../print/reading.ts";
import { keyFileIn, runOn } from "./ran.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "concord-print-"));
after(() => rmSync(folder, { recursive: true }));

const facts = { address: ["7 Mill Road", "Harrow Glen, IL 60998"], phone: "815-555-0190" };

async function library(
  t: { after(then: () => Promise<void>): void; name: string },
  over: Partial<typeof facts> = {},
  isSetUp = true,
) {
  const database = await testDatabase(t);
  const keyFile = keyFileIn(folder, t);
  if (isSetUp) {
    const pool = openPool(database.appUrl);
    const key = await masterKeyOf(pool, keyFile, undefined);
    assert.ok(key.ok);
    const master = key.value.key;
    const name = "Harrow Glen Public Library";
    const director = {
      name: "Una Marsh",
      title: "Director",
      email: "una@library.example",
      roles: ["director" as const],
    };
    assert.ok((await createLibrary({ pool, master }, { name, facts: { ...facts, ...over } }, director)).ok);
    await pool.end();
  }
  const run = runOn([printCommand(root)], database, folder, keyFile);
  return (...args: string[]) => run(["print", ...args]);
}

test("the officer's form and the worksheet, in the language and size asked for, with the library's name and phone", async (t) => {
  const print = await library(t);
  const file = join(folder, "form.pdf");
  const done = await print("officers-form", "--to", "form.pdf", "--json");
  assert.equal(done.code, 0, done.err);
  const form = readFileSync(file);
  assert.deepEqual(JSON.parse(done.out), { file, bytes: form.length });
  for (const words of ["Harrow Glen Public Library", "7 Mill Road", "815-555-0190", "75 ILCS 70/1(a)(2)"])
    assert.ok(textOf(form).includes(words), words);
  assert.equal(factsOf(form).get("Pages"), "1");

  assert.equal((await print("disposal-worksheet", "--to=sheet.pdf", "--language=es", "--large")).code, 0);
  const sheet = readFileSync(join(folder, "sheet.pdf"));
  assert.equal(catalogOf(sheet)["/Lang"], "u:es-US");
  assert.ok(Math.min(...lettersOf(sheet)) >= 18);
  assert.match(textOf(sheet), /50 ILCS 205\/7/);

  const again = await print("officers-form", "--to", "form.pdf", "--json");
  assert.equal(JSON.parse(again.out).error, "FileNotWritten");
  assert.ok(readFileSync(file).equals(form));
});

test("an unknown paper or language, no file, and a library without a phone are refused by name; nothing is written", async (t) => {
  const print = await library(t, { phone: "" });
  const refused = async (...args: string[]) => {
    const { code, out } = await print(...args, "--json");
    assert.equal(code, 1);
    return JSON.parse(out);
  };
  assert.equal((await refused("poster", "--to", "a.pdf")).error, "PaperUnknown");
  assert.equal((await refused("officers-form", "--to", "a.pdf", "--language", "fr")).error, "LanguageUnknown");
  assert.equal((await refused("officers-form")).error, "FileMissing");
  const nameless = await refused("officers-form", "--to", "a.pdf");
  assert.equal(nameless.error, "PaperIncomplete");
  assert.match(nameless.message, /library\.phone/);
  assert.throws(() => readFileSync(join(folder, "a.pdf")), { code: "ENOENT" });
});

test("before the library is set up there is no letterhead: said in a line, and nothing is made", async (t) => {
  const print = await library(t, {}, false);
  const { code, err } = await print("officers-form", "--to", "early.pdf");
  assert.equal(code, 1);
  assert.match(err, /^concord: the library isn't set up yet\./);
  assert.ok(!existsSync(join(folder, "early.pdf")));
});
