// The rules: each with its level and its words in both languages, in force or retired; and room for a new one below.
import { mostRules } from "../../../../../desk/register/incident/rules-change.ts";
import { type ConductRule, type ConductTerms, levels } from "../../../../../domain/conduct/incident/rules.ts";
import { longDate } from "../../../../../lib/dates.ts";
import { locales } from "../../../../../lib/locale.ts";
import { ActForm } from "../../../../components/form/act-form.tsx";
import { Button } from "../../../../components/form/button.tsx";
import { Wrong } from "../../../../components/form/field.tsx";
import { staffPath, staffPaths } from "../../../../paths.ts";
import type { PartProps } from "../../../settings/part.ts";

export type ConductProps = PartProps & { readonly terms: ConductTerms };
type Line = Omit<ConductRule, "id"> & { readonly id: string };
const unwritten: Line = { id: "new", level: 1, text: { en: "", es: "" }, since: "", retired: false };

export function RulesForm(props: ConductProps) {
  const { page, view, terms } = props;
  const { t } = page;
  const lines = [...terms.rules, ...(terms.rules.length < mostRules ? [unwritten] : [])];
  return (
    <ActForm
      action={staffPath(staffPaths.setting, { part: "conduct" })}
      expects={view.version}
      class="panel pad stack conduct-rules"
    >
      <input type="hidden" name="form" value="rules" />
      <h2>{t("settings.conduct.rules")}</h2>
      <p>{t("settings.conduct.rulesText")}</p>
      {lines.map((line) => (
        <Rule {...props} line={line} />
      ))}
      <div class="actions">
        <Button>{t("settings.conduct.saveRules")}</Button>
      </div>
    </ActForm>
  );
}

function Rule({ page, posted, errors, line }: ConductProps & { readonly line: Line }) {
  const { t, locale } = page;
  const { id, level, text, retired, since } = line;
  const [levelAt, retiredAt] = [`level.${id}`, `retired.${id}`];
  const isNew = id === "new";
  return (
    <fieldset class="rule">
      <legend class={isNew ? "label" : "unseen"}>{isNew ? t("settings.conduct.new") : text[locale]}</legend>
      {locales.map((one) => {
        const name = `${one}.${id}`;
        return (
          <div class={errors[name] ? "field wrong" : "field"}>
            <label class="small" for={name}>
              {t(`languageName.${one}`)}
            </label>
            <Wrong name={name} errors={errors} />
            <textarea
              class="input short"
              id={name}
              name={name}
              lang={one}
              rows={2}
              aria-invalid={errors[name] ? "true" : undefined}
              aria-describedby={errors[name] ? `${name}-wrong` : undefined}
            >
              {`\n${posted?.one(name) ?? text[one]}`}
            </textarea>
          </div>
        );
      })}
      <div class={errors[levelAt] || errors[retiredAt] ? "field wrong" : "field"}>
        <label class="small" for={levelAt}>
          {t("settings.conduct.level")}
        </label>
        <Wrong name={levelAt} errors={errors} />
        <select class="input" id={levelAt} name={levelAt}>
          {levels.map((one) => (
            <option value={String(one)} selected={(posted?.one(levelAt) || String(level)) === String(one)}>
              {t(`settings.conduct.levels.${one}`)}
            </option>
          ))}
        </select>
        {isNew ? null : (
          <>
            <Wrong name={retiredAt} errors={errors} />
            <label class="on" for={retiredAt}>
              <input
                type="checkbox"
                id={retiredAt}
                name={retiredAt}
                value="1"
                checked={posted ? posted.one(retiredAt) === "1" : retired}
              />
              <span>{t("settings.conduct.retire")}</span>
            </label>
            <span class="fact">{t("settings.conduct.since", { day: longDate(locale, since) })}</span>
          </>
        )}
      </div>
    </fieldset>
  );
}
