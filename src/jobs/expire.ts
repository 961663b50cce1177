// The last day of a restriction is over: it ends by itself, unless another day was set meanwhile or it is over already.

import { jobOf } from "../desk/desk.ts";
import { restrictionNoun } from "../desk/nouns/restriction.ts";
import { submitTo } from "../desk/submit.ts";
import type { FollowUp } from "../domain/case/follow-up.ts";
import { actIdOf } from "../lib/ids.ts";
import { no, ok } from "../lib/result.ts";
import type { Payload, Work } from "./task.ts";

const isSo: ReadonlySet<string> = new Set(["NotOverYet", "RestrictionOver"]);

/** The queue goes by the database's clock, acts by ours: asked too early it waits. */
export const expire: Work<Payload<Extract<FollowUp, { task: "expire" }>>> = async (
  { desk },
  { stream, runAt },
  key,
) => {
  if (Temporal.Instant.compare(desk.now(), runAt) < 0) return no("ClockBehind");
  const act = { type: "Expire", id: actIdOf(key), streamId: stream } as const;
  const done = await submitTo(desk, restrictionNoun, jobOf(desk), act);
  return !done.ok && isSo.has(done.refusal) ? ok("quiet") : done;
};
