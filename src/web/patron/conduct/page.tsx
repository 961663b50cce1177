// What we expect, and what happens otherwise (patron.1, patron.2): the library's own text and rules, each with an address of its own; what usually
// follows, who decides, how to appeal.
import { settingsOf } from "../../../desk/desk.ts";
import { type ConductTerms, levels, type Usual } from "../../../domain/conduct/incident/rules.ts";
import { longDate } from "../../../lib/dates.ts";
import { answer } from "../../components/document.tsx";
import { type Asked, type Page, pageOf } from "../../env.ts";
import { pathIn, paths } from "../../paths.ts";
import { appealPaths } from "../appeal/paths.ts";
import { Frame, Phones } from "../frame.tsx";

type Props = { readonly page: Page; readonly terms: ConductTerms };

const usual = ({ t }: Page, { measure, days }: Usual): string =>
  measure === "restriction" ? t("conduct.restricted", { count: days ?? 0 }) : t(`conduct.measure.${measure}`);

function Rules({ page: { t, locale }, terms }: Props) {
  const inForce = terms.rules.filter((rule) => !rule.retired);
  return (
    <>
      {levels.map((level) => {
        const rules = inForce.filter((rule) => rule.level === level);
        return rules.length === 0 ? null : (
          <section aria-labelledby={`level-${level}`}>
            <h3 id={`level-${level}`}>{t(`conduct.level.${level}`)}</h3>
            <ul class="rules">
              {rules.map(({ id, text }) => (
                <li id={id}>
                  <a href={`#${id}`}>{text[locale]}</a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Follows({ page, terms }: Props) {
  const { t } = page;
  return (
    <section class="scrolls" tabindex={0} aria-label={t("conduct.follows")}>
      <table class="follows">
        <caption class="unseen">{t("conduct.follows")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("conduct.what")}</th>
            {[1, 2, 3].map((time) => (
              <th scope="col">{t(`conduct.time.${time}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <tr>
              <th scope="row">{t(`conduct.level.${level}`)}</th>
              {terms.ladder[level].map((one, i) => (
                <td data-label={t(`conduct.time.${i + 1}`)}>{usual(page, one)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function Conduct({ page, terms }: Props) {
  const { t, locale } = page;
  const expected = terms.expected[locale] ?? [t("conduct.expected1"), t("conduct.expected2"), t("conduct.expected3")];
  const { days, longDays, longFrom } = terms.appeal;
  return (
    <Frame page={page} title={t("conduct.title")} class="conduct" sheets={["register/conduct-patron.css"]}>
      <div class="prose">
        <h1>{t("conduct.title")}</h1>
        <p class="lead">{t("conduct.lead")}</p>
        <h2>{t("conduct.expect")}</h2>
        {expected.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        <h2>{t("conduct.rules")}</h2>
        <Rules page={page} terms={terms} />
        <h2>{t("conduct.follows")}</h2>
        <p>{t("conduct.followsText")}</p>
        <Follows page={page} terms={terms} />
        <p>
          {t("conduct.lookBack", { count: terms.lookBackMonths })} {t("conduct.danger")}
        </p>
        <h2>{t("conduct.decides")}</h2>
        <ul>
          {terms.authority.map(({ upToDays, role }) => (
            <li>{t("conduct.upTo", { count: upToDays, who: t(`conduct.who.${role}`) })}</li>
          ))}
        </ul>
        <p>{t("conduct.notice")}</p>
        <h2 id="appeal">{t("conduct.appeal")}</h2>
        <p>{t("conduct.appealText", { days, longDays, longFrom })}</p>
        <p>
          {t("conduct.appealHow")} <Phones page={page} />.{" "}
          <a href={pathIn(locale, appealPaths.appeal)}>{t("restriction.own.enterTitle")}</a>
        </p>
        <h2>{t("conduct.concern")}</h2>
        <p>
          {t("conduct.concernText")} <a href={pathIn(locale, paths.concern)}>{t("conduct.concernLink")}</a>
        </p>
        <p class="fact">
          {t("conduct.source", { day: longDate(locale, terms.checkedOn) })}{" "}
          <a href={pathIn(locale, paths.policies)}>{t("frame.policies")}</a>
        </p>
      </div>
    </Frame>
  );
}

export async function showConduct(c: Asked) {
  const { facts } = await settingsOf(c.var.deps.desk);
  return answer(c, <Conduct page={pageOf(c)} terms={facts.conduct} />);
}
