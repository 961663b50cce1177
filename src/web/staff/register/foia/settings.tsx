// The settings of requests for records: each number beside the statute's place, and when a person last compared them.
import { settingsOf } from "../../../../desk/desk.ts";
import { counts, foiaTermsOf, saveFoiaTerms } from "../../../../desk/register/foia/terms.ts";
import { maySet } from "../../../../domain/access/settings-table.ts";
import type { No } from "../../../../lib/result.ts";
import { answer } from "../../../components/document.tsx";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button, ButtonLink } from "../../../components/form/button.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../../components/form/error-summary.tsx";
import { Field } from "../../../components/form/field.tsx";
import { Notice } from "../../../components/notice.tsx";
import { pageOf } from "../../../env.ts";
import { notFound, refused } from "../../../middleware/failures.tsx";
import { type Posted, readForm } from "../../../middleware/form.ts";
import type { StaffAsked } from "../../account/request.ts";
import { StaffFrame } from "../../frame.tsx";
import { meanwhile, Refusal } from "../../settings/meanwhile.tsx";
import { foiaPaths } from "./paths.ts";

async function show(c: StaffAsked, posted: Posted | null, errors: Errors = {}, refusal?: No<string>) {
  const { person, deps } = c.var;
  if (!maySet(person.roles, "foia")) return notFound(c);
  const page = pageOf(c);
  const { t } = page;
  const settings = await settingsOf(deps.desk);
  const terms = foiaTermsOf(settings);
  const wrong = hasErrors(errors) || refusal !== undefined;
  return answer(
    c,
    <StaffFrame page={page} person={person} title={t("foia.settings")} here="foia" class="act" wrong={wrong}>
      <div class="head">
        <h1>{t("foia.settings")}</h1>
        <p class="lead">{t("foia.set.text")}</p>
      </div>
      <ActForm
        action={foiaPaths.settings}
        class="sheet stack"
        expects={meanwhile(posted, settings.row.version, refusal)}
      >
        <ErrorSummary t={t} errors={errors} />
        {refusal ? (
          <Notice sort="grave" role="alert">
            <p>
              <Refusal page={page} no={refusal} href={foiaPaths.settings} />
            </p>
          </Notice>
        ) : null}
        {c.req.query("saved") === "1" && !posted ? (
          <Notice sort="good" role="status">
            <p>{t("settings.saved")}</p>
          </Notice>
        ) : null}
        {counts.map((name) => (
          <Field
            name={name}
            label={t(`foia.set.${name}`)}
            hint={t("foia.set.cite", { place: t(`foia.set.places.${name}`) })}
            inputmode="numeric"
            value={posted?.one(name) ?? String(terms[name])}
            errors={errors}
            half
          />
        ))}
        <Field
          name="holidays"
          label={t("foia.set.holidays")}
          hint={t("foia.set.holidaysHint")}
          lines={6}
          value={posted?.one("holidays") ?? terms.holidays.join("\n")}
          errors={errors}
        />
        <Field
          name="counselor"
          label={t("foia.set.counselor")}
          hint={t("foia.set.counselorHint")}
          lines={5}
          value={posted?.one("counselor") ?? terms.counselor.join("\n")}
          errors={errors}
        />
        <Field
          name="checkedOn"
          type="date"
          label={t("foia.set.checkedOn")}
          value={posted?.one("checkedOn") ?? terms.checkedOn}
          errors={errors}
        />
        <div class="actions">
          <Button>{t("foia.set.save")}</Button>
          <ButtonLink kind="outline" href={foiaPaths.register}>
            {t("foia.back")}
          </ButtonLink>
        </div>
      </ActForm>
    </StaffFrame>,
    wrong ? 422 : 200,
  );
}

export const showTerms = (c: StaffAsked) => show(c, null);

export async function saveTerms(c: StaffAsked) {
  const { person, deps, t } = c.var;
  if (!maySet(person.roles, "foia")) return notFound(c);
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const { one, expects } = form.value;
  const typed = {
    days: one("days"),
    commercialDays: one("commercialDays"),
    extensionDays: one("extensionDays"),
    appealDays: one("appealDays"),
    warnDays: one("warnDays"),
    holidays: one("holidays"),
    counselor: one("counselor"),
    checkedOn: one("checkedOn"),
  };
  const version = expects ?? (await settingsOf(deps.desk)).row.version;
  const saved = await saveFoiaTerms(deps.desk, person, typed, version);
  if (saved.ok) return c.redirect(`${foiaPaths.settings}?saved=1`, 303);
  const field = saved.facts?.field;
  return typeof field === "string"
    ? show(c, form.value, { [field]: t(`refusal.${saved.refusal}`, saved.facts) })
    : show(c, form.value, {}, saved);
}
