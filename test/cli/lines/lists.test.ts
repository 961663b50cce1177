// concord redact load: files in, what is loaded told without a word of it; a wrong file changes nothing.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { listsCommand } from "../../../src/cli/lines/lists.ts";
import { redactCommand } from "../../../src/cli/lines/redact.ts";
import { testLibrary } from "../../library.ts";
import { runOn } from "../ran.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

test("loaded, told, refused with the line, removed", async (t) => {
  const { database, desk } = await testLibrary(t);
  const folder = mkdtempSync(join(tmpdir(), "concord-lists-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const key = join(folder, "master.key");
  writeFileSync(key, `${desk.master.toString("base64")}\n`, { mode: 0o600 });
  const run = runOn([redactCommand, listsCommand(root)], database, folder, key);
  const load = (...args: string[]) => run(["redact", "load", ...args]);
  assert.equal((await load()).out, "Nothing is loaded.\n");
  writeFileSync(join(folder, "patrons.csv"), "name,card\nQuill Oxenbury,4455667\n");
  writeFileSync(join(folder, "titles.txt"), "The Hollow Year\n");
  const loaded = await load("--people", "patrons.csv", "--items", "titles.txt");
  assert.match(loaded.out, /^people +2 lines, since \S+, by the command line\nitems +1 lines/);
  writeFileSync(join(folder, "wrong.csv"), "name,card\nQuill Oxenbury\n");
  const wrong = await load("--people", "wrong.csv", "--json");
  assert.equal(wrong.code, 1);
  assert.deepEqual(JSON.parse(wrong.out), {
    error: "ListColumnsUneven",
    message: "Line 2 has another number of columns than the first line. Nothing was changed.",
  });
  assert.match((await load("--people", "nothing.csv")).err, /nothing\.csv can't be read/);
  assert.match((await load("--remove", "everybody")).err, /--remove takes people or items/);
  const left = JSON.parse((await load("--remove", "items", "--json")).out);
  assert.deepEqual(
    left.map(({ at: _, ...one }: Record<string, unknown>) => one),
    [{ list: "people", lines: 2, by: null, opens: true }],
  );
  assert.equal((await run(["redact", "--json"], "card p21917003044471")).code, 0, "redact alone is as it was");
});
