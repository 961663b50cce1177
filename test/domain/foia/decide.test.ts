// A request for records (5 ILCS 140) act by act: what is done, what is refused by name, and that no story breaks it.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Role } from "../../../src/domain/access/principal.ts";
import { readCalendar } from "../../../src/domain/calendar/calendar.ts";
import type { FoiaDraft } from "../../../src/domain/foia/act.ts";
import { decide, type FoiaFacts } from "../../../src/domain/foia/decide.ts";
import { foiaEvent } from "../../../src/domain/foia/event.ts";
import { proposedIn } from "../../../src/domain/foia/proposed.ts";
import { evolve, type FoiaRequest } from "../../../src/domain/foia/state.ts";
import { type FoiaTerms, outcomes } from "../../../src/domain/foia/terms.ts";
import { undecided } from "../../../src/domain/redaction/marks.ts";

const calendar = readCalendar({
  zone: "America/Chicago",
  hours: { tue: [["10:00", "20:00"]], sat: [["10:00", "16:00"]] },
});
assert.ok(calendar.ok);
const one = (id: number, ...roles: Role[]) => ({ id, branchId: 1, roles, active: true, firstContact: false });
const [director, custodian, designee, staff, gone] = [1, 2, 3, 4, 5];
const facts: FoiaFacts = {
  calendar: calendar.value,
  people: [
    one(director, "director"),
    one(custodian, "custodian"),
    one(designee, "staff", "designee"),
    one(staff, "staff"),
    { ...one(gone, "director"), active: false },
  ],
  designations: [{ personId: designee, fromOn: "2027-03-01", untilOn: "2027-03-12", branchId: null, kinds: null }],
};
const terms: FoiaTerms = {
  days: 5,
  commercialDays: 21,
  extensionDays: 5,
  appealDays: 60,
  warnDays: 2,
  holidays: [],
  counselor: ["Public Access Counselor"],
  checkedOn: "2026-11-01",
};
const streamId = "0195798b-0000-7000-8000-000000000001";
const matter = "0195798b-0000-7000-8000-0000000000aa";
const other = "0195798b-0000-7000-8000-0000000000bb";
const content = "0195798b-0000-7000-8000-0000000000cc";
const papers = ["a".repeat(64)];
const noon = (on: string) => `${on}T18:00:00.000Z`;

const log: FoiaDraft = {
  type: "LogRequest",
  reference: "K7M-4X2-9RT",
  receivedOn: "2027-03-09",
  way: "email",
  commercial: false,
  feeWaiver: false,
  language: "en",
  terms,
};
const extend: FoiaDraft = { type: "ExtendTime", reasons: ["extensiveSearch"], days: 5, terms, papers };
const add: FoiaDraft = { type: "AddMatter", matter };
const review: FoiaDraft = {
  type: "ReviewText",
  matter,
  content,
  length: 40,
  redactions: [{ start: 3, end: 9, exemption: "privacy" }],
  dropped: [{ start: 20, end: 24, exemption: "privateInformation" }],
};
const release: FoiaDraft = { type: "Release", unreviewed: 0, unseen: 0, whole: [], papers };

function play(state: FoiaRequest | null, draft: FoiaDraft, by = custodian, on = "2027-03-10") {
  const act = { ...draft, id: streamId, streamId, at: noon(on), by: { kind: "person", personId: by } } as const;
  const done = decide(act, state, facts);
  if (!done.ok) return { refusal: done.refusal, state, events: [] };
  for (const event of done.value) assert.ok(foiaEvent.safeParse(event).success, JSON.stringify(event));
  const after = done.value.reduce<FoiaRequest | null>((now, event) => evolve(now, event, act.at, streamId), state);
  return { refusal: null, state: after, events: done.value };
}
const after = (...drafts: FoiaDraft[]): FoiaRequest | null =>
  drafts.reduce<FoiaRequest | null>((state, draft) => {
    const { refusal, state: next } = play(state, draft);
    assert.equal(refusal, null, draft.type);
    return next;
  }, null);

test("received: five business days, twenty-one for a commercial purpose; whoever works here logs it; not tomorrow's", () => {
  assert.equal(after(log)?.dueOn, "2027-03-16");
  assert.equal(after(log)?.dueAt, "2027-03-17T04:59:59.999Z");
  assert.equal(after({ ...log, commercial: true })?.dueOn, "2027-04-07");
  assert.equal(play(null, log, staff).refusal, null);
  assert.equal(play(null, log, gone).refusal, "NobodyHere");
  assert.equal(play(null, { ...log, receivedOn: "2027-03-11" }).refusal, "ReceivedLater");
  assert.equal(play(after(log), log).refusal, "FoiaThereAlready");
});

