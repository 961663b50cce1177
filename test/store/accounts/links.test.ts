// Links that open once: invitations, and the set-up.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openAccounts } from "../../../src/store/accounts/accounts.ts";
import { makeSetupLink } from "../../../src/store/accounts/setup-link.ts";
import { newKey } from "../../../src/store/keys.ts";
import { testDatabase } from "../../database.ts";
import { Browser, givenAccounts, password } from "./given-accounts.ts";

test("an invitation is good once: of two answers at the same time one is taken, and no later one", async (t) => {
  const { accounts, library } = await givenAccounts(t);
  const { personId } = library.people.staff;
  const invited = await accounts.invite(personId, library.people.director.personId);
  assert.ok(invited.ok);
  const { token, ...mail } = invited.value;
  assert.deepEqual(mail, {
    sort: "invitation",
    personId,
    to: "marisol@prairiebend.example",
    name: "Marisol Ortega",
    invitedBy: library.people.director.personId,
    expiresAt: "2027-03-16T20:16:00.000Z",
  });
  const both = await Promise.all([
    accounts.acceptInvitation(token, password),
    accounts.acceptInvitation(token, "another long enough one"),
  ]);
  assert.deepEqual(both.map((one) => (one.ok ? "taken" : one.refusal)).sort(), ["InvitationEnded", "taken"]);
  assert.deepEqual(await accounts.acceptInvitation(token, password), { ok: false, refusal: "InvitationEnded" });
  assert.equal(await accounts.invited(token), null);
});

test("an invitation ends after seven days, with a newer one, and with the person's leaving; the link itself is nowhere kept", async (t) => {
  const given = await givenAccounts(t);
  const { accounts, library } = given;
  const { personId } = library.people.staff;
  const invite = async () => {
    const invited = await accounts.invite(personId, null);
    assert.ok(invited.ok);
    return invited.value.token;
  };
  const first = await invite();
  const second = await invite();
  assert.equal(await accounts.invited(first), null);
  assert.equal((await accounts.invited(second))?.name, "Marisol Ortega");
  const { rows } = await library.database.owner.query("select encode(hash, 'hex') as hash from account.invitation");
  assert.equal(rows.length, 1);
  assert.ok(!Buffer.from(rows[0].hash, "hex").equals(Buffer.from(second, "base64url")));
  given.after(7 * 24 * 60 - 1);
  assert.ok(await accounts.invited(second));
  given.after(1);
  assert.equal(await accounts.invited(second), null);
  const third = await invite();
  await library.database.owner.query("update concord.person set active = false where person_id = $1", [personId]);
  assert.deepEqual(await accounts.acceptInvitation(third, password), { ok: false, refusal: "InvitationEnded" });
  assert.deepEqual(await accounts.invite(personId, null), { ok: false, refusal: "NoSuchPerson" });
  for (const token of ["", "x", "\u0000", "é".repeat(500)]) assert.equal(await accounts.invited(token), null);
});

test("a password is long, not made by rules, and not one that everybody tries; a refused one leaves the invitation open", async (t) => {
  const { accounts, library } = await givenAccounts(t);
  const invited = await accounts.invite(library.people.staff.personId, null);
  assert.ok(invited.ok);
  const attempt = async (typed: string) => {
    const answer = await accounts.acceptInvitation(invited.value.token, typed);
    return answer.ok ? "taken" : answer.refusal;
  };
  assert.equal(await attempt("elevenchars"), "PasswordTooShort");
  assert.equal(await attempt("🕊".repeat(11)), "PasswordTooShort", "characters are counted, not bytes");
  assert.equal(await attempt("x y".repeat(86)), "PasswordTooLong");
  for (const common of [
    "password1234",
    "PasswordPassword",
    "123456789012",
    "aaaaaaaaaaaa",
    "abcdabcdabcd",
    "Marisol Ortega",
  ])
    assert.equal(await attempt(common), "PasswordCommon", common);
  assert.equal(await attempt("marisol@prairiebend.example"), "PasswordCommon");
  assert.equal(await attempt("all lower case words"), "taken");
});

test("a new invitation gives a new password, and ends what was signed in, the PIN and the second factor", async (t) => {
  const given = await givenAccounts(t);
  const { accounts, library } = given;
  const browser = new Browser();
  await given.signInWithPin("staff", browser);
  const invited = await accounts.invite(library.people.staff.personId, library.people.director.personId);
  assert.ok(invited.ok);
  assert.equal((await accounts.invited(invited.value.token))?.isReturning, true);
  assert.ok((await accounts.acceptInvitation(invited.value.token, "quite another long one")).ok);
  assert.equal(await accounts.personOf(browser.headers), null);
  assert.deepEqual(await accounts.peopleHere(browser.headers), []);
  const { email } = await given.withAccount("staff");
  const signIn = (typed: string) => accounts.signIn(new Headers(), { email, password: typed, from: "192.0.2.1" });
  assert.equal((await signIn(password)).ok, false);
  assert.equal((await signIn("quite another long one")).ok, true);
});

test("the list of people says who has an account, who is invited, and who is neither", async (t) => {
  const given = await givenAccounts(t);
  const { accounts, library } = given;
  await given.withAccount("staff");
  await accounts.invite(library.people.colleague.personId, null);
  const state = new Map((await accounts.standings()).map((one) => [one.personId, one.state]));
  const of = (who: "staff" | "colleague" | "volunteer") => state.get(library.people[who].personId);
  assert.deepEqual([of("staff"), of("colleague"), of("volunteer")], ["active", "invited", "none"]);
});

test("the set-up link opens once, for a day, and a new one ends the old", async (t) => {
  const database = await testDatabase(t);
  let now = "2027-03-09T20:00:00.000Z";
  const accounts = openAccounts({
    url: database.appUrl,
    library: 1,
    master: newKey(),
    publicUrl: "http://127.0.0.1:7007",
    now: () => now,
  });
  const make = async () => {
    const made = await makeSetupLink(database.pool, { now });
    assert.ok(made.ok);
    return made.value;
  };
  const ended = { ok: false, refusal: "SetupLinkEnded" };
  const first = await make();
  assert.equal(first.expiresAt, "2027-03-10T20:00:00.000Z");
  const second = await make();
  assert.deepEqual(await accounts.useSetupLink(first.token), ended, "replaced");
  assert.equal(await accounts.setupLinkStands(second.token), true);
  assert.equal(await accounts.setupLinkStands(second.token), true, "looking uses nothing up");
  const both = await Promise.all([accounts.useSetupLink(second.token), accounts.useSetupLink(second.token)]);
  assert.equal(both.filter((one) => one.ok).length, 1);
  assert.deepEqual(await accounts.useSetupLink(second.token), ended, "used");
  const third = await make();
  now = "2027-03-10T20:00:00.000Z";
  assert.equal(await accounts.setupLinkStands(third.token), false);
  assert.deepEqual(await accounts.useSetupLink(third.token), ended, "a day old");
  await accounts.close();
});

test("once somebody can sign in there is no set-up link any more: people are invited", async (t) => {
  const given = await givenAccounts(t);
  const { pool } = given.library.database;
  assert.ok((await makeSetupLink(pool)).ok);
  await given.withAccount("director");
  assert.deepEqual(await makeSetupLink(pool), { ok: false, refusal: "SetUpAlready" });
});
