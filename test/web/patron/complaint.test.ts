// A formal complaint from the patron's side, without script: filed directly, one point more, a private number asked about, taken back; without a
// name; an appeal within its window, and after it with what can still be done.
import assert from "node:assert/strict";
import { test } from "node:test";
import { freshSettings } from "../../../src/desk/desk.ts";
import { actOnComplaint } from "../../../src/desk/register/complaint/act.ts";
import { fromPreset, saveProcedure } from "../../../src/desk/register/complaint/procedures.ts";
import type { ComplaintDraft } from "../../../src/domain/complaint/act.ts";
import { mostPoints } from "../../../src/domain/complaint/terms.ts";
import { type Site, testSite } from "../../site.ts";
import { type Browserless, browserless, codeOn } from "./browserless.ts";

async function withTwoStages(t: Parameters<typeof testSite>[0]): Promise<Site> {
  const site = await testSite(t);
  const version = (await freshSettings(site.desk))?.row.version ?? 0;
  const saved = await saveProcedure(site.desk, site.people.director, fromPreset("twoStage", 2), version);
  assert.ok(saved.ok, JSON.stringify(saved));
  return site;
}
const whole = {
  words: "I was turned away.",
  "point.1": "Nobody told me why.",
  name: "Ana Ruiz",
  attest: "yes",
  replyBy: "page",
  codeOnly: "yes",
  do: "send",
};
async function filed(visitor: Browserless): Promise<{ reference: string; code: string }> {
  const receipt = await visitor.post("/complaint", whole);
  const code = codeOn(receipt);
  assert.equal(code.length, 6, receipt.words);
  const page = await visitor.get("/my-case/complaint");
  return { reference: /Complaint (\S{11})/.exec(page.words)?.[1] ?? "", code: code.join(" ") };
}

test("nothing may be filed directly: there is no such page; once a procedure allows it, the concern form leads there", async (t) => {
  const site = await testSite(t);
  assert.equal((await browserless(site).get("/complaint")).status, 404);
  assert.doesNotMatch((await browserless(site).get("/concern")).html, /href="\/complaint"/);
  const other = await withTwoStages(t);
  assert.match((await browserless(other).get("/concern")).html, /href="\/complaint"/);
  assert.match((await browserless(other).get("/es/complaint")).words, /Presentar una queja formal/);
});

test("one point more, what is missing, a card number: nothing typed is lost, and sent twice it is one", async (t) => {
  const site = await withTwoStages(t);
  const patron = browserless(site);
  const more = await patron.post("/complaint", { ...whole, do: "point", boxes: "3" });
  assert.match(more.html, /id="point\.4"/);
  assert.match(more.html, /Nobody told me why\./);
  const lacks = await patron.post("/complaint", { ...whole, "point.1": " ", name: "", attest: "" });
  assert.equal(lacks.status, 422);
  assert.match(lacks.words, /3 things to fix.*at least one point.*give your name, or tick.*true as far as you know/);
  assert.match(lacks.html, /I was turned away\./);
  const private_ = await patron.post("/complaint", { ...whole, words: "My card is 21234500067894." });
  assert.match(private_.words, /hide|Hide/);
  const act = site.desk.newId();
  await patron.post("/complaint", { ...whole, act });
  await patron.post("/complaint", { ...whole, act });
  const { rows } = await site.database.owner.query("select from concord.register_item where noun = 'complaint'");
  assert.equal(rows.length, 1);
  const mine = await patron.get("/my-case/complaint");
  assert.match(mine.words, /Your formal complaint.*Where it stands.*Nobody told me why\. Not answered yet/);
  assert.match((await patron.get("/my-case")).words, /See where it stands/);
  const added = await patron.post("/my-case/complaint/words", { more: "And the door was shut.", as: "point" });
  assert.match(added.words, /And the door was shut\. Not answered yet/);
  const back = await patron.post("/my-case/complaint/withdraw", {});
  assert.match(back.words, /You took the complaint back/);
  assert.equal((await patron.post("/my-case/complaint/words", { more: " " })).status, 422);
  assert.deepEqual(site.logged, []);
});

test("without a name it is feedback, said plainly, with the code; its words are in the case", async (t) => {
  const site = await withTwoStages(t);
  const patron = browserless(site);
  const receipt = await patron.post("/complaint", { ...whole, name: "", anonymous: "yes" });
  assert.match(receipt.words, /We took it as feedback.*no appeal/);
  assert.equal(codeOn(receipt).length, 6);
  assert.match((await patron.get("/my-case")).words, /I was turned away\./);
  assert.equal((await patron.get("/my-case/complaint")).status, 404);
});

test("an appeal in its window has its receipt; after it, what can still be done is said and the words are kept", async (t) => {
  const site = await withTwoStages(t);
  const { desk, people } = site;
  const decided = async (): Promise<{ patron: Browserless; code: string }> => {
    const patron = browserless(site);
    const { reference, code } = await filed(patron);
    const act = async (draft: ComplaintDraft, words = {}) => {
      const done = await actOnComplaint(desk, people.supervisor, reference, { id: desk.newId(), draft, words });
      assert.ok(done.ok, JSON.stringify(done));
    };
    await act({ type: "Acknowledge" });
    const points = [{ outcome: "partly", clause: "6.2", reasoned: true }] as const;
    await act(
      { type: "Decide", points, remedies: [], personnel: false },
      { fields: { "reason.1": "It was a mistake." } },
    );
    return { patron, code };
  };
  const more = browserless(site);
  await filed(more);
  for (let i = 1; i < mostPoints; i += 1)
    await more.post("/my-case/complaint/words", { more: "One more.", as: "point" });
  const full = await more.post("/my-case/complaint/words", { more: "And the parking.", as: "point" });
  assert.equal(full.status, 409);
  assert.match(full.words, /24 points already.*Add it as words instead/);
  assert.match(full.html, /And the parking\./, "what was typed is kept");
  assert.doesNotMatch(full.html, /value="point"/);
  assert.match((await more.post("/my-case/complaint/words", { more: "And the parking." })).words, /And the parking\./);
  const { patron } = await decided();
  const page = await patron.get("/my-case/complaint");
  assert.match(page.words, /You are right in part It was a mistake\. It rests on 6\.2/);
  assert.match(page.words, /You can ask the Director to look at it, until/);
  assert.doesNotMatch(page.words, /meets in public/, "the Director decides: no meeting");
  const empty = await patron.post("/my-case/complaint/appeal", { why: " " });
  assert.equal(empty.status, 422);
  const appealed = await patron.post("/my-case/complaint/appeal", { why: "It leaves out the second day." });
  assert.match(appealed.words, /Your appeal is in/);
  const { code } = await decided();
  site.now = "2027-04-20T16:00:00.000Z";
  const late = browserless(site);
  await late.post("/my-case", { code });
  assert.match(
    (await late.get("/my-case/complaint")).words,
    /The time to appeal is over.*You can still add words here/,
  );
  const refused = await late.post("/my-case/complaint/appeal", { why: "I was in the hospital." });
  assert.equal(refused.status, 409);
  assert.match(refused.words, /time to appeal ended on Thursday, April 8.*still/);
  assert.match(refused.html, /I was in the hospital\./, "what was typed is kept");
  assert.deepEqual(site.logged, []);
});
