// The other half of a merge, or of taking one back: each matter tells it as a fact of its own, words never leave their stream (5.1).

import { jobOf } from "../desk/desk.ts";
import { submit } from "../desk/submit.ts";
import type { Draft } from "../domain/case/act.ts";
import type { FollowUp } from "../domain/case/follow-up.ts";
import { actIdOf } from "../lib/ids.ts";
import type { Payload, Work } from "./task.ts";

type Pair = Extract<FollowUp, { task: "pair" }>;

const draftOf = (stream: string, pair: Pair): Draft =>
  pair.act === "ReceiveMerge"
    ? { type: "ReceiveMerge", other: stream, person: pair.person, walled: pair.walled }
    : { type: "Unmerge", other: stream, person: pair.person };

export const pair: Work<Payload<Pair>> = ({ desk }, payload, key) =>
  submit(desk, jobOf(desk), { ...draftOf(payload.stream, payload), id: actIdOf(key), streamId: payload.other });
