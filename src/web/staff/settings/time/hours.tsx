// When the library is open: several spans a day, in its own time zone. Every date that a patron is promised counts these hours (3.1).
import { saveHours } from "../../../../desk/settings/hours.ts";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button } from "../../../components/form/button.tsx";
import { hasErrors } from "../../../components/form/error-summary.tsx";
import { Field } from "../../../components/form/field.tsx";
import { readWeek, typedFrom, Week, zones } from "../../../components/form/week.tsx";
import { Notice } from "../../../components/notice.tsx";
import { staffPath, staffPaths } from "../../../paths.ts";
import { Ours } from "../frame.tsx";
import { expected, type Part, type PartProps } from "../part.ts";

function Hours({ page, view, posted, errors }: PartProps) {
  const { t, locale } = page;
  if (!view.may.hours) return <Ours page={page} setting="hours" />;
  return (
    <ActForm action={staffPath(staffPaths.setting, { part: "hours" })} expects={view.version} class="panel pad stack">
      <Field
        name="zone"
        label={t("settings.field.zone")}
        value={posted?.one("zone") ?? view.zone}
        options={zones()}
        errors={errors}
        half
      />
      <Week t={t} locale={locale} typed={posted ? (name) => posted.one(name) : typedFrom(view.hours)} errors={errors} />
      <Notice>
        <p>{t("settings.hours.stand")}</p>
      </Notice>
      <div class="actions">
        <Button>{t("settings.save")}</Button>
      </div>
    </ActForm>
  );
}

export const hoursPart: Part = {
  name: "hours",
  setting: "hours",
  show: Hours,
  async save({ c, page, view, posted }) {
    const { hours, errors } = readWeek(page.t, posted);
    if (hasErrors(errors)) return { ok: false, errors };
    const done = await saveHours(
      c.var.deps.desk,
      c.var.person,
      { zone: posted.one("zone"), hours },
      expected(posted, view),
    );
    if (done.ok) return done;
    if (done.refusal === "BadZone") return { ...done, facts: { field: "zone" } };
    if (done.refusal === "BadHours" || done.refusal === "NoOpenHours")
      return { ...done, facts: { field: "mon.1.from" } };
    return done;
  },
};
