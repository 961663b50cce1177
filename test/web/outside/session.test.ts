// Sessions end, change where what they may changes, and can't be handed to somebody beforehand (OWASP ASVS 7.2 to 7.4). Idle and absolute ends
// of the staff's, PINs and tries: test/store/accounts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { appCode, password } from "../../store/accounts/given-accounts.ts";
import { accountSite } from "../account-site.ts";
import { browserless, concern, patronSite } from "../patron/browserless.ts";

const front = "better-auth.session_token";
const email = "marisol@prairiebend.example";

test("signing in, signing in again and a new password each give a session of its own, and the one before opens nothing", async (t) => {
  const site = await accountSite(t);
  await site.withAccount("staff");
  const visitor = site.visitor();
  const planted = "planted.by-somebody";
  visitor.cookies.set(front, planted);
  await visitor.post("/staff/sign-in", { email, password });
  const first = visitor.cookies.get(front);
  assert.ok(first && first !== planted);
  const next = "quiet harbor under Linden";
  const done = await visitor.post("/staff/account/password", { current: password, next, again: next });
  assert.equal(done.status, 303);
  const second = visitor.cookies.get(front);
  assert.ok(second && second !== first);
  assert.equal((await visitor.get("/staff/account")).status, 200);
  const copied = site.visitor();
  copied.cookies.set(front, first);
  assert.equal((await copied.get("/staff/account")).status, 303, "the session from before the new password");
});

test("turning the second factor on and off changes the session, too", async (t) => {
  const site = await accountSite(t);
  const visitor = site.visitor();
  await site.signIn("staff", visitor);
  const before = visitor.cookies.get(front) ?? "";
  await visitor.post("/staff/account/second-factor", { current: password });
  const page = await visitor.get("/staff/account/second-factor");
  const key = /<code class="key">([A-Z2-7 ]+)<\/code>/.exec(page.text)?.[1]?.replaceAll(" ", "") ?? "";
  const code = appCode(key);
  assert.match((await visitor.post("/staff/account/second-factor/confirm", { code })).text, /recovery codes/i);
  const on = visitor.cookies.get(front) ?? "";
  assert.notEqual(on, before);
  await visitor.post("/staff/account/second-factor/change", { current: password, do: "stop" });
  const off = visitor.cookies.get(front) ?? "";
  assert.notEqual(off, on);
  assert.equal((await visitor.get("/staff/account")).status, 200);
  for (const old of [before, on]) {
    const copied = site.visitor();
    copied.cookies.set(front, old);
    assert.equal((await copied.get("/staff/account")).status, 303, old === on ? "while it was on" : "before it was on");
  }
});

test("a role that is taken away is gone with the next click, in a session that was open", async (t) => {
  const site = await accountSite(t);
  const visitor = site.visitor();
  await site.signIn("director", visitor);
  assert.equal((await visitor.get("/staff/readings")).status, 200);
  await site.library.database.owner.query("update concord.person set roles = 1 where person_id = 1");
  assert.equal((await visitor.get("/staff/readings")).status, 404);
});

test("signed out everywhere else: every other session ends, this one stays", async (t) => {
  const site = await accountSite(t);
  const [here, phone, desk] = [site.visitor(), site.visitor(), site.visitor()];
  for (const one of [phone, desk, here]) await site.signIn("staff", one);
  const colleague = site.visitor();
  await site.signIn("colleague", colleague);
  const done = await here.post("/staff/account/sessions/end", { session: "others" });
  assert.match((await here.get(String(done.to))).text, /role="status"/);
  assert.equal((await here.get("/staff/account")).status, 200);
  for (const one of [phone, desk]) assert.equal((await one.get("/staff/account")).status, 303);
  assert.equal((await colleague.get("/staff/account")).status, 200);
});

test("a patron's session ends after twelve hours, however often they click", async (t) => {
  const site = await patronSite(t);
  const patron = browserless(site);
  await patron.post("/concern", concern);
  const begun = Date.parse(site.now);
  for (let minutes = 25; minutes < 12 * 60; minutes += 25) {
    site.now = new Date(begun + minutes * 60_000).toISOString();
    assert.match((await patron.get("/my-case")).words, /Where it stands/, `after ${minutes} minutes`);
  }
  site.now = new Date(begun + 12 * 3_600_000).toISOString();
  assert.doesNotMatch((await patron.get("/my-case")).words, /Where it stands/);
});
