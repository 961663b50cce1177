// Open minutes and open days on ordinary days: spans, closures, year ends and leap days (standard 3, Responsiveness).
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { coalHollow, due, everyDay } from "./given.ts";

const mondays = {
  zone: "America/Chicago",
  hours: {
    mon: [
      ["10:00", "13:00"],
      ["14:00", "20:00"],
    ],
  },
  closures: ["2026-12-25", { on: "2026-12-24", from: "13:00", to: "20:00" }],
};

describe("3: open minutes", () => {
  test("asked on a Wednesday evening, open on Mondays only: Monday, 90 minutes after the doors open", () => {
    assert.equal(due({ ...mondays, start: "2026-12-23T19:30:00-06:00", minutes: 90 }), "2026-12-28T11:30:00-06:00");
  });

  test("run on over the closed part, the whole closure and the closed Sunday", () => {
    const closures = mondays.closures;
    const at = (minutes: number) => due({ ...coalHollow, closures, start: "2026-12-23T19:30:00-06:00", minutes });
    assert.equal(at(30), "2026-12-23T20:00:00-06:00"); // fills the evening: due at its end
    assert.equal(at(31), "2026-12-24T10:01:00-06:00");
    assert.equal(at(210), "2026-12-24T13:00:00-06:00");
    assert.equal(at(211), "2026-12-26T10:01:00-06:00"); // the 24th closed early, the 25th closed
    assert.equal(at(630), "2026-12-26T17:00:00-06:00");
    assert.equal(at(631), "2026-12-28T10:01:00-06:00");
  });

  test("that fill a span exactly are due at its end, not at the next opening", () => {
    assert.equal(due({ ...mondays, start: "2026-12-28T10:00:00-06:00", minutes: 180 }), "2026-12-28T13:00:00-06:00");
    assert.equal(due({ ...mondays, start: "2026-12-28T10:00:00-06:00", minutes: 540 }), "2026-12-28T20:00:00-06:00");
    assert.equal(due({ ...mondays, start: "2026-12-28T10:00:00-06:00", minutes: 541 }), "2027-01-04T10:01:00-06:00");
  });

  test("start where the span does, and at its end with the next one", () => {
    assert.equal(due({ ...mondays, start: "2026-12-28T13:00:00-06:00", minutes: 1 }), "2026-12-28T14:01:00-06:00");
    assert.equal(due({ ...mondays, start: "2026-12-28T14:00:00-06:00", minutes: 1 }), "2026-12-28T14:01:00-06:00");
    assert.equal(due({ ...mondays, start: "2026-12-28T13:20:00-06:00", minutes: 1 }), "2026-12-28T14:01:00-06:00");
  });

  test("none at all: at once when open or at a span's end, otherwise at the next opening", () => {
    const at = (start: string) => due({ ...mondays, start, minutes: 0 });
    assert.equal(at("2026-12-28T10:00:00-06:00"), "2026-12-28T10:00:00-06:00");
    assert.equal(at("2026-12-28T12:34:56-06:00"), "2026-12-28T12:34:56-06:00");
    assert.equal(at("2026-12-28T13:00:00-06:00"), "2026-12-28T13:00:00-06:00");
    assert.equal(at("2026-12-28T13:00:01-06:00"), "2026-12-28T14:00:00-06:00");
    assert.equal(at("2026-12-28T20:00:01-06:00"), "2027-01-04T10:00:00-06:00");
  });

  test("keep the seconds of the start, and its fraction to the nanosecond", () => {
    assert.equal(due({ ...mondays, start: "2026-12-28T12:59:30-06:00", minutes: 1 }), "2026-12-28T14:00:30-06:00");
    assert.equal(
      due({ ...mondays, start: "2026-12-28T12:59:30.000000001-06:00", minutes: 1 }),
      "2026-12-28T14:00:30.000000001-06:00",
    );
    assert.equal(
      due({ ...mondays, start: "2026-12-28T12:59:30.25-06:00", minutes: 0 }),
      "2026-12-28T12:59:30.25-06:00",
    );
  });

  test("answer in the zone, whatever offset the start came with", () => {
    for (const start of ["2026-12-29T01:30:00Z", "2026-12-29T07:00:00+05:30", "2026-12-28t19:30:00-06:00"])
      assert.equal(due({ ...mondays, start, minutes: 15 }), "2026-12-28T19:45:00-06:00");
    assert.equal(
      due({ ...mondays, zone: "UTC", start: "2026-12-28T09:00:00Z", minutes: 1 }),
      "2026-12-28T10:01:00+00:00",
    );
    assert.equal(
      due({ ...mondays, zone: "+05:30", start: "2026-12-28T04:30:00Z", minutes: 1 }),
      "2026-12-28T10:01:00+05:30",
    );
  });

  test("spans that overlap, touch or stand in any order count once", () => {
    const mon = [
      ["14:00", "17:00"],
      ["10:00", "12:00"],
      ["12:00", "13:00"],
      ["11:00", "12:30"],
      ["10:00", "12:00"],
    ];
    const ask = { zone: "America/Chicago", hours: { mon }, start: "2026-12-28T08:00:00-06:00" };
    assert.equal(due({ ...ask, minutes: 180 }), "2026-12-28T13:00:00-06:00");
    assert.equal(due({ ...ask, minutes: 181 }), "2026-12-28T14:01:00-06:00");
  });

  test("a day may end at 24:00, and open all night goes on at midnight", () => {
    const night = { zone: "America/Chicago", hours: { mon: [["22:00", "24:00"]], tue: [["00:00", "01:00"]] } };
    const start = "2026-12-28T22:00:00-06:00";
    assert.equal(due({ ...night, start, minutes: 120 }), "2026-12-29T00:00:00-06:00");
    assert.equal(due({ ...night, start, minutes: 150 }), "2026-12-29T00:30:00-06:00");
    const late = { ...night, hours: { mon: night.hours.mon } };
    assert.equal(due({ ...late, start: "2026-12-29T00:00:00-06:00", minutes: 0 }), "2026-12-29T00:00:00-06:00");
    assert.equal(due({ ...late, start: "2026-12-29T00:00:01-06:00", minutes: 0 }), "2027-01-04T22:00:00-06:00");
  });

  test("run over a year end and a leap day", () => {
    const always = { zone: "America/Chicago", hours: everyDay([["00:00", "24:00"]]) };
    assert.equal(due({ ...always, start: "2027-12-31T23:59:59-06:00", minutes: 1 }), "2028-01-01T00:00:59-06:00");
    assert.equal(due({ ...always, start: "2028-02-28T12:00:00-06:00", minutes: 2880 }), "2028-03-01T12:00:00-06:00");
    assert.equal(due({ ...always, start: "2027-02-28T12:00:00-06:00", minutes: 1440 }), "2027-03-01T12:00:00-06:00");
    assert.equal(due({ ...always, start: "2100-02-28T12:00:00-06:00", minutes: 1440 }), "2100-03-01T12:00:00-06:00");
  });
});

