// The words a formal complaint is described in (informal.4, 6.2; GLOSSARY). Codes only: nothing here can hold what somebody said.

/** The stages a procedure may have, in the only order they can stand in. What each is called is the procedure's. */
export const stages = [
  "received",
  "acknowledged",
  "staffAccount",
  "investigated",
  "decided",
  "appealed",
  "heard",
  "boardDecided",
  "closed",
] as const;
export type Stage = (typeof stages)[number];
/** Stages that somebody's act reaches within a time of their own. */
export const timed = ["acknowledged", "staffAccount", "investigated", "decided", "heard", "boardDecided"] as const;
export type Timed = (typeof timed)[number];

/** Who acts in a stage; `board`: the trustees at a meeting, recorded by the Director's office or the president. */
export const actors = ["supervisor", "designee", "director", "boardPresident"] as const;
export type Actor = (typeof actors)[number];
export const bodies = ["designee", "director", "boardPresident", "board"] as const;
export type Body = (typeof bodies)[number];

/** What the patron gets on paper or by mail when a stage is reached. */
export const complaintLetters = [
  "acknowledgement",
  "extension",
  "decision",
  "appealReceipt",
  "appealDecision",
] as const;
export type ComplaintLetter = (typeof complaintLetters)[number];

export const presetNames = ["threeTier", "twoStage", "ada", "reconsideration"] as const;
export type PresetName = (typeof presetNames)[number];

/** Who may file under a procedure: said by whoever files, never proved. */
export const standings = ["anyone", "cardholder", "resident"] as const;
export type Standing = (typeof standings)[number];

/** For oneself, or for an organization, which is named in words. */
export const behalves = ["self", "organization"] as const;
export type Behalf = (typeof behalves)[number];

/**
 * Points of one complaint, those of the form and later ones: twice what a form holds. Each is answered by itself, with reasons and a clause; a
 * decision of more would be written, and read, by nobody. No setting: what is beyond it can still be said in words.
 */
export const mostPoints = 24;

/** How one point came out; `withdrawn` by whoever raised it. */
export const outcomes = ["upheld", "partly", "notUpheld", "couldntTell", "withdrawn"] as const;
export type Outcome = (typeof outcomes)[number];

export const endings = ["decided", "appealDecided", "withdrawn", "settled"] as const;
export type Ending = (typeof endings)[number];

/** Of a staff account: asked for, and how it ended. Nobody can hold a decision up by silence. */
export const accountOutcomes = ["given", "declined", "notGiven"] as const;
export type AccountOutcome = (typeof accountOutcomes)[number];

/** Whose account: the Director's and a Board member's complaints are led by the Board's officers. */
export const subjectSorts = ["staff", "director", "board"] as const;
export type SubjectSort = (typeof subjectSorts)[number];

/** Days of a target or a window: days on which the library is open, or days of the calendar. */
export type Span = { readonly days: number; readonly count: "open" | "calendar" };
