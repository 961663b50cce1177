// What a library sets for requests for records (75 ILCS 70/1): from which count on figures leave, and what its front desk is told, in both
// languages.

import { settingsOf } from "../../../desk/desk.ts";
import {
  disclosureTermsOf,
  frontField,
  frontWords,
  saveDisclosureTerms,
} from "../../../desk/register/disclosure/terms.ts";
import { cellBounds, frontParts } from "../../../domain/disclosure/settings.ts";
import { longDate } from "../../../lib/dates.ts";
import { locales } from "../../../lib/locale.ts";
import { ActForm } from "../../components/form/act-form.tsx";
import { Button } from "../../components/form/button.tsx";
import { Field } from "../../components/form/field.tsx";
import { staffPath, staffPaths } from "../../paths.ts";
import { Ours } from "./frame.tsx";
import { expected, type Part, type PartProps } from "./part.ts";

async function Disclosure({ c, page, view, posted, errors }: PartProps) {
  const { t, locale } = page;
  const terms = disclosureTermsOf(await settingsOf(c.var.deps.desk));
  if (!view.may.disclosure)
    return (
      <section class="panel pad">
        <dl class="facts">
          <dt>{t("settings.field.smallestCell")}</dt>
          <dd>{String(terms.smallestCell)}</dd>
          <dt>{t("settings.field.checkedOn")}</dt>
          <dd>{longDate(locale, terms.checkedOn)}</dd>
        </dl>
        <Ours page={page} setting="disclosure" />
      </section>
    );
  return (
    <ActForm
      action={staffPath(staffPaths.setting, { part: "disclosure" })}
      expects={view.version}
      class="panel pad stack"
    >
      <Field
        name="smallestCell"
        label={t("settings.field.smallestCell")}
        hint={t("settings.disclosure.cellHint", cellBounds)}
        inputmode="numeric"
        value={posted?.one("smallestCell") ?? String(terms.smallestCell)}
        errors={errors}
        half
      />
      <Field
        name="checkedOn"
        type="date"
        label={t("settings.field.checkedOn")}
        hint={t("settings.disclosure.checkedHint")}
        value={posted?.one("checkedOn") ?? terms.checkedOn}
        errors={errors}
        half
      />
      {locales.map((one) => (
        <section class="stack" aria-labelledby={`front-${one}`}>
          <h2 id={`front-${one}`}>{t("settings.disclosure.front", { language: t(`languageName.${one}`) })}</h2>
          <p class="small">{t("settings.disclosure.frontHint")}</p>
          {frontParts.map((part) => (
            <Field
              name={frontField(part, one)}
              label={t(`disclosure.front.${part}`)}
              lines={5}
              value={posted?.one(frontField(part, one)) ?? frontWords(terms, one)[part].join("\n")}
              errors={errors}
            />
          ))}
        </section>
      ))}
      <div class="actions">
        <Button>{t("settings.save")}</Button>
      </div>
    </ActForm>
  );
}

export const disclosurePart: Part = {
  name: "disclosure",
  setting: "disclosure",
  show: Disclosure,
  save: ({ c, view, posted }) => saveDisclosureTerms(c.var.deps.desk, c.var.person, posted.one, expected(posted, view)),
};
