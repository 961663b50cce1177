// Formal complaints and restrictions in the Board report, on a real database: complaints by case number with their dates and actions,
// restrictions as counts of the longer ones; requests for records that were decided.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { actOnComplaint } from "../../../../src/desk/register/complaint/act.ts";
import { actOn } from "../../../../src/desk/register/disclosure/act.ts";
import { logRequest } from "../../../../src/desk/register/disclosure/log.ts";
import { makeReport } from "../../../../src/desk/register/report/make.ts";
import { boardReport } from "../../../../src/desk/register/report/read.ts";
import type { ComplaintDraft } from "../../../../src/domain/complaint/act.ts";
import type { Counts } from "../../../../src/domain/report/report.ts";
import { testLibrary } from "../../../library.ts";
import { filed } from "../complaint/given-complaint.ts";

const library = await testLibrary({ after: async (then) => after(then) });
const { desk, people, database } = library;

const countsOf = async (period: string): Promise<Counts> =>
  (await database.owner.query("select counts from concord.board_count where period = $1", [period])).rows[0].counts;
const grid = (counts: Counts, id: string) => counts.grids.find((one) => one.id === id)?.cells;

test("March: a complaint acknowledged and decided in time, an action promised; two restrictions of a month, one of a day; a request refused", async () => {
  const { reference } = await filed(library); // Tuesday, March 9
  const act = async (draft: ComplaintDraft, words = {}) => {
    const done = await actOnComplaint(desk, people.director, reference, { id: crypto.randomUUID(), draft, words });
    assert.ok(done.ok, JSON.stringify(done));
  };
  await act({ type: "Acknowledge" }, { text: "We have it." });
  await act({ type: "FinishInvestigation", files: 0 }, { text: "Looked into." });
  const point = { outcome: "upheld", clause: "3.1", reasoned: true } as const;
  await act(
    {
      type: "Decide",
      points: [point, { ...point, outcome: "notUpheld" }],
      remedies: [{ owner: people.staff.personId, dueOn: "2027-03-20", worded: true }],
      personnel: false,
    },
    { text: "Dear Ana", fields: { "reason.1": "Nobody did.", "reason.2": "It was.", "remedy.1": "We call you." } },
  );
  for (const [n, until] of ["2027-04-08", "2027-04-09", "2027-03-10"].entries())
    await database.owner.query(
      `insert into concord.register_item (library_id, stream_id, noun, reference, status, sort, due_at, opened_at, touched_at)
        values (1, gen_random_uuid(), 'restriction', $1, 'imposed', 'restriction', $2, '2027-03-09T20:00:00Z', '2027-03-09T20:00:00Z')`,
      [`R${n}`, `${until}T20:00:00Z`],
    );
  const received = { way: "phone", receivedBy: people.staff.personId, receivedAt: library.now } as const;
  const asked = await logRequest(desk, people.staff, received, { fields: { asked: "who" } }, crypto.randomUUID());
  assert.ok(asked.ok);
  const draft = { type: "Refuse", ground: "noGate", reasoned: true } as const;
  const refused = { id: crypto.randomUUID(), draft, words: { text: "no" } };
  assert.ok((await actOn(desk, people.director, asked.value.reference, refused)).ok);

  library.now = "2027-04-05T20:00:00.000Z";
  assert.deepEqual(await makeReport(desk, people.director, "2027-03"), { ok: true, value: "made" });
  const counts = await countsOf("2027-03");
  assert.deepEqual(
    counts.complaints.map((one) => [one.reference, one.procedure.en, one.received, one.stands, one.outcome]),
    [[reference, "Complaints procedure", "2027-03", "decided", "partly"]],
  );
  assert.deepEqual(grid(counts, "targets")?.at(-1), [3, 0], "each stage by its date");
  assert.deepEqual(grid(counts, "remedies"), [[0], [1]], "its day was the 20th");
  assert.deepEqual(grid(counts, "remediesDone"), [[0]]);
  assert.deepEqual([grid(counts, "restrictions"), grid(counts, "inForce")], [[[2]], [[2]]]);
  assert.deepEqual(grid(counts, "disclosures")?.at(-1), [0, 1, 0], "by no gate: refused");

  const kept = await boardReport(desk, people.trustee, "2027-03");
  assert.ok(kept);
  const shown = JSON.stringify(kept.report);
  for (const unseen of ["Ana", "personId", "2027-03-09", "owner"]) assert.ok(!shown.includes(unseen), unseen);
});
