// What is due, under which series, and what a hold keeps: nothing comes up by age alone.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { mattersAtMost, proposals } from "../../../src/domain/records/due.ts";
import { decideHold, evolveHold, type Hold, type HoldAct, holds, type Over } from "../../../src/domain/records/hold.ts";
import { dueOn, type Kept, type Series, seriesFor } from "../../../src/domain/records/series.ts";
import { aSeries, facts, kept, matter, who } from "./given-records.ts";

const hold = (over: Over, untilOn: string | null = null): Hold => ({
  status: "active",
  id: "hold",
  reference: "K7M-4X2-9RT",
  sort: "litigation",
  over,
  fromOn: "2027-01-01",
  untilOn,
  raisedBy: 1,
  raisedAt: "2027-01-01T00:00:00.000Z",
  walled: [],
  lifted: null,
});
const today = "2027-03-09";
const idsOf = (all: readonly Series[], some: readonly Kept[], raised: readonly Hold[] = [], on = today) =>
  proposals(all, some, raised, on, [1, 2]).map((one) => one.matters.map(({ id }) => id));

describe("a period", () => {
  test("is counted from its trigger, in calendar years and months", () => {
    assert.equal(dueOn(aSeries, kept(1)), "2025-02-28");
    assert.equal(dueOn({ ...aSeries, unit: "months", period: 1 }, kept(1, { closedOn: "2024-01-31" })), "2024-02-29");
    assert.equal(dueOn({ ...aSeries, trigger: "opened" }, kept(1)), "2025-02-01");
    assert.equal(dueOn({ ...aSeries, trigger: "decided" }, kept(1)), null, "no decision, no period");
    assert.equal(dueOn({ ...aSeries, trigger: "decided" }, kept(1, { decidedOn: "2020-03-01" })), "2025-03-01");
  });

  test("of the series that keeps it longest, of all that cover it", () => {
    const longer = { ...aSeries, id: 2, period: 9 };
    assert.equal(seriesFor([aSeries, longer], kept(1))?.series.id, 2);
    assert.equal(seriesFor([aSeries, { ...longer, retired: true }], kept(1))?.series.id, 1);
    assert.equal(seriesFor([{ ...aSeries, kinds: ["concern"] }], kept(1)), null);
    assert.equal(seriesFor([{ ...aSeries, endings: ["settled"] }], kept(1)), null);
    assert.equal(seriesFor([], kept(1)), null, "no series, never");
  });
});

describe("what is proposed", () => {
  test("is due, and the day before it isn't", () => {
    assert.deepEqual(idsOf([aSeries], [kept(1)], [], "2025-02-28"), [[matter(1)]]);
    assert.deepEqual(idsOf([aSeries], [kept(1)], [], "2025-02-27"), []);
    assert.deepEqual(idsOf([], [kept(1)]), []);
  });

  test("a merged matter goes with the one it went into, and never by itself", () => {
    const merged = kept(2, { mergedInto: matter(1), ending: "merged" });
    const further = kept(3, { mergedInto: matter(2), ending: "merged" });
    assert.deepEqual(idsOf([aSeries], [merged, kept(1), further]), [[matter(1), matter(2), matter(3)]]);
    assert.deepEqual(idsOf([aSeries], [merged, further]), [], "the one it went into is open, or is kept");
    assert.deepEqual(idsOf([aSeries], [kept(1), merged], [hold({ what: "matter", streamId: matter(2) })]), []);
  });

  test("what a keeper is walled off from stands in an entry of its own", () => {
    const found = proposals(
      [aSeries],
      [kept(1), kept(2, { walled: [1, 7] }), kept(3, { walled: [7] })],
      [],
      today,
      [1, 2],
    );
    assert.deepEqual(
      found.map(({ walled, matters }) => [walled, matters.length]),
      [
        [[], 2],
        [[1], 1],
      ],
    );
  });

  test("a long list comes in parts that a person can read", () => {
    const many = Array.from({ length: mattersAtMost + 3 }, (_, i) => kept(i + 1));
    assert.deepEqual(
      idsOf([aSeries], many).map((part) => part.length),
      [mattersAtMost, 3],
    );
  });
});

