// The account pages as a browser without script meets them: forms, cookies, where an answer leads.
import assert from "node:assert/strict";
import { test } from "node:test";
import { password, pin } from "../store/accounts/given-accounts.ts";
import { accountSite } from "./account-site.ts";

const email = "marisol@prairiebend.example";

test("without script: the page asked for leads to the sign-in, and the sign-in to the page asked for", async (t) => {
  const site = await accountSite(t);
  await site.withAccount("staff");
  const visitor = site.visitor();
  const asked = await visitor.get("/staff/account?done=pin");
  assert.deepEqual([asked.status, asked.to], [303, "/staff/sign-in?next=%2Fstaff%2Faccount%3Fdone%3Dpin"]);
  const form = await visitor.get(String(asked.to));
  assert.equal(form.status, 200);
  assert.doesNotMatch(form.text, /<script|onclick|style=/);
  assert.match(form.text, /<form[^>]* method="post" action="\/staff\/sign-in"/);
  const [, next = ""] = /name="next" value="([^"]*)"/.exec(form.text) ?? [];
  const done = await visitor.post("/staff/sign-in", { email, password, next });
  assert.deepEqual([done.status, done.to], [303, "/staff/account?done=pin"]);
  assert.match((await visitor.get(String(done.to))).text, /<h1>My account<\/h1>/);
});

test("after signing in nobody is led away from the staff's pages", async (t) => {
  const site = await accountSite(t);
  await site.withAccount("staff");
  for (const next of [
    "https://elsewhere.example/",
    "//elsewhere.example",
    "/staff//elsewhere.example/..",
    "/staffs",
    "/staff\\x",
    "javascript:1",
  ]) {
    const done = await site.visitor().post("/staff/sign-in", { email, password, next });
    const to = new URL(String(done.to), "http://127.0.0.1:7007");
    assert.equal(to.host, "127.0.0.1:7007", next);
    assert.match(to.pathname, /^\/staff(\/|$)/, next);
  }
});

test("a wrong sign-in says so at the field, keeps the address and never the password", async (t) => {
  const site = await accountSite(t);
  await site.withAccount("staff");
  const visitor = site.visitor();
  const wrong = await visitor.post("/staff/sign-in", { email: `"><b>${email}`, password: "wrong horse battery" });
  assert.equal(wrong.status, 200);
  assert.match(wrong.text, /<title>Error: Sign in/);
  assert.match(wrong.text, /role="alert"[\s\S]*<a href="#email">This address and this password do not go together/);
  assert.match(
    wrong.text,
    /id="email"[^>]*aria-invalid="true"[^>]*value="&quot;&gt;&lt;b&gt;marisol@prairiebend.example"/,
  );
  assert.doesNotMatch(wrong.text, /wrong horse/);
  const empty = await visitor.post("/staff/sign-in", {});
  assert.match(empty.text, /2 things to fix/);
  for (let i = 0; i < 5; i++) await visitor.post("/staff/sign-in", { email, password: "wrong horse battery" });
  const slowed = await visitor.post("/staff/sign-in", { email, password });
  assert.equal(slowed.status, 429);
  assert.match(slowed.text, /Please wait a second, then try again\./);
});

test("whatever is posted gets a page, never an error of the machine", async (t) => {
  const site = await accountSite(t);
  const visitor = site.visitor();
  await site.withAccount("staff");
  await visitor.post("/staff/sign-in", { email, password });
  const odd = ["\0", "\ud800", "a".repeat(100_000), "'; drop table account.session; --", "9".repeat(30), "-1"];
  const forms = [
    ["/staff/sign-in", "email", "password", "next"],
    ["/staff/sign-in/code", "code"],
    ["/staff/switch", "person", "pin"],
    ["/staff/account/password", "current", "next", "again"],
    ["/staff/account/pin", "current", "pin", "again"],
    ["/staff/account/second-factor", "current"],
    ["/staff/account/second-factor/confirm", "code"],
    ["/staff/account/second-factor/change", "current", "do"],
    ["/staff/account/sessions/end", "session"],
    ["/staff/language", "locale", "to"],
    [`/staff/invitation/${encodeURIComponent("'\0%")}`, "next", "again"],
  ] as const;
  for (const [path, ...names] of forms)
    for (const value of odd) {
      const answer = await visitor.post(path, Object.fromEntries(names.map((name) => [name, value])));
      assert.ok(answer.status < 500, `${path} with ${JSON.stringify(value.slice(0, 20))}: ${answer.status}`);
    }
  const broken = await visitor.post("/staff/sign-in", {}, { "content-type": "multipart/form-data" });
  assert.equal(broken.status, 400);
});

