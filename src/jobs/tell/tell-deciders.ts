// Somebody asks for records: whoever may decide it is told, by its reference alone (75 ILCS 70/1).

import { tellDeciders as tell } from "../../desk/letters/colleague.ts";
import type { FollowUp } from "../../domain/case/follow-up.ts";
import type { Payload, Work } from "../task.ts";

export const tellDeciders: Work<Payload<Extract<FollowUp, { task: "tellDeciders" }>>> = (
  on,
  { stream, version, about },
) => tell(on.desk, on.mail, { streamId: stream, version }, about);
