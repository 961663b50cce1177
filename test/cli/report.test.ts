// concord report: the Board report of a month as JSON and as tables, made once; and each way in which there is none.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { reportCommand } from "../../src/cli/report.ts";
import { openDesk } from "../../src/desk/desk.ts";
import { openMatter } from "../../src/desk/open.ts";
import { createLibrary } from "../../src/desk/settings/defaults.ts";
import { masterKeyOf } from "../../src/store/backup/master-key.ts";
import { testDatabase } from "../database.ts";
import { anInquiry, nobodyYet } from "../store/given-ledger.ts";
import { keyFileIn, runOn } from "./ran.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "concord-report-"));
after(() => rmSync(folder, { recursive: true }));

test("seven inquiries of March 2026: once made the report stays; a month that isn't over, or none, says so", async (t) => {
  const database = await testDatabase(t);
  const keyFile = keyFileIn(folder, t);
  const run = runOn([reportCommand(root)], database, folder, keyFile);
  const refusalOf = async (...args: string[]) => {
    const done = await run(["report", ...args, "--json"]);
    assert.equal(done.code, 1);
    return (JSON.parse(done.out || done.err) as { error: string }).error;
  };
  assert.equal(await refusalOf("--month", "2026-03"), "LibraryMissing");
  const key = await masterKeyOf(database.pool, keyFile, undefined);
  assert.ok(key.ok);
  const master = key.value.key;
  const first = { name: "Una Marsh", title: "Director", email: "una@library.example", roles: ["director" as const] };
  const made = await createLibrary({ pool: database.pool, master }, { name: "Harrow Glen" }, first);
  assert.ok(made.ok);
  const presetText = readFileSync("policies/preset.json", "utf8");
  const now = () => "2026-03-03T18:00:00.000Z";
  const desk = openDesk({ pool: database.pool, library: made.value, master, presetText, now });
  for (let n = 0; n < 7; n++)
    assert.ok((await openMatter(desk, nobodyYet(), anInquiry, { text: "words" }, crypto.randomUUID())).ok);

  for (let again = 0; again < 2; again++) {
    const done = await run(["report", "--month", "2026-03", "--json"]);
    assert.equal(done.code, 0, done.err);
    const { period, glance } = JSON.parse(done.out);
    assert.deepEqual([period, glance[0]], ["2026-03", { figure: "contacts", now: 7, before: null, yearBefore: null }]);
  }
  assert.match((await run(["report", "--month=2026-03"])).out, /Board report, March 2026[\s\S]*Contacts\t7/);
  assert.equal(await refusalOf("--month", "2999-01"), "PeriodNotOver");
  assert.equal(await refusalOf("--year", "2019"), "PeriodBeforeAll");
  assert.equal(await refusalOf("--month", "March"), "ReportPeriodUnreadable");
  assert.equal(await refusalOf(), "PeriodMissing");
  assert.equal(await refusalOf("--month", "2026-03", "--year", "2026"), "PeriodMissing");
});
