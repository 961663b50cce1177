// Dates and lengths of time, word for word, in both languages; the zone decides the day.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clockTime, dateTime, duration, longDate, span, weekdayDate } from "../../src/lib/dates.ts";

const zone = "America/Chicago";
const now = "2027-03-10T11:20:00-06:00";
const hours = (h: number, m = 0) => (h * 60 + m) * 60_000;

test("by when: a weekday and a date", () => {
  assert.equal(weekdayDate("en", "2027-03-12T18:00:00-06:00", zone, now), "Friday, March 12");
  assert.equal(weekdayDate("es", "2027-03-12T18:00:00-06:00", zone, now), "viernes, 12 de marzo");
});

test("the year is said when it isn't this one, in the library's zone", () => {
  assert.equal(weekdayDate("en", "2028-01-03T18:00:00Z", zone, now), "Monday, January 3, 2028");
  assert.equal(weekdayDate("es", "2028-01-03T18:00:00Z", zone, now), "lunes, 3 de enero de 2028");
  const lastEvening = "2027-01-01T05:30:00Z"; // still 2026 in Chicago
  assert.equal(weekdayDate("en", lastEvening, zone, now), "Thursday, December 31, 2026");
  assert.equal(weekdayDate("en", lastEvening, "UTC", now), "Friday, January 1");
  assert.equal(weekdayDate("en", "2026-12-30T18:00:00Z", zone, lastEvening), "Wednesday, December 30");
});

test("a calendar day in full, the same in every zone of the machine", () => {
  assert.equal(longDate("en", "2026-11-05"), "November 5, 2026");
  assert.equal(longDate("es", "2028-02-29"), "29 de febrero de 2028");
});

test("a time of day, also at noon, midnight and over a clock change", () => {
  assert.equal(clockTime("en", "2027-03-10T14:14:00-06:00", zone), "2:14 pm");
  assert.equal(clockTime("es", "2027-03-10T14:14:00-06:00", zone), "2:14 p. m.");
  assert.equal(clockTime("en", "2027-03-10T00:05:00-06:00", zone), "12:05 am");
  assert.equal(clockTime("es", "2027-03-10T00:05:00-06:00", zone), "12:05 a. m.");
  assert.equal(clockTime("en", "2027-03-10T12:00:00-06:00", zone), "12:00 pm");
  assert.equal(clockTime("en", "2027-03-14T07:59:00Z", zone), "1:59 am");
  assert.equal(clockTime("en", "2027-03-14T08:00:00Z", zone), "3:00 am");
});

test("a date with its time", () => {
  assert.equal(dateTime("en", "2027-03-09T16:40:00-06:00", zone, now), "Tuesday, March 9, 4:40 pm");
  assert.equal(dateTime("es", "2027-03-09T16:40:00-06:00", zone, now), "martes, 9 de marzo, 4:40 p. m.");
  assert.equal(dateTime("en", "2026-03-09T16:40:00-05:00", zone, now), "Monday, March 9, 2026, 4:40 pm");
});

test("a length is said in the two largest units that matter, and never rounded up", () => {
  const said = [
    hours(0),
    59_999,
    hours(0, 45),
    hours(2),
    hours(2, 20),
    hours(23, 59),
    hours(24),
    hours(28),
    hours(250),
  ];
  const en = ["0 m", "0 m", "45 m", "2 h", "2 h 20 m", "23 h 59 m", "1 day", "1 day 4 h", "10 days"];
  const es = ["0 min", "0 min", "45 min", "2 h", "2 h 20 min", "23 h 59 min", "1 día", "1 día 4 h", "10 días"];
  assert.deepEqual(
    said.map((ms) => duration("en", ms)),
    en,
  );
  assert.deepEqual(
    said.map((ms) => duration("es", ms)),
    es,
  );
  assert.equal(duration("en", -hours(7, 20)), "7 h 20 m");
  assert.equal(duration("en", hours(24 * 1200)), "1,200 days");
});

test("from now to an instant, and since one", () => {
  assert.equal(span("en", "2027-03-10T13:40:00-06:00", now), "in 2 h 20 m");
  assert.equal(span("es", "2027-03-10T13:40:00-06:00", now), "dentro de 2 h 20 min");
  assert.equal(span("en", "2027-03-10T04:00:00-06:00", now), "7 h 20 m ago");
  assert.equal(span("es", "2027-03-10T04:00:00-06:00", now), "hace 7 h 20 min");
  assert.equal(span("en", "2027-03-20T11:20:00-05:00", now), "in 9 days");
  assert.equal(span("es", "2027-03-20T12:20:00-05:00", now), "dentro de 10 días");
});
