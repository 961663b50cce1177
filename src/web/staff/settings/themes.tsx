// The library's themes: each in both languages, on offer or retired; and room for a new one below.
import { mostThemes, saveThemes, type TypedTheme } from "../../../desk/settings/themes.ts";
import type { Theme } from "../../../domain/case/terms.ts";
import { locales } from "../../../lib/locale.ts";
import { ActForm } from "../../components/form/act-form.tsx";
import { Button } from "../../components/form/button.tsx";
import { Wrong } from "../../components/form/field.tsx";
import type { Posted } from "../../middleware/form.ts";
import { staffPath, staffPaths } from "../../paths.ts";
import { Ours } from "./frame.tsx";
import { expected, type Part, type PartProps } from "./part.ts";

type Line = Omit<Theme, "id"> & { readonly id: number | "new" };
const unnamed: Line = { id: "new", en: "", es: "", active: true };

function Themes(props: PartProps) {
  const { page, view } = props;
  const { t, locale } = page;
  if (!view.may.themes)
    return (
      <section class="panel pad stack narrow">
        <ul class="lines">
          {view.themes.map((one) => (
            <li>
              {one[locale]}
              {one.active ? null : <span class="tag">{t("settings.themes.retired")}</span>}
            </li>
          ))}
        </ul>
        <Ours page={page} setting="themes" />
      </section>
    );
  return (
    <ActForm
      action={staffPath(staffPaths.setting, { part: "themes" })}
      expects={view.version}
      class="panel pad stack narrow"
    >
      <p>{t("settings.themes.text")}</p>
      <table class="amounts themes">
        <caption class="unseen">{t("settings.part.themes")}</caption>
        <thead>
          <tr>
            {locales.map((one) => (
              <th scope="col">{t(`languageName.${one}`)}</th>
            ))}
            <th scope="col">{t("settings.themes.active")}</th>
          </tr>
        </thead>
        <tbody>
          {[...view.themes, ...(view.themes.length < mostThemes ? [unnamed] : [])].map((line) => (
            <OneTheme {...props} line={line} />
          ))}
        </tbody>
      </table>
      <p class="fact">{t("settings.themes.stand")}</p>
      <div class="actions">
        <Button>{t("settings.save")}</Button>
      </div>
    </ActForm>
  );
}

function OneTheme({ page, posted, errors, line }: PartProps & { readonly line: Line }) {
  const { t, locale } = page;
  const which = line.id === "new" ? t("settings.themes.new") : line[locale];
  const active = `active.${line.id}`;
  const wrong = locales.some((one) => errors[`${one}.${line.id}`]);
  return (
    <tr class={wrong ? "wrong" : undefined}>
      {locales.map((one) => {
        const name = `${one}.${line.id}`;
        return (
          <td>
            <label for={name}>
              {t(`languageName.${one}`)}
              <span class="unseen">: {which}</span>
            </label>
            <Wrong name={name} errors={errors} />
            <input
              class="input"
              id={name}
              name={name}
              lang={one}
              value={posted?.one(name) ?? line[one]}
              placeholder={line.id === "new" ? which : undefined}
              aria-invalid={errors[name] ? "true" : undefined}
              aria-describedby={errors[name] ? `${name}-wrong` : undefined}
            />
          </td>
        );
      })}
      <td>
        {line.id === "new" ? null : (
          <label class="on" for={active}>
            <input
              type="checkbox"
              id={active}
              name={active}
              value="1"
              checked={posted ? posted.one(active) === "1" : line.active}
            />
            <span>
              {t("settings.themes.active")}
              <span class="unseen">: {which}</span>
            </span>
          </label>
        )}
      </td>
    </tr>
  );
}

/** Of the themes that the form held: one that another person added meanwhile isn't among them, and stays. */
function typedIn(posted: Posted, themes: readonly Theme[]): TypedTheme[] {
  const { one, fields } = posted;
  const held = themes.filter(({ id }) => fields[`en.${id}`] !== undefined);
  return [
    ...held.map(({ id }) => ({
      id,
      en: one(`en.${id}`),
      es: one(`es.${id}`),
      active: one(`active.${id}`) === "1",
    })),
    { id: null, en: one("en.new"), es: one("es.new"), active: true },
  ];
}

export const themesPart: Part = {
  name: "themes",
  setting: "themes",
  show: Themes,
  save: ({ c, view, posted }) =>
    saveThemes(c.var.deps.desk, c.var.person, typedIn(posted, view.themes), expected(posted, view)),
};
