// The library of this request. Until it is set up there is one page to see, and it says so.
import { createMiddleware } from "hono/factory";
import { libraryView } from "../../desk/read/library.ts";
import { answer } from "../components/document.tsx";
import { Plain } from "../components/plain.tsx";
import type { Env } from "../env.ts";
import { staffPaths } from "../paths.ts";

export const withLibrary = createMiddleware<Env>(async (c, next) => {
  const library = await libraryView(c.var.deps.desk);
  c.set("library", library);
  if (library || c.req.path.startsWith(`${staffPaths.home}/`)) return next();
  const { t, look, locale } = c.var;
  return answer(
    c,
    <Plain locale={locale} look={look} title={t("page.notSetUp.title")}>
      <p>{t("page.notSetUp.text")}</p>
    </Plain>,
    503,
  );
});
