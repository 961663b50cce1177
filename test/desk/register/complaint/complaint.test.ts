// A formal complaint through the desk, on a real database: filed, answered, appealed; the case beside it; who sees what.
import assert from "node:assert/strict";
import { test } from "node:test";
import { freshSettings, jobOf } from "../../../../src/desk/desk.ts";
import { patronCase } from "../../../../src/desk/read/patron.ts";
import { today } from "../../../../src/desk/read/today.ts";
import { actAsPatron, actOnComplaint } from "../../../../src/desk/register/complaint/act.ts";
import { complaintIdOf, fileDirectly, fileFromCase } from "../../../../src/desk/register/complaint/file.ts";
import { complaints, leadsComplaints } from "../../../../src/desk/register/complaint/list.ts";
import {
  freeProcedureId,
  fromPreset,
  newestProcedures,
  saveMeetings,
  saveProcedure,
} from "../../../../src/desk/register/complaint/procedures.ts";
import { complaintView, patronComplaint } from "../../../../src/desk/register/complaint/read.ts";
import { entryDownload } from "../../../../src/desk/register/entry.ts";
import type { Case } from "../../../../src/domain/case/state.ts";
import type { ComplaintDraft } from "../../../../src/domain/complaint/act.ts";
import { stateOf } from "../../../../src/store/queries/mail/case.ts";
import { type TestLibrary, testLibrary, type Who } from "../../../library.ts";
import { nobodyYet } from "../../../store/given-ledger.ts";
import { ana, filed, filing, formWords, handedOver, id, patronOf } from "./given-complaint.ts";

const by =
  (library: TestLibrary, who: Who, reference: string) =>
  (draft: ComplaintDraft, words = {}) =>
    actOnComplaint(library.desk, library.people[who], reference, { id: id(), draft, words });
const upheld = { outcome: "upheld", clause: "3.1", reasoned: true } as const;
const decision = {
  type: "Decide",
  points: [upheld, { ...upheld, outcome: "notUpheld" }],
  remedies: [{ owner: 3, dueOn: "2027-03-20", worded: true }],
  personnel: false,
} as const satisfies ComplaintDraft;
const decisionWords = {
  text: "Dear Ana",
  fields: { "reason.1": "Nobody did.", "reason.2": "It was.", "remedy.1": "We call you." },
};

test("filed by its patron from a case that was handed over: the hand-over is answered, and both pages know it", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const { caseId, reference, patron } = await filed(library);
  const beside = await stateOf<Case>(desk.pool, jobOf(desk), caseId);
  assert.equal(beside?.complaint?.reference, reference);
  assert.deepEqual(
    beside?.targets.map(({ clock }) => clock),
    ["complaint"],
  );
  const staff = await complaintView(desk, people.director, reference);
  assert.ok(staff.ok);
  assert.deepEqual(
    staff.value.points.map(({ text }) => text),
    [formWords.fields["point.1"], formWords.fields["point.2"]],
  );
  assert.equal(staff.value.decider?.name, "Ines Castellan");
  assert.equal(staff.value.identity, null);
  const mine = await patronComplaint(desk, patron);
  assert.ok(mine.ok);
  assert.equal(mine.value.form.relief, "An answer.");
  assert.deepEqual(mine.value.stages.map(({ is }) => is).slice(0, 4), ["done", "now", "skipped", "ahead"]);
  assert.equal((await patronCase(desk, patron)).ok, true);
  assert.equal((await complaints(desk, people.director)).rows[0]?.mine, true);
  assert.ok(leadsComplaints(people.director));
});

test("about the Director, stages and list say that the Board's president acts, to the patron too; on appeal the Board", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const { reference, patron } = await filed(library, { about: [people.director.personId] });
  const expected = [
    null,
    "boardPresident",
    "boardPresident",
    "boardPresident",
    "boardPresident",
    null,
    "board",
    "board",
    null,
  ];
  const view = await complaintView(desk, people.president, reference);
  const mine = await patronComplaint(desk, patron);
  assert.ok(view.ok && mine.ok);
  for (const { stages } of [view.value, mine.value])
    assert.deepEqual(
      stages.map(({ by }) => by),
      expected,
    );
  const [row] = (await complaints(desk, people.custodian)).rows;
  assert.equal(row?.acts, "boardPresident");
  assert.equal(row?.decider, view.value.decider?.name);
});

