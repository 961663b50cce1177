// A staff account through the desk: what its person sees and doesn't, and that the complaint hears of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  accountView,
  askForAccount,
  giveAccount,
  myAccounts,
} from "../../../../src/desk/register/complaint/account.ts";
import { complaintView } from "../../../../src/desk/register/complaint/read.ts";
import { testLibrary } from "../../../library.ts";
import { filed, id } from "./given-complaint.ts";

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
  const mine = await myAccounts(desk, people.staff);
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
