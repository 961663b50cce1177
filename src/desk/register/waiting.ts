// What waits for a person beside cases, as Today shows it: formal complaints, incidents, restrictions, letters to post; and for whoever answers
// them, FOIA requests whose time is nearly up or over (5 ILCS 140/3(d)) and requests for records that nobody decided.

import type { Person } from "../../domain/access/principal.ts";
import { dayIn } from "../../lib/dates.ts";
import type { InEffectCount } from "../../store/queries/register/in-effect.ts";
import type { Waiting, WaitingEntry } from "../../store/queries/register/waiting.ts";
import type { Desk, Settings } from "../desk.ts";
import { type ComplaintWait, complaintWaits } from "./complaint/list.ts";
import { type FoiaClock, foiaClock } from "./foia/read.ts";
import { type IncidentRow, incidentWaits } from "./incident/read.ts";
import { type RestrictionWait, restrictionWaits } from "./restriction/read.ts";

export type RegisterWait = {
  readonly noun: "foia" | "disclosure";
  readonly reference: string;
  /** The last day to answer; of a request for records, which no law gives a day, the one it was logged on. */
  readonly on: string;
  readonly clock: FoiaClock | null;
};

function registerWaits(desk: Desk, settings: Settings, entries: readonly WaitingEntry[]): RegisterWait[] {
  const dayOf = (at: string) => dayIn(settings.calendar.zone, at);
  return entries.flatMap(({ noun, reference, dueAt, openedAt }): RegisterWait[] => {
    if (noun === "disclosure" || dueAt === null) return [{ noun, reference, on: dayOf(openedAt), clock: null }];
    const clock = foiaClock(desk, settings, dayOf(dueAt));
    return clock.state === "runs" ? [] : [{ noun, reference, on: dayOf(dueAt), clock }];
  });
}

/** What waits for a person beside cases. */
export type Waits = {
  /** Late ones first, then the soonest due, then undecided ones, the oldest first. Nothing for anybody who doesn't keep the register today. */
  readonly register: readonly RegisterWait[];
  readonly complaints: readonly ComplaintWait[];
  /** Incidents to write in, or to read. */
  readonly incidents: readonly IncidentRow[];
  /** Restrictions in effect at this person's desk, unread ones in this shift, and what of them waits for this person. */
  readonly restrictions: InEffectCount & { readonly waits: readonly RestrictionWait[] };
  /** Letters that wait to be printed and posted by this person. */
  readonly toPost: number;
};

/** `waiting`: as the store gives it for this person. */
export function waitsIn(desk: Desk, settings: Settings, who: Person, waiting: Waiting): Waits {
  const { running, promised, undecided, inEffect, toPost } = waiting;
  const complaints = running.flatMap((one) => (one.noun === "complaint" ? [one] : []));
  const accounts = running.flatMap((one) => (one.noun === "account" ? [one.state] : []));
  const incidents = running.flatMap((one) => (one.noun === "incident" ? [one.state] : []));
  const restrictions = running.flatMap((one) => (one.noun === "restriction" ? [one.state] : []));
  return {
    register: registerWaits(desk, settings, undecided),
    complaints: complaintWaits(desk, settings, who, complaints, accounts, promised),
    incidents: incidentWaits(desk, settings, who, incidents),
    restrictions: { ...inEffect, waits: restrictionWaits(desk, settings, who, restrictions) },
    toPost,
  };
}