test("acknowledged, looked into, decided, appealed, decided by the Board: then the case is closed with it", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const settings = await freshSettings(desk);
  const saved = await saveMeetings(desk, people.director, "2027-03-16 19:00\n", settings?.row.version ?? 0);
  assert.ok(saved.ok);
  const { caseId, reference, patron } = await filed(library);
  const director = by(library, "director", reference);
  for (const draft of [{ type: "Acknowledge" }, { type: "FinishInvestigation", files: 0 }] as const)
    assert.ok((await director(draft)).ok);
  assert.ok((await director(decision, decisionWords)).ok);
  const decided = await patronComplaint(desk, patron);
  assert.ok(decided.ok);
  assert.deepEqual(
    decided.value.decision?.points.map(({ reasons }) => reasons),
    ["Nobody did.", "It was."],
  );
  assert.equal(decided.value.remedies[0]?.text, "We call you.");
  assert.equal(decided.value.meetsInOpen, true);
  const appealed = await actAsPatron(desk, patron, {
    id: id(),
    draft: { type: "Appeal", receivedOn: null, files: 0 },
    words: { text: "Not so." },
  });
  assert.ok(appealed.ok && appealed.value.state.appeal?.meetingOn === "2027-03-16");
  assert.equal((await complaintView(desk, people.president, reference)).ok, true);
  library.now = "2027-03-17T16:00:00.000Z";
  const final = await director(
    { ...decision, type: "DecideAppeal", remedies: [], votedOn: "2027-03-16" },
    decisionWords,
  );
  assert.ok(final.ok && final.value.state.status === "closed", JSON.stringify(final));
  const beside = await stateOf<Case>(desk.pool, jobOf(desk), caseId);
  assert.ok(beside?.status === "closed" && beside.ending === "complaint");
});

test("without a name it is feedback: its words are in the case, by whose code the patron goes on", async (t) => {
  const library = await testLibrary(t);
  const { desk } = library;
  const caseId = await handedOver(library, false);
  const done = await fileFromCase(desk, patronOf(library, caseId), caseId, filing, formWords, id());
  assert.ok(done.ok && done.value.outcome === "feedback", JSON.stringify(done));
  assert.equal(await stateOf(desk.pool, jobOf(desk), complaintIdOf(caseId)), null);
  const named = await fileFromCase(
    desk,
    patronOf(library, caseId),
    caseId,
    filing,
    { ...formWords, identity: ana },
    id(),
  );
  assert.ok(named.ok && named.value.outcome === "complaint");
});

test("directly, where the procedure allows it: a case is opened for it; a procedure changes by versions, and those that run stay", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const direct = (procedure: number) =>
    fileDirectly(desk, nobodyYet(), { ...filing, procedure }, { branchId: 1 }, { ...formWords, identity: ana }, id());
  const no = await direct(1);
  assert.ok(!no.ok && no.refusal === "NotHandedOver");
  const settings = await freshSettings(desk);
  assert.ok(settings);
  const next = freeProcedureId(settings.row);
  const added = await saveProcedure(desk, people.director, fromPreset("twoStage", next), settings.row.version);
  assert.ok(added.ok, JSON.stringify(added));
  const done = await direct(next);
  assert.ok(done.ok && done.value.code?.length === 6, JSON.stringify(done));
  const first = newestProcedures((await freshSettings(desk))?.row ?? settings.row).find(({ id: one }) => one === next);
  assert.ok(first);
  const bad = await saveProcedure(
    desk,
    people.director,
    { ...first, steps: first.steps.filter(({ stage }) => stage !== "decided") },
    added.value.version,
  );
  assert.ok(!bad.ok && bad.refusal === "DecisionMissing");
  const changed = await saveProcedure(desk, people.director, { ...first, extension: null }, added.value.version);
  assert.ok(changed.ok);
  const view = await complaintView(desk, people.director, done.value.reference ?? "");
  assert.ok(view.ok);
  assert.deepEqual([view.value.procedure.version, view.value.procedure.extension?.days], [1, 10]);
});

