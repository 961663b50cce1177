// What holds for any hours, closures and start, near clock changes above all; and a slow reckoning to compare with.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { OpenHours } from "../../../src/domain/calendar/calendar.ts";
import { dueAfterDays, dueAfterMinutes } from "../../../src/domain/calendar/due.ts";
import { isOpenAt, openMinutesBetween } from "../../../src/domain/calendar/open-now.ts";
import { calendarOf, everyDay, type Spans } from "./given.ts";

const changes: readonly (readonly [zone: string, on: string])[] = [
  ["America/Chicago", "2026-03-08"],
  ["America/Chicago", "2026-11-01"],
  ["America/Santiago", "2026-04-05"],
  ["America/Santiago", "2026-09-06"],
  ["Africa/Cairo", "2026-04-24"],
  ["Africa/Cairo", "2026-10-30"],
  ["Australia/Lord_Howe", "2026-04-05"],
  ["Australia/Lord_Howe", "2026-10-04"],
  ["America/Nuuk", "2026-03-29"],
  ["America/St_Johns", "2010-11-07"], // back from 00:01 on Sunday to 23:01 on Saturday
  ["Pacific/Apia", "2011-12-30"],
  ["America/Toronto", "1919-03-31"], // from 23:30 to 00:30
  ["Asia/Kathmandu", "2028-02-29"],
  ["UTC", "2027-01-01"],
];

const wall = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
// Ends of spans fall on the hours of clock changes more often than chance would have it.
const minute = fc.oneof(fc.integer({ min: 0, max: 1440 }), fc.constantFrom(0, 60, 90, 120, 150, 180, 1380, 1410, 1440));
const span = fc
  .tuple(minute, minute)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => [wall(Math.min(a, b)), wall(Math.max(a, b))] as const);
const spans = fc.array(span, { maxLength: 3 });
const hours = fc.record({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans });

/** A library near a clock change, and an instant some days before or after it. */
const scene = fc
  .tuple(
    fc.constantFrom(...changes),
    hours,
    span,
    fc.array(fc.tuple(fc.integer({ min: -3, max: 6 }), fc.option(span)), { maxLength: 4 }),
    fc.integer({ min: -3 * 86_400, max: 3 * 86_400 }),
  )
  .map(([[zone, on], week, always, closed, seconds]) => {
    const change = Temporal.PlainDate.from(on);
    const closures = closed.map(([days, part]) => {
      const day = change.add({ days }).toString();
      return part ? { on: day, from: part[0], to: part[1] } : day;
    });
    // One day of the week is open in any case, so that most questions have an answer.
    const open: OpenHours = { zone, hours: { ...week, wed: [...week.wed, always] }, closures };
    return { open, start: change.toZonedDateTime(zone).toInstant().add({ seconds }) };
  });

const amount = fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 6000 }));

function dueOf({ open, start }: { open: OpenHours; start: Temporal.Instant }, minutes: number): Temporal.Instant {
  const due = dueAfterMinutes(calendarOf(open), start, minutes);
  assert.ok(due.ok, JSON.stringify(due));
  return due.value;
}
const same = (a: Temporal.Instant, b: Temporal.Instant) => assert.equal(a.toString(), b.toString());

test("open minutes are monotone in the start and in the minutes, and never due before the start", () => {
  fc.assert(
    fc.property(scene, amount, fc.nat(6000), fc.nat(200_000), ({ open, start }, minutes, more, seconds) => {
      const due = dueOf({ open, start }, minutes);
      assert.ok(Temporal.Instant.compare(start, due) <= 0);
      assert.ok(Temporal.Instant.compare(due, dueOf({ open, start }, minutes + more)) <= 0);
      assert.ok(Temporal.Instant.compare(due, dueOf({ open, start: start.add({ seconds }) }, minutes)) <= 0);
    }),
    { numRuns: 300 },
  );
});

test("open minutes are additive: a then b is a + b", () => {
  fc.assert(
    fc.property(scene, amount, amount, ({ open, start }, a, b) =>
      same(dueOf({ open, start: dueOf({ open, start }, a) }, b), dueOf({ open, start }, a + b)),
    ),
    { numRuns: 400 },
  );
});

