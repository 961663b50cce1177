// Both clock changes, in several zones: minutes run in real time, skipped and repeated times are "compatible".
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { due, everyDay, type Spans } from "./given.ts";

const ask = (zone: string, spans: Spans, start: string, minutes: number, closures: unknown = []) =>
  due({ zone, hours: everyDay(spans), closures, start, minutes });

describe("Chicago", () => {
  const zone = "America/Chicago";
  const spring = "2026-03-08T00:00:00-06:00"; // 02:00 becomes 03:00
  const autumn = "2026-11-01T00:00:00-05:00"; // 02:00 becomes 01:00

  test("a night of opening has an hour less in spring, one more in autumn", () => {
    assert.equal(ask(zone, [["00:00", "06:00"]], spring, 300), "2026-03-08T06:00:00-05:00");
    assert.equal(ask(zone, [["00:00", "06:00"]], spring, 121), "2026-03-08T03:01:00-05:00");
    assert.equal(ask(zone, [["00:00", "06:00"]], autumn, 420), "2026-11-01T06:00:00-06:00");
    assert.equal(ask(zone, [["00:00", "06:00"]], autumn, 119), "2026-11-01T01:59:00-05:00");
    assert.equal(ask(zone, [["00:00", "06:00"]], autumn, 121), "2026-11-01T01:01:00-06:00");
  });

  test("a span inside the skipped hour moves later by the gap", () => {
    assert.equal(ask(zone, [["02:15", "02:45"]], spring, 0), "2026-03-08T03:15:00-05:00");
    assert.equal(ask(zone, [["02:15", "02:45"]], spring, 30), "2026-03-08T03:45:00-05:00");
  });

  test("a moved span that meets another counts once", () => {
    const spans: Spans = [
      ["02:00", "02:30"],
      ["03:00", "05:00"],
    ];
    assert.equal(ask(zone, spans, spring, 120), "2026-03-08T05:00:00-05:00");
    assert.equal(ask(zone, spans, spring, 121), "2026-03-09T02:01:00-05:00");
  });

  test("a span that the change turns round is no open time", () => {
    assert.equal(ask(zone, [["02:30", "03:15"]], spring, 0), "2026-03-09T02:30:00-05:00");
  });

  test("a repeated time is the first of the two", () => {
    assert.equal(ask(zone, [["01:30", "02:00"]], autumn, 0), "2026-11-01T01:30:00-05:00");
    assert.equal(ask(zone, [["01:30", "02:00"]], autumn, 90), "2026-11-01T02:00:00-06:00");
    assert.equal(ask(zone, [["01:00", "01:30"]], autumn, 30), "2026-11-01T01:30:00-05:00");
    assert.equal(ask(zone, [["01:00", "01:30"]], "2026-11-01T01:15:00-06:00", 0), "2026-11-02T01:00:00-06:00");
  });

  test("a closure follows the same rule", () => {
    const part = (on: string, from: string, to: string) => [{ on, from, to }];
    const autumnPart = part("2026-11-01", "01:00", "02:00");
    assert.equal(ask(zone, [["00:00", "06:00"]], autumn, 61, autumnPart), "2026-11-01T02:01:00-06:00");
    const turned = part("2026-03-08", "02:30", "03:15"); // from 03:30 to 03:15: no closure
    assert.equal(ask(zone, [["00:00", "06:00"]], spring, 300, turned), "2026-03-08T06:00:00-05:00");
    const springPart = part("2026-03-08", "02:00", "02:30");
    assert.equal(ask(zone, [["00:00", "06:00"]], spring, 121, springPart), "2026-03-08T03:31:00-05:00");
  });

  test("open days end by the clock of their own day", () => {
    const hours = everyDay([["10:00", "17:00"]]);
    assert.equal(due({ zone, hours, start: "2026-03-07T12:00:00-06:00", days: 1 }), "2026-03-08T17:00:00-05:00");
    assert.equal(due({ zone, hours, start: "2026-10-31T12:00:00-05:00", days: 1 }), "2026-11-01T17:00:00-06:00");
  });
});

