// A disposal: proposed, authorized by the Local Records Commission, ordered by one person, confirmed by another, carried out, done
// (50 ILCS 205/7). What has happened to it, and what it is after that.
import { z } from "zod";
import { author, certificate, day, on, person, reference, stream } from "./facts.ts";

export const outReasons = ["held", "wrongSeries", "stillNeeded", "asked"] as const;
export type OutReason = (typeof outReasons)[number];
export const withdrawReasons = ["notApproved", "wrongSeries", "madeAnew"] as const;
export type WithdrawReason = (typeof withdrawReasons)[number];
/** Why a matter stayed although all was in order: a hold was raised, or it was opened again, before it was reached. */
export const leftReasons = ["held", "open"] as const;

export const disposalEvent = z.discriminatedUnion("type", [
  on("DisposalProposed", {
    reference,
    by: author,
    seriesId: z.number().int(),
    seriesVersion: z.number().int(),
    /** `into`: the matter it was merged into, with which it goes. */
    matters: z.array(z.object({ id: stream, into: stream.nullable() })),
    firstOn: day,
    lastOn: day,
    walled: z.array(person),
  }),
  on("MatterTakenOut", { by: person, matter: stream, reason: z.enum(outReasons) }),
  on("AuthorityRecorded", { by: person, certificate, approvedOn: day }),
  on("DisposalOrdered", { by: person }),
  on("DisposalConfirmed", { by: person }),
  on("DisposalWithdrawn", { by: person, reason: z.enum(withdrawReasons) }),
  on("DisposalDone", {
    gone: z.number().int(),
    left: z.array(z.object({ matter: stream, reason: z.enum(leftReasons) })),
  }),
  /** What was done so that no copy of a key is left: a new keys file, another write-ahead log, the tables vacuumed. */
  on("TracesSwept", {
    keysFile: z.enum(["renewed", "none", "failed"]),
    log: z.enum(["switched", "operator"]),
    tables: z.enum(["vacuumed", "operator"]),
  }),
]);
export type DisposalEvent = z.infer<typeof disposalEvent>;
export type EventOf<T extends DisposalEvent["type"]> = Extract<DisposalEvent, { type: T }>;

type Signed = { readonly by: number; readonly at: string };
type Core = {
  readonly id: string;
  readonly reference: string;
  readonly proposedBy: "system" | number;
  readonly proposedAt: string;
  readonly seriesId: number;
  readonly seriesVersion: number;
  readonly matters: readonly { readonly id: string; readonly into: string | null }[];
  readonly firstOn: string;
  readonly lastOn: string;
  readonly walled: readonly number[];
  readonly out: readonly { readonly id: string; readonly reason: OutReason; readonly by: number }[];
};
type Authority = Signed & { readonly certificate: string; readonly approvedOn: string };
type Authorized = Core & { readonly authority: Authority };
type Ordered = Authorized & { readonly ordered: Signed };
type Confirmed = Ordered & { readonly confirmed: Signed };
type Done = Confirmed & {
  readonly doneAt: string;
  readonly gone: number;
  readonly left: EventOf<"DisposalDone">["left"];
  readonly traces: (Omit<EventOf<"TracesSwept">, "type"> & { readonly at: string }) | null;
};

export type Disposal =
  | (Core & { readonly status: "proposed" })
  | (Authorized & { readonly status: "authorized" })
  | (Ordered & { readonly status: "ordered" })
  | (Confirmed & { readonly status: "confirmed" })
  | (Done & { readonly status: "done" })
  | (Core & { readonly status: "withdrawn"; readonly withdrawn: Signed & { readonly reason: WithdrawReason } });

/** What goes, as long as nothing is taken out. */
export const remaining = ({ matters, out }: Pick<Core, "matters" | "out">): string[] => {
  const taken = new Set(out.map(({ id }) => id));
  return matters.map(({ id }) => id).filter((id) => !taken.has(id));
};

/** A matter and those that go with it: what was merged into it, and what it was merged into. */
export function family({ matters }: Pick<Core, "matters">, id: string): string[] {
  const found = new Set([id]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const one of matters) {
      if (one.into === null) continue;
      if (found.has(one.id)) found.add(one.into);
      if (found.has(one.into)) found.add(one.id);
    }
  }
  return matters.map((one) => one.id).filter((one) => found.has(one));
}

export function evolveDisposal(state: Disposal | null, event: DisposalEvent, at: string, id: string): Disposal {
  if (event.type === "DisposalProposed") {
    const { type: _, by, ...said } = event;
    return { status: "proposed", id, ...said, proposedBy: by, proposedAt: at, out: [] };
  }
  if (!state) throw new Error(`${id}: ${event.type} before DisposalProposed`);
  const wrong = () => new Error(`${id}: ${event.type} while ${state.status}`);
  switch (event.type) {
    case "MatterTakenOut":
      return { ...state, out: [...state.out, { id: event.matter, reason: event.reason, by: event.by }] };
    case "AuthorityRecorded": {
      if (state.status !== "proposed" && state.status !== "authorized") throw wrong();
      const authority = { by: event.by, at, certificate: event.certificate, approvedOn: event.approvedOn };
      return { ...state, status: "authorized", authority };
    }
    case "DisposalOrdered":
      if (state.status !== "authorized") throw wrong();
      return { ...state, status: "ordered", ordered: { by: event.by, at } };
    case "DisposalConfirmed":
      if (state.status !== "ordered") throw wrong();
      return { ...state, status: "confirmed", confirmed: { by: event.by, at } };
    case "DisposalWithdrawn":
      return { ...state, status: "withdrawn", withdrawn: { by: event.by, at, reason: event.reason } };
    case "DisposalDone":
      if (state.status !== "confirmed") throw wrong();
      return { ...state, status: "done", doneAt: at, gone: event.gone, left: event.left, traces: null };
    case "TracesSwept": {
      if (state.status !== "done") throw wrong();
      const { type: _, ...swept } = event;
      return { ...state, traces: { ...swept, at } };
    }
  }
}
