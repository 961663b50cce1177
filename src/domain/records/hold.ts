// Legal hold: while it stands, what it covers is not proposed and not disposed of, whatever its age. A stream of its own: who raised it, why,
// over what, until when, and who lifted it.
import { z } from "zod";
import { no, ok, type Result } from "../../lib/result.ts";
import type { By, Facts } from "../case/act.ts";
import { day, on, person, reference, stream } from "./facts.ts";
import { keeperOf } from "./keeper.ts";

export const holdSorts = ["litigation", "investigation", "foia", "audit"] as const;
export type HoldSort = (typeof holdSorts)[number];
export const liftReasons = ["ended", "answered", "mistaken"] as const;
export type LiftReason = (typeof liftReasons)[number];

const over = z.discriminatedUnion("what", [
  z.object({ what: z.literal("matter"), streamId: stream }),
  z.object({ what: z.literal("series"), seriesId: z.number().int() }),
  z.object({ what: z.literal("everything") }),
]);
export type Over = z.infer<typeof over>;

export const holdEvent = z.discriminatedUnion("type", [
  on("HoldRaised", {
    reference,
    by: person,
    sort: z.enum(holdSorts),
    over,
    fromOn: day,
    /** The last day; null: until it is lifted. */
    untilOn: day.nullable(),
    /** Who may not know of the matter it is over. */
    walled: z.array(person),
  }),
  on("HoldLifted", { by: person, reason: z.enum(liftReasons) }),
]);
export type HoldEvent = z.infer<typeof holdEvent>;

export type Hold = {
  readonly status: "active" | "lifted";
  readonly id: string;
  readonly reference: string;
  readonly sort: HoldSort;
  readonly over: Over;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly raisedBy: number;
  readonly raisedAt: string;
  readonly walled: readonly number[];
  readonly lifted: { readonly by: number; readonly at: string; readonly reason: LiftReason } | null;
};

export type HoldDraft =
  | {
      readonly type: "RaiseHold";
      readonly reference: string;
      readonly sort: HoldSort;
      readonly over: Over;
      readonly fromOn: string;
      readonly untilOn: string | null;
      readonly walled: readonly number[];
    }
  | { readonly type: "LiftHold"; readonly reason: LiftReason };
export type HoldAct = HoldDraft & { readonly at: string; readonly by: By };

/** Refusals: `NotAKeeper`, `HoldOrder` (it ends before it begins), `HoldLifted`. */
export function decideHold(act: HoldAct, state: Hold | null, facts: Facts): Result<HoldEvent[]> {
  const by = keeperOf(act.by, facts);
  if (by === null) return no("NotAKeeper");
  if (act.type === "RaiseHold") {
    if (state) return ok([]);
    const { sort, over, fromOn, untilOn, walled } = act;
    if (untilOn !== null && untilOn < fromOn) return no("HoldOrder", { field: "untilOn" });
    return ok([{ type: "HoldRaised", reference: act.reference, by, sort, over, fromOn, untilOn, walled: [...walled] }]);
  }
  if (!state) throw new Error("LiftHold on a hold that was never raised");
  return state.status === "lifted" ? no("HoldLifted") : ok([{ type: "HoldLifted", by, reason: act.reason }]);
}

export function evolveHold(state: Hold | null, event: HoldEvent, at: string, id: string): Hold {
  if (event.type === "HoldRaised") {
    const { type: _, by, ...said } = event;
    return { status: "active", id, ...said, raisedBy: by, raisedAt: at, lifted: null };
  }
  if (!state) throw new Error(`${id}: ${event.type} before HoldRaised`);
  return { ...state, status: "lifted", lifted: { by: event.by, at, reason: event.reason } };
}

/** Does it stand in the way of this matter, disposed of under this series, today? Also before its first day: what is asked for then must still be there. */
export function holds(hold: Hold, matter: string, seriesId: number, today: string): boolean {
  if (hold.status === "lifted" || (hold.untilOn !== null && hold.untilOn < today)) return false;
  switch (hold.over.what) {
    case "everything":
      return true;
    case "series":
      return hold.over.seriesId === seriesId;
    case "matter":
      return hold.over.streamId === matter;
  }
}
