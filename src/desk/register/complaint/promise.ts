// What was promised in a decision is kept: said by whoever sees to it, who may have no other part in the complaint and sees nothing more of it.
import type { Person } from "../../../domain/access/principal.ts";
import type { Complaint } from "../../../domain/complaint/state.ts";
import { readReference } from "../../../domain/receipt/reference.ts";
import { no, type Result } from "../../../lib/result.ts";
import { entryState } from "../../../store/queries/register/entry.ts";
import { type Desk, jobOf, settingsOf, todayOf } from "../../desk.ts";
import { complaintNoun } from "../../nouns/complaint.ts";
import { submitTo } from "../../submit.ts";
import { type OpenRemedy, promises } from "./list.ts";

/** One of this person's own that isn't kept yet, with its words, which is noted. `NotFound` also for everybody else's. */
export async function ownPromise(
  desk: Desk,
  who: Person,
  reference: string,
  number: number,
): Promise<Result<OpenRemedy, "NotFound">> {
  const read = readReference(reference);
  const mine = read.ok ? await promises(desk, who, [], true) : [];
  const found = mine.find((one) => read.ok && one.reference === read.value && one.number === number);
  return found ? { ok: true, value: found } : no("NotFound");
}

/**
 * `number` of the complaint's remedies is done, since `doneOn`; `text`: what was done, "" when nothing is said, read by the patron. The library
 * writes it down in their name: they may not see the complaint. Refusals: NotFound (not theirs, or behind a wall), DayInFuture.
 */
export async function keepPromise(
  desk: Desk,
  who: Person,
  reference: string,
  number: number,
  said: { readonly doneOn: string; readonly text: string },
  sent: { readonly id: string },
): Promise<Result<unknown>> {
  const read = readReference(reference);
  if (!read.ok) return no("NotFound");
  const job = jobOf(desk);
  const today = todayOf(desk, await settingsOf(desk));
  const state = await entryState<Complaint>(desk.pool, job, today, "complaint", read.value);
  const owner = who.personId;
  const isTheirs = state?.remedies.some((one) => one.number === number && one.owner === owner);
  if (!state || !isTheirs || state.walled.includes(owner)) return no("NotFound");
  const draft = { type: "FinishRemedy", remedy: number, doneOn: said.doneOn, owner } as const;
  const words = said.text === "" ? {} : { text: said.text };
  return submitTo(desk, complaintNoun, job, { ...draft, id: sent.id, streamId: state.id }, words);
}
