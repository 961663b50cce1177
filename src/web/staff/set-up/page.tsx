// Setting up a library, on one page in ten minutes: what it is, when it is open, who its Director is. All of it can be changed later.
import type { Child } from "hono/jsx";
import { proposedClosures } from "../../../domain/calendar/holidays.ts";
import { longDate } from "../../../lib/dates.ts";
import { type Locale, locales, type Translate } from "../../../lib/locale.ts";
import { shortest } from "../../../store/accounts/secret/password.ts";
import { holidayWords } from "../../components/date.tsx";
import { Document } from "../../components/document.tsx";
import { ActForm } from "../../components/form/act-form.tsx";
import { Button } from "../../components/form/button.tsx";
import { Choices } from "../../components/form/choice.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { Week, type WeekTyped, zones } from "../../components/form/week.tsx";
import { Mark } from "../../components/icon.tsx";
import { LanguageSwitch } from "../../components/language-switch.tsx";
import type { Look } from "../../env.ts";

/** What every set-up page is given: there is no library yet. `at` is the page's own address. */
export type SetUpPage = {
  readonly locale: Locale;
  readonly t: Translate;
  readonly look: Look;
  readonly at: string;
  /** YYYY-MM-DD: closed days are proposed from then on. */
  readonly today: string;
};

export const inLanguage = ({ at, locale }: Pick<SetUpPage, "at" | "locale">): string =>
  locale === "en" ? at : `${at}?language=${locale}`;

type FrameProps = {
  readonly page: SetUpPage;
  readonly title: string;
  readonly wrong?: boolean;
  readonly wide?: boolean;
  readonly children?: Child;
};

export function SetUpFrame({ page, title, wrong, wide, children }: FrameProps) {
  const { t, locale, look, at } = page;
  const other = locale === "en" ? "es" : "en";
  return (
    <Document
      locale={locale}
      look={look}
      title={`${wrong ? `${t("errors.prefix")} ` : ""}${title} | Concord`}
      skip={t("page.skip")}
      sheets={["account.css", "week.css", "set-up.css"]}
      hidden
    >
      <header class="bar">
        <span class="brand">
          <Mark />
          <span>
            <b>Concord</b>
            <small>{t("account.desk")}</small>
          </span>
        </span>
        <LanguageSwitch to={other} href={inLanguage({ at, locale: other })} />
      </header>
      <main id="main" tabindex={-1} class={wide ? "wide" : "one"}>
        {children}
      </main>
    </Document>
  );
}

export type Typed = (name: string) => string;

type FormProps = {
  readonly page: SetUpPage;
  readonly typed: Typed;
  readonly week: WeekTyped;
  readonly errors?: Errors;
  readonly act?: string;
};

export function SetUpForm({ page, typed, week, errors = {}, act }: FormProps) {
  const { t, locale } = page;
  const field = (name: string, more: Partial<Parameters<typeof Field>[0]> = {}) => (
    <Field name={name} label={t(`setUp.field.${name}`)} value={typed(name)} errors={errors} {...more} />
  );
  const part = (n: number, name: string, children: Child) => (
    <section class="part" aria-labelledby={`part-${name}`}>
      <h2 id={`part-${name}`}>
        <span class="n">{String(n)}</span> {t(`setUp.part.${name}`)}
      </h2>
      <p class="small">{t(`setUp.about.${name}`)}</p>
      <div class="card stack">{children}</div>
    </section>
  );
  return (
    <SetUpFrame page={page} title={t("setUp.title")} wrong={hasErrors(errors)} wide>
      <ErrorSummary t={t} errors={errors} />
      <h1>{t("setUp.title")}</h1>
      <p class="lead">{t("setUp.lead")}</p>
      <ActForm action={inLanguage(page)} {...(act ? { act } : {})}>
        {part(
          1,
          "library",
          <>
            {field("name", { hint: t("setUp.hint.name"), autocomplete: "organization" })}
            {field("shortName", { hint: t("setUp.hint.shortName"), half: true })}
            {field("address", { hint: t("setUp.hint.address"), lines: 3 })}
            <div class="row">
              {field("phone", { type: "tel" })}
              {field("email", { type: "email" })}
            </div>
            <Choices
              name="languages"
              legend={t("settings.library.languages")}
              hint={t("settings.library.languagesHint")}
              type="checkbox"
              columns="two"
              choices={locales.map((one) => ({ value: one, words: t(`languageName.${one}`) }))}
              chosen={typed("languages").split("\n")}
              errors={errors}
            />
          </>,
        )}
        {part(
          2,
          "hours",
          <>
            {field("zone", { options: zones(), half: true })}
            <Week t={t} locale={locale} typed={week} errors={errors} />
          </>,
        )}
        {part(
          3,
          "closures",
          <Choices
            name="closures"
            legend={t("setUp.field.closures")}
            type="checkbox"
            columns="two"
            choices={proposedClosures(page.today).map((one) => ({
              value: one.on,
              words: holidayWords(t, one),
              hint: longDate(locale, one.on),
            }))}
            chosen={typed("closures").split("\n")}
          />,
        )}
        {part(
          4,
          "director",
          <>
            <div class="row">
              {field("person", { autocomplete: "name" })}
              {field("title")}
            </div>
            {field("personEmail", { type: "email", autocomplete: "username", half: true })}
            <Password t={t} errors={errors} />
            <Choices
              name="machine"
              legend={t("setUp.field.machine")}
              hint={t("setUp.hint.machine")}
              type="radio"
              columns="two"
              choices={[
                { value: "me", words: t("setUp.machine.me") },
                { value: "other", words: t("setUp.machine.other") },
              ]}
              chosen={[typed("machine")]}
            />
          </>,
        )}
        {part(
          5,
          "policy",
          <>
            {field("policy", { aside: t("setUp.later"), hint: t("setUp.hint.policy"), lines: 4 })}
            <Choices
              name="sample"
              legend={t("setUp.field.sample")}
              type="checkbox"
              choices={[{ value: "yes", words: t("setUp.sample"), hint: t("setUp.hint.sample") }]}
              chosen={[typed("sample")]}
            />
          </>,
        )}
        <section class="part" aria-labelledby="next-steps">
          <h2 id="next-steps">{t("setUp.then.title")}</h2>
          <p class="small">{t("setUp.then.text")}</p>
          <p>
            <Button wide>{t("setUp.go")}</Button>
          </p>
        </section>
      </ActForm>
    </SetUpFrame>
  );
}

/** Twice, since it can't be seen: a slip would lock its owner out. */
export const Password = ({ t, errors }: { readonly t: Translate; readonly errors: Errors }) => (
  <div class="row">
    <Field
      name="next"
      label={t("account.choosePassword")}
      hint={t("account.passwordHint", { shortest })}
      type="password"
      autocomplete="new-password"
      errors={errors}
    />
    <Field name="again" label={t("account.again")} type="password" autocomplete="new-password" errors={errors} />
  </div>
);
