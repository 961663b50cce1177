// Until when it binds, in words; of one that is over, when and why it ended: nobody is told that something still holds which doesn't.
import { lastDay, type Restriction } from "../../../domain/conduct/restriction/state.ts";
import { dayIn, longDate } from "../../../lib/dates.ts";
import type { Locale, Translate } from "../../../lib/locale.ts";

type On = { readonly t: Translate; readonly locale: Locale; readonly library: { readonly zone: string } };

/** "Until the end of March 16, 2027"; "Lifted on appeal on March 12, 2027"; of a warning that it binds nobody. */
export function untilWords({ t, locale, library }: On, state: Restriction): string {
  const last = lastDay(state);
  if (!last) return t("restriction.until.never");
  const isReview = state.until.reviewOn === last && state.until.endsOn !== last;
  if (state.status !== "ended")
    return t(isReview ? "restriction.until.review" : "restriction.until.end", { day: longDate(locale, last) });
  // It expires at the midnight after its last day: that day is the one to name.
  if (state.ending === "expired")
    return t(isReview ? "restriction.over.unreviewed" : "restriction.over.expired", { day: longDate(locale, last) });
  const on = dayIn(library.zone, state.endedAt);
  return t(`restriction.over.${state.ending}`, { day: longDate(locale, on) });
}