describe("a hold", () => {
  test("over a matter, a series or everything keeps what it covers, through its last day", () => {
    for (const over of [
      { what: "matter", streamId: matter(1) },
      { what: "series", seriesId: 1 },
      { what: "everything" },
    ] as const) {
      assert.deepEqual(idsOf([aSeries], [kept(1)], [hold(over)]), []);
      assert.deepEqual(idsOf([aSeries], [kept(1)], [hold(over, today)]), []);
      assert.deepEqual(idsOf([aSeries], [kept(1)], [hold(over, "2027-03-08")]), [[matter(1)]]);
      assert.deepEqual(idsOf([aSeries], [kept(1)], [{ ...hold(over), status: "lifted" }]), [[matter(1)]]);
    }
    assert.deepEqual(idsOf([aSeries], [kept(1)], [hold({ what: "matter", streamId: matter(2) })]), [[matter(1)]]);
    assert.deepEqual(idsOf([aSeries], [kept(1)], [hold({ what: "series", seriesId: 2 })]), [[matter(1)]]);
  });

  test("is raised and lifted by a keeper, with a reason, once", () => {
    const raise = (personId: number, untilOn: string | null = null): HoldAct => ({
      ...hold({ what: "everything" }, untilOn),
      type: "RaiseHold",
      at: "2027-03-09T20:16:00.000Z",
      by: { kind: "person", personId },
    });
    const lift = (personId: number): HoldAct => ({ ...raise(personId), type: "LiftHold", reason: "ended" });
    assert.deepEqual(decideHold(raise(who.staff), null, facts), { ok: false, refusal: "NotAKeeper" });
    assert.equal(decideHold(raise(who.custodian, "2026-12-31"), null, facts).ok, false);
    const raised = decideHold(raise(who.custodian), null, facts);
    assert.ok(raised.ok && raised.value[0]);
    const state = evolveHold(null, raised.value[0], "2027-03-09T20:16:00.000Z", "hold");
    const lifted = decideHold(lift(who.director), state, facts);
    assert.ok(lifted.ok && lifted.value[0]);
    const after = evolveHold(state, lifted.value[0], "2027-03-10T20:16:00.000Z", "hold");
    assert.deepEqual([after.status, after.lifted?.reason], ["lifted", "ended"]);
    assert.deepEqual(decideHold(lift(who.director), after, facts), { ok: false, refusal: "HoldLifted" });
  });
});

test("for any matters, series and holds: nothing held, undue or uncovered is proposed, nothing twice, and no family is torn", () => {
  const day = fc
    .integer({ min: 0, max: 4000 })
    .map((n) => Temporal.PlainDate.from("2016-01-01").add({ days: n }).toString());
  const matters = fc.array(fc.tuple(day, fc.option(fc.nat(8)), fc.constantFrom("inquiry", "concern" as const)), {
    maxLength: 9,
  });
  const over = fc.oneof(
    fc.nat(8).map((n): Over => ({ what: "matter", streamId: matter(n) })),
    fc.constantFrom<Over>({ what: "series", seriesId: 1 }, { what: "series", seriesId: 2 }),
  );
  let proposed = 0;
  fc.assert(
    fc.property(matters, fc.array(over, { maxLength: 2 }), fc.integer({ min: 1, max: 9 }), (some, overs, period) => {
      const all = some.map(([on, into, kind], n) =>
        kept(n, {
          closedOn: on,
          openedOn: on,
          kind: kind as Kept["kind"],
          mergedInto: into !== null && into < n ? matter(into) : null,
        }),
      );
      const series = [
        { ...aSeries, period },
        { ...aSeries, id: 2, kinds: ["concern"] as const, period: 7 },
      ];
      const raised = overs.map((one) => hold(one));
      const found = proposals(series, all, raised, today, []);
      const ids = found.flatMap((one) => one.matters.map(({ id }) => id));
      assert.equal(new Set(ids).size, ids.length);
      proposed += ids.length;
      for (const one of found)
        for (const { id, into } of one.matters) {
          const itself = all.find((k) => k.id === id);
          assert.ok(itself && !raised.some((h) => holds(h, id, one.seriesId, today)));
          if (into) assert.ok(one.matters.some((other) => other.id === into));
          else assert.ok((seriesFor(series, itself)?.dueOn ?? "9") <= today);
          for (const child of all.filter((k) => k.mergedInto === id)) assert.ok(ids.includes(child.id));
        }
    }),
    { seed: 11, numRuns: 1500 },
  );
  assert.ok(proposed > 500, `${proposed} were proposed`);
});
