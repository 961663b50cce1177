// Somebody came or left, or a designation began or ended overnight: who holds each matter, who decides each review (informal.3) and complaint.
import { sweepComplaints } from "../../desk/register/complaint/sweep.ts";
import { findPeople as sweep } from "../../desk/settings/sweep.ts";
import { ok } from "../../lib/result.ts";
import type { Work } from "../task.ts";

export const findPeople: Work<{ readonly library: number }> = async ({ desk }) =>
  ok((await sweep(desk)) + (await sweepComplaints(desk, { type: "FindDecider" })));
