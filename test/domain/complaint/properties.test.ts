// Whatever is done to a formal complaint, in whatever order and by whom: what must always hold. Deadlines over closures and year ends.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Closure } from "../../../src/domain/calendar/calendar.ts";
import type { By, Facts } from "../../../src/domain/case/act.ts";
import type { ComplaintAct, ComplaintActType, ComplaintDraft } from "../../../src/domain/complaint/act.ts";
import { barred, decide } from "../../../src/domain/complaint/decide.ts";
import { unfit } from "../../../src/domain/complaint/deciding.ts";
import { dueOf, nextAgenda } from "../../../src/domain/complaint/due.ts";
import { type ComplaintEvent, complaintEvent } from "../../../src/domain/complaint/event.ts";
import { evolve } from "../../../src/domain/complaint/evolve.ts";
import { complaintFollowUps } from "../../../src/domain/complaint/follow-up.ts";
import { complaintRefusals } from "../../../src/domain/complaint/refusal.ts";
import { type Complaint, nextDueAt } from "../../../src/domain/complaint/state.ts";
import { lineOf, steps } from "../../../src/domain/complaint/steps.ts";
import { calendarOf, coalHollow } from "../calendar/given.ts";
import { after } from "../case/given-case.ts";
import * as town from "../case/small-town.ts";
import { appealDecision, decision, library, opening } from "./given-complaint.ts";

const streamId = "0190a000-0000-7000-8000-0000000000c1";
const bys: readonly By[] = [
  { kind: "patron" },
  { kind: "system" },
  ...town.people.map(({ id }): By => ({ kind: "person", personId: id })),
];
const ids = town.people.map(({ id }) => id);
const libraries: readonly Facts[] = [
  library,
  { ...library, designations: [] },
  { ...town.changed([[town.ann, town.away]], library) },
  { ...town.changed([[town.ben, town.away]], library) },
];
const nat = fc.nat(1_000_000);
const dice = fc.record({
  act: nat,
  who: nat,
  what: nat,
  more: nat,
  hours: fc.nat(120),
  facts: nat,
  fitting: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});
type Dice = typeof dice extends fc.Arbitrary<infer D> ? D : never;
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

function draftOf(type: ComplaintActType, { what, more }: Dice, state: Complaint | null, on: string): ComplaintDraft {
  const personId = pick(
    state && more % 3 > 0 && state.subjects.length > 0 ? state.subjects.map((one) => one.personId) : ids,
    what,
  );
  const points = Array.from({ length: more % 7 === 0 ? 1 : (state?.points ?? 2) }, (_, i) => ({
    outcome: pick(["upheld", "partly", "notUpheld", "couldntTell", "withdrawn"] as const, what + i),
    clause: more % 29 === 0 ? "" : "3.1",
    reasoned: more % 31 !== 0,
  }));
  const remedies = more % 2 ? [] : [{ owner: pick(ids, what), dueOn: on, worded: true }];
  const drafts: { readonly [T in ComplaintActType]: Extract<ComplaintDraft, { type: T }> } = {
    OpenComplaint: opening() as Extract<ComplaintDraft, { type: "OpenComplaint" }>,
    AddWords: { type: "AddWords", files: 0 },
    AddPoint: { type: "AddPoint" },
    WriteNote: { type: "WriteNote" },
    NameSubject: { type: "NameSubject", personId: pick(ids, what) },
    Acknowledge: { type: "Acknowledge" },
    AskForAccount: { type: "AskForAccount", personId, account: streamId },
    SettleAccount: { type: "SettleAccount", personId, outcome: pick(["given", "declined", "notGiven"] as const, more) },
    FinishInvestigation: { type: "FinishInvestigation", files: 0 },
    Extend: { type: "Extend", reason: "moreToFind" },
    Decide: { ...(decision() as Extract<ComplaintDraft, { type: "Decide" }>), points, remedies },
    Appeal: { type: "Appeal", receivedOn: null, files: 0 },
    SetAgenda: { type: "SetAgenda", meetingOn: "2026-12-15" },
    RecordHearing: { type: "RecordHearing", heldOn: on },
    DecideAppeal: {
      ...(appealDecision() as Extract<ComplaintDraft, { type: "DecideAppeal" }>),
      votedOn: more % 5 === 0 ? null : on,
      points,
      remedies,
    },
    FinishRemedy: { type: "FinishRemedy", remedy: 1 + (what % 3), doneOn: on },
    OpenIdentity: { type: "OpenIdentity", reason: "reply" },
    Withdraw: { type: "Withdraw" },
    EndWithCase: { type: "EndWithCase", ending: "settled" },
    TakeWalls: { type: "TakeWalls", subjects: more % 3 ? [] : [personId], walled: more % 2 ? [] : [pick(ids, more)] },
    FindDecider: { type: "FindDecider" },
    MoveTargets: { type: "MoveTargets", closedOn: "2026-03-03" },
    NoteLate: { type: "NoteLate", dueAt: state?.target?.dueAt ?? "2026-03-03T18:00:00.000Z" },
    NoteRemedyLate: { type: "NoteRemedyLate", remedy: 1 + (what % 2) },
    CloseWindow: { type: "CloseWindow" },
  };
  return drafts[type];
}

