// The desk as the register's small stories are told to it: one clock that only goes on, and people who act while the doors are open.
import type { Person } from "../../domain/access/principal.ts";
import { isOpenAt } from "../../domain/calendar/open-now.ts";
import { bytesForId, uuid7 } from "../../lib/ids.ts";
import type { World } from "../run.ts";
import type { Chance } from "../seeded.ts";
import { idOf, type Who } from "../town/people.ts";

export type RegisterDesk = {
  readonly desk: World["desk"];
  /** That time of the day, or of the next one before or after it on which the doors are open then. Gives the day, YYYY-MM-DD. */
  at(day: Temporal.PlainDate, time: string, otherwise?: "before" | "after"): string;
  /** Some minutes later. */
  soon(): void;
  person(who: Who): Person;
};

export function registerDesk({ desk, year, people }: World, chance: Chance): RegisterDesk {
  const clock = { at: year.firstOn };
  return {
    desk: {
      ...desk,
      now: () => clock.at,
      newId: () => uuid7(Temporal.Instant.from(clock.at).epochMilliseconds, chance.bytes(bytesForId)),
      random: chance.bytes,
      jobSink: () => undefined, // who must be told is told by the story, at its moment
    },
    at(day, time, otherwise = "before") {
      const instantOn = (one: Temporal.PlainDate) =>
        one.toZonedDateTime({ timeZone: year.zone, plainTime: time }).toInstant();
      let on = day;
      while (!isOpenAt(year.calendar, instantOn(on))) on = on.add({ days: otherwise === "before" ? -1 : 1 });
      clock.at = instantOn(on).toString({ fractionalSecondDigits: 3 });
      return on.toString();
    },
    soon() {
      const later = Temporal.Instant.from(clock.at).add({ seconds: chance.whole(60, 400) });
      clock.at = later.toString({ fractionalSecondDigits: 3 });
    },
    person(who) {
      const one = people.get(idOf(who));
      if (!one) throw new Error(`nobody is ${who}`);
      return one;
    },
  };
}
