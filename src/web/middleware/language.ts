// The language of a page: the patron's face says it in the address (/es), the staff's by the person's own choice (a cookie).
import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { isLocale, type Locale, translator } from "../../lib/locale.ts";
import type { Env } from "../env.ts";
import { staffPaths } from "../paths.ts";

export const languageCookie = "concord-language";
const translators = { en: () => translator("en"), es: () => translator("es") };
const made: Partial<Record<Locale, ReturnType<typeof translator>>> = {};

export const inLanguage = createMiddleware<Env>(async (c, next) => {
  const chosen = getCookie(c, languageCookie) ?? "";
  const isStaff = c.req.path === staffPaths.home || c.req.path.startsWith(`${staffPaths.home}/`);
  const locale: Locale = isStaff ? (isLocale(chosen) ? chosen : "en") : /^\/es(\/|$)/.test(c.req.path) ? "es" : "en";
  made[locale] ??= translators[locale]();
  c.set("locale", locale);
  c.set("t", made[locale]);
  await next();
});
