// Every hour what the ledger is gets signed, so that nobody can rewrite it unseen; nothing new, nothing signed (store/proof/take.ts).
import { jobOf, knownSettings } from "../../desk/desk.ts";
import { ok } from "../../lib/result.ts";
import { takeCheckpoint } from "../../store/proof/take.ts";
import type { Work } from "../task.ts";

export const checkpoint: Work<{ readonly library: number }> = async ({ desk }) => {
  const settings = await knownSettings(desk);
  return ok(settings && (await takeCheckpoint(desk.pool, jobOf(desk), settings.keys.checkpoint, desk.now())));
};
