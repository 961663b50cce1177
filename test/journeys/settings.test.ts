// The set-up page and every part of the settings in a browser: valid HTML, no axe violation (2.2), no wider than the screen; the set-up by
// keyboard alone ends at what to do next.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { settingsOf } from "../../src/desk/desk.ts";
import { openMatter } from "../../src/desk/open.ts";
import { importPolicy } from "../../src/desk/settings/policies.ts";
import { makeSetupLink } from "../../src/store/accounts/setup-link.ts";
import { takeCheckpoint } from "../../src/store/proof/take.ts";
import { staffPath, staffPaths } from "../../src/web/paths.ts";
import { partNames } from "../../src/web/staff/settings/part.ts";
import { emptySite, testSite } from "../site.ts";
import { anInquiry, nobodyYet } from "../store/given-ledger.ts";
import { invited, password } from "../web/staff/signed-in.ts";
import { signIn, visitor } from "./visitor.ts";

for (const { who, width, dark } of [
  { who: "director", width: 1280, dark: false },
  { who: "administrator", width: 320, dark: true },
] as const)
  test(`every part of the settings at ${width} px${dark ? ", dark" : ""}, as the ${who} sees it`, async (t) => {
    const site = await testSite(t);
    const text = readFileSync("policies/sample-customer-service.md", "utf8");
    assert.ok((await importPolicy(site.desk, { kind: "job", library: 1 }, text)).ok);
    assert.ok((await openMatter(site.desk, nobodyYet(), anInquiry, { text: "hours" }, crypto.randomUUID())).ok);
    const { keys } = await settingsOf(site.desk);
    assert.ok(await takeCheckpoint(site.database.pool, { kind: "job", library: 1 }, keys.checkpoint, site.now));
    const email = await invited(site, who);
    const { page, check } = await visitor(t, { width, dark });
    await signIn({ page }, site.url, email);
    const parts = partNames.map((part) => staffPath(staffPaths.setting, { part }));
    for (const path of [
      staffPaths.settings,
      ...parts,
      `${staffPath(staffPaths.setting, { part: "people" })}?person=3`,
    ]) {
      await page.goto(site.url + path);
      await check(path);
    }
    assert.deepEqual(site.logged, []);
  });

test("the set-up by keyboard alone, on a phone: what is wrong first, then what to do next", async (t) => {
  const site = await emptySite(t);
  const link = await makeSetupLink(site.database.pool, { library: 1, now: site.desk.now() });
  assert.ok(link.ok);
  const { page, check } = await visitor(t, { width: 360, dark: true });
  await page.goto(site.url + staffPath(staffPaths.setUp, { token: link.value.token }));
  await check("set-up");
  await page.locator("[name=name]").press("Enter");
  await page.getByRole("alert").waitFor();
  assert.match(await page.title(), /^Error: /);
  await check("set-up with errors");
  const typed = {
    name: "Prairie Bend Public Library District",
    shortName: "Prairie Bend",
    address: "210 Cottonwood Street",
    phone: "(309) 555-0142",
    email: "desk@prairiebend.example",
    person: "Ines Castellan",
    personEmail: "ines@prairiebend.example",
    next: password,
    again: password,
  };
  for (const [name, words] of Object.entries(typed)) {
    await page.locator(`[name="${name}"]`).focus();
    await page.keyboard.insertText(words);
  }
  await page.locator("[name=sample]").press("Space");
  await page.locator("[name=again]").press("Enter");
  await page.getByRole("heading", { name: "What to do next" }).waitFor();
  assert.equal(await page.locator(".todo .done").count(), 2, "the policy is in, and closed days are known");
  await check("settings after the set-up");
  assert.deepEqual(site.logged, []);
});