describe("3: open days", () => {
  const days = (start: string, n: number, closures: unknown = []) => due({ ...coalHollow, closures, start, days: n });

  test("count from the next open day; the day of the start never counts, open or not", () => {
    assert.equal(days("2026-12-28T00:00:00-06:00", 1), "2026-12-29T20:00:00-06:00");
    assert.equal(days("2026-12-28T12:00:00-06:00", 1), "2026-12-29T20:00:00-06:00");
    assert.equal(days("2026-12-28T23:59:59-06:00", 1), "2026-12-29T20:00:00-06:00");
    assert.equal(days("2026-12-27T12:00:00-06:00", 1), "2026-12-28T20:00:00-06:00"); // a closed Sunday
  });

  test("the day of the start is the library's own, not that of Greenwich", () => {
    assert.equal(days("2026-12-29T05:59:59Z", 1), "2026-12-29T20:00:00-06:00");
    assert.equal(days("2026-12-29T06:00:00Z", 1), "2026-12-30T20:00:00-06:00");
  });

  test("pass over closed days and closures, and end with a day's last open span", () => {
    assert.equal(days("2026-12-24T09:00:00-06:00", 1, ["2026-12-25"]), "2026-12-26T17:00:00-06:00");
    assert.equal(days("2026-12-24T09:00:00-06:00", 2, ["2026-12-25"]), "2026-12-28T20:00:00-06:00");
    const early = [{ on: "2026-12-31", from: "13:00", to: "20:00" }];
    assert.equal(days("2026-12-30T09:00:00-06:00", 1, early), "2026-12-31T13:00:00-06:00");
    assert.equal(due({ ...mondays, start: "2026-12-28T09:00:00-06:00", days: 2 }), "2027-01-11T20:00:00-06:00");
  });

  test("five of them over a year end and a leap day", () => {
    assert.equal(days("2026-12-30T09:00:00-06:00", 5, ["2027-01-01"]), "2027-01-06T20:00:00-06:00");
    assert.equal(days("2028-02-28T09:00:00-06:00", 1), "2028-02-29T20:00:00-06:00");
    assert.equal(days("2028-02-28T09:00:00-06:00", 1, ["2028-02-29"]), "2028-03-01T20:00:00-06:00");
  });
});

