// Requests for records without script: the first minute and the log for anybody, the gates for those who decide, papers, the count; bad input.
import assert from "node:assert/strict";
import { test } from "node:test";
import { staffPath, staffPaths } from "../../../../src/web/paths.ts";
import { type Site, testSite } from "../../../site.ts";
import type { Browserless } from "../../patron/browserless.ts";
import { signedIn } from "../signed-in.ts";

const pdf = () => new File(["%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"], "order.pdf");
const asked = "Deputy Harlow wants to know who sat at computer 4.";
const entry = (reference: string) => staffPath(staffPaths.disclosureEntry, { reference });
const doing = (reference: string, act: string) => staffPath(staffPaths.disclosureAct, { reference, act });
const paper = (reference: string, of: string) => staffPath(staffPaths.disclosurePaper, { reference, paper: of });

async function log(visitor: Browserless, fields: Record<string, string> = { asked }): Promise<string> {
  const page = await visitor.post(staffPaths.disclosure, fields);
  assert.equal(page.status, 200);
  const found = /Logged as ([\w-]{11})/.exec(page.words)?.[1];
  assert.ok(found, page.words);
  return found;
}
type Posted = Parameters<Browserless["post"]>[1];
const does = async (visitor: Browserless, reference: string, act: string, fields: Posted = {}, files?: File[]) =>
  visitor.post(doing(reference, act), fields, files ? { files } : {});

async function everybody(site: Site) {
  return {
    wes: await signedIn(site, "volunteer"),
    ines: await signedIn(site, "director"),
    noor: await signedIn(site, "custodian"),
  };
}

test("5.2: the blank officer's form is a PDF for everybody at a desk, in the language of whoever asks", async (t) => {
  const site = await testSite(t);
  const wes = await signedIn(site, "volunteer");
  const pdf = await wes.get(staffPaths.officersForm);
  assert.equal(pdf.headers.get("content-type"), "application/pdf");
  assert.match(pdf.headers.get("content-disposition") ?? "", /attachment; filename="officers-form\.pdf"/);
  assert.match(pdf.html, /^%PDF-/);
});

test("the first minute: what to say, whom to call, and a request logged with one field, by a volunteer too", async (t) => {
  const site = await testSite(t);
  const { wes, ines } = await everybody(site);
  const page = await wes.get(staffPaths.disclosure);
  assert.match(page.words, /Call now Ines Castellan .*Anneke Osei/);
  assert.match(page.words, /Library records are confidential under Illinois law/);
  assert.match(page.words, /Hand over, print or show anything/);
  const empty = await wes.post(staffPaths.disclosure, { asked: "  " });
  assert.equal(empty.status, 422);
  assert.match(empty.words, /Write at least one line, or attach a file/);
  const future = await wes.post(staffPaths.disclosure, { asked, day: "2027-03-10" });
  assert.equal(future.status, 422);
  assert.match(future.html, /computer 4/, "what was typed is kept");
  const one = await log(wes);
  const other = await log(wes, { badge: "4411", day: "2027-03-08", time: "10:30" });
  const { words } = await wes.get(staffPaths.disclosure);
  for (const reference of [one, other]) assert.match(words, new RegExp(`${reference}.*Nothing given out`));

  const mine = await wes.get(entry(one));
  assert.match(mine.words, /computer 4/);
  assert.match(mine.words, /You see what you logged/);
  assert.doesNotMatch(mine.words, /Choose a gate|Who has read it/);
  assert.equal((await does(wes, one, "Refuse", { ground: "noGate", reasons: "x" })).status, 404);
  assert.equal((await does(wes, one, "AddDetails", { agency: " " })).status, 422);
  assert.equal((await does(wes, one, "AddDetails", { agency: "Kestrel County" })).status, 200);
  assert.match((await ines.get(entry(one))).words, /Kestrel County/);
  assert.deepEqual(site.logged, []);
});

test("on the last evening of the year the register counts no filter as set: the year is the library's, not UTC's", async (t) => {
  const site = await testSite(t);
  site.now = "2028-01-01T03:00:00.000Z"; // nine in the evening of December 31
  const ines = await signedIn(site, "director");
  assert.doesNotMatch((await ines.get(staffPaths.disclosures)).words, /1 set\b/);
  assert.match((await ines.get(`${staffPaths.disclosures}?state=released`)).words, /1 set\b/);
});

