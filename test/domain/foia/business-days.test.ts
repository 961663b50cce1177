// 5 ILCS 140/3(d): business days are Monday to Friday without legal holidays, whatever days the library is open on.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readCalendar } from "../../../src/domain/calendar/calendar.ts";
import { dueAfterDays } from "../../../src/domain/calendar/due.ts";
import { businessDayAfter, businessDaysLeft, endOf, isBusinessDay } from "../../../src/domain/foia/business-days.ts";

test("the day of receipt doesn't count; Saturday, Sunday and legal holidays don't either", () => {
  for (const [on, days, due, holidays] of [
    ["2027-03-09", 5, "2027-03-16", []], // Tuesday to Tuesday
    ["2027-03-05", 1, "2027-03-08", []], // Friday to Monday
    ["2027-03-06", 1, "2027-03-08", []], // a Saturday: no business day, so Monday is the first
    ["2027-03-07", 5, "2027-03-12", []],
    ["2027-06-30", 5, "2027-07-08", ["2027-07-05"]], // Independence Day, kept on Monday
    ["2027-12-22", 5, "2027-12-30", ["2027-12-24"]], // a holiday on a Saturday would move nothing
    ["2027-12-22", 5, "2027-12-29", ["2027-12-25"]],
    ["2027-03-09", 21, "2027-04-07", []], // commercial
    ["2028-02-25", 2, "2028-02-29", []], // a leap year's day
  ] as const)
    assert.equal(businessDayAfter(on, days, holidays), due, `${days} after ${on}`);
});

test("business days aren't open days: a library open on Saturday and closed on Monday answers by the same date", () => {
  const calendar = readCalendar({
    zone: "America/Chicago",
    hours: {
      tue: [["10:00", "18:00"]],
      wed: [["10:00", "18:00"]],
      fri: [["10:00", "18:00"]],
      sat: [["10:00", "16:00"]],
    },
    closures: ["2027-03-12"],
  });
  assert.ok(calendar.ok);
  const open = dueAfterDays(calendar.value, Temporal.Instant.from("2027-03-05T18:00:00Z"), 5);
  assert.ok(open.ok);
  assert.equal(
    open.value.toString(),
    "2027-03-16T23:00:00Z",
    "open days: Saturday, Tuesday, Wednesday, Saturday, Tuesday",
  );
  assert.equal(
    businessDayAfter("2027-03-05", 5, []),
    "2027-03-12",
    "a day the library chose to close is a business day",
  );
});

test("until the last moment of the last day an answer is in time, whichever way the clocks change", () => {
  assert.equal(endOf("2027-03-16", "America/Chicago"), "2027-03-17T04:59:59.999Z");
  assert.equal(endOf("2027-01-05", "America/Chicago"), "2027-01-06T05:59:59.999Z");
  assert.equal(endOf("2027-11-07", "America/Chicago"), "2027-11-08T05:59:59.999Z"); // the day itself has 25 hours
});

test("what is left is counted in business days, and what is late too", () => {
  assert.equal(businessDaysLeft("2027-03-09", "2027-03-16", []), 5);
  assert.equal(businessDaysLeft("2027-03-16", "2027-03-16", []), 0);
  assert.equal(businessDaysLeft("2027-03-13", "2027-03-16", []), 2);
  assert.equal(businessDaysLeft("2027-03-18", "2027-03-16", []), -2);
});

const day = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => Temporal.PlainDate.from("2024-01-01").add({ days }).toString());
const holidays = fc.array(day, { maxLength: 40 });

test("for any day, count and holidays: the date is a business day, later, and exactly so many of them lie between", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), holidays, (on, days, free) => {
      const due = businessDayAfter(on, days, free);
      assert.ok(due > on);
      assert.ok(isBusinessDay(Temporal.PlainDate.from(due), new Set(free)));
      assert.equal(businessDaysLeft(on, due, free), days);
      assert.ok(businessDayAfter(on, days + 1, free) > due);
      assert.ok(businessDayAfter(on, days, [...free, due]) > due, "a holiday more never makes it earlier");
    }),
  );
});

test("holidays without end are an error, not an endless search", () => {
  const all = Array.from({ length: 4100 }, (_, days) => Temporal.PlainDate.from("2027-01-01").add({ days }).toString());
  assert.throws(() => businessDayAfter("2027-01-01", 1, all), RangeError);
});
