// The demo year's readings: whoever acted had opened the case before; and two things that the Director might ask about.
import type { Person } from "../../domain/access/principal.ts";
import { isOpen } from "../../domain/case/state.ts";
import { notePast, noteTried, type PastReading } from "../../store/queries/readings.ts";
import type { Life, World } from "../run.ts";
import { idOf } from "../town/people.ts";
import { after } from "../town/year.ts";

const minuteMs = 60_000;
/** How many a curious colleague looks into. */
const lookedInto = 14;

/** A person's act: they opened the case some minutes before. */
export const openedBefore = (at: string): string => after(at, -4 * minuteMs);

/** @param on the last day of the demo's year */
export async function noteReadings(world: World, lives: readonly Life[], on: string): Promise<void> {
  const { pool } = world.desk;
  // While somebody was at work.
  const lastSeen =
    world.readings
      .map((one) => one.at)
      .sort()
      .at(-1) ?? world.year.endAt;
  const curious = world.people.get(idOf("children"));
  const matters = lives.flatMap((life) => life.matters.map((one) => one.state));
  const newest = matters.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  const others = newest
    .filter((one) => one.kind !== "concern" && one.branchId === 1 && one.holder?.personId !== curious?.personId)
    .slice(0, lookedInto);
  const looks = others.map(({ id }, i): PastReading => ({ streamId: id, at: after(lastSeen, (i - 90) * minuteMs) }));
  const byPerson = Map.groupBy(world.readings, (one) => one.who);
  for (const [who, its] of byPerson) await notePast(pool, who, on, its);
  if (curious) await notePast(pool, curious, on, looks);
  const about = newest.find((one) => isOpen(one) && one.walled.length > 0 && !one.aboutDirector);
  const walled: Person | undefined = world.people.get(about?.walled[0] ?? 0);
  if (about && walled) await noteTried(pool, walled, on, after(lastSeen, -20 * minuteMs), about.reference);
}
