// What a library sets for requests for records (75 ILCS 70/1): from which count on figures leave, and what its front desk is told.
import type { Locale } from "../../lib/locale.ts";

/** The front desk's screen: what to say, what to do, what not to do, a line each. */
export const frontParts = ["say", "do", "dont"] as const;
export type FrontPart = (typeof frontParts)[number];
export type FrontWords = Readonly<Record<FrontPart, readonly string[]>>;

export type DisclosureTerms = {
  /** Counts under this are withheld: a library's choice, not the law's number. */
  readonly smallestCell: number;
  /** The library's own words in each language; a language that isn't here has Concord's. */
  readonly front: Readonly<Partial<Record<Locale, FrontWords>>>;
  /** When a person last compared these with the statute: YYYY-MM-DD. */
  readonly checkedOn: string;
};

export const cellBounds = { least: 3, most: 20 } as const;
export const disclosureDefaults: DisclosureTerms = { smallestCell: 5, front: {}, checkedOn: "2026-11-25" };
