// Conduct without script: the first minute by anybody at the desk, each bad input with what to do, who finds what, the list, the settings, the public
// page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { paths, staffPath, staffPaths } from "../../../../src/web/paths.ts";
import { incidentPaths } from "../../../../src/web/staff/register/incident/paths.ts";
import { testSite } from "../../../site.ts";
import type { Browserless } from "../../patron/browserless.ts";
import { signedIn } from "../signed-in.ts";

const entry = (reference: string) => staffPath(incidentPaths.entry, { reference });
const doing = (reference: string, act: string) => staffPath(incidentPaths.act, { reference, act });
const typed = { day: "2027-03-09", time: "13:42", where: "Seat 7", text: "He hit the desk twice.", do: "draft" };
type Fields = Parameters<Browserless["post"]>[1];

async function draft(visitor: Browserless, more: Fields = {}): Promise<string> {
  const page = await visitor.post(incidentPaths.draft, { ...typed, ...more });
  assert.equal(page.status, 200, page.words);
  const found = /Incident ([\w-]{11})/.exec(page.words)?.[1];
  assert.ok(found, page.words);
  return found;
}

test("a volunteer drafts, a colleague adds, it is handed in, read, closed; who it is opens for a reason and closes again", async (t) => {
  const site = await testSite(t);
  const [wes, marisol, lena] = [
    await signedIn(site, "volunteer"),
    await signedIn(site, "staff"),
    await signedIn(site, "supervisor"),
  ];
  const reference = await draft(wes, { description: "Green jacket", asked: String(site.people.staff.personId) });
  const does = (visitor: Browserless, act: string, fields: Fields = {}) => visitor.post(doing(reference, act), fields);
  assert.match((await wes.get(entry(reference))).words, /Draft/);
  assert.equal((await does(wes, "HandIn")).status, 422);
  assert.match((await does(wes, "HandIn")).words, /Choose the rule that it is about/);
  assert.match((await does(marisol, "AddAccount", { text: "I heard it." })).words, /Added\./);
  assert.match((await does(wes, "CorrectFacts", { ...typed, rules: "r8", minor: "no" })).words, /Corrected\./);
  assert.match((await does(wes, "HandIn")).words, /Handed in\. The person in charge has it now/);
  assert.match((await does(lena, "SendBack", { text: " " })).words, /Write what you still need to know/);
  assert.match((await does(lena, "OpenIdentity", { reason: "review" })).words, /Green jacket/);
  assert.doesNotMatch((await lena.get(entry(reference))).words, /Green jacket/);
  assert.match((await does(lena, "Accept")).words, /Say what you make of it: choose one/);
  assert.match((await does(lena, "Accept", { finding: "broken" })).words, /Accepted\./);
  assert.match((await does(lena, "Close", { outcome: "warning", text: "Talked it over." })).words, /Closed\./);
  const { words } = await wes.get(entry(reference));
  assert.match(words, /Lena Roth closed it: A warning/);
  assert.match(words, /Wes Adeyemi opened who it is|Lena Roth opened who it is: To read and decide it/);
  assert.deepEqual(site.logged, []);
});

test("bad input of a draft: each is said at its field, with what to do, and nothing typed is lost", async (t) => {
  const site = await testSite(t);
  const wes = await signedIn(site, "volunteer");
  for (const [more, field, said] of [
    [{ time: "23:59" }, "time", /still to come/],
    [{ day: "2024-03-09" }, "day", /more than a year ago/],
    [{ day: "2027-02-30" }, "day", /day and a time that exist/],
    [{ do: "handIn" }, "rules", /Choose the rule/],
    [{ do: "handIn", rules: "r99" }, "rules", /as they stand now/],
    [{ do: "handIn", rules: "r1", text: "" }, "text", /A sentence is enough/],
    [{ where: "Desk, card 21234500067894" }, "where", /never needs one/],
    [{ name: "21234500067894" }, "name", /never needs one/],
  ] as const) {
    const page = await wes.post(incidentPaths.draft, { ...typed, ...more });
    assert.equal(page.status, 422, JSON.stringify(more));
    assert.match(page.words, said);
    assert.match(page.html, new RegExp(`href="#${field}"`), `${field} is linked to`);
    if (!("text" in more)) assert.match(page.html, /He hit the desk twice/);
  }
  const nothing = await wes.post(incidentPaths.draft, { day: typed.day, time: typed.time, do: "draft" });
  assert.equal(nothing.status, 422);
  const big = new File([new Uint8Array(11 * 1_048_576)], "photo.jpg");
  const large = await wes.post(incidentPaths.draft, { ...typed, rules: "r1" }, { files: [big] });
  assert.equal(large.status, 422);
  assert.match(large.words, /10 MB/);
  assert.match(large.html, /He hit the desk twice/);
  assert.match((await wes.get(incidentPaths.list)).words, /No incident here/);
});

