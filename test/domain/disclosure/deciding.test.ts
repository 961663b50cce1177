// A request for records from logged to over: who may do what, and that it refuses by default.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { DisclosureDraft } from "../../../src/domain/disclosure/act.ts";
import { disclosureRefusals } from "../../../src/domain/disclosure/decide.ts";
import { disclosureEvent } from "../../../src/domain/disclosure/event.ts";
import { gates, grounds } from "../../../src/domain/disclosure/terms.ts";
import { yearCount } from "../../../src/domain/disclosure/year-count.ts";
import { undecided } from "../../../src/domain/redaction/marks.ts";
import { loadLocales } from "../../../src/lib/locale.ts";
import {
  ann,
  approve,
  approved,
  april,
  at,
  ben,
  confirmed,
  consent,
  counsel,
  eli,
  fay,
  given,
  gus,
  identity,
  kim,
  log,
  logged,
  noor,
  order,
  packed,
  records,
  refuse,
  release,
  type Step,
  signed,
  table,
} from "./given-disclosure.ts";

test("whoever is of the library logs a request, a volunteer too; somebody who left doesn't", () => {
  given().when(fay(log)).thenEvents({ type: "RequestLogged", by: 6, receivedBy: 5 });
  given().when(ben(log)).thenEvents("RequestLogged");
  given().when(kim(log)).thenRefused("NotOfTheRegister");
  given(logged).when(eli(log)).thenRefused("RequestNotHere");
});

test("whoever logged it adds to it, others don't; nothing else is theirs", () => {
  given(logged)
    .when(eli({ type: "AddDetails", files: 0 }))
    .thenEvents("DetailsAdded");
  given(logged)
    .when(fay({ type: "AddDetails", files: 0 }))
    .thenRefused("NotOfTheRegister");
  given(logged)
    .when(ben({ type: "ChooseGate", gate: "emergency" }))
    .thenRefused("NotOfTheRegister");
  given(logged)
    .when(eli({ type: "ChooseGate", gate: "emergency" }))
    .thenRefused("NotOfTheRegister");
  given(logged)
    .when(gus({ type: "ChooseGate", gate: "emergency" }, april))
    .thenRefused("NotOfTheRegister");
  given(logged)
    .when(gus({ type: "ChooseGate", gate: "emergency" }))
    .thenEvents("GateChosen");
});

test("without a gate nothing is approved, packed or released; it may always be refused, with reasons", () => {
  given(logged).when(ann(approve)).thenRefused("GateFirst");
  given(logged).when(noor(records())).thenRefused("ApprovalFirst");
  given(logged).when(noor(release)).thenRefused("ApprovalFirst");
  given(logged).when(noor(refuse)).thenRefused("NotYoursToDecide");
  given(logged)
    .when(ann({ ...refuse, reasoned: false } as typeof refuse))
    .thenRefused("ReasonsMissing");
  given(logged).when(ann(refuse)).thenEvents({ type: "Refused", gate: null });
  given(approved.emergency).when(gus(refuse)).thenEvents({ type: "Refused", gate: "emergency" });
  given(at("consent"), noor(consent))
    .when(ann({ ...approve, reasoned: false } as typeof approve))
    .thenRefused("ReasonsMissing");
});

test("another gate asks for its own: what the first one had doesn't count", () => {
  const back = [
    ...at("emergency"),
    ...confirmed(ann),
    noor({ type: "ChooseGate", gate: "consent" } as const),
    noor({ type: "ChooseGate", gate: "emergency" } as const),
  ];
  given(back).when(ann(approve)).thenRefused("ConditionNotConfirmed");
  given(at("emergency"))
    .when(ann({ type: "ChooseGate", gate: "emergency" }))
    .thenNothing();
});

test("once it is over nothing changes it; a review note may follow, and not before", () => {
  const note = noor({ type: "NoteReview", judicial: "sought" });
  given(at("courtOrder")).when(note).thenRefused("StillUndecided");
  for (const end of [
    [...packed.courtOrder, noor(release)],
    [...logged, ann(refuse)],
    [...logged, noor({ type: "Withdraw" })],
  ] as const) {
    given(end).when(ann(refuse)).thenRefused("RequestClosed");
    given(end).when(noor(release)).thenRefused("RequestClosed");
    given(end).when(note).thenEvents("ReviewNoted");
  }
});

const mark = { start: 1, end: 4, why: "otherPerson" } as const;
const look = { type: "ReviewPackage", of: "ab".repeat(32), length: 9, sha256: "ab".repeat(32) } as const;
const anyStep: fc.Arbitrary<Step> = fc
  .tuple(
    fc.constantFrom(ann, gus, noor, eli, fay),
    fc.oneof(
      fc.constantFrom(
        order,
        counsel,
        approve,
        refuse,
        consent,
        signed,
        release,
        table,
        records(),
        records({ proposed: [mark] }),
        identity(),
      ),
      fc.constantFrom<DisclosureDraft>(
        { ...look, redactions: [mark], dropped: [] },
        { ...look, redactions: [], dropped: [] },
      ),
      fc.constantFrom(...gates).map((gate) => ({ type: "ChooseGate", gate }) as const),
      fc.constantFrom(...grounds).map((ground) => ({ type: "Refuse", ground, reasoned: true }) as const),
      fc.constantFrom({ type: "CheckOrder" } as const, { type: "AddDetails", files: 2 } as const),
    ),
  )
  .map(([who, said]) => who(said));

test("whatever is tried in whatever order: nothing is released but by a gate whose conditions stood, approved by whoever may", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(logged, ...Object.values(approved), ...Object.values(packed), at("emergency")),
      fc.array(anyStep, { maxLength: 12 }),
      (begun, tried) => {
        const done: Step[] = [...begun];
        for (const step of tried) {
          const then = given(done).when(step);
          for (const event of then.told) assert.ok(disclosureEvent.safeParse(event).success);
          if (then.refusal === null && then.told.length > 0) done.push(step);
        }
        const { state } = given(done);
        if (state.status !== "released") return;
        assert.ok(state.decided.by === 1 || state.decided.by === 7);
        const { proof, packed: left } = state;
        assert.deepEqual(undecided(left.proposed, left.look), []);
        if (state.gate === "courtOrder") assert.ok(proof.order && proof.checked && proof.counsel);
        if (state.gate === "emergency") {
          assert.equal(Object.keys(proof.confirmed).length, 5);
          assert.ok(proof.form);
          assert.equal(left.package.sort, "identity");
        }
        if (state.gate === "statistics") assert.equal(left.package.sort, "table");
      },
    ),
    { numRuns: 300 },
  );
});

test("the yearly count has a row a gate and one for none, and misses nobody", () => {
  const counted = yearCount([
    { gate: "courtOrder", outcome: "released" },
    { gate: "courtOrder", outcome: null },
    { gate: null, outcome: "refused" },
  ]);
  assert.deepEqual(
    counted.rows.map(({ gate, counts }) => [gate, counts.all]),
    [
      ["courtOrder", 2],
      ["emergency", 0],
      ["consent", 0],
      ["statistics", 0],
      ["none", 1],
    ],
  );
  assert.deepEqual(counted.all, { released: 1, refused: 1, withdrawn: 0, open: 1, all: 3 });
});

test("every refusal is said in both languages", () => {
  const { en, es } = loadLocales();
  for (const name of disclosureRefusals)
    for (const messages of [en, es]) assert.ok(messages.get(`refusal.${name}`), name);
});