test("nobody else finds the register, an entry, a paper or the count; odd addresses are no error", async (t) => {
  const site = await testSite(t);
  const { wes, ines } = await everybody(site);
  const reference = await log(wes);
  for (const who of ["staff", "supervisor", "president", "trustee", "administrator"] as const) {
    const visitor = await signedIn(site, who);
    assert.equal((await visitor.get(staffPaths.disclosure)).status, 200, who);
    for (const path of [
      staffPaths.disclosures,
      staffPath(staffPaths.disclosureCount, { year: 2027 }),
      entry(reference),
      doing(reference, "AddDetails"),
      paper(reference, "refusal"),
    ])
      assert.equal((await visitor.get(path)).status, 404, `${who} ${path}`);
  }
  for (const odd of ["?year=abc&state=odd", "?year=1850", "?state=released&year=2027"])
    assert.equal((await ines.get(staffPaths.disclosures + odd)).status, 200, odd);
  for (const odd of [
    entry("no"),
    doing(reference, "Burn"),
    doing(reference, "LogRequest"),
    paper(reference, "form"),
    "/staff/disclosures/count/x",
  ])
    assert.equal((await ines.get(odd)).status, 404, odd);
  assert.deepEqual(site.logged, []);
});

test("a court order: without the document nothing moves; with it, it leaves as previewed and stands in the register", async (t) => {
  const site = await testSite(t);
  const { wes, ines, noor } = await everybody(site);
  const reference = await log(wes);
  await does(noor, reference, "ChooseGate", { gate: "courtOrder" });
  const without = await does(noor, reference, "RecordOrder", { compels: "the sign-up sheet" }, []);
  assert.equal(without.status, 422);
  assert.match(without.words, /Attach the court order itself/);
  assert.match(without.html, /the sign-up sheet/, "what was typed is kept");
  assert.match(without.html, /aria-invalid="true"/);
  assert.equal((await does(noor, reference, "RecordOrder", { compels: "the sign-up sheet" }, [pdf()])).status, 200);
  assert.match((await noor.get(doing(reference, "CheckOrder"))).words, /Only the Director, or a designee/);
  await does(ines, reference, "CheckOrder");
  await does(noor, reference, "NoteCounsel", { counselAsked: "no" });
  assert.equal((await does(ines, reference, "Approve", { reasons: " " })).status, 422);
  await does(ines, reference, "Approve", { reasons: "The order names this sheet." });
  const shown = await does(noor, reference, "AssemblePackage", { leaves: "Sheet of March 2: four names." }, [pdf()]);
  assert.match(
    shown.words,
    /Exactly this, and nothing else.*Sheet of March 2.*order\.pdf.*SHA-256 of all of it: [0-9a-f]{64}/,
  );
  const release = await noor.get(doing(reference, "Release"));
  assert.match(release.words, /Sheet of March 2/, "previewed whole before it leaves");
  const sha256 = noor.field("sha256");
  assert.equal((await does(noor, reference, "Release", { sha256, releaseWay: "post" })).status, 422, "to whom?");
  assert.match(
    (await does(noor, reference, "Release", { sha256: "0".repeat(64), toWhom: "Clerk", releaseWay: "post" })).words,
    /put together anew meanwhile/,
  );
  const left = await does(noor, reference, "Release", { sha256, toWhom: "Clerk of the court", releaseWay: "post" });
  assert.match(left.words, /Released.*What left is on record/);
  assert.match(
    (await noor.get(paper(reference, "release"))).words,
    /As a court order requires.*Clerk of the court|Clerk of the court.*As a court order requires/,
  );
  assert.match((await ines.get(staffPaths.disclosures)).words, new RegExp(`${reference}.*Court order.*Released`));
  const count = await ines.get(staffPath(staffPaths.disclosureCount, { year: 2027 }));
  assert.match(count.words, /Court order 1 0 0 0 1/);
  assert.doesNotMatch(count.words, /Harlow|Clerk/);
  // What leaves the desk withholds small counts: that is the Board's report. Whole, they aren't printed.
  assert.match(count.words, /For those who keep the register.*the Board’s report/);
  assert.match(count.html, /class="scrolls noprint"/);
  assert.match(count.html, /class="onpaper"[^>]*>[^<]*aren’t printed/);
  assert.doesNotMatch(count.html, /data-print/, "nothing asks to print it");
  const fileAt = /href="([^"]*\/file\/[^"]*)"/.exec((await ines.get(entry(reference))).html)?.[1] ?? "";
  const file = await ines.get(fileAt);
  assert.equal(file.headers.get("content-type"), "application/pdf");
  assert.equal((await wes.get(fileAt)).status, 404);
  assert.deepEqual(site.logged, []);
});

