// Themes on the pages: set beside the case, filtered by in the address bar, kept under settings; nothing typed is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { freshSettings } from "../../../src/desk/desk.ts";
import { openMatter } from "../../../src/desk/open.ts";
import { submit } from "../../../src/desk/submit.ts";
import { staffPaths } from "../../../src/web/paths.ts";
import { type Site, testSite } from "../../site.ts";
import { aConcern, anInquiry, nobodyYet } from "../../store/given-ledger.ts";
import { signedIn } from "./signed-in.ts";

async function raise({ desk }: Site, text: string, matter = anInquiry) {
  const done = await openMatter(desk, nobodyYet(), matter, { text }, desk.newId());
  assert.ok(done.ok);
  return { ...done.value, at: `/staff/case/${done.value.reference}` };
}
const cases = (query: Record<string, string>) => `${staffPaths.cases}?${new URLSearchParams(query)}`;
const chosen = /<select[^>]*id="theme"[\s\S]*?<option value="(\d*)" selected/;

test("7.2: the theme is set in one line beside the case, set again, taken away; the record says who and which", async (t) => {
  const site = await testSite(t);
  const matter = await raise(site, "The printers hum all day.");
  const marisol = await signedIn(site, "staff");
  const page = await marisol.get(matter.at);
  assert.equal(chosen.exec(page.html)?.[1], "");
  assert.doesNotMatch(
    page.html,
    /<section class="col may[\s\S]*SetTheme[\s\S]*<\/section>/,
    "not once more at the right",
  );
  const set = async (theme: string) =>
    marisol.post(`${matter.at}/SetTheme`, { expects: marisol.field("expects"), theme });
  const done = await set("3");
  assert.match(done.words, /You set the theme: Noise/);
  assert.equal(chosen.exec(done.html)?.[1], "3");
  assert.match((await set("2")).words, /You set the theme: Computers/);
  const none = await set("");
  assert.match(none.words, /You set the theme: None said/);
  assert.equal(chosen.exec(none.html)?.[1], "");
  const wrong = await set("77");
  assert.equal(wrong.status, 422);
  assert.match(wrong.words, /Please choose/);
});

test("5.1: who isn't shown the words is shown no theme, and a colleague without the right reads it as it is", async (t) => {
  const site = await testSite(t);
  const matter = await raise(site, "Somebody was short with me.", aConcern);
  const { desk, people } = site;
  const act = { type: "SetTheme", theme: 7, id: desk.newId(), streamId: matter.streamId } as const;
  assert.ok((await submit(desk, people.supervisor, act)).ok);
  const theo = await signedIn(site, "colleague");
  const page = await theo.get(matter.at);
  assert.equal(page.status, 200);
  assert.doesNotMatch(page.html, /id="theme"|set the theme/);
  assert.equal((await theo.get(`${matter.at}/SetTheme`)).status, 404, "nor takes away what isn't shown");
  assert.equal((await theo.post(`${matter.at}/SetTheme`, { theme: "" })).status, 404);
  const { rows } = await site.database.owner.query("select theme from concord.case_item");
  assert.deepEqual(rows, [{ theme: 7 }]);
});

test("the list is filtered by theme in the address bar, with the words and filters that are there", async (t) => {
  const site = await testSite(t);
  const { desk, people } = site;
  const [one, two] = [await raise(site, "A humming lantern"), await raise(site, "A dark lantern")];
  await submit(desk, people.staff, { type: "SetTheme", theme: 3, id: desk.newId(), streamId: one.streamId });
  const marisol = await signedIn(site, "staff");
  const both = (await marisol.get(cases({}))).html;
  assert.ok(both.includes(one.reference) && both.includes(two.reference));
  for (const query of [
    { theme: "3" },
    { theme: "3", find: "lantern" },
    { theme: "3", kind: "inquiry", section: "all" },
  ]) {
    const { html } = await marisol.get(cases(query));
    assert.ok(html.includes(one.reference) && !html.includes(two.reference), JSON.stringify(query));
    assert.equal(chosen.exec(html)?.[1], "3");
  }
  for (const theme of ["0", "999999", "-1", "3; drop", "32768"])
    assert.equal((await marisol.get(cases({ theme }))).status, 200, theme);
});

test("settings: what was typed stays beside what is wrong with it; saved, it is on offer at once, in each reader's language", async (t) => {
  const site = await testSite(t);
  const ines = await signedIn(site, "director");
  const at = "/staff/settings/themes";
  const page = await ines.get(at);
  assert.match(page.html, /id="en\.1"[^>]*value="Holds"/);
  const settings = await freshSettings(site.desk);
  const all: Record<string, string> = Object.fromEntries(
    [...page.html.matchAll(/ name="(e[ns]\.\d+)"[^>]* value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
  assert.equal(Object.keys(all).length, 20);
  const on: Record<string, string> = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`active.${i + 1}`, "1"]));
  const typed: Record<string, string> = { ...all, ...on, expects: String(settings?.row.version) };
  const wrong = await ines.post(at, { ...typed, "en.2": "Machines", "en.new": "Seeds", "es.new": "" });
  assert.equal(wrong.status, 422);
  assert.match(wrong.html, /<a href="#es\.new">Please fill this in/);
  assert.match(wrong.html, /id="en\.2"[^>]*value="Machines"/);
  assert.match(wrong.html, /id="en\.new"[^>]*value="Seeds"/);
  const { "active.1": _, ...others } = typed;
  const saved = await ines.post(at, { ...others, "en.new": "Seeds", "es.new": "Semillas" });
  assert.match(saved.words, /Saved\./);
  const marisol = await signedIn(site, "staff");
  const filters = (await marisol.get(staffPaths.cases)).html;
  assert.match(filters, /<option value="11">Seeds<\/option>/);
  assert.doesNotMatch(filters, /<option value="1">Holds<\/option>/, "retired, and on no matter");
  const noor = await signedIn(site, "custodian");
  assert.match(
    (await noor.get(at)).words,
    /Holds Retired .*Seeds .*Only the Director or the administrator can change this/,
  );
});
