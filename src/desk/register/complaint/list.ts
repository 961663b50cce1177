// Formal complaints as staff list them, what to do next first; and what of them waits for one person, as Today shows it.
import type { Person } from "../../../domain/access/principal.ts";
import type { StaffAccount } from "../../../domain/complaint/account.ts";
import { procedureOf } from "../../../domain/complaint/decide.ts";
import { type Acting, actsIn, stands } from "../../../domain/complaint/deciding.ts";
import type { Worded } from "../../../domain/complaint/procedure/procedure.ts";
import { type Complaint, nextDueAt, type Status } from "../../../domain/complaint/state.ts";
import { partiesOf } from "../../../domain/complaint/steps.ts";
import type { Stage } from "../../../domain/complaint/terms.ts";
import { unwrapStreamKey } from "../../../store/keys.ts";
import { myPromises, type PromiseRow } from "../../../store/queries/register/complaints.ts";
import { entriesOf } from "../../../store/queries/register/entry.ts";
import { type Desk, type Settings, settingsOf, todayOf } from "../../desk.ts";
import { namer } from "../../read/exchange.ts";
import { openContent, type Said } from "../../words/words.ts";
import { awaited } from "./stands.ts";

export type ComplaintRow = {
  readonly reference: string;
  readonly status: Status;
  readonly procedure: Worded;
  /** What comes next and the library's word for it; null: only the appeal's window runs, or nothing. */
  readonly next: Stage | null;
  readonly nextWords: Worded | null;
  readonly dueAt: string | null;
  readonly late: boolean;
  /** Whoever decides, where the next step is theirs; "" where it is another's: `acts`. */
  readonly decider: string;
  readonly acts: Acting | null;
  readonly openedAt: string;
  readonly touchedAt: string;
  readonly points: number;
  /** The next step is this reader's to take. */
  readonly mine: boolean;
  readonly remediesOpen: number;
};
export type OpenRemedy = {
  readonly reference: string;
  readonly number: number;
  readonly owner: string;
  readonly dueOn: string;
  readonly late: boolean;
  readonly mine: boolean;
  /** What was promised, where it is this reader's to see to; "" of others'. */
  readonly text: string;
  /** This reader may open the complaint itself. */
  readonly opens: boolean;
};
export type ComplaintList = { readonly rows: readonly ComplaintRow[]; readonly remedies: readonly OpenRemedy[] };

/** Late ones first, then by the next date, then those that are over; remedies not done, the soonest due first. */
export async function complaints(
  desk: Desk,
  who: Person,
  asked: { readonly statuses?: readonly Status[]; readonly procedure?: number } = {},
): Promise<ComplaintList> {
  const settings = await settingsOf(desk);
  const all = await entriesOf<Complaint>(desk.pool, who, todayOf(desk, settings), "complaint");
  const chosen = all.filter(
    ({ state }) =>
      (!asked.statuses || asked.statuses.includes(state.status)) &&
      (asked.procedure === undefined || state.procedure.id === asked.procedure),
  );
  return {
    rows: chosen.flatMap(({ state, touchedAt }) => rowOf(desk, settings, who, state, touchedAt)),
    remedies: remediesIn(
      desk,
      settings,
      who,
      all.map(({ state }) => state),
    ),
  };
}

function rowOf(desk: Desk, settings: Settings, who: Person, state: Complaint, touchedAt: string): ComplaintRow[] {
  const procedure = procedureOf(state, settings.facts);
  if (!procedure) return [];
  const next = awaited(state, procedure);
  const dueAt = nextDueAt(state);
  const now = desk.now();
  const parties = partiesOf({ kind: "person", personId: who.personId }, state, procedure, settings.facts, now);
  const deciding = next === "decided" || (next === "boardDecided" && state.appeal?.to !== "board");
  const waits = state.status === "open" || state.status === "appealed";
  const mine = deciding
    ? parties.includes("decider")
    : parties.some((one) => ["actor", "decider", "recorder"].includes(one));
  const step = procedure.steps.find(({ stage }) => stage === next) ?? null;
  const acts = step && actsIn(step, state, settings.facts, now);
  const { deciderId } = state;
  const isDeciders =
    deciderId !== null && acts !== null && acts !== "board" && stands(deciderId, acts, state, settings.facts, now);
  return [
    {
      reference: state.reference,
      status: state.status,
      procedure: procedure.name,
      next,
      nextWords: step?.words ?? null,
      dueAt,
      late: state.target !== null && state.target.dueAt < now,
      decider: (isDeciders && namer(settings.row.people, false)(deciderId)?.name) || "",
      acts,
      openedAt: state.openedAt,
      touchedAt,
      points: state.points,
      mine: waits && mine,
      remediesOpen: state.remedies.filter(({ doneOn }) => doneOn === null).length,
    },
  ];
}

