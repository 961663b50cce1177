// Conduct in a browser, in both languages: a draft in a minute, completed by two people, read and closed; every page and form: valid HTML, no axe
// violation (2.2), no wider than the screen, all by keyboard.
import assert from "node:assert/strict";
import test from "node:test";
import { actOnIncident, draftIncident } from "../../../src/desk/register/incident/act.ts";
import { translator } from "../../../src/lib/locale.ts";
import { languageCookie } from "../../../src/web/middleware/language.ts";
import { pathIn, paths, staffPath, staffPaths } from "../../../src/web/paths.ts";
import { incidentPaths } from "../../../src/web/staff/register/incident/paths.ts";
import { type Site, testSite } from "../../site.ts";
import { invited } from "../../web/staff/signed-in.ts";
import { signIn, visitor } from "../visitor.ts";

const entry = (reference: string) => staffPath(incidentPaths.entry, { reference });
const doing = (reference: string, act: string) => staffPath(incidentPaths.act, { reference, act });

/** One handed in, one accepted, one of a minor that is a draft. */
async function incidents({ desk, people, now }: Site) {
  const made: string[] = [];
  for (const minor of ["no", "unknown", "yes"] as const) {
    const done = await draftIncident(
      desk,
      people.staff,
      {
        facts: {
          branchId: 1,
          happenedAt: now,
          rules: ["r8", "r1"],
          taken: ["asked", "warned"],
          called: ["police"],
          injury: true,
          damage: false,
          known: "described",
          minor,
        },
        asked: [people.volunteer.personId],
        handIn: minor !== "yes",
      },
      {
        text: 'A man at seat 7 obviously shouted: "Get off my screen." He hit the desk twice and left at 2:10.',
        fields: { where: "Computers, seat 7", injured: "A cut on the hand. We gave a bandage." },
        identity: { name: "", email: "", phone: "", address: "", description: "Green work jacket" },
      },
      crypto.randomUUID(),
    );
    assert.ok(done.ok);
    made.push(done.value.state.reference);
  }
  const [handedIn = "", accepted = "", minor = ""] = made;
  const draft = { type: "Accept", finding: "broken" } as const;
  const sent = { id: crypto.randomUUID(), draft, words: { text: "Clear enough." } };
  assert.ok((await actOnIncident(desk, people.supervisor, accepted, sent)).ok);
  return { handedIn, accepted, minor };
}

// The stories below are told at a desk's width; here every page is at the narrowest, dark and in Spanish.
test("conduct at 320 px, dark, in Spanish", async (t) => {
  const site = await testSite(t);
  const made = await incidents(site);
  const email = await invited(site, "director");
  const { page, context, check } = await visitor(t, { width: 320, dark: true });
  await context.addCookies([{ name: languageCookie, value: "es", url: site.url }]);
  await page.goto(site.url + pathIn("es", paths.conduct));
  await check("what we expect");
  await signIn({ page }, site.url, email);
  for (const path of [
    incidentPaths.list,
    incidentPaths.draft,
    ...Object.values(made).map(entry),
    ...["Accept", "SendBack", "AddAccount", "CorrectFacts"].map((act) => doing(made.handedIn, act)),
    ...["Close", "OpenIdentity", "DescribePerson"].map((act) => doing(made.accepted, act)),
    ...["HandIn", "Ask", "NameStaff"].map((act) => doing(made.minor, act)),
    staffPath(staffPaths.setting, { part: "conduct" }),
  ]) {
    const answered = await page.goto(site.url + path);
    assert.equal(answered?.status(), 200, path);
    assert.equal(await page.locator("html").getAttribute("lang"), "es");
    await check(path);
  }
  assert.deepEqual(site.logged, []);
});

