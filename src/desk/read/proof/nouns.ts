// What the ledger's streams are about, a line a noun: how its events are read and folded, and which rows the lists must then have.
import type { z } from "zod";
import { caseEvent } from "../../../domain/case/event.ts";
import { disposedOf } from "../../../domain/case/state.ts";
import { accountEvent } from "../../../domain/complaint/account.ts";
import { complaintEvent } from "../../../domain/complaint/event.ts";
import { incidentEvent } from "../../../domain/conduct/incident/event.ts";
import { restrictionEvent } from "../../../domain/conduct/restriction/event.ts";
import { disclosureEvent } from "../../../domain/disclosure/event.ts";
import { foiaEvent } from "../../../domain/foia/event.ts";
import { disposalEvent, remaining } from "../../../domain/records/disposal.ts";
import { holdEvent } from "../../../domain/records/hold.ts";
import type { ListTable } from "../../../store/proof/audit.ts";
import { accountNoun } from "../../nouns/account.ts";
import { caseNoun } from "../../nouns/case.ts";
import { complaintNoun } from "../../nouns/complaint.ts";
import { disclosureNoun } from "../../nouns/disclosure.ts";
import { disposalNoun } from "../../nouns/disposal.ts";
import { foiaNoun } from "../../nouns/foia.ts";
import { holdNoun } from "../../nouns/hold.ts";
import { incidentNoun } from "../../nouns/incident.ts";
import type { Noun as DeskNoun, Named } from "../../nouns/noun.ts";
import { restrictionNoun } from "../../nouns/restriction.ts";

/** What a noun's state says of words that are gone by authority. */
type Gone<State> = {
  /** The disposal that took its words; a disposal's own: whose words it took, or is taking, with all that it needs for that. */
  readonly claims?: (state: State) => string | null;
  readonly grants?: (state: State) => readonly string[];
};
/** What the lists must hold of a stream that came to this state. */
export type Lists = { readonly row: object; readonly walled: readonly number[]; readonly members: readonly number[] };
export type Noun = ListTable & {
  /** The state after one more event; null: there is no such event, or not here. */
  fold(state: unknown, event: unknown, at: string, streamId: string): unknown;
  lists(library: number, state: unknown, last: string): Lists;
  claims(state: unknown): string | null;
  grants(state: unknown): readonly string[];
};

/** The state is the noun's own: what `fold` gave before, and nothing else, is handed back to it. */
const noun = <State, Event extends Named, Draft extends Named>(
  event: z.ZodType<Event>,
  of: DeskNoun<State, Event, Draft>,
  { claims, grants }: Gone<State> = {},
): Noun => ({
  table: of.list.table,
  columns: of.list.columns,
  fold(state, given, at, streamId) {
    const read = event.safeParse(given);
    try {
      return read.success ? of.evolve(state as State | null, read.data, at, streamId) : null;
    } catch {
      return null; // an event that can't come first
    }
  },
  lists: (library, state, last) => ({
    row: of.list.row(library, state as State, last),
    walled: of.walled(state as State),
    members: of.members(state as State),
  }),
  claims: (state) => claims?.(state as State) ?? null,
  grants: (state) => grants?.(state as State) ?? [],
});

export const nouns: Readonly<Record<string, Noun>> = {
  case: noun(caseEvent, caseNoun, { claims: (state) => disposedOf(state)?.under ?? null }),
  disposal: noun(disposalEvent, disposalNoun, {
    grants: (state) => (state.status === "confirmed" || state.status === "done" ? remaining(state) : []),
  }),
  hold: noun(holdEvent, holdNoun),
  disclosure: noun(disclosureEvent, disclosureNoun),
  foia: noun(foiaEvent, foiaNoun),
  incident: noun(incidentEvent, incidentNoun),
  restriction: noun(restrictionEvent, restrictionNoun),
  complaint: noun(complaintEvent, complaintNoun),
  account: noun(accountEvent, accountNoun),
};