type Scene = {
  readonly act: ComplaintAct;
  readonly facts: Facts;
  readonly before: Complaint | null;
  readonly told: readonly ComplaintEvent[];
  readonly refusal: string | null;
  readonly state: Complaint;
};
const first = fc.record({
  procedure: fc.constantFrom(1, 2, 3, 4),
  about: fc.subarray(ids, { maxLength: 2 }),
  handlers: fc.subarray(ids, { maxLength: 3 }),
  walled: fc.subarray(ids, { maxLength: 1 }),
});
/** Ends most of what can happen: seldom, so that stories are long. */
const ends = new Set<ComplaintActType>(["Withdraw", "EndWithCase"]);
const acts = Object.keys(steps) as ComplaintActType[];
/** What leads on: often, so that stories come to an end of their own. */
const leads: readonly ComplaintActType[] = [
  "Acknowledge",
  "FinishInvestigation",
  "AskForAccount",
  "SettleAccount",
  "Decide",
  "Appeal",
  "DecideAppeal",
];

const stories = fc.tuple(first, fc.array(dice, { minLength: 6, maxLength: 30, size: "max" })).map(([opens, dies]) => {
  const scenes: Scene[] = [];
  let at = town.noon;
  let state: Complaint | null = null;
  const play = (draft: ComplaintDraft, by: By, facts: Facts) => {
    const act = { ...draft, id: streamId, streamId, at, by } as ComplaintAct;
    const before = state;
    const decided = decide(act, before, facts);
    const told = decided.ok ? decided.value : [];
    state = told.reduce<Complaint | null>((now, event) => evolve(now, event, at, streamId), before);
    if (state) scenes.push({ act, facts, before, told, refusal: decided.ok ? null : decided.refusal, state });
  };
  const { procedure, about, handlers, walled } = opens;
  play(opening({ procedure, about }, { handlers, walled }), { kind: "patron" }, library);
  for (const die of dies) {
    at = after(at, { hours: die.hours, minutes: 1 });
    const facts = pick(die.facts % 8 === 0 ? libraries : [library], die.facts);
    const now = state as Complaint | null;
    const may = acts.filter(
      (one) =>
        (!ends.has(one) || die.act % 9 === 0) && bys.some((by) => barred({ type: one, at, by }, now, facts) === null),
    );
    const on = leads.filter((one) => may.includes(one));
    const likely = [...may, ...on, ...on, ...on, ...on];
    const type = die.fitting && may.length > 0 ? pick(likely, die.act) : pick(acts, die.act);
    const fit = bys.filter((by) => barred({ type, at, by }, now, facts) === null);
    const by = pick(die.fitting && fit.length > 0 ? fit : bys, die.who);
    const day = Temporal.Instant.from(at).toZonedDateTimeISO("America/Chicago").toPlainDate().toString();
    play(draftOf(type, die, now, day), by, facts);
  }
  return scenes;
});

/** Told once and looked at by every test: telling them is what takes time. */
const all = fc.sample(stories, { numRuns: 350, seed: 20260302 });
const always = (title: string, check: (scenes: readonly Scene[]) => void) =>
  test(title, () => {
    for (const scenes of all)
      try {
        check(scenes);
      } catch (error) {
        const acts = scenes.map(
          ({ act, refusal }) => `${act.type} by ${JSON.stringify(act.by)} at ${act.at}: ${refusal ?? "done"}`,
        );
        throw new Error(acts.join("\n"), { cause: error });
      }
  });

