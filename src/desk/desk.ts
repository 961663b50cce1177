// What every act and every read needs: connections, keys, the clock, and the library's settings, kept by version.
import { randomBytes } from "node:crypto";
import type { LibraryId, Principal } from "../domain/access/principal.ts";
import { type Calendar, readCalendar } from "../domain/calendar/calendar.ts";
import { dayOf } from "../domain/calendar/open-now.ts";
import type { Facts } from "../domain/case/act.ts";
import { restrictionDefaults } from "../domain/conduct/restriction/settings.ts";
import { type RuleLink, readPreset } from "../domain/policy/rules.ts";
import type { Lists } from "../domain/redaction/lists.ts";
import { bytesForId, uuid7 } from "../lib/ids.ts";
import { type LibraryKeys, libraryKeys } from "../store/keys.ts";
import type { Job } from "../store/ledger.ts";
import { answers, type Pool } from "../store/pool.ts";
import { type LibraryRow, libraryRow, settingsVersion } from "../store/queries/library.ts";
import { proceduresOf } from "./register/complaint/procedures.ts";
import { conductOf } from "./register/incident/rules.ts";
import { themesOf } from "./settings/shipped-themes.ts";

export type Settings = {
  readonly row: LibraryRow;
  readonly calendar: Calendar;
  readonly facts: Facts;
  readonly keys: LibraryKeys;
};

/** `ids`: by which a list that was replaced is told from the one before. */
export type Known = { readonly ids: string; readonly lists: Lists | undefined };

export type Desk = {
  readonly pool: Pool;
  readonly library: LibraryId;
  readonly master: Buffer;
  readonly preset: readonly RuleLink[];
  /** Where patrons open their case, without a slash at its end: letters name it. */
  readonly publicUrl: string;
  /** RFC 3339 in UTC with milliseconds. */
  readonly now: () => string;
  readonly newId: () => string;
  /** So many random bytes: node's, but in the demo library, which follows from its seed to the last byte. */
  readonly random: (bytes: number) => Buffer;
  /** Takes the follow-ups of an act that is done, instead of the queue. */
  readonly jobSink?: (jobs: readonly Job[]) => void;
  /** The last settings seen, by version; an act checks the version in its own transaction. */
  readonly seen: {
    settings: Settings | null;
    checkedMs: number;
    /** The loaded lists, opened when they were first asked for (words/known.ts). */
    lists?: { readonly version: number; readonly opening: Promise<Known> };
  };
};

export const nowText = (): string => Temporal.Now.instant().toString({ fractionalSecondDigits: 3 });
export const randomId = (): string => uuid7(Date.now(), randomBytes(bytesForId));

export function openDesk(given: {
  pool: Pool;
  library: LibraryId;
  master: Buffer;
  presetText: string;
  publicUrl?: string;
  now?: () => string;
  newId?: () => string;
}): Desk {
  const preset = readPreset(given.presetText);
  if (!preset.ok) throw new Error(`policies/preset.json: ${preset.refusal}`);
  return {
    pool: given.pool,
    library: given.library,
    master: given.master,
    preset: preset.value,
    publicUrl: given.publicUrl ?? "http://127.0.0.1:7007",
    now: given.now ?? nowText,
    newId: given.newId ?? randomId,
    random: randomBytes,
    seen: { settings: null, checkedMs: Number.NEGATIVE_INFINITY },
  };
}

export const jobOf = (desk: Desk): Principal => ({ kind: "job", library: desk.library });

/** Settings as they stand now; null: the library isn't set up yet. */
export async function freshSettings(desk: Desk): Promise<Settings | null> {
  const row = await libraryRow(desk.pool, jobOf(desk));
  if (!row) return null;
  desk.seen.checkedMs = performance.now();
  if (desk.seen.settings?.row.version === row.version) return desk.seen.settings;
  const calendar = readCalendar(row.hours);
  if (!calendar.ok) throw new Error(`the library's hours can't be read: ${calendar.refusal}`); // checked when they were saved
  const keys = desk.seen.settings?.keys ?? libraryKeys(desk.master, row.id, row.wrappedKey);
  const facts: Facts = {
    calendar: calendar.value,
    targets: row.targets,
    people: row.people,
    designations: row.designations,
    links: row.facts.links ?? desk.preset,
    themes: themesOf(row).flatMap((one) => (one.active ? one.id : [])),
    conduct: conductOf(row),
    restrictions: row.facts.restrictions ?? restrictionDefaults,
    procedures: proceduresOf(row),
    meetings: row.facts.meetings ?? [],
  };
  desk.seen.settings = { row, calendar: calendar.value, facts, keys };
  return desk.seen.settings;
}

const staleMs = 5_000;

/** Settings, at most five seconds old (a command may change them from another process); an act checks the version itself. */
export async function settingsOf(desk: Desk): Promise<Settings> {
  const settings = await knownSettings(desk);
  if (!settings) throw new Error("the library isn't set up yet");
  return settings;
}

/** The same; null: not set up yet. */
export async function knownSettings(desk: Desk): Promise<Settings | null> {
  const { settings, checkedMs } = desk.seen;
  if (!settings) return freshSettings(desk);
  if (performance.now() - checkedMs < staleMs) return settings;
  desk.seen.checkedMs = performance.now();
  return (await settingsVersion(desk.pool, jobOf(desk))) === settings.row.version ? settings : freshSettings(desk);
}

/** The date on the library's wall clock. */
export const todayOf = (desk: Desk, settings: Settings): string => dayOf(settings.calendar, desk.now());

export const databaseAnswers = (desk: Desk): Promise<boolean> => answers(desk.pool);