test("Santiago: midnight is skipped in spring and Saturday's last hour repeated in autumn", () => {
  const zone = "America/Santiago";
  const night: Spans = [["00:00", "02:00"]];
  assert.equal(ask(zone, night, "2026-09-05T12:00:00-04:00", 0), "2026-09-06T01:00:00-03:00");
  assert.equal(ask(zone, night, "2026-09-05T12:00:00-04:00", 60), "2026-09-06T02:00:00-03:00");
  assert.equal(ask(zone, night, "2026-09-05T12:00:00-04:00", 61), "2026-09-07T00:01:00-03:00");
  const late: Spans = [["22:00", "24:00"]];
  assert.equal(ask(zone, late, "2026-09-05T22:00:00-04:00", 120), "2026-09-06T01:00:00-03:00"); // the same instant as 24:00
  assert.equal(ask(zone, late, "2026-04-04T22:00:00-03:00", 119), "2026-04-04T23:59:00-03:00");
  assert.equal(ask(zone, late, "2026-04-04T22:00:00-03:00", 121), "2026-04-04T23:01:00-04:00");
  assert.equal(ask(zone, late, "2026-04-04T22:00:00-03:00", 180), "2026-04-05T00:00:00-04:00");
});

test("Cairo: midnight is skipped on a Friday", () => {
  const early: Spans = [["00:15", "00:45"]];
  assert.equal(ask("Africa/Cairo", early, "2026-04-23T12:00:00+02:00", 30), "2026-04-24T01:45:00+03:00");
});

test("Lord Howe: the clock moves by half an hour", () => {
  const zone = "Australia/Lord_Howe";
  assert.equal(ask(zone, [["01:00", "04:00"]], "2026-10-04T00:00:00+10:30", 150), "2026-10-04T04:00:00+11:00");
  assert.equal(ask(zone, [["02:10", "02:20"]], "2026-10-04T00:00:00+10:30", 10), "2026-10-04T02:50:00+11:00");
  assert.equal(ask(zone, [["01:00", "04:00"]], "2026-04-05T00:00:00+11:00", 210), "2026-04-05T04:00:00+10:30");
  assert.equal(ask(zone, [["01:45", "04:00"]], "2026-04-05T00:00:00+11:00", 16), "2026-04-05T01:31:00+10:30");
});

test("Nuuk: an evening hour that is skipped runs into Sunday, and meets Sunday's spans once", () => {
  const hours = {
    sat: [["23:15", "23:45"]],
    sun: [
      ["00:00", "00:30"],
      ["09:00", "10:00"],
    ],
  };
  const at = (minutes: number, start = "2026-03-28T12:00:00-02:00") =>
    due({ zone: "America/Nuuk", hours, start, minutes });
  assert.equal(at(0), "2026-03-29T00:00:00-01:00");
  assert.equal(at(45), "2026-03-29T00:45:00-01:00");
  assert.equal(at(46), "2026-03-29T09:01:00-01:00");
  assert.equal(at(5, "2026-03-29T00:35:00-01:00"), "2026-03-29T00:40:00-01:00");
});

test("Apia: 30 December 2011 never was, so it is no open day", () => {
  const ask = { zone: "Pacific/Apia", hours: everyDay([["10:00", "17:00"]]), start: "2011-12-29T12:00:00-10:00" };
  assert.equal(due({ ...ask, days: 1 }), "2011-12-31T17:00:00+14:00");
  assert.equal(due({ ...ask, days: 2 }), "2012-01-01T17:00:00+14:00");
  assert.equal(due({ ...ask, minutes: 301 }), "2011-12-31T10:01:00+14:00");
});

test("Toronto in 1919: from 23:30 to 00:30, where Sunday's end falls into Monday's span", () => {
  const hours = { sun: [["22:00", "24:00"]], mon: [["00:30", "02:00"]] };
  const at = (minutes: number) => due({ zone: "America/Toronto", hours, start: "1919-03-30T22:00:00-05:00", minutes });
  assert.equal(at(180), "1919-03-31T02:00:00-04:00");
  assert.equal(at(181), "1919-04-06T22:01:00-04:00");
});

test("Monrovia in 1971, 44 minutes and 30 seconds behind Greenwich: written without the seconds, the same instant", () => {
  const ask = { zone: "Africa/Monrovia", hours: everyDay([["10:00", "17:00"]]), minutes: 0 };
  assert.equal(due({ ...ask, start: "1971-06-01T00:00:00Z" }), "1971-06-01T10:00:30-00:44"); // 10:44:30Z
});
