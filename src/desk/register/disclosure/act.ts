// An act on a request for records, by its reference: found for whoever asks, then submitted like any other.
import type { Person } from "../../../domain/access/principal.ts";
import type { DisclosureDraft } from "../../../domain/disclosure/act.ts";
import type { Disclosure } from "../../../domain/disclosure/state.ts";
import { no, type Result } from "../../../lib/result.ts";
import { disclosureState } from "../../../store/queries/disclosures.ts";
import { type Desk, settingsOf, todayOf } from "../../desk.ts";
import { disclosureNoun } from "../../nouns/disclosure.ts";
import { type DoneTo, submitTo } from "../../submit.ts";
import { knownLists } from "../../words/known.ts";
import type { Words } from "../../words/words.ts";
import { assemble, type TypedPackage } from "./package.ts";

export type SentAct = {
  readonly id: string;
  /** The version that the page showed. */
  readonly expects?: number;
  readonly draft: DisclosureDraft;
  readonly words: Words;
};
type Answer = Promise<Result<DoneTo<Disclosure>>>;

/** Refusals: `NotFound` (not there, or not for this reader), the domain's (decide.ts), those of files. */
export async function actOn(desk: Desk, who: Person, reference: string, sent: SentAct): Answer {
  const { id, expects, draft, words } = sent;
  const state = await stateOf(desk, who, reference);
  if (!state) return no("NotFound");
  const act = { ...draft, id, streamId: state.id, ...(expects === undefined ? {} : { expects }) };
  return submitTo(desk, disclosureNoun, who, act, words);
}

/** Assembles what leaves, of the sort that the request's gate lets through. Refusals: those of `assemble` and of `actOn`. */
export async function packUp(
  desk: Desk,
  who: Person,
  reference: string,
  typed: TypedPackage,
  sent: Pick<SentAct, "id" | "expects">,
): Answer {
  const state = await stateOf(desk, who, reference);
  if (!state) return no("NotFound");
  const made = assemble(state, typed, await knownLists(desk));
  if (!made.ok) return made;
  return actOn(desk, who, reference, { ...sent, ...made.value });
}

async function stateOf(desk: Desk, who: Person, reference: string): Promise<Disclosure | null> {
  return disclosureState(desk.pool, who, todayOf(desk, await settingsOf(desk)), reference);
}
