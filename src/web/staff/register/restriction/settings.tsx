// What a library sets for restrictions beside its rules of conduct: to whom an appeal goes, when a second person confirms, from when one binds,
// when a shift begins, what staff do (75 ILCS 16/30-55.55). Each is the library's own; none is law.
import { settingsOf } from "../../../../desk/desk.ts";
import { breachField, breachWords, saveRestrictionTerms } from "../../../../desk/register/restriction/terms.ts";
import { restrictionBounds } from "../../../../domain/conduct/restriction/settings.ts";
import { appealTos } from "../../../../domain/conduct/restriction/terms.ts";
import { locales } from "../../../../lib/locale.ts";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button } from "../../../components/form/button.tsx";
import { Field } from "../../../components/form/field.tsx";
import { staffPath, staffPaths } from "../../../paths.ts";
import { Ours } from "../../settings/frame.tsx";
import { expected, type Part, type PartProps } from "../../settings/part.ts";

async function Restrictions({ c, page, view, posted, errors }: PartProps) {
  const { t } = page;
  const { facts } = await settingsOf(c.var.deps.desk);
  const terms = facts.restrictions;
  if (!view.may.restrictions) return <Ours page={page} setting="restrictions" />;
  const field = (name: string, value: string | number) => ({
    name,
    label: t(`settings.restrictions.${name}`),
    value: posted?.one(name) ?? String(value),
    errors,
  });
  const to = appealTos.map((one) => [one, t(`restriction.appealTo.${one}`)] as const);
  return (
    <ActForm
      action={staffPath(staffPaths.setting, { part: "restrictions" })}
      expects={view.version}
      class="panel pad stack"
    >
      <Field {...field("appealTo", terms.appealTo)} options={to} />
      <Field {...field("longTo", terms.longTo)} options={to} />
      <Field
        {...field("secondFromDays", terms.secondFromDays)}
        hint={t("settings.restrictions.secondHint", { most: restrictionBounds.secondFromDays })}
        inputmode="numeric"
        half
      />
      <Field
        {...field("concernDays", terms.concernDays)}
        hint={t("settings.restrictions.concernHint", { most: restrictionBounds.concernDays })}
        inputmode="numeric"
        half
      />
      <Field
        {...field("begins", terms.begins)}
        options={[
          ["delivered", t("settings.restrictions.beginsDelivered")],
          ["imposed", t("settings.restrictions.beginsImposed")],
        ]}
      />
      <Field {...field("shifts", terms.shifts.join("\n"))} hint={t("settings.restrictions.shiftsHint")} lines={3} />
      {locales.map((one) => (
        <Field
          name={breachField(one)}
          label={t("settings.restrictions.onBreach", { language: t(`languageName.${one}`) })}
          value={posted?.one(breachField(one)) ?? breachWords(terms, one)}
          errors={errors}
          lines={3}
        />
      ))}
      <Field
        name="checkedOn"
        type="date"
        label={t("settings.field.checkedOn")}
        hint={t("settings.restrictions.checkedHint")}
        value={posted?.one("checkedOn") ?? terms.checkedOn}
        errors={errors}
        half
      />
      <div class="actions">
        <Button>{t("settings.save")}</Button>
      </div>
    </ActForm>
  );
}

export const restrictionsPart: Part = {
  name: "restrictions",
  setting: "restrictions",
  show: Restrictions,
  save: ({ c, view, posted }) =>
    saveRestrictionTerms(c.var.deps.desk, c.var.person, posted.one, expected(posted, view)),
};
