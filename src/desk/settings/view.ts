// All settings as they stand, what this person may change of them, and the newest changes with who made them.
import type { Person } from "../../domain/access/principal.ts";
import { type Setting, setsAnything, settable } from "../../domain/access/settings-table.ts";
import type { Closure, OpenHours } from "../../domain/calendar/calendar.ts";
import type { TargetSettings } from "../../domain/case/act.ts";
import type { Theme } from "../../domain/case/terms.ts";
import type { Locale } from "../../lib/locale.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { read } from "../../store/principal.ts";
import { type Failing, failingNow } from "../../store/queries/jobs/failing.ts";
import type { DesignationRow } from "../../store/queries/library.ts";
import { type Change, type HistoryRow, newestHistory } from "../../store/queries/settings.ts";
import { type Desk, freshSettings, todayOf } from "../desk.ts";
import { machineWords } from "../letters/machine.ts";
import type { PersonView } from "../read/views.ts";
import type { LibraryFields } from "./library.ts";
import { fieldsOf } from "./people.ts";
import { themesOf } from "./shipped-themes.ts";

export type SettingsView = {
  /** What a form sends back as `expects`. */
  readonly version: number;
  /** YYYY-MM-DD, the library's. */
  readonly today: string;
  readonly may: Readonly<Record<Setting, boolean>>;
  readonly library: LibraryFields;
  readonly languages: readonly Locale[];
  readonly zone: string;
  readonly hours: OpenHours["hours"];
  /** From today on, in order; those that are past are left out. */
  readonly closures: readonly Closure[];
  readonly targets: TargetSettings;
  readonly themes: readonly Theme[];
  readonly branches: readonly { readonly id: number; readonly name: string }[];
  readonly people: readonly PersonView[];
  readonly designations: readonly (DesignationRow & { readonly name: string; readonly inForce: boolean })[];
  readonly keyCopiedAt: string | null;
  /** What the machine can't do by itself now; `what`: a key of the locales. */
  readonly failing: readonly (Failing & { readonly what: string })[];
};

export async function settingsView(desk: Desk, person: Person): Promise<Result<SettingsView, "NotYourSetting">> {
  if (!setsAnything(person.roles)) return no("NotYourSetting");
  const [settings, failing] = await Promise.all([freshSettings(desk), failingNow(desk.pool, person)]);
  if (!settings) throw new Error("the library isn't set up yet");
  const { row } = settings;
  const { shortName, phone, email, address, limits, languages } = row.facts;
  const today = todayOf(desk, settings);
  return ok({
    version: row.version,
    today,
    may: settable(person.roles),
    library: { name: row.name, shortName, phone, email, address, limits },
    languages,
    zone: row.hours.zone,
    hours: row.hours.hours,
    closures: (row.hours.closures ?? []).filter((one) => (typeof one === "string" ? one : one.on) >= today),
    targets: row.targets,
    themes: themesOf(row),
    branches: row.branches,
    people: row.people.map((one) => ({ id: one.id, ...fieldsOf(one), account: one.accountId ? "ready" : "none" })),
    designations: row.designations.map((one) => ({
      ...one,
      name: row.people.find(({ id }) => id === one.personId)?.name ?? "",
      inForce: one.fromOn <= today && today <= one.untilOn,
    })),
    keyCopiedAt: row.keyCopiedAt,
    failing: failing.map((one) => ({ ...one, what: machineWords[one.task] })),
  });
}

export type SettingsChange = Change & Pick<HistoryRow, "at" | "version"> & { readonly by: string | null };

/** The newest changes first. `by` null: the command line, or the set-up. */
export async function settingsHistory(
  desk: Desk,
  person: Person,
  count = 50,
): Promise<Result<SettingsChange[], "NotYourSetting">> {
  if (!setsAnything(person.roles)) return no("NotYourSetting");
  const [settings, [found]] = await Promise.all([
    freshSettings(desk),
    read(desk.pool, person, "", [newestHistory(count)]),
  ]);
  const nameOf = (id: number | null) => settings?.row.people.find((one) => one.id === id)?.name ?? null;
  const rows: (Change & HistoryRow)[] = found?.rows ?? [];
  return ok(rows.map(({ personId, ...row }) => ({ ...row, by: nameOf(personId) })));
}
