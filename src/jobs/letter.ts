// A letter to the patron, by mail or on paper, which waits for a colleague to print and post it. One that will never go is marked, and whoever holds the case hears of it (3.1).

import { jobOf } from "../desk/desk.ts";
import { tellNotReached } from "../desk/letters/colleague.ts";
import { giveUp, isPassing, sendLetter } from "../desk/letters/send.ts";
import type { FollowUp } from "../domain/case/follow-up.ts";
import { ok } from "../lib/result.ts";
import { waitOnPaper } from "../store/queries/mail/paper.ts";
import type { Payload, Work } from "./task.ts";

export const letter: Work<Payload<Extract<FollowUp, { task: "letter" }>>> = async (on, payload, _, isLast) => {
  const event = { streamId: payload.stream, version: payload.version };
  const key = { ...event, letter: payload.letter };
  if (payload.way === "paper") {
    await waitOnPaper(on.desk.pool, jobOf(on.desk), key);
    return ok("waits");
  }
  const sent = await sendLetter(on.desk, on.mail, key);
  if (sent.ok || sent.refusal === "NotFound" || (isPassing(sent.refusal) && !isLast)) return sent;
  await giveUp(on.desk, key, sent.refusal);
  await tellNotReached(on.desk, on.mail, event);
  return sent;
};
