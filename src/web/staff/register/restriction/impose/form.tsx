// The form of a warning, a leave or a restriction: what was done, which rule, what is usual here, how long, who it is, what the desks are told.

import { type Level, levels } from "../../../../../domain/conduct/incident/rules.ts";
import { guardianCopies, sizes, willfulness } from "../../../../../domain/conduct/restriction/terms.ts";
import { locales } from "../../../../../lib/locale.ts";
import { ActForm } from "../../../../components/form/act-form.tsx";
import { Button } from "../../../../components/form/button.tsx";
import { Choices } from "../../../../components/form/choice.tsx";
import { ErrorSummary, hasErrors } from "../../../../components/form/error-summary.tsx";
import { Field } from "../../../../components/form/field.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { StaffFrame } from "../../../frame.tsx";
import { restrictionPaths as paths } from "../paths.ts";
import { type ImposeProps, Measure } from "./measure.tsx";

function Rules({ page: { t, locale }, settings, typed, errors = {} }: ImposeProps) {
  const standing = settings.facts.conduct.rules.filter((rule) => !rule.retired);
  const ofLevel = (level: Level) => standing.filter((rule) => rule.level === level);
  return (
    <Choices
      name="rules"
      legend={t("restriction.field.rules")}
      hint={t("restriction.impose.rulesHint")}
      type="checkbox"
      choices={levels.flatMap((level) =>
        ofLevel(level).map(({ id, text }) => ({
          value: id,
          words: text[locale],
          hint: t("restriction.impose.level", { level }),
        })),
      )}
      chosen={typed.many("rules")}
      errors={errors}
    />
  );
}

function What(props: ImposeProps) {
  const { page, typed, errors = {} } = props;
  const { t } = page;
  const field = (name: string) => ({ name, label: t(`restriction.field.${name}`), value: typed.one(name), errors });
  return (
    <section class="sheet stack" aria-labelledby="what">
      <h2 id="what">{t("restriction.impose.what")}</h2>
      <Field {...field("behavior")} hint={t("restriction.impose.behaviorHint")} lines={6} />
      <div class="row">
        <Field {...field("day")} type="date" />
        <Field {...field("time")} type="time" />
        <Field {...field("where")} aside={t("restriction.optional")} autocomplete="off" />
      </div>
      <Rules {...props} />
      <Choices
        name="willful"
        legend={t("restriction.field.willful")}
        hint={t("restriction.impose.willfulHint")}
        type="checkbox"
        choices={willfulness.map((value) => ({ value, words: t(`restriction.willful.${value}`) }))}
        chosen={typed.many("willful")}
        errors={errors}
      />
      <Field
        {...field("willfulWords")}
        hint={t("restriction.impose.willfulWordsHint")}
        aside={t("restriction.optional")}
        lines={3}
      />
      <Field
        {...field("incident")}
        hint={t("restriction.impose.incidentHint")}
        aside={t("restriction.optional")}
        half
        code
      />
    </section>
  );
}

function Guardian({ page: { t }, typed, errors = {} }: ImposeProps) {
  return (
    <>
      <Choices
        name="guardian"
        legend={t("restriction.field.guardian")}
        type="radio"
        choices={guardianCopies.map((value) => ({ value, words: t(`restriction.guardian.${value}`) }))}
        chosen={[typed.one("guardian")]}
        errors={errors}
      />
      <Field
        name="guardianTo"
        label={t("restriction.field.guardianTo")}
        value={typed.one("guardianTo")}
        errors={errors}
        autocomplete="off"
        lines={3}
      />
    </>
  );
}

function Person(props: ImposeProps) {
  const { page, typed, errors = {} } = props;
  const { t } = page;
  const field = (name: string) => ({
    name,
    label: t(`restriction.field.${name}`),
    value: typed.one(name),
    errors,
    autocomplete: "off",
  });
  return (
    <section class="sheet stack" aria-labelledby="who">
      <h2 id="who">{t("restriction.impose.who")}</h2>
      <p class="fact">{t("restriction.impose.whoHint")}</p>
      <Field {...field("deskWho")} hint={t("restriction.impose.deskWhoHint")} />
      <Field {...field("deskDoing")} aside={t("restriction.optional")} lines={2} />
      <div class="row">
        <Field {...field("name")} aside={t("restriction.ifKnown")} />
        <Field {...field("email")} type="email" aside={t("restriction.ifKnown")} />
        <Field {...field("phone")} type="tel" aside={t("restriction.ifKnown")} />
      </div>
      <Field {...field("address")} aside={t("restriction.ifKnown")} lines={3} />
      <Choices
        name="minor"
        legend={t("restriction.field.minor")}
        hint={t("restriction.impose.minorHint")}
        type="radio"
        columns="two"
        choices={[
          { value: "no", words: t("restriction.minor.no") },
          { value: "yes", words: t("restriction.minor.yes"), more: <Guardian {...props} /> },
        ]}
        chosen={[typed.one("minor") || "no"]}
      />
      <div class="row">
        <Field
          {...field("language")}
          value={typed.one("language") || page.locale}
          options={locales.map((one) => [one, t(`languageName.${one}`)] as const)}
        />
        <Field
          {...field("size")}
          value={typed.one("size")}
          options={sizes.map((one) => [one, t(`restriction.size.${one}`)] as const)}
        />
      </div>
    </section>
  );
}

export function ImposePage(props: ImposeProps) {
  const { page, person, errors = {}, refusal, id } = props;
  const { t } = page;
  return (
    <StaffFrame
      page={page}
      person={person}
      title={t("restriction.impose.title")}
      here="conduct"
      class="restriction impose"
      sheets={["register/disclosure.css", "register/restriction.css"]}
      wrong={hasErrors(errors) || refusal !== undefined}
    >
      <div class="head">
        <h1>{t("restriction.impose.title")}</h1>
        <p class="lead">{t("restriction.impose.lead")}</p>
      </div>
      <ActForm action={paths.impose} class="stack" files {...(id ? { act: id } : {})}>
        <ErrorSummary t={t} errors={errors} />
        {refusal ? (
          <Notice sort="grave" role="alert">
            <p>{refusal}</p>
          </Notice>
        ) : null}
        <What {...props} />
        <Person {...props} />
        <Measure {...props} />
        <div class="actions">
          <Button name="go" value="impose">
            {t("restriction.impose.send")}
          </Button>
          <span class="fact">{t("restriction.impose.after")}</span>
        </div>
      </ActForm>
    </StaffFrame>
  );
}
