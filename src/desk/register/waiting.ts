// What of the register waits for whoever answers it, as Today shows it: FOIA requests whose time is nearly up or over (5 ILCS 140/3(d)), and
// requests for records that nobody decided.
import type { Person } from "../../domain/access/principal.ts";
import { keeps } from "../../domain/disclosure/steps.ts";
import { waitingEntries } from "../../store/queries/register/waiting.ts";
import { type Desk, type Settings, todayOf } from "../desk.ts";
import { type FoiaClock, foiaClock } from "./foia/read.ts";

export type RegisterWait = {
  readonly noun: "foia" | "disclosure";
  readonly reference: string;
  /** The last day to answer; of a request for records, which no law gives a day, the one it was logged on. */
  readonly on: string;
  readonly clock: FoiaClock | null;
};

/** Late ones first, then the soonest due, then undecided ones, the oldest first. Nothing for anybody who doesn't keep the register today. */
export async function registerWaits(desk: Desk, settings: Settings, who: Person): Promise<RegisterWait[]> {
  const on = todayOf(desk, settings);
  if (!keeps(who.personId, on, settings.facts)) return [];
  const dayOf = (at: string) =>
    Temporal.Instant.from(at).toZonedDateTimeISO(settings.calendar.zone).toPlainDate().toString();
  const entries = await waitingEntries(desk.pool, who, on);
  return entries.flatMap(({ noun, reference, dueAt, openedAt }): RegisterWait[] => {
    if (noun === "disclosure" || dueAt === null) return [{ noun, reference, on: dayOf(openedAt), clock: null }];
    const clock = foiaClock(desk, settings, dayOf(dueAt));
    return clock.state === "runs" ? [] : [{ noun, reference, on: dayOf(dueAt), clock }];
  });
}
