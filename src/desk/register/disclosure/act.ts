// An act on a request for records, by its reference: found for whoever asks, then submitted like any other.
import type { Person } from "../../../domain/access/principal.ts";
import type { DisclosureDraft } from "../../../domain/disclosure/act.ts";
import type { Disclosure } from "../../../domain/disclosure/state.ts";
import { leavings, withholdings } from "../../../domain/disclosure/terms.ts";
import { inOrder } from "../../../domain/redaction/marks.ts";
import { no, type Result } from "../../../lib/result.ts";
import { entryState } from "../../../store/queries/register/entry.ts";
import { type Desk, settingsOf, todayOf } from "../../desk.ts";
import { disclosureNoun } from "../../nouns/disclosure.ts";
import { type DoneTo, submitTo } from "../../submit.ts";
import { knownLists } from "../../words/known.ts";
import type { Words } from "../../words/words.ts";
import { readMarks } from "../marks.ts";
import { assemble, leaving, type TypedPackage } from "./package.ts";
import type { DisclosureView } from "./read.ts";
import { disclosureTermsOf } from "./terms.ts";

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
  const settings = await settingsOf(desk);
  const { phone, email, address } = settings.row.facts;
  const own = [settings.row.name, phone, email, ...address];
  const made = assemble(state, typed, {
    own,
    smallest: disclosureTermsOf(settings).smallestCell,
    lists: await knownLists(desk),
  });
  if (!made.ok) return made;
  return actOn(desk, who, reference, { ...sent, ...made.value });
}

/** The form's field that says which package it showed: SHA-256 as assembled. */
export const packageField = "package";

/**
 * A package gone through: each proposal withheld or left readable, for a reason. `one`: the form's fields. Refusals: PackageMissing (nothing
 * of words is assembled), PackageChanged (the form's places are another text's), those of `readMarks`, those of `actOn`.
 */
export async function reviewPackage(
  desk: Desk,
  who: Person,
  { state, packed, review }: DisclosureView,
  one: (field: string) => string,
  sent: Pick<SentAct, "id" | "expects">,
): Answer {
  if (state.status !== "approved" || !state.packed || !packed || !review) return no("PackageMissing");
  if (one(packageField) !== state.packed.assembled) return no("PackageChanged");
  const marks = readMarks(review.text, review.places, one, { withhold: withholdings, leave: leavings });
  if (!marks.ok) return marks;
  const { redactions, dropped } = marks.value;
  return actOn(desk, who, state.reference, {
    ...sent,
    draft: {
      type: "ReviewPackage",
      of: state.packed.assembled,
      length: review.text.length,
      redactions,
      dropped,
      sha256: leaving(packed, inOrder(redactions)).sha256,
    },
    words: {},
  });
}

async function stateOf(desk: Desk, who: Person, reference: string): Promise<Disclosure | null> {
  return entryState(desk.pool, who, todayOf(desk, await settingsOf(desk)), "disclosure", reference);
}
