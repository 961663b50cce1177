// What a change of settings means for every complaint that runs: a closure moves its date, a colleague who came or left may leave it without
// somebody who decides. Each by an act of its own, as the system.
import type { ComplaintDraft } from "../../../domain/complaint/act.ts";
import { decide } from "../../../domain/complaint/decide.ts";
import type { Complaint } from "../../../domain/complaint/state.ts";
import { entriesOf } from "../../../store/queries/register/entry.ts";
import { type Desk, freshSettings, jobOf } from "../../desk.ts";
import { complaintNoun } from "../../nouns/complaint.ts";
import { submitTo } from "../../submit.ts";
import { tieCase } from "./tie.ts";

/** Does the act to each complaint that it changes; doing it again changes nothing more. Gives how many were changed. */
export async function sweepComplaints(
  desk: Desk,
  draft: Extract<ComplaintDraft, { type: "FindDecider" | "MoveTargets" }>,
): Promise<number> {
  const settings = await freshSettings(desk);
  if (!settings) return 0;
  let changed = 0;
  for (const { state } of await entriesOf<Complaint>(desk.pool, jobOf(desk), "", "complaint")) {
    const act = { ...draft, id: desk.newId(), streamId: state.id };
    const tried = decide({ ...act, at: desk.now(), by: { kind: "system" } }, state, settings.facts);
    if (!tried.ok || tried.value.length === 0) continue;
    const done = await submitTo(desk, complaintNoun, jobOf(desk), act);
    if (!done.ok) continue;
    changed += 1;
    await tieCase(desk, done.value.state);
  }
  return changed;
}
