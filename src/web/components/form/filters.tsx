// Filters of a list, kept in the address bar: beside it on a wide screen; on a narrow one folded away above it, with how many are set, so that
// what was found is what is seen first. Without script: a <details>, which the style sheet holds open where there is room (staff.css).
import type { Child } from "hono/jsx";
import type { Page } from "../../env.ts";
import { Button } from "./button.tsx";

type Props = {
  readonly page: Page;
  readonly action: string;
  /** How many narrow the list now. */
  readonly set: number;
  readonly children?: Child;
};

export const FilterForm = ({ page: { t }, action, set, children }: Props) => (
  <form class="panel filters" method="get" action={action} aria-label={t("staff.filter.title")}>
    <details>
      <summary>
        {t("staff.filter.title")} {set > 0 ? <span class="tag">{t("staff.filter.set", { count: set })}</span> : null}
      </summary>
      <div class="fields">
        {children}
        <Button kind="outline" low wide>
          {t("staff.filter.show")}
        </Button>
      </div>
    </details>
  </form>
);

/** How many of these the address bar sets. */
export const setIn = (query: Readonly<Record<string, string>>, ...names: readonly string[]): number =>
  names.filter((name) => (query[name] ?? "") !== "").length;
