// What usually follows, in words: "kept out for 7 days".
import type { Usual } from "../../../../domain/incident/rules.ts";
import type { Page } from "../../../env.ts";

export const usualWords = ({ t }: Pick<Page, "t">, { measure, days }: Usual): string =>
  measure === "restriction" ? t("conduct.restricted", { count: days ?? 0 }) : t(`conduct.measure.${measure}`);
