// What somebody else changed while a page of settings was open: told once, and then saved over, never unknowingly.
import { dateTime } from "../../../lib/dates.ts";
import type { No } from "../../../lib/result.ts";
import type { Page } from "../../env.ts";
import type { Posted } from "../../middleware/form.ts";

/**
 * The version that a form is made from. One that comes back for something typed wrong is still made from what its page first showed; once a
 * change meanwhile is told, from what stands now.
 */
export const meanwhile = (posted: Posted | null | undefined, version: number, told: No<string> | undefined): number =>
  told?.refusal === "ChangedMeanwhile" ? version : (posted?.expects ?? version);

type RefusalProps = { readonly page: Page; readonly no: No<string>; readonly href: string };

/** Of a change meanwhile: who made it, of what, when; and where to see it without losing what is typed here. */
export function Refusal({ page: { t, locale, library, now }, no: { refusal, facts = {} }, href }: RefusalProps) {
  if (refusal !== "ChangedMeanwhile") return <>{t(`refusal.${refusal}`, facts)}</>;
  const change = {
    who: facts.by || t("settings.changes.system"),
    what: t(`settings.changed.${facts.what}`),
    when: dateTime(locale, String(facts.at), library.zone, now),
  };
  return (
    <>
      {t("settings.meanwhile.text", change)}{" "}
      <a href={href} target="_blank" rel="noopener">
        {t("settings.meanwhile.see")}
      </a>
      .
    </>
  );
}
