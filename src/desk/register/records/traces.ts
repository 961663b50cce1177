// After a disposal no copy of a key is left where we can reach it: the keys file of the backups is renewed, the tables are rewritten, the
// write-ahead log is switched. What can't be done from here is said, for the operator to do (docs/operating.md).
import type { Disposal } from "../../../domain/records/disposal.ts";
import { ok, type Result } from "../../../lib/result.ts";
import { rewriteTables, switchLog } from "../../../store/backup/traces.ts";
import { type BackupPlan, renewKeys } from "../../backup/backup.ts";
import { type Desk, jobOf } from "../../desk.ts";
import { disposalNoun } from "../../nouns/disposal.ts";
import { submitTo } from "../../submit.ts";
import { idFrom } from "./carry-out.ts";

export type Reach = {
  /** Who owns the tables; null: not known here. */
  readonly ownerUrl: string | null;
  /** Who may switch the log: the embedded server's superuser; null on a server of the library's own. */
  readonly superuserUrl: string | null;
  readonly backup: BackupPlan | null;
};
export type Swept = {
  readonly keysFile: "renewed" | "none" | "failed";
  readonly log: "switched" | "operator";
  readonly tables: "vacuumed" | "operator";
};

/** Throws what a server that can't be reached throws. */
export async function sweep({ ownerUrl, superuserUrl, backup }: Reach): Promise<Swept> {
  const renewed = backup && (await renewKeys(backup));
  if (ownerUrl) await rewriteTables(ownerUrl);
  if (superuserUrl) await switchLog(superuserUrl);
  return {
    keysFile: renewed ? (renewed.ok ? "renewed" : "failed") : "none",
    log: superuserUrl ? "switched" : "operator",
    tables: ownerUrl ? "vacuumed" : "operator",
  };
}

/** Sweeps, and writes down in the disposal what was done; a second time: once more, and written down anew. */
export async function sweepAfter(desk: Desk, streamId: string, reach: Reach, actId: string): Promise<Result<Disposal>> {
  const swept = await sweep(reach);
  const id = idFrom("traces", streamId, actId, swept.keysFile);
  const told = await submitTo(desk, disposalNoun, jobOf(desk), { type: "SweepTraces", ...swept, id, streamId });
  return told.ok ? ok(told.value.state) : told;
}