function remediesIn(desk: Desk, settings: Settings, who: Person, states: readonly Complaint[]): OpenRemedy[] {
  const on = todayOf(desk, settings);
  const name = namer(settings.row.people, false);
  return states
    .flatMap(({ reference, remedies }) =>
      remedies
        .filter(({ doneOn }) => doneOn === null)
        .map(({ number, owner, dueOn }) => ({
          reference,
          number,
          owner: name(owner)?.name ?? "",
          dueOn,
          late: dueOn < on,
          mine: owner === who.personId,
          text: "",
          opens: true,
        })),
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

/**
 * What was promised and isn't done: all of the complaints that this person sees, and their own, whether or not they see more of that complaint.
 * `words`: with what their own say, which is noted.
 */
export async function promises(
  desk: Desk,
  who: Person,
  seen: readonly OpenRemedy[],
  words: boolean,
): Promise<readonly OpenRemedy[]> {
  const settings = await settingsOf(desk);
  const on = todayOf(desk, settings);
  const name = namer(settings.row.people, false)(who.personId)?.name ?? "";
  const mine = (await myPromises(desk.pool, who, on, desk.now(), words)).map((row): OpenRemedy => {
    const { reference, remedy, streamId, contentId, chunks } = row;
    const said: Said | null =
      contentId && chunks
        ? JSON.parse(
            openContent(
              unwrapStreamKey(settings.keys, streamId, row.wrapped),
              desk.library,
              streamId,
              contentId,
              chunks,
            ).toString("utf8"),
          )
        : null;
    return {
      reference,
      number: remedy.number,
      owner: name,
      dueOn: remedy.dueOn,
      late: remedy.dueOn < on,
      mine: true,
      text: said?.fields[`remedy.${remedy.place}`] ?? "",
      opens: seen.some((one) => one.reference === reference),
    };
  });
  return [...mine, ...seen.filter((one) => !one.mine)].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

export type ComplaintWait = {
  readonly sort: "complaint" | "account" | "remedy";
  readonly reference: string;
  readonly next: Worded | null;
  /** RFC 3339, or of a remedy a date. */
  readonly dueAt: string | null;
  readonly late: boolean;
};

/** What waits for this person: their own account, the next step of a complaint, a remedy of theirs; late ones first. */
export function complaintWaits(
  desk: Desk,
  settings: Settings,
  who: Person,
  all: readonly { readonly state: Complaint; readonly touchedAt: string }[],
  accounts: readonly StaffAccount[],
  promised: readonly PromiseRow[],
): ComplaintWait[] {
  const rows = all.flatMap(({ state, touchedAt }) => rowOf(desk, settings, who, state, touchedAt));
  const asked = accounts.filter((one) => one.personId === who.personId && one.status === "asked");
  const on = todayOf(desk, settings);
  const now = desk.now();
  const waits: ComplaintWait[] = [
    ...asked.map(({ reference, dueAt }) => ({
      sort: "account" as const,
      reference,
      next: null,
      dueAt,
      late: dueAt < now,
    })),
    ...rows
      .filter(({ mine }) => mine)
      .map(({ reference, nextWords, dueAt, late }) => ({
        sort: "complaint" as const,
        reference,
        next: nextWords,
        dueAt,
        late,
      })),
    ...promised.map(({ reference, remedy: { dueOn } }) => ({
      sort: "remedy" as const,
      reference,
      next: null,
      dueAt: dueOn,
      late: dueOn < on,
    })),
  ];
  return waits.sort((a, b) => Number(b.late) - Number(a.late) || ((a.dueAt ?? "9") < (b.dueAt ?? "9") ? -1 : 1));
}

/** Who acts in the stages of some procedure, by role, and leads none: has them a press further. */
export const actsInComplaints = (who: Person): boolean => who.roles.includes("supervisor");
/** Whether complaints stand in this person's bar: by role. Who has a part in one finds it on Today. */
export const leadsComplaints = (who: Person): boolean =>
  who.roles.some((role) => ["designee", "director", "boardPresident", "custodian"].includes(role));
