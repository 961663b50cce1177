// The Director's page of readings, asked without script: questions first, one person, one case; nobody else finds it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openMatter } from "../../../src/desk/open.ts";
import { staffPath, staffPaths } from "../../../src/web/paths.ts";
import { testSite } from "../../site.ts";
import { aConcern, anInquiry, nobodyYet } from "../../store/given-ledger.ts";
import { signedIn } from "./signed-in.ts";

test("5.1: what is worth a question stands first, with the cases; then everybody, then one person's or one case's readings", async (t) => {
  const site = await testSite(t);
  const raise = async (matter: Parameters<typeof openMatter>[2]) => {
    const done = await openMatter(site.desk, nobodyYet(), matter, { text: "It was loud." }, site.desk.newId());
    assert.ok(done.ok);
    return done.value.reference;
  };
  const walled = await raise({ ...aConcern, aboutStaff: "yes", about: site.people.colleague.personId });
  const inquiry = await raise(anInquiry);
  const theo = await signedIn(site, "colleague");
  assert.equal((await theo.get(staffPath(staffPaths.case, { reference: walled }))).status, 404);
  assert.equal((await theo.get(staffPath(staffPaths.case, { reference: inquiry }))).status, 200);

  const ines = await signedIn(site, "director");
  const page = await ines.get(staffPaths.readings);
  assert.match(page.words, /Worth a question Theo Brandvold asked for a case that is walled off from them\./);
  assert.match(page.html, new RegExp(`href="/staff/case/${walled}"`));
  assert.match(page.words, /Theo Brandvold Front desk 1 1 0 0 1/);
  const one = await ines.get(`${staffPaths.readings}?person=${site.people.colleague.personId}`);
  assert.match(one.words, /Theo Brandvold opened the case By role, no part in it/);
  const ofCase = await ines.get(`${staffPaths.readings}?case=${inquiry}`);
  assert.match(ofCase.words, /Each reading .*Theo Brandvold opened the case/);
  assert.doesNotMatch(ofCase.words, /behind a wall/);
  assert.match((await ines.get(staffPath(staffPaths.case, { reference: inquiry }))).words, /Who has read it/);
});

test("nobody but the Director and the Board president finds it, and odd addresses are no error", async (t) => {
  const site = await testSite(t);
  for (const who of ["staff", "supervisor", "administrator", "volunteer"] as const) {
    const visitor = await signedIn(site, who);
    assert.equal((await visitor.get(staffPaths.readings)).status, 404, who);
    assert.doesNotMatch((await visitor.get(staffPaths.home)).html, /staff\/readings/, who);
  }
  const ines = await signedIn(site, "director");
  for (const odd of [
    "?from=2027-02-31",
    "?from=x&until=y",
    "?person=abc",
    "?person=999999",
    "?case=no",
    "?from=2027-03-09&until=2027-01-01",
    "?until=1900-01-01",
  ])
    assert.equal((await ines.get(staffPaths.readings + odd)).status, 200, odd);
});
