// concord mail take: messages from a file or a folder, a line of JSON each; the same again is the same.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { mailCommand } from "../../src/cli/mail.ts";
import { testDatabase } from "../database.ts";
import { keyFileIn, runOn } from "./ran.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "concord-mail-"));
after(() => rmSync(folder, { recursive: true }));

async function fresh(t: { after(then: () => Promise<void>): void; name: string }) {
  const run = runOn([mailCommand(root)], await testDatabase(t), folder, keyFileIn(folder, t));
  return (...args: string[]) => run(["mail", "take", ...args]);
}
const lines = (out: string) =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
const message = (id: string, ...head: string[]) =>
  [
    "From: ana@mail.example",
    "Subject: Hours",
    `Message-ID: <${id}@mail.example>`,
    ...head,
    "",
    "When do you open?",
  ].join("\r\n");

test("a folder of messages: a line each, before the library is set up too; again, the same lines", async (t) => {
  const take = await fresh(t);
  const box = join(folder, "box");
  mkdirSync(box);
  writeFileSync(join(box, "1.eml"), message("one"));
  writeFileSync(join(box, "2.eml"), message("two", "In-Reply-To: <one@mail.example>"));
  writeFileSync(join(box, "3.eml"), message("three", "Auto-Submitted: auto-replied"));
  writeFileSync(join(box, "4.eml"), "");
  const done = await take("box", "--json");
  assert.equal(done.code, 0, done.err);
  const [one, two, three, four] = lines(done.out);
  assert.match(one.reference, /^\w{3}-\w{3}-\w{3}$/);
  assert.deepEqual(one, { file: join(box, "1.eml"), state: "filed", reference: one.reference, kind: "new" });
  assert.deepEqual(two, { file: join(box, "2.eml"), state: "filed", reference: one.reference, kind: "reply" });
  assert.deepEqual(three, { file: join(box, "3.eml"), state: "ignored", reference: null, kind: "automatic" });
  assert.deepEqual(four, { file: join(box, "4.eml"), state: "kept", reference: null, kind: null });
  assert.equal((await take("box", "--json")).out, done.out);
  assert.equal((await take("box/1.eml")).out, `${join(box, "1.eml")}: a new case ${one.reference}\n`);
});

test("a file that isn't there is one line, and nothing is made", async (t) => {
  const take = await fresh(t);
  const done = await take("nowhere.eml", "--json");
  assert.equal(done.code, 1);
  assert.equal(lines(done.out)[0].error, "FileUnreadable");
});
