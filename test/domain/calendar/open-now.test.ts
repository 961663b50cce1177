// What the home page says about the doors, and how much open time has run.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isOpenAt, nextOpening, openMinutesBetween, openUntil, today } from "../../../src/domain/calendar/open-now.ts";
import { calendarOf, coalHollow, everyDay } from "./given.ts";

const library = calendarOf({
  ...coalHollow,
  hours: {
    ...coalHollow.hours,
    mon: [
      ["10:00", "13:00"],
      ["14:00", "20:00"],
    ],
  },
  closures: ["2026-12-25", { on: "2026-12-24", from: "13:00", to: "20:00" }],
});
const always = calendarOf({ zone: "America/Chicago", hours: everyDay([["00:00", "24:00"]]) });
const never = calendarOf({ zone: "America/Chicago", hours: {} });

const at = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime("America/Chicago").toInstant();
const clock = (instant: Temporal.Instant | null) =>
  instant?.toZonedDateTimeISO("America/Chicago").toPlainDateTime().toString({ smallestUnit: "minute" }) ?? null;
const opens = (wall: string) => {
  const next = nextOpening(library, at(wall));
  return next.ok ? clock(next.value) : next.refusal;
};

describe("on a Monday with a break at one", () => {
  test("open until the break, closed at its first second for the page, open for what is due then", () => {
    assert.equal(clock(openUntil(library, at("2026-12-28T10:00"))), "2026-12-28T13:00");
    assert.equal(clock(openUntil(library, at("2026-12-28T12:59:59.9"))), "2026-12-28T13:00");
    assert.equal(openUntil(library, at("2026-12-28T13:00")), null);
    assert.equal(openUntil(library, at("2026-12-28T09:59:59")), null);
    assert.deepEqual(
      ["09:59:59", "10:00", "13:00", "13:00:01", "14:00", "20:00", "20:00:01"].map((time) =>
        isOpenAt(library, at(`2026-12-28T${time}`)),
      ),
      [false, true, true, false, true, true, false],
    );
  });

  test("opens next after the break, or the day after", () => {
    assert.equal(opens("2026-12-28T09:00"), "2026-12-28T10:00");
    assert.equal(opens("2026-12-28T10:00"), "2026-12-28T14:00");
    assert.equal(opens("2026-12-28T13:30"), "2026-12-28T14:00");
    assert.equal(opens("2026-12-28T20:00"), "2026-12-29T10:00");
  });

  test("the day's spans, by the library's date", () => {
    const { on, spans } = today(library, Temporal.Instant.from("2026-12-29T05:59:00Z"));
    assert.equal(on, "2026-12-28");
    assert.deepEqual(
      spans.map(({ from, to }) => [clock(from), clock(to)]),
      [
        ["2026-12-28T10:00", "2026-12-28T13:00"],
        ["2026-12-28T14:00", "2026-12-28T20:00"],
      ],
    );
  });
});

test("a day's spans that overlap or touch are shown as one", () => {
  const mon = [
    ["12:00", "14:00"],
    ["10:00", "12:00"],
    ["13:00", "17:00"],
  ] as const;
  const { spans } = today(calendarOf({ zone: "America/Chicago", hours: { mon } }), at("2026-12-28T12:00"));
  assert.deepEqual(
    spans.map(({ from, to }) => [clock(from), clock(to)]),
    [["2026-12-28T10:00", "2026-12-28T17:00"]],
  );
});

test("closures: the early closing, the holiday, and the next opening after them", () => {
  assert.equal(clock(openUntil(library, at("2026-12-24T11:00"))), "2026-12-24T13:00");
  assert.equal(opens("2026-12-24T15:00"), "2026-12-26T10:00");
  assert.deepEqual(today(library, at("2026-12-25T12:00")), { on: "2026-12-25", spans: [] });
});

test("a library that is open past midnight doesn't close at twelve", () => {
  const night = calendarOf({
    zone: "America/Chicago",
    hours: { mon: [["18:00", "24:00"]], tue: [["00:00", "02:00"]] },
  });
  assert.equal(clock(openUntil(night, at("2026-12-28T23:00"))), "2026-12-29T02:00");
  assert.equal(clock(openUntil(night, at("2026-12-29T00:00"))), "2026-12-29T02:00");
  const next = nextOpening(night, at("2026-12-28T23:00"));
  assert.ok(next.ok);
  assert.equal(clock(next.value), "2027-01-04T18:00");
});

test("always open never opens, and is open for as long as anybody looks ahead; never open neither", () => {
  const now = at("2026-12-28T12:00");
  const until = openUntil(always, now);
  assert.ok(until && until.since(now).total("days") > 399);
  assert.equal(nextOpening(always, now).ok, false);
  assert.equal(openUntil(never, now), null);
  assert.equal(isOpenAt(never, now), false);
  assert.deepEqual(nextOpening(never, now), { ok: false, refusal: "NoOpenTime" });
});

describe("open minutes between", () => {
  const between = (a: string, b: string) => openMinutesBetween(library, at(a), at(b));

  test("count open time only, with its seconds", () => {
    assert.equal(between("2026-12-28T12:00", "2026-12-28T15:00"), 120);
    assert.equal(between("2026-12-28T13:10", "2026-12-28T13:50"), 0);
    assert.equal(between("2026-12-28T12:59:30", "2026-12-28T14:00:15"), 0.75);
    assert.equal(between("2026-12-24T09:00", "2026-12-28T10:01"), 180 + 420 + 1);
  });

  test("are none backwards", () => {
    assert.equal(between("2026-12-28T15:00", "2026-12-28T12:00"), 0);
    assert.equal(between("2026-12-28T12:00", "2026-12-28T12:00"), 0);
  });

  test("go on after a closure of two years", () => {
    const closures = Array.from({ length: 730 }, (_, days) =>
      Temporal.PlainDate.from("2027-01-01").add({ days }).toString(),
    );
    const rebuilt = calendarOf({ ...coalHollow, closures });
    assert.equal(openMinutesBetween(rebuilt, at("2026-12-31T19:00"), at("2029-01-02T11:00")), 60 + 600 + 60);
  });

  test("an hour less on the night that the clocks go forward", () => {
    assert.equal(openMinutesBetween(always, at("2026-03-08T00:00"), at("2026-03-09T00:00")), 23 * 60);
    assert.equal(openMinutesBetween(never, at("2026-03-08T00:00"), at("2030-03-09T00:00")), 0);
  });
});
