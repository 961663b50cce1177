// A policy that the Board adopted, as data: its header and its clauses, each with the id by which the product cites it.

export type CrossReference = {
  readonly code: string;
  /** null when the document gives the code alone. */
  readonly title: string | null;
  readonly page: number | null;
};

export type Clause = { readonly id: string; readonly heading: string; readonly text: string };

/** null stands for `--` or a row that the document doesn't have. */
export type Policy = {
  readonly code: string;
  readonly title: string;
  readonly category: string | null;
  readonly crossReferences: readonly CrossReference[];
  readonly appendix: string | null;
  /** "2026", "2026-01" or "2026-01-15": as exact as the document is, never more. */
  readonly adopted: string | null;
  readonly reviewed: string | null;
  readonly clauses: readonly Clause[];
};

/** Why a document isn't read. Each carries the fact `line`, counted from 1, and what the message needs besides. */
export type PolicyRefusal =
  | "PolicyEmpty"
  | "PolicyTooLong" // characters, limit
  | "PolicyNotText"
  | "PolicyHeaderMissing"
  | "PolicyHeaderUnknown" // label
  | "PolicyHeaderTwice" // label
  | "PolicyHeaderValueMissing" // label
  | "PolicyHeaderValues" // label
  | "PolicyCodeMissing"
  | "PolicyCodeUnreadable" // value
  | "PolicyTitleMissing"
  | "PolicyDateUnreadable" // label, value
  | "CrossReferenceUnreadable" // value
  | "CrossReferencePages" // references, pages
  | "CrossReferenceTwice" // code
  | "PolicyTextBeforeHeading"
  | "PolicyLayoutUnknown" // a table, or a list or heading in HTML
  | "PolicyHeadingUnreadable" // heading
  | "PolicyHeadingTwice" // heading
  | "PolicyHeadingEmpty" // heading
  | "PolicyStandardTwice" // number
  | "PolicyStandardOutOfOrder" // number, expected
  | "PolicyNumberOutOfOrder" // number, expected
  | "PolicyBulletEmpty"
  | "PolicyClauseTwice" // clause
  | "PolicyWithoutClauses";
