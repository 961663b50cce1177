// A request under the Freedom of Information Act in a browser, from the letter to what left. Every page on the way is checked: axe, valid
// HTML, keyboard, nothing cut off, no CSP report. The whole review is done by keyboard.
import assert from "node:assert/strict";
import test from "node:test";
import { languageCookie } from "../../src/web/middleware/language.ts";
import { staffPath } from "../../src/web/paths.ts";
import { foiaPaths } from "../../src/web/staff/register/foia/paths.ts";
import { raise, request, setCounselor } from "../desk/register/foia/given-foia.ts";
import { testSite } from "../site.ts";
import { invited } from "../web/staff/signed-in.ts";
import { signIn, visitor } from "./visitor.ts";

for (const { locale, width, dark } of [
  { locale: "en", width: 1280, dark: false },
  { locale: "es", width: 360, dark: true },
] as const)
  test(`5 ILCS 140: logged, gone through, looked at and kept, in ${locale} at ${width} px`, async (t) => {
    const site = await testSite(t);
    const matter = await raise(site);
    await setCounselor(site);
    const email = await invited(site, "director");
    const { page, context, check } = await visitor(t, { width, dark, locale: `${locale}-US` });
    await context.addCookies([{ name: languageCookie, value: locale, url: `${site.url}/staff` }]);
    const go = (path: string) => page.goto(site.url + path);
    await signIn({ page }, site.url, email);

    await go(foiaPaths.register);
    assert.equal(await page.locator("h1").textContent(), locale === "es" ? "Solicitudes FOIA" : "FOIA requests");
    await check("nothing yet");
    await go(foiaPaths.settings);
    await check("settings");
    await page.locator("#days").fill("0");
    await page.locator("#days").press("Enter");
    await page.locator(".errors").waitFor();
    await check("a setting out of range");
    await go(foiaPaths.log);
    await check("logging");
    await page.locator("#text").fill("Everything about the heater.");
    await page.locator("#name").fill("Casimir Delacroix-Nguyen");
    await page.locator("#name").press("Enter");
    await page.waitForURL(/\/foia\/request\//);
    await check("a request");
    const reference = page.url().split("/").at(-1) ?? "";
    const at = (path: string, more: Record<string, string> = {}) => staffPath(path, { reference, ...more });
    await page.locator("#matters-find").fill("heater");
    await page.locator("#matters-find").press("Enter");
    const add = page.locator("form[action$='/add'] button");
    await add.waitFor();
    await check("matters found");
    await add.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(site.url + at(foiaPaths.request));

    await go(at(foiaPaths.matter, { matter: matter.reference }));
    await check("a review copy");
    for (let left = await page.locator(".tag.caution").count(); left > 0; left -= 1) {
      const form = page.locator("section:has(.tag.caution) form").first();
      await form.locator("textarea").focus();
      await page.keyboard.type("Ottoline");
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "under");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.waitForURL(/#text-/);
      await page.waitForFunction((count) => document.querySelectorAll(".tag.caution").length === count, left - 1);
    }
    await check("gone through");
    for (const act of ["extend", "deny", "nothing", "withdraw", "release"]) {
      await go(at(foiaPaths.act, { act }));
      await check(act);
    }
    await go(`${at(foiaPaths.act, { act: "remove" })}?matter=${matter.reference}`);
    await check("remove");
    await go(at(foiaPaths.act, { act: "deny" }));
    await page.locator("main form button[type=submit]").first().click();
    await page.locator("[role=alert]").waitFor();
    await check("a denial without an exemption");
    await go(at(foiaPaths.act, { act: "release" }));
    await page.locator("main form button[type=submit]").first().click();
    await page.locator("button[value=send]").waitFor();
    await check("what leaves");
    await page.locator("button[value=send]").click();
    await page.waitForURL(site.url + at(foiaPaths.request));
    await page.locator("a[href*='/paper/']").first().waitFor();
    await check("what left");
    const late = await request(site);
    await request(site, "staff", { receivedOn: "2027-03-05" });
    site.now = "2027-03-17T18:00:00.000Z"; // the session has ended by then
    await signIn({ page }, site.url, email);
    await go(foiaPaths.register);
    await check("the register");
    await go(staffPath(foiaPaths.request, { reference: late }));
    await page.locator(".notice.grave").waitFor();
    await check("late");
    assert.deepEqual(site.logged, []);
  });