test("never due while closed, where the end of a span counts as open", () => {
  fc.assert(
    fc.property(scene, amount, ({ open, start }, minutes) => {
      const due = dueOf({ open, start }, minutes);
      assert.ok(isOpenAt(calendarOf(open), due));
      assert.ok(slow(open, due).some(({ from, to }) => from <= due.epochMilliseconds && due.epochMilliseconds <= to));
    }),
    { numRuns: 300 },
  );
});

test("the open minutes from the start to what is due are those asked for", () => {
  fc.assert(
    fc.property(scene, amount, ({ open, start }, minutes) =>
      assert.equal(openMinutesBetween(calendarOf(open), start, dueOf({ open, start }, minutes)), minutes),
    ),
    { numRuns: 300 },
  );
});

test("open minutes agree with counting second by second", () => {
  fc.assert(
    fc.property(scene, fc.integer({ min: 1, max: 200 }), ({ open, start }, minutes) => {
      const stretch = slow(open, start);
      let second = start.epochMilliseconds;
      const last = second + 3 * 86_400_000;
      let left = minutes * 60;
      for (; left > 0 && second < last; second += 1000)
        if (stretch.some(({ from, to }) => from <= second && second < to)) left--;
      const due = dueOf({ open, start }, minutes).epochMilliseconds;
      if (left === 0) assert.equal(due, second);
      else assert.ok(due > last); // not within three days
    }),
    { numRuns: 60 },
  );
});

test("open days are due when the last span of the Nth open day after the start's ends", () => {
  fc.assert(
    fc.property(scene, fc.integer({ min: 1, max: 12 }), ({ open, start }, days) => {
      const due = dueAfterDays(calendarOf(open), start, days);
      assert.ok(due.ok);
      let on = start.toZonedDateTimeISO(open.zone).toPlainDate();
      let end = 0;
      for (let left = days; left > 0; ) {
        on = on.add({ days: 1 });
        const own = slowDay(open, on);
        if (own.length === 0) continue;
        left--;
        end = Math.max(...own.map(({ to }) => to));
      }
      assert.equal(due.value.epochMilliseconds, end);
    }),
    { numRuns: 300 },
  );
});

test("always open, minutes are plain minutes, in every zone", () => {
  const always: Spans = [["00:00", "24:00"]];
  fc.assert(
    fc.property(fc.constantFrom(...changes), fc.nat(10_000), fc.nat(10_000), ([zone, on], before, minutes) => {
      const start = Temporal.PlainDate.from(on).toZonedDateTime(zone).toInstant().subtract({ minutes: before });
      same(dueOf({ open: { zone, hours: everyDay(always) }, start }, minutes), start.add({ minutes }));
    }),
  );
});

// The slow reckoning: no merging, no order; each day's open pieces between all its clock times, one by one.
type Piece = { from: number; to: number };

function slow(open: OpenHours, start: Temporal.Instant): Piece[] {
  const first = start.toZonedDateTimeISO(open.zone).toPlainDate().subtract({ days: 2 });
  return Array.from({ length: 90 }, (_, days) => slowDay(open, first.add({ days }))).flat();
}

function slowDay({ zone, hours, closures }: OpenHours, on: Temporal.PlainDate): Piece[] {
  if (!on.toZonedDateTime(zone).toPlainDate().equals(on)) return [];
  const place = (time: string): number => {
    const day = time === "24:00" ? on.add({ days: 1 }) : on;
    const local = Temporal.PlainDateTime.from(`${day}T${time === "24:00" ? "00:00" : time}`);
    return local.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;
  };
  const name = (["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const)[on.dayOfWeek - 1] ?? "mon";
  const todays = (closures ?? []).map((c) => (typeof c === "string" ? { on: c } : c)).filter((c) => c.on === `${on}`);
  if (todays.some(({ from, to }) => (from ?? "00:00") === "00:00" && (to ?? "24:00") === "24:00")) return [];
  const holes = todays.map(({ from, to }) => ({ from: place(from ?? "00:00"), to: place(to ?? "24:00") }));
  const whole = (hours[name] ?? []).map(([from, to]) => ({ from: place(from), to: place(to) }));
  const cuts = [...new Set([...whole, ...holes].flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const within = (at: number) => (piece: Piece) => piece.from <= at && at < piece.to;
  return cuts
    .slice(1)
    .map((to, index) => ({ from: cuts[index] ?? to, to }))
    .filter(({ from }) => whole.some(within(from)) && !holes.some(within(from)));
}