test("3(e): one extension, in writing, while the first days run, of at most five, with a listed reason; none for a commercial one", () => {
  const extended = play(after(log), extend).state;
  assert.equal(extended?.dueOn, "2027-03-23", "counted from the last of the first days");
  assert.equal(play(after(log), extend, custodian, "2027-03-16").refusal, null, "on the last day still");
  assert.equal(play(after(log), extend, custodian, "2027-03-17").refusal, "ExtensionTooLate");
  assert.equal(play(extended, extend).refusal, "ExtendedAlready");
  assert.equal(play(after(log), { ...extend, days: 6 }).refusal, "ExtensionDaysOutOfRange");
  assert.equal(play(after(log), { ...extend, days: 0 }).refusal, "ExtensionDaysOutOfRange");
  assert.equal(play(after(log), { ...extend, reasons: [] }).refusal, "DelayMissing");
  assert.equal(play(after({ ...log, commercial: true }), extend).refusal, "CommercialNotExtended");
});

test("the Director, the custodian and a designee on their days do it; nobody else", () => {
  for (const draft of [extend, add, release, { type: "WithdrawRequest" } as const]) {
    assert.equal(play(after(log, add), draft, staff).refusal, "NotFoiaOfficer", draft.type);
    assert.equal(play(after(log, add), draft, gone).refusal, "NobodyHere", draft.type);
  }
  assert.equal(play(after(log), add, designee, "2027-03-12").refusal, null);
  assert.equal(play(after(log), add, designee, "2027-03-13").refusal, "NotFoiaOfficer");
  assert.equal(play(after(log), add, director).refusal, null);
});

test("responsive matters come and go, with a reason; what was reviewed of one goes with it", () => {
  const two = after(log, add, { type: "AddMatter", matter: other }, review);
  assert.deepEqual(two?.matters, [matter, other]);
  assert.equal(play(two, add).refusal, "MatterThereAlready");
  const without = play(two, { type: "RemoveMatter", matter, reason: "notResponsive" }).state;
  assert.deepEqual([without?.matters, without?.reviewed], [[other], []]);
  assert.equal(play(without, { type: "RemoveMatter", matter, reason: "twice" }).refusal, "MatterNotThere");
  assert.equal(play(without, review).refusal, "MatterNotThere");
});

test("a text is gone through: spans inside it, none over another; a second look takes the place of the first", () => {
  const at = (start: number, end: number) => ({ start, end, exemption: "privacy" }) as const;
  for (const [redactions, refusal] of [
    [[at(3, 9), at(8, 12)], "MarksOverlap"],
    [[at(8, 12), at(3, 9)], "MarksOverlap"],
    [[at(3, 9), at(9, 12)], null],
    [[at(0, 40)], null],
    [[at(0, 41)], "MarkOutsideText"],
    [[at(-1, 4)], "MarkOutsideText"],
    [[at(4, 4)], "MarkOutsideText"],
    [[at(0.5, 4)], "MarkOutsideText"],
  ] as const)
    assert.equal(play(after(log, add), { ...review, redactions }).refusal, refusal, JSON.stringify(redactions));
  const again = after(log, add, review, { ...review, redactions: [] });
  assert.deepEqual(
    again?.reviewed.map((text) => text.redactions),
    [[]],
  );
});

test("nothing leaves unconfirmed: unreviewed texts, unseen matters and nothing at all are refused; the outcome follows from what is withheld", () => {
  assert.equal(play(after(log), release).refusal, "NothingResponsive");
  assert.equal(play(after(log, add), { ...release, unreviewed: 1 }).refusal, "TextsUnreviewed");
  assert.equal(play(after(log, add), { ...release, unseen: 1 }).refusal, "MatterUnseen");
  const whole = after(log, add, { ...review, redactions: [] }, release);
  const part = after(log, add, review, release);
  const identity = after(log, add, { ...release, whole: ["privateInformation"] });
  assert.deepEqual(
    [whole, part, identity].map((state) => state?.status === "closed" && [state.outcome, state.withheld]),
    [
      ["granted", []],
      ["grantedInPart", ["privacy"]],
      ["grantedInPart", ["privateInformation"]],
    ],
  );
});

