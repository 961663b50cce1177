// An act on a restriction, by its reference: found for whoever asks, then submitted like any other. And what the patron does with the code of
// the notice.
import type { Person, Principal } from "../../../domain/access/principal.ts";
import type { RestrictionDraft } from "../../../domain/conduct/restriction/act.ts";
import type { Restriction } from "../../../domain/conduct/restriction/state.ts";
import { lineOf } from "../../../domain/conduct/restriction/steps.ts";
import { readReference } from "../../../domain/receipt/reference.ts";
import { plainKinds, plainPicture } from "../../../lib/picture.ts";
import { no, type Result } from "../../../lib/result.ts";
import { streamOfReference } from "../../../store/queries/contents.ts";
import { entryState } from "../../../store/queries/register/entry.ts";
import { type Desk, settingsOf, todayOf } from "../../desk.ts";
import { restrictionNoun } from "../../nouns/restriction.ts";
import { type DoneTo, submitTo } from "../../submit.ts";
import type { Words } from "../../words/words.ts";
import { noteInvolved } from "./involved.ts";

export type SentAct = {
  readonly id: string;
  /** The version that the page showed. */
  readonly expects?: number;
  readonly draft: RestrictionDraft;
  readonly words: Words;
};
type Answer = Promise<Result<DoneTo<Restriction>>>;

/** Refusals: `NotFound` (not there, or not for this reader), `ConcernNotFound` (LinkConcern: fields.reference), `PictureKind` (SetDeskWords), the domain's, those of files. */
export async function actOnRestriction(desk: Desk, who: Person, reference: string, sent: SentAct): Answer {
  const { id, expects, draft, words } = sent;
  const today = todayOf(desk, await settingsOf(desk));
  const state = await entryState<Restriction>(desk.pool, who, today, "restriction", reference);
  if (!state) return no("NotFound");
  if (draft.type === "LinkConcern") {
    const typed = readReference(words.fields?.reference ?? "");
    if (!typed.ok || !(await streamOfReference(desk.pool, who, today, typed.value))) return no("ConcernNotFound");
  }
  const canShow = ({ bytes }: { readonly bytes: Uint8Array }) => plainKinds.some((kind) => plainPicture(kind, bytes));
  if (draft.type === "SetDeskWords" && !(words.files ?? []).every(canShow)) return no("PictureKind");
  const { who: line } = lineOf(draft.type);
  if (line === "second" || line === "decider") await noteInvolved(desk, state.id);
  const act = { ...draft, id, streamId: state.id, ...(expects === undefined ? {} : { expects }) };
  return submitTo(desk, restrictionNoun, who, act, words);
}

/** By whoever has the code: an appeal, or a request to be let back early. Refusals: those of the domain, those of files. */
export const actByCode = (
  desk: Desk,
  who: Principal & { readonly kind: "patron" },
  id: string,
  draft: Extract<RestrictionDraft, { type: "Appeal" | "AskEarly" }>,
  words: Words,
): Answer => submitTo(desk, restrictionNoun, who, { ...draft, id, streamId: who.streamId }, words);
