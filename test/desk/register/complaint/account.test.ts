// A staff account through the desk: what its person sees and doesn't, and that the complaint hears of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { jobOf } from "../../../../src/desk/desk.ts";
import { today } from "../../../../src/desk/read/today.ts";
import { verify } from "../../../../src/desk/read/verify.ts";
import { accountView, askForAccount, giveAccount } from "../../../../src/desk/register/complaint/account.ts";
import { actOnComplaint } from "../../../../src/desk/register/complaint/act.ts";
import { complaintIdOf, fileFromCase } from "../../../../src/desk/register/complaint/file.ts";
import { complaintView } from "../../../../src/desk/register/complaint/read.ts";
import { sweepComplaints } from "../../../../src/desk/register/complaint/sweep.ts";
import { tieAccountWalls, tieReader } from "../../../../src/desk/register/complaint/tie.ts";
import type { Complaint } from "../../../../src/domain/complaint/state.ts";
import { stateOf } from "../../../../src/store/queries/mail/case.ts";
import { testLibrary } from "../../../library.ts";
import { filed, filing, formWords, handedOver, id } from "./given-complaint.ts";

test("whoever it is about sees what they are asked and nothing else, and answers; the decider reads it", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const { reference } = await filed(library, { about: [people.staff.personId], hideIdentity: true });
  const ask = (shown: string) =>
    askForAccount(desk, people.director, reference, people.staff.personId, shown, { id: id() });
  const names = await ask("Ana Ruiz says she was sent away.");
  assert.ok(!names.ok && names.refusal === "NamesThePatron");
  const asked = await ask("A patron says they were sent away on March 1.");
  assert.ok(asked.ok, JSON.stringify(asked));
  assert.equal((await complaintView(desk, people.staff, reference)).ok, false);
  const mine = (await today(desk, people.staff)).complaints;
  assert.deepEqual(
    mine.map(({ reference: one }) => one),
    [asked.value.reference],
  );
  const view = await accountView(desk, people.staff, asked.value.reference);
  assert.ok(view.ok && view.value.mayGive);
  assert.equal(view.value.shown, "A patron says they were sent away on March 1.");
  assert.equal((await accountView(desk, people.colleague, asked.value.reference)).ok, false);
  const theirs = await giveAccount(desk, people.director, asked.value.reference, "give", { text: "x" }, { id: id() });
  assert.ok(!theirs.ok && theirs.refusal === "NotYourAccount");
  const given = await giveAccount(
    desk,
    people.staff,
    asked.value.reference,
    "give",
    { text: "We closed early." },
    { id: id() },
  );
  assert.ok(given.ok, JSON.stringify(given));
  const read = await complaintView(desk, people.director, reference);
  assert.ok(read.ok);
  assert.equal(read.value.accounts[0]?.text, "We closed early.");
  assert.deepEqual(read.value.unheard, []);
});

test("what only the case knows of who the patron is isn't shown either: another name, an address, a phone", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const caseId = await handedOver(library);
  const other = { name: "A. R. Li", email: "other@mail.example", phone: "", address: "" };
  const form = { ...filing, about: [people.staff.personId], hideIdentity: true };
  const done = await fileFromCase(desk, people.director, caseId, form, { ...formWords, identity: other }, id());
  assert.ok(done.ok, JSON.stringify(done));
  const ask = (shown: string) =>
    askForAccount(desk, people.director, done.value.reference ?? "", people.staff.personId, shown, { id: id() });
  for (const shown of [
    "Ms. Ruiz was there.",
    "Write to ANA@mail.example.",
    "OTHER@mail.example asks.",
    "It was A. R. Li.",
  ]) {
    const named = await ask(shown);
    assert.equal(named.ok ? "shown" : named.refusal, "NamesThePatron", shown);
  }
  assert.ok((await ask("A patron says that you will not answer.")).ok);
});

test("when somebody else decides, they read the accounts that were given before", async (t) => {
  const library = await testLibrary(t);
  const { desk, people, database } = library;
  const { caseId, reference } = await filed(library, { about: [people.staff.personId] });
  const asked = await askForAccount(desk, people.director, reference, people.staff.personId, "What happened?", {
    id: id(),
  });
  assert.ok(asked.ok);
  assert.equal((await accountView(desk, people.president, asked.value.reference)).ok, false);
  await database.owner.query("update concord.person set active = false where person_id = 1");
  await database.owner.query("update concord.library set version = version + 1");
  assert.equal(await sweepComplaints(desk, { type: "FindDecider" }), 1);
  const state = await stateOf<Complaint>(desk.pool, jobOf(desk), complaintIdOf(caseId));
  assert.equal(state?.deciderId, people.president.personId);
  // What the job that follows does.
  assert.ok((await tieReader(desk, state?.accounts[0]?.account ?? "", people.president.personId)).ok);
  assert.equal((await accountView(desk, people.president, asked.value.reference)).ok, true);
  assert.deepEqual((await verify(desk)).findings, []);
});

test("whoever is named later reads no account that was asked for before, the Director neither; the Board's president does", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const { reference, caseId } = await filed(library, { about: [people.staff.personId] });
  const asked = await askForAccount(desk, people.director, reference, people.staff.personId, "What happened?", {
    id: id(),
  });
  assert.ok(asked.ok);
  const reads = async (who: "director" | "designee" | "president") =>
    (await accountView(desk, people[who], asked.value.reference)).ok;
  assert.deepEqual([await reads("director"), await reads("president")], [true, false]);
  const draft = { type: "NameSubject", personId: people.director.personId } as const;
  const named = await actOnComplaint(desk, people.director, reference, { id: id(), draft, words: {} });
  assert.ok(named.ok, JSON.stringify(named));
  assert.deepEqual([await reads("director"), await reads("designee"), await reads("president")], [false, false, true]);
  const state = await stateOf<Complaint>(desk.pool, jobOf(desk), complaintIdOf(caseId));
  assert.ok(state);
  // Again by the job that follows: quiet.
  assert.ok((await tieAccountWalls(desk, state.accounts[0]?.account ?? "", state)).ok);
  assert.deepEqual((await verify(desk)).findings, []);
});
