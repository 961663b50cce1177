// Every expected "no" of the case, by name. The name is the locale key `refusal.<Name>`; the sort says which kind of no it is.
import { standing } from "./ladder.ts";

const notYou = ["NotYours", "NobodyHere", "NotTheDecider", "OnYourself", "HeldByAnother"] as const;
const never = ["SameCase", "WordsGone"] as const;
const notYet = [
  ...Object.values(standing),
  "StillOpen",
  "HeldAlready",
  "PersonAway",
  "PersonWalledOff",
  "TakesNoMatters",
  "NotWalled",
  "SubjectStays",
  "ReviewedAlready",
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
  "NotTheSamePatron",
  "ThemeNotOffered",
  "LetterDone",
  "NotMerged",
  "Merged",
] as const;

export const refusals = [...notYou, ...never, ...notYet] as const;
export type Refusal = (typeof refusals)[number];

export const sortOf = (refusal: string): "notYou" | "never" | "notYet" =>
  notYou.some((one) => one === refusal) ? "notYou" : never.some((one) => one === refusal) ? "never" : "notYet";
