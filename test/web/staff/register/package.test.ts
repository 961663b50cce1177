// What is put together, gone through and released without script; the officer's form filled; the settings; and bad input at each form, with
// nothing typed lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { filledForm } from "../../../../src/desk/register/disclosure/form.ts";
import { disclosureView } from "../../../../src/desk/register/disclosure/read.ts";
import { staffPath, staffPaths } from "../../../../src/web/paths.ts";
import { textOf } from "../../../print/reading.ts";
import { testSite } from "../../../site.ts";
import type { Browserless } from "../../patron/browserless.ts";
import { signedIn } from "../signed-in.ts";

const doing = (reference: string, act: string) => staffPath(staffPaths.disclosureAct, { reference, act });
const entry = (reference: string) => staffPath(staffPaths.disclosureEntry, { reference });
const settings = staffPath(staffPaths.setting, { part: "disclosure" });
type Fields = Parameters<Browserless["post"]>[1];
const does = (visitor: Browserless, reference: string, act: string, fields: Fields = {}, files: File[] = []) =>
  visitor.post(doing(reference, act), fields, { files });
async function log(visitor: Browserless, fields: Record<string, string> = { asked: "her own record" }) {
  const page = await visitor.post(staffPaths.disclosure, fields);
  const found = /Logged as ([\w-]{11})/.exec(page.words)?.[1];
  assert.ok(found, page.words);
  return found;
}
async function approved(visitor: Browserless): Promise<string> {
  const reference = await log(visitor);
  await does(visitor, reference, "ChooseGate", { gate: "consent" });
  const consent = { consent: "ownRecord", verified: "idSeen", whose: "Ana", scope: "all" };
  await does(visitor, reference, "RecordConsent", consent);
  await does(visitor, reference, "Approve", { reasons: "Hers." });
  return reference;
}
const card = "21234500067894";

test("each mark is decided on by a person; nothing leaves before, and exactly the rest leaves after", async (t) => {
  const site = await testSite(t);
  const [ines, noor] = [await signedIn(site, "director"), await signedIn(site, "custodian")];
  const reference = await log(noor);
  await does(noor, reference, "ChooseGate", { gate: "consent" });
  await does(noor, reference, "RecordConsent", {
    consent: "ownRecord",
    verified: "idSeen",
    whose: "Ana",
    scope: "all",
  });
  await does(ines, reference, "Approve", { reasons: "Hers." });
  const found = await does(noor, reference, "AssemblePackage", { leaves: `Hers: ${card}. His: ben@mail.example.` });
  assert.match(found.words, /Go through what would leave/, "asked at once");
  assert.match(found.html, new RegExp(`<mark>${card}</mark>`));
  const names = [...found.html.matchAll(/<select[^>]*name="(at\.\d+\.\d+)"/g)].map(([, name = ""]) => name);
  assert.equal(names.length, 2);
  assert.match((await noor.get(entry(reference))).words, /marks that nobody has decided on/);
  assert.match((await noor.get(doing(reference, "Release"))).words, /Marks that nobody has decided on: 2/);
  const paper = staffPath(staffPaths.disclosurePaper, { reference, paper: "release" });
  assert.equal((await noor.get(paper)).status, 404);
  await noor.get(doing(reference, "ReviewPackage"));
  const of = noor.field("package");
  const half = await does(noor, reference, "ReviewPackage", {
    package: of,
    [names[0] ?? ""]: "covered",
    words: "His",
    under: "beyond",
  });
  assert.equal(half.status, 422);
  const neither = await does(noor, reference, "ReviewPackage", { package: of });
  assert.match(neither.words, new RegExp(`Decide on “${card}”: withhold it`), "by its words");
  for (const name of names)
    assert.match(neither.html, new RegExp(`href="#${name.replaceAll(".", "\\.")}"`), "all at once");
  assert.match(half.html, new RegExp(`href="#${names[1]?.replaceAll(".", "\\.")}"`), "said at the mark");
  assert.match(half.html, /<option value="covered" selected/, "what was decided is kept");
  assert.match(half.html, />\s*His<\/textarea>/);
  const gone = await does(noor, reference, "ReviewPackage", {
    package: of,
    [names[0] ?? ""]: "covered",
    [names[1] ?? ""]: "otherPerson",
  });
  assert.match(gone.words, new RegExp(`Hers: ${card}. His: ▮▮▮▮\\.`));
  assert.match(gone.words, /went through what leaves: 1 place of another person/);
  assert.doesNotMatch(gone.html, /ben@mail\.example/);
  assert.doesNotMatch((await noor.get(paper)).html, /ben@mail\.example/);
  await noor.get(doing(reference, "Release"));
  const sha256 = noor.field("sha256");
  await does(noor, reference, "Release", { sha256, toWhom: "Ana", releaseWay: "inPerson" });
  assert.match((await noor.get(entry(reference))).words, /What left.*▮▮▮▮ withheld: 1 place of another person/);
  assert.equal((await noor.get(doing(reference, "ReviewPackage"))).status, 404, "over");
  assert.deepEqual(site.logged, []);
});

