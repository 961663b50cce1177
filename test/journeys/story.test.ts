// The whole story, in a browser, once in each language: a library sets itself up and brings in its policy; a patron raises a concern
// without an account; staff answer; the patron isn't settled and asks for a review; the designee talks with them, decides point by
// point; the patron says it is settled. Every page on the way is checked.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { freshSettings } from "../../src/desk/desk.ts";
import { verify } from "../../src/desk/read/verify.ts";
import { addDesignation } from "../../src/desk/settings/designations.ts";
import { addPerson } from "../../src/desk/settings/people.ts";
import type { Person, Role } from "../../src/domain/access/principal.ts";
import { type Locale, translator } from "../../src/lib/locale.ts";
import { makeSetupLink } from "../../src/store/accounts/setup-link.ts";
import { pathIn, paths, staffPath, staffPaths } from "../../src/web/paths.ts";
import { emptySite } from "../site.ts";
import { type Visitor, visitor } from "./visitor.ts";

const password = "seven green lamps at noon";
const said = {
  en: {
    concern: "We booked the Cottonwood Room and another group had it.",
    reply: "I am sorry. The room is yours on Saturday.",
    talk: "We spoke on the phone.",
    asked: "The room was given away",
    reason: "The room book had two entries. That was our mistake.",
  },
  es: {
    concern: "Reservamos la sala Cottonwood y la tenía otro grupo.",
    reply: "Lo siento. La sala es suya el sábado.",
    talk: "Hablamos por teléfono.",
    asked: "Dieron la sala a otros",
    reason: "El libro tenía dos anotaciones. Fue error nuestro.",
  },
} as const;

for (const locale of ["en", "es"] as const)
  test(`the whole story, from the set-up to settled (${locale})`, async (t) => {
    const site = await emptySite(t);
    const say = said[locale];
    const words = translator(locale);
    const link = await makeSetupLink(site.database.pool, { library: 1, now: site.desk.now() });
    assert.ok(link.ok);

    const director = await visitor(t, { locale: locale === "en" ? "en-US" : "es-US" });
    await setUp(director, `${site.url}${staffPath(staffPaths.setUp, { token: link.value.token })}`, locale);
    await importPolicy(director, site.url, words);

    const settings = await freshSettings(site.desk);
    assert.ok(settings);
    const first: Person = {
      kind: "person",
      library: 1,
      personId: 1,
      branchId: 1,
      roles: settings.row.people[0]?.roles ?? [],
    };
    const marisol = await colleague(site, first, "Marisol Ortega", "marisol@prairiebend.example", ["staff"]);
    const anneke = await colleague(site, first, "Anneke Osei", "anneke@prairiebend.example", ["staff", "designee"]);
    const version = (await freshSettings(site.desk))?.row.version ?? 0;
    const designated = await addDesignation(
      site.desk,
      first,
      { personId: anneke, fromOn: "2027-01-01", untilOn: "2027-12-31", branchId: null, kinds: null },
      version,
    );
    assert.ok(designated.ok, designated.ok ? "" : designated.refusal);
    assert.ok(marisol > 0);

    const patron = await visitor(t, {
      width: 360,
      script: locale === "en",
      locale: locale === "en" ? "en-US" : "es-US",
    });
    await patron.page.goto(site.url + pathIn(locale, paths.concern));
    await patron.check("concern");
    await patron.page.locator("[name=words]").fill(say.concern);
    await patron.page.locator("[name=replyBy][value=email]").check();
    await patron.page.locator("[name=email]").fill("corrine@mail.example");
    await patron.page.getByRole("button", { name: words("form.sendConcern") }).click();
    await patron.page.locator(".words li").first().waitFor();
    await patron.check("receipt");
    const code = (await patron.page.locator(".words li").allTextContents()).join(" ");
    await patron.page.getByRole("button", { name: words("receipt.toCase") }).click();
    await patron.check("case");

    const staff = await visitor(t, { locale: locale === "en" ? "en-US" : "es-US" });
    await signIn(staff, site.url, "marisol@prairiebend.example", locale);
    await staff.check("today");
    await staff.page.getByRole("link", { name: say.concern }).click();
    await staff.check("case, staff");
    await staff.page.getByRole("button", { name: words("act.Take") }).click();
    await staff.page.locator("#reply").fill(say.reply);
    await staff.page.getByRole("button", { name: words("staff.compose.preview") }).click();
    await staff.check("what leaves");
    assert.ok((await staff.page.locator(".leaf").first().textContent())?.includes(say.reply));
    await staff.page.getByRole("button", { name: words("staff.preview.send") }).click();
    await staff.page.getByRole("link", { name: words("act.OfferResolution") }).click();
    await staff.page.locator("[name=resolution][value=putRight]").check();
    await staff.page.locator("[name=text]").fill(say.reply);
    await staff.page.getByRole("button", { name: words("staff.compose.preview") }).click();
    await staff.page.getByRole("button", { name: words("staff.preview.send") }).click();
    await staff.check("case, answer offered");

    await patron.page.goto(site.url + pathIn(locale, paths.myCase));
    await patron.check("case, offered");
    assert.ok((await patron.page.content()).includes(say.reply));
    await patron.page.locator("[name=way][value=call]").check();
    await patron.page.locator("[name=phone]").first().fill("(309) 555-0177");
    await patron.page
      .getByRole("button", { name: words("review.ask") })
      .first()
      .click();
    await patron.page.getByRole("heading", { name: words("review.runningTitle") }).waitFor();
    await patron.check("case, under review");

    const designee = await visitor(t, { locale: locale === "en" ? "en-US" : "es-US" });
    await signIn(designee, site.url, "anneke@prairiebend.example", locale);
    await designee.page.getByRole("link", { name: say.concern }).click();
    await designee.page.getByRole("link", { name: words("act.OfferTalk") }).click();
    await designee.page.locator("[name=way][value=call]").check();
    await designee.page.locator("[name=startsOn]").fill("2027-03-11");
    await designee.page.locator("[name=startsAt]").fill("15:30");
    await designee.page.locator("[name=text]").fill(say.talk);
    await designee.page.getByRole("button", { name: words("staff.compose.preview") }).click();
    await designee.page.getByRole("button", { name: words("staff.preview.send") }).click();

    await patron.page.goto(site.url + pathIn(locale, paths.myCase));
    await patron.page.getByRole("button", { name: words("talk.accept") }).click();
    await patron.check("case, talk agreed");
    site.clock.at = "2027-03-11T22:00:00.000Z";
    await signIn(designee, site.url, "anneke@prairiebend.example", locale);
    await designee.page.getByRole("link", { name: say.concern }).click();
    await designee.page.getByRole("link", { name: words("act.RecordTalk") }).click();
    await designee.page.locator("[name=text]").fill(say.talk);
    await designee.page.locator("[name=settled][value=no]").check();
    await designee.page.getByRole("button", { name: words("act.RecordTalk") }).click();
    await designee.page.getByRole("link", { name: words("act.DecideReview") }).click();
    await designee.check("decide");
    await designee.page.locator('[name="point.1"]').fill(say.asked);
    await designee.page.locator('[name="outcome.1"][value=upheld]').check({ force: true });
    await designee.page.locator('[name="reason.1"]').fill(say.reason);
    await designee.page.getByRole("button", { name: words("staff.compose.preview") }).click();
    await designee.check("what leaves, decision");
    await designee.page.getByRole("button", { name: words("staff.preview.send") }).click();
    await designee.check("case, decided, staff");

    await patron.page.goto(site.url + pathIn(locale, paths.home));
    await patron.page.locator("[name=code]").first().fill(code.toUpperCase());
    await patron.page
      .getByRole("button", { name: words("code.see") })
      .first()
      .click();
    await patron.check("case, decided");
    assert.ok((await patron.page.content()).includes(say.reason));
    await patron.page.getByRole("button", { name: words("settled.yes") }).click();
    await patron.page.getByText(words("event.patron.Closed.settled")).first().waitFor();
    await patron.check("case, settled");

    assert.deepEqual((await verify(site.desk)).findings, []);
    assert.deepEqual(site.logged, []);
  });

