// What the desk must know of a noun to carry its acts: how it decides and folds, who brings words, what follows, how it is listed.
// Each noun's streams are its own; they meet only through follow-ups (ARCHITECTURE).
import type { Principal } from "../../domain/access/principal.ts";
import type { By, Facts } from "../../domain/case/act.ts";
import type { FollowUp } from "../../domain/case/follow-up.ts";
import type { Locale } from "../../lib/locale.ts";
import type { Result } from "../../lib/result.ts";
import type { LibraryKeys } from "../../store/keys.ts";
import type { ContactHash } from "../../store/ledger.ts";
import type { List } from "../../store/lists/list.ts";
import type { Slot, Words } from "../words/words.ts";

export type Named = { readonly type: string };
/** An act as the decider takes it. */
export type Decided<Draft> = Draft & {
  readonly id: string;
  readonly streamId: string;
  readonly at: string;
  readonly by: By;
};

export type Noun<State, Event extends Named, Draft extends Named> = {
  readonly list: List<State>;
  decide(act: Decided<Draft>, state: State | null, facts: Facts): Result<readonly Event[]>;
  evolve(state: State | null, event: Event, at: string, streamId: string): State;
  followUps(events: readonly Event[], state: State, at: string): readonly (readonly FollowUp[])[];
  /** Which event of an act brings its words, and whose words they are. Acts that aren't here bring none. */
  readonly carriers: Readonly<Partial<Record<string, readonly [event: string, slot: Slot]>>>;
  /** Acts that stand whatever happened meanwhile. */
  readonly always: ReadonlySet<string>;
  /** Events that don't change what a page showed to act on. */
  readonly harmless: ReadonlySet<string>;
  /** Who may not know of it, and who had a hand in it. */
  walled(state: State): readonly number[];
  members(state: State): readonly number[];
  /** The language its words are indexed in when they don't tell; null: they can't be searched. */
  language(state: State): Locale | null;
  /** What it is found by beside its words. */
  hashes(keys: LibraryKeys, words: Words): readonly ContactHash[];
  /** This act takes the place of the hashes there were. */
  replacesContacts(act: Draft): boolean;
  /** The disposal by whose authority this act takes the stream's key and words away (domain/records). */
  destroysUnder?(act: Draft): string | null;
  /** The act that keeps what was said with one that turned out to be done already; null: nothing was said. */
  saidAlone(act: Draft, who: Principal, words: Words): Draft | null;
};

type OfRegister =
  | "followUps"
  | "always"
  | "harmless"
  | "walled"
  | "members"
  | "language"
  | "hashes"
  | "replacesContacts"
  | "saidAlone";

/** An entry of the register: nobody finds it by its words or by a contact, and unless it says so nothing follows and nobody is walled off. */
export const registerNoun = <State, Event extends Named, Draft extends Named>(
  own: Omit<Noun<State, Event, Draft>, OfRegister> & Partial<Pick<Noun<State, Event, Draft>, OfRegister>>,
): Noun<State, Event, Draft> => ({
  followUps: (events) => events.map(() => []),
  always: new Set(),
  harmless: new Set(),
  walled: () => [],
  members: () => [],
  language: () => null,
  hashes: () => [],
  replacesContacts: () => false,
  saidAlone: () => null,
  ...own,
});
