// Records as a keeper sees them: disposals and holds in the register, one disposal with what would go and what stands in the way, and whose
// turn it is.
import type { Person } from "../../../domain/access/principal.ts";
import { disposedOf } from "../../../domain/case/state.ts";
import { type Kind, kinds } from "../../../domain/case/terms.ts";
import { type DisposalDraft, decideDisposal } from "../../../domain/records/decide.ts";
import { type Disposal, type OutReason, remaining } from "../../../domain/records/disposal.ts";
import type { Hold } from "../../../domain/records/hold.ts";
import type { Series } from "../../../domain/records/series.ts";
import {
  casesOf,
  disposalsOf,
  entryOf,
  holdsOf,
  type RecordItem,
  recordItems,
  weigh,
} from "../../../store/queries/records/kept.ts";
import { seriesAt, seriesList } from "../../../store/queries/records/series.ts";
import { type Desk, jobOf, type Settings, settingsOf, todayOf } from "../../desk.ts";
import { obstaclesOf } from "./carry-out.ts";

/** Who finds the pages of records: the Director and the custodian of records. */
export const keepsRecords = (who: Person): boolean => who.roles.includes("director") || who.roles.includes("custodian");

export type HoldView = {
  readonly hold: Hold;
  /** The matter's reference or the series' name. */
  readonly over: string | null;
  readonly stands: boolean;
  readonly raisedBy: string;
  readonly liftedBy: string;
};
export type RecordsView = {
  readonly disposals: readonly { readonly disposal: Disposal; readonly going: number; readonly series: string }[];
  readonly holds: readonly HoldView[];
  readonly series: readonly Series[];
};

export async function recordsView(desk: Desk, who: Person): Promise<RecordsView> {
  const settings = await settingsOf(desk);
  const today = todayOf(desk, settings);
  const [disposals, holds, series] = await Promise.all([
    disposalsOf(desk.pool, who, today),
    holdsOf(desk.pool, who, today),
    seriesList(desk.pool, who),
  ]);
  const nameOf = (id: number) => series.find((one) => one.id === id)?.name ?? "";
  return {
    series,
    disposals: disposals.map((disposal) => ({
      disposal,
      going: remaining(disposal).length,
      series: nameOf(disposal.seriesId),
    })),
    holds: await Promise.all(holds.map((hold) => holdView(desk, settings, who, hold, nameOf))),
  };
}

async function holdView(
  desk: Desk,
  settings: Settings,
  who: Person,
  hold: Hold,
  seriesName: (id: number) => string,
): Promise<HoldView> {
  const today = todayOf(desk, settings);
  const nameOf = (id: number | undefined) => settings.row.people.find((one) => one.id === id)?.name ?? "";
  const shown = {
    hold,
    stands: hold.status === "active" && (hold.untilOn === null || hold.untilOn >= today),
    raisedBy: nameOf(hold.raisedBy),
    liftedBy: nameOf(hold.lifted?.by),
  };
  if (hold.over.what === "everything") return { ...shown, over: null };
  if (hold.over.what === "series") return { ...shown, over: seriesName(hold.over.seriesId) };
  const [item] = await recordItems(desk.pool, who, today, [hold.over.streamId]);
  return { ...shown, over: item?.reference ?? "" };
}

export type Going = RecordItem & {
  readonly words: number;
  readonly files: number;
  readonly mails: number;
  readonly bytes: number;
  /** The hold that keeps it, by its sort; `open`: it was opened again. */
  readonly kept: Hold["sort"] | "open" | null;
};
type Signed = { readonly name: string; readonly at: string } | null;
export type DisposalView = {
  readonly disposal: Disposal;
  readonly version: number;
  /** As it was when the disposal was proposed. */
  readonly series: Series | null;
  readonly going: readonly Going[];
  readonly out: readonly { readonly reference: string; readonly reason: OutReason; readonly by: string }[];
  readonly byKind: readonly { readonly kind: Kind; readonly count: number }[];
  /** Of what would go, or has gone: counts. */
  readonly sum: { readonly words: number; readonly files: number; readonly mails: number; readonly bytes: number };
  readonly gone: readonly RecordItem[];
  readonly left: readonly { readonly reference: string; readonly reason: "held" | "open" }[];
  readonly ordered: Signed;
  readonly confirmed: Signed;
  readonly authorityBy: string;
  /** Why this person can't do it now, by name; null: they can. */
  readonly barred: Readonly<Record<Step, string | null>>;
};
export const steps = ["TakeOut", "RecordAuthority", "OrderDisposal", "ConfirmDisposal", "WithdrawDisposal"] as const;
export type Step = (typeof steps)[number];

