// concord policy: a document into the register of a fresh database, printed as data; refused whole when it can't be read.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { policyCommands } from "../../src/cli/policy/policy.ts";
import { createLibrary, isSetUp } from "../../src/desk/settings/defaults.ts";
import { masterKey } from "../../src/store/keys.ts";
import { libraryRow } from "../../src/store/queries/library.ts";
import { testDatabase } from "../database.ts";
import { keyFileIn, runOn } from "./ran.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const sampleFile = join(root, "policies/sample-customer-service.md");
const sample = readFileSync(sampleFile, "utf8");
const code = "OPS-107"; // the sample's
const folder = mkdtempSync(join(tmpdir(), "concord-policy-"));
after(() => rmSync(folder, { recursive: true }));

async function fresh(t: { after(then: () => Promise<void>): void; name: string }) {
  const database = await testDatabase(t);
  const keyFile = keyFileIn(folder, t);
  const policy = runOn(policyCommands(root), database, folder, keyFile);
  const run = (args: readonly string[], stdin = "") => policy(["policy", ...args], stdin);
  return { database, keyFile, run };
}

test("a policy is imported on a fresh database and printed on one line, its header and its clauses", async (t) => {
  const { database, run } = await fresh(t);
  const done = await run(["import", sampleFile, "--json"]);
  assert.equal(done.code, 0, done.out + done.err);
  assert.equal(done.out.split("\n").length, 2); // the line and its end
  const printed = JSON.parse(done.out);
  assert.deepEqual(Object.keys(printed), [
    "code",
    "title",
    "category",
    "crossReferences",
    "appendix",
    "adopted",
    "reviewed",
    "clauses",
  ]);
  assert.deepEqual(Object.keys(printed.crossReferences[0]), ["code", "title", "page"]);
  assert.deepEqual(Object.keys(printed.clauses[0]), ["id", "heading", "text"]);
  const row = await libraryRow(database.pool, { kind: "job", library: 1 });
  assert.equal(row && isSetUp(row), false, "a policy's library isn't set up yet");
});

test("the library is set up later around its policy and its key", async (t) => {
  const { database, keyFile, run } = await fresh(t);
  await run(["import", sampleFile]);
  const key = masterKey(keyFile, false);
  assert.ok(key.ok);
  const made = await createLibrary(
    { pool: database.pool, master: key.value.key },
    { name: "Prairie Bend Public Library District" },
    { name: "Ines Castellan", title: "Director", email: "ines@prairiebend.example", roles: ["director"] },
  );
  assert.deepEqual(made, { ok: true, value: 1 });
  assert.match((await run(["list"])).out, new RegExp(`^${code}  `));
});

test("the same document again makes no version; another one does, and shows what changed", async (t) => {
  const { run } = await fresh(t);
  assert.match((await run(["import", "-"], sample)).out, /version 1/);
  assert.match((await run(["import", "-"], sample.replaceAll("\n", "\r\n"))).out, /reads as version 1/);
  const sentence = JSON.parse((await run(["import", "-", "--json"], sample)).out).clauses.at(-1).text;
  const changed = await run(["import", "-"], sample.replace(sentence.slice(-20), "to every visitor."));
  assert.match(changed.out, /version 2.*\nChanged:\n {2}~ patron\.\d/);
  const shown = await run(["show", code]);
  assert.match(shown.out, /informal\.3 {2}.*\[route\.director-asked, review\.any-time/);
  assert.match(shown.out, /Changed:/);
});

test("a malformed file is refused with its line and the reason, and nothing is kept or made", async (t) => {
  const { database, keyFile, run } = await fresh(t);
  writeFileSync(join(folder, "bad.md"), sample.replace(/## 3\./, "## 5."));
  const refused = await run(["import", "bad.md", "--json"]);
  assert.equal(refused.code, 1);
  const { error, message } = JSON.parse(refused.out);
  assert.equal(error, "PolicyStandardOutOfOrder");
  assert.match(message, /line \d+.*number is 5, and 3/);
  assert.equal((await database.owner.query("select from concord.policy")).rowCount, 0);
  assert.equal((await database.owner.query("select from concord.library")).rowCount, 0);
  assert.equal(existsSync(keyFile), false);
});

test("a file that isn't there, and one that isn't text, are refused by name", async (t) => {
  const { run } = await fresh(t);
  assert.match((await run(["import", "nothing.md", "--json"])).out, /^\{"error":"FileUnreadable"/);
  writeFileSync(join(folder, "latin.md"), Buffer.from(`${sample}\nCaf\xe9`, "latin1"));
  assert.match((await run(["import", "latin.md", "--json"])).out, /^\{"error":"PolicyNotText","message":"On line \d+/);
});

test("without a policy the list is empty, and showing one is refused", async (t) => {
  const { run } = await fresh(t);
  assert.deepEqual(await run(["list", "--json"]), { code: 0, out: "[]\n", err: "" });
  const refused = await run(["show", "OPS-001", "--json"]);
  assert.equal(refused.code, 1);
  assert.equal(JSON.parse(refused.out).error, "PolicyUnknown");
});
