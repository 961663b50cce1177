// Halfway to the date whoever holds the case is reminded, if that date still stands (3.1).

import { jobOf } from "../desk/desk.ts";
import { tellColleague } from "../desk/letters/colleague.ts";
import type { FollowUp } from "../domain/case/follow-up.ts";
import { ok } from "../lib/result.ts";
import { stateOf } from "../store/queries/mail/case.ts";
import type { Payload, Work } from "./task.ts";

export const remind: Work<Payload<Extract<FollowUp, { task: "remind" }>>> = async (on, { stream, version, dueAt }) => {
  const state = await stateOf(on.desk.pool, jobOf(on.desk), stream);
  if (!state?.holder || !state.targets.some((one) => one.dueAt === dueAt)) return ok("quiet");
  const event = { streamId: stream, version };
  return tellColleague(on.desk, on.mail, event, state.holder.personId, "remind", dueAt);
};
