// What usually follows, in words, "kept out for 7 days"; beside an incident, the way to decide on it.
import type { IncidentView } from "../../../../desk/register/incident/read.ts";
import { times, type Usual as UsualStep } from "../../../../domain/conduct/incident/rules.ts";
import type { Page } from "../../../env.ts";
import { restrictionPaths } from "../restriction/paths.ts";

export const usualWords = ({ t }: Pick<Page, "t">, { measure, days }: UsualStep): string =>
  measure === "restriction" ? t("conduct.restricted", { count: days ?? 0 }) : t(`conduct.measure.${measure}`);

/** What the library's ladder says of the gravest rule cited: for whoever decides. */
export function Usual({ page, view }: { readonly page: Page; readonly view: IncidentView }) {
  const { t } = page;
  const cited = view.terms.rules.filter(({ id }) => view.state.facts.rules.includes(id));
  const level = cited.map((rule) => rule.level).sort()[cited.length - 1];
  if (!view.charge || !level) return null;
  return (
    <section class="panel pad" aria-labelledby="usual">
      <h2 id="usual">{t("incident.usual.title", { level })}</h2>
      <dl class="facts">
        {view.terms.ladder[level].slice(0, times).map((one, i) => (
          <>
            <dt>{t(`conduct.time.${i + 1}`)}</dt>
            <dd>{usualWords(page, one)}</dd>
          </>
        ))}
      </dl>
      <p class="fact">{t("conduct.lookBack", { count: view.terms.lookBackMonths })}</p>
      <p>
        <a href={`${restrictionPaths.impose}?incident=${view.state.reference}`}>{t("restriction.impose.link")}</a>
      </p>
    </section>
  );
}
