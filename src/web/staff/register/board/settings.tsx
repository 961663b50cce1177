// What a library sets for its Board report, among its settings: small counts, which restrictions are counted, when it is made, who is told.
import { settingsOf } from "../../../../desk/desk.ts";
import { couldBeTold, reportTermsOf, saveReportTerms, toldOf } from "../../../../desk/register/report/terms.ts";
import { cellBounds, dayBounds, schedules } from "../../../../domain/report/settings.ts";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button } from "../../../components/form/button.tsx";
import { Choices } from "../../../components/form/choice.tsx";
import { Field } from "../../../components/form/field.tsx";
import { staffPath, staffPaths } from "../../../paths.ts";
import { Ours } from "../../settings/frame.tsx";
import { expected, type Part, type PartProps } from "../../settings/part.ts";

async function Report({ c, page, view, posted, errors }: PartProps) {
  const { t } = page;
  const settings = await settingsOf(c.var.deps.desk);
  const terms = reportTermsOf(settings);
  const told = toldOf(settings);
  const people = couldBeTold(settings);
  if (!view.may.report)
    return (
      <section class="panel pad">
        <dl class="facts">
          <dt>{t("settings.field.smallestCell")}</dt>
          <dd>{String(terms.smallestCell)}</dd>
          <dt>{t("settings.field.restrictionDays")}</dt>
          <dd>{String(terms.restrictionDays)}</dd>
          <dt>{t("settings.field.schedule")}</dt>
          <dd>{t(`settings.report.schedule.${terms.schedule}`)}</dd>
          <dt>{t("settings.field.tell")}</dt>
          <dd>
            {people
              .filter(({ id }) => told.includes(id))
              .map(({ name }) => name)
              .join(", ") || t("settings.report.nobody")}
          </dd>
        </dl>
        <Ours page={page} setting="report" />
      </section>
    );
  return (
    <ActForm action={staffPath(staffPaths.setting, { part: "report" })} expects={view.version} class="panel pad stack">
      <Field
        name="smallestCell"
        label={t("settings.field.smallestCell")}
        hint={t("settings.report.cellHint", cellBounds)}
        inputmode="numeric"
        value={posted?.one("smallestCell") ?? String(terms.smallestCell)}
        errors={errors}
        half
      />
      <Field
        name="restrictionDays"
        label={t("settings.field.restrictionDays")}
        hint={t("settings.report.daysHint", dayBounds)}
        inputmode="numeric"
        value={posted?.one("restrictionDays") ?? String(terms.restrictionDays)}
        errors={errors}
        half
      />
      <Choices
        name="schedule"
        legend={t("settings.field.schedule")}
        type="radio"
        choices={schedules.map((value) => ({
          value,
          words: t(`settings.report.schedule.${value}`),
          hint: t(`settings.report.scheduleHint.${value}`),
        }))}
        chosen={[posted?.one("schedule") ?? terms.schedule]}
        errors={errors}
      />
      <Choices
        name="tell"
        legend={t("settings.field.tell")}
        hint={t("settings.report.tellHint")}
        type="checkbox"
        choices={people.map(({ id, name, title }) => ({ value: String(id), words: name, hint: title }))}
        chosen={posted ? posted.many("tell") : told.map(String)}
        columns="two"
        errors={errors}
      />
      <div class="actions">
        <Button>{t("settings.save")}</Button>
      </div>
    </ActForm>
  );
}

export const reportPart: Part = {
  name: "report",
  setting: "report",
  show: Report,
  save: ({ c, view, posted }) => saveReportTerms(c.var.deps.desk, c.var.person, posted, expected(posted, view)),
};
