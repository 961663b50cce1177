// Several people at one desk computer: each comes back by six digits, and five wrong ones end a session.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Browser, givenAccounts, password, pin } from "./given-accounts.ts";

const wrong = "917350";

test("six digits bring back a colleague who is signed in at this computer; whoever was in front has left", async (t) => {
  const given = await givenAccounts(t);
  const { accounts, library } = given;
  const desk = new Browser();
  await given.signInWithPin("staff", desk);
  await given.signInWithPin("colleague", desk);
  const theo = desk.headers;
  assert.equal((await accounts.personOf(theo))?.personId, library.people.colleague.personId);
  desk.taking(await accounts.switchTo(desk.headers, library.people.staff.personId, pin));
  assert.equal((await accounts.personOf(desk.headers))?.personId, library.people.staff.personId);
  assert.equal(await accounts.personOf(theo), null, "the colleague's cookie opens nothing until their PIN is given");
  assert.deepEqual(
    (await accounts.peopleHere(desk.headers)).map((one) => [one.name, one.inFront]),
    [
      ["Marisol Ortega", true],
      ["Theo Brandvold", false],
    ],
  );
});

test("cookies moved by hand from one name to the other open nothing: the database knows who has left", async (t) => {
  const given = await givenAccounts(t);
  const desk = new Browser();
  await given.signInWithPin("staff", desk);
  await given.signIn("colleague", desk);
  const front = [...desk.cookies].find(([name]) => name.endsWith("session_token"));
  const others = [...desk.cookies].filter(([name, value]) => name.includes("_multi-") && value !== front?.[1]);
  assert.ok(front && others[0]);
  desk.cookies.set(front[0], others[0][1]);
  assert.equal(await given.accounts.personOf(desk.headers), null);
});

test("the PIN of a person who is signed in elsewhere is no way in here", async (t) => {
  const given = await givenAccounts(t);
  const { accounts, library } = given;
  await given.signInWithPin("staff", new Browser());
  const desk = new Browser();
  await given.signIn("colleague", desk);
  const there = await accounts.switchTo(desk.headers, library.people.staff.personId, pin);
  assert.deepEqual(there, { ok: false, refusal: "PasswordNeeded" });
  assert.deepEqual(await accounts.switchTo(new Headers(), library.people.staff.personId, pin), there);
});

test("five wrong PINs end the session, and from there on it takes the password", async (t) => {
  const given = await givenAccounts(t);
  const { accounts, library } = given;
  const { personId } = library.people.staff;
  const desk = new Browser();
  await given.signInWithPin("staff", desk);
  await given.signIn("colleague", desk);
  for (const left of [4, 3, 2, 1])
    assert.deepEqual(await accounts.switchTo(desk.headers, personId, wrong), {
      ok: false,
      refusal: "WrongPin",
      facts: { count: left },
    });
  assert.deepEqual(await accounts.switchTo(desk.headers, personId, wrong), { ok: false, refusal: "PasswordNeeded" });
  assert.deepEqual(await accounts.switchTo(desk.headers, personId, pin), { ok: false, refusal: "PasswordNeeded" });
  assert.equal((await accounts.personOf(desk.headers))?.name, "Theo Brandvold", "the others stay");
  await given.signIn("staff", desk);
  assert.equal((await accounts.personOf(desk.headers))?.personId, personId);
});

test("wrong PINs sent all at once count one by one: nobody gets a sixth try", async (t) => {
  const given = await givenAccounts(t);
  const { accounts, library } = given;
  const { personId } = library.people.staff;
  const desk = new Browser();
  await given.signInWithPin("staff", desk);
  await given.signIn("colleague", desk);
  const answers = await Promise.all(Array.from({ length: 20 }, () => accounts.switchTo(desk.headers, personId, wrong)));
  const refusals = answers.map((one) => (one.ok ? "in" : one.refusal));
  assert.equal(refusals.filter((one) => one === "WrongPin").length, 4);
  assert.equal(refusals.filter((one) => one === "PasswordNeeded").length, 16);
  assert.deepEqual(await accounts.switchTo(desk.headers, personId, pin), { ok: false, refusal: "PasswordNeeded" });
});

