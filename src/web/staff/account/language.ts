// The staff's own choice of language, kept for this browser (7: English and Spanish).
import { setCookie } from "hono/cookie";
import { isLocale } from "../../../lib/locale.ts";
import { refused } from "../../middleware/failures.tsx";
import { readForm } from "../../middleware/form.ts";
import { languageCookie } from "../../middleware/language.ts";
import type { StaffAsked } from "./request.ts";

const yearSeconds = 365 * 24 * 3600;

export async function changeLanguage(c: StaffAsked): Promise<Response> {
  const read = await readForm(c);
  if (!read.ok) return refused(c, "BrokenForm", 400);
  const locale = read.value.one("locale");
  if (isLocale(locale))
    setCookie(c, languageCookie, locale, {
      path: "/staff",
      httpOnly: true,
      sameSite: "Lax",
      secure: c.var.deps.config.secure,
      maxAge: yearSeconds,
    });
  const to = read.value.one("to");
  return c.redirect(/^\/staff(?:\/[\w.-]+)*$/.test(to) ? to : "/staff", 303);
}
