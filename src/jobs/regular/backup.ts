// The nightly backup (CONCORD_BACKUP_TO). One that can't be made is tried again by the queue, and each refusal is logged by its name.
import { backUp } from "../../desk/backup/backup.ts";
import { ok } from "../../lib/result.ts";
import { masterKeyOf } from "../../store/backup/master-key.ts";
import type { Work } from "../task.ts";

export const backup: Work<{ readonly library: number }> = async ({ desk, backup: plan, log }, { library }) => {
  if (!plan) return ok("off");
  const key = await masterKeyOf(desk.pool, plan.masterKeyFile, library);
  const made = key.ok ? await backUp({ ...plan, master: key.value.key }) : key;
  if (made.ok) return made;
  log.error("BackupFailed", { refusal: made.refusal });
  throw new Error(made.refusal); // so that the queue tries again
};
