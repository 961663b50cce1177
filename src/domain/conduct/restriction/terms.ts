// The words a restriction is described in (75 ILCS 16/30-55.55; GLOSSARY). Codes only: nothing here can hold what somebody said.

/** What answers conduct against the rules: a warning; leaving for the day; a restriction until a day, or until it is looked at again. */
export const sorts = ["warning", "leave", "restriction"] as const;
export type Sort = (typeof sorts)[number];

/** What of the library it covers. */
export const parts = ["building", "program", "computers"] as const;
export type Part = (typeof parts)[number];

/** Facts that show a willful violation: each seen by somebody, none a judgment. */
export const willfulness = ["warnedBefore", "toldRule", "wentOn", "refusedToLeave"] as const;
export type Willfulness = (typeof willfulness)[number];

/** The notice of a minor goes to a parent or guardian too, or why it doesn't. */
export const guardianCopies = ["copy", "notKnown", "endangers"] as const;
export type GuardianCopy = (typeof guardianCopies)[number];

/** On which day it begins to bind. */
export const beginnings = ["delivered", "imposed"] as const;
export type Beginning = (typeof beginnings)[number];

export const sizes = ["standard", "large"] as const;
export type Size = (typeof sizes)[number];

export const deliveries = ["inPerson", "post", "email"] as const;
export type DeliveryWay = (typeof deliveries)[number];
/** `spoken`: told face to face; only a warning and a leave for the day are. */
export const proofs = ["signed", "witness", "postReceipt", "sentMail", "wouldNotTake", "spoken"] as const;
export type Proof = (typeof proofs)[number];

/** How an appeal, or a request to be let back early, came: by the notice's code, or through somebody at the library. */
export const channels = ["web", "letter", "desk", "phone"] as const;
export type AppealChannel = (typeof channels)[number];
export const appealTos = ["director", "board"] as const;
export type AppealTo = (typeof appealTos)[number];
export const appealOutcomes = ["upheld", "shortened", "lifted"] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** `given`: a warning or a leave that was told; it binds nobody any more. */
export const endings = ["given", "expired", "lifted", "reinstated", "declined", "withdrawn"] as const;
export type Ending = (typeof endings)[number];

/** Why somebody opens who it is (5.2). */
export const identityReasons = ["notice", "appeal", "atTheDoor", "records"] as const;
export type IdentityReason = (typeof identityReasons)[number];