test("who the patron is opens with a reason alone; files open for who sees it", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const { reference, patron } = await filed(library);
  const files = [{ name: "sign.txt", bytes: new TextEncoder().encode("closed at six\n") }];
  const added = await actAsPatron(desk, patron, {
    id: id(),
    draft: { type: "AddWords", files: 1 },
    words: { text: "See this.", files },
  });
  assert.ok(added.ok, JSON.stringify(added));
  await by(library, "director", reference)({ type: "OpenIdentity", reason: "reply" });
  const view = await complaintView(desk, people.director, reference);
  assert.ok(view.ok && view.value.identity?.name === "Ana Ruiz");
  const file = view.value.entries.flatMap((entry) => entry.files)[0];
  const opened = await entryDownload(desk, people.director, view.value, file?.id ?? "");
  assert.ok(opened.ok && opened.value.bytes.toString() === "closed at six\n");
  assert.deepEqual(
    (await today(desk, people.director)).complaints.map(({ sort }) => sort),
    ["complaint"],
  );
});

test("what came with the investigation is for colleagues: its patron finds neither its words nor its files", async (t) => {
  const library = await testLibrary(t);
  const { desk } = library;
  const { reference, patron } = await filed(library);
  const act = by(library, "director", reference);
  assert.ok((await act({ type: "Acknowledge" })).ok);
  const files = [{ name: "log.txt", bytes: Buffer.from("Closed early.") }];
  assert.ok((await act({ type: "FinishInvestigation", files: 1 }, { text: "Seen.", files })).ok);
  const mine = await patronComplaint(desk, patron);
  assert.ok(mine.ok);
  const seen = mine.value.entries.find(({ event }) => event === "Investigated");
  assert.deepEqual([seen?.text, seen?.files], ["", []]);
  const theirs = await complaintView(desk, library.people.director, reference);
  assert.ok(theirs.ok);
  const file = theirs.value.entries.find(({ event }) => event === "Investigated")?.files[0];
  assert.equal(file?.name, "log.txt");
  assert.equal((await entryDownload(desk, patron, mine.value, file?.id ?? "")).ok, false);
});

test("about an item: once in twelve months, told by its title whatever its case; like complaints are shown with how they came out", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const settings = await freshSettings(desk);
  assert.ok(settings);
  const procedure = freeProcedureId(settings.row);
  const added = await saveProcedure(
    desk,
    people.director,
    fromPreset("reconsideration", procedure),
    settings.row.version,
  );
  assert.ok(added.ok);
  const about = (item: string, actId = id()) => {
    const words = { fields: { ...formWords.fields, item }, identity: ana };
    return fileDirectly(desk, nobodyYet(), { ...filing, procedure }, { branchId: 1 }, words, actId);
  };
  const click = id();
  const first = await about("The Hollow Year", click);
  assert.ok(first.ok, JSON.stringify(first));
  const twice = await about("The Hollow Year", click);
  assert.deepEqual(twice, first, "the same form sent twice is one complaint");
  const again = await about("the hollow YEAR");
  assert.ok(!again.ok && again.refusal === "SameItemLately", JSON.stringify(again));
  const other = await about("Cottonwood Days");
  assert.ok(other.ok);
  const director = by(library, "director", first.value.reference ?? "");
  for (const draft of [{ type: "Acknowledge" }, { type: "FinishInvestigation", files: 0 }] as const)
    assert.ok((await director(draft)).ok);
  assert.ok((await director(decision, decisionWords)).ok);
  const view = await complaintView(desk, people.director, other.value.reference ?? "");
  assert.ok(view.ok && view.value.procedure.staysInCirculation);
  assert.deepEqual(
    view.value.like.map(({ reference, points }) => [reference, points.map(({ outcome }) => outcome)]),
    [[first.value.reference, ["upheld", "notUpheld"]]],
  );
  library.now = "2028-03-10T20:16:00.000Z";
  assert.ok((await about("The Hollow Year")).ok);
});

test("a double click makes one complaint, and one case", async (t) => {
  const library = await testLibrary(t);
  const { desk } = library;
  const caseId = await handedOver(library);
  const actId = id();
  const file = () => fileFromCase(desk, patronOf(library, caseId), caseId, filing, formWords, actId);
  const [one, two] = await Promise.all([file(), file()]);
  assert.ok(one.ok && two.ok, JSON.stringify([one, two]));
  assert.equal(one.value.reference, two.value.reference);
});
