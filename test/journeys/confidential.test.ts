// 5: confidential by construction, in a browser: words are found by who may read them, each reading is known, borrowing stands apart, and
// nothing leaves unseen. Every page on the way is checked: axe, valid HTML, keyboard, nothing cut off, no CSP report.
import assert from "node:assert/strict";
import test from "node:test";
import { openMatter } from "../../src/desk/open.ts";
import { submit } from "../../src/desk/submit.ts";
import { languageCookie } from "../../src/web/middleware/language.ts";
import { pathIn, paths, staffPath, staffPaths } from "../../src/web/paths.ts";
import { testSite } from "../site.ts";
import { aConcern, anInquiry, nobodyYet } from "../store/given-ledger.ts";
import { invited } from "../web/staff/signed-in.ts";
import { signIn, visitor } from "./visitor.ts";

for (const { locale, width, dark } of [
  { locale: "en", width: 1280, dark: false },
  { locale: "es", width: 360, dark: true },
] as const)
  test(`5: found, read, kept apart and looked at before it leaves, in ${locale} at ${width} px`, async (t) => {
    const site = await testSite(t);
    const addresses = { director: await invited(site, "director"), staff: await invited(site, "staff") };
    const raise = async (matter: Parameters<typeof openMatter>[2], text: string) => {
      const done = await openMatter(site.desk, nobodyYet(), matter, { text }, site.desk.newId());
      assert.ok(done.ok);
      return done.value;
    };
    const inquiry = await raise(anInquiry, "Is the lantern parade on Friday? My sister comes along.");
    await raise({ ...aConcern, aboutStaff: "yes", about: site.people.staff.personId }, "She took my lantern away.");
    const taken = await submit(site.desk, site.people.staff, {
      type: "Take",
      id: site.desk.newId(),
      streamId: inquiry.streamId,
    });
    assert.ok(taken.ok);

    const enter = async (who: keyof typeof addresses) => {
      const one = await visitor(t, { width, dark, locale: `${locale}-US` });
      await one.context.addCookies([{ name: languageCookie, value: locale, url: `${site.url}/staff` }]);
      await signIn(one, site.url, addresses[who]);
      return one;
    };
    const marisol = await enter("staff");
    await marisol.page.locator("#find").fill("LANTERNS");
    await marisol.page.locator("#find").press("Enter");
    await marisol.page.waitForURL(/find=LANTERNS/);
    assert.equal(
      await marisol.page.locator("mark").allTextContents().then(String),
      "lantern",
      "one, and not the one about her",
    );
    await marisol.check("found");
    await marisol.page.goto(`${site.url}${staffPaths.cases}?find=xylophone`);
    await marisol.check("nothing found");

    const caseAt = site.url + staffPath(staffPaths.case, { reference: inquiry.reference });
    const act = (name: string) => `${caseAt}/${name}`;
    await marisol.page.goto(act("AddBorrowing"));
    await marisol.check("adding borrowing details");
    await marisol.page.locator("#text").fill("Card 21234001234567, The Hollow Year");
    await marisol.page.locator("main form button[type=submit]").first().click();
    await marisol.page.waitForURL((url) => url.href.startsWith(caseAt) && !url.pathname.endsWith("Borrowing"));
    assert.doesNotMatch((await marisol.page.textContent("main")) ?? "", /Hollow Year/);
    await marisol.page.goto(act("OpenBorrowing"));
    await marisol.page.locator("[name=reason]").first().check();
    await marisol.page.locator("main form button[type=submit]").first().click();
    await marisol.page.getByText("Card 21234001234567, The Hollow Year").waitFor();
    await marisol.check("borrowing details open");

    await marisol.page
      .locator("[name=text]:visible")
      .first()
      .fill("Yes, on Friday. Your card 21234001234567 works again.");
    await marisol.page.locator("button[value=preview]:visible, [name=do]:visible").first().click();
    await marisol.page.locator(".notice.gentle").waitFor();
    await marisol.check("what leaves tells of a person");
    await marisol.page.locator("button[value=hide]").click();
    await marisol.page.getByText("▮▮▮▮").first().waitFor();

    const ines = await enter("director");
    await ines.page.goto(site.url + staffPaths.readings);
    await ines.check("readings");
    await ines.page.goto(`${site.url}${staffPaths.readings}?case=${inquiry.reference}`);
    assert.match((await ines.page.textContent(".readings")) ?? "", /Marisol Ortega/);
    await ines.check("readings of a case");

    const patron = await visitor(t, { width, dark, locale: `${locale}-US` });
    await patron.page.goto(site.url + pathIn(locale, paths.myCase));
    await patron.page.locator("[name=code]").first().fill(inquiry.code.join(" "));
    await patron.page.locator("main form:has([name=code]) button[type=submit]").first().click();
    await patron.page.locator("#readers-title").waitFor();
    assert.match((await patron.page.textContent("section:has(#readers-title)")) ?? "", /1/);
    await patron.check("my case, and who has read it");
    assert.deepEqual(site.logged, []);
  });
