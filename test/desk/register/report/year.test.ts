// A year's Board report on a library of its own: one database can't be two libraries at a time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReport } from "../../../../src/desk/register/report/make.ts";
import { boardReport, reportList } from "../../../../src/desk/register/report/read.ts";
import { shownAt } from "../../../../src/domain/report/grid.ts";
import { testLibrary } from "../../../library.ts";
import { livedSpring } from "./given-report.ts";

test("a year adds up its months; whoever had both couldn't work out what a month withheld", async (t) => {
  const lived = await testLibrary(t);
  await livedSpring(lived);
  lived.now = "2028-01-03T18:00:00.000Z";
  const made = await makeReport(lived.desk, lived.people.director, "2027");
  assert.deepEqual(made, { ok: true, value: "made" });
  const list = await reportList(lived.desk, lived.people.trustee);
  assert.equal(list?.reports.length, 11, "March to December, and the year");
  const report = async (period: string) => {
    const found = await boardReport(lived.desk, lived.people.trustee, period);
    assert.ok(found, period);
    return found.report;
  };
  const [march, year] = [await report("2027-03"), await report("2027")];
  assert.equal(shownAt(year.grids, "contacts", "all", "all"), 29);
  assert.equal(shownAt(march.grids, "contacts", "thanks", "letter"), null);
  assert.equal(shownAt(year.grids, "contacts", "thanks", "letter"), null, "two, in March alone");
  for (const value of year.grids.flatMap(({ cells }) => cells.flat()))
    assert.ok(value === null || value === 0 || value >= 5);
});
