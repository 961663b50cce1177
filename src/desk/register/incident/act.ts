// A conduct incident is drafted, and acted on by its reference: found for whoever asks, then submitted like any other.
import type { Person } from "../../../domain/access/principal.ts";
import type { IncidentDraft } from "../../../domain/conduct/incident/act.ts";
import type { Incident } from "../../../domain/conduct/incident/state.ts";
import { bytesForReference, makeReference } from "../../../domain/receipt/reference.ts";
import { no, type Result } from "../../../lib/result.ts";
import { entryState } from "../../../store/queries/register/entry.ts";
import { type Desk, settingsOf, todayOf } from "../../desk.ts";
import { incidentNoun } from "../../nouns/incident.ts";
import { type DoneTo, isReferenceTaken, openTo, submitTo } from "../../submit.ts";
import type { Words } from "../../words/words.ts";
import { noteInvolved } from "../restriction/involved.ts";
import { cardsIn } from "./cards.ts";

type Drafted = Omit<Extract<IncidentDraft, { type: "DraftIncident" }>, "type" | "reference" | "told" | "files">;
type Answer = Promise<Result<DoneTo<Incident>>>;

const isTold = ({ text = "" }: Words): boolean => text.trim() !== "";

/**
 * Begins an incident: an entry from its first minute. The stream is the act's own id: the same form sent twice is one. Refusals: CardNumberInWords
 * (field, count), the domain's, those of files.
 */
export async function draftIncident(desk: Desk, who: Person, drafted: Drafted, words: Words, actId: string): Answer {
  const cards = cardsIn(words);
  if (cards) return cards;
  const begin = () =>
    openTo(
      desk,
      incidentNoun,
      who,
      {
        ...drafted,
        type: "DraftIncident",
        id: actId,
        streamId: actId,
        reference: makeReference(desk.random(bytesForReference)),
        told: isTold(words),
        files: words.files?.length ?? 0,
      },
      words,
      [],
    );
  return begin().catch((error) => {
    if (isReferenceTaken(error)) return begin();
    throw error;
  });
}

export type SentAct = {
  readonly id: string;
  /** The version that the page showed. */
  readonly expects?: number;
  readonly draft: IncidentDraft;
  readonly words: Words;
};

/** Refusals: `NotFound` (not there, or not for this reader), CardNumberInWords (field, count), NothingTold (an account without words and files), the domain's, those of files. */
export async function actOnIncident(desk: Desk, who: Person, reference: string, sent: SentAct): Answer {
  const { id, expects, draft, words } = sent;
  const cards = cardsIn(words);
  if (cards) return cards;
  const settings = await settingsOf(desk);
  const state = await entryState<Incident>(desk.pool, who, todayOf(desk, settings), "incident", reference);
  if (!state) return no("NotFound");
  if (draft.type === "AddAccount" && !isTold(words) && (words.files ?? []).length === 0) return no("NothingTold");
  const act = { ...draft, id, streamId: state.id, ...(expects === undefined ? {} : { expects }) };
  const done = await submitTo(desk, incidentNoun, who, act, words);
  if (done.ok) await noteInvolved(desk, state.id);
  return done;
}