always(
  "no sequence of acts lets a subject, a walled person, a prior handler or an earlier decider decide",
  (scenes) => {
    const decidedBefore: number[] = [];
    const [opened] = scenes[0]?.told ?? [];
    const handlers = opened?.type === "ComplaintOpened" ? opened.handlers : [];
    for (const { told, before, state } of scenes)
      for (const event of told) {
        if (event.type === "DeciderSet")
          assert.equal(unfit(event.personId, { ...state, handlers: [...handlers, ...decidedBefore] }), null);
        const decides = event.type === "Decided" || (event.type === "AppealDecided" && event.body !== "board");
        if (decides) {
          assert.ok(before && unfit(event.by, before) === null);
          assert.ok(!handlers.includes(event.by) && !decidedBefore.includes(event.by));
          decidedBefore.push(event.by);
        }
        if (event.type === "AppealDecided" && event.body === "board") {
          assert.ok(before && !before.walled.includes(event.by), "whoever writes it down isn't who it is about");
          for (const id of [town.ben.id, town.jude.id])
            if (before.walled.includes(id) || before.handlers.includes(id))
              assert.ok(event.aside.includes(id) || id === town.ben.id);
        }
      }
  },
);

always("every running clock has a due date, and what isn't over has one", (scenes) => {
  for (const { state } of scenes) {
    if (state.status === "closed") assert.equal(state.target, null);
    else assert.notEqual(nextDueAt(state), null);
    if (state.target) assert.ok(Temporal.Instant.from(state.target.dueAt));
    for (const one of state.accounts) assert.ok(one.settled !== null || one.dueAt > one.askedAt);
  }
});

always(
  "every decided complaint answers each point with reasons and a clause, and everybody it is about was heard or waited for",
  (scenes) => {
    for (const { act, told, before } of scenes)
      for (const event of told) {
        if (event.type !== "Decided" && event.type !== "AppealDecided") continue;
        assert.ok(act.type === "Decide" || act.type === "DecideAppeal");
        assert.equal(event.points.length, before?.points);
        assert.ok(act.points.every(({ reasoned }) => reasoned));
        assert.ok(event.points.every(({ outcome, clause }) => clause !== "none" || outcome === "withdrawn"));
        for (const { personId } of before?.subjects ?? [])
          assert.ok(before?.accounts.some((one) => one.personId === personId && one.settled));
      }
  },
);

always(
  "a state is its events folded, through JSON and back; each refusal has its name; each follow-up a date; nobody walled is told",
  (scenes) => {
    let state: Complaint | null = null;
    for (const { act, told, before, refusal, state: after, facts } of scenes) {
      for (const event of told) {
        assert.deepEqual(complaintEvent.parse(event), event);
        state = evolve(JSON.parse(JSON.stringify(state)), JSON.parse(JSON.stringify(event)), act.at, streamId);
      }
      if (refusal)
        assert.ok(
          complaintRefusals.some((name) => name === refusal),
          refusal,
        );
      if (told.length === 0) assert.equal(after, before);
      const again = decide(act, before, facts);
      assert.deepEqual(again.ok ? again.value : again.refusal, refusal ?? told);
      const next = complaintFollowUps(told, after, act.at).flat();
      for (const one of next) if ("runAt" in one) assert.ok(Temporal.Instant.from(one.runAt));
      assert.ok(next.filter(({ task }) => task === "tieCase").length <= 1);
      if (!told.some(({ type }) => type === "Decided" || type === "AppealDecided"))
        for (const one of next) if (one.task === "tell") assert.ok(!after.walled.includes(one.personId));
    }
    assert.deepEqual(state, scenes.at(-1)?.state ?? null);
  },
);

always("an act happens only in a state that its line names", (scenes) => {
  for (const { act, before, told } of scenes)
    if (told.length > 0) assert.ok(lineOf(act.type).from.includes(before?.status ?? "new"), act.type);
});

test("stories reach every end: decided, appealed to the Board and to a person, closed by its window, withdrawn", () => {
  const seen = new Set<string>();
  for (const scenes of all)
    for (const { told } of scenes)
      for (const event of told) {
        seen.add(event.type);
        if (event.type === "Closed") seen.add(event.ending);
      }
  for (const one of [
    "Decided",
    "Appealed",
    "AppealDecided",
    "withdrawn",
    "AccountsTaken",
    "LateNoticed",
    "RemedyDone",
    "DeciderMissing",
  ])
    assert.ok(seen.has(one), `${one} never happens`);
});

