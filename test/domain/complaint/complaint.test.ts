// A formal complaint from filed to final (informal.4): who may do what and when, what a decision must hold, the appeal, the clocks.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ComplaintDraft } from "../../../src/domain/complaint/act.ts";
import { actsIn } from "../../../src/domain/complaint/deciding.ts";
import { complaintRefusals } from "../../../src/domain/complaint/refusal.ts";
import { mostPoints } from "../../../src/domain/complaint/terms.ts";
import { loadLocales } from "../../../src/lib/locale.ts";
import * as town from "../case/small-town.ts";
import {
  acknowledge,
  ann,
  appeal,
  appealDecision,
  appealed,
  ask,
  ben,
  cora,
  decided,
  decision,
  dev,
  gave,
  given,
  givenIn,
  gus,
  investigated,
  jude,
  library,
  opened,
  opening,
  patron,
  procedures,
  ready,
  type Step,
  system,
} from "./given-complaint.ts";

test("every refusal has its sentence in both languages", () => {
  const { en, es } = loadLocales();
  for (const name of complaintRefusals)
    for (const messages of [en, es])
      assert.ok(messages.has(`refusal.${name}`) || messages.has(`refusal.${name}.other`), name);
});

test("filed, it has a clock and somebody who decides; without a name it is taken as feedback, and its words aren't lost by that", () => {
  given()
    .when(patron(opening()))
    .thenEvents(
      { type: "ComplaintOpened", procedure: { id: 1, version: 1 } },
      { type: "TargetSet", stage: "acknowledged" },
      { type: "DeciderSet", personId: town.ann.id },
    );
  given()
    .when(patron(opening({}, { named: false })))
    .thenRefused("TakenAsFeedback");
  given()
    .when(patron(opening({ attested: false })))
    .thenRefused("NotAttested");
  given()
    .when(patron(opening({ points: 0 })))
    .thenRefused("PointMissing");
  given()
    .when(patron(opening({ procedure: 9 })))
    .thenRefused("ProcedureNotOffered");
  given(opened).when(patron(opening())).thenRefused("ComplaintThere");
});

test("a procedure that asks for a review first takes nothing directly; one that doesn't, does", () => {
  given()
    .when(patron(opening({}, { handedOver: false })))
    .thenRefused("NotHandedOver");
  given()
    .when(patron(opening({ procedure: 2 }, { handedOver: false })))
    .thenEvents("ComplaintOpened", "TargetSet", "DeciderSet");
});

test("the ADA's sixty days are counted to when the matter was first raised; the same item comes once in twelve months, by who has a card", () => {
  const filed = (happenedOn: string) => patron(opening({ procedure: 3, happenedOn }));
  given().when(filed("2025-12-22")).thenEvents("ComplaintOpened", "TargetSet", "DeciderSet");
  given().when(filed("2025-12-21")).thenRefused("FilingWindowClosed");
  const item = "0190a000-0000-7000-8000-0000000000e1";
  const about = (sameItemAt: string | null, more = {}) =>
    patron(opening({ procedure: 4, ...more }, { item, sameItemAt }));
  given().when(about("2025-03-02T18:00:00.000Z")).thenEvents("ComplaintOpened", "TargetSet", "DeciderSet");
  given().when(about("2025-03-03T18:00:00.000Z")).thenRefused("SameItemLately");
  given()
    .when(about(null, { standing: false }))
    .thenRefused("NoStanding");
});

test("whoever had a hand in the case doesn't decide: the next rung does; about the Director the president, about the president the other officers", () => {
  const whoDecides = (before: object, about: number[] = []) =>
    given(patron(opening({ about }, before))).state?.deciderId;
  assert.equal(whoDecides({}), town.ann.id);
  assert.equal(whoDecides({ handlers: [town.ann.id] }), town.ben.id);
  assert.equal(whoDecides({}, [town.ann.id]), town.ben.id);
  assert.equal(whoDecides({}, [town.ben.id]), town.jude.id);
  assert.equal(whoDecides({ handlers: [town.ben.id] }, [town.jude.id]), null);
  given()
    .when(patron(opening({ about: [town.jude.id] }, { handlers: [town.ben.id] })))
    .thenEvents("ComplaintOpened", "SubjectNamed", "TargetSet", "DeciderMissing");
});

test("a decision by its subject, by a walled person, by a prior handler, by anybody else: each refused by its name", () => {
  given(patron(opening({ about: [town.ann.id] })))
    .when(ann(decision()))
    .thenRefused("AboutYourself");
  given(patron(opening({}, { walled: [town.ann.id] })))
    .when(ann(decision()))
    .thenRefused("WalledOff");
  given(patron(opening({}, { handlers: [town.ann.id] })))
    .when(ann(decision()))
    .thenRefused("HandledBefore");
  given(ready).when(gus(decision())).thenRefused("NotTheDecider");
  given(ready).when(cora(decision())).thenRefused("NotTheDecider");
  given(ready).when(jude(decision())).thenRefused("NotTheDecider");
});

