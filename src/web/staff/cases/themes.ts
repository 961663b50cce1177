// The library's themes as choices, in the reader's language and its order.
import type { StaffCase } from "../../../desk/read/views.ts";
import type { Theme } from "../../../domain/case/terms.ts";
import { intlTag } from "../../../lib/locale.ts";
import type { Page } from "../../env.ts";

type Choice = readonly [value: string, words: string];

export const themeOptions = ({ locale }: Page, themes: readonly Theme[]): Choice[] =>
  themes
    .map((one): Choice => [String(one.id), one[locale]])
    .sort(([, a], [, b]) => a.localeCompare(b, intlTag[locale]));

/** What this matter can be given: nothing, what it has already, and what isn't retired. */
export const themeChoices = (page: Page, { themes, theme }: Pick<StaffCase, "themes" | "theme">): Choice[] => [
  ["", page.t("staff.theme.unsaid")],
  ...themeOptions(
    page,
    themes.filter((one) => one.active || one.id === theme?.id),
  ),
];
