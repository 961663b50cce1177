// Two people with the same settings open: the second to save is told what the first changed, once, and can then save over it; never unknowingly.
import assert from "node:assert/strict";
import { test } from "node:test";
import { settingsOf } from "../../../src/desk/desk.ts";
import { saveFoiaTerms } from "../../../src/desk/register/foia/terms.ts";
import { saveTargets } from "../../../src/desk/settings/targets.ts";
import { foiaPaths } from "../../../src/web/staff/register/foia/paths.ts";
import { type Site, testSite } from "../../site.ts";
import { signedIn } from "./signed-in.ts";

const terms = {
  days: "5",
  commercialDays: "21",
  extensionDays: "5",
  appealDays: "60",
  warnDays: "3",
  holidays: "",
  counselor: "",
  checkedOn: "2027-03-01",
};

const rowOf = async ({ desk }: Site) => (await settingsOf(desk)).row;

test("FOIA's terms: told by whom and of what, with what was typed; saved again it is over the other's", async (t) => {
  const site = await testSite(t);
  const ines = await signedIn(site, "director");
  await ines.get(foiaPaths.settings);
  const before = ines.field("expects");
  const other = await saveFoiaTerms(site.desk, site.people.director, { ...terms, warnDays: "9" }, Number(before));
  assert.ok(other.ok);
  const wrong = await ines.post(foiaPaths.settings, { ...terms, days: "none", expects: before });
  assert.equal(wrong.status, 422);
  assert.equal(ines.field("expects"), before, "what is typed wrong says nothing of the other's");
  const told = await ines.post(foiaPaths.settings, { ...terms, expects: before });
  assert.equal(told.status, 422);
  assert.match(told.words, /Ines Castellan changed the time limits of FOIA requests on/);
  assert.match(told.html, /id="warnDays"[^>]*value="3"/);
  assert.match((await ines.post(foiaPaths.settings, { ...terms, expects: ines.field("expects") })).words, /Saved/);
  assert.equal((await rowOf(site)).facts.foia?.warnDays, 3);
});

test("other settings: a form that came back for an error still hears of what was changed before it", async (t) => {
  const site = await testSite(t);
  const ines = await signedIn(site, "director");
  const at = "/staff/settings/targets";
  await ines.get(at);
  const before = ines.field("expects");
  const { targets } = await rowOf(site);
  const other = { ...targets, review: { days: 9 } };
  assert.ok((await saveTargets(site.desk, site.people.director, other, Number(before))).ok);
  const typed = Object.fromEntries([
    ...Object.keys(targets.reply).map((kind) => [`reply.${kind}`, "2"]),
    ...["word", "review", "silence", "handOver"].map((name) => [name, "4"]),
  ]);
  const wrong = await ines.post(at, { ...typed, word: "soon", expects: before });
  assert.match(wrong.html, /<a href="#word">/);
  const told = await ines.post(at, { ...typed, expects: ines.field("expects") });
  assert.match(told.words, /Ines Castellan changed/);
  assert.deepEqual((await rowOf(site)).targets.review, { days: 9 });
  assert.match((await ines.post(at, { ...typed, expects: ines.field("expects") })).words, /Saved/);
  assert.deepEqual((await rowOf(site)).targets.review, { days: 4 });
});