test("nothing found: said while no matter was added; it ends the request, and withholds nothing", () => {
  const nothing: FoiaDraft = { type: "SayNothingFound", papers };
  assert.equal(play(after(log, add), nothing).refusal, "MattersThere");
  assert.equal(play(after(log), nothing, staff).refusal, "NotFoiaOfficer");
  const said = after(log, add, { type: "RemoveMatter", matter, reason: "notResponsive" }, nothing);
  assert.deepEqual(said?.status === "closed" && [said.outcome, said.withheld], ["nothingFound", []]);
  assert.equal(play(said, nothing).refusal, "FoiaClosed");
  assert.equal(play(after(log), nothing, custodian, "2027-05-01").refusal, null, "late isn't too late");
});

test("denied with an exemption named, or withdrawn; then nothing more, and a second click is no error", () => {
  assert.equal(play(after(log), { type: "Deny", exemptions: [], papers }).refusal, "ExemptionMissing");
  const denied = after(log, { type: "Deny", exemptions: ["drafts"], papers });
  assert.equal(denied?.status === "closed" && denied.outcome, "denied");
  for (const draft of [extend, add, release, review]) assert.equal(play(denied, draft).refusal, "FoiaClosed");
  const withdrawn = after(log, { type: "WithdrawRequest" });
  const twice = play(withdrawn, { type: "WithdrawRequest" });
  assert.deepEqual([twice.refusal, twice.events], [null, []]);
});

test("late isn't too late to answer: silence is a denial, and records may still be released", () => {
  assert.equal(play(after(log, add), release, custodian, "2027-05-01").refusal, null);
});

test("proposals: each has an exemption, and stays undecided until it is withheld or dropped", () => {
  const text = "Call Ana at (309) 555-0177. My card is 21234001234567 and The Hollow Year is overdue.";
  const proposed = proposedIn(text);
  assert.deepEqual(
    proposed
      .map(({ start, end, exemption }) => [text.slice(start, end), exemption])
      .filter(([value]) => /\d/.test(value ?? "")),
    [
      ["(309) 555-0177", "privateInformation"],
      ["21234001234567", "libraryUsers"],
    ],
  );
  const look = { content, matter, by: custodian, redactions: [], dropped: [] };
  assert.deepEqual(undecided(proposed, undefined), proposed);
  assert.deepEqual(undecided(proposed, look), proposed, "going through a text without deciding decides nothing");
  assert.deepEqual(undecided(proposed, { ...look, dropped: proposed }), []);
  assert.deepEqual(undecided(proposed, { ...look, redactions: [{ start: 0, end: text.length }] }), []);
});

const drafts: fc.Arbitrary<FoiaDraft> = fc.oneof(
  fc.constantFrom<FoiaDraft>(log, extend, add, review, release, { type: "WithdrawRequest" }),
  fc.constantFrom<FoiaDraft>(
    { type: "AddMatter", matter: other },
    { type: "RemoveMatter", matter, reason: "twice" },
    { type: "Deny", exemptions: ["discipline", "drafts"], papers },
    { type: "SayNothingFound", papers },
    { ...release, unreviewed: 2 },
  ),
);
const step = fc.record({
  draft: drafts,
  by: fc.constantFrom(director, custodian, designee, staff, gone),
  day: fc.integer({ min: 0, max: 40 }),
});

test("whatever is tried, by whomever, in any order: one end at most, one extension at most, each matter once, reviews of its matters alone", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let state = after(log);
      let ends = 0;
      let extensions = 0;
      for (const { draft, by, day } of steps) {
        const on = Temporal.PlainDate.from("2027-03-09").add({ days: day }).toString();
        const was = state;
        const { refusal, events, state: next } = play(state, draft, by, on);
        if (refusal !== null) assert.equal(next, was);
        ends += events.filter(({ type }) =>
          ["RecordsReleased", "RequestDenied", "NothingFound", "RequestWithdrawn"].includes(type),
        ).length;
        extensions += events.filter(({ type }) => type === "TimeExtended").length;
        if (events.length > 0) assert.ok(by !== staff && by !== gone);
        state = next;
        assert.ok(state);
        assert.equal(new Set(state.matters).size, state.matters.length);
        for (const text of state.reviewed) assert.ok(state.matters.includes(text.matter));
        if (state.status === "closed") assert.ok(outcomes.includes(state.outcome));
      }
      assert.ok(ends <= 1 && extensions <= 1);
      assert.equal(state?.status === "closed", ends === 1);
    }),
  );
});