test("nothing is decided before it was acknowledged and looked into, nor while somebody it is about wasn't heard", () => {
  given(opened).when(ann(decision())).thenRefused("AcknowledgeFirst");
  given(opened, ann(acknowledge)).when(ann(decision())).thenRefused("InvestigateFirst");
  const about = [patron(opening({ about: [town.dev.id] })), ann(acknowledge)];
  given(about).when(ann(investigated)).thenRefused("AccountMissing");
  given(about).when(ann(decision())).thenRefused("AccountMissing");
  given(about, ask(town.dev))
    .when(gave(town.dev))
    .thenEvents("AccountSettled", "AccountsTaken", { type: "TargetSet", stage: "investigated" });
});

test("an account can be declined, or not given in its time, so that nobody holds a decision up; and not before its time", () => {
  const asked = [patron(opening({ about: [town.dev.id] })), ann(acknowledge), ask(town.dev)];
  const settle = (outcome: "declined" | "notGiven") =>
    ({ type: "SettleAccount", personId: town.dev.id, outcome }) as const;
  given(asked)
    .when(ann(settle("declined")))
    .thenEvents("AccountSettled", "AccountsTaken", "TargetSet");
  given(asked)
    .when(ann(settle("notGiven")))
    .thenRefused("AccountTimeRuns");
  given(asked)
    .when(system(settle("notGiven"), "2026-03-12T18:00:00.000Z"))
    .thenEvents({ type: "AccountSettled", outcome: "notGiven" }, "AccountsTaken", "TargetSet");
  given(asked)
    .when(dev(settle("declined")))
    .thenRefused("AboutYourself");
});

test("every point is answered, with reasons and a clause; remedies have words, an owner who is here and a date to come", () => {
  const upheld = { outcome: "upheld", clause: "3.1", reasoned: true } as const;
  given(ready)
    .when(ann(decision({ points: [upheld] })))
    .thenRefused("PointUnanswered");
  given(ready)
    .when(ann(decision({ points: [upheld, { ...upheld, reasoned: false }] })))
    .thenRefused("ReasonMissing");
  given(ready)
    .when(ann(decision({ points: [upheld, { ...upheld, clause: "" }] })))
    .thenRefused("ClauseMissing");
  const remedy = { owner: town.dev.id, dueOn: "2026-03-20", worded: true };
  for (const [change, name] of [
    [{ owner: 11 }, "RemedyOwnerAway"],
    [{ dueOn: "2026-03-01" }, "RemedyInThePast"],
    [{ worded: false }, "RemedyWithoutWords"],
  ] as const)
    given(ready)
      .when(ann(decision({ remedies: [{ ...remedy, ...change }] })))
      .thenRefused(name);
  given(ready).when(ann(decision())).thenEvents("Decided", { type: "WindowOpened", to: "board" });
  given([...ready, patron({ type: "AddPoint" })])
    .when(ann(decision()))
    .thenRefused("PointUnanswered");
});

test("a stage says who really acts in it: by the procedure, or whoever stands in for one who may not", () => {
  const acts = (steps: readonly Step[]) => {
    const state = given(steps).state;
    assert.ok(state);
    return ["acknowledged", "investigated", "decided", "heard", "boardDecided"].map((stage) => {
      const step = procedures.find(({ id }) => id === state.procedure.id)?.steps.find((one) => one.stage === stage);
      return step ? actsIn(step, state, library, town.noon) : undefined;
    });
  };
  const about = (...who: { id: number }[]) => [patron(opening({ about: who.map(({ id }) => id) }))];
  const handled = (who: { id: number }, procedure = 1) => [patron(opening({ procedure }, { handlers: [who.id] }))];
  assert.deepEqual(acts(opened), ["director", "director", "director", "board", "board"]);
  assert.deepEqual(acts(about(town.ann)), ["boardPresident", "boardPresident", "boardPresident", "board", "board"]);
  assert.deepEqual(acts(about(town.ben)), ["trustee", "trustee", "trustee", "board", "board"]);
  assert.deepEqual(acts(about(town.ben, town.jude)), [null, null, null, "board", "board"]);
  // The Director had a hand in it: looks into it still, and doesn't decide.
  assert.deepEqual(acts(handled(town.ann)), ["director", "director", "boardPresident", "board", "board"]);
  // Decided by a supervisor, appealed to the Director; and where the Director had to decide, to the president.
  assert.deepEqual(acts([patron(opening({ procedure: 2 }))]), [
    "supervisor",
    undefined,
    "supervisor",
    undefined,
    "director",
  ]);
  assert.deepEqual(acts(handled(town.cora, 2)).slice(2), ["designee", undefined, "director"]);
  assert.deepEqual(acts([patron(opening({ procedure: 2, about: [town.cora.id] }))])[0], "designee");
  assert.deepEqual(acts([patron(opening({ procedure: 2, about: [town.cora.id, town.gus.id] }))]), [
    "director",
    undefined,
    "director",
    undefined,
    "boardPresident",
  ]);
});

