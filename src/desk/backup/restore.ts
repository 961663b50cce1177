// A restore: what was checked goes into an empty database, and is verified there.

import { ok, type Result } from "../../lib/result.ts";
import type { Entry } from "../../store/backup/archive.ts";
import { load } from "../../store/backup/load.ts";
import { openPool } from "../../store/pool.ts";
import { type Verified, verify } from "../read/verify.ts";
import { rebuildSearch } from "../search/rebuild.ts";
import { type Checked, rowsOf } from "./check.ts";
import { type Tried, tryKeys } from "./try-keys.ts";

export type Restored = {
  /** The moment that the restored library stands at. */
  readonly at: string;
  readonly rows: number;
  /** Letters, reminders and dates that wait, and go on when Concord is started. */
  readonly followUps: number;
  readonly verified: Pick<Verified, "streams" | "events" | "findings">;
  readonly opened: Tried;
};

async function* both({ data, keys, by }: Checked): AsyncGenerator<Entry> {
  yield* rowsOf(data, by);
  yield* rowsOf(keys, by);
}

/** All of the files or nothing. Refusal: DatabaseInUse. */
export async function restore(
  checked: Checked,
  master: Buffer,
  { ownerUrl, appUrl }: { readonly ownerUrl: string; readonly appUrl: string },
): Promise<Result<Restored>> {
  const { manifest, sums } = checked;
  const { migrations } = manifest;
  const loaded = await load(ownerUrl, { migrations, sequences: sums.sequences, entries: both(checked) });
  if (!loaded.ok) return loaded;
  const pool = openPool(appUrl, { size: 2 });
  try {
    const verified: Restored["verified"] = { streams: 0, events: 0, findings: [] };
    const opened = { streams: 0, sealed: 0, words: 0 };
    const all = { verified, opened };
    for (const { id } of manifest.libraries) {
      const found = await verify({ pool, library: id });
      const { keys, tried } = await tryKeys(pool, master, id);
      await rebuildSearch(pool, keys); // the one table of the class `rebuilt` (store/backup/classes.ts)
      all.verified = {
        streams: all.verified.streams + found.streams,
        events: all.verified.events + found.events,
        findings: [...all.verified.findings, ...found.findings],
      };
      all.opened.streams += tried.streams;
      all.opened.sealed += tried.sealed;
      all.opened.words += tried.words;
    }
    const rows = Object.values(loaded.value.rows).reduce((sum, count) => sum + count, 0);
    return ok({ at: manifest.at, rows, followUps: loaded.value.followUps, ...all });
  } finally {
    await pool.end();
  }
}
