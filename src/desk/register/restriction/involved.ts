// Whoever comes to have a part in an incident after a restriction was imposed for it decides nothing about that restriction: it is noted when they
// write, and asked again before anybody decides.
import { involvedSince } from "../../../store/queries/register/restrictions.ts";
import type { Desk } from "../../desk.ts";
import { restrictionNoun } from "../../nouns/restriction.ts";
import { submitTo } from "../../submit.ts";

/** `stream`: of the incident or of the restriction. */
export async function noteInvolved(desk: Desk, stream: string): Promise<void> {
  const job = { kind: "job", library: desk.library } as const;
  for (const { streamId, involved } of await involvedSince(desk.pool, job, stream)) {
    const act = { type: "NoteInvolved", people: involved, id: desk.newId(), streamId } as const;
    await submitTo(desk, restrictionNoun, job, act);
  }
}
