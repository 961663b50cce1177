// What people do with their own account: a second factor, another password, an end to their sessions.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { SignedIn } from "../../../src/store/accounts/here.ts";
import { appCode, Browser, type GivenAccounts, givenAccounts, password } from "./given-accounts.ts";

const notTheCode = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

async function signedIn(given: GivenAccounts, browser: Browser): Promise<SignedIn> {
  const person = await given.accounts.personOf(browser.headers);
  assert.ok(person);
  return person;
}

async function enrolled(given: GivenAccounts, browser: Browser) {
  await given.signIn("staff", browser);
  const person = await signedIn(given, browser);
  assert.ok((await given.accounts.startTotp(browser.headers, person, password)).ok);
  const made = await given.accounts.totpKey(person, { library: "Prairie Bend", person: "Marisol Ortega" });
  assert.ok(made);
  const { codes } = browser.taking(await given.accounts.confirmTotp(browser.headers, person, appCode(made.key)));
  return { ...made, codes, email: "marisol@prairiebend.example" };
}

test("a second factor is asked for only once the app has shown its first code; its key is never shown again", async (t) => {
  const given = await givenAccounts(t);
  const { accounts } = given;
  const browser = new Browser();
  await given.signIn("staff", browser);
  const person = await signedIn(given, browser);
  assert.equal(await accounts.totpState(person), "off");
  assert.deepEqual(await accounts.startTotp(browser.headers, person, "not the password"), {
    ok: false,
    refusal: "WrongPassword",
  });
  assert.ok((await accounts.startTotp(browser.headers, person, password)).ok);
  assert.equal(await accounts.totpState(person), "started");
  const { email } = await given.withAccount("staff");
  const label = { library: "Prairie Bend", person: "Marisol Ortega" };
  const made = await accounts.totpKey(person, label);
  assert.ok(made);
  assert.match(made.uri, /^otpauth:\/\/totp\/Prairie%20Bend:Marisol%20Ortega\?secret=[A-Z2-7]+&issuer=Prairie%20Bend$/);
  const before = await accounts.signIn(new Headers(), { email, password, from: "192.0.2.1" });
  assert.ok(before.ok && !before.value.secondFactor, "not yet");
  const code = appCode(made.key);
  assert.deepEqual(await accounts.confirmTotp(browser.headers, person, notTheCode(code)), {
    ok: false,
    refusal: "WrongCode",
  });
  const confirmed = browser.taking(
    await accounts.confirmTotp(browser.headers, person, `${code.slice(0, 3)} ${code.slice(3)}`),
  );
  assert.equal(new Set(confirmed.codes).size, 10);
  const still = await signedIn(given, browser);
  assert.equal(await accounts.totpState(still), "on");
  assert.equal(await accounts.totpKey(still, label), null);
  const kept = await given.library.database.owner.query("select secret, backup_codes from account.two_factor");
  assert.ok(!JSON.stringify(kept.rows).includes(String(confirmed.codes[0])), "encrypted");
});

test("with a second factor a password alone opens nothing; the app's code does, and it can't be guessed at for long", async (t) => {
  const given = await givenAccounts(t);
  const { accounts } = given;
  const { key, email } = await enrolled(given, new Browser());
  const begin = async () => {
    const browser = new Browser();
    const answer = browser.taking(await accounts.signIn(browser.headers, { email, password, from: "192.0.2.1" }));
    assert.equal(answer.secondFactor, true);
    assert.equal(await accounts.personOf(browser.headers), null);
    return browser;
  };
  const browser = await begin();
  assert.deepEqual(await accounts.secondFactor(browser.headers, notTheCode(appCode(key))), {
    ok: false,
    refusal: "WrongCode",
  });
  browser.taking(await accounts.secondFactor(browser.headers, appCode(key)));
  assert.equal((await accounts.personOf(browser.headers))?.name, "Marisol Ortega");
  const guesser = await begin();
  const refusals: string[] = [];
  for (let i = 0; i < 6; i++) {
    const answer = await accounts.secondFactor(guesser.headers, notTheCode(appCode(key)));
    refusals.push(answer.ok ? "in" : answer.refusal);
  }
  assert.deepEqual(refusals, [...Array<string>(5).fill("WrongCode"), "StartAgain"]);
  assert.equal((await accounts.secondFactor(guesser.headers, appCode(key))).ok, false);
  assert.deepEqual(await accounts.secondFactor(new Headers(), appCode(key)), { ok: false, refusal: "StartAgain" });
});

