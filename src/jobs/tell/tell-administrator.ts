// Nobody is left to hold or to decide a case: the administrator is told, by its reference alone (informal.3).

import { tellAdministrators } from "../../desk/letters/colleague.ts";
import type { FollowUp } from "../../domain/case/follow-up.ts";
import type { Payload, Work } from "../task.ts";

export const tellAdministrator: Work<Payload<Extract<FollowUp, { task: "tellAdministrator" }>>> = (
  on,
  { stream, version, about },
) => tellAdministrators(on.desk, on.mail, { streamId: stream, version }, about);
