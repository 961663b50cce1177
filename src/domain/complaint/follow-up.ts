// What must come after an event of a complaint, as data: word to colleagues by reference, dates to wake at, and where it stands told to the case
// it came from, by which the patron is written to.
import type { PersonId } from "../access/principal.ts";
import { endOfDay } from "./due.ts";
import type { ComplaintEvent } from "./event.ts";
import type { Author, Complaint } from "./state.ts";
import type { AccountOutcome } from "./terms.ts";

export const complaintTellings = [
  "complaintDecides",
  "complaintWrote",
  "complaintSoon",
  "complaintLate",
  "complaintAppealed",
  "remedySet",
  "remedyLate",
  "accountAsked",
  "accountGiven",
] as const;
export type ComplaintTelling = (typeof complaintTellings)[number];

export type ComplaintFollowUp =
  | { readonly task: "tell"; readonly personId: PersonId; readonly about: ComplaintTelling }
  | { readonly task: "tellAdministrator"; readonly about: "complaintWithoutDecider" }
  | {
      readonly task: "complaintDue";
      readonly runAt: string;
      readonly act: "NoteLate" | "Remind";
      readonly dueAt: string;
    }
  | { readonly task: "complaintDue"; readonly runAt: string; readonly act: "CloseWindow" }
  | {
      readonly task: "complaintDue";
      readonly runAt: string;
      readonly act: "SettleAccount";
      readonly personId: PersonId;
    }
  | { readonly task: "complaintDue"; readonly runAt: string; readonly act: "NoteRemedyLate"; readonly remedy: number }
  /** A case ended by the patron's word, and its complaint with it. */
  | { readonly task: "tieComplaint"; readonly complaint: string; readonly ending: "settled" | "withdrawn" }
  /** Somebody was named in the case, or walled off it, while its complaint runs. */
  | { readonly task: "tieWalls"; readonly complaint: string }
  /** The case hears where it stands now, and when it is over. */
  | { readonly task: "tieCase" }
  /** Whoever decides now reads the accounts that were asked for. */
  | { readonly task: "tieReader"; readonly account: string; readonly personId: PersonId }
  /** Whoever may not know of the complaint any more may not read an account of it, either. */
  | { readonly task: "tieAccountWalls"; readonly account: string }
  /** The complaint hears that an account was asked for, and how it ended. */
  | {
      readonly task: "tieAccount";
      readonly complaint: string;
      readonly personId: PersonId;
      readonly outcome: AccountOutcome | null;
    };

/** What the case must hear of: a stage, a date, the end. */
const told: ReadonlySet<ComplaintEvent["type"]> = new Set([
  "ComplaintOpened",
  "SubjectNamed",
  "TargetSet",
  "TargetExtended",
  "TargetMoved",
  "Acknowledged",
  "AccountsTaken",
  "Investigated",
  "Decided",
  "Appealed",
  "Heard",
  "AppealDecided",
  "Closed",
]);
const tell = (personId: PersonId | null, about: ComplaintTelling, by: Author = "system"): ComplaintFollowUp[] =>
  personId !== null && personId !== by ? [{ task: "tell", personId, about }] : [];
const dayLater = (at: string) => Temporal.Instant.from(at).add({ hours: 24 }).toString({ fractionalSecondDigits: 3 });

/** Of all events of one act; the case hears once, of the last. */
export function complaintFollowUps(
  events: readonly ComplaintEvent[],
  state: Complaint,
  at: string,
): ComplaintFollowUp[][] {
  const last = events.findLastIndex(({ type }) => told.has(type));
  return events.map((event, i) => [
    ...followUp(event, state, at),
    ...(i === last ? ([{ task: "tieCase" }] as const) : []),
  ]);
}

function followUp(event: ComplaintEvent, state: Complaint, at: string): ComplaintFollowUp[] {
  switch (event.type) {
    case "DeciderSet":
      return [
        ...tell(event.personId, "complaintDecides"),
        ...state.accounts.map(({ account }) => ({ task: "tieReader" as const, account, personId: event.personId })),
      ];
    case "DeciderMissing":
      return [{ task: "tellAdministrator", about: "complaintWithoutDecider" }];
    case "TargetSet":
      return [
        { task: "complaintDue", runAt: halfway(event.fromAt, event.dueAt), act: "Remind", dueAt: event.dueAt },
        { task: "complaintDue", runAt: event.dueAt, act: "NoteLate", dueAt: event.dueAt },
      ];
    case "TargetExtended":
    case "TargetMoved":
      return [{ task: "complaintDue", runAt: event.dueAt, act: "NoteLate", dueAt: event.dueAt }];
    case "LateNoticed":
      return [
        ...tell(event.to, "complaintLate"),
        { task: "complaintDue", runAt: dayLater(at), act: "NoteLate", dueAt: event.dueAt },
      ];
    case "WordsAdded":
    case "PointAdded":
      return tell(state.deciderId, "complaintWrote", event.by);
    case "AccountAsked":
      return [
        { task: "complaintDue", runAt: event.dueAt, act: "SettleAccount", personId: event.personId },
        ...(state.deciderId === null
          ? []
          : [{ task: "tieReader" as const, account: event.account, personId: state.deciderId }]),
      ];
    case "AccountSettled":
      return tell(state.deciderId, "accountGiven", event.by);
    case "WindowOpened":
      return [{ task: "complaintDue", runAt: afterwards(event.until), act: "CloseWindow" }];
    case "Decided":
    case "AppealDecided":
      return state.remedies
        .filter(({ of }) => of === (event.type === "Decided" ? "decided" : "boardDecided"))
        .flatMap(({ number, owner, dueOn }): ComplaintFollowUp[] => [
          ...tell(owner, "remedySet", event.by),
          // Two days on, whatever the zone: the act itself asks whether the day is over.
          {
            task: "complaintDue",
            runAt: endOfDay("UTC", Temporal.PlainDate.from(dueOn).add({ days: 1 }).toString()),
            act: "NoteRemedyLate",
            remedy: number,
          },
        ]);
    case "RemedyLate":
      return tell(event.to, "remedyLate");
    case "Appealed":
      return tell(state.decided?.by ?? null, "complaintAppealed", event.by);
    case "SubjectNamed":
    case "WallRaised":
      return state.accounts.map(({ account }) => ({ task: "tieAccountWalls" as const, account }));
    case "ComplaintOpened":
    case "Noted":
    case "Acknowledged":
    case "AccountsTaken":
    case "Investigated":
    case "AgendaSet":
    case "Heard":
    case "RemedyDone":
    case "IdentityOpened":
    case "Closed":
      return [];
  }
}
/** Whoever leads it is reminded while there is time. */
const halfway = (fromAt: string, dueAt: string): string => {
  const from = Temporal.Instant.from(fromAt).epochMilliseconds;
  const half = Math.floor((from + Temporal.Instant.from(dueAt).epochMilliseconds) / 2);
  return Temporal.Instant.fromEpochMilliseconds(half).toString({ fractionalSecondDigits: 3 });
};
/** Past the last instant of the window, and the days in which a letter that came on its last one is written down (a weekend, a holiday). */
const afterwards = (until: string): string =>
  Temporal.Instant.from(until)
    .add({ hours: 24 * 4, seconds: 1 })
    .toString({ fractionalSecondDigits: 3 });
