// What the calendar refuses, by name, with a message that says where and why. Nothing throws.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { dueLine } from "../../../src/domain/calendar/line.ts";
import { coalHollow, due, messageFor } from "./given.ts";

const good = { ...coalHollow, start: "2026-12-28T12:00:00-06:00", minutes: 30 };
const day = (spans: unknown) => ({ ...good, hours: { mon: spans } });
const closed = (closure: unknown) => ({ ...good, closures: [closure] });

const refused: Record<string, readonly object[]> = {
  BadZone: [undefined, null, 5, "", "Z", "America/Nowhere", "America/Chicago ", "+25:00", "2026-01-01T00:00Z[UTC]"].map(
    (zone) => ({ ...good, zone }),
  ),
  BadHours: [
    ...[undefined, null, [], "mon", 5].map((hours) => ({ ...good, hours })),
    ...["monday", "Mon", "", "__proto__x"].map((name) => ({ ...good, hours: { [name]: [] } })),
    ...[null, {}, "10:00-17:00", 5].map(day),
    ...["10:00", null, {}, [], ["10:00"], ["10:00", "12:00", "13:00"]].map((span) => day([span])),
    day(["10:00", "17:00"]),
    ...[
      "9:00",
      "09:0",
      "24:00",
      "10",
      "10:60",
      "25:00",
      "10:00:60",
      "10:00:00.5",
      "10:00Z",
      " 10:00",
      "１０:00",
      600,
      null,
    ].map((from) => day([[from, "23:00"]])),
    ...["24:01", "24:00:01", "9:00", "24", 24, null].map((to) => day([["08:00", to]])),
    day([["10:00", "10:00"]]),
    day([["17:00", "10:00"]]),
    day([["22:00", "00:00"]]),
  ],
  BadClosure: [
    ...["2026-12-25", {}, 5].map((closures) => ({ ...good, closures })),
    ...[null, 5, [], ["2026-12-25"], {}, { date: "2026-12-25" }, { on: "2026-12-25", form: "13:00" }].map(closed),
    ...["", "2026-02-29", "2026-13-01", "2026-1-1", "20261225", "2026-12-25T00:00", "12/25/2026"].map(closed),
    ...[{ on: 5 }, { on: "2026-02-30" }].map(closed),
    ...[
      { from: "14:00", to: "13:00" },
      { from: "13:00", to: "13:00" },
      { from: "1pm" },
      { from: "24:00" },
      { to: "00:00" },
    ].map((part) => closed({ on: "2026-12-24", ...part })),
  ],
  BadStart: [
    ...[undefined, null, 0, 1798480800000, "", "now", "2026-12-28", "2026-12-28T12:00:00", "2026-02-30T12:00:00Z"],
    ...[
      "2026-12-28T12:00:00-06:00[America/Chicago]",
      "2026-12-28T24:00:00Z",
      "2026-12-28T12:00:60Z",
      "2026-12-28T12:60:00Z",
    ],
    ...["2026-12-28T12:00:00+24:00", "2026-12-28T12:00:00.1234567890Z", "20261228T120000Z", "+002026-12-28T12:00:00Z"],
    ...["0000-01-01T00:00:00Z", "9801-01-01T00:00:00Z", "2026-12-28T12:00:00-06:00\n", "２026-12-28T12:00:00Z"],
  ].map((start) => ({ ...good, start })),
  BadAmount: [
    ...[undefined, null, -1, 0.5, "30", true, [30], {}, 1e308, 2 ** 53, 60_000_000].map((minutes) => ({
      ...good,
      minutes,
    })),
    ...[undefined, null, -1, 0, 1.5, "1", 1e9, 40_000].map((days) => ({ ...good, minutes: undefined, days })),
    { ...good, days: 1 },
    { ...good, minutes: 0, days: 1 },
    { zone: "UTC", hours: { mon: [["10:00", "10:01"]] }, start: good.start, minutes: 10_000 }, // a minute a week
    { zone: "UTC", hours: { mon: [["10:00", "10:01"]] }, start: good.start, days: 6_000 },
  ],
};

