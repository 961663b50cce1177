// Procedures are data: the presets' numbers, and that none can be edited into a dead end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProcedure, type Procedure, procedureFlaws } from "../../../src/domain/complaint/procedure/procedure.ts";
import type { Stage } from "../../../src/domain/complaint/terms.ts";
import { loadLocales } from "../../../src/lib/locale.ts";
import { procedures } from "./given-complaint.ts";

const [threeTier, twoStage, ada, reconsideration] = procedures as [Procedure, Procedure, Procedure, Procedure];

test("every preset can be used as it comes, in both languages", () => {
  for (const one of procedures) {
    assert.deepEqual(checkProcedure(one), { ok: true, value: one });
    for (const { words } of one.steps) assert.ok(words.en !== "" && words.es !== "");
  }
});

test("the ADA's: 60 days to file, then 15 for each of meeting, answer, appeal, meeting, answer, of the calendar; kept three years", () => {
  const within = (stage: Stage) => ada.steps.find((one) => one.stage === stage)?.within;
  assert.deepEqual(
    [
      ada.fileWithin,
      within("investigated"),
      within("decided"),
      ada.appeal?.within,
      within("heard"),
      within("boardDecided"),
    ],
    [60, 15, 15, 15, 15, 15].map((days) => ({ days, count: "calendar" })),
  );
  assert.equal(ada.keepYears, 3);
  assert.equal(twoStage.steps.find(({ stage }) => stage === "acknowledged")?.within?.days, 5);
  assert.equal(twoStage.steps.find(({ stage }) => stage === "decided")?.within?.days, 10);
  assert.deepEqual(
    [reconsideration.oncePerItemMonths, reconsideration.staysInCirculation, reconsideration.standing],
    [12, true, "cardholder"],
  );
});

/** One stage changed, or left out. */
const step = (stage: Stage, change: object | null): Procedure => ({
  ...threeTier,
  steps: threeTier.steps.flatMap((one) => (one.stage !== stage ? one : change ? { ...one, ...change } : [])),
});
const flaws: Readonly<Record<(typeof procedureFlaws)[number], Procedure>> = {
  ProcedureWithoutName: { ...threeTier, name: { en: "Complaints", es: " " } },
  StageWithoutWord: step("decided", { words: { en: "Decided", es: "" } }),
  StageTwice: { ...threeTier, steps: threeTier.steps.flatMap((one) => (one.stage === "decided" ? [one, one] : one)) },
  StagesOutOfOrder: { ...threeTier, steps: threeTier.steps.toReversed() },
  StageWithoutActor: step("investigated", { by: null }),
  StageWithoutTarget: step("acknowledged", { within: null }),
  SpanOutOfRange: step("acknowledged", { within: { days: 0, count: "open" } }),
  DecisionMissing: step("decided", null),
  AppealWithoutBody: { ...threeTier, appeal: null },
  AppealWithoutDecision: step("boardDecided", null),
  AppealNotOffered: step("appealed", null),
  AppealDecidedByFirst: {
    ...threeTier,
    appeal: { within: { days: 15, count: "open" }, to: "boardPresident", cutOff: null },
    steps: threeTier.steps.map((one) =>
      one.stage === "decided" || one.stage === "boardDecided" ? { ...one, by: "boardPresident" as const } : one,
    ),
  },
  CutOffOutOfRange: {
    ...threeTier,
    appeal: { within: { days: 15, count: "open" }, to: "board", cutOff: { dayOfMonth: 31 } },
  },
};

test("a procedure edited into a dead end is refused by name, and each name says what to do in both languages", () => {
  const { en, es } = loadLocales();
  for (const name of procedureFlaws) {
    const checked = checkProcedure(flaws[name]);
    assert.equal(checked.ok ? "taken" : checked.refusal, name);
    assert.ok(en.has(`refusal.${name}`) && es.has(`refusal.${name}`), name);
  }
});
