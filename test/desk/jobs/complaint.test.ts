// Dates of a formal complaint that come, by the real worker: late up the ladder, an account's time over, a remedy late, the window's end; and the
// case beside it. A job that is tried again does nothing twice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { freshSettings, jobOf } from "../../../src/desk/desk.ts";
import { today } from "../../../src/desk/read/today.ts";
import { askForAccount, giveAccount } from "../../../src/desk/register/complaint/account.ts";
import { actAsPatron, actOnComplaint } from "../../../src/desk/register/complaint/act.ts";
import { complaintIdOf } from "../../../src/desk/register/complaint/file.ts";
import { complaintView } from "../../../src/desk/register/complaint/read.ts";
import { sweepComplaints } from "../../../src/desk/register/complaint/sweep.ts";
import { addClosure } from "../../../src/desk/settings/hours.ts";
import { submit } from "../../../src/desk/submit.ts";
import type { Case } from "../../../src/domain/case/state.ts";
import type { ComplaintDraft } from "../../../src/domain/complaint/act.ts";
import type { Complaint } from "../../../src/domain/complaint/state.ts";
import { stateOf } from "../../../src/store/queries/mail/case.ts";
import { type TestLibrary, testLibrary } from "../../library.ts";
import { filed, id } from "../register/complaint/given-complaint.ts";
import { givenWorker } from "./worker.ts";

const stateNow = ({ desk }: TestLibrary, caseId: string) =>
  stateOf<Complaint>(desk.pool, jobOf(desk), complaintIdOf(caseId));
const upheld = { outcome: "upheld", clause: "3.1", reasoned: true } as const;
const answered: ComplaintDraft = {
  type: "Decide",
  points: [upheld, upheld],
  remedies: [{ owner: 3, dueOn: "2027-03-12", worded: true }],
  personnel: false,
};
const decide = (library: TestLibrary, reference: string) => async () => {
  for (const draft of [{ type: "Acknowledge" }, { type: "FinishInvestigation", files: 0 }, answered] as const) {
    const done = await actOnComplaint(library.desk, library.people.director, reference, {
      id: id(),
      draft,
      words: { text: "x", fields: { "reason.1": "a", "reason.2": "b", "remedy.1": "c" } },
    });
    assert.ok(done.ok, JSON.stringify(done));
  }
};

test("3.1: past its date whoever decides hears, a day later the next rung; the patron is written to by the case's mail", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { caseId } = await filed(library);
  const stream = complaintIdOf(caseId);
  assert.equal(await worker.tried("letter", ({ letter }) => letter === "complaintStands"), null);
  assert.ok((await worker.mails()).some(({ text }) => text.includes("formal complaint")));
  assert.equal(await worker.tried("tell", ({ about }) => about === "complaintDecides"), null);
  assert.equal(await worker.rouse(library, "complaintDue", { stream, act: "Remind" }), null);
  assert.ok((await worker.mails()).some(({ text }) => text.includes("A step of a formal complaint is due by")));
  // Each date is known by the event that set it: the one before may still stand in the queue as done.
  const versionOf = async (type: string) =>
    (
      await library.database.owner.query("select version from concord.event where stream_id = $1 and type = $2", [
        stream,
        type,
      ])
    ).rows[0]?.version;
  for (const [step, type] of ["TargetSet", "LateNoticed"].entries()) {
    const version = await versionOf(type);
    assert.equal(await worker.rouse(library, "complaintDue", { stream, act: "NoteLate", version }), null);
    assert.equal((await stateNow(library, caseId))?.target?.lateSteps, step + 1);
  }
  const president = library.people.president.personId;
  assert.equal(
    await worker.tried("tell", ({ about, personId }) => about === "complaintLate" && personId === president),
    null,
  );
});

test("an account that isn't given in its time holds nothing up", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { desk, people } = library;
  const { caseId, reference } = await filed(library, { about: [people.staff.personId] });
  const asked = await askForAccount(desk, people.director, reference, people.staff.personId, "What happened?", {
    id: id(),
  });
  assert.ok(asked.ok);
  assert.equal(await worker.tried("tell", ({ about }) => about === "accountAsked"), null);
  const mails = await worker.mails();
  assert.ok(mails.some(({ text }) => text.includes(`/staff/accounts/${asked.value.reference}`)));
  assert.ok(!mails.some(({ text }) => text.includes("What happened?")));
  assert.deepEqual(
    (await today(desk, people.staff)).complaints.map(({ sort }) => sort),
    ["account"],
  );
  const stream = complaintIdOf(caseId);
  assert.equal(await worker.rouse(library, "complaintDue", { stream, act: "SettleAccount" }), null);
  assert.deepEqual(
    (await stateNow(library, caseId))?.accounts.map(({ settled }) => settled?.outcome),
    ["notGiven"],
  );
});

