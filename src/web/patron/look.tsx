// Larger text and dark colors: kept in a cookie, no script, no account (2.2).
import { answer } from "../components/document.tsx";
import { Button } from "../components/form/button.tsx";
import { Choices } from "../components/form/choice.tsx";
import { type Asked, type Page, pageOf } from "../env.ts";
import { refused } from "../middleware/failures.tsx";
import { readForm } from "../middleware/form.ts";
import { keepLook, readLook } from "../middleware/look.ts";
import { pathIn, paths } from "../paths.ts";
import { Frame } from "./frame.tsx";

export const showLook = (c: Asked) => answer(c, <LookPage page={pageOf(c)} saved={c.req.query("saved") === "yes"} />);

export async function changeLook(c: Asked): Promise<Response> {
  const read = await readForm(c);
  if (!read.ok) return refused(c, "BrokenForm", 400);
  keepLook(c, readLook(`${read.value.one("theme")}.${read.value.one("text")}`));
  return c.redirect(`${pathIn(c.var.locale, paths.look)}?saved=yes`, 303);
}

export function LookPage({ page, saved }: { readonly page: Page; readonly saved: boolean }) {
  const { t, locale, look } = page;
  return (
    <Frame page={page} title={t("frame.look")}>
      <h1>{t("frame.look")}</h1>
      <p class="lead">{t("look.lead")}</p>
      {saved ? (
        <p class="status gap-s" role="status">
          {t("look.saved")}
        </p>
      ) : null}
      <form class="narrow stack gap-s" method="post" action={pathIn(locale, paths.look)}>
        <Choices
          name="text"
          legend={t("look.text")}
          type="radio"
          columns="two"
          chosen={[look.text]}
          choices={[
            { value: "usual", words: t("look.usual") },
            { value: "large", words: t("look.large") },
          ]}
        />
        <Choices
          name="theme"
          legend={t("look.colors")}
          type="radio"
          columns="three"
          chosen={[look.theme]}
          choices={[
            { value: "system", words: t("look.system") },
            { value: "light", words: t("look.light") },
            { value: "dark", words: t("look.dark") },
          ]}
        />
        <Button>{t("look.save")}</Button>
      </form>
    </Frame>
  );
}
