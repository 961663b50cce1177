// What the ledger's streams are about, a line a noun: how its events are read and folded, and which rows the lists must then have.
import type { z } from "zod";
import { caseEvent } from "../../../domain/case/event.ts";
import { evolve } from "../../../domain/case/evolve.ts";
import { disposedOf } from "../../../domain/case/state.ts";
import { disclosureEvent } from "../../../domain/disclosure/event.ts";
import { foiaEvent } from "../../../domain/foia/event.ts";
import { evolve as evolveFoia } from "../../../domain/foia/state.ts";
import { disposalEvent, evolveDisposal, remaining } from "../../../domain/records/disposal.ts";
import { evolveHold, holdEvent } from "../../../domain/records/hold.ts";
import { caseItem, itemColumns } from "../../../store/lists/case-item.ts";
import { registerColumns } from "../../../store/lists/register-item.ts";
import type { ListTable } from "../../../store/proof/audit.ts";
import { disclosureNoun } from "../../nouns/disclosure.ts";
import { disposalNoun } from "../../nouns/disposal.ts";
import { foiaNoun } from "../../nouns/foia.ts";
import { holdNoun } from "../../nouns/hold.ts";

type Spec<State, Event> = ListTable & {
  readonly event: z.ZodType<Event>;
  readonly evolve: (state: State | null, event: Event, at: string, streamId: string) => State;
  /** The one row of its table; `last`: when the last event happened. */
  readonly row: (library: number, state: State, last: string) => object;
  readonly walled: (state: State) => readonly number[];
  readonly members: (state: State) => readonly number[];
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
const noun = <State, Event>(spec: Spec<State, Event>): Noun => ({
  table: spec.table,
  columns: spec.columns,
  fold(state, event, at, streamId) {
    const read = spec.event.safeParse(event);
    try {
      return read.success ? spec.evolve(state as State | null, read.data, at, streamId) : null;
    } catch {
      return null; // an event that can't come first
    }
  },
  lists: (library, state, last) => ({
    row: spec.row(library, state as State, last),
    walled: spec.walled(state as State),
    members: spec.members(state as State),
  }),
  claims: (state) => spec.claims?.(state as State) ?? null,
  grants: (state) => spec.grants?.(state as State) ?? [],
});

export const nouns: Readonly<Record<string, Noun>> = {
  case: noun({
    event: caseEvent,
    evolve,
    table: "case_item",
    columns: itemColumns,
    row: caseItem,
    walled: (state) => state.walled,
    members: (state) => state.members,
    claims: (state) => disposedOf(state)?.under ?? null,
  }),
  disposal: noun({
    event: disposalEvent,
    evolve: evolveDisposal,
    table: "register_item",
    columns: registerColumns,
    row: disposalNoun.list.row,
    walled: (state) => state.walled,
    members: () => [],
    grants: (state) => (state.status === "confirmed" || state.status === "done" ? remaining(state) : []),
  }),
  hold: noun({
    event: holdEvent,
    evolve: evolveHold,
    table: "register_item",
    columns: registerColumns,
    row: holdNoun.list.row,
    walled: (state) => state.walled,
    members: () => [],
  }),
  disclosure: noun({
    event: disclosureEvent,
    evolve: disclosureNoun.evolve,
    table: disclosureNoun.list.table,
    columns: disclosureNoun.list.columns,
    row: disclosureNoun.list.row,
    walled: disclosureNoun.walled,
    members: disclosureNoun.members,
  }),
  foia: noun({
    event: foiaEvent,
    evolve: evolveFoia,
    table: "register_item",
    columns: registerColumns,
    row: foiaNoun.list.row,
    walled: foiaNoun.walled,
    members: foiaNoun.members,
  }),
};
