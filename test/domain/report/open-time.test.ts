// The middle of many answers, in open time: the same as one by one, over weekends, closures and clock changes.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readCalendar } from "../../../src/domain/calendar/calendar.ts";
import { openMinutesBetween } from "../../../src/domain/calendar/open-now.ts";
import { mediansOf } from "../../../src/domain/report/open-time.ts";

const day = [
  ["10:00", "13:00"],
  ["14:00", "20:00"],
] as const;
const read = readCalendar({
  zone: "America/Chicago",
  hours: { mon: day, tue: day, wed: day, thu: day, sat: [["10:00", "16:00"]] },
  closures: ["2026-03-10", { on: "2026-03-12", from: "15:00" }],
});
if (!read.ok) throw new Error(read.refusal);
const calendar = read.value;
const ms = (at: string): number => Temporal.Instant.from(at).epochMilliseconds;

test("by hand: asked at closing on Thursday, answered on Saturday an hour after opening: an open hour, an open day", () => {
  const one = { clock: "reply", from: ms("2026-03-06T02:00:00Z"), to: ms("2026-03-07T17:00:00Z") } as const;
  const [reply, word] = mediansOf(calendar, [one]);
  assert.deepEqual(reply, { clock: "reply", n: 1, minutes: 60, days: 1 });
  assert.deepEqual(word, { clock: "word", n: 0, minutes: 0, days: 0 });
});

test("as reckoned one by one, the middle one taken", () => {
  const at = fc.integer({ min: ms("2026-02-20T00:00:00Z"), max: ms("2026-04-20T00:00:00Z") });
  fc.assert(
    fc.property(fc.array(fc.tuple(at, at), { minLength: 1, maxLength: 9 }), (pairs) => {
      const answered = pairs.map(([a, b]) => ({ clock: "word" as const, from: Math.min(a, b), to: Math.max(a, b) }));
      const each = answered
        .map(({ from, to }) =>
          openMinutesBetween(
            calendar,
            Temporal.Instant.fromEpochMilliseconds(from),
            Temporal.Instant.fromEpochMilliseconds(to),
          ),
        )
        .sort((a, b) => a - b);
      const half = each.length >> 1;
      const middle = each.length % 2 ? (each[half] ?? 0) : ((each[half - 1] ?? 0) + (each[half] ?? 0)) / 2;
      const found = mediansOf(calendar, answered).find(({ clock }) => clock === "word");
      assert.ok(Math.abs((found?.minutes ?? -1) - middle) < 1e-3, `${found?.minutes} ${middle}`);
    }),
    { numRuns: 60 },
  );
});
