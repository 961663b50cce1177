// Months and years on the library's own clock.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  before,
  boundsOf,
  dayAfter,
  monthsFrom,
  monthsOf,
  readPeriod,
  upTo,
  yearBefore,
} from "../../../src/domain/report/period.ts";

test("a month begins and ends at the library's midnight, clock changes and all", () => {
  assert.deepEqual(boundsOf("2026-03", "America/Chicago"), {
    from: "2026-03-01T06:00:00.000Z",
    to: "2026-04-01T05:00:00.000Z",
  });
  assert.deepEqual(boundsOf("2026", "America/Chicago"), {
    from: "2026-01-01T06:00:00.000Z",
    to: "2027-01-01T06:00:00.000Z",
  });
});

test("what comes before, after and between", () => {
  assert.deepEqual(
    [before("2026-01"), before("2026"), yearBefore("2026-02"), yearBefore("2026")],
    ["2025-12", "2025", "2025-02", null],
  );
  assert.deepEqual([dayAfter("2026-12"), dayAfter("2026")], ["2027-01-01", "2027-01-01"]);
  assert.deepEqual(upTo("2026-02", 3), ["2025-12", "2026-01", "2026-02"]);
  assert.deepEqual(monthsFrom("2026-11", "2027-01"), ["2026-11", "2026-12", "2027-01"]);
  assert.deepEqual(monthsFrom("2027-01", "2026-11"), []);
  assert.equal(monthsOf("2026").length, 12);
});

test("a month or a year, and nothing else", () => {
  for (const good of ["2026", "2026-01", "2026-12"]) assert.ok(readPeriod(good).ok, good);
  for (const odd of ["", "26", "2026-00", "2026-13", "2026-1", "2026-01-01", "0926", "2026-01; drop"])
    assert.deepEqual(readPeriod(odd), { ok: false, refusal: "ReportPeriodUnreadable" }, odd);
});
