// How people of the demo library write around what a matter is about: greetings, holding replies, reasons, in each language.
import type { DeclineReason, ExtensionReason, Kind, ReferralReason } from "../../domain/case/terms.ts";

/** What fits a concern, and what fits anything else. */
export type ByConcern = { readonly concern: readonly string[]; readonly other: readonly string[] };

export type Voice = {
  /** Where the patron's text needs a day, a time, a book or a programme. */
  readonly days: readonly string[];
  readonly times: readonly string[];
  readonly titles: readonly string[];
  readonly programs: readonly string[];
  readonly patron: {
    readonly opens: readonly string[];
    readonly closes: readonly string[];
    readonly more: ByConcern;
    readonly settled: readonly string[];
    readonly unsettled: readonly string[];
    readonly review: readonly string[];
    readonly reopen: ByConcern;
    readonly complaint: readonly string[];
    readonly twice: readonly string[];
  };
  readonly staff: {
    readonly greets: readonly string[];
    readonly greetsByName: readonly string[];
    readonly closes: readonly string[];
    readonly late: readonly string[];
    readonly holding: Readonly<Record<Kind, readonly string[]>>;
    readonly again: readonly string[];
    /** After that; a concern has an agreement of its own. */
    readonly together: Readonly<Record<Exclude<Kind, "concern" | "thanks">, readonly string[]>>;
    readonly extended: Readonly<Record<ExtensionReason, readonly string[]>>;
    readonly referred: Readonly<Record<ReferralReason, readonly string[]>>;
    readonly declined: Readonly<Record<DeclineReason, readonly string[]>>;
    readonly notes: ByConcern;
    readonly brought: readonly string[];
  };
  readonly review: {
    readonly talk: Readonly<Record<"call" | "meeting", readonly string[]>>;
    readonly talkSettled: readonly string[];
    readonly talkOpen: readonly string[];
    readonly decision: readonly string[];
    /** Before the reason of a point that was so in part; and the reason where nobody can tell. */
    readonly partly: readonly string[];
    readonly cantTell: readonly string[];
    readonly next: readonly string[];
    /** After a decision, from the Director who has the complaint now. */
    readonly complaint: readonly string[];
  };
};