const closing = (...closures: Closure[]) => calendarOf({ ...coalHollow, closures });
const at = (on: string) => `${on}T18:00:00.000Z`;
const dayOf = (instant: string) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO("America/Chicago").toPlainDate().toString();

test("open days pass over Sundays, holidays and the year's end; days of the calendar pass over nothing, and end when the day does", () => {
  const quiet = closing("2026-12-24", "2026-12-25", "2026-12-26", "2027-01-01");
  const open = (days: number) => dayOf(dueOf(quiet, at("2026-12-23"), { days, count: "open" }));
  // Dec 23 is a Wednesday: the next open days are Mon 28, Tue 29, Wed 30, Thu 31, Sat 2 January.
  assert.deepEqual([open(1), open(4), open(5)], ["2026-12-28", "2026-12-31", "2027-01-02"]);
  const dates = (days: number) => dueOf(quiet, at("2026-12-23"), { days, count: "calendar" });
  assert.deepEqual([dayOf(dates(1)), dayOf(dates(9)), dayOf(dates(15))], ["2026-12-24", "2027-01-01", "2027-01-07"]);
  assert.equal(dates(1), "2026-12-25T05:59:59.999Z");
  // The clock goes forward on 14 March 2027: the day ends an hour earlier in UTC.
  assert.equal(dueOf(quiet, at("2027-03-10"), { days: 4, count: "calendar" }), "2027-03-15T04:59:59.999Z");
});

test("an appeal goes to the first meeting whose agenda is still open: hours before it, or a day of the month", () => {
  const calendar = closing();
  const meetings = [
    { on: "2027-01-19", at: "19:00" },
    { on: "2026-12-15", at: "19:00" },
  ];
  const next = (when: string, cutOff: Parameters<typeof nextAgenda>[3]) =>
    nextAgenda(calendar, meetings, when, cutOff)?.on ?? null;
  assert.equal(next("2026-12-14T01:00:00.000Z", { hours: 48 }), "2026-12-15");
  assert.equal(next("2026-12-14T01:00:00.001Z", { hours: 48 }), "2027-01-19");
  assert.equal(next("2026-12-09T18:00:00.000Z", { dayOfMonth: 9 }), "2026-12-15");
  assert.equal(next("2026-12-10T18:00:00.000Z", { dayOfMonth: 9 }), "2027-01-19");
  // A day of the month after the meeting's own is the one of the month before.
  assert.equal(next("2026-11-21T18:00:00.000Z", { dayOfMonth: 20 }), "2027-01-19");
  assert.equal(next("2027-02-01T18:00:00.000Z", { hours: 48 }), null);
  assert.equal(next("2026-12-15T18:00:00.000Z", null), "2026-12-15");
});

test("the ADA's clock: 15 days of the calendar for each step, over a year's end, whatever is closed", () => {
  const facts = { ...library, calendar: closing("2026-12-25", "2027-01-01") };
  let state: Complaint | null = null;
  const act = (draft: ComplaintDraft, by: By, when: string) => {
    const done = decide({ ...draft, id: streamId, streamId, at: when, by } as ComplaintAct, state, facts);
    assert.ok(done.ok, JSON.stringify(done));
    for (const event of done.value) state = evolve(state, event, when, streamId);
    return state as unknown as Complaint;
  };
  const chief: By = { kind: "person", personId: town.ann.id };
  const due = (complaint: Complaint) => dayOf(nextDueAt(complaint) ?? "");
  const filed = opening(
    { procedure: 3, happenedOn: "2026-10-20" },
    { raisedAt: at("2026-12-18"), handedOver: false, handlers: [] },
  );
  assert.equal(due(act(filed, { kind: "patron" }, at("2026-12-18"))), "2027-01-02");
  assert.equal(due(act({ type: "FinishInvestigation", files: 0 }, chief, at("2026-12-30"))), "2027-01-14");
  const decided = act({ ...decision(), remedies: [] } as ComplaintDraft, chief, at("2027-01-14"));
  assert.equal(due(decided), "2027-01-29");
  assert.equal(decided.window?.to, "director");
  const appealed = act({ type: "Appeal", receivedOn: null, files: 0 }, { kind: "patron" }, at("2027-01-29"));
  assert.equal(due(appealed), "2027-02-13");
  // The Director decided first, so the appeal is the president's.
  assert.equal(appealed.deciderId, town.ben.id);
});
