// A closure was added: every open target that it touches moves, each by an act (3.1).
import { moveTargets as sweep } from "../../desk/settings/sweep.ts";
import { ok } from "../../lib/result.ts";
import type { Work } from "../task.ts";

export const moveTargets: Work<{ readonly library: number; readonly closedOn: string }> = async (
  { desk },
  { closedOn },
) => ok(await sweep(desk, closedOn));
