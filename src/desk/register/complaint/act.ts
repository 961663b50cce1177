// An act on a formal complaint, by its reference for people, by the case's receipt code for its patron: found for whoever asks, then submitted
// like any other. The case hears at once where it stands now; the job that follows makes sure of it.
import type { Person, Principal } from "../../../domain/access/principal.ts";
import type { Answer, ComplaintDraft } from "../../../domain/complaint/act.ts";
import { clauseParts, clauseText, inWords } from "../../../domain/complaint/acts/clause.ts";
import type { Complaint } from "../../../domain/complaint/state.ts";
import { readReference } from "../../../domain/receipt/reference.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { policiesInForce } from "../../../store/queries/policies.ts";
import { entryState } from "../../../store/queries/register/entry.ts";
import { type Desk, settingsOf, todayOf } from "../../desk.ts";
import { complaintNoun } from "../../nouns/complaint.ts";
import { type DoneTo, submitTo } from "../../submit.ts";
import type { Words } from "../../words/words.ts";
import { complaintIdOf } from "./file.ts";
import { tieAccountWalls, tieBoard, tieCase } from "./tie.ts";

export type SentComplaint = {
  readonly id: string;
  /** The version that the page showed. */
  readonly expects?: number;
  readonly draft: ComplaintDraft;
  readonly words: Words;
};
type Done = Promise<Result<DoneTo<Complaint>>>;

/**
 * By a person. Words: `text`; of a decision fields `reason.1`, `reason.2`, ... and `remedy.1`, ...; and `clause.N` where clause N is `other`; of AddPoint field `point`. Refusals: `NotFound`
 * (not there, or not for this reader), the domain's (refusal.ts), those of files.
 */
export async function actOnComplaint(desk: Desk, who: Person, reference: string, sent: SentComplaint): Done {
  const read = readReference(reference);
  if (!read.ok) return no("NotFound");
  const state = await entryState<Complaint>(
    desk.pool,
    who,
    todayOf(desk, await settingsOf(desk)),
    "complaint",
    read.value,
  );
  if (!state) return no("NotFound");
  const draft = await withClauses(desk, who, sent.draft, sent.words);
  return draft.ok ? send(desk, who, state.id, { ...sent, draft: draft.value }) : draft;
}

/** Clauses of the policies in force, as an answer can rest on one; `value`: as it is typed. */
export async function clausesToCite(
  desk: Desk,
  who: Person,
): Promise<readonly { readonly value: string; readonly words: string }[]> {
  return (await policiesInForce(desk.pool, who)).flatMap(({ policy }) =>
    policy.clauses.map(({ id, heading, text }) => ({ value: `${policy.code}, ${id}`, words: `${heading}: ${text}` })),
  );
}

/**
 * Each answer's clause as the policies in force have it: of the one that the rules cite its id alone. Refusals, facts `number` and `clause`:
 * NoSuchClause; ClauseMissing where only words could say it, and none do. A library without a policy cites as it likes.
 */
export async function withClauses(
  desk: Desk,
  who: Person,
  draft: ComplaintDraft,
  words: Words,
): Promise<Result<ComplaintDraft>> {
  if (draft.type !== "Decide" && draft.type !== "DecideAppeal") return ok(draft);
  const register = await policiesInForce(desk.pool, who);
  const points: Answer[] = [];
  for (const [i, point] of draft.points.entries()) {
    const number = i + 1;
    const { policy: code, id } = clauseParts(point.clause);
    const held = register.filter(({ policy, cited }) =>
      code === null ? cited || register.length === 1 : policy.code === code,
    );
    const of = held.find(({ policy }) => policy.clauses.some((one) => one.id === id));
    if (point.clause === inWords && !words.fields?.[`clause.${number}`]) return no("ClauseMissing", { number });
    const isFree = point.clause === "" || point.clause === inWords || register.length === 0;
    if (!isFree && !of) return no("NoSuchClause", { number, clause: clauseText(point.clause, "") });
    points.push(of?.cited ? { ...point, clause: id } : point);
  }
  return ok({ ...draft, points });
}

/** By the patron of the case: AddWords, AddPoint, Appeal, Withdraw. */
export const actAsPatron = (desk: Desk, who: Principal & { kind: "patron" }, sent: SentComplaint): Done => {
  const streamId = complaintIdOf(who.streamId);
  return send(desk, { ...who, streamId }, streamId, sent);
};

async function send(desk: Desk, who: Principal, streamId: string, sent: SentComplaint): Done {
  const { id, expects, draft, words } = sent;
  const act = { ...draft, id, streamId, ...(expects === undefined ? {} : { expects }) };
  const done = await submitTo(desk, complaintNoun, who, act, words);
  if (!done.ok) return done;
  const { state } = done.value;
  await tieCase(desk, state);
  if (draft.type === "Appeal") await tieBoard(desk, state);
  if (draft.type === "NameSubject")
    for (const { account } of state.accounts) await tieAccountWalls(desk, account, state);
  return done;
}
