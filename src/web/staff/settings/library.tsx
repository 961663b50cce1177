// What the library says of itself, its limits, and the languages that its pages are in.
import { saveLanguages, saveLibrary } from "../../../desk/settings/library.ts";
import { isLocale } from "../../../lib/locale.ts";
import { ActForm } from "../../components/form/act-form.tsx";
import { Button } from "../../components/form/button.tsx";
import { Choices } from "../../components/form/choice.tsx";
import { Field } from "../../components/form/field.tsx";
import { staffPath, staffPaths } from "../../paths.ts";
import { Ours } from "./frame.tsx";
import { expected, type Part, type PartProps } from "./part.ts";

const mebibyte = 1_048_576;
const action = staffPath(staffPaths.setting, { part: "library" });

function Library({ page, view, posted, errors }: PartProps) {
  const { t } = page;
  const { library, may } = view;
  const saved: Readonly<Record<string, string>> = {
    name: library.name,
    shortName: library.shortName,
    address: library.address.join("\n"),
    phone: library.phone,
    email: library.email,
    fileBytes: String(library.limits.fileBytes / mebibyte),
    matterBytes: String(library.limits.matterBytes / mebibyte),
  };
  const typed = posted?.one("what") === "library" ? posted : null;
  const field = (name: string, more: Partial<Parameters<typeof Field>[0]> = {}) => (
    <Field
      name={name}
      label={t(`settings.field.${name}`)}
      value={typed?.one(name) ?? saved[name] ?? ""}
      errors={errors}
      {...more}
    />
  );
  const chosen = posted?.one("what") === "languages" ? posted.many("languages") : view.languages;
  return (
    <>
      {may.library ? (
        <ActForm action={action} expects={view.version} class="panel pad stack">
          <input type="hidden" name="what" value="library" />
          {field("name")}
          <div class="row">
            {field("shortName")}
            {field("phone", { type: "tel" })}
          </div>
          {field("email", { type: "email" })}
          {field("address", { lines: 3 })}
          <div class="row">
            {field("fileBytes", { inputmode: "numeric", hint: t("settings.library.limit") })}
            {field("matterBytes", { inputmode: "numeric", hint: t("settings.library.limit") })}
          </div>
          <div class="actions">
            <Button>{t("settings.save")}</Button>
          </div>
        </ActForm>
      ) : (
        <section class="panel pad">
          <dl class="facts">
            {Object.entries(saved).map(([name, value]) => (
              <>
                <dt>{t(`settings.field.${name}`)}</dt>
                <dd class="keeps">{value}</dd>
              </>
            ))}
            <dt>{t("settings.library.languages")}</dt>
            <dd>{view.languages.map((one) => t(`languageName.${one}`)).join(", ")}</dd>
          </dl>
          <Ours page={page} setting="library" />
        </section>
      )}
      {may.languages ? (
        <ActForm action={action} expects={view.version} class="panel pad stack">
          <input type="hidden" name="what" value="languages" />
          <Choices
            name="languages"
            legend={t("settings.library.languages")}
            hint={t("settings.library.languagesHint")}
            type="checkbox"
            columns="two"
            choices={(["en", "es"] as const).map((one) => ({ value: one, words: t(`languageName.${one}`) }))}
            chosen={chosen}
            errors={errors}
          />
          <div class="actions">
            <Button kind="outline">{t("settings.save")}</Button>
          </div>
        </ActForm>
      ) : null}
    </>
  );
}

const megabytes = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) * mebibyte : 0);

export const libraryPart: Part = {
  name: "library",
  setting: "library",
  show: Library,
  async save({ c, view, posted }) {
    const { deps, person } = c.var;
    const { one } = posted;
    if (one("what") === "languages") {
      const done = await saveLanguages(
        deps.desk,
        person,
        posted.many("languages").filter(isLocale),
        expected(posted, view),
      );
      return done.ok || done.refusal !== "LanguageMissing" ? done : { ...done, facts: { field: "languages" } };
    }
    return saveLibrary(
      deps.desk,
      person,
      {
        name: one("name"),
        shortName: one("shortName"),
        phone: one("phone"),
        email: one("email"),
        address: one("address").split("\n"),
        limits: { fileBytes: megabytes(one("fileBytes")), matterBytes: megabytes(one("matterBytes")) },
      },
      expected(posted, view),
    );
  },
};
