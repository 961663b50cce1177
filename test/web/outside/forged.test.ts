// A form that another site made, or that has lost its token: nothing happens, and nothing that was typed is lost.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { HtmlValidate } from "html-validate";
import { tokenField } from "../../../src/web/middleware/forged/token.ts";
import { paths } from "../../../src/web/paths.ts";
import { browserless, concern, patronSite, tokenIn } from "../patron/browserless.ts";
import { signedIn } from "../staff/signed-in.ts";

const site = await patronSite({ after });
const matters = async (): Promise<number> =>
  (await site.database.owner.query("select count(*)::int as n from concord.case_item")).rows[0].n;
const words = "The room that I booked was given away.\nTwice.";
const lost = /Nothing has been sent yet/;

test("without a token, with another's, or with one cut short: nothing is done, at every door and at the staff's", async () => {
  const before = await matters();
  const [patron, other] = [browserless(site), browserless(site)];
  const others = tokenIn((await other.get(paths.concern)).html);
  const own = tokenIn((await patron.get(paths.concern)).html);
  assert.notEqual(own, others);
  const staff = await signedIn(site, "staff");
  for (const token of ["", "x", others, own.slice(0, -1), `${own}x`]) {
    for (const path of [paths.inquiry, paths.request, paths.concern, paths.thanks, `/es${paths.concern}`, paths.look]) {
      const page = await patron.post(path, { ...concern, [tokenField]: token });
      assert.equal(page.status, 403, `${path} ${token}`);
    }
    for (const path of ["/staff/sign-out", "/staff/leave", "/staff/log", "/staff/account/pin/remove"])
      assert.equal((await staff.post(path, { [tokenField]: token })).status, 403, `${path} ${token}`);
  }
  assert.equal(await matters(), before);
  assert.equal((await staff.get("/staff/account")).status, 200, "still signed in");
});

test("the form comes back with everything typed, files too; sent again it is taken once", async () => {
  const before = await matters();
  const patron = browserless(site);
  const file = new File(["a note\n"], "note.txt", { type: "text/plain" });
  const back = await patron.post(
    paths.concern,
    { ...concern, words, wanted: '"><b>an apology</b> & the room', ticks: ["safety", "minor"], [tokenField]: "gone" },
    { files: [file] },
  );
  assert.equal(back.status, 403);
  assert.match(back.words, lost);
  assert.match(back.words, /The file note\.txt is still here/);
  assert.ok(back.html.includes(`\n${words}</textarea>`));
  assert.ok(back.html.includes("&lt;b&gt;an apology") && !back.html.includes("<b>an apology"));
  assert.equal(back.html.match(/name="ticks" value="(?:safety|minor)"/g)?.length, 2);
  const rules = {
    "void-style": "off",
    "doctype-style": "off",
    "attribute-boolean-style": "off",
    "form-dup-name": "off",
  } as const; // ticks
  const checked = await new HtmlValidate({ extends: ["html-validate:recommended"], rules }).validateString(back.html);
  assert.deepEqual(
    checked.results.flatMap(({ messages }) => messages.map(({ message }) => message)),
    [],
  );
  assert.equal(await matters(), before);

  const again = { ...concern, words, ticks: ["safety", "minor"], act: patron.field("act"), noticed: "yes" };
  const kept = { ...again, "kept-files": patron.field("kept-files"), [tokenField]: tokenIn(back.html) };
  const receipt = await patron.post(paths.concern, kept);
  assert.equal(receipt.status, 200);
  assert.equal(await matters(), before + 1);
  const mine = await patron.get(paths.myCase);
  assert.ok(mine.html.includes(words) && mine.html.includes("note.txt"));
});

test("a password or PIN never comes back; the page that asked for it asks again", async () => {
  const patron = browserless(site);
  const fields = { email: "marisol@prairiebend.example", password: "plum lantern over Cedar", next: "/staff" };
  const back = await patron.post("/staff/sign-in", { ...fields, [tokenField]: "gone" });
  assert.equal(back.status, 403);
  assert.ok(back.html.includes("marisol@prairiebend.example") && !back.html.includes("plum lantern"));
});

test("one token holds in every tab, after Back, and for the next process; another staff session needs another", async () => {
  const staff = await signedIn(site, "colleague");
  const first = tokenIn((await staff.get("/staff/account")).html);
  const second = tokenIn((await staff.get("/staff/log")).html);
  assert.equal(first, second);
  const patron = browserless(site);
  const token = tokenIn((await patron.get(paths.concern)).html);
  await patron.get(paths.inquiry);
  await patron.get(`/es${paths.thanks}`);
  assert.equal((await patron.post(paths.concern, { ...concern, [tokenField]: token })).status, 200);
  await staff.post("/staff/sign-out", {});
  const email = "theo@prairiebend.example";
  await staff.post("/staff/sign-in", { email, password: "plum lantern over Cedar" });
  const back = await staff.post("/staff/log", { words: "what A wrote", [tokenField]: first });
  assert.match(back.words, lost);
  assert.ok(back.html.includes("what A wrote"));
});

test("an old browser that says neither Sec-Fetch-Site nor Origin is taken by its token, and refused without", async () => {
  const patron = browserless(site);
  const token = tokenIn((await patron.get(paths.thanks)).html);
  const cookie = [...patron.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const post = (fields: Readonly<Record<string, string>>) =>
    fetch(new URL(paths.thanks, site.url), {
      method: "POST",
      redirect: "manual",
      headers: { cookie },
      body: new URLSearchParams({ words: "Thank you for the ramp.", replyBy: "page", do: "send", ...fields }),
    });
  assert.equal((await post({})).status, 403);
  assert.equal((await post({ [tokenField]: token })).status, 303);
});

test("a token alone doesn't let another site's post in", async () => {
  const patron = browserless(site);
  const token = tokenIn((await patron.get(paths.concern)).html);
  for (const headers of [{ origin: "https://elsewhere.example" }, { "sec-fetch-site": "cross-site" }])
    assert.equal((await patron.post(paths.concern, { ...concern, [tokenField]: token }, { headers })).status, 403);
});

test("a long reply outlasts its session, the staff's and the patron's: nothing is done, and the words come back to be sent", async () => {
  const [staff, patron] = [await signedIn(site, "supervisor"), browserless(site)];
  await patron.post(paths.concern, concern);
  await staff.get("/staff/log");
  const at = site.now;
  site.now = "2027-03-09T21:16:00.000Z";
  const kept = await staff.post("/staff/log", { text: "They asked about the ramp.", kind: "inquiry" });
  assert.equal(kept.status, 403);
  assert.match(kept.words, /no longer signed in/);
  assert.ok(kept.html.includes("They asked about the ramp.") && kept.html.includes('href="/staff/switch"'));
  const mine = await patron.post(paths.addWords, { words: "One thing more." });
  assert.equal(mine.status, 403);
  assert.match(mine.words, /Your case is no longer open/);
  assert.ok(mine.html.includes("One thing more."));
  assert.match((await staff.post("/staff/log", {})).words, /Sign in/);
  site.now = at;
});