describe("closures", () => {
  const at = (closures: unknown, minutes = 60, start = "2026-12-28T09:00:00-06:00") =>
    due({ ...coalHollow, closures, start, minutes });

  test("a part of the day, and the start inside it", () => {
    const noon = [{ on: "2026-12-28", from: "12:00", to: "14:00" }];
    assert.equal(at(noon, 121), "2026-12-28T14:01:00-06:00");
    assert.equal(at(noon, 1, "2026-12-28T13:00:00-06:00"), "2026-12-28T14:01:00-06:00");
    assert.equal(at(noon, 0, "2026-12-28T12:00:00-06:00"), "2026-12-28T12:00:00-06:00");
    assert.equal(at(noon, 0, "2026-12-28T12:00:01-06:00"), "2026-12-28T14:00:00-06:00");
  });

  test("without from, from the day's start; without to, to its end; with neither, or null, all day", () => {
    assert.equal(at([{ on: "2026-12-28", to: "12:00" }]), "2026-12-28T13:00:00-06:00");
    assert.equal(at([{ on: "2026-12-28", from: "10:30" }]), "2026-12-29T10:30:00-06:00");
    assert.equal(at([{ on: "2026-12-28" }]), "2026-12-29T11:00:00-06:00");
    assert.equal(at([{ on: "2026-12-28", from: null, to: null }]), "2026-12-29T11:00:00-06:00");
  });

  test("several on one day, twice the same, overlapping, and parts that cover the whole", () => {
    assert.equal(at(["2026-12-28", "2026-12-28"]), "2026-12-29T11:00:00-06:00");
    assert.equal(at(["2026-12-28", { on: "2026-12-28", from: "10:00", to: "11:00" }]), "2026-12-29T11:00:00-06:00");
    assert.equal(at([{ on: "2026-12-28", from: "10:00", to: "11:00" }, "2026-12-28"]), "2026-12-29T11:00:00-06:00");
    const parts = [
      { on: "2026-12-28", from: "12:00", to: "20:00" },
      { on: "2026-12-28", from: "09:00", to: "15:00" },
    ];
    assert.equal(at(parts), "2026-12-29T11:00:00-06:00");
    assert.equal(
      due({ ...coalHollow, closures: parts, start: "2026-12-27T09:00:00-06:00", days: 1 }),
      "2026-12-29T20:00:00-06:00",
    );
  });

  test("outside the hours, or on a closed day, change nothing", () => {
    assert.equal(at([{ on: "2026-12-28", from: "20:00", to: "24:00" }], 600), "2026-12-28T20:00:00-06:00");
    assert.equal(at([{ on: "2026-12-28", from: "06:00", to: "10:00" }, "2026-12-27"]), "2026-12-28T11:00:00-06:00");
  });

  test("null stands for none", () => assert.equal(at(null), "2026-12-28T11:00:00-06:00"));
});

describe("no open time in 400 days", () => {
  test("is refused, by minutes and by days", () => {
    const closed = { zone: "America/Chicago", hours: {}, start: "2026-12-28T09:00:00-06:00" };
    assert.equal(due({ ...closed, minutes: 0 }), "NoOpenTime");
    assert.equal(due({ ...closed, days: 1 }), "NoOpenTime");
    assert.equal(due({ ...closed, hours: { mon: [], tue: [] }, minutes: 90 }), "NoOpenTime");
  });

  test("the four hundredth day is still looked at, the next isn't", () => {
    const closedFor = (days: number) =>
      Array.from({ length: days }, (_, n) => Temporal.PlainDate.from("2026-12-28").add({ days: n }).toString());
    const ask = { zone: "UTC", hours: everyDay([["10:00", "11:00"]]), start: "2026-12-28T12:00:00Z" };
    assert.equal(due({ ...ask, closures: closedFor(400), minutes: 1 }), "2028-02-01T10:01:00+00:00");
    assert.equal(due({ ...ask, closures: closedFor(400), days: 1 }), "2028-02-01T11:00:00+00:00");
    assert.equal(due({ ...ask, closures: closedFor(401), minutes: 1 }), "NoOpenTime");
    assert.equal(due({ ...ask, closures: closedFor(401), days: 1 }), "NoOpenTime");
  });

  test("a long target over open days isn't refused", () => {
    assert.equal(due({ ...coalHollow, start: "2026-12-28T09:00:00-06:00", days: 600 }), "2028-11-27T20:00:00-06:00");
  });
});
