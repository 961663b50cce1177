// Beside a form: how a concern is handled, the ways to talk instead, and who reads it.
import type { LadderStep } from "../../../desk/read/views.ts";
import { Ladder } from "../../components/ladder.tsx";
import type { Page } from "../../env.ts";
import { pathIn, paths } from "../../paths.ts";
import { Phones } from "../frame.tsx";
import type { Door } from "./door.ts";

const ahead = ([1, 2, 3] as const).map(
  (level): LadderStep => ({ level, state: "ahead", since: null, who: null, rule: null }),
);
const stepWords = { 1: "form.step1", 2: "form.step2", 3: "form.step3" } as const;

export function Aside({ page, door, formal }: { readonly page: Page; readonly door: Door; readonly formal: boolean }) {
  const { t, locale } = page;
  return (
    <aside aria-label={t("form.aside")}>
      {door === "concern" ? (
        <div class="side">
          <h2 id="how">{t("form.how")}</h2>
          <Ladder page={page} steps={ahead} inside={(step) => <p>{t(stepWords[step.level])}</p>} />
          {formal ? (
            <p>
              {t("formal.form.atOnce")} <a href={pathIn(locale, paths.directComplaint)}>{t("formal.form.title")}</a>
            </p>
          ) : null}
        </div>
      ) : null}
      <div class="side">
        <h2>{t("form.talk")}</h2>
        <p>
          {t("ways.call")}: <Phones page={page} />. {t("form.talkText")}
        </p>
      </div>
      <div class="side">
        <h2>{t("form.whoReads")}</h2>
        <p>
          {t("form.whoReadsText")} <a href={pathIn(locale, paths.privacy)}>{t("frame.privacy")}</a>
        </p>
      </div>
    </aside>
  );
}
