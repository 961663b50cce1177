// Other ways of a formal complaint, in a browser: procedures begun from presets and a dead end refused; a paper form entered for a patron; the ADA
// grievance with its days; a reconsideration, once in twelve months; without a name; the Director, and a trustee, as whom it is about.
import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { jobOf } from "../../../src/desk/desk.ts";
import { type Locale, translator } from "../../../src/lib/locale.ts";
import { stateOf } from "../../../src/store/queries/mail/case.ts";
import { pathIn, paths, staffPath, staffPaths } from "../../../src/web/paths.ts";
import { complaintPaths } from "../../../src/web/staff/register/complaint/paths.ts";
import { handedOver } from "../../desk/register/complaint/given-complaint.ts";
import { type Site, testSite } from "../../site.ts";
import { type Visitor, visitor } from "../visitor.ts";
import { staffIn } from "./given.ts";

type Stage = { readonly t: TestContext; readonly site: Site; readonly locale: Locale };

/** A patron's complaint without a case before it; `more` fills what the procedure asks. Gives back what the page then says. */
async function direct(
  { site, locale }: Stage,
  { page }: Visitor,
  under: number,
  more: Record<string, string>,
): Promise<string> {
  const words = translator(locale);
  await page.goto(`${site.url}${pathIn(locale, paths.directComplaint)}?under=${under}`);
  for (const [name, value] of Object.entries({ words: "It went wrong.", "point.1": "Answer this.", ...more })) {
    const field = page.locator(`[name="${name}"]`).first();
    if ((await field.evaluate((one) => one.tagName)) === "SELECT") await field.selectOption(value);
    else if ((await field.getAttribute("type")) === "checkbox") await field.setChecked(value === "yes");
    else await field.fill(value);
  }
  await page.locator("[name=attest]").check();
  await page.locator("[name=replyBy][value=page]").check();
  await page.locator("[name=codeOnly]").check();
  await page.getByRole("button", { name: words("formal.form.send") }).click();
  await page.waitForLoadState();
  return (await page.locator("main").textContent()) ?? "";
}

for (const locale of ["en", "es"] as const)
  test(`procedures, paper, grievance, reconsideration, Director and trustee (${locale})`, async (t) => {
    const site = await testSite(t, { people: { trustee: { listed: true } } });
    const { people } = site;
    const stage = { t, site, locale };
    const words = translator(locale);
    const say = (who: Visitor) => who.page.locator("main").textContent();
    const director = await staffIn(t, site, "director", locale);
    const press = async (who: Visitor, key: string, facts = {}) =>
      who.page
        .getByRole("button", { name: words(key, facts) })
        .first()
        .click();

    for (const preset of ["ada", "reconsideration"]) {
      await director.page.goto(`${site.url}${staffPath(complaintPaths.procedure, { id: "new" })}?preset=${preset}`);
      if (preset === "ada" && locale === "en") await director.check("a procedure to begin with");
      await press(director, "formal.set.save", { version: 1 });
      await director.page.getByRole("status").waitFor();
    }
    await director.check("procedures");
    await director.page.goto(site.url + staffPath(complaintPaths.procedure, { id: 2 }));
    await director.page.locator("[name='by.decided']").selectOption("");
    await press(director, "formal.set.save", { version: 2 });
    await director.page.getByRole("alert").waitFor();
    assert.equal(await director.page.locator("[name='by.decided']").getAttribute("aria-invalid"), "true", "a dead end");

    // On paper, entered at the desk.
    const caseId = await handedOver(site);
    const reference = (await stateOf(site.desk.pool, jobOf(site.desk), caseId))?.reference ?? "";
    const marisol = await staffIn(t, site, "staff", locale, 360);
    await marisol.page.goto(`${site.url}${complaintPaths.open}?case=${reference}`);
    await marisol.check("a complaint entered for a patron");
    await press(marisol, "formal.open.send");
    await marisol.page.getByRole("alert").waitFor();
    for (const [name, value] of [
      ["happened", "She wrote it by hand."],
      ["point.1", "Nobody called back."],
      ["name", "Ana Ruiz"],
    ] as const)
      await marisol.page.locator(`[name="${name}"]`).fill(value);
    await marisol.page.locator("[name=channel]").selectOption("letter");
    await marisol.page.locator("[name=attested]").check();
    await press(marisol, "formal.open.send");
    await marisol.page.getByRole("status").waitFor();
    assert.match((await say(marisol)) ?? "", /She wrote it by hand/);

    // The grievance: 60 days to file, then 15 to meet.
    const patron = await visitor(t, { width: 360, script: locale === "en" });
    const late = await direct(stage, patron, 2, { name: "Ana Ruiz", happenedOn: "2027-01-07" });
    assert.ok(late.includes(words("refusal.FilingWindowClosed", { days: 60 })), late);
    await patron.page.locator("[name=happenedOn]").fill("2027-03-01");
    await press(patron, "formal.form.send");
    await patron.page.getByText(words("formal.mine.filedDirect")).waitFor();
    await patron.page.goto(site.url + pathIn(locale, paths.complaint));
    await patron.check("a grievance, filed");
    assert.match(
      (await say(patron)) ?? "",
      locale === "en" ? /Wednesday, March 24/ : /miércoles, 24 de marzo/,
      "15 days of the calendar",
    );

    // Materials: who has standing, the same item once in twelve months.
    const item = { name: "Ben Okafor", item: "The Long Field", standing: "yes" };
    const again = await visitor(t, { width: 1280, dark: true });
    await again.page.goto(`${site.url}${pathIn(locale, paths.directComplaint)}?under=3`);
    await again.check("the form of a reconsideration");
    assert.ok((await direct(stage, again, 3, item)).includes(words("formal.mine.filedDirect")));
    const same = await direct(stage, again, 3, { ...item, item: "the long field" });
    assert.equal(await again.page.locator("[name=item]").getAttribute("aria-invalid"), "true", same);

    // Without a name it is feedback, said plainly, with its code.
    const nameless = await direct(stage, again, 2, { happenedOn: "2027-03-01", anonymous: "yes" });
    assert.ok(nameless.includes(words("formal.feedback.text")), nameless);
    await again.check("feedback");

    // About the Director, and about a trustee: they find nothing; the Board president leads.
    const subjects = { director, trustee: await staffIn(t, site, "trustee", locale) } as const;
    const president = await staffIn(t, site, "president", locale);
    for (const [who, seen] of Object.entries(subjects) as ["director" | "trustee", Visitor][]) {
      await direct(stage, again, 2, {
        name: "Ben Okafor",
        happenedOn: "2027-03-02",
        about: String(people[who].personId),
      });
      await again.page.goto(site.url + pathIn(locale, paths.complaint));
      const small = /[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}/.exec(
        (await again.page.locator(".case-head .small").first().textContent()) ?? "",
      )?.[0];
      assert.ok(small);
      const entry = site.url + staffPath(complaintPaths.entry, { reference: small });
      assert.equal((await seen.page.goto(entry))?.status(), 404, who);
      await seen.page.goto(site.url + complaintPaths.list);
      assert.ok(!(await seen.page.content()).includes(small), who);
      assert.equal((await president.page.goto(entry))?.status(), 200, who);
      assert.match((await say(president)) ?? "", who === "director" ? /Ines Castellan/ : /Milo Sandoz/);
      await president.page.goto(site.url + staffPaths.home);
      assert.ok((await president.page.content()).includes(small), `${who}: it waits for the president`);
    }
    await president.check("today, of the Board president");
    assert.deepEqual(site.logged, []);
  });
