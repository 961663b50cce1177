// The way of a disposal, step by step: each does it, and each "no" by its name (50 ILCS 205/7).
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { DisposalAct, DisposalDraft } from "../../../src/domain/records/decide.ts";
import { decideDisposal } from "../../../src/domain/records/decide.ts";
import {
  type Disposal,
  disposalEvent,
  evolveDisposal,
  family,
  remaining,
} from "../../../src/domain/records/disposal.ts";
import { disposalFollowUps } from "../../../src/domain/records/follow-up.ts";
import { act, authority, confirm, facts, givenDisposal, matter, order, propose, who } from "./given-records.ts";

const refuses = (acts: readonly DisposalAct[], one: DisposalAct, refusal: string) =>
  givenDisposal(...acts)
    .when(one)
    .thenRefused(refusal);

describe("a disposal is proposed, authorized, ordered, confirmed, done", () => {
  test("each step in its turn", () => {
    givenDisposal()
      .when(propose)
      .thenEvents("DisposalProposed")
      .thenState({ status: "proposed", proposedBy: "system" });
    givenDisposal(propose)
      .when(authority)
      .thenEvents({ type: "AuthorityRecorded", by: who.custodian, certificate: "2027-014" })
      .thenState({ status: "authorized" });
    givenDisposal(propose, authority).when(order).thenEvents("DisposalOrdered").thenState({ status: "ordered" });
    const { told } = givenDisposal(propose, authority, order).when(confirm).thenEvents("DisposalConfirmed");
    assert.deepEqual(disposalFollowUps(told), [[{ task: "dispose" }]]);
    const finish = act("system", { type: "FinishDisposal", gone: 2, left: [{ matter: matter(3), reason: "held" }] });
    givenDisposal(propose, authority, order, confirm).when(finish).thenState({ status: "done", gone: 2, traces: null });
    const swept = act("system", { type: "SweepTraces", keysFile: "renewed", log: "switched", tables: "vacuumed" });
    givenDisposal(propose, authority, order, confirm, finish)
      .when(swept)
      .thenState({ traces: { log: "switched" } });
  });

  test("a proposal without a matter is none, and a second one of the same entry says nothing", () => {
    refuses([], { ...propose, matters: [] } as DisposalAct, "NothingDue");
    givenDisposal(propose).when(propose).thenNothing();
  });

  test("without authority nothing is ordered and nothing confirmed", () => {
    refuses([propose], order, "AuthorityMissing");
    refuses([propose], confirm, "AuthorityMissing");
    refuses([propose, authority], confirm, "NotOrdered");
  });

  test("the second person is another one", () => {
    refuses(
      [propose, authority, order],
      act("custodian", { type: "ConfirmDisposal", held: [], open: [] }),
      "SamePersonTwice",
    );
    givenDisposal(propose, authority, order).when(order).thenNothing();
    refuses(
      [propose, authority, order],
      act("director", { type: "OrderDisposal", held: [], open: [] }),
      "BeingCarriedOut",
    );
  });

  test("a hold stops it at every step, and so does a matter that is open again", () => {
    const held = { held: [matter(3)], open: [] };
    refuses([propose, authority], act("custodian", { type: "OrderDisposal", ...held }), "UnderHold");
    refuses([propose, authority, order], act("director", { type: "ConfirmDisposal", ...held }), "UnderHold");
    const open = { held: [], open: [matter(3)] };
    refuses([propose, authority], act("custodian", { type: "OrderDisposal", ...open }), "OpenedAgain");
    refuses([propose, authority, order], act("director", { type: "ConfirmDisposal", ...open }), "OpenedAgain");
  });

  test("only the Director and the custodian of records, each by name, and neither the system", () => {
    for (const by of ["staff", "designee", "left", "patron", "system"] as const) {
      refuses([propose], { ...authority, by: act(by, order).by }, "NotAKeeper");
      refuses([propose, authority], { ...order, by: act(by, order).by }, "NotAKeeper");
      refuses([propose, authority, order], { ...confirm, by: act(by, order).by }, "NotAKeeper");
    }
    refuses([], { ...propose, by: act("staff", order).by }, "NotAKeeper");
    refuses(
      [propose, authority, order, confirm],
      act("director", { type: "FinishDisposal", gone: 3, left: [] }),
      "NotAKeeper",
    );
    refuses([propose], act("system", { type: "FinishDisposal", gone: 3, left: [] }), "NotOrdered");
  });

  test("a certificate has a number and a day that isn't in the future", () => {
    for (const certificate of ["", "she was rude", "815-555-0101", "Ana Ruiz", "2027-014\n"])
      refuses([propose], { ...authority, certificate } as DisposalAct, "CertificateUnreadable");
    for (const certificate of ["95:123", "2027-014", "LR-2027-014", "18.076"])
      givenDisposal(propose)
        .when({ ...authority, certificate } as DisposalAct)
        .thenEvents("AuthorityRecorded");
    refuses([propose], { ...authority, approvedOn: "2027-03-10" } as DisposalAct, "ApprovalInFuture");
  });

  test("a matter is taken out with what was merged into it, and when none is left nothing is ordered", () => {
    const out = (n: number) => act("custodian", { type: "TakeOut", matter: matter(n), reason: "stillNeeded" });
    const { state } = givenDisposal(propose)
      .when(out(2))
      .thenEvents({ type: "MatterTakenOut", matter: matter(1) }, { type: "MatterTakenOut", matter: matter(2) });
    assert.deepEqual(remaining(state), [matter(3)]);
    refuses([propose, out(1)], out(2), "NotInThisDisposal");
    refuses([propose, authority, out(1), out(3)], order, "NothingLeft");
    refuses([propose, authority, order, out(1), out(3)], confirm, "NothingLeft");
  });

  test("withdrawn until it is confirmed, and then no more", () => {
    const withdraw = act("director", { type: "WithdrawDisposal", reason: "notApproved" });
    givenDisposal(propose, authority, order).when(withdraw).thenState({ status: "withdrawn" });
    refuses([propose, authority, order, confirm], withdraw, "BeingCarriedOut");
    refuses([propose, withdraw], authority, "DisposalEnded");
  });
});

