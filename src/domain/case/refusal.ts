// Every expected "no" of the case, by name. The name is the locale key `refusal.<Name>`; the sort says which kind of no it is.
import { standing } from "./ladder.ts";

const notYou = [
  "NotYours",
  "NobodyHere",
  "NotTheDecider",
  "HandledByYou",
  "OnYourself",
  "NeedsAnother",
  "HeldByAnother",
] as const;
const never = ["SameCase", "WalledOff"] as const;
const notYet = [
  ...Object.values(standing),
  "StillOpen",
  "HeldAlready",
  "ReferralWaiting",
  "PersonAway",
  "PersonWalledOff",
  "NotWalled",
  "WalledAlready",
  "SubjectStays",
  "NamedAlready",
  "ReviewedAlready",
  "NobodyLeft",
  "NoTalk",
  "TalkAgreed",
  "TalkHeldAlready",
  "TalkInThePast",
  "NoPoints",
  "NotLater",
  "ExtendedAlready",
  "NoSuchTarget",
  "NotDueYet",
  "NoticeFirst",
  "NothingOffered",
  "SameKind",
  "LinkedAlready",
  "ConfirmedAlready",
  "NotTheSamePatron",
  "NotMerged",
  "Merged",
  "NotByStaff",
  "WritingChosen",
] as const;

export const refusals = [...notYou, ...never, ...notYet] as const;
export type Refusal = (typeof refusals)[number];

export const sortOf = (refusal: string): "notYou" | "never" | "notYet" =>
  notYou.some((one) => one === refusal) ? "notYou" : never.some((one) => one === refusal) ? "never" : "notYet";