for (const locale of ["en", "es"] as const)
  test(`patron.2: a draft in a minute, completed by two people, read and closed, in ${locale}`, async (t) => {
    const site = await testSite(t);
    const words = translator(locale);
    const at = async (who: "staff" | "volunteer" | "supervisor", width = 1024) => {
      const one = await visitor(t, { width });
      await one.context.addCookies([{ name: languageCookie, value: locale, url: site.url }]);
      await signIn({ page: one.page }, site.url, await invited(site, who));
      return one;
    };
    const press = async ({ page }: Awaited<ReturnType<typeof at>>, key: string) => {
      await page.getByRole("button", { name: words(key), exact: true }).click();
    };

    // Marisol, at the desk: two keys from any page, four fields, one button.
    const marisol = await at("staff", 360);
    await marisol.page.keyboard.press("g");
    await marisol.page.keyboard.press("i");
    await marisol.page.waitForURL(site.url + incidentPaths.draft);
    await marisol.page.getByLabel(words("incident.field.where")).fill("Computers, seat 7");
    await marisol.page
      .getByLabel(words("incident.field.text"))
      .fill('He was drunk. He said: "Get off." Card 21234500067894.');
    await marisol.page.locator("[name=description]").fill("Green work jacket");
    await marisol.page.getByLabel("Wes Adeyemi").check();
    await press(marisol, "incident.draft.keep");
    await marisol.page.getByRole("heading", { name: words("incident.card.title") }).waitFor();
    await marisol.check("a card's number");
    assert.equal(await marisol.page.locator("[name=where]").inputValue(), "Computers, seat 7");
    await press(marisol, "incident.card.mask");
    await marisol.page.getByRole("status").waitFor();
    const reference = /[\w-]{11}(?=\?)/.exec(marisol.page.url())?.[0] ?? "";
    const text = (await marisol.page.locator("main").textContent()) ?? "";
    assert.ok(!text.includes("21234500067894"));
    assert.ok(text.includes(words("incident.remarks.body")), "a hint for whoever wrote it");
    await marisol.check("a draft");

    // Wes, who was there: his own part, in his own words.
    const wes = await at("volunteer");
    await wes.page.goto(site.url + incidentPaths.list);
    await wes.page.getByRole("link", { name: reference }).click();
    await wes.page.getByRole("link", { name: words("incident.act.AddAccount") }).click();
    await wes.page.locator("[name=text]").fill("I heard the desk hit two times.");
    await press(wes, "incident.does.AddAccount");
    await wes.page.getByRole("status").waitFor();

    // Handed in without a rule: what is missing is said; then with one.
    await marisol.page.goto(site.url + doing(reference, "HandIn"));
    await press(marisol, "incident.does.HandIn");
    await marisol.page.getByText(words("refusal.RuleMissing")).first().waitFor();
    await marisol.page.goto(site.url + doing(reference, "CorrectFacts"));
    await marisol.page.locator("input[name=rules][value=r8]").check();
    await press(marisol, "incident.does.CorrectFacts");
    await marisol.page.getByText(words("incident.done.CorrectFacts")).waitFor();
    await marisol.page.goto(site.url + doing(reference, "HandIn"));
    await press(marisol, "incident.does.HandIn");
    await marisol.page.getByText(words("incident.done.HandIn")).waitFor();

    // Lena, in charge: who it is, for a reason; accepts, closes.
    const lena = await at("supervisor");
    await lena.page.goto(site.url + incidentPaths.list);
    await lena.page.getByRole("link", { name: reference }).click();
    assert.doesNotMatch((await lena.page.locator("main").textContent()) ?? "", /Green work jacket/);
    await lena.page.getByRole("link", { name: words("incident.act.OpenIdentity") }).click();
    await lena.page.getByLabel(words("incident.reason.review")).check();
    await press(lena, "incident.does.OpenIdentity");
    await lena.page.getByText("Green work jacket").waitFor();
    await lena.check("opened for a reason");
    for (const [act, choice] of [
      ["Accept", "incident.finding.broken"],
      ["Close", "incident.outcome.warning"],
    ] as const) {
      await lena.page.goto(site.url + doing(reference, act));
      await lena.page.getByLabel(words(choice)).check();
      await press(lena, `incident.does.${act}`);
      await lena.page
        .getByRole("status")
        .getByText(words(`incident.done.${act}`))
        .waitFor();
    }
    await lena.check("closed");
    const told = (await lena.page.locator("main").textContent()) ?? "";
    for (const name of ["Marisol Ortega", "Wes Adeyemi", "Lena Roth"]) assert.ok(told.includes(name));
    assert.deepEqual(site.logged, []);
  });