test("whatever is tried in whatever order: confirmed only with authority, by two different keepers, with something left", () => {
  const by = fc.constantFrom(
    ...(["director", "custodian", "director", "custodian", "staff", "left", "system", "patron"] as const),
  );
  const said = (type: "OrderDisposal" | "ConfirmDisposal", held: readonly string[]): DisposalDraft => ({
    type,
    held,
    open: [],
  });
  const drafts = fc.oneof(
    {
      weight: 2,
      arbitrary: fc
        .integer({ min: 1, max: 4 })
        .map((n): DisposalDraft => ({ type: "TakeOut", matter: matter(n), reason: "held" })),
    },
    {
      weight: 9,
      arbitrary: fc.constantFrom<DisposalDraft>(
        { type: "RecordAuthority", certificate: "2027-014", approvedOn: "2027-03-01", today: "2027-03-09" },
        said("OrderDisposal", []),
        said("ConfirmDisposal", []),
        said("OrderDisposal", [matter(1)]),
        said("ConfirmDisposal", [matter(1)]),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<DisposalDraft>(
        { type: "WithdrawDisposal", reason: "madeAnew" },
        { type: "FinishDisposal", gone: 1, left: [] },
      ),
    },
  );
  let confirmed = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(by, drafts), { minLength: 6, maxLength: 30 }), (tries) => {
      let state: Disposal | null = null;
      for (const one of [propose, ...tries.map(([person, draft]) => act(person, draft))]) {
        const done = decideDisposal(one, state, facts);
        if (!done.ok) continue;
        for (const event of done.value) {
          disposalEvent.parse(event);
          const before: Disposal | null = state;
          state = evolveDisposal(state, event, one.at, "stream");
          if (event.type !== "DisposalConfirmed" || before?.status !== "ordered") continue;
          confirmed++;
          assert.notEqual(before.ordered.by, event.by);
          assert.ok([who.director, who.custodian].includes(event.by as 1));
          assert.ok(before.authority.certificate !== "" && remaining(before).length > 0);
          assert.ok(one.type === "ConfirmDisposal" && one.held.length === 0);
        }
      }
      assert.ok(state && family(state, matter(1)).length === 2);
    }),
    { seed: 7, numRuns: 3000 },
  );
  assert.ok(confirmed > 20, `${confirmed} were confirmed`);
});
