// What the journeys of a formal complaint begin with: a browser that has a case open by its code, staff who are signed in, pages looked at.
import { generateSignedCookie } from "hono/cookie";
import type { BrowserContext } from "playwright-core";
import { settingsOf } from "../../../src/desk/desk.ts";
import type { Locale } from "../../../src/lib/locale.ts";
import { languageCookie } from "../../../src/web/middleware/language.ts";
import { staffPaths } from "../../../src/web/paths.ts";
import { boardPaths } from "../../../src/web/staff/register/board/paths.ts";
import type { Who } from "../../library.ts";
import type { Site } from "../../site.ts";
import { invited } from "../../web/staff/signed-in.ts";
import { signIn, type Visitor, visitor } from "../visitor.ts";

/** The case is open in this browser, as after its six words; for half an hour of the desk's clock. */
export async function byCode(site: Site, context: BrowserContext, caseId: string): Promise<void> {
  const { keys } = await settingsOf(site.desk);
  const now = Date.parse(site.now);
  const secret = new Uint8Array(keys.cookie);
  const cookie = await generateSignedCookie("concord-case", `${caseId}.${now}.${now}`, secret);
  const value = cookie.slice("concord-case=".length).split(";")[0] ?? "";
  await context.addCookies([{ name: "concord-case", value, url: site.url, httpOnly: true }]);
}

type Ending = Parameters<typeof visitor>[0];
/** Somebody of the staff, signed in by the form, in that language; dark in Spanish, so that both are looked at. */
export async function staffIn(t: Ending, site: Site, who: Who, locale: Locale, width = 1280): Promise<Visitor> {
  const one = await visitor(t, { width, dark: locale === "es" });
  if (locale === "es") await one.context.addCookies([{ name: languageCookie, value: "es", url: site.url }]);
  // A trustee's day begins with the Board's reports.
  await signIn(one, site.url, await invited(site, who), who === "trustee" ? boardPaths.list : staffPaths.home);
  return one;
}
