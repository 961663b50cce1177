// Two short pages, true line by line: what we keep of a patron and who reads it (standard 5), and using this site one's own way (2.2).
import { answer } from "../components/document.tsx";
import { type Asked, type Page, pageOf } from "../env.ts";
import { pathIn, paths } from "../paths.ts";
import { Frame, Phones } from "./frame.tsx";

export const showPrivacy = (c: Asked) => answer(c, <Privacy page={pageOf(c)} />);
export const showAccessibility = (c: Asked) => answer(c, <Accessibility page={pageOf(c)} />);

type Part = readonly [title: string, texts: readonly string[]];

const privacy: readonly Part[] = [
  ["privacy.askTitle", ["privacy.ask"]],
  ["privacy.readTitle", ["privacy.read", "privacy.wall", "privacy.logged"]],
  ["privacy.sealTitle", ["privacy.seal", "privacy.code"]],
  ["privacy.cookieTitle", ["privacy.cookie", "privacy.draft"]],
  ["privacy.lawTitle", ["privacy.law"]],
];
const accessibility: readonly Part[] = [
  ["access.siteTitle", ["access.site", "access.script"]],
  ["access.needsTitle", ["access.needs"]],
];

const Parts = ({ page, parts }: { readonly page: Page; readonly parts: readonly Part[] }) => (
  <>
    {parts.map(([title, texts]) => (
      <>
        <h2>{page.t(title)}</h2>
        {texts.map((text) => (
          <p>{page.t(text)}</p>
        ))}
      </>
    ))}
  </>
);

export function Privacy({ page }: { readonly page: Page }) {
  const { t, locale } = page;
  return (
    <Frame page={page} title={t("frame.privacy")}>
      <div class="prose">
        <h1>{t("frame.privacy")}</h1>
        <p class="lead">{t("privacy.lead")}</p>
        <Parts page={page} parts={privacy} />
        <p>
          <a href={pathIn(locale, paths.clause, { clause: "5.1" })}>{t("privacy.policy")}</a>
        </p>
      </div>
    </Frame>
  );
}

export function Accessibility({ page }: { readonly page: Page }) {
  const { t, locale } = page;
  return (
    <Frame page={page} title={t("frame.accessibility")}>
      <div class="prose">
        <h1>{t("frame.accessibility")}</h1>
        <p class="lead">{t("access.lead")}</p>
        <Parts page={page} parts={accessibility} />
        <p>
          <a href={pathIn(locale, paths.look)}>{t("frame.look")}</a>
        </p>
        <h2>{t("access.tellTitle")}</h2>
        <p>
          {t("access.tell")} {t("ways.call")}: <Phones page={page} />.
        </p>
      </div>
    </Frame>
  );
}
