// A letter to the patron by mail. One that will never go is marked, and whoever holds the case hears of it (3.1).

import { tellNotReached } from "../desk/letters/colleague.ts";
import { giveUp, isPassing, sendLetter } from "../desk/letters/send.ts";
import type { FollowUp } from "../domain/case/follow-up.ts";
import type { Payload, Work } from "./task.ts";

export const letter: Work<Payload<Extract<FollowUp, { task: "letter" }>>> = async (on, payload, _, isLast) => {
  const event = { streamId: payload.stream, version: payload.version };
  const key = { ...event, letter: payload.letter };
  const sent = await sendLetter(on.desk, on.mail, key);
  if (sent.ok || sent.refusal === "NotFound" || (isPassing(sent.refusal) && !isLast)) return sent;
  await giveUp(on.desk, key, sent.refusal);
  await tellNotReached(on.desk, on.mail, event);
  return sent;
};
