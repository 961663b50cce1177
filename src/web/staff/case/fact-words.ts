// The codes of an event in words, for its sentence in the record: `event.<Name>` with these placeholders.
import type { Entry, StaffCase } from "../../../desk/read/views.ts";
import { dateTime, weekdayDate } from "../../../lib/dates.ts";
import type { Params } from "../../../lib/locale.ts";
import type { Page } from "../../env.ts";

/** Which locale room a code belongs to, by the event's field. `reason` depends on the event. */
const rooms: Readonly<Record<string, string>> = {
  kind: "term.kind",
  channel: "channel",
  way: "term.reviewWay",
  outcome: "outcome",
  resolution: "resolution",
  clock: "clock",
  ending: "ending",
  how: "verifyHow",
  replyBy: "term.replyWay",
  language: "languageName",
  proof: "proof",
};
const reasons: Readonly<Record<string, string>> = {
  ReferralOffered: "referralReason",
  ReferralDeclined: "declineReason",
  WallRaised: "wallReason",
  WallLowered: "unwallReason",
  TargetExtended: "extensionReason",
  IdentityOpened: "identityReason",
  BorrowingOpened: "borrowingReason",
};

export function factWords(page: Page, { themes }: Pick<StaffCase, "themes">, entry: Entry, who: string): Params {
  const { t, locale, library, now } = page;
  const words: Record<string, string | number> = { who };
  if (entry.event === "ThemeSet")
    words.theme = themes.find(({ id }) => id === entry.facts.theme)?.[locale] ?? t("staff.theme.unsaid");
  for (const [name, value] of Object.entries(entry.facts)) {
    if (name === "dueAt") words.day = weekdayDate(locale, String(value), library.zone, now);
    else if (name === "startsAt") words.time = dateTime(locale, String(value), library.zone, now);
    else if (name === "rule") words.rule = t(`staffRule.${value}`);
    else if (name === "reason") words.reason = t([reasons[entry.event] ?? "wallReason", value].join("."));
    else if (name === "letter") words.letter = t(`paper.letter.${value}`);
    else if (name === "way" && entry.event === "LetterPosted") words.way = t(`paper.way.${value}`);
    else if (rooms[name]) words[name] = t([rooms[name], value].join("."));
    else if (name === "to" || name === "personId") words.person = value;
  }
  return words;
}
