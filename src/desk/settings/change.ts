// The one way in for a change of settings: may this person, did anybody else change the same thing since the page was shown, then all
// of it in one transaction, with what it was and what it is now.
import type { Principal } from "../../domain/access/principal.ts";
import { maySet, type Setting } from "../../domain/access/settings-table.ts";
import { canonical } from "../../lib/canonical.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { read } from "../../store/principal.ts";
import {
  type Change,
  type HistoryRow,
  historySince,
  type SettingsWrite,
  writeSettings,
} from "../../store/queries/settings.ts";
import { type Desk, freshSettings, type Settings } from "../desk.ts";

/** `version`: the library's, which the next change expects. `added`: the id of the person or designation that is new. */
export type SettingsDone = { readonly version: number; readonly added: number | null };

export type Worked = Pick<SettingsWrite, "queries" | "changes"> &
  Partial<Pick<SettingsWrite, "jobs">> & { readonly added?: number };

/** What is already so: written nowhere, and no error, so that a second click is none. */
export const alreadySo = (added?: number): Worked => ({ queries: [], changes: [], ...(added ? { added } : {}) });

const tries = 5;

/**
 * Works a change out on the settings as they stand, and writes it. `expects` is the library's version that the page showed: what others
 * changed since is no hindrance unless it is the same thing. Refusals: `NotYourSetting`; `ChangedMeanwhile` (facts: what, item, by, at);
 * those of `work`. A change that changes nothing writes nothing.
 */
export async function changeSettings(
  desk: Desk,
  who: Principal,
  setting: Setting,
  expects: number,
  work: (settings: Settings) => Result<Worked>,
): Promise<Result<SettingsDone>> {
  const may = who.kind === "job" || (who.kind === "person" && maySet(who.roles, setting));
  if (!may) return no("NotYourSetting");
  for (let tried = 0; tried < tries; tried++) {
    const settings = await freshSettings(desk);
    if (!settings) throw new Error("the library isn't set up yet");
    const { version } = settings.row;
    const worked = work(settings);
    if (!worked.ok) return worked;
    const { queries, jobs = [], added = null } = worked.value;
    const changes = worked.value.changes.filter(isChange);
    if (changes.length === 0) return ok({ version, added });
    const other = version > expects ? await changedSince(desk, who, expects, changes) : null;
    if (other) return no("ChangedMeanwhile", factsOf(other, settings));
    const wrote = await writeSettings(desk.pool, who, { at: desk.now(), version, queries, changes, jobs });
    if (wrote === "stale") continue;
    await freshSettings(desk);
    return ok({ version: version + 1, added });
  }
  throw new Error(`settings changed ${tries} times under one change`);
}

const isChange = ({ before, after }: Change): boolean => canonical(before) !== canonical(after);

async function changedSince(desk: Desk, who: Principal, version: number, changes: readonly Change[]) {
  const [found] = await read(desk.pool, who, "", [historySince(version)]);
  const since: HistoryRow[] = found?.rows ?? [];
  return since.findLast((one) => changes.some(({ what, item }) => what === one.what && item === one.item)) ?? null;
}

const factsOf = ({ what, item, personId, at }: HistoryRow, { row }: Settings) => ({
  what,
  item,
  by: row.people.find((one) => one.id === personId)?.name ?? "",
  at,
});
