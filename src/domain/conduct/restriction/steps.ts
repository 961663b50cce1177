// What is allowed when, and by whom: a line an act. Pages grey out by it.
import type { PersonId, Role } from "../../access/principal.ts";
import type { Facts } from "../../case/act.ts";
import { decides } from "../../disclosure/steps.ts";
import type { RestrictionActType } from "./act.ts";
import type { Restriction, Status } from "./state.ts";

/**
 * `authority`: whoever the library's table lets do so for that long. `second`: somebody else who has that authority.
 * `keeper`: who imposed it, a supervisor, the Director, a designee on their days. `decider`: of the appeal. `director`: they or a designee
 * on their days. `patron`: whoever has the notice's code, or somebody at the library for them. `system`: the clock.
 */
export type Who = "authority" | "second" | "keeper" | "decider" | "director" | "directorAlone" | "patron" | "system";
export type Line = { readonly from: readonly (Status | "new")[]; readonly who: Who };

const open = ["proposed", "imposed", "inEffect"] as const;
const binding = ["imposed", "inEffect"] as const;
const any = [...open, "ended"] as const;

export const steps = {
  Impose: { from: ["new"], who: "authority" },
  Confirm: { from: ["proposed"], who: "second" },
  Decline: { from: ["proposed"], who: "second" },
  SetDeskWords: { from: open, who: "keeper" },
  IssueNotice: { from: binding, who: "keeper" },
  RecordDelivery: { from: binding, who: "keeper" },
  Appeal: { from: [...binding, "ended"], who: "patron" },
  DecideAppeal: { from: [...binding, "ended"], who: "decider" },
  AskEarly: { from: binding, who: "patron" },
  Review: { from: ["inEffect"], who: "director" },
  Reinstate: { from: binding, who: "director" },
  NoteBreach: { from: ["inEffect"], who: "keeper" },
  Withdraw: { from: ["proposed", "imposed"], who: "keeper" },
  OpenIdentity: { from: any, who: "keeper" },
  LinkConcern: { from: any, who: "directorAlone" },
  NoteInvolved: { from: any, who: "system" },
  Expire: { from: open, who: "system" },
} as const satisfies Readonly<Record<RestrictionActType, Line>>;

export const lineOf = (act: RestrictionActType): Line => steps[act];

type People = Pick<Facts, "people" | "designations">;
type Table = People & Pick<Facts, "conduct">;
const find = (personId: PersonId, { people }: People) => people.find((one) => one.id === personId && one.active);

/** The longest this person may restrict somebody for, in days; -1: not at all. */
export function mostDays(personId: PersonId, on: string, facts: Table): number {
  const person = find(personId, facts);
  if (!person) return -1;
  return facts.conduct.authority
    .filter(({ role }) =>
      role === "director" || role === "designee" ? decides(personId, on, facts) : person.roles.includes(role),
    )
    .reduce((most, { upToDays }) => Math.max(most, upToDays), -1);
}

/** Had no hand in it: neither imposed nor confirmed it, nor has a part in the incident that it rests on. */
export const isFresh = (personId: PersonId, state: Pick<Restriction, "imposed" | "confirmed" | "wrote">): boolean =>
  state.imposed.by !== personId && state.confirmed?.by !== personId && !state.wrote.includes(personId);

/** May this person decide the appeal on that day? By the place it goes to, and never with a hand in what it is about. */
export function hearsAppeal(personId: PersonId, on: string, facts: People, state: Restriction): boolean {
  if (!isFresh(personId, state)) return false;
  return state.appealTo === "board"
    ? (find(personId, facts)?.roles.includes("boardPresident") ?? false)
    : decides(personId, on, facts);
}

/** May this person confirm it? Somebody else with the same authority; never of the Board, before whom its appeal may come. */
export const seconds = (personId: PersonId, on: string, facts: Table, state: Restriction): boolean =>
  isFresh(personId, state) && mostDays(personId, on, facts) >= state.days;

/** At whose desk it stands who may not be here; the database asks the same (0021): no volunteer, trustee, administrator or custodian. */
const desks: readonly Role[] = ["staff", "supervisor", "designee", "director"];
export const seesInEffect = (held: readonly Role[]): boolean => desks.some((role) => held.includes(role));

export function keepsIt(personId: PersonId, on: string, facts: People, state: Restriction | null): boolean {
  const person = find(personId, facts);
  if (!person) return false;
  return (
    state?.imposed.by === personId ||
    decides(personId, on, facts) ||
    (person.roles.includes("supervisor") && !state?.minor && person.branchId === state?.branchId)
  );
}
