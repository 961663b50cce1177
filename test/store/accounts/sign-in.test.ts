// Signing in, staying, leaving: what a session is worth and when it ends.
import assert from "node:assert/strict";
import { test } from "node:test";
import { getMigrations } from "better-auth/db/migration";
import { openAuth } from "../../../src/store/accounts/auth.ts";
import { newKey } from "../../../src/store/keys.ts";
import { testDatabase } from "../../database.ts";
import { Browser, givenAccounts, password } from "./given-accounts.ts";

test("the tables are those that better-auth wants, column by column", async (t) => {
  const database = await testDatabase(t);
  const now = () => new Date().toISOString();
  const on = openAuth({ url: database.appUrl, library: 1, master: newKey(), publicUrl: "http://127.0.0.1", now });
  const { toBeCreated, toBeAdded } = await getMigrations(on.auth.options);
  await on.pool.end();
  assert.deepEqual([toBeCreated, toBeAdded], [[], []]);
});

test("a password is kept as argon2id, with OWASP's parameters and never as it was typed", async (t) => {
  const given = await givenAccounts(t);
  await given.withAccount("staff");
  const { rows } = await given.library.database.owner.query("select password from account.account");
  assert.match(rows[0].password, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  const all = await given.library.database.owner.query(
    'select * from account."user", account.session, account.account',
  );
  assert.ok(!JSON.stringify(all.rows).includes(password));
});

test("signed in, the person is known by their session, and by nothing else", async (t) => {
  const given = await givenAccounts(t);
  const browser = new Browser();
  await given.signIn("staff", browser);
  const person = await given.accounts.personOf(browser.headers);
  const { personId, roles, branchId, library } = given.library.people.staff;
  assert.deepEqual(
    { ...person, sessionId: "", accountId: "" },
    {
      kind: "person",
      library,
      personId,
      roles,
      branchId,
      name: "Marisol Ortega",
      title: "Front desk",
      sessionId: "",
      accountId: "",
    },
  );
  assert.equal(await given.accounts.personOf(new Headers()), null);
  const forged = new Browser();
  for (const [name, value] of browser.cookies) forged.cookies.set(name, `${value.slice(0, -8)}AAAAAA%3D`);
  assert.equal(await given.accounts.personOf(forged.headers), null, "a token whose signature is wrong");
});

test("the account tables hold no name and no address", async (t) => {
  const given = await givenAccounts(t);
  await given.signIn("staff", new Browser());
  const { rows } = await given.library.database.owner.query(
    `select string_agg(x::text, ' ') as text from (select to_jsonb(u) as x from account."user" u union all select to_jsonb(a) from account.account a
      union all select to_jsonb(s) from account.session s union all select to_jsonb(i) from account.invitation i
      union all select to_jsonb(t) from account.tries t) as everything`,
  );
  assert.doesNotMatch(rows[0].text, /marisol|ortega|prairiebend|192\.0\.2/i);
});

test("a cookie of a session is for this site's staff pages, out of reach of scripts, and over https only where that is spoken", async (t) => {
  const given = await givenAccounts(t);
  const { email } = await given.withAccount("staff");
  const answer = await given.accounts.signIn(new Headers(), { email, password, from: "192.0.2.1" });
  assert.ok(answer.ok);
  for (const line of answer.value.cookies) assert.match(line, /Path=\/staff; HttpOnly; SameSite=Lax/);
  const on = openAuth({
    url: given.library.database.appUrl,
    library: 1,
    master: newKey(),
    publicUrl: "https://desk.example",
    now: () => given.library.now,
  });
  const { sessionToken } = (await on.auth.$context).authCookies;
  await on.pool.end();
  assert.equal(sessionToken.name, "__Secure-better-auth.session_token");
  assert.equal(sessionToken.attributes.secure, true);
});

test("a wrong password, an unknown address and a person without an account get the same answer", async (t) => {
  const given = await givenAccounts(t);
  const { email } = await given.withAccount("staff");
  const tried = [
    { email, password: "plum lantern over Birch" },
    { email: "nobody@prairiebend.example", password },
    { email: "theo@prairiebend.example", password },
    { email: "nobody@account.invalid", password },
    { email: "", password: "" },
  ];
  for (const one of tried)
    assert.deepEqual(await given.accounts.signIn(new Headers(), { ...one, from: "192.0.2.1" }), {
      ok: false,
      refusal: "WrongSignIn",
    });
  const typedOtherwise = { email: ` ${email.toUpperCase()} `, password, from: "192.0.2.1" };
  assert.ok((await given.accounts.signIn(new Headers(), typedOtherwise)).ok);
});

test("thirty minutes without a touch end a session's use; twelve hours end it, touched or not", async (t) => {
  const given = await givenAccounts(t);
  const browser = new Browser();
  await given.signIn("staff", browser);
  given.after(29);
  assert.ok(await given.accounts.personOf(browser.headers));
  given.after(29);
  assert.ok(await given.accounts.personOf(browser.headers), "touched 29 minutes ago");
  given.after(31);
  assert.equal(await given.accounts.personOf(browser.headers), null);

  const other = new Browser();
  await given.signIn("staff", other);
  for (let halfHours = 0; halfHours < 24; halfHours++) {
    given.after(29);
    await given.accounts.personOf(other.headers);
  }
  given.after(25);
  assert.equal(await given.accounts.personOf(other.headers), null, "12 hours and a minute, touched all along");
});

test("who no longer works here is signed out with that, and can't sign in", async (t) => {
  const given = await givenAccounts(t);
  const browser = new Browser();
  await given.signIn("staff", browser);
  const { email } = await given.withAccount("staff");
  await given.library.database.owner.query("update concord.person set active = false where lower(email) = $1", [email]);
  assert.equal(await given.accounts.personOf(browser.headers), null);
  const answer = await given.accounts.signIn(new Headers(), { email, password, from: "192.0.2.1" });
  assert.deepEqual(answer, { ok: false, refusal: "WrongSignIn" });
});

test("an address changed in the settings is the one to sign in with", async (t) => {
  const given = await givenAccounts(t);
  const { email } = await given.withAccount("staff");
  await given.library.database.owner.query(
    "update concord.person set email = 'm.ortega@prairiebend.example' where email = $1",
    [email],
  );
  const attempt = (typed: string) =>
    given.accounts.signIn(new Headers(), { email: typed, password, from: "192.0.2.1" });
  assert.equal((await attempt(email)).ok, false);
  assert.equal((await attempt("m.ortega@prairiebend.example")).ok, true);
});

test("signing out ends the session in the database too; the colleague who left stays signed in", async (t) => {
  const given = await givenAccounts(t);
  const desk = new Browser();
  await given.signInWithPin("staff", desk);
  await given.signIn("colleague", desk);
  const kept = desk.headers;
  desk.keep((await given.accounts.signOut(desk.headers)).cookies);
  assert.equal(await given.accounts.personOf(kept), null, "the old cookies open nothing");
  assert.equal(await given.accounts.personOf(desk.headers), null, "and nobody else's pages are opened by it");
  assert.deepEqual(
    (await given.accounts.peopleHere(desk.headers)).map((one) => [one.name, one.inFront]),
    [["Marisol Ortega", false]],
  );
  desk.keep((await given.accounts.signOutEverybody(desk.headers)).cookies);
  assert.deepEqual([...desk.cookies.keys()], []);
  const { rows } = await given.library.database.owner.query("select count(*)::int as left from account.session");
  assert.equal(rows[0].left, 0);
});

test("guessing one account is slowed by a few seconds more each time, counted before the password is looked at, and locks nobody out", async (t) => {
  const given = await givenAccounts(t);
  const { email } = await given.withAccount("staff");
  const guess = (from: string, typed = "a wrong password") =>
    given.accounts.signIn(new Headers(), { email, password: typed, from });
  const at = await Promise.all(Array.from({ length: 12 }, () => guess("192.0.2.9")));
  const refusals = at.map((one) => (one.ok ? "" : one.refusal)).sort();
  assert.equal(refusals.filter((one) => one === "WrongSignIn").length, 5);
  assert.equal(refusals.filter((one) => one === "SlowDown").length, 7);
  assert.deepEqual(await guess("192.0.2.9", password), { ok: false, refusal: "SlowDown", facts: { count: 1 } });
  assert.ok((await guess("192.0.2.1", password)).ok, "from elsewhere nobody waits");
  given.after(1 / 60);
  assert.ok((await guess("192.0.2.9", password)).ok, "a second later it is heard again");
});

test("one account guessed at from many addresses is slowed, except for an address that it is known at", async (t) => {
  const given = await givenAccounts(t);
  const { email } = await given.withAccount("staff");
  const guess = (from: string, typed = "a wrong password") =>
    given.accounts.signIn(new Headers(), { email, password: typed, from });
  assert.ok((await guess("192.0.2.1", password)).ok);
  for (let i = 0; i < 21; i++) await guess(`198.51.100.${i}`);
  assert.equal((await guess("203.0.113.5", password)).ok, false);
  assert.ok((await guess("192.0.2.1", password)).ok);
});
