// Unfinished forms are kept for a day and not longer (db/migrations/0004): the same function that drops one drops all past their day.
import { jobOf } from "../../desk/desk.ts";
import { ok } from "../../lib/result.ts";
import { dropDraft } from "../../store/queries/words/drafts.ts";
import type { Work } from "../task.ts";

const noDraft = Buffer.alloc(0);

export const dropDrafts: Work<{ readonly library: number }> = async ({ desk }) =>
  ok(await dropDraft(desk.pool, jobOf(desk), noDraft, desk.now()));
