// Open hours and closures: what every target is reckoned in (3.1). A closure that comes later moves the targets of open matters.
import type { Person } from "../../domain/access/principal.ts";
import { type Closure, type OpenHours, readCalendar } from "../../domain/calendar/calendar.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { updateLibrary } from "../../store/queries/settings.ts";
import { type Desk, freshSettings, type Settings } from "../desk.ts";
import { alreadySo, changeSettings, type SettingsDone } from "./change.ts";
import { wouldMove } from "./sweep.ts";

/** Refusals: BadZone, BadHours (facts of the calendar: at, reason, found); NoOpenHours, when every day is closed. */
export async function saveHours(
  desk: Desk,
  person: Person,
  { zone, hours }: Pick<OpenHours, "zone" | "hours">,
  expects: number,
): Promise<Result<SettingsDone>> {
  const calendar = readCalendar({ zone, hours });
  if (!calendar.ok) return calendar;
  if (calendar.value.week.every((spans) => spans.length === 0)) return no("NoOpenHours");
  return changeSettings(desk, person, "hours", expects, ({ row }) =>
    ok({
      queries: [updateLibrary(row.id, { ...row, hours: { ...row.hours, zone, hours } })],
      changes: [
        { what: "hours", item: "", before: { zone: row.hours.zone, hours: row.hours.hours }, after: { zone, hours } },
      ],
    }),
  );
}

const dayOf = (closure: Closure): string => (typeof closure === "string" ? closure : closure.on);
/** A day from its start to its end is the whole day. */
const plainly = (closure: Closure): Closure => {
  if (typeof closure === "string") return closure;
  const { on, from = null, to = null } = closure;
  return from === null && to === null ? on : { on, ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
};

function withClosure({ row }: Settings, closure: Closure): Result<OpenHours, "BadClosure"> {
  const alone = readCalendar({ ...row.hours, closures: [closure] });
  if (!alone.ok) return no("BadClosure", alone.facts);
  const [on = ""] = alone.value.closures.keys();
  const added = plainly(typeof closure === "string" ? on : { ...closure, on });
  const others = (row.hours.closures ?? []).filter((one) => typeof added !== "string" || dayOf(one) !== on);
  const closures = [...others, added].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  return ok({ ...row.hours, closures });
}

const closedOn = ({ closures }: OpenHours, on: string): Closure[] =>
  (closures ?? []).filter((one) => dayOf(one) === on);
const isClosed = (hours: OpenHours, on: string, closure: Closure): boolean =>
  closedOn(hours, on).some((one) => typeof one === "string" || JSON.stringify(one) === JSON.stringify(closure));

/** How many open matters would get a later date if the library were closed then. Refusal: BadClosure (at, reason, found). */
export async function previewClosure(
  desk: Desk,
  closure: Closure,
): Promise<Result<{ readonly matters: number }, "BadClosure">> {
  const settings = await freshSettings(desk);
  if (!settings) throw new Error("the library isn't set up yet");
  const hours = withClosure(settings, closure);
  if (!hours.ok) return hours;
  return ok({ matters: await wouldMove(desk, settings, hours.value, dayOf(closure)) });
}

/**
 * Adds a closure, whole or part of a day; a whole day takes the place of its parts. Open library targets move by a job, and each
 * patron is told. Closed already, nothing happens. Refusal: BadClosure (at, reason, found).
 */
export async function addClosure(
  desk: Desk,
  person: Person,
  closure: Closure,
  expects: number,
): Promise<Result<SettingsDone>> {
  return changeSettings(desk, person, "closures", expects, (settings) => {
    const { row } = settings;
    const hours = withClosure(settings, closure);
    if (!hours.ok) return hours;
    const on = dayOf(closure);
    if (isClosed(row.hours, on, plainly(closure))) return ok(alreadySo());
    return ok({
      queries: [updateLibrary(row.id, { ...row, hours: hours.value })],
      changes: [{ what: "closure", item: on, before: closedOn(row.hours, on), after: closedOn(hours.value, on) }],
      jobs: [{ task: "moveTargets", payload: { library: row.id, closedOn: on }, key: `moveTargets:${row.id}:${on}` }],
    });
  });
}

/** Opens a day again. Dates that were moved stay: a patron is never told an earlier one. */
export async function removeClosure(
  desk: Desk,
  person: Person,
  on: string,
  expects: number,
): Promise<Result<SettingsDone>> {
  return changeSettings(desk, person, "closures", expects, ({ row }) => {
    const before = closedOn(row.hours, on);
    if (before.length === 0) return ok(alreadySo());
    const hours = { ...row.hours, closures: (row.hours.closures ?? []).filter((one) => dayOf(one) !== on) };
    return ok({
      queries: [updateLibrary(row.id, { ...row, hours })],
      changes: [{ what: "closure", item: on, before, after: [] }],
    });
  });
}
