// The words a request for records is described in (5 ILCS 140, Freedom of Information Act). Codes only; the statute's places stand beside them.

/** A request is in writing, in no set form (3(c)). */
export const ways = ["email", "letter", "desk", "fax"] as const;
export type Way = (typeof ways)[number];

/** Why a public body may take longer: 3(e)(i) to (vii), a closed list. */
export const delays = [
  "storedElsewhere",
  "manyRecords",
  "extensiveSearch",
  "notLocated",
  "examination",
  "burden",
  "consultation",
] as const;
export type Delay = (typeof delays)[number];

/** What words are withheld under. */
export const exemptions = ["privateInformation", "privacy", "libraryUsers", "drafts", "discipline"] as const;
export type Exemption = (typeof exemptions)[number];
export const placeOf: Readonly<Record<Exemption, string>> = {
  privateInformation: "7(1)(b)",
  privacy: "7(1)(c)",
  drafts: "7(1)(f)",
  discipline: "7(1)(n)",
  libraryUsers: "7.5(b)",
};

export const removals = ["notResponsive", "twice", "mistake"] as const;
export type Removal = (typeof removals)[number];

export const outcomes = ["granted", "grantedInPart", "denied", "nothingFound", "withdrawn"] as const;
export type Outcome = (typeof outcomes)[number];

/** From `start` up to `end` in UTF-16 units of the text, and what it is withheld under. */
export type Redaction = { readonly start: number; readonly end: number; readonly exemption: Exemption };

/** The library's settings: each with the statute's place beside it on the page, and when it was last compared with the statute. */
export type FoiaTerms = {
  /** Business days to answer, 3(d). */
  readonly days: number;
  /** For a commercial purpose, 3.1(a). */
  readonly commercialDays: number;
  /** The most that one extension adds, 3(e). */
  readonly extensionDays: number;
  /** Days in which the Public Access Counselor may be asked, 9.5(a). */
  readonly appealDays: number;
  /** Business days left from which on the page warns. */
  readonly warnDays: number;
  /** Days on which business days don't fall although they are Monday to Friday: YYYY-MM-DD. */
  readonly holidays: readonly string[];
  /** The Public Access Counselor's address and phone, a line each. */
  readonly counselor: readonly string[];
  /** When a person last compared these with the statute: YYYY-MM-DD. */
  readonly checkedOn: string;
};
