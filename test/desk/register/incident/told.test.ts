// Colleagues hear by mail that their words, or their reading, are wanted: by reference and link, nothing of what happened; whom it is about, never.
import assert from "node:assert/strict";
import { test } from "node:test";
import { actOnIncident, draftIncident } from "../../../../src/desk/register/incident/act.ts";
import { testLibrary } from "../../../library.ts";
import { givenWorker } from "../../jobs/worker.ts";

const facts = {
  branchId: 1,
  happenedAt: "2027-03-09T19:42:00.000Z",
  rules: ["r8"],
  taken: [],
  called: [],
  injury: false,
  damage: false,
  known: "named",
  minor: "no",
} as const;

test("whoever is asked, then the person in charge: reference and link alone", async (t) => {
  const library = await testLibrary(t);
  const { desk, people, database } = library;
  await using worker = await givenWorker(library);
  const words = {
    text: "He hit the desk.",
    identity: { name: "Ruthven Halloway", email: "", phone: "", address: "", description: "" },
  };
  const asked = [people.volunteer.personId];
  const done = await draftIncident(desk, people.staff, { facts, asked, handIn: true }, words, crypto.randomUUID());
  assert.ok(done.ok);
  const { reference } = done.value.state;
  const hear = [people.volunteer, people.director, people.supervisor, people.designee].map((one) => one.personId);
  for (const personId of hear) assert.equal(await worker.tried("tell", (one) => one.personId === personId), null);
  const mails = await worker.mails();
  const { rows } = await database.owner.query("select letter from concord.mail_out order by letter");
  const told = [
    `tell.incidentAsked.${people.volunteer.personId}`,
    ...[people.director, people.supervisor, people.designee].map((one) => `tell.incidentReview.${one.personId}`),
  ];
  assert.deepEqual(
    rows.map(({ letter }) => letter),
    told.sort(),
  );
  assert.equal(mails.length, 4);
  for (const mail of mails) {
    assert.equal(mail.subject, `Concord: ${reference}`);
    assert.ok(mail.text.includes(`http://127.0.0.1:7007/staff/conduct/incident/${reference}`));
    assert.match(mail.text, new RegExp(`^Incident ${reference}$`, "m"));
    assert.doesNotMatch(mail.text, /Halloway|desk\./);
  }
});

test("somebody named as whom it is about before the mail leaves hears nothing", async (t) => {
  const library = await testLibrary(t);
  const { desk, people, database } = library;
  const done = await draftIncident(
    desk,
    people.staff,
    { facts, asked: [], handIn: true },
    { text: "x" },
    crypto.randomUUID(),
  );
  assert.ok(done.ok);
  const { reference } = done.value.state;
  for (const who of ["director", "designee"] as const) {
    const draft = { type: "NameStaff", personId: people[who].personId } as const;
    assert.ok((await actOnIncident(desk, people.staff, reference, { id: crypto.randomUUID(), draft, words: {} })).ok);
  }
  await using worker = await givenWorker(library);
  const hear = [people.director, people.supervisor, people.designee].map((one) => one.personId);
  for (const personId of hear) assert.equal(await worker.tried("tell", (one) => one.personId === personId), null);
  const { rows } = await database.owner.query("select letter from concord.mail_out");
  assert.deepEqual(rows, [{ letter: `tell.incidentReview.${people.supervisor.personId}` }]);
});
