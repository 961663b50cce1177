// A date has come. If it still stands: lateness goes up the ladder (3.1); silence is noticed first, and closed after the notice (6.2).

import { jobOf } from "../desk/desk.ts";
import { submit } from "../desk/submit.ts";
import type { Draft } from "../domain/case/act.ts";
import type { FollowUp } from "../domain/case/follow-up.ts";
import type { Case } from "../domain/case/state.ts";
import { actIdOf } from "../lib/ids.ts";
import { no, ok } from "../lib/result.ts";
import { stateOf } from "../store/queries/mail/case.ts";
import type { Payload, Work } from "./task.ts";

type Wake = Extract<FollowUp, { task: "wake" }>;

function actOf(state: Case, { act, dueAt }: Wake): Draft | null {
  const isSilence = act === "Silence";
  if (!state.targets.some((one) => one.dueAt === dueAt && (one.clock === "silence") === isSilence)) return null;
  if (!isSilence) return { type: "NoteLate", dueAt };
  const isNoticed = (state.status === "offered" || state.status === "decided") && state.noticedAt !== null;
  return { type: isNoticed ? "CloseForSilence" : "NoticeSilence" };
}

/** The queue goes by the database's clock, acts by ours. Asked too early, an act would find nothing late, and nobody asks again. */
const isBefore = (now: string, runAt: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(now), Temporal.Instant.from(runAt)) < 0;

export const wake: Work<Payload<Wake>> = async ({ desk }, payload, key) => {
  if (isBefore(desk.now(), payload.runAt)) return no("ClockBehind");
  const state = await stateOf(desk.pool, jobOf(desk), payload.stream);
  const draft = state && actOf(state, payload);
  if (!draft) return ok("quiet");
  return submit(desk, jobOf(desk), { ...draft, id: actIdOf(key), streamId: payload.stream });
};
