// The words a request for records is described in (75 ILCS 70/1; GLOSSARY). Codes only: nothing here can hold what somebody said.

/** How a request came. */
export const ways = ["inPerson", "phone", "letter", "email"] as const;
export type Way = (typeof ways)[number];

/** The four gates: nothing leaves but by exactly one of them. */
export const gates = ["courtOrder", "emergency", "consent", "statistics"] as const;
export type Gate = (typeof gates)[number];

/** All must hold, each confirmed by itself (70/1(a)(2)). */
export const conditions = [
  "swornOfficer",
  "orderImpractical",
  "imminentDanger",
  "identifyingOnly",
  "nothingOfUse",
] as const;
export type Condition = (typeof conditions)[number];

/** Whom an emergency may identify, and nobody else. */
export const identified = ["suspect", "witness", "victim"] as const;
export type Identified = (typeof identified)[number];

/** All that may stand in an emergency's package: who somebody is. No field for what they borrowed, read or used. */
export const identityFields = ["fullName", "otherNames", "birthDate", "address", "phone", "email"] as const;
export type IdentityField = (typeof identityFields)[number];

/** Whose yes it is: the patron asks for their own record, or consented in writing to somebody else's having it. */
export const consents = ["ownRecord", "written"] as const;
export type Consent = (typeof consents)[number];
/** How the library knew whose yes it was: seen, never copied. */
export const verifications = ["idSeen", "cardSeen", "knownToStaff", "calledBack", "signatureCompared"] as const;
export type Verification = (typeof verifications)[number];

/** Why words of a package are withheld: another person's, what somebody borrowed or used, beyond what the order or the consent names. */
export const withholdings = ["otherPerson", "borrowing", "beyond"] as const;
export type Withholding = (typeof withholdings)[number];
/** Why they leave although they were proposed: the order or the consent covers them, or they tell of nobody. */
export const leavings = ["covered", "nobody"] as const;
export type Leaving = (typeof leavings)[number];

/** Why a request is refused; `noGate` is what stands unless somebody opened one. */
export const grounds = [
  "noGate",
  "orderFails",
  "emergencyFails",
  "consentFails",
  "identifies",
  "noSuchRecord",
] as const;
export type Ground = (typeof grounds)[number];

export const releaseWays = ["inPerson", "post", "email"] as const;
export type ReleaseWay = (typeof releaseWays)[number];

export const outcomes = ["released", "refused", "withdrawn"] as const;
export type Outcome = (typeof outcomes)[number];
/** `none`: looked at again, and nothing is sought in court. */
export const reviews = ["none", "considered", "sought"] as const;
export type JudicialReview = (typeof reviews)[number];