test("a card's number is masked on request, and the draft goes on; hints never stand in the way", async (t) => {
  const site = await testSite(t);
  const wes = await signedIn(site, "volunteer");
  const text = "He was obviously drunk. Card 21234500067894.";
  const page = await wes.post(incidentPaths.draft, { ...typed, text, do: "mask.draft" });
  assert.equal(page.status, 200);
  assert.doesNotMatch(page.html, /21234500067894/);
  assert.match(page.words, /drunk What did you see, hear or smell\?/);
  const checked = await wes.post(incidentPaths.draft, { ...typed, text: "He was drunk.", do: "check" });
  assert.equal(checked.status, 200);
  assert.match(checked.words, /Tell what you noticed/);
  assert.match((await wes.post(incidentPaths.draft, { ...typed, do: "check" })).words, /No word here judges/);
});

test("an unfinished form is kept for whoever began it, on that computer", async (t) => {
  const site = await testSite(t);
  const wes = await signedIn(site, "volunteer");
  const kept = await wes.post(incidentPaths.draft, { ...typed, do: "later" });
  assert.match(kept.words, /as you left it/);
  assert.match(kept.html, /He hit the desk twice/);
  await draft(wes);
  assert.doesNotMatch((await wes.get(incidentPaths.draft)).html, /He hit the desk twice/);
});

test("other staff, trustees, the custodian, the administrator find nothing; odd addresses are no error", async (t) => {
  const site = await testSite(t);
  const wes = await signedIn(site, "volunteer");
  const reference = await draft(wes, { rules: "r8", do: "handIn" });
  for (const who of ["colleague", "trustee", "custodian", "administrator"] as const) {
    const other = await signedIn(site, who);
    for (const path of [entry(reference), doing(reference, "AddAccount")])
      assert.equal((await other.get(path)).status, 404);
    assert.equal((await other.post(doing(reference, "AddAccount"), { text: "x" })).status, 404);
    const list = await other.get(incidentPaths.list);
    assert.doesNotMatch(list.words, new RegExp(reference), who);
  }
  for (const path of [
    entry("KKK"),
    doing(reference, "Nothing"),
    doing(reference, "DraftIncident"),
    `${entry(reference)}/file/x`,
  ])
    assert.equal((await wes.get(path)).status, 404, path);
  assert.equal((await wes.get(`${incidentPaths.list}?status=odd&branch=x&name=%F0%9F%99%82`)).status, 200);
  assert.deepEqual(site.logged, []);
});

test("the list leads with what is yours; the whole name finds, a part of it or a matter's search doesn't", async (t) => {
  const site = await testSite(t);
  const [marisol, lena] = [await signedIn(site, "staff"), await signedIn(site, "supervisor")];
  const reference = await draft(marisol, { rules: "r8", do: "handIn", name: "Ruthven Halloway" });
  assert.match((await lena.get(incidentPaths.list)).words, new RegExp(`Yours to read 1 ${reference}`));
  assert.match((await lena.get(staffPaths.home)).words, new RegExp(`Incident ${reference}: read and decide`));
  assert.doesNotMatch((await marisol.get(staffPaths.home)).words, new RegExp(reference));
  assert.match((await lena.get(`${incidentPaths.list}?name=halloway+ruthven`)).words, new RegExp(reference));
  assert.match((await lena.get(`${incidentPaths.list}?name=halloway`)).words, /None is like that/);
  for (const find of ["Ruthven Halloway", reference, "desk twice"])
    assert.doesNotMatch(
      (await lena.get(`${staffPaths.cases}?find=${encodeURIComponent(find)}`)).html,
      /conduct\/incident\/[A-Z0-9]/,
    );
});

test("patron.1: what we expect stands open to everybody, in both languages, from the library's own settings", async (t) => {
  const site = await testSite(t);
  const ines = await signedIn(site, "director");
  const part = staffPath(staffPaths.setting, { part: "conduct" });
  const page = await ines.get(part);
  assert.match(page.words, /2: isn't allowed/);
  const rules = { form: "rules", "level.r1": "1", "en.r1": "Keep it low.", "es.r1": "Hable bajo.", "retired.r1": "" };
  const wrong = await ines.post(part, { ...rules, "es.r1": "" });
  assert.equal(wrong.status, 422);
  assert.match(wrong.html, /href="#es\.r1"/);
  assert.match(wrong.html, /Keep it low/);
  assert.match((await ines.post(part, rules)).words, /Saved\./);
  const words = {
    form: "words",
    "expected.en": "We share this house.",
    "expected.es": "Compartimos esta casa.",
    checkedOn: "2027-03-01",
  };
  assert.match((await ines.post(part, words)).words, /Saved\./);
  assert.equal((await ines.post(part, { form: "ladder" })).status, 422);
  const anybody = await (await fetch(site.url + paths.conduct)).text();
  for (const said of ["We share this house.", "Keep it low.", 'id="r1"', "15 days", "Kept out for 365 days"])
    assert.ok(anybody.includes(said), said);
  const spanish = await (await fetch(`${site.url}/es${paths.conduct}`)).text();
  for (const said of ["Compartimos esta casa.", "Hable bajo.", "Sin entrada por 7 días"])
    assert.ok(spanish.includes(said), said);
  const piet = await signedIn(site, "administrator");
  assert.match((await piet.get(part)).words, /Only the Director can change this/);
  assert.deepEqual(site.logged, []);
});
