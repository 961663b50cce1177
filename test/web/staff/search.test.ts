// The search field, asked without script: what it finds, what it shows of it, and what it says when there is nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openMatter } from "../../../src/desk/open.ts";
import { staffPaths } from "../../../src/web/paths.ts";
import { type Site, testSite } from "../../site.ts";
import { anInquiry, nobodyYet } from "../../store/given-ledger.ts";
import { signedIn } from "./signed-in.ts";

async function raise({ desk }: Site, text: string, more: Partial<typeof anInquiry> = {}): Promise<string> {
  const done = await openMatter(desk, nobodyYet(), { ...anInquiry, ...more }, { text }, desk.newId());
  assert.ok(done.ok);
  return done.value.reference;
}
const at = (query: Record<string, string>) => `${staffPaths.cases}?${new URLSearchParams(query)}`;

test("words are shown where they stand, marked and escaped; filters keep them", async (t) => {
  const site = await testSite(t);
  const reference = await raise(site, "I think the <b>Lantern</b> Room's heater is broken.");
  const marisol = await signedIn(site, "staff");
  const page = await marisol.get(at({ find: "lantern HEATERS" }));
  assert.match(page.html, new RegExp(`href="/staff/case/${reference}"`));
  assert.match(page.html, /&lt;b&gt;<mark>Lantern<\/mark>&lt;\/b&gt; Room(&#39;|')s <mark>heater<\/mark> is broken\./);
  assert.match(page.html, /<input type="hidden" name="find" value="lantern HEATERS"/);
  assert.doesNotMatch((await marisol.get(at({ find: "lantern", kind: "thanks" }))).html, new RegExp(reference));
  assert.match(
    (await marisol.get(at({ find: "lantern", kind: "inquiry", from: "2027-01-01", until: "2027-12-31" }))).html,
    new RegExp(reference),
  );
  assert.doesNotMatch((await marisol.get(at({ find: "lantern", until: "2027-01-01" }))).html, new RegExp(reference));
  const summaryOf = async (query: Record<string, string>) =>
    /<main[\s\S]*?<summary>([\s\S]*?)<\/summary>/
      .exec((await marisol.get(at(query))).html)?.[1]
      ?.replace(/<[^>]+>/g, "")
      .trim();
  assert.equal(await summaryOf({ find: "lantern", section: "all", kind: "" }), "Filters");
  assert.equal(await summaryOf({ find: "lantern", kind: "thanks", section: "closed" }), "Filters 2 set");
});

test("nothing found, and nothing to search for, each say what to do; odd addresses are no error", async (t) => {
  const site = await testSite(t);
  await raise(site, "The heater is broken.");
  const marisol = await signedIn(site, "staff");
  assert.match(
    (await marisol.get(at({ find: "xylophone" }))).words,
    /Nothing found All of your words must stand in one message/,
  );
  assert.match((await marisol.get(at({ find: "the and" }))).words, /Nothing to search for Words like/);
  for (const odd of [
    { find: "heater", place: "99999999999999999999" },
    { find: "heater", place: "x", from: "2027-02-31", until: "yesterday", kind: "ticket", level: "9", holder: "0" },
    { find: '"', section: "none" },
    { find: `${"long ".repeat(200)}\u0000` },
    { from: "2027-99-99", before: "never" },
    { from: "0000-01-01", until: "9999-12-31", before: "+275760-09-13T00:00:00.000Z" },
    { before: "2027-02-31T00:00:00.000Z" },
  ])
    assert.equal((await marisol.get(at(odd))).status, 200, JSON.stringify(odd));
});