test("choices for a package that was put together anew meanwhile aren't taken for the new one, wherever its marks are", async (t) => {
  const site = await testSite(t);
  const ines = await signedIn(site, "director");
  const reference = await approved(ines);
  const mark = async (leaves: string) => {
    const { html } = await does(ines, reference, "AssemblePackage", { leaves });
    return { of: ines.field("package"), name: /name="(at\.\d+\.\d+)"/.exec(html)?.[1] ?? "" };
  };
  const first = await mark("Write to ana@mail.example.");
  const second = await mark("Write to ben@mail.example.");
  assert.deepEqual([first.name, first.of === second.of], [second.name, false]);
  const stale = await does(ines, reference, "ReviewPackage", { package: first.of, [first.name]: "covered" });
  assert.equal(stale.status, 422);
  assert.match(stale.words, /put together anew meanwhile/);
  assert.match(stale.html, /<mark>ben@mail\.example<\/mark>/);
  assert.doesNotMatch(stale.html, /<option value="covered" selected/, "nothing is chosen beforehand");
  assert.match((await ines.get(entry(reference))).words, /marks that nobody has decided on/);
});

test("a text with hundreds of marks can be gone through", async (t) => {
  const site = await testSite(t);
  const ines = await signedIn(site, "director");
  const reference = await approved(ines);
  const lines = Array.from({ length: 300 }, (_, i) => `Wrote to p${i}@mail.example.`);
  const { html } = await does(ines, reference, "AssemblePackage", { leaves: lines.join("\n") });
  const names = [...html.matchAll(/<select[^>]*name="(at\.\d+\.\d+)"/g)].map(([, name = ""]) => name);
  assert.equal(names.length, 300);
  const said = Object.fromEntries(names.map((name) => [name, "otherPerson"]));
  const gone = await does(ines, reference, "ReviewPackage", { package: ines.field("package"), ...said });
  assert.match(gone.words, /300 places of other persons/);
});

