// The codes of a conduct incident (patron.2): facts that stand in the ledger. What was seen and heard is words, and sealed.

/** Who the person is to whoever writes: they gave a name, or can be described, or nobody saw them. */
export const knowns = ["named", "described", "unseen"] as const;
export type Known = (typeof knowns)[number];
export const minors = ["yes", "no", "unknown"] as const;
export type Minor = (typeof minors)[number];
/** What was done on the spot. */
export const steps = ["asked", "warned", "askedToLeave", "left", "refused", "firstAid"] as const;
export type StepTaken = (typeof steps)[number];
export const calls = ["police", "ambulance", "fire"] as const;
export type Called = (typeof calls)[number];
/** What the person in charge makes of it. */
export const findings = ["broken", "notBroken", "unclear"] as const;
export type Finding = (typeof findings)[number];
/** How it was closed. `mistake`: begun by mistake, or twice. */
export const outcomes = ["nothing", "talk", "warning", "leave", "restriction", "mistake"] as const;
export type Outcome = (typeof outcomes)[number];
/** Why somebody opens who the person is. */
export const identityReasons = ["review", "notice", "writeUp", "police", "recognize"] as const;
export type IdentityReason = (typeof identityReasons)[number];
