// A formal complaint in a browser, once in each language: handed over after a review, its form, a staff account by whom it is about, decided point
// by point, appealed with the open meeting read first, decided by the Board. Every page on the way is checked.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { freshSettings } from "../../../src/desk/desk.ts";
import { saveMeetings } from "../../../src/desk/register/complaint/procedures.ts";
import { importPolicy } from "../../../src/desk/settings/policies.ts";
import { translator } from "../../../src/lib/locale.ts";
import { pathIn, paths, staffPath, staffPaths } from "../../../src/web/paths.ts";
import { complaintPaths } from "../../../src/web/staff/register/complaint/paths.ts";
import { handedOver } from "../../desk/register/complaint/given-complaint.ts";
import { testSite } from "../../site.ts";
import { type Visitor, visitor } from "../visitor.ts";
import { byCode, staffIn } from "./given.ts";

const said = {
  en: {
    point: "I was sent away from the desk twice.",
    other: "My question was never answered.",
    why: "The reasons leave out the second day.",
    found: "The desk log shows two visits.",
    answer: "I was alone at the desk that day.",
    reason: "The log shows it.",
    promise: "We answer the question by phone.",
  },
  es: {
    point: "Me mandaron dos veces del mostrador.",
    other: "Nadie respondió mi pregunta.",
    why: "Las razones no hablan del segundo día.",
    found: "El registro muestra dos visitas.",
    answer: "Estuve solo en el mostrador ese día.",
    reason: "Lo muestra el registro.",
    promise: "Respondemos la pregunta por teléfono.",
  },
} as const;

