// Paper in a browser: a sheet printed, entered and filed; the answer chosen as a letter, previewed, opened, printed, posted; the letterhead set.
import assert from "node:assert/strict";
import test from "node:test";
import { jobOf } from "../../src/desk/desk.ts";
import { printForms } from "../../src/desk/letters/forms.ts";
import { waitOnPaper } from "../../src/store/queries/mail/paper.ts";
import { languageCookie } from "../../src/web/middleware/language.ts";
import { staffPath, staffPaths } from "../../src/web/paths.ts";
import { paperPaths } from "../../src/web/staff/register/paper/paths.ts";
import { spokenOf } from "../print/reading.ts";
import { type Site, testSite } from "../site.ts";
import { invited } from "../web/staff/signed-in.ts";
import { signIn, visitor } from "./visitor.ts";

/** As the worker does with the case's letters. */
async function workerRan({ desk, database }: Site): Promise<void> {
  const { rows } = await database.owner.query(
    "select stream_id, version, type from concord.event where type in ('CaseOpened', 'Replied')",
  );
  for (const { stream_id: streamId, version, type } of rows)
    await waitOnPaper(desk.pool, jobOf(desk), {
      streamId,
      version,
      letter: type === "Replied" ? "reply" : "acknowledgement",
    });
}

for (const { locale, width, dark } of [
  { locale: "en", width: 1280, dark: false },
  { locale: "es", width: 360, dark: true },
] as const)
  test(`2.2: from a sheet filled in by hand to a letter in the post, in ${locale} at ${width} px`, async (t) => {
    const site = await testSite(t);
    const { desk, people } = site;
    const email = await invited(site, "director");
    const { page, context, check } = await visitor(t, { width, dark, locale: `${locale}-US` });
    await context.addCookies([{ name: languageCookie, value: locale, url: `${site.url}/staff` }]);
    const go = (path: string) => page.goto(site.url + path);
    await signIn({ page }, site.url, email);

    await go(paperPaths.forms);
    await check("forms and posters");
    const printed = page.waitForEvent("download");
    await page.locator("#count").press("Enter");
    assert.match((await printed).suggestedFilename(), /^concern-(en|es)-standard\.pdf$/);
    await page.locator("#form").fill("nothing");
    await page.locator("#form").press("Enter");
    await page.locator(".errors").waitFor();
    await check("no such sheet");
    const sheet = await printForms(desk, people.staff, { form: "concern", locale: "es", size: "large", count: 1 });
    const code = /[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}/.exec(sheet.ok ? spokenOf(sheet.value) : "")?.[0] ?? "";
    await page.locator("#form").fill(code);
    await page.locator("#form").press("Enter");
    await page.waitForURL(/\/log\?form=/);
    await check("a sheet to write down");
    await page.locator("#text").fill("La puerta del ascensor se cierra demasiado pronto.");
    await page.locator("main details summary").first().click();
    await page.locator("#replyBy-letter").check();
    await page.locator("#name").fill("Casimir Delacroix-Nguyen");
    await page.locator("#address").fill("44 Oak Lane, Prairie Bend, IL 60999");
    await page.locator("#address").press("Enter");
    await page.locator("ol.code").waitFor();
    await go(`${paperPaths.enter}?form=${code}`);
    await page.locator(".errors").waitFor();
    await check("filed already");

    const { rows } = await site.database.owner.query("select reference from concord.case_item");
    const reference: string = rows[0].reference;
    await go(staffPath(staffPaths.case, { reference }));
    await page.locator("form[action$='/Take'] button").click();
    await page.waitForURL(/done=Take/);
    await page.locator("textarea").first().fill("Ya lo hemos ajustado.");
    await page.locator(".composer button[type=submit]").first().click();
    await page.locator("button[value=send]").waitFor();
    await check("what leaves by letter");
    await page.locator("button[value=send]").click();
    await page.waitForURL(/done=Reply/);
    await workerRan(site);
    await go(staffPaths.home);
    await check("today");
    await page.locator(`a[href='${paperPaths.letters}']`).click();
    await page.waitForURL(site.url + paperPaths.letters);
    await check("addresses closed");
    await page.locator("button[value=open]").click();
    await page.locator("a[href*='/letters/together/']").waitFor();
    await check("ready to print");
    const together = page.waitForEvent("download");
    await page.locator("a[href*='/letters/together/']").click();
    assert.equal((await together).suggestedFilename(), "letters-es-standard.pdf");
    await page.locator(".letters button[value=letter]").first().click();
    await page.locator("[role=status]").waitFor();
    await check("one is posted");
    await go(staffPath(staffPaths.case, { reference }));
    await check("the case");
    await page.locator(".letters, a[href*='/staff/letters?case=']").first().click();
    await page.waitForURL(/letters\?case=/);
    await check("letters of the case");
    await page.locator(".letters button[value=handed]").click();
    await page.locator("[role=status]").waitFor();
    await check("none waits");

    await go(staffPath(staffPaths.setting, { part: "letterhead" }));
    await check("letterhead");
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><rect width="4" height="1"/></svg>';
    const file = (text: string) => ({ name: "sign.svg", mimeType: "image/svg+xml", buffer: Buffer.from(text) });
    await page.locator("#logo").setInputFiles(file("<svg><script/></svg>"));
    await page.locator("#alt").press("Enter");
    await page.locator(".errors").waitFor();
    await check("a drawing with a program");
    await page.locator("#logo").setInputFiles(file(drawing));
    await page.locator("#alt").press("Enter");
    await page.waitForURL(/saved=1/);
    await check("a sign is there");
    assert.deepEqual(site.logged, []);
  });
