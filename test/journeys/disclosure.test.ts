// Requests for records in a browser: the first minute, an entry by each gate, every form, the papers and the count: valid HTML, no axe violation
// (2.2), no wider than the screen, all by keyboard; in both languages.
import assert from "node:assert/strict";
import test from "node:test";
import { actOn, packUp } from "../../src/desk/register/disclosure/act.ts";
import { logRequest } from "../../src/desk/register/disclosure/log.ts";
import type { DisclosureDraft } from "../../src/domain/disclosure/act.ts";
import { conditions, type Gate, gates } from "../../src/domain/disclosure/terms.ts";
import { languageCookie } from "../../src/web/middleware/language.ts";
import { staffPath, staffPaths } from "../../src/web/paths.ts";
import { type Site, testSite } from "../site.ts";
import { invited } from "../web/staff/signed-in.ts";
import { signIn, visitor } from "./visitor.ts";

const pdf = { name: "order.pdf", bytes: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n") };
const entry = (reference: string) => staffPath(staffPaths.disclosureEntry, { reference });
const doing = (reference: string, act: string) => staffPath(staffPaths.disclosureAct, { reference, act });
const paper = (reference: string, of: string) => staffPath(staffPaths.disclosurePaper, { reference, paper: of });

type Made = Gate | "refused" | "marked";
/** One request at each gate, as far as it goes before it is approved, one that is refused, one with marks to decide on. */
async function requests(site: Site): Promise<Record<Made, string>> {
  const { desk, people, now } = site;
  const does = async (reference: string, draft: DisclosureDraft, files = [] as (typeof pdf)[]) => {
    const sent = { id: crypto.randomUUID(), draft, words: { text: "as it was", files } };
    assert.ok((await actOn(desk, people.director, reference, sent)).ok, draft.type);
  };
  const made = {} as Record<Made, string>;
  for (const one of [...gates, "refused", "marked"] as const) {
    const received = { way: "inPerson", receivedBy: people.volunteer.personId, receivedAt: now } as const;
    const words = { fields: { asked: "who sat at computer 4", askerName: "Deputy Harlow", agency: "Kestrel County" } };
    const logged = await logRequest(desk, people.volunteer, received, words, crypto.randomUUID());
    assert.ok(logged.ok);
    made[one] = logged.value.reference;
    if (one !== "refused") await does(made[one], { type: "ChooseGate", gate: one === "marked" ? "consent" : one });
  }
  await does(made.refused, { type: "Refuse", ground: "noGate", reasoned: true });
  await does(made.courtOrder, { type: "RecordOrder", files: 1 }, [pdf]);
  for (const condition of conditions)
    await does(made.emergency, { type: "Confirm", condition, of: condition === "identifyingOnly" ? "victim" : null });
  for (const gate of ["emergency", "statistics"] as const) {
    await does(made[gate], { type: "Approve", reasoned: true });
    const typed = {
      text: "",
      identity: { fullName: "Ana Ruiz" },
      title: "Loans",
      table: "Branch,Loans,Holds\nMain,3,44\nMill Road,55,66",
      files: [],
    };
    assert.ok((await packUp(desk, people.director, made[gate], typed, { id: crypto.randomUUID() })).ok);
  }
  await does(made.marked, { type: "RecordConsent", consent: "ownRecord", verified: "idSeen", files: 0 });
  await does(made.marked, { type: "Approve", reasoned: true });
  const text = "Fines: 4.50. Card 21234500067894. Her notice went to ben.of.the.long.address@mail.example on May 4.";
  const typed = { text, identity: {}, title: "", table: "", files: [] };
  assert.ok((await packUp(desk, people.director, made.marked, typed, { id: crypto.randomUUID() })).ok);
  return made;
}

for (const { width, dark, spanish } of [
  { width: 1280, dark: false, spanish: false },
  { width: 320, dark: true, spanish: true },
])
  test(`requests for records at ${width} px${dark ? ", dark" : ""}${spanish ? ", in Spanish" : ""}`, async (t) => {
    const site = await testSite(t);
    const made = await requests(site);
    const email = await invited(site, "director");
    const { page, context, check } = await visitor(t, { width, dark });
    if (spanish) await context.addCookies([{ name: languageCookie, value: "es", url: site.url }]);
    await signIn({ page }, site.url, email);
    for (const path of [
      staffPaths.disclosure,
      staffPaths.disclosures,
      staffPath(staffPaths.disclosureCount, { year: 2027 }),
      ...Object.values(made).map(entry),
      ...["RecordOrder", "NoteCounsel", "ChooseGate"].map((act) => doing(made.courtOrder, act)),
      ...["RecordForm", "AssemblePackage", "Release"].map((act) => doing(made.emergency, act)),
      ...["RecordConsent", "Refuse"].map((act) => doing(made.consent, act)),
      ...["AssemblePackage", "Release"].map((act) => doing(made.statistics, act)),
      doing(made.refused, "NoteReview"),
      doing(made.marked, "ReviewPackage"),
      staffPath(staffPaths.setting, { part: "disclosure" }),
      paper(made.refused, "refusal"),
      paper(made.emergency, "form"),
      paper(made.statistics, "release"),
    ]) {
      const answered = await page.goto(site.url + path);
      assert.equal(answered?.status(), 200, path);
      assert.equal(await page.locator("html").getAttribute("lang"), spanish ? "es" : "en");
      await check(path);
    }
    assert.deepEqual(site.logged, []);
  });

test("a request is logged by keyboard alone, with one field; an empty one says what is wrong", async (t) => {
  const site = await testSite(t);
  const email = await invited(site, "volunteer");
  const { page, check } = await visitor(t, { width: 360 });
  await signIn({ page }, site.url, email);
  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await page.waitForURL(`${site.url}${staffPaths.disclosure}`);
  const send = page.locator("form[action='/staff/disclosure'] button");
  await send.press("Enter");
  await page.getByRole("alert").waitFor();
  assert.match(await page.title(), /^Error: /);
  await check("front desk with an error");
  await page.locator("[name=asked]").focus();
  await page.keyboard.insertText("Two officers want the sign-up sheet.");
  await send.press("Enter");
  await page.getByRole("status").waitFor();
  assert.match((await page.getByRole("status").textContent()) ?? "", /Logged as .* call Ines Castellan now/s);
  await check("front desk, logged");
});