test("every form with an answer missing says which, at its field, and keeps what was typed", async (t) => {
  const site = await testSite(t);
  const ines = await signedIn(site, "director");
  const at = async (gate: string) => {
    const reference = await log(ines);
    await does(ines, reference, "ChooseGate", { gate });
    return reference;
  };
  const wrong = async (reference: string, act: string, fields: Record<string, string>, field: string, says: RegExp) => {
    const page = await does(ines, reference, act, fields);
    assert.equal(page.status, 422, act);
    assert.match(page.html, new RegExp(`<a href="#${field}">`), `${act} ${field}`);
    assert.match(page.words, says, act);
    for (const typed of Object.values(fields)) assert.ok(page.html.includes(typed), `${act} keeps ${typed}`);
  };
  const order = await at("courtOrder");
  await wrong(
    order,
    "RecordOrder",
    { court: "27-MR-114", compels: "the sheet" },
    "files",
    /Attach the court order itself/,
  );
  await wrong(order, "RecordOrder", { court: "27-MR-114" }, "compels", /Write what the order compels/);
  await wrong(order, "NoteCounsel", { text: "by phone" }, "counselAsked", /Choose one of the answers/);
  await wrong(
    order,
    "NoteCounsel",
    { counselAsked: "yes", on: "2027-02-30", text: "by phone" },
    "on",
    /no day of the calendar/,
  );
  await wrong(order, "ChooseGate", {}, "gate", /Choose one of the answers/);
  await wrong(order, "Refuse", { reasons: "No judge signed." }, "ground", /Choose one of the answers/);
  await wrong(order, "Refuse", { ground: "orderFails", reasons: "" }, "reasons", /Give your reasons/);
  const emergency = await at("emergency");
  await wrong(
    emergency,
    "Confirm",
    { condition: "identifyingOnly", basis: "badge seen" },
    "of",
    /Say whom it identifies/,
  );
  await wrong(emergency, "RecordForm", { text: "at noon" }, "signed", /Choose one of the answers/);
  await wrong(emergency, "RecordForm", { signed: "yes", heldBy: "1", text: "at noon" }, "files", /Attach a copy/);
  const consent = await at("consent");
  const said = { whose: "Ana Ruiz", scope: "her fines" };
  await wrong(
    consent,
    "RecordConsent",
    { ...said, consent: "written", verified: "idSeen" },
    "files",
    /Attach the written consent/,
  );
  await wrong(consent, "RecordConsent", { ...said, consent: "written" }, "verified", /Choose one of the answers/);
  await wrong(
    consent,
    "RecordConsent",
    { scope: "her fines", consent: "ownRecord", verified: "idSeen" },
    "whose",
    /whose record/,
  );
  const figures = await at("statistics");
  await does(ines, figures, "Approve", { reasons: "Figures." });
  await wrong(figures, "AssemblePackage", { table: "a,b\nx,1" }, "heading", /a heading/);
  await wrong(
    figures,
    "AssemblePackage",
    { heading: "Loans", table: "a,b\nx,few" },
    "table",
    /something that is no count/,
  );
  await does(ines, figures, "AssemblePackage", { heading: "Loans", table: "a,b\nx,50" });
  await ines.get(doing(figures, "Release"));
  await wrong(
    figures,
    "Release",
    { sha256: ines.field("sha256"), toWhom: "A press" },
    "releaseWay",
    /Choose one of the answers/,
  );
  await does(ines, consent, "Withdraw");
  await wrong(consent, "NoteReview", { text: "Well done." }, "judicial", /Choose one of the answers/);
  const log2 = await ines.post(staffPaths.disclosure, { asked: "who", badge: "4411", day: "2027-13-01" });
  assert.equal(log2.status, 422);
  assert.match(log2.html, /<a href="#day">[\s\S]*value="4411"/);
  assert.deepEqual(site.logged, []);
});

test("the officer's form is filled with what was asked at the desk, and with nothing that the library holds", async (t) => {
  const site = await testSite(t);
  const [wes, ines] = [await signedIn(site, "volunteer"), await signedIn(site, "director")];
  const reference = await log(wes, {
    asked: "Who waited with the boy?",
    agency: "Kestrel County Sheriff",
    badge: "4411",
  });
  const form = staffPath(staffPaths.disclosureForm, { reference });
  assert.equal((await ines.get(form)).status, 404, "no emergency, no form");
  await does(ines, reference, "ChooseGate", { gate: "emergency" });
  for (const condition of ["swornOfficer", "orderImpractical", "imminentDanger", "identifyingOnly", "nothingOfUse"])
    await does(ines, reference, "Confirm", {
      condition,
      of: "witness",
      basis: "Told by Mae Lund, card 21234500067894",
    });
  await does(ines, reference, "AddDetails", { askerName: "Sgt. Delphine Okoro" });
  await does(ines, reference, "Approve", { reasons: "A child is missing." });
  await does(ines, reference, "AssemblePackage", { fullName: "Orrin Tallis" });
  const links = (await ines.get(staffPath(staffPaths.disclosurePaper, { reference, paper: "form" }))).html;
  assert.ok(links.includes(form) && links.includes(staffPaths.officersForm));
  const got = await ines.get(form);
  assert.equal(got.headers.get("content-type"), "application/pdf");
  const view = await disclosureView(site.desk, site.people.director, reference);
  const pdf = view.ok ? await filledForm(site.desk, view.value, "en") : view;
  assert.ok(pdf.ok);
  const words = textOf(pdf.value);
  for (const known of [
    reference,
    "Delphine Okoro",
    "4411",
    "Kestrel County Sheriff",
    "Who waited with the boy?",
    "X witness",
  ])
    assert.ok(words.includes(known), known);
  assert.doesNotMatch(words, /Tallis|Lund|21234500067894/);
  assert.equal((await wes.get(form)).status, 404, "whoever only logged it has the blank one");
  assert.deepEqual(site.logged, []);
});

