// An act on a formal complaint, by its reference for people, by the case's receipt code for its patron: found for whoever asks, then submitted
// like any other. The case hears at once where it stands now; the job that follows makes sure of it.
import type { Person, Principal } from "../../../domain/access/principal.ts";
import type { ComplaintDraft } from "../../../domain/complaint/act.ts";
import type { Complaint } from "../../../domain/complaint/state.ts";
import { readReference } from "../../../domain/receipt/reference.ts";
import { no, type Result } from "../../../lib/result.ts";
import { entryState } from "../../../store/queries/register/entry.ts";
import { type Desk, settingsOf, todayOf } from "../../desk.ts";
import { complaintNoun } from "../../nouns/complaint.ts";
import { type DoneTo, submitTo } from "../../submit.ts";
import type { Words } from "../../words/words.ts";
import { complaintIdOf } from "./file.ts";
import { tieAccountWalls, tieCase } from "./tie.ts";

export type SentComplaint = {
  readonly id: string;
  /** The version that the page showed. */
  readonly expects?: number;
  readonly draft: ComplaintDraft;
  readonly words: Words;
};
type Answer = Promise<Result<DoneTo<Complaint>>>;

/**
 * By a person. Words: `text`; of a decision fields `reason.1`, `reason.2`, ... and `remedy.1`, ...; of AddPoint field `point`. Refusals: `NotFound`
 * (not there, or not for this reader), the domain's (refusal.ts), those of files.
 */
export async function actOnComplaint(desk: Desk, who: Person, reference: string, sent: SentComplaint): Answer {
  const read = readReference(reference);
  if (!read.ok) return no("NotFound");
  const state = await entryState<Complaint>(
    desk.pool,
    who,
    todayOf(desk, await settingsOf(desk)),
    "complaint",
    read.value,
  );
  return state ? send(desk, who, state.id, sent) : no("NotFound");
}

/** By the patron of the case: AddWords, AddPoint, Appeal, Withdraw. */
export const actAsPatron = (desk: Desk, who: Principal & { kind: "patron" }, sent: SentComplaint): Answer => {
  const streamId = complaintIdOf(who.streamId);
  return send(desk, { ...who, streamId }, streamId, sent);
};

async function send(desk: Desk, who: Principal, streamId: string, sent: SentComplaint): Answer {
  const { id, expects, draft, words } = sent;
  const act = { ...draft, id, streamId, ...(expects === undefined ? {} : { expects }) };
  const done = await submitTo(desk, complaintNoun, who, act, words);
  if (!done.ok) return done;
  const { state } = done.value;
  await tieCase(desk, state);
  if (draft.type === "NameSubject")
    for (const { account } of state.accounts) await tieAccountWalls(desk, account, state);
  return done;
}
