// Word to a colleague that a case waits for them: reference and link (3.2).

import { tellColleague } from "../../desk/letters/colleague.ts";
import type { FollowUp } from "../../domain/case/follow-up.ts";
import type { Payload, Work } from "../task.ts";

export const tell: Work<Payload<Extract<FollowUp, { task: "tell" }>>> = (on, { stream, version, personId, about }) =>
  tellColleague(on.desk, on.mail, { streamId: stream, version }, personId, about);
