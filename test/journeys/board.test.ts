// Board reports in a browser, in both languages: the Director makes one, a trustee signs in and reads it; every page valid, without an axe
// violation (2.2), no wider than the screen, all by keyboard.
import assert from "node:assert/strict";
import test from "node:test";
import { languageCookie } from "../../src/web/middleware/language.ts";
import { staffPath, staffPaths } from "../../src/web/paths.ts";
import { boardPaths } from "../../src/web/staff/register/board/paths.ts";
import { livedSpring } from "../desk/register/report/given-report.ts";
import { testSite } from "../site.ts";
import { invited } from "../web/staff/signed-in.ts";
import { signIn, visitor } from "./visitor.ts";

const words = {
  en: { make: "Make and publish", made: "The report is made", april: "April 2027", back: "Board reports" },
  es: { make: "Hacer y publicar", made: "El informe está hecho", april: "abril de 2027", back: "Informes a la Junta" },
};

for (const { width, dark, locale } of [
  { width: 1280, dark: false, locale: "en" },
  { width: 360, dark: true, locale: "es" },
] as const)
  test(`Board reports at ${width} px${dark ? ", dark" : ""}, ${locale}: made by the Director, read by a trustee`, async (t) => {
    const site = await testSite(t);
    await livedSpring(site);
    const said = words[locale];
    const [director, trustee] = [await invited(site, "director"), await invited(site, "trustee")];
    const ines = await visitor(t, { width, dark });
    await ines.context.addCookies([{ name: languageCookie, value: locale, url: site.url }]);
    await signIn(ines, site.url, director);
    await ines.page.goto(site.url + boardPaths.list);
    await ines.check("the list, empty");
    await ines.page.getByLabel(locale === "en" ? "Month or year" : "Mes o año").selectOption("2027-04");
    await ines.page.getByRole("button", { name: said.make }).click();
    await ines.page.getByText(said.made).waitFor();
    await ines.check("made");
    await ines.page.goto(site.url + staffPath(staffPaths.setting, { part: "report" }));
    await ines.check("the settings");

    const milo = await visitor(t, { width, dark });
    await milo.context.addCookies([{ name: languageCookie, value: locale, url: site.url }]);
    await signIn(milo, site.url, trustee, boardPaths.list);
    await milo.check("a trustee's day");
    await milo.page.getByRole("link", { name: said.april, exact: true }).click();
    await milo.page.getByRole("heading", { level: 1, name: said.april }).waitFor();
    assert.equal(await milo.page.locator("html").getAttribute("lang"), locale);
    await milo.check("the report");
    const chart = milo.page.getByRole("img").first();
    assert.match((await chart.textContent()) ?? "", /2027: 17;.*2027: 12/, "the chart says its numbers");
    await milo.page.getByRole("link", { name: said.back, exact: true }).first().click();
    await milo.page.getByRole("heading", { level: 1, name: said.back }).waitFor();
  });