test("points come later too, up to as many as can be answered one by one; not more, on the form neither", () => {
  const add = patron({ type: "AddPoint" });
  const full = [...opened, ...Array.from({ length: mostPoints - 2 }, () => add)];
  assert.equal(given(full).state?.points, mostPoints);
  given(full).when(add).thenRefused("PointsFull");
  given(full)
    .when(patron({ type: "AddWords", files: 0 }))
    .thenEvents("WordsAdded");
  given()
    .when(patron(opening({ points: mostPoints })))
    .thenState({ points: mostPoints });
  given()
    .when(patron(opening({ points: mostPoints + 1 })))
    .thenRefused("PointsFull");
});

test("an appeal in its window goes on the next agenda that still takes it; after it, it is refused and the complaint closes by itself", () => {
  given(decided)
    .when(patron(appeal))
    .thenEvents("Appealed", { type: "AgendaSet", meetingOn: "2026-03-17" }, { type: "TargetSet", stage: "heard" });
  // Within 48 hours of the meeting the agenda is out.
  given(decided)
    .when(patron(appeal, "2026-03-16T18:00:00.000Z"))
    .thenEvents("Appealed", { type: "AgendaSet", meetingOn: "2026-04-21" }, "TargetSet");
  const late = "2026-03-20T18:00:00.000Z";
  given(decided).when(patron(appeal, late)).thenRefused("AppealWindowClosed");
  given(decided)
    .when(ann({ type: "Appeal", receivedOn: "2026-03-17", files: 0 }, late))
    .thenEvents("Appealed", "AgendaSet", "TargetSet");
  given(decided)
    .when(system({ type: "CloseWindow" }))
    .thenRefused("NotDueYet");
  given(decided)
    .when(system({ type: "CloseWindow" }, late))
    .thenEvents({ type: "Closed", ending: "decided" });
});

test("the Board's decision is written down with the day of its vote, and who stood aside; then it is over", () => {
  const later = "2026-03-18T18:00:00.000Z";
  given(appealed)
    .when(ann(appealDecision({ votedOn: null }), later))
    .thenRefused("VoteDateMissing");
  given(appealed)
    .when(ann(appealDecision({ votedOn: "2026-03-19" }), later))
    .thenRefused("DayInFuture");
  given(appealed).when(cora(appealDecision(), later)).thenRefused("NotOfTheComplaint");
  given(appealed)
    .when(ben(appealDecision(), later))
    .thenEvents({ type: "AppealDecided", body: "board", aside: [] }, { type: "Closed", ending: "appealDecided" });
  const involved = [patron(opening({}, { handlers: [town.ben.id] })), ...ready.slice(1), ann(decision())];
  given([...involved, patron(appeal)])
    .when(ann(appealDecision(), later))
    .thenEvents({ type: "AppealDecided", aside: [town.ben.id] }, "Closed");
});

test("about the president, somebody of the Board who isn't it writes down what the Board did: no appeal is left without an end", () => {
  const steps = [
    patron(opening({ about: [town.ben.id] })),
    jude(acknowledge),
    ask(town.ben),
    gave(town.ben),
    jude(investigated),
    jude(decision()),
    patron(appeal),
  ];
  const later = "2026-03-18T18:00:00.000Z";
  const members = library.people.filter(({ id }) => id === town.jude.id).map((one) => ({ ...one, id: 30 }));
  const board = givenIn({ ...library, people: [...library.people, ...members] }, steps);
  given(steps).when(ben(appealDecision(), later)).thenRefused("AboutYourself");
  given(steps).when(ann(appealDecision(), later)).thenRefused("NotOfTheComplaint");
  board
    .when(jude(appealDecision(), later))
    .thenEvents({ type: "AppealDecided", body: "board" }, { type: "Closed", ending: "appealDecided" });
});

test("an appeal to a person goes to another one than decided first", () => {
  const first = [patron(opening({ procedure: 2 }, { handedOver: false })), cora(acknowledge), cora(decision())];
  const again = [...first, patron(appeal)];
  assert.equal(given(first).state?.decided?.by, town.cora.id);
  assert.equal(given(again).state?.deciderId, town.ann.id);
  given(again)
    .when(cora(appealDecision({ votedOn: null })))
    .thenRefused("NotOfTheComplaint");
  given(again)
    .when(ann(appealDecision({ votedOn: null })))
    .thenEvents({ type: "AppealDecided", body: "director", votedOn: null }, "Closed");
});

