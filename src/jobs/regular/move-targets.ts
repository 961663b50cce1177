// A closure was added: every open target that it touches moves, of a matter and of a complaint, each by an act (3.1).
import { sweepComplaints } from "../../desk/register/complaint/sweep.ts";
import { moveTargets as sweep } from "../../desk/settings/sweep.ts";
import { ok } from "../../lib/result.ts";
import type { Work } from "../task.ts";

export const moveTargets: Work<{ readonly library: number; readonly closedOn: string }> = async (
  { desk },
  { closedOn },
) => ok((await sweep(desk, closedOn)) + (await sweepComplaints(desk, { type: "MoveTargets", closedOn })));
