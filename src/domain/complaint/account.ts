// A staff account: what somebody who is complained of was shown, and what they say to it. A small stream of its own, which they see alone; they
// are walled off the complaint itself. Facts only in its events (standard 5): what was shown and what was said are sealed words.
import { z } from "zod";
import { no, ok, type Result } from "../../lib/result.ts";
import type { PersonId } from "../access/principal.ts";
import type { By, Facts } from "../case/act.ts";
import type { ComplaintFollowUp } from "./follow-up.ts";

const person = z.number().int();
const reference = z.string().regex(/^[2-9CDFHJKMNPRTVWXY]{3}(-[2-9CDFHJKMNPRTVWXY]{3}){2}$/);
const on = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

export const accountEvent = z.discriminatedUnion("type", [
  on("AccountOpened", {
    reference,
    complaint: z.uuid(),
    personId: person,
    by: person,
    dueAt: z.iso.datetime(),
    /** The Board's officers lead, not the Director. */
    ledByBoard: z.boolean(),
    walled: z.array(person),
  }),
  /** Who decides the complaint now reads it, too. */
  on("ReaderAdded", { personId: person }),
  /** Named in the complaint, or walled off it, since. */
  on("AccountWalled", { walled: z.array(person), ledByBoard: z.boolean() }),
  on("AccountGiven", { by: person, files: z.number().int() }),
  on("AccountDeclined", { by: person }),
]);
export type AccountEvent = z.infer<typeof accountEvent>;

export type StaffAccount = {
  readonly id: string;
  readonly reference: string;
  readonly complaint: string;
  readonly personId: PersonId;
  readonly askedBy: PersonId;
  readonly askedAt: string;
  readonly dueAt: string;
  readonly ledByBoard: boolean;
  readonly walled: readonly PersonId[];
  /** Its person, who asked for it, who decides. */
  readonly readers: readonly PersonId[];
  readonly status: "asked" | "given" | "declined";
  readonly settledAt: string | null;
};

export type AccountDraft =
  | {
      readonly type: "OpenAccount";
      readonly reference: string;
      readonly complaint: string;
      readonly personId: PersonId;
      readonly dueAt: string;
      readonly ledByBoard: boolean;
      readonly walled: readonly PersonId[];
    }
  | { readonly type: "AddReader"; readonly personId: PersonId }
  | { readonly type: "TakeWalls"; readonly walled: readonly PersonId[]; readonly ledByBoard: boolean }
  | { readonly type: "GiveAccount"; readonly files: number }
  | { readonly type: "DeclineAccount" };
export type AccountAct = AccountDraft & {
  readonly id: string;
  readonly streamId: string;
  readonly at: string;
  readonly by: By;
};
export const accountRefusals = ["NotYourAccount", "AccountSettled"] as const;
export type AccountRefusal = (typeof accountRefusals)[number];

export function evolveAccount(state: StaffAccount | null, event: AccountEvent, at: string, id: string): StaffAccount {
  if (event.type === "AccountOpened") {
    const { type: _t, by, ...facts } = event;
    return { ...facts, id, askedBy: by, askedAt: at, readers: [event.personId, by], status: "asked", settledAt: null };
  }
  if (!state) throw new Error(`${id}: ${event.type} before AccountOpened`);
  if (event.type === "ReaderAdded") return { ...state, readers: [...state.readers, event.personId] };
  if (event.type === "AccountWalled")
    return { ...state, ledByBoard: event.ledByBoard, walled: [...state.walled, ...event.walled] };
  return { ...state, status: event.type === "AccountGiven" ? "given" : "declined", settledAt: at };
}

/** Its person gives it or declines to, once, nobody in their place. Who may ask for it is the complaint's (steps.ts). */
export function decideAccount(
  act: AccountAct,
  state: StaffAccount | null,
  facts: Facts,
): Result<AccountEvent[], AccountRefusal> {
  if (act.type === "AddReader") {
    if (!state || act.by.kind !== "system" || state.walled.includes(act.personId)) return no("NotYourAccount");
    return ok(state.readers.includes(act.personId) ? [] : [{ type: "ReaderAdded", personId: act.personId }]);
  }
  if (act.type === "TakeWalls") {
    if (!state || act.by.kind !== "system") return no("NotYourAccount");
    const { ledByBoard } = act;
    const walled = act.walled.filter((id) => id !== state.personId && !state.walled.includes(id));
    const isSame = walled.length === 0 && ledByBoard === state.ledByBoard;
    return ok(isSame ? [] : [{ type: "AccountWalled", walled, ledByBoard }]);
  }
  const by = act.by.kind === "person" ? act.by.personId : null;
  if (by === null || !facts.people.some((one) => one.id === by && one.active)) return no("NotYourAccount");
  if (act.type === "OpenAccount") {
    if (state) return ok([]);
    const { reference: made, complaint, personId, dueAt, ledByBoard, walled } = act;
    return ok([
      { type: "AccountOpened", reference: made, complaint, personId, by, dueAt, ledByBoard, walled: [...walled] },
    ]);
  }
  if (!state || state.personId !== by) return no("NotYourAccount");
  if (state.status !== "asked") return no("AccountSettled");
  return ok([
    act.type === "GiveAccount" ? { type: "AccountGiven", by, files: act.files } : { type: "AccountDeclined", by },
  ]);
}

export function accountFollowUps(events: readonly AccountEvent[], state: StaffAccount): ComplaintFollowUp[][] {
  const { complaint, personId } = state;
  return events.map(({ type }): ComplaintFollowUp[] => {
    if (type === "ReaderAdded" || type === "AccountWalled") return [];
    return type === "AccountOpened"
      ? [
          { task: "tieAccount", complaint, personId, outcome: null },
          { task: "tell", personId, about: "accountAsked" },
        ]
      : [{ task: "tieAccount", complaint, personId, outcome: type === "AccountGiven" ? "given" : "declined" }];
  });
}
