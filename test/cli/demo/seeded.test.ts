// Chance that can be repeated, and the year it plays in.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { chanceOf } from "../../../src/demo/seeded.ts";
import {
  openDaysAfter,
  openDaysBack,
  openMinutesAfter,
  openMoment,
  talkTime,
  yearBefore,
} from "../../../src/demo/town/year.ts";
import { isOpenAt } from "../../../src/domain/calendar/open-now.ts";

test("the same seed gives the same chance, another seed another", () => {
  const draw = (seed: string) => Array.from({ length: 50 }, chanceOf(seed).real);
  assert.deepEqual(draw("a"), draw("a"));
  assert.notDeepEqual(draw("a"), draw("b"));
});

test("chance is even, keeps to its bounds and follows weights", () => {
  const chance = chanceOf("even");
  const counts = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < 6_000; i++) {
    const drawn = chance.whole(0, 5);
    counts[drawn] = (counts[drawn] ?? 0) + 1;
  }
  for (const count of counts) assert.ok(count > 880 && count < 1_120, String(count));
  const weighted = Array.from({ length: 2_000 }, () => chance.weighted({ often: 3, seldom: 1, never: 0 }));
  assert.equal(weighted.includes("never"), false);
  assert.ok(Math.abs(weighted.filter((one) => one === "often").length - 1_500) < 90);
  assert.throws(() => chance.one([]), RangeError);
});

const anyDay = fc
  .integer({ min: 0, max: 365 * 12 })
  .map((days) => Temporal.PlainDate.from("2024-01-01").add({ days }).toString());

test("3.1: on whatever day it is loaded, people work while the doors are open, and the year has its snow day", () => {
  fc.assert(
    fc.property(anyDay, fc.string(), (on, seed) => {
      const year = yearBefore(on);
      const chance = chanceOf(seed);
      const [yesterday = ""] = openDaysBack(year, 1);
      assert.ok(yesterday < on && openDaysBack(year, 14).length === 14);
      const at = openMoment(year, year.firstOn, chance);
      const talk = talkTime(year, at, 1, chance);
      assert.match(talk, /:[03]0:00\.000Z$/);
      assert.ok(talk > at);
      const moments = [at, openMinutesAfter(year, at, 90), openDaysAfter(year, at, 3, chance), talk];
      for (const moment of moments) assert.ok(isOpenAt(year.calendar, Temporal.Instant.from(moment)), moment);
      assert.ok(year.surprises.length >= 1 && year.surprises.every((one) => one.on > year.firstOn && one.on < on));
      assert.equal(
        year.calendar.closures.get(year.surprises.find((one) => typeof one.closure === "string")?.on ?? ""),
        year.surprises.some((one) => typeof one.closure === "string") ? "whole" : undefined,
      );
    }),
    { numRuns: 150 },
  );
});
