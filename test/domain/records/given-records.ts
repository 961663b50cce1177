// People, matters and series for the tests of records; fictional, and no period in it is anybody's law.
import type { Facts } from "../../../src/domain/case/act.ts";
import { type DisposalAct, type DisposalDraft, decideDisposal } from "../../../src/domain/records/decide.ts";
import { type Disposal, type DisposalEvent, evolveDisposal } from "../../../src/domain/records/disposal.ts";
import type { Kept, Series } from "../../../src/domain/records/series.ts";
import { given } from "../case/given.ts";

const colleague = (id: number, ...roles: Facts["people"][number]["roles"]) => ({
  id,
  branchId: 1,
  roles,
  active: id !== 5,
  firstContact: false,
});
export const who = { director: 1, custodian: 2, staff: 3, designee: 4, left: 5 } as const;
export const facts = {
  people: [
    colleague(1, "director"),
    colleague(2, "custodian"),
    colleague(3, "staff", "supervisor", "administrator"),
    colleague(4, "designee"),
    colleague(5, "director"),
  ],
} as unknown as Facts;

export const matter = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
export const aSeries: Series = {
  id: 1,
  version: 1,
  name: "Made-up series",
  application: "00:000",
  trigger: "closed",
  period: 5,
  unit: "years",
  kinds: null,
  endings: null,
  retired: false,
};
export const kept = (n: number, given: Partial<Kept> = {}): Kept => ({
  id: matter(n),
  kind: "inquiry",
  ending: "answered",
  openedOn: "2020-02-01",
  closedOn: "2020-02-29",
  decidedOn: null,
  mergedInto: null,
  walled: [],
  ...given,
});

type By = keyof typeof who | "system" | "patron";
/** An act as the decider takes it, on a day. */
export const act = (by: By, draft: DisposalDraft): DisposalAct => ({
  ...draft,
  at: "2027-03-09T20:16:00.000Z",
  by: by === "system" || by === "patron" ? { kind: by } : { kind: "person", personId: who[by] },
});
export const propose = act("system", {
  type: "ProposeDisposal",
  reference: "K7M-4X2-9RT",
  seriesId: 1,
  seriesVersion: 1,
  matters: [
    { id: matter(1), into: null },
    { id: matter(2), into: matter(1) },
    { id: matter(3), into: null },
  ],
  firstOn: "2020-02-29",
  lastOn: "2020-02-29",
  walled: [],
});
export const authority = act("custodian", {
  type: "RecordAuthority",
  certificate: "2027-014",
  approvedOn: "2027-03-01",
  today: "2027-03-09",
});
const clear = { held: [], open: [] } as const;
export const order = act("custodian", { type: "OrderDisposal", ...clear });
export const confirm = act("director", { type: "ConfirmDisposal", ...clear });

export const givenDisposal = (...acts: readonly DisposalAct[]) =>
  given<Disposal, DisposalAct, DisposalEvent>(
    {
      decide: (one, state) => decideDisposal(one, state, facts),
      evolve: (state, event, one) => evolveDisposal(state, event, one.at, "stream"),
    },
    acts,
  );
