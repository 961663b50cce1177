// A lost code: what staff can do, and what nobody can, said plainly. The code is kept nowhere, so it can't be looked up.
import { answer } from "../components/document.tsx";
import { ButtonLink } from "../components/form/button.tsx";
import { type Asked, type Page, pageOf } from "../env.ts";
import { pathIn, paths } from "../paths.ts";
import { Frame, Phones } from "./frame.tsx";

export const showLostCode = (c: Asked) => answer(c, <LostCode page={pageOf(c)} />);

export function LostCode({ page }: { readonly page: Page }) {
  const { t, locale } = page;
  return (
    <Frame page={page} title={t("lost.title")} here="myCase">
      <div class="prose">
        <h1>{t("lost.title")}</h1>
        <p class="lead">{t("lost.lead")}</p>
        <h2>{t("lost.mailTitle")}</h2>
        <p>{t("lost.mail")}</p>
        <h2>{t("lost.contactTitle")}</h2>
        <p>{t("lost.contact")}</p>
        <p>
          {t("ways.call")}: <Phones page={page} />.
        </p>
        <h2>{t("lost.noneTitle")}</h2>
        <p>{t("lost.none")}</p>
        <p class="actions">
          <ButtonLink kind="outline" href={pathIn(locale, paths.home)}>
            {t("lost.again")}
          </ButtonLink>
        </p>
        <h2>{t("lost.whyTitle")}</h2>
        <p>{t("lost.why")}</p>
      </div>
    </Frame>
  );
}