test("somebody first named during an appeal to the Board is asked: its president reads what they say, or their time runs out", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { desk, people } = library;
  const { caseId, reference, patron } = await filed(library, { about: [people.volunteer.personId] });
  const first = await askForAccount(desk, people.director, reference, people.volunteer.personId, "What?", { id: id() });
  assert.ok(
    first.ok &&
      (await giveAccount(desk, people.volunteer, first.value.reference, "give", { text: "I was there." }, { id: id() }))
        .ok,
  );
  await decide(library, reference)();
  const appeal = { type: "Appeal", receivedOn: null, files: 0 } as const;
  assert.ok((await actAsPatron(desk, patron, { id: id(), draft: appeal, words: { text: "It isn't." } })).ok);
  const ask = async (personId: number) => {
    const draft = { type: "NameSubject", personId } as const;
    assert.ok((await actOnComplaint(desk, people.director, reference, { id: id(), draft, words: {} })).ok);
    const asked = await askForAccount(desk, people.director, reference, personId, "What happened?", { id: id() });
    assert.ok(asked.ok, JSON.stringify(asked));
    return asked.value.reference;
  };
  const [given = ""] = [await ask(people.staff.personId), await ask(people.colleague.personId)];
  const answer: ComplaintDraft = { ...answered, type: "DecideAppeal", remedies: [], votedOn: "2027-03-08" };
  const words = { fields: { "reason.1": "a", "reason.2": "b" } };
  const decides = () => actOnComplaint(desk, people.director, reference, { id: id(), draft: answer, words });
  const early = await decides();
  assert.ok(!early.ok && early.refusal === "AccountMissing", JSON.stringify(early));
  assert.ok((await giveAccount(desk, people.staff, given, "give", { text: "I was away." }, { id: id() })).ok);
  const read = await complaintView(desk, people.president, reference);
  assert.ok(read.ok);
  const heard = read.value.accounts.map(({ text }) => text);
  assert.deepEqual(heard, ["I was there.", "I was away.", ""], "those of the first stage too");
  assert.equal(read.value.may.find(({ act }) => act === "DecideAppeal")?.refusal, "AccountMissing");
  const over = { stream: complaintIdOf(caseId), act: "SettleAccount", personId: people.colleague.personId };
  assert.equal(await worker.rouse(library, "complaintDue", over), null);
  assert.deepEqual(
    (await stateNow(library, caseId))?.accounts.map(({ settled }) => settled?.outcome),
    ["given", "given", "notGiven"],
  );
  const done = await decides();
  assert.ok(done.ok && done.value.state.status === "closed", JSON.stringify(done));
});

test("the window's end closes it and its case; a remedy that isn't done is told", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { caseId, reference } = await filed(library);
  await decide(library, reference)();
  const stream = complaintIdOf(caseId);
  assert.equal(await worker.rouse(library, "complaintDue", { stream, act: "NoteRemedyLate" }), null);
  assert.equal((await stateNow(library, caseId))?.remedies[0]?.late, true);
  assert.equal(await worker.rouse(library, "complaintDue", { stream, act: "CloseWindow" }), null);
  const closed = await stateNow(library, caseId);
  assert.ok(closed?.status === "closed" && closed.ending === "decided");
  const beside = await stateOf<Case>(library.desk.pool, jobOf(library.desk), caseId);
  assert.ok(beside?.status === "closed" && beside.ending === "complaint");
});

test("settled by the patron's word in the case, the complaint ends with it", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { caseId, patron } = await filed(library);
  const done = await submit(library.desk, patron, { type: "SaySettled", id: id(), streamId: caseId });
  assert.ok(done.ok, JSON.stringify(done));
  assert.equal(await worker.tried("tieComplaint"), null);
  const closed = await stateNow(library, caseId);
  assert.ok(closed?.status === "closed" && closed.ending === "settled");
});

test("a closure moves its date by open days; when who decides has left, the next rung does", async (t) => {
  const library = await testLibrary(t);
  const { desk, people, database } = library;
  const { caseId } = await filed(library);
  const before = (await stateNow(library, caseId))?.target?.dueAt ?? "";
  const settings = await freshSettings(desk);
  const added = await addClosure(desk, people.director, { on: "2027-03-11" }, settings?.row.version ?? 0);
  assert.ok(added.ok, JSON.stringify(added));
  assert.equal(await sweepComplaints(desk, { type: "MoveTargets", closedOn: "2027-03-11" }), 1);
  assert.equal(await sweepComplaints(desk, { type: "MoveTargets", closedOn: "2027-03-11" }), 0);
  assert.ok(((await stateNow(library, caseId))?.target?.dueAt ?? "") > before);
  await database.owner.query("update concord.person set active = false where person_id = 1");
  await database.owner.query("update concord.library set version = version + 1");
  assert.equal(await sweepComplaints(desk, { type: "FindDecider" }), 1);
  assert.equal((await stateNow(library, caseId))?.deciderId, people.president.personId);
});

test("5.1: somebody named in the case while its complaint runs is walled off the complaint, and decides it no more", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { desk, people } = library;
  const { caseId } = await filed(library);
  const director = people.director.personId;
  const named = await submit(desk, people.designee, {
    type: "NameSubject",
    personId: director,
    id: id(),
    streamId: caseId,
  });
  assert.ok(named.ok, JSON.stringify(named));
  assert.equal(await worker.tried("tieWalls"), null);
  const state = await stateNow(library, caseId);
  assert.deepEqual([state?.walled, state?.deciderId], [[director], people.president.personId]);
});