async function setUp({ page, check }: Visitor, address: string, locale: Locale) {
  await page.goto(locale === "en" ? address : `${address}?language=es`);
  await check("set-up");
  const fields = {
    name: "Prairie Bend Public Library District",
    shortName: "Prairie Bend",
    address: "210 Cottonwood Street\nPrairie Bend, Illinois",
    phone: "(309) 555-0142",
    email: "desk@prairiebend.example",
    person: "Ines Castellan",
    title: "Director",
    personEmail: "ines@prairiebend.example",
    next: password,
    again: password,
  };
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
  await page.locator("[name=zone]").selectOption("America/Chicago");
  await page.locator("[name=machine][value=me]").check();
  for (const day of ["mon", "tue", "wed", "thu", "fri"]) {
    await page.locator(`[name="${day}.1.from"]`).fill("10:00");
    await page.locator(`[name="${day}.1.to"]`).fill("20:00");
  }
  await page.getByRole("button", { name: translator(locale)("setUp.go") }).click();
  await page.locator("h1").waitFor();
  await check("after the set-up");
}

async function importPolicy({ page, check }: Visitor, url: string, words: (key: string) => string) {
  await page.goto(`${url}${staffPath(staffPaths.setting, { part: "policies" })}`);
  await check("settings, policies");
  await page.locator("[name=text]").fill(readFileSync("policies/sample-customer-service.md", "utf8"));
  await page.getByRole("button", { name: words("settings.policies.go") }).click();
  await page.goto(`${url}${paths.policies}`);
  await page.locator("main a[href*='/policies/']").first().click();
  await page.locator("[id='informal.3']").waitFor();
  await check("policy");
}

async function colleague(
  site: Awaited<ReturnType<typeof emptySite>>,
  by: Person,
  name: string,
  email: string,
  roles: readonly Role[],
): Promise<number> {
  const version = (await freshSettings(site.desk))?.row.version ?? 0;
  const firstContact = roles.length === 1;
  const added = await addPerson(
    site.desk,
    by,
    {
      name,
      publicName: name.split(" ")[0] ?? name,
      title: "Front desk",
      email,
      branchId: 1,
      roles,
      active: true,
      firstContact,
      listed: false,
    },
    version,
  );
  assert.ok(added.ok, added.ok ? "" : added.refusal);
  const id = Math.max(...((await freshSettings(site.desk))?.row.people ?? []).map((one) => one.id));
  const invited = await site.accounts.invite(id, by.personId);
  assert.ok(invited.ok);
  assert.ok((await site.accounts.acceptInvitation(invited.value.token, password)).ok);
  return id;
}

async function signIn({ page }: Visitor, url: string, email: string, locale: Locale) {
  const words = translator(locale);
  await page.goto(`${url}/staff/sign-in`);
  if (locale === "es")
    await page
      .getByRole("button", { name: /Español/ })
      .click()
      .catch(() => undefined);
  await page.locator("[name=email]").fill(email);
  await page.locator("[name=password]").fill(password);
  await page.getByRole("button", { name: words("account.signIn") }).click();
  await page.locator(".staff").waitFor();
}
