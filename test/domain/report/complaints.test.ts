// Formal complaints in the Board report: where each stood when the period ended, whatever came later; and the actions promised after them.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Complaint } from "../../../src/domain/complaint/state.ts";
import { complaintDates } from "../../../src/domain/report/complaint-dates.ts";
import { complaintLines, remediesIn } from "../../../src/domain/report/complaints.ts";
import { boundsOf } from "../../../src/domain/report/period.ts";
import * as so from "../complaint/given-complaint.ts";

const zone = "America/Chicago";
const name = { en: "Complaints", es: "Quejas" };
const span = (month: string) => ({ ...boundsOf(month, zone), zone });
const lines = (state: Complaint | null, month: string) => complaintLines(state ? [state] : [], span(month), () => name);
const of = (...steps: readonly (so.Step | readonly so.Step[])[]) => so.given(...steps).state;

test("decided on the 2nd and appealed on the 10th: what ended between says decided, what ended later under appeal, and both how", () => {
  const state = of(so.decided, so.patron(so.appeal, "2026-03-10T18:00:00.000Z"));
  assert.ok(state);
  const between = { ...span("2026-03"), to: "2026-03-08T06:00:00.000Z" };
  assert.deepEqual(
    complaintLines([state], between, () => name),
    [{ reference: "K7M-4X2-9RT", procedure: name, received: "2026-03", stands: "decided", outcome: "partly" }],
  );
  assert.deepEqual(
    lines(state, "2026-03").map(({ stands, outcome }) => [stands, outcome]),
    [["appealed", "partly"]],
  );
  assert.deepEqual(lines(state, "2026-02"), [], "not received yet");
});

test("one that is open, or withdrawn, says so; a closed one is in no later report", () => {
  assert.deepEqual(
    lines(of(so.opened), "2026-03").map(({ stands, outcome }) => [stands, outcome]),
    [["open", null]],
  );
  const gone = of(so.opened, so.patron({ type: "Withdraw" }));
  assert.deepEqual(
    lines(gone, "2026-03").map(({ stands, outcome }) => [stands, outcome]),
    [["closed", "withdrawn"]],
  );
  assert.deepEqual(lines(gone, "2026-04"), []);
});

test("an action is open until its day, late after it, done in the period in which it was done", () => {
  const promised = of(so.decided); // due March 20
  assert.ok(promised);
  assert.deepEqual(remediesIn([promised], { ...span("2026-03"), to: "2026-03-10T05:00:00.000Z" }), {
    open: 1,
    late: 0,
    done: 0,
  });
  assert.deepEqual(remediesIn([promised], span("2026-03")), { open: 0, late: 1, done: 0 });
  const done = of(so.decided, so.ann({ type: "FinishRemedy", remedy: 1, doneOn: "2026-03-02" }));
  assert.ok(done);
  assert.deepEqual(remediesIn([done], span("2026-03")), { open: 0, late: 0, done: 1 });
  assert.deepEqual(remediesIn([done], span("2026-04")), { open: 0, late: 0, done: 0 });
  assert.deepEqual(remediesIn([promised], span("2026-02")), { open: 0, late: 0, done: 0 }, "not promised yet");
});

test("a stage's date is kept when the stage came by it, in that period; missed on its day, whether the stage came later or never", () => {
  const set = (at: string, stage: "acknowledged" | "decided", dueAt: string) => ({
    at,
    event: { type: "TargetSet", stage, fromAt: at, dueAt, span: null } as const,
  });
  const kept = [
    set("2026-03-02T18:00:00.000Z", "acknowledged", "2026-03-05T18:00:00.000Z"),
    { at: "2026-03-04T18:00:00.000Z", event: { type: "Acknowledged", by: 1, papers: [] as string[] } as const },
    set("2026-03-04T18:00:00.000Z", "decided", "2026-03-20T18:00:00.000Z"),
    { at: "2026-04-03T18:00:00.000Z", event: { type: "Investigated", by: 1, files: 0 } as const },
  ];
  assert.deepEqual(complaintDates([kept], span("2026-03")), {
    inTime: 1,
    late: 1,
    answered: [
      { clock: "complaint", from: Date.parse("2026-03-02T18:00:00.000Z"), to: Date.parse("2026-03-04T18:00:00.000Z") },
    ],
  });
  assert.deepEqual(complaintDates([kept], span("2026-04")), { inTime: 0, late: 0, answered: [] });
  const moved = [
    set("2026-03-02T18:00:00.000Z", "decided", "2026-03-20T18:00:00.000Z"),
    {
      at: "2026-03-10T18:00:00.000Z",
      event: {
        type: "TargetMoved",
        stage: "decided",
        dueAt: "2026-04-02T18:00:00.000Z",
        closedOn: "2026-03-20",
      } as const,
    },
    { at: "2026-03-25T18:00:00.000Z", event: { type: "Closed", by: "patron", ending: "withdrawn" } as const },
  ];
  assert.deepEqual(complaintDates([moved], span("2026-03")).late, 0, "moved in time, and then over");
});
