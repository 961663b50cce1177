// Paper forms and posters: print sheets with a code each, enter one that came back, print the poster and the officer's form.
import { enterForm, type Printed, printForms, printPoster, sheetsAtMost } from "../../../../desk/letters/forms.ts";
import { paperForms } from "../../../../domain/paper/form.ts";
import { locales } from "../../../../lib/locale.ts";
import { answer } from "../../../components/document.tsx";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button, ButtonLink } from "../../../components/form/button.tsx";
import { Choices } from "../../../components/form/choice.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../../components/form/error-summary.tsx";
import { Field } from "../../../components/form/field.tsx";
import { type Page, pageOf } from "../../../env.ts";
import { download } from "../../../middleware/download.ts";
import { notFound, notMade, refused } from "../../../middleware/failures.tsx";
import { readForm } from "../../../middleware/form.ts";
import { staffPath, staffPaths } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { StaffFrame } from "../../frame.tsx";
import { entersAt, paperPaths } from "./paths.ts";

const sizes = ["standard", "large"] as const;
type Typed = { one(name: string): string };
const empty: Typed = { one: () => "" };

function formsPage(c: StaffAsked, typed: Typed = empty, errors: Errors = {}) {
  const page = pageOf(c);
  const { t } = page;
  const title = t("paper.forms.title");
  return answer(
    c,
    <StaffFrame
      page={page}
      person={c.var.person}
      title={title}
      here="log"
      class="paper forms"
      sheets={["register/paper.css"]}
      wrong={hasErrors(errors)}
    >
      <div class="head">
        <h1>{title}</h1>
        <p class="lead">{t("paper.forms.lead")}</p>
      </div>
      <ErrorSummary t={t} errors={errors} />
      <div class="four">
        <section class="panel pad" aria-labelledby="enter">
          <h2 id="enter">{t("paper.enter.title")}</h2>
          <p>{t("paper.enter.text")}</p>
          <form method="get" action={paperPaths.enter} class="stack" novalidate>
            <Field
              name="form"
              label={t("paper.enter.code")}
              hint={t("paper.enter.hint")}
              value={typed.one("form")}
              errors={errors}
              autocomplete="off"
              code
            />
            <div class="actions">
              <Button>{t("paper.enter.do")}</Button>
            </div>
          </form>
        </section>
        <Sheets page={page} typed={typed} errors={errors} />
        <Posters page={page} />
      </div>
    </StaffFrame>,
    hasErrors(errors) ? 422 : 200,
  );
}

function Sheets({ page, typed, errors }: { readonly page: Page; readonly typed: Typed; readonly errors: Errors }) {
  const { t } = page;
  const pick = (name: string, values: readonly string[], words: (value: string) => string, otherwise: string) => (
    <Choices
      name={name}
      legend={t(`paper.sheets.${name}`)}
      type="radio"
      choices={values.map((value) => ({ value, words: words(value) }))}
      chosen={[typed.one(name) || otherwise]}
      errors={errors}
    />
  );
  return (
    <section class="panel pad" aria-labelledby="sheets">
      <h2 id="sheets">{t("paper.sheets.title")}</h2>
      <p>{t("paper.sheets.text")}</p>
      <ActForm action={paperPaths.forms} class="stack">
        {pick("kind", paperForms, (one) => t(`paper.form.${one}`), "concern")}
        {pick("locale", locales, (one) => t(`languageName.${one}`), page.locale)}
        {pick("size", sizes, (one) => t(`paper.size.${one}`), "standard")}
        <Field
          name="count"
          label={t("paper.sheets.count")}
          hint={t("paper.sheets.countHint", { most: sheetsAtMost })}
          inputmode="numeric"
          value={typed.one("count") || "5"}
          errors={errors}
          half
        />
        <div class="actions">
          <Button>{t("paper.sheets.do")}</Button>
        </div>
      </ActForm>
    </section>
  );
}

const Posters = ({ page: { t } }: { readonly page: Page }) => (
  <section class="panel pad" aria-labelledby="posters">
    <h2 id="posters">{t("paper.posters.title")}</h2>
    <p>{t("paper.posters.text")}</p>
    <ul class="papers">
      {locales.flatMap((locale) =>
        sizes.map((size) => (
          <li>
            <a href={staffPath(paperPaths.poster, { group: `${locale}-${size}` })}>
              {t("paper.posters.one", { language: t(`languageName.${locale}`), size: t(`paper.size.${size}`) })}
            </a>
          </li>
        )),
      )}
    </ul>
    <h2>{t("paper.posters.other")}</h2>
    <div class="actions">
      <ButtonLink kind="outline" href={staffPaths.officersForm}>
        {t("paper.posters.officers")}
      </ButtonLink>
    </div>
  </section>
);

export const showForms = (c: StaffAsked) => formsPage(c);

/** The sheets as a file; their codes are known from then on. */
export async function printSheets(c: StaffAsked) {
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const { one } = form.value;
  const kind = paperForms.find((name) => name === one("kind"));
  const how = printedAs(`${one("locale")}-${one("size")}`);
  if (!kind || !how) return refused(c, "BrokenForm", 400);
  const count = /^\d{1,3}$/.test(one("count")) ? Number(one("count")) : 0;
  const made = await printForms(c.var.deps.desk, c.var.person, { ...how, form: kind, count });
  if (made.ok) return pdf(c, `${kind}-${how.locale}-${how.size}.pdf`, made.value);
  if (made.refusal === "CountOutOfRange")
    return formsPage(c, form.value, { count: c.var.t(`refusal.${made.refusal}`, made.facts) });
  return notMade(c, made.refusal, made.facts);
}

/** On to the page that its form asks for, filled in as far as the sheet tells. */
export async function enterPage(c: StaffAsked) {
  const typed = c.req.query("form") ?? "";
  const found = await enterForm(c.var.deps.desk, c.var.person, typed);
  if (found.ok)
    return c.redirect(`${entersAt[found.value.form]}?${new URLSearchParams({ form: found.value.code })}`, 303);
  // A sheet's code has the shape of a reference, and isn't called one on the sheet.
  const words =
    found.refusal === "NotAReference"
      ? c.var.t("paper.forms.notACode", found.facts)
      : c.var.t(`refusal.${found.refusal}`, found.facts);
  return formsPage(c, { one: (name) => (name === "form" ? typed : "") }, { form: words });
}

/** "en-large" */
function printedAs(group: string): Printed | null {
  const [locale, size] = group.split("-");
  const language = locales.find((one) => one === locale);
  const print = sizes.find((one) => one === size);
  return language && print ? { locale: language, size: print } : null;
}

export async function givePoster(c: StaffAsked) {
  const how = printedAs(c.req.param("group") ?? "");
  if (!how) return notFound(c);
  const made = await printPoster(c.var.deps.desk, how);
  return made.ok ? pdf(c, `poster-${how.locale}-${how.size}.pdf`, made.value) : notMade(c, made.refusal, made.facts);
}

const pdf = (c: StaffAsked, name: string, bytes: Uint8Array) =>
  download(c, { name, type: "application/pdf", bytes: Buffer.from(bytes) });