test("the Director words the front desk's screen in each language and says which counts are too small; others read it", async (t) => {
  const site = await testSite(t);
  const [ines, piet] = [await signedIn(site, "director"), await signedIn(site, "administrator")];
  const shown = await ines.get(settings);
  assert.match(shown.html, /name="smallestCell"[^>]*value="5"/);
  assert.match(shown.html, /Library records are confidential under Illinois law/);
  const typed = Object.fromEntries(
    [...shown.html.matchAll(/<textarea[^>]*name="([\w.]+)"[^>]*>\s*([^<]*)<\/textarea>/g)].map(([, name, words]) => [
      name,
      words,
    ]),
  ) as Record<string, string>;
  assert.equal(Object.keys(typed).length, 6);
  const save = (fields: Record<string, string>) =>
    ines.post(settings, {
      ...typed,
      expects: ines.field("expects"),
      smallestCell: "5",
      checkedOn: "2027-03-01",
      ...fields,
    });
  for (const [fields, field] of [
    [{ smallestCell: "2" }, "smallestCell"],
    [{ smallestCell: "21" }, "smallestCell"],
    [{ smallestCell: "some" }, "smallestCell"],
    [{ checkedOn: "2027-02-30" }, "checkedOn"],
    [{ "say.es": "" }, "say\\.es"],
    [{ "do.en": "a\n".repeat(7) }, "do\\.en"],
    [{ "dont.en": "x".repeat(201) }, "dont\\.en"],
  ] as const) {
    const page = await save({ "say.en": "Just a moment.", ...fields });
    assert.equal(page.status, 422, field);
    assert.match(page.html, new RegExp(`<a href="#${field}">`));
    assert.match(page.html, /Just a moment\./, "what was typed is kept");
  }
  assert.match((await save({ smallestCell: "10", "say.en": "“One moment.”\n“I call our Director.”" })).words, /Saved/);
  const front = await (await signedIn(site, "volunteer")).get(staffPaths.disclosure);
  assert.match(front.words, /“One moment\.” “I call our Director\.” Do/);
  assert.match(front.words, /checked March 1, 2027/);
  assert.match((await ines.get(staffPaths.settings)).words, /Ines Castellan changed: what is told and withheld/);
  const theirs = await piet.get(settings);
  assert.match(theirs.words, /Only the Director can change this/);
  assert.doesNotMatch(theirs.html, /<textarea/);
  assert.equal((await piet.post(settings, { ...typed, smallestCell: "3", checkedOn: "2027-03-01" })).status, 422);
  const reference = await log(ines);
  await does(ines, reference, "ChooseGate", { gate: "statistics" });
  await does(ines, reference, "Approve", { reasons: "Figures." });
  const safe = await does(ines, reference, "AssemblePackage", { heading: "Loans", table: "a,b\nMain,9\nMill,50" });
  assert.match(safe.words, /Main \* .*withheld: under 10/);
  await ines.get(settings);
  assert.match((await save({ "say.en": "", "do.en": "", "dont.en": "" })).words, /Saved/);
  assert.match(
    (await ines.get(staffPaths.disclosure)).words,
    /Library records are confidential/,
    "Concord's words again",
  );
  assert.deepEqual(site.logged, []);
});