test("the stages are extended once, with a reason, where the procedure allows it; late ones go up the ladder day by day", () => {
  const extend = { type: "Extend", reason: "moreToFind" } as const;
  given(opened).when(ann(extend)).thenEvents("TargetExtended");
  given([...opened, ann(extend)])
    .when(ann(extend))
    .thenRefused("ExtendedAlready");
  given(patron(opening({ procedure: 3 })))
    .when(gus(extend))
    .thenRefused("ExtensionNotAllowed");
  const due = given(opened).state?.target?.dueAt ?? "";
  given(opened)
    .when(system({ type: "NoteLate", dueAt: due }))
    .thenNothing();
  given(opened)
    .when(system({ type: "NoteLate", dueAt: due }, due))
    .thenEvents({ type: "LateNoticed", to: town.ann.id, step: 1 });
});

test("a remedy is done, or late once its day is over; and none that isn't there", () => {
  given(decided)
    .when(ann({ type: "FinishRemedy", remedy: 1, doneOn: "2026-03-02" }))
    .thenEvents({ type: "RemedyDone", remedy: 1 });
  given(decided)
    .when(ann({ type: "FinishRemedy", remedy: 2, doneOn: "2026-03-02" }))
    .thenRefused("NoSuchRemedy");
  given(decided)
    .when(system({ type: "NoteRemedyLate", remedy: 1 }, "2026-03-20T18:00:00.000Z"))
    .thenNothing();
  given(decided)
    .when(system({ type: "NoteRemedyLate", remedy: 1 }, "2026-03-21T18:00:00.000Z"))
    .thenEvents({ type: "RemedyLate", to: town.ann.id });
});

test("somebody first named during an appeal is heard before it is decided, and can't hold it up by silence", () => {
  const on = "2026-03-05T18:00:00.000Z";
  const named = [...appealed, ann({ type: "NameSubject", personId: town.fay.id }, on)];
  const decides = ann(appealDecision(), "2026-03-18T18:00:00.000Z");
  given(named).when(decides).thenRefused("AccountMissing");
  const asked = [...named, { ...ask(town.fay), at: on }];
  const stage = given(asked).state?.reached.at(-1)?.stage;
  given(asked).when(decides).thenRefused("AccountMissing");
  given(asked)
    .when({ ...gave(town.fay), at: on })
    .thenEvents("AccountSettled")
    .thenState({ status: "appealed" });
  given([...asked, { ...gave(town.fay), at: on }])
    .when(decides)
    .thenEvents("AppealDecided", "Closed");
  const silent: ComplaintDraft = { type: "SettleAccount", personId: town.fay.id, outcome: "notGiven" };
  given(asked).when(system(silent, on)).thenRefused("AccountTimeRuns");
  const dueAt = given(asked).state?.accounts.at(-1)?.dueAt ?? "";
  const waited = [...asked, system(silent, dueAt)];
  given(waited).when(decides).thenEvents("AppealDecided", "Closed");
  assert.equal(given(waited).state?.reached.at(-1)?.stage, stage, "the case isn't told of an earlier stage");
});

test("whoever sees to a promise says that it is kept, of their own alone; others who lead complaints of any", () => {
  const kept = { type: "FinishRemedy", remedy: 1, doneOn: "2026-03-02" } as const;
  given(decided).when(dev(kept)).thenEvents({ type: "RemedyDone", remedy: 1, by: town.dev.id });
  const owner = town.fay.id;
  const anothers = [
    ...ready,
    ann(
      decision({
        remedies: [
          { owner: town.dev.id, dueOn: "2026-03-20", worded: true },
          { owner, dueOn: "2026-03-20", worded: true },
        ],
      }),
    ),
  ];
  given(anothers)
    .when(dev({ ...kept, remedy: 2 }))
    .thenRefused("NotYourPromise");
  // Who sees nothing more of the complaint says it through the library itself.
  given(anothers)
    .when(system({ ...kept, remedy: 2, owner }))
    .thenEvents({ type: "RemedyDone", remedy: 2, by: owner });
  given(anothers)
    .when(system({ ...kept, owner }))
    .thenRefused("NotYourPromise");
  given(anothers).when(system(kept)).thenRefused("NotYourPromise");
});

test("somebody named late is heard while the clock of the stage goes on", () => {
  const late = [...opened, ann(acknowledge), ann({ type: "NameSubject", personId: town.dev.id }), ask(town.dev)];
  const before = given(late).state?.target;
  given(late).when(gave(town.dev)).thenEvents("AccountSettled", "AccountsTaken").thenState({ target: before });
});
