// The page of loaded lists: a file in, its length shown and never its words; and a reply that names a loaded patron is shown before it leaves.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openMatter } from "../../../../src/desk/open.ts";
import { testSite } from "../../../site.ts";
import { anInquiry, nobodyYet } from "../../../store/given-ledger.ts";
import { browserless } from "../../patron/browserless.ts";
import { signedIn } from "../signed-in.ts";

const at = "/staff/settings/lists";

test("loaded, replaced, refused with its line, removed; nothing of it is on a page", async (t) => {
  const site = await testSite(t);
  const ines = await signedIn(site, "director");
  const send = async (content: string, name = "patrons.csv", list = "people") => {
    await ines.get(at);
    const fields = { act: crypto.randomUUID(), expects: ines.field("expects"), do: "load", list };
    return ines.post(at, fields, { files: content === "" ? [] : [new File([content], name)] });
  };
  assert.match((await ines.get(at)).words, /Nothing is loaded/);
  const loaded = await send("name,card\nQuill Oxenbury,4455667\n");
  assert.match(loaded.words, /Saved\./);
  assert.match(loaded.words, /2 lines are loaded\. Since Tuesday, March 9[^.]*2:16 pm, by Ines Castellan\./);
  const wrong = await send('name\nAna\n"Luis');
  assert.equal(wrong.status, 422);
  assert.match(wrong.html, /<a href="#file-people">Line 3: a quotation mark is open/);
  assert.match(wrong.words, /2 lines are loaded/);
  assert.match((await send("")).words, /Please choose a file/);
  for (const page of [await ines.get(at), await ines.get("/staff/settings")])
    assert.doesNotMatch(page.html, /Oxenbury|4455667/);
  assert.match((await ines.get("/staff/settings")).words, /Ines Castellan changed: the list of patrons/);
  await ines.get(at);
  const removed = await ines.post(at, { expects: ines.field("expects"), do: "remove", list: "people" });
  assert.match(removed.words, /Nothing is loaded/);
  assert.deepEqual(site.logged, []);
});

test("5.2: a reply that names a loaded patron is shown so before it leaves, and the patron's own form tells nobody who has a card", async (t) => {
  const site = await testSite(t);
  const { desk } = site;
  const ines = await signedIn(site, "director");
  await ines.get(at);
  const fields = { act: crypto.randomUUID(), expects: ines.field("expects"), do: "load", list: "people" };
  await ines.post(at, fields, { files: [new File(["Quill Oxenbury\n7744556\n"], "a.txt")] });
  const done = await openMatter(desk, nobodyYet(), anInquiry, { text: "hello" }, desk.newId());
  assert.ok(done.ok);
  const lena = await signedIn(site, "supervisor");
  const path = `/staff/case/${done.value.reference}`;
  await lena.get(path);
  await lena.post(`${path}/Take`, { act: crypto.randomUUID(), expects: lena.field("expects") });
  await lena.get(path);
  const text = "Please speak with quill oxenbury, number 7744556.";
  const typed = { expects: lena.field("expects"), act: crypto.randomUUID(), text };
  const preview = await lena.post(`${path}/Reply`, { ...typed, do: "preview" });
  assert.match(preview.html, /<mark>quill oxenbury<\/mark>/);
  assert.match(preview.html, /<mark>7744556<\/mark>/);
  const hidden = await lena.post(`${path}/Reply`, { ...typed, do: "hide" });
  assert.match(hidden.words, /Please speak with ▮▮▮▮, number ▮▮▮▮\./);
  const patron = browserless(site);
  const kept = await patron.post("/keep/inquiry", { words: text });
  assert.equal(kept.status, 200);
  assert.doesNotMatch(kept.html, /<mark>/);
});
