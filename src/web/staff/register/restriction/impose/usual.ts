// What the library's ladder gives, in words: "a restriction of 7 days (one earlier time within 12 months)".
import type { Settings } from "../../../../../desk/desk.ts";
import type { Usual } from "../../../../../domain/conduct/restriction/usual.ts";
import type { Page } from "../../../../env.ts";

export type Given = { readonly level: number; readonly usual: Usual | null };

export function usualWords({ t }: Page, settings: Settings, { level, usual }: Given): string {
  if (!usual) return t("restriction.usual.none", { level });
  return t("restriction.usual.words", {
    level,
    measure:
      usual.days === null
        ? t(`restriction.measure.${usual.measure}`)
        : t("restriction.measure.days", { count: usual.days }),
    earlier:
      usual.earlier === 0 ? t("restriction.usual.first") : t("restriction.usual.earlier", { count: usual.earlier }),
    months: settings.facts.conduct.lookBackMonths,
  });
}
