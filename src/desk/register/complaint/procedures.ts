// The library's complaint procedures and the Board's meetings, and how the Director changes them. A change is a new version: complaints that run
// end under the one they began with (informal.4).
import type { Person } from "../../../domain/access/principal.ts";
import type { Meeting } from "../../../domain/complaint/due.ts";
import { presetProcedure } from "../../../domain/complaint/procedure/presets.ts";
import { checkProcedure, type Procedure } from "../../../domain/complaint/procedure/procedure.ts";
import type { PresetName } from "../../../domain/complaint/terms.ts";
import { translator } from "../../../lib/locale.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import type { LibraryRow } from "../../../store/queries/library.ts";
import { insertProcedure, updateLibrary } from "../../../store/queries/settings.ts";
import type { Desk } from "../../desk.ts";
import { changeSettings, type SettingsDone } from "../../settings/change.ts";
import { readDay } from "../../settings/fields.ts";

const words = { en: translator("en"), es: translator("es") };
/** One to begin with or to add, in Concord's words, not saved yet. */
export const fromPreset = (preset: PresetName, id: number): Procedure => presetProcedure(preset, id, words);

/** Every version of each; a library that changed none has the first preset as it came. */
export const proceduresOf = ({ procedures }: Pick<LibraryRow, "procedures">): readonly Procedure[] =>
  procedures.some(({ id }) => id === 1) ? procedures : [fromPreset("threeTier", 1), ...procedures];

/** The newest version of each, by id. */
export function newestProcedures(row: Pick<LibraryRow, "procedures">): Procedure[] {
  const newest = new Map<number, Procedure>();
  for (const one of proceduresOf(row)) if ((newest.get(one.id)?.version ?? 0) < one.version) newest.set(one.id, one);
  return [...newest.values()].sort((a, b) => a.id - b.id);
}
/** An id that no procedure has. */
export const freeProcedureId = (row: Pick<LibraryRow, "procedures">): number =>
  Math.max(0, ...proceduresOf(row).map(({ id }) => id)) + 1;

/**
 * Saves a procedure as a new version of itself, or a new one (an id that is free). Refusals: those of `checkProcedure` (facts: the stage or
 * field), NotYourSetting, ChangedMeanwhile.
 */
export async function saveProcedure(
  desk: Desk,
  person: Person,
  given: Procedure,
  expects: number,
): Promise<Result<SettingsDone>> {
  const checked = checkProcedure(given);
  if (!checked.ok) return checked;
  return changeSettings(desk, person, "procedures", expects, ({ row }) => {
    const before = newestProcedures(row).find(({ id }) => id === given.id) ?? null;
    const after = { ...given, version: (before?.version ?? 0) + 1 };
    const isKept = before === null || row.procedures.some(({ id }) => id === given.id);
    return ok({
      queries: [...(isKept ? [] : [insertProcedure(row.id, before)]), insertProcedure(row.id, after)],
      changes: [
        {
          what: "procedure",
          item: String(given.id),
          before: before && { ...before, version: 0 },
          after: { ...after, version: 0 },
        },
      ],
      added: given.id,
    });
  });
}

const mostMeetings = 60;

/** The Board's meetings, a line each: a date and a time, "2027-03-16 19:00". Refusals with `field` and `line`: MeetingUnreadable, TooManyLines. */
export async function saveMeetings(
  desk: Desk,
  person: Person,
  typed: string,
  expects: number,
): Promise<Result<SettingsDone>> {
  const lines = typed.split("\n").map((line) => line.trim());
  const meetings: Meeting[] = [];
  for (const [i, line] of lines.entries()) {
    if (line === "") continue;
    const [on = "", at = ""] = line.split(/\s+/);
    const day = readDay("meetings", on);
    if (!day.ok || !/^([01]\d|2[0-3]):[0-5]\d$/.test(at))
      return no("MeetingUnreadable", { field: "meetings", line: i + 1 });
    meetings.push({ on: day.value, at });
  }
  if (meetings.length > mostMeetings) return no("TooManyLines", { field: "meetings", most: mostMeetings });
  const after = meetings.sort((a, b) => (a.on < b.on ? -1 : 1));
  return changeSettings(desk, person, "procedures", expects, ({ row }) =>
    ok({
      queries: [updateLibrary(row.id, { ...row, facts: { ...row.facts, meetings: after } })],
      changes: [{ what: "meetings", item: "", before: row.facts.meetings ?? [], after }],
    }),
  );
}
