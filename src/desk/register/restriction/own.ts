// A restriction as the person sees it whom it restricts, by the code on the notice: what it is, until when, how to appeal, where that stands.
import type { Principal } from "../../../domain/access/principal.ts";
import { barred } from "../../../domain/conduct/restriction/decide.ts";
import { appealUntil, lastDay, type Restriction } from "../../../domain/conduct/restriction/state.ts";
import { type Locale, translator } from "../../../lib/locale.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { wholeEntry } from "../../../store/queries/register/entry.ts";
import { type Desk, settingsOf, todayOf } from "../../desk.ts";
import { ruleWords, scopeWords } from "./notice.ts";
import { openEntries } from "./read.ts";

export type OwnRestriction = {
  readonly state: Restriction;
  readonly lastDay: string | null;
  readonly appealUntil: string | null;
  readonly rules: readonly { readonly text: string; readonly cite: string }[];
  readonly scope: readonly string[];
  readonly behavior: string;
  /** What they wrote, and what was decided, with reasons. */
  readonly appealText: string;
  readonly decision: string;
  /** What was written for them when it was looked at again, or when they were let back early. */
  readonly since: string;
  /** Why an appeal isn't possible now; null: it is. */
  readonly noAppeal: "AppealedAlready" | "AppealWindowOver" | "RestrictionOver" | "ConfirmationFirst" | null;
  readonly mayAskEarly: boolean;
};

/** Refusals: NotFound, the code is another noun's or opens nothing more. */
export async function ownRestriction(
  desk: Desk,
  who: Principal & { readonly kind: "patron" },
  locale: Locale,
): Promise<Result<OwnRestriction, "NotFound">> {
  const settings = await settingsOf(desk);
  const asked = { noun: "restriction", streamId: who.streamId } as const;
  const whole = await wholeEntry<Restriction>(desk.pool, who, todayOf(desk, settings), asked, null);
  if (!whole) return no("NotFound");
  const { state } = whole;
  const { entries } = openEntries(desk, settings, whole, true);
  const t = translator(locale);
  const text = (...types: string[]) => entries.findLast(({ event }) => types.includes(event))?.text ?? "";
  const last = appealUntil(state);
  const by = { kind: "patron" } as const;
  const is = (type: "Appeal" | "AskEarly") => barred({ type, at: desk.now(), by }, state, settings.facts) === null;
  const isOver = state.status === "ended" && state.ending !== "given" && state.ending !== "expired";
  return ok({
    state,
    lastDay: lastDay(state),
    appealUntil: last,
    rules: ruleWords(t, settings, locale, state.rules),
    scope: scopeWords(t, settings, state),
    behavior: text("Imposed"),
    appealText: text("Appealed"),
    decision: text("AppealDecided"),
    since: text("Reinstated", "Reviewed"),
    noAppeal: state.appeal
      ? "AppealedAlready"
      : isOver
        ? "RestrictionOver"
        : last !== null && last < todayOf(desk, settings)
          ? "AppealWindowOver"
          : is("Appeal")
            ? null
            : "ConfirmationFirst",
    mayAskEarly: is("AskEarly") && state.askedEarlyAt === null && state.sort === "restriction",
  });
}
