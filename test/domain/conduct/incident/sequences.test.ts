// No sequence of acts lets somebody it is about, or one who wrote in it, decide an incident while another could (patron.2).
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { IncidentDraft } from "../../../../src/domain/conduct/incident/act.ts";
import { decide } from "../../../../src/domain/conduct/incident/decide.ts";
import { evolve } from "../../../../src/domain/conduct/incident/evolve.ts";
import { type Incident, partsOf } from "../../../../src/domain/conduct/incident/state.ts";
import { inCharge } from "../../../../src/domain/conduct/incident/steps.ts";
import * as town from "../../case/small-town.ts";
import { accept, account, close, draft, facts, handIn, tell } from "./given-incident.ts";

const { ann, ben, cora, dev, eli, gus, ivo, jude } = town;
const someone = fc.constantFrom(...[ann, ann, cora, cora, gus, eli, eli, dev, ivo, ben, jude].map(({ id }) => id));
const said: fc.Arbitrary<IncidentDraft> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom<IncidentDraft[]>(
      handIn,
      accept,
      close,
      { type: "SendBack", asks: true },
      handIn,
      accept,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<IncidentDraft[]>(
      account,
      draft({ handIn: true }),
      { type: "CorrectFacts", facts: { ...facts, minor: "yes", branchId: 2 } },
      { type: "CorrectFacts", facts },
      { type: "DescribePerson", known: "named", minor: "yes" },
      { type: "OpenIdentity", reason: "review" },
    ),
  },
  { weight: 1, arbitrary: someone.map((personId): IncidentDraft => ({ type: "Ask", personId })) },
  { weight: 1, arbitrary: someone.map((personId): IncidentDraft => ({ type: "NameStaff", personId })) },
);
const judging: ReadonlySet<string> = new Set(["SentBack", "Accepted", "IncidentClosed"]);

/** Who decided, and who could have: every promise is checked on what it was before. */
function check(before: Incident, personId: number, type: string): void {
  assert.ok(!before.walled.includes(personId), "whom it is about does nothing at all");
  if (!judging.has(type)) return;
  const charge = town.people.flatMap(({ id }) => (inCharge(id, before, "2026-03-10", town.library) ? id : []));
  assert.ok(charge.includes(personId));
  if (charge.some((id) => !before.writers.includes(id))) assert.ok(!before.writers.includes(personId));
}

test("whatever is done in whatever order: a decider is in charge, isn't walled, and wrote nothing while another could decide", () => {
  let decided = 0;
  const play = (before: Incident, personId: number, one: IncidentDraft): Incident => {
    const { act } = tell({ said: one, personId });
    const done = decide(act, before, town.library);
    if (!done.ok) return before;
    return done.value.reduce((now, event) => {
      check(now, personId, event.type);
      if (judging.has(event.type)) decided += 1;
      const after = evolve(now, event, act.at, act.streamId);
      assert.ok(
        now.walled.every((id) => after.walled.includes(id)),
        "a wall stands",
      );
      assert.ok(
        partsOf(now).every((id) => partsOf(after).includes(id)),
        "nobody loses their part",
      );
      return after;
    }, before);
  };
  fc.assert(
    fc.property(fc.array(fc.tuple(someone, said), { maxLength: 25 }), (acts) => {
      const { act } = tell({ said: draft(), personId: eli.id });
      const begun = decide(act, null, town.library);
      assert.ok(begun.ok);
      const [drafted] = begun.value;
      assert.ok(drafted);
      acts.reduce((now, [id, one]) => play(now, id, one), evolve(null, drafted, act.at, act.streamId));
    }),
    { numRuns: 3_000 },
  );
  assert.ok(decided > 100, `only ${decided} decisions were tried`);
});
