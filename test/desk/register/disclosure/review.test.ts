// A package with other people's words in it, through the desk: proposed, decided on by a person, and left with exactly the confirmed ones gone.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { verify } from "../../../../src/desk/read/verify.ts";
import { actOn, packUp, reviewPackage } from "../../../../src/desk/register/disclosure/act.ts";
import { logRequest } from "../../../../src/desk/register/disclosure/log.ts";
import { disclosureView } from "../../../../src/desk/register/disclosure/read.ts";
import { markField } from "../../../../src/desk/register/marks.ts";
import type { DisclosureDraft } from "../../../../src/domain/disclosure/act.ts";
import { testLibrary } from "../../../library.ts";

const library = await testLibrary({ after: async (then) => after(then) });
const { desk, people, database } = library;
const card = "21234500067894";
const text = `Sheet of March 2. Card ${card}. Write to ben@mail.example or call us: (309) 555-0142. Ask for Orrin.`;

async function packed(): Promise<string> {
  const received = { way: "letter", receivedBy: people.staff.personId, receivedAt: library.now } as const;
  const logged = await logRequest(
    desk,
    people.staff,
    received,
    { fields: { asked: "the sheet" } },
    crypto.randomUUID(),
  );
  assert.ok(logged.ok);
  const { reference } = logged.value;
  const steps: DisclosureDraft[] = [
    { type: "ChooseGate", gate: "consent" },
    { type: "RecordConsent", consent: "ownRecord", verified: "idSeen", files: 0 },
    { type: "Approve", reasoned: true },
  ];
  for (const draft of steps) {
    const words = draft.type === "Approve" ? { text: "because" } : {};
    const done = await actOn(desk, people.director, reference, { id: crypto.randomUUID(), draft, words });
    assert.ok(done.ok, JSON.stringify(done));
  }
  const typed = { text, identity: {}, title: "", table: "", files: [] };
  const done = await packUp(desk, people.custodian, reference, typed, { id: crypto.randomUUID() });
  assert.ok(done.ok, JSON.stringify(done));
  return reference;
}
const viewOf = async (reference: string) => {
  const found = await disclosureView(desk, people.custodian, reference);
  assert.ok(found.ok);
  return found.value;
};
const release = async (reference: string, sha256: string) => {
  const draft = { type: "Release", way: "post", sha256 } as const;
  const done = await actOn(desk, people.custodian, reference, { id: crypto.randomUUID(), draft, words: {} });
  return done.ok ? done.value.state.status : done.refusal;
};
async function review(reference: string, said: Record<string, string>) {
  const view = await viewOf(reference);
  const typed: Record<string, string> = { package: view.review?.of ?? "", ...said };
  const done = await reviewPackage(desk, people.custodian, view, (f) => typed[f] ?? "", { id: crypto.randomUUID() });
  return done.ok ? "done" : done.refusal;
}

test("other persons and borrowing are proposed, the library's own phone isn't; nothing is shown as leaving, nothing leaves", async () => {
  const reference = await packed();
  const view = await viewOf(reference);
  assert.deepEqual(
    view.review?.places.map(({ start, end, proposed, said }) => [text.slice(start, end), proposed, said]),
    [
      [card, "borrowing", null],
      ["ben@mail.example", "otherPerson", null],
    ],
  );
  assert.equal(view.leaves, null);
  assert.equal(view.may.find(({ act }) => act === "Release")?.refusal, "PackageUndecided");
  assert.equal(
    await release(reference, view.state.status === "approved" ? (view.state.packed?.sha256 ?? "") : ""),
    "PackageUndecided",
  );
});

test("each is withheld or left, for a reason; what leaves is the text with exactly those gone, by its own SHA-256", async () => {
  const reference = await packed();
  const [first, second] = (await viewOf(reference)).review?.places ?? [];
  assert.ok(first && second);
  assert.equal(await review(reference, { [markField(first)]: "borrowing" }), "SpanUndecided");
  assert.equal(
    await review(reference, { [markField(first)]: "borrowing", [markField(second)]: "secret" }),
    "SpanUndecided",
  );
  const said = { [markField(first)]: "borrowing", [markField(second)]: "covered" };
  assert.equal(await review(reference, { ...said, words: "Xavier", under: "beyond" }), "WordsNotInText");
  assert.equal(await review(reference, { ...said, words: "Orrin" }), "WordsWithoutExemption");
  assert.equal(await review(reference, { ...said, words: "orrin", under: "otherPerson" }), "done");
  const view = await viewOf(reference);
  assert.equal(view.leaves?.text, text.replace(card, "▮▮▮▮").replace("Orrin", "▮▮▮▮"));
  assert.deepEqual(view.leaves?.withheld, { otherPerson: 1, borrowing: 1 });
  const { state } = view;
  assert.equal(state.status === "approved" && state.packed?.sha256, view.leaves?.sha256);
  assert.equal(
    state.status === "approved" && (await release(reference, state.packed?.assembled ?? "")),
    "PackageChanged",
  );
  assert.equal(await release(reference, view.leaves?.sha256 ?? ""), "released");
  const left = await viewOf(reference);
  assert.equal(left.leaves?.sha256, view.leaves?.sha256, "made anew from the sealed words, afterwards too");
  assert.deepEqual(left.entries.find(({ event }) => event === "PackageReviewed")?.withheld, {
    otherPerson: 1,
    borrowing: 1,
  });
});

test("a look can be taken again: what was said stands, what was added too, and the last one counts", async () => {
  const reference = await packed();
  const places = (await viewOf(reference)).review?.places ?? [];
  const all = (why: string) => Object.fromEntries(places.map((place) => [markField(place), why]));
  assert.equal(await review(reference, { ...all("beyond"), words: "Orrin", under: "otherPerson" }), "done");
  const again = (await viewOf(reference)).review?.places ?? [];
  assert.deepEqual(
    again.map(({ proposed, said }) => [proposed, said]),
    [
      ["borrowing", "beyond"],
      ["otherPerson", "beyond"],
      [null, "otherPerson"],
    ],
  );
  assert.equal(await review(reference, Object.fromEntries(again.map((place) => [markField(place), "nobody"]))), "done");
  assert.equal((await viewOf(reference)).leaves?.text, text);
});

test("the ledger says how many and why, and no word; it verifies", async () => {
  const { rows } = await database.owner.query(
    "select data::text as data from concord.event where type like 'Package%'",
  );
  assert.ok(rows.length >= 5);
  for (const { data } of rows) assert.doesNotMatch(data, new RegExp(`${card}|Orrin|ben@`));
  assert.deepEqual((await verify(desk)).findings, []);
});