test("an emergency: one by one, one missing is refused by its number; only identity fields; form; letter", async (t) => {
  const site = await testSite(t);
  const { wes, ines } = await everybody(site);
  const reference = await log(wes);
  await does(ines, reference, "ChooseGate", { gate: "emergency" });
  const confirm = (condition: string, more = {}) => does(ines, reference, "Confirm", { condition, ...more });
  for (const one of ["swornOfficer", "orderImpractical", "imminentDanger"]) await confirm(one, { basis: "shown" });
  const nobody = await confirm("identifyingOnly");
  assert.equal(nobody.status, 422);
  assert.match(nobody.words, /Say whom it identifies/);
  await confirm("identifyingOnly", { of: "victim" });
  const missing = await does(ines, reference, "Approve", { reasons: "A child is missing." });
  assert.equal(missing.status, 422);
  assert.match(missing.words, /Condition 5 of 5 isn’t confirmed/);
  assert.match((await confirm("nothingOfUse")).words, /Every condition is confirmed/);
  await does(ines, reference, "Approve", { reasons: "A child is missing." });
  const pack = (fields: Posted) => does(ines, reference, "AssemblePackage", fields);
  assert.doesNotMatch((await ines.get(doing(reference, "AssemblePackage"))).html, /type="file"|textarea/);
  assert.match((await pack({ leaves: "what she borrowed" })).words, /There is nothing in it/);
  assert.match((await pack({ fullName: "Ana Ruiz 21234567890123" })).words, /may not show what was borrowed/);
  assert.match((await pack({ fullName: "Ana Ruiz" })).words, /Full name Ana Ruiz/);
  await ines.get(doing(reference, "Release"));
  const sha256 = ines.field("sha256");
  const early = await does(ines, reference, "Release", { sha256, toWhom: "Deputy Harlow", releaseWay: "inPerson" });
  assert.match(early.words, /form isn’t on record/);
  assert.match((await ines.get(paper(reference, "form"))).words, /I acknowledge receipt.*A victim.*Signature/);
  assert.match((await does(ines, reference, "RecordForm", { signed: "yes", heldBy: "1" }, [])).words, /Attach a copy/);
  await does(ines, reference, "RecordForm", { signed: "no" }, []);
  await does(ines, reference, "Release", { sha256, toWhom: "Deputy Harlow", releaseWay: "inPerson" });
  assert.match(
    (await ines.get(entry(reference))).words,
    /Refused to sign.*recorded the release: Handed over in person/,
  );
  assert.deepEqual(site.logged, []);
});

test("statistics, consent, refusal: small counts withheld, no letter says who is a patron, broken posts are refused", async (t) => {
  const site = await testSite(t);
  const { ines } = await everybody(site);
  const figures = await log(ines);
  await does(ines, figures, "ChooseGate", { gate: "statistics" });
  await does(ines, figures, "Approve", { reasons: "Public figures." });
  const uneven = await does(ines, figures, "AssemblePackage", { heading: "Loans", table: "a,b\nx,1,2" });
  assert.match(uneven.words, /Line 2 has more or fewer columns/);
  const table = "Branch,Loans,Holds\nMain,3,44\nMill,55,66";
  const safe = await does(ines, figures, "AssemblePackage", { heading: "Loans", table });
  assert.match(safe.words, /Main \* \* /);
  const consent = await log(ines);
  await does(ines, consent, "ChooseGate", { gate: "consent" });
  const typed = { consent: "written", verified: "idSeen", whose: "Ana", scope: "her fines" };
  assert.match((await does(ines, consent, "RecordConsent", typed, [])).words, /Attach the written consent/);
  await does(ines, consent, "Refuse", { ground: "consentFails", reasons: "No paper came." });
  const letter = await ines.get(paper(consent, "refusal"));
  const onPaper = await ines.get(staffPath(staffPaths.disclosureRefusal, { reference: consent }));
  assert.equal(onPaper.headers.get("content-type"), "application/pdf");
  assert.match(letter.html, /refusal\.pdf/);
  assert.match(letter.words, /neither says nor means that anybody is or isn’t a patron/);
  assert.match(letter.words, /no written consent.*No paper came\./);
  assert.equal((await does(ines, consent, "NoteReview", { judicial: "none", text: "Well done." })).status, 200);
  assert.equal((await does(ines, figures, "ChooseGate", { gate: "<b>" })).status, 422);
  const broken = await ines.raw(doing(figures, "Refuse"), "--x\r\nbad", {
    "content-type": "multipart/form-data; boundary=x",
  });
  assert.equal(broken.status, 400);
  assert.deepEqual(site.logged, []);
});
