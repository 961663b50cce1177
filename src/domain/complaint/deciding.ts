// Who decides a formal complaint: by the procedure's role, or the next rung up; never its subject, nobody who had a hand in the matter or
// decided an earlier stage, nobody walled off. About the Director the Board president leads; about a member of the Board, its other officers.
import type { PersonId, Role } from "../access/principal.ts";
import { dayOf } from "../calendar/open-now.ts";
import type { Facts } from "../case/act.ts";
import { activeWith } from "../case/deciding.ts";
import type { Step } from "./procedure/procedure.ts";
import { type Complaint, isAbout } from "./state.ts";
import type { Actor } from "./terms.ts";

type Persons = Pick<Complaint, "subjects" | "walled" | "handlers" | "branchId">;
const ladder: readonly Actor[] = ["supervisor", "designee", "director", "boardPresident"];

/** The Board's officers lead, not those who answer to whom it is about. */
export const ledByBoard = (of: Pick<Complaint, "subjects">): boolean => isAbout(of, "director", "board");

/** A designation in scope on that day. */
export const isDesignated = (personId: PersonId, branchId: number, facts: Facts, on: string): boolean =>
  facts.designations.some(
    (one) =>
      one.personId === personId &&
      one.fromOn <= on &&
      on <= one.untilOn &&
      (one.branchId === null || one.branchId === branchId) &&
      (one.kinds === null || one.kinds.includes("concern")),
  );

/** Does this person stand on that rung today? */
export function stands(personId: PersonId, rung: Role, of: Persons, facts: Facts, at: string): boolean {
  const person = facts.people.find((one) => one.id === personId && one.active);
  if (!person?.roles.includes(rung)) return false;
  if (rung === "supervisor") return person.branchId === of.branchId;
  return rung !== "designee" || isDesignated(personId, of.branchId, facts, dayOf(facts.calendar, at));
}

export type Unfit = "AboutYourself" | "WalledOff" | "HandledBefore";
/** What keeps somebody from deciding it, whoever they are; null: nothing. */
export function unfit(personId: PersonId, of: Persons): Unfit | null {
  if (of.subjects.some((one) => one.personId === personId)) return "AboutYourself";
  if (of.walled.includes(personId)) return "WalledOff";
  return of.handlers.includes(personId) ? "HandledBefore" : null;
}

/** Those who may decide, the first before the others; `from`: the rung the procedure names. */
export function deciders(of: Persons, from: Actor, facts: Facts, at: string): PersonId[] {
  const rungs: readonly Role[] = ledByBoard(of) ? ["boardPresident", "trustee"] : ladder.slice(ladder.indexOf(from));
  const order = rungs.flatMap((rung) =>
    activeWith(facts, rung)
      .map(({ id }) => id)
      .filter((id) => stands(id, rung, of, facts, at)),
  );
  return [...new Set(order)].filter((id) => unfit(id, of) === null);
}

/** `trustee`: another officer of the Board than its president. */
export type Acting = Actor | "board" | "trustee";

/** Who acts in a stage of it: the procedure's role, or who stands in where that one may not. null: nobody does, or nobody is left who may. */
export function actsIn(
  { stage, by }: Pick<Step, "stage" | "by">,
  state: Complaint,
  facts: Facts,
  at: string,
): Acting | null {
  const onAppeal = stage === "heard" || stage === "boardDecided";
  const led = ledByBoard(state);
  const named = onAppeal ? (state.appeal?.to ?? state.window?.to ?? (led ? "board" : by)) : by;
  if (named === null || named === "board") return named;
  const rungs: readonly Exclude<Acting, "board">[] = led
    ? ["boardPresident", "trustee"]
    : ladder.slice(ladder.indexOf(named));
  const decides = onAppeal || stage === "decided";
  if (!decides) {
    const may = ({ id }: { readonly id: PersonId }) => !state.walled.includes(id);
    return (
      rungs.find((rung) => activeWith(facts, rung).some((one) => may(one) && stands(one.id, rung, state, facts, at))) ??
      null
    );
  }
  // Whoever decides first doesn't hear the appeal.
  const isLater = onAppeal && state.status !== "appealed" && state.deciderId !== null;
  const of = isLater ? { ...state, handlers: [...state.handlers, state.deciderId ?? 0] } : state;
  const fit = deciders(of, named, facts, at);
  const isNow = state.deciderId !== null && !isLater && fit.includes(state.deciderId);
  const who = isNow ? state.deciderId : (fit[0] ?? null);
  return who === null ? null : (rungs.find((rung) => stands(who, rung, state, facts, at)) ?? null);
}

/** Members of the Board who vote on it, and those who stand aside. */
export function voting(of: Persons, facts: Facts): { readonly votes: PersonId[]; readonly aside: PersonId[] } {
  const board = [
    ...new Set([...activeWith(facts, "boardPresident"), ...activeWith(facts, "trustee")].map(({ id }) => id)),
  ];
  return {
    votes: board.filter((id) => unfit(id, of) === null),
    aside: board.filter((id) => unfit(id, of) !== null),
  };
}

/** Who hears that a date passed: whoever decides, then the Director, then the Board president; each once, nobody it is about. */
export function upTheLadder(of: Persons & Pick<Complaint, "deciderId">, facts: Facts, steps: number): PersonId | null {
  const chiefs = ledByBoard(of) ? [] : activeWith(facts, "director").map(({ id }) => id);
  const rungs = [of.deciderId, ...chiefs, ...activeWith(facts, "boardPresident").map(({ id }) => id)];
  return [...new Set(rungs)].filter((id) => id !== null && !of.walled.includes(id))[steps] ?? null;
}
