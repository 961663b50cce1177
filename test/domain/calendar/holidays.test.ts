// Closed days that are proposed: the right days of the right year, for exactly a year, and the Monday instead of a Sunday.
import assert from "node:assert/strict";
import { test } from "node:test";
import { proposedClosures } from "../../../src/domain/calendar/holidays.ts";

const days = (today: string): string[] =>
  proposedClosures(today).map(({ on, holiday, instead }) => `${on} ${holiday}${instead ? " instead" : ""}`);

test("5 U.S.C. 6103(a): a year from a day on, over the turn of the year", () => {
  assert.deepEqual(days("2026-11-25"), [
    "2026-11-26 thanksgiving",
    "2026-12-25 christmas",
    "2027-01-01 newYear",
    "2027-01-18 king",
    "2027-02-15 presidents",
    "2027-05-31 memorial",
    "2027-06-19 juneteenth",
    "2027-07-04 independence",
    "2027-07-05 independence instead",
    "2027-09-06 labor",
    "2027-10-11 columbus",
    "2027-11-11 veterans",
  ]);
});

test("today counts, the same day a year later doesn't; a month that begins or ends on the weekday itself", () => {
  assert.equal(days("2027-07-04")[0], "2027-07-04 independence");
  assert.equal(days("2027-07-04").at(-1), "2028-06-19 juneteenth");
  const of = (year: number, name: string) => days(`${year}-01-01`).find((one) => one.endsWith(name));
  assert.equal(of(2025, "labor"), "2025-09-01 labor"); // September 1st is the Monday
  assert.equal(of(2021, "memorial"), "2021-05-31 memorial"); // May 31st is the Monday
  assert.equal(of(2029, "thanksgiving"), "2029-11-22 thanksgiving"); // November 1st is a Thursday
  assert.equal(of(2022, "christmas instead"), "2022-12-26 christmas instead");
});