test("a code given at a desk where a colleague is in front is held against the one who signs in", async (t) => {
  const given = await givenAccounts(t);
  const { accounts } = given;
  const { key, email } = await enrolled(given, new Browser());
  const desk = new Browser();
  await given.signInWithPin("colleague", desk);
  const front = new Map(desk.cookies);
  desk.taking(await accounts.signIn(desk.headers, { email, password, from: "192.0.2.1" }));
  for (const [name, value] of front) desk.cookies.set(name, value); // a browser that kept the colleague's cookie
  assert.equal(await accounts.personOf(desk.headers), null, "the colleague has left");
  desk.taking(await accounts.secondFactor(desk.headers, appCode(key)));
  assert.equal((await accounts.personOf(desk.headers))?.name, "Marisol Ortega");
});

test("a recovery code stands in for the phone, once, however it is typed; new ones end the old", async (t) => {
  const given = await givenAccounts(t);
  const { accounts } = given;
  const { codes, email } = await enrolled(given, new Browser());
  const attempt = async (typed: string) => {
    const browser = new Browser();
    browser.taking(await accounts.signIn(browser.headers, { email, password, from: "192.0.2.1" }));
    const answer = await accounts.secondFactor(browser.headers, typed);
    if (answer.ok) browser.keep(answer.value.cookies);
    return { answer: answer.ok ? "in" : answer.refusal, browser };
  };
  const [first = "", second = "", third = ""] = codes;
  assert.equal((await attempt(` ${first.toUpperCase().replace("-", " ")} `)).answer, "in");
  assert.equal((await attempt(first)).answer, "WrongCode");
  const { answer, browser } = await attempt(second);
  assert.equal(answer, "in");
  const person = await signedIn(given, browser);
  const renewed = await accounts.renewRecoveryCodes(browser.headers, person, password);
  assert.ok(renewed.ok && renewed.value.codes.length === 10);
  assert.equal((await attempt(third)).answer, "WrongCode");
});

test("a second factor that is turned off, with the password, is asked for no more", async (t) => {
  const given = await givenAccounts(t);
  const { accounts } = given;
  const browser = new Browser();
  const { email } = await enrolled(given, browser);
  const person = await signedIn(given, browser);
  assert.equal((await accounts.stopTotp(browser.headers, person, "not the password")).ok, false);
  browser.taking(await accounts.stopTotp(browser.headers, person, password));
  assert.ok(await accounts.personOf(browser.headers), "still signed in");
  const answer = await accounts.signIn(new Headers(), { email, password, from: "192.0.2.1" });
  assert.ok(answer.ok && !answer.value.secondFactor);
});

test("another password takes the one in use, and ends every other session", async (t) => {
  const given = await givenAccounts(t);
  const { accounts } = given;
  const [here, elsewhere] = [new Browser(), new Browser()];
  await given.signIn("staff", here);
  await given.signIn("staff", elsewhere);
  const person = await signedIn(given, here);
  const change = (current: string, next: string) => accounts.changePassword(here.headers, person, { current, next });
  const next = "seven kettles in a row";
  assert.deepEqual(await change("not the password", next), { ok: false, refusal: "WrongPassword" });
  assert.deepEqual(await change(password, "short"), {
    ok: false,
    refusal: "PasswordTooShort",
    facts: { shortest: 12 },
  });
  here.taking(await change(password, next));
  assert.ok(await accounts.personOf(here.headers));
  assert.equal(await accounts.personOf(elsewhere.headers), null);
  const { email } = await given.withAccount("staff");
  assert.equal((await accounts.signIn(new Headers(), { email, password: next, from: "192.0.2.1" })).ok, true);
});

test("people see their own sessions and end any of them; nobody else's", async (t) => {
  const given = await givenAccounts(t);
  const { accounts } = given;
  const [here, elsewhere, colleagues] = [new Browser(), new Browser(), new Browser()];
  await given.signIn("staff", elsewhere);
  given.after(5);
  await given.signIn("staff", here);
  await given.signIn("colleague", colleagues);
  const person = await signedIn(given, here);
  const sessions = await accounts.ownSessions(person);
  assert.deepEqual(
    sessions.map((one) => [one.isThis, one.openedAt]),
    [
      [true, "2027-03-09T20:21:00.000Z"],
      [false, "2027-03-09T20:16:00.000Z"],
    ],
  );
  assert.match(String(sessions[0]?.browser), /Firefox/);
  const theirs = await signedIn(given, colleagues);
  await accounts.endSession(person, theirs.sessionId);
  assert.ok(await accounts.personOf(colleagues.headers), "not theirs to end");
  await accounts.endSession(person, String(sessions[1]?.id));
  assert.equal(await accounts.personOf(elsewhere.headers), null);
});
