// When the next step of a course is taken: staff work while the doors are open, patrons write when they are awake.
import { dayIn } from "../lib/dates.ts";
import type { Step, Wait } from "./course.ts";
import type { Chance } from "./seeded.ts";
import { after, awake, openDaysAfter, openMinutesAfter, openMoment, type Year } from "./town/year.ts";

/** @param clock how late it is now, RFC 3339 UTC */
export function whenOf(year: Year, clock: string, step: Step, chance: Chance): string {
  if ("open" in step) return step.at > clock ? step.at : after(clock, 60_000);
  return later(year, clock, step.wait, chance);
}

function later(year: Year, clock: string, wait: Wait, chance: Chance): string {
  if ("at" in wait) return after(wait.at, chance.whole(5, 40) * 60_000);
  if ("minutes" in wait) {
    const due = openMinutesAfter(year, clock, chance.whole(wait.minutes[0], wait.minutes[1]));
    return after(due, chance.whole(0, 50_000));
  }
  if ("hours" in wait) {
    const ms = Math.floor((wait.hours[0] + chance.real() * (wait.hours[1] - wait.hours[0])) * 3_600_000);
    return awake(year, after(clock, ms), chance);
  }
  if (wait.days > 0) return openDaysAfter(year, clock, wait.days, chance);
  const on = dayIn(year.zone, clock);
  const moment = openMoment(year, on, chance);
  return moment > clock ? moment : openMinutesAfter(year, clock, chance.whole(5, 60));
}
