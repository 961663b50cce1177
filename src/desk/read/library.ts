// The library as every page knows it, and its doors: open until when, and by when a matter sent now is answered.
import type { Calendar } from "../../domain/calendar/calendar.ts";
import { nextOpening, openUntil } from "../../domain/calendar/open-now.ts";
import { dueAt } from "../../domain/case/story.ts";
import type { Kind } from "../../domain/case/terms.ts";
import { kinds } from "../../domain/case/terms.ts";
import { type Desk, knownSettings, settingsOf, todayOf } from "../desk.ts";
import { isSetUp } from "../settings/defaults.ts";
import type { DoorsView, HoursView, LibraryView } from "./views.ts";

/** null: not set up yet. */
export async function libraryView(desk: Desk): Promise<LibraryView | null> {
  const settings = await knownSettings(desk);
  if (!settings || !isSetUp(settings.row)) return null;
  const { row } = settings;
  const director = row.people.find((one) => one.active && one.roles.includes("director"));
  return {
    id: row.id,
    name: row.name,
    shortName: row.facts.shortName,
    address: row.facts.address,
    phone: row.facts.phone,
    email: row.facts.email,
    zone: row.hours.zone,
    languages: row.facts.languages,
    branches: row.branches,
    publicPeople: row.people
      .filter((one) => one.active && one.listed)
      .map((one) => ({ id: one.id, name: `${one.publicName}, ${one.title}` })),
    directorName: director?.name ?? null,
    keyCopied: row.keyCopiedAt !== null,
    limits: row.facts.limits,
  };
}

const text = (instant: Temporal.Instant | null): string | null =>
  instant?.toString({ fractionalSecondDigits: 3 }) ?? null;

function doorsAt(calendar: Calendar, now: string): DoorsView {
  const at = Temporal.Instant.from(now);
  const opening = nextOpening(calendar, at);
  return { openUntil: text(openUntil(calendar, at)), opensAt: opening.ok ? text(opening.value) : null };
}

export const doorsView = async (desk: Desk): Promise<DoorsView> =>
  doorsAt((await settingsOf(desk)).calendar, desk.now());

export async function hoursView(desk: Desk): Promise<HoursView> {
  const settings = await settingsOf(desk);
  const now = desk.now();
  const today = todayOf(desk, settings);
  const closures = [...settings.calendar.closures].filter(([on]) => on >= today).sort(([a], [b]) => (a < b ? -1 : 1));
  const due = (kind: Kind) => dueAt(settings.calendar, now, settings.facts.targets.reply[kind]);
  return {
    now,
    ...doorsAt(settings.calendar, now),
    nextClosures: closures.slice(0, 3).map(([on, spans]) => ({ on, whole: spans === "whole" })),
    replyBy: Object.fromEntries(kinds.map((kind) => [kind, due(kind)])) as Record<Kind, string>,
    reviewBy: dueAt(settings.calendar, now, settings.facts.targets.review),
  };
}

/** A day and hour on the library's wall clock, as typed (YYYY-MM-DD, HH:MM), as an instant; null when they are none. */
export async function instantOf(desk: Desk, day: string, time: string): Promise<string | null> {
  const { calendar } = await settingsOf(desk);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time)) return null;
  try {
    return text(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(calendar.zone).toInstant());
  } catch {
    return null; // such as February 30
  }
}

/** When the library closes on that day, or on the next open one; null when the day is none. */
export async function closingOn(desk: Desk, day: string): Promise<string | null> {
  const { calendar } = await settingsOf(desk);
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  try {
    const before = Temporal.PlainDate.from(day)
      .subtract({ days: 1 })
      .toZonedDateTime({ timeZone: calendar.zone, plainTime: "23:59" });
    return dueAt(calendar, before.toInstant().toString({ fractionalSecondDigits: 3 }), { days: 1 });
  } catch {
    return null;
  }
}