/** null: no such disposal for this reader. */
export async function disposalView(desk: Desk, who: Person, reference: string): Promise<DisposalView | null> {
  const settings = await settingsOf(desk);
  const today = todayOf(desk, settings);
  const found = await entryOf<Disposal>(desk.pool, who, today, "disposal", reference);
  if (!found) return null;
  const { state, version } = found;
  const ids = state.matters.map(({ id }) => id);
  const goes = new Set(remaining(state));
  const [items, weights, cases, { held, open }, series] = await Promise.all([
    recordItems(desk.pool, who, today, ids),
    weigh(desk.pool, who, ids),
    casesOf(desk.pool, jobOf(desk), today, ids),
    obstaclesOf(desk, state),
    seriesAt(desk.pool, who, state.seriesId, state.seriesVersion),
  ]);
  const nameOf = (id: number) => settings.row.people.find((one) => one.id === id)?.name ?? "";
  const referenceOf = (id: string) => items.find((one) => one.streamId === id)?.reference ?? "";
  const isGone = (id: string) => {
    const state = cases.get(id);
    return state !== undefined && disposedOf(state) !== undefined;
  };
  const going = items
    .filter(({ streamId }) => goes.has(streamId) && !isGone(streamId))
    .map((item): Going => {
      const weight = weights.find(({ streamId }) => streamId === item.streamId);
      const { words = 0, files = 0, mails = 0, bytes = 0 } = weight ?? {};
      const kept = held.get(item.streamId)?.sort ?? (open.has(item.streamId) ? ("open" as const) : null);
      return { ...item, words, files, mails, bytes, kept };
    });
  const goesNow = going.filter(({ kept }) => kept === null);
  const total = (of: (one: Going) => number) => goesNow.reduce((all, one) => all + of(one), 0);
  const signed = (one: { by: number; at: string } | undefined): Signed =>
    one ? { name: nameOf(one.by), at: one.at } : null;
  const barredFrom = (draft: DisposalDraft): string | null => {
    const by = { kind: "person", personId: who.personId } as const;
    const done = decideDisposal({ ...draft, at: desk.now(), by }, state, settings.facts);
    return done.ok ? null : done.refusal;
  };
  const inTheWay = { held: [...held.keys()], open: [...open] };
  return {
    ...{ disposal: state, version, series, going },
    out: state.out.map(({ id, reason, by }) => ({ reference: referenceOf(id), reason, by: nameOf(by) })),
    byKind: kinds
      .map((kind) => ({ kind, count: goesNow.filter((one) => one.kind === kind).length }))
      .filter(({ count }) => count > 0),
    sum: {
      words: total((one) => one.words),
      files: total((one) => one.files),
      mails: total((one) => one.mails),
      bytes: total((one) => one.bytes),
    },
    gone: items.filter(({ streamId }) => goes.has(streamId) && isGone(streamId)),
    left:
      state.status === "done"
        ? state.left.map(({ matter, reason }) => ({ reference: referenceOf(matter), reason }))
        : [],
    ordered: signed("ordered" in state ? state.ordered : undefined),
    confirmed: signed("confirmed" in state ? state.confirmed : undefined),
    authorityBy: "authority" in state ? nameOf(state.authority.by) : "",
    barred: {
      TakeOut: barredFrom({ type: "TakeOut", matter: remaining(state)[0] ?? state.id, reason: "held" }),
      RecordAuthority: barredFrom({ type: "RecordAuthority", certificate: "1", approvedOn: today, today }),
      OrderDisposal: barredFrom({ type: "OrderDisposal", ...inTheWay }),
      ConfirmDisposal: barredFrom({ type: "ConfirmDisposal", ...inTheWay }),
      WithdrawDisposal: barredFrom({ type: "WithdrawDisposal", reason: "madeAnew" }),
    },
  };
}

/** A hold by its reference, with the version for its form. */
export async function holdEntry(desk: Desk, who: Person, reference: string) {
  const today = todayOf(desk, await settingsOf(desk));
  return entryOf<Hold>(desk.pool, who, today, "hold", reference);
}
