// Something waits for whoever may decide it: a request for records (75 ILCS 70/1), a restriction to confirm, an appeal. They are told by its
// reference alone.

import { tellDeciders as tell, tellOfRestriction } from "../../desk/letters/colleague.ts";
import type { FollowUp } from "../../domain/case/follow-up.ts";
import type { Payload, Work } from "../task.ts";

export const tellDeciders: Work<Payload<Extract<FollowUp, { task: "tellDeciders" }>>> = (
  on,
  { stream, version, about },
) => {
  const event = { streamId: stream, version };
  return about === "requestLogged"
    ? tell(on.desk, on.mail, event, about)
    : tellOfRestriction(on.desk, on.mail, event, about);
};
