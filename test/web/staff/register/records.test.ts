// The pages of records, without script: from the series to the worksheet, by two people; who may not finds nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { carryOut } from "../../../../src/desk/register/records/carry-out.ts";
import { staffPath, staffPaths } from "../../../../src/web/paths.ts";
import { givenRecords } from "../../../desk/register/records/given-records.ts";
import { testSite } from "../../../site.ts";
import { browserless } from "../../patron/browserless.ts";
import { password, signedIn } from "../signed-in.ts";

const settings = staffPath(staffPaths.setting, { part: "records" });
const series = {
  name: "Made-up series",
  application: "00:000 item 0",
  period: "5",
  unit: "years",
  trigger: "closed",
};

test("from an empty list to a disposal that two people answer for, and its worksheet", async (t) => {
  const on = await givenRecords(t, undefined, await testSite(t));
  const { site } = on;
  const noor = await signedIn(site, "custodian");
  const ines = await signedIn(site, "director");
  assert.match((await noor.get(staffPaths.records)).words, /No retention series yet.*Nothing was proposed yet/);
  assert.match((await noor.get(settings)).words, /Concord ships no period.*application 00:000, 99 years/);
  const wrong = await noor.post(settings, { ...series, period: "none" });
  assert.equal(wrong.status, 422);
  assert.match(wrong.html, /value="Made-up series"/);
  // Sent three times at once, as an impatient hand does: one series.
  const sent = await Promise.all([1, 2, 3].map(() => noor.post(settings, series)));
  assert.deepEqual([...new Set(sent.map(({ status }) => status))], [200]);
  const kept = await site.database.owner.query("select count(*)::int as series from concord.series");
  assert.equal(kept.rows[0].series, 1);
  assert.match((await noor.get(settings)).words, /Made-up series Application 00:000 item 0\. 5 years after closing/);
  assert.match((await ines.get(staffPaths.settings)).words, /Noor Velasquez changed: a retention series/);
  const longer = { ...series, id: "1", seriesVersion: "1", period: "7" };
  const clicks = await Promise.all([noor.post(settings, longer), noor.post(settings, longer)]);
  assert.deepEqual(
    clicks.map(({ status }) => status),
    [200, 200],
    "a second click of the same is no change of somebody else's",
  );
  assert.equal((await noor.post(settings, { ...longer, period: "8" })).status, 422, "of another is");
  assert.equal((await noor.post(settings, { ...longer, seriesVersion: "2", period: "5" })).status, 200);

  const matter = await on.raise();
  assert.match((await noor.post(staffPaths.propose, {})).words, /What is due was proposed/);
  assert.match((await noor.post(staffPaths.propose, {})).words, /Nothing is due/);
  const { reference } = await on.only();
  const entry = staffPath(staffPaths.record, { reference });
  const page = await noor.get(entry);
  assert.match(page.words, /What would go 1 matter would go\. Question 1 Texts 3 Files 1/);
  assert.match(page.words, /Order the disposal There is no authority yet/);
  const act = (who: typeof noor, step: string, fields: Record<string, string> = {}) =>
    who.post(entry, { do: step, ...fields });
  assert.match(
    (await act(noor, "OrderDisposal", { "password-OrderDisposal": password })).words,
    /There is no authority yet/,
  );
  const noMatter = await act(noor, "TakeOut", { matter: "", outReason: "asked", outWhy: "She still writes to us." });
  assert.equal(noMatter.status, 422);
  assert.match(noMatter.html, /She still writes to us\./, "what was typed stands there again");
  assert.match(
    (await act(noor, "RecordAuthority", { certificate: "she was rude", approvedOn: "2027-03-01" })).words,
    /does not look like a certificate/,
  );
  assert.match(
    (await act(noor, "RecordAuthority", { certificate: "lr 2027-014", approvedOn: "2027-03-01" })).words,
    /Certificate LR-2027-014/,
  );

  assert.match(
    (await act(noor, "OrderDisposal", { "password-OrderDisposal": "wrong" })).words,
    /There is 1 thing to fix|password/i,
  );
  assert.match(
    (await act(noor, "OrderDisposal", { "password-OrderDisposal": password })).words,
    /A second person confirms it/,
  );
  assert.match(
    (await act(noor, "ConfirmDisposal", { "password-ConfirmDisposal": password })).words,
    /You ordered it yourself/,
  );

  const held = {
    sort: "foia",
    over: "matter",
    which: matter.reference,
    fromOn: "2027-03-09",
    untilOn: "",
    why: "made up",
  };
  const hold = await ines.post(staffPaths.hold, held);
  assert.match(hold.words, new RegExp(`Matter ${matter.reference}.*made up.*Lift the hold`));
  assert.match((await ines.get(entry)).words, /held: FOIA request.*A legal hold stands in the way/);
  assert.match(
    (await act(ines, "ConfirmDisposal", { "password-ConfirmDisposal": password })).words,
    /A legal hold stands in the way/,
  );
  const holds = await site.database.owner.query("select reference from concord.register_item where noun = 'hold'");
  const lift = staffPath(staffPaths.record, { reference: holds.rows[0].reference });
  const unsaid = await noor.post(lift, {
    do: "LiftHold",
    reason: "answered",
    expects: "0",
    why: "They have it.",
  });
  assert.equal(unsaid.status, 422);
  assert.match(unsaid.html, /They have it\./);
  assert.match(
    (await noor.post(lift, { do: "LiftHold", reason: "answered", why: "" })).words,
    /Lifted by Noor Velasquez/,
  );

  assert.match(
    (await act(ines, "ConfirmDisposal", { "password-ConfirmDisposal": password })).words,
    /It is being carried out/,
  );
  assert.ok((await carryOut(on.desk, (await on.only()).id)).ok);
  assert.match((await ines.get(entry)).words, /The words of 1 matter are gone/);
  const sheet = await noor.get(staffPath(staffPaths.worksheet, { reference }));
  assert.match(
    sheet.words,
    /Agency Prairie Bend Public Library District Application 00:000 item 0.*5 years after closing/,
  );
  assert.match(sheet.words, /Certificate number LR-2027-014.*Ordered by Noor Velasquez Confirmed by Ines Castellan/);
  const pdf = await noor.get(staffPath(staffPaths.worksheetPdf, { reference }));
  assert.equal(pdf.headers.get("content-type"), "application/pdf");
  assert.match(pdf.html, /^%PDF-/);

  const lena = await signedIn(site, "supervisor");
  const seen = await lena.get(staffPath(staffPaths.case, { reference: matter.reference }));
  assert.match(seen.words, /Its words are gone since .*under certificate LR-2027-014/);
  const patron = browserless(site);
  assert.match(
    (await patron.post("/my-case", { code: matter.code.join(" ") })).words,
    /This matter is closed and its words are gone/,
  );
  const again = browserless(site);
  assert.match((await again.post("/es/my-case", { code: matter.code.join(" ") })).words, /sus palabras ya no existen/);
  assert.deepEqual(site.logged, []);
});

test("whoever doesn't keep records finds none of it, and odd addresses are no error", async (t) => {
  const site = await testSite(t);
  for (const who of ["staff", "supervisor", "administrator", "volunteer"] as const) {
    const visitor = await signedIn(site, who);
    for (const path of [
      staffPaths.records,
      staffPaths.hold,
      staffPath(staffPaths.record, { reference: "K7M-4X2-9RT" }),
    ])
      assert.equal((await visitor.get(path)).status, 404, `${who} ${path}`);
    assert.equal((await visitor.post(staffPaths.propose, {})).status, 404);
    assert.equal((await visitor.post(staffPaths.hold, { over: "everything" })).status, 404);
    assert.doesNotMatch((await visitor.get(staffPaths.home)).html, /staff\/records/, who);
  }
  const noor = await signedIn(site, "custodian");
  assert.equal((await noor.get(staffPath(staffPaths.record, { reference: "K7M-4X2-9RT" }))).status, 404);
  assert.match((await noor.post(staffPaths.propose, {})).words, /There is no retention series yet/);
  const late = { over: "everything", sort: "audit", fromOn: "2027-03-09", untilOn: "2027-03-08" };
  assert.match((await noor.post(staffPaths.hold, late)).words, /The last day comes before the first/);
});