for (const locale of ["en", "es"] as const)
  test(`a formal complaint from the hand-over to the Board's decision (${locale})`, async (t) => {
    const site = await testSite(t);
    const { desk, people } = site;
    const say = said[locale];
    const words = translator(locale);
    // All pages in English on a desk; in Spanish, dark and on a phone, those that hold most.
    const isWide = locale === "en";
    const look = async (who: Visitor, what: string) => (isWide ? who.check(what) : undefined);
    const policy = readFileSync("policies/sample-customer-service.md", "utf8");
    assert.ok((await importPolicy(desk, people.director, policy)).ok);
    const settings = await freshSettings(desk);
    assert.ok((await saveMeetings(desk, people.director, "2027-03-30 19:00", settings?.row.version ?? 0)).ok);
    const caseId = await handedOver(site);
    const patron = await visitor(t, { width: 360, script: locale === "en", dark: locale === "es" });
    await byCode(site, patron.context, caseId);
    const go = (path: string) => patron.page.goto(site.url + pathIn(locale, path));

    await go(paths.myCase);
    await look(patron, "my case, handed over");
    await patron.page
      .getByRole("link", { name: words("complaint.link") })
      .first()
      .click();
    await patron.check("the form");
    const fill = (name: string, value: string) => patron.page.locator(`[name="${name}"]`).fill(value);
    await fill("words", say.point);
    await patron.page.getByRole("button", { name: words("formal.form.send") }).click();
    await patron.page.getByRole("alert").waitFor();
    await patron.check("the form with what is missing");
    await fill("point.1", say.point);
    await fill("point.2", say.other);
    await fill("name", "Ana Ruiz");
    await patron.page.locator("[name=attest]").check();
    await patron.page.getByRole("button", { name: words("formal.form.send") }).click();
    await patron.page.getByRole("heading", { name: words("formal.mine.filed") }).waitFor();
    await patron.check("filed");
    const reference =
      /[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}/.exec((await patron.page.locator("main").textContent()) ?? "")?.[0] ?? "";
    const entry = site.url + staffPath(complaintPaths.entry, { reference });

    const director = await staffIn(t, site, "director", locale, isWide ? 1280 : 360);
    await look(director, "today");
    await director.page.getByRole("link", { name: reference }).click();
    await director.check("the entry");
    const act = async (who: Visitor, name: string) => {
      await who.page.goto(`${entry}/do/${name}`);
      await look(who, name);
    };
    const press = async (who: Visitor, key: string) =>
      who.page
        .getByRole("button", { name: words(key) })
        .first()
        .click();
    await act(director, "Acknowledge");
    await press(director, "formal.does.preview");
    await look(director, "what leaves with the acknowledgement");
    await press(director, "formal.does.send");
    await director.page.getByRole("status").waitFor();
    await act(director, "NameSubject");
    await director.page.locator("[name=person]").selectOption(String(people.colleague.personId));
    await press(director, "formal.does.NameSubject");
    await act(director, "AskForAccount");
    await director.page.locator("[name=person]").selectOption(String(people.colleague.personId));
    await director.page.locator("[name=shown]").fill(say.point);
    await director.page.locator("[name=seen]").check();
    await press(director, "formal.does.AskForAccount");
    await director.page.getByRole("status").waitFor();

    const colleague = await staffIn(t, site, "colleague", locale, 360);
    assert.equal((await colleague.page.goto(entry))?.status(), 404, "walled off");
    await colleague.page.goto(site.url + staffPaths.home);
    await colleague.page.getByRole("link", { name: words("formal.today.account") }).click();
    await colleague.check("their account");
    assert.doesNotMatch((await colleague.page.content()) ?? "", /Ana Ruiz/);
    await colleague.page.locator("[name=answer]").fill(say.answer);
    await press(colleague, "formal.mineAccount.send");
    await colleague.page.getByRole("status").waitFor();
    await look(colleague, "their account, given");

    await act(director, "FinishInvestigation");
    await director.page.locator("[name=text]").fill(say.found);
    await press(director, "formal.does.FinishInvestigation");
    await act(director, "Decide");
    await press(director, "formal.does.preview");
    await director.page.getByRole("alert").waitFor();
    await director.check("a decision with points unanswered");
    const answer = async (who: Visitor) => {
      for (const n of [1, 2]) {
        await who.page.locator(`[name="outcome.${n}"][value=${n === 1 ? "upheld" : "partly"}]`).check();
        await who.page.locator(`[name="reason.${n}"]`).fill(say.reason);
        await who.page.locator(`[name="clause.${n}"]`).fill("6.2");
      }
    };
    await answer(director);
    await director.page.locator('[name="remedy.1"]').fill(say.promise);
    await director.page.locator('[name="owner.1"]').selectOption(String(people.staff.personId));
    await director.page.locator('[name="dueOn.1"]').fill("2027-03-20");
    await press(director, "formal.does.preview");
    await director.check("what leaves with the decision");
    assert.match((await director.page.locator(".leaf").textContent()) ?? "", new RegExp(say.promise));
    await press(director, "formal.decide.send");
    await director.page.getByRole("status").waitFor();
    await director.check("the entry, decided");
    await director.page.goto(site.url + complaintPaths.promises);
    await look(director, "promises");
    await director.page.goto(site.url + complaintPaths.list);
    await director.check("the list");

    const owner = await staffIn(t, site, "staff", locale, isWide ? 1280 : 360);
    await owner.page.getByRole("link", { name: words("formal.today.remedy", { reference }) }).click();
    await owner.check("promises, of who sees to one");
    await owner.page.locator("main td a").click();
    await owner.check("a promise, kept");
    await owner.page.locator("[name=text]").fill(say.promise);
    await press(owner, "formal.does.FinishRemedy");
    await owner.page.getByRole("status").waitFor();

    await go(paths.complaint);
    await patron.check("decided");
    await fill("why", say.why);
    await press(patron, "formal.mine.appeal.send");
    await patron.page.getByRole("alert").waitFor();
    await patron.check("an appeal before the open meeting is read of");
    await patron.page.locator("[name=understood]").check();
    await press(patron, "formal.mine.appeal.send");
    await patron.page.getByRole("status").first().waitFor();
    await patron.check("appealed");

    await director.page.goto(`${entry}/packet`);
    await look(director, "the packet");
    site.now = "2027-03-31T15:00:00.000Z"; // the morning after the Board's meeting
    const president = await staffIn(t, site, "president", locale);
    await president.page.goto(entry);
    await look(president, "the entry, appealed, for the Board president");
    await act(president, "DecideAppeal");
    await president.page.locator("[name=votedOn]").fill("2027-03-30");
    await answer(president);
    await press(president, "formal.does.preview");
    await press(president, "formal.decide.send");
    await president.page.getByRole("status").waitFor();

    await byCode(site, patron.context, caseId);
    await go(paths.complaint);
    await patron.check("decided by the Board");
    assert.match((await patron.page.locator("main").textContent()) ?? "", new RegExp(words("formal.mine.closedOn")));
    assert.deepEqual(site.logged, []);
  });