test("a fifth wrong PIN counts even when the machine stopped before it could end the session", async (t) => {
  const given = await givenAccounts(t);
  const { personId } = given.library.people.staff;
  const desk = new Browser();
  await given.signInWithPin("staff", desk);
  await given.library.database.owner.query("update account.session set wrong_pins = 5");
  assert.deepEqual(await given.accounts.switchTo(desk.headers, personId, pin), {
    ok: false,
    refusal: "PasswordNeeded",
  });
});

test("a restart forgets no wrong PIN; a right one begins the count anew", async (t) => {
  const given = await givenAccounts(t);
  const { personId } = given.library.people.staff;
  const desk = new Browser();
  await given.signInWithPin("staff", desk);
  await given.signIn("colleague", desk);
  const left = async (accounts = given.accounts) => {
    const answer = await accounts.switchTo(desk.headers, personId, wrong);
    return answer.ok ? null : answer.facts?.count;
  };
  assert.deepEqual([await left(), await left()], [4, 3]);
  assert.equal(await left(given.again()), 2);
  desk.taking(await given.accounts.switchTo(desk.headers, personId, pin));
  assert.equal(await left(), 4);
});

test("after thirty minutes without a touch a PIN is enough to go on, after twelve hours it isn't", async (t) => {
  const given = await givenAccounts(t);
  const { accounts, library } = given;
  const { personId } = library.people.staff;
  const desk = new Browser();
  await given.signInWithPin("staff", desk);
  given.after(45);
  assert.equal(await accounts.personOf(desk.headers), null);
  desk.taking(await accounts.switchTo(desk.headers, personId, pin));
  assert.ok(await accounts.personOf(desk.headers));
  given.after(12 * 60);
  assert.deepEqual(await accounts.switchTo(desk.headers, personId, pin), { ok: false, refusal: "PasswordNeeded" });
});

test("leaving the desk: back by PIN; without a PIN it is signing out", async (t) => {
  const given = await givenAccounts(t);
  const { accounts, library } = given;
  const desk = new Browser();
  await given.signInWithPin("staff", desk);
  await accounts.leave(desk.headers);
  assert.equal(await accounts.personOf(desk.headers), null);
  desk.taking(await accounts.switchTo(desk.headers, library.people.staff.personId, pin));
  assert.ok(await accounts.personOf(desk.headers));
  const other = new Browser();
  await given.signIn("colleague", other);
  await accounts.leave(other.headers);
  assert.deepEqual(await accounts.peopleHere(other.headers), []);
  const { rows } = await library.database.owner.query("select count(*)::int as sessions from account.session");
  assert.equal(rows[0].sessions, 1);
});

test("a day of colleagues without a PIN, who come and go, leaves room for whoever has one", async (t) => {
  const given = await givenAccounts(t);
  const { accounts, library } = given;
  const desk = new Browser();
  for (let times = 0; times < 8; times++) {
    await given.signIn("colleague", desk);
    await given.signIn("volunteer", desk);
  }
  await given.signInWithPin("staff", desk);
  await given.signIn("colleague", desk);
  assert.ok([...desk.cookies.keys()].filter((name) => name.includes("_multi-")).length <= 3);
  desk.taking(await accounts.switchTo(desk.headers, library.people.staff.personId, pin));
  assert.equal((await accounts.personOf(desk.headers))?.name, "Marisol Ortega");
});

test("a PIN is six digits that aren't the first to be tried, set with the password, and kept as argon2id", async (t) => {
  const given = await givenAccounts(t);
  const { accounts, library } = given;
  const desk = new Browser();
  await given.signIn("staff", desk);
  const person = await accounts.personOf(desk.headers);
  assert.ok(person);
  const set = async (typed: string, said = password) => {
    const answer = await accounts.setPin(person, { password: said, pin: typed });
    return answer.ok ? "set" : answer.refusal;
  };
  for (const typed of ["12345", "1234567", "12a456", ""]) assert.equal(await set(typed), "PinNotSixDigits");
  for (const typed of ["123456", "000000", "121212", "987654", "345345"])
    assert.equal(await set(typed), "PinTooSimple");
  assert.equal(await set(pin, "not the password"), "WrongPassword");
  assert.equal(await accounts.hasPin(person), false);
  assert.equal(await set(pin), "set");
  assert.equal(await accounts.hasPin(person), true);
  const { rows } = await library.database.owner.query("select hash from account.pin");
  assert.match(rows[0].hash, /^\$argon2id\$/);
  await accounts.removePin(person);
  assert.equal(await accounts.hasPin(person), false);
});