test("a form posted from another site changes nothing", async (t) => {
  const site = await accountSite(t);
  const visitor = site.visitor();
  await site.signInWithPin("staff", visitor);
  const elsewhere = { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" };
  for (const path of ["/staff/sign-out", "/staff/leave", "/staff/account/pin/remove", "/staff/sign-in"])
    assert.equal((await visitor.post(path, { email, password }, elsewhere)).status, 403, path);
  assert.match((await visitor.get("/staff/account")).text, /Marisol Ortega/);
});

test("an invitation leads to a password and straight in; the same link a second time is gone", async (t) => {
  const site = await accountSite(t);
  const invited = await site.accounts.invite(site.library.people.supervisor.personId, null);
  assert.ok(invited.ok);
  const path = `/staff/invitation/${invited.value.token}`;
  const visitor = site.visitor();
  const page = await visitor.get(path);
  assert.match(page.text, /<h1>Welcome, Lena Roth<\/h1>[\s\S]*lena@prairiebend\.example/);
  assert.match(page.text, /until <time datetime="2027-03-16T20:16:00\.000Z">Tuesday, March 16, 3:16 pm/);
  const differing = await visitor.post(path, { next: password, again: `${password}.` });
  assert.match(differing.text, /<a href="#again">The two passwords are not the same/);
  const short = await visitor.post(path, { next: "short", again: "short" });
  assert.match(short.text, /<a href="#next">Please use 12 characters or more\./);
  const done = await visitor.post(path, { next: password, again: password });
  assert.deepEqual([done.status, done.to], [303, "/staff"]);
  assert.match((await visitor.get("/staff/account")).text, /Lena Roth/);
  for (const again of [await visitor.get(path), await visitor.post(path, { next: password, again: password })]) {
    assert.equal(again.status, 410);
    assert.match(again.text, /This invitation has ended/);
  }
});

test("at a shared desk: leave, choose your name, six digits, and you are back", async (t) => {
  const site = await accountSite(t);
  const desk = site.visitor();
  await site.signInWithPin("staff", desk);
  await site.signInWithPin("colleague", desk);
  assert.equal((await desk.post("/staff/leave", {})).to, "/staff/switch");
  assert.equal((await desk.get("/staff")).to, "/staff/switch", "nobody is in front");
  const page = await desk.get("/staff/switch");
  assert.match(page.text, /Marisol Ortega[\s\S]*Theo Brandvold/);
  const person = String(site.library.people.staff.personId);
  assert.match((await desk.post("/staff/switch", { pin })).text, /<a href="#person">Please choose your name/);
  assert.match(
    (await desk.post("/staff/switch", { person, pin: "917350" })).text,
    /<a href="#pin">This is not the PIN\. 4 tries are left/,
  );
  const back = await desk.post("/staff/switch", { person, pin });
  assert.deepEqual([back.status, back.to], [303, "/staff"]);
  assert.match((await desk.get("/staff/account")).text, /Marisol Ortega/);
  await desk.post("/staff/sign-out/everybody", {});
  assert.deepEqual([...desk.cookies.keys()], ["concord-form"], "of the sessions nothing");
  assert.equal((await desk.get("/staff/switch")).to, "/staff/sign-in");
});

test("in Spanish by one button, kept for the browser; every word of the page changes", async (t) => {
  const site = await accountSite(t);
  const visitor = site.visitor();
  const done = await visitor.post("/staff/language", { locale: "es", to: "/staff/sign-in" });
  assert.deepEqual([done.status, done.to], [303, "/staff/sign-in"]);
  const page = await visitor.get("/staff/sign-in");
  assert.match(page.text, /<html lang="es"[\s\S]*<h1>Iniciar sesión<\/h1>/);
  assert.doesNotMatch(page.text, /Password|Sign in|Forgot/);
  assert.equal((await visitor.post("/staff/language", { locale: "xx", to: "//elsewhere.example" })).to, "/staff");
});

test("my account: what is on, where one is signed in, and an end to the other place", async (t) => {
  const site = await accountSite(t);
  const [here, elsewhere] = [site.visitor(), site.visitor()];
  await site.signIn("staff", elsewhere);
  await site.signIn("staff", here);
  const page = await here.get("/staff/account");
  assert.match(page.text, /PIN <span class="status off">Off/);
  assert.equal(page.text.match(/Firefox, Linux/g)?.length, 2);
  const [, session = ""] = /name="session" value="([^"]+)"/.exec(page.text) ?? [];
  const ended = await here.post("/staff/account/sessions/end", { session });
  assert.match((await here.get(String(ended.to))).text, /role="status"[\s\S]*That sign-in is ended/);
  assert.equal((await elsewhere.get("/staff/account")).status, 303);
  assert.equal((await here.get("/staff/account")).status, 200);
});

test("turning on the second factor shows a QR code and the key by hand, then the recovery codes once", async (t) => {
  const site = await accountSite(t);
  const visitor = site.visitor();
  await site.signIn("staff", visitor);
  const wrong = await visitor.post("/staff/account/second-factor", { current: "not the password" });
  assert.match(wrong.text, /<a href="#current">This is not the password you use now/);
  assert.equal(
    (await visitor.post("/staff/account/second-factor", { current: password })).to,
    "/staff/account/second-factor",
  );
  const page = await visitor.get("/staff/account/second-factor");
  assert.match(page.text, /<svg class="qr" viewBox="0 0 \d+ \d+" role="img" aria-label="QR code/);
  assert.match(page.text, /<code class="key">[A-Z2-7 ]+<\/code>/);
  const notTheCode = await visitor.post("/staff/account/second-factor/confirm", { code: "12345" });
  assert.match(notTheCode.text, /<a href="#code">This is not the code/);
});