for (const [name, questions] of Object.entries(refused))
  test(`${name}: ${questions.length} ways`, () => {
    for (const question of questions) assert.equal(due(question), name, JSON.stringify(question));
  });

test("NotJson: what isn't one JSON object", () => {
  for (const line of [
    "",
    "x",
    "{",
    "[]",
    "null",
    "5",
    '"due"',
    "{}{}",
    "{'zone':'UTC'}",
    "\u0000",
    "[".repeat(100_000),
  ])
    assert.equal(JSON.parse(dueLine(line)).error, "NotJson", line.slice(0, 20));
});

describe("a message", () => {
  test("says where, why, and what stood there", () => {
    assert.equal(
      messageFor(
        day([
          ["10:00", "12:00"],
          ["9:00", "17:00"],
        ]),
      ),
      "hours.mon[1] must be a time as HH:MM or HH:MM:SS, from 00:00 to 23:59:59, or 24:00 as an end; " +
        'found ["9:00","17:00"].',
    );
    assert.match(
      messageFor(day([["22:00", "02:00"]])),
      /^hours\.mon\[0\] must end later .* split hours past midnight at 24:00/,
    );
    assert.match(messageFor({ ...good, minutes: null, days: 0 }), /^days must be a whole number from 1; found 0\.$/);
    assert.match(messageFor({ ...good, days: 1 }), /^minutes, days must come alone: give either/);
    assert.match(
      messageFor(closed({ on: "2026-12-24", form: "13:00" })),
      /^closures\[0\] must be a date, or an object with on/,
    );
    assert.match(messageFor({ ...good, zone: undefined }), /^zone must be a time zone .*; found nothing\.$/);
  });

  test("stays short, however long the input", () => {
    assert.ok(messageFor({ ...good, zone: "x".repeat(100_000) }).length < 200);
  });
});

test("accepted: seconds in times, a minute as start, any case of zone, keys it doesn't know", () => {
  assert.equal(due({ ...day([["10:00:30", "24:00:00"]]), start: "2026-12-28T09:00Z" }), "2026-12-28T10:30:30-06:00");
  assert.equal(due({ ...good, zone: "america/chicago" }), "2026-12-28T12:30:00-06:00");
  assert.equal(due({ ...good, id: 7, note: "x", days: null }), "2026-12-28T12:30:00-06:00");
  assert.equal(JSON.parse(dueLine(`\uFEFF${JSON.stringify(good)}\r`)).due, "2026-12-28T12:30:00-06:00");
});

test("any line gets one line of JSON: due, or error and message", () => {
  const field = fc.oneof(
    fc.jsonValue(),
    fc.string(),
    fc.constantFrom("24:00", "2026-12-28", "UTC", good.start, 0, 1e300),
  );
  const question = fc.record(
    {
      zone: fc.oneof(field, fc.constant("UTC")),
      hours: fc.oneof(field, fc.record({ mon: fc.array(fc.tuple(field, field)) }), fc.constant(good.hours)),
      closures: fc.oneof(field, fc.array(fc.oneof(field, fc.record({ on: field, from: field, to: field })))),
      start: fc.oneof(field, fc.constant(good.start)),
      minutes: field,
      days: field,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        question.map((asked) => JSON.stringify(asked)),
        fc.string(),
        fc.json(),
      ),
      (line) => {
        const answer = dueLine(line);
        assert.ok(!answer.includes("\n"));
        const { due: instant, error, message } = JSON.parse(answer);
        assert.ok(
          instant === undefined ? /^[A-Z]\w+$/.test(error) && message.length > 10 : Temporal.Instant.from(instant),
        );
      },
    ),
    { numRuns: 1000 },
  );
});
