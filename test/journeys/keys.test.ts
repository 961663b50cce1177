// The staff's keys: one letter does it, never while somebody types; Alt and the letter too; single letters can be turned off (WCAG 2.1.4).
import assert from "node:assert/strict";
import test from "node:test";
import { openMatter } from "../../src/desk/open.ts";
import { testSite } from "../site.ts";
import { anInquiry, nobodyYet } from "../store/given-ledger.ts";
import { invited } from "../web/staff/signed-in.ts";
import { signIn, visitor } from "./visitor.ts";

test("a matter is logged, found and noted without touching the mouse", async (t) => {
  const site = await testSite(t);
  const email = await invited(site, "staff");
  const opening = await openMatter(
    site.desk,
    nobodyYet(),
    anInquiry,
    { text: "Can I print in color?" },
    site.desk.newId(),
  );
  assert.ok(opening.ok);
  const { page, check } = await visitor(t);
  const press = (key: string) => page.keyboard.press(key);
  await signIn({ page }, site.url, email);

  await press("l");
  await page.waitForURL(/\/staff\/log$/);
  await press("c");
  assert.equal(await page.locator("#kind-concern").isChecked(), true);
  await page.locator("#text").focus();
  await page.keyboard.type("the clock in the hall is slow, q r t l ?");
  assert.equal(await page.locator("#kind-concern").isChecked(), true, "letters typed are letters");
  assert.match(page.url(), /\/staff\/log$/);
  await page.getByText("Kept. You can come back to it today.").waitFor();
  await press("Alt+q");
  assert.equal(await page.locator("#kind-inquiry").isChecked(), true, "Alt works while typing");
  await page.getByRole("button", { name: "Keep it" }).press("Enter");
  await page.getByRole("heading", { name: "The patron’s code" }).waitFor();
  await check("logged");

  await press("g");
  await press("t");
  await page.waitForURL(/\/staff$/);
  await press("j");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Can I print in color?");
  await press("Enter");
  await page.waitForURL(/\/staff\/case\//);
  await press("n");
  await page.keyboard.type("She meant the printer upstairs.");
  await page.getByRole("button", { name: "Keep the note" }).press("Enter");
  await page.getByText("She meant the printer upstairs.").waitFor();
  await check("noted");

  await press("?");
  await page.waitForURL(/\/staff\/keys$/);
  await page.getByRole("button", { name: "Turn single letters off" }).press("Enter");
  await press("l");
  await page.getByRole("button", { name: "Turn single letters on" }).waitFor();
  assert.match(page.url(), /\/staff\/keys$/, "turned off");
  await press("Alt+l");
  await page.waitForURL(/\/staff\/log$/);
  assert.deepEqual(site.logged, []);
});
