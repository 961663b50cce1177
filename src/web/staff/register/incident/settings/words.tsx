// The library's own text of what is expected, in both languages; where an injury of staff is reported; when all of it was last compared.
import { concordsExpected } from "../../../../../desk/register/incident/rules.ts";
import { locales } from "../../../../../lib/locale.ts";
import { ActForm } from "../../../../components/form/act-form.tsx";
import { Button } from "../../../../components/form/button.tsx";
import { Field } from "../../../../components/form/field.tsx";
import { staffPath, staffPaths } from "../../../../paths.ts";
import type { ConductProps } from "./rules.tsx";

export function WordsForm({ page, view, posted, errors, terms }: ConductProps) {
  const { t } = page;
  const field = (name: string, value: string) => ({ name, value: posted?.one(name) ?? value, errors });
  return (
    <ActForm action={staffPath(staffPaths.setting, { part: "conduct" })} expects={view.version} class="panel pad stack">
      <input type="hidden" name="form" value="words" />
      <h2>{t("settings.conduct.words")}</h2>
      {locales.map((one) => {
        const language = t(`languageName.${one}`);
        return (
          <>
            <Field
              {...field(`expected.${one}`, (terms.expected[one] ?? concordsExpected(one)).join("\n"))}
              label={t("settings.conduct.expected", { language })}
              hint={t("settings.conduct.expectedHint")}
              lines={6}
            />
            <Field
              {...field(`injury.${one}`, terms.injury.text[one] ?? "")}
              label={t("settings.conduct.injury", { language })}
              hint={t("settings.conduct.injuryHint")}
            />
          </>
        );
      })}
      <Field
        {...field("injuryLink", terms.injury.link)}
        label={t("settings.conduct.injuryLink")}
        aside={t("incident.hint.any")}
        code
      />
      <Field
        {...field("checkedOn", terms.checkedOn)}
        type="date"
        label={t("settings.conduct.checkedOn")}
        hint={t("settings.conduct.checkedHint")}
        half
      />
      <div class="actions">
        <Button>{t("settings.conduct.saveWords")}</Button>
      </div>
    </ActForm>
  );
}
