// What must come after an event, as data: a letter to the patron, word to a colleague (code only), a clock to wake at, the other
// half of a pair (6.2, 3.1). The desk enqueues them in the act's own transaction; each is idempotent by its event.
import type { PersonId } from "../access/principal.ts";
import type { ComplaintFollowUp } from "../complaint/follow-up.ts";
import type { Author, CaseEvent } from "./event.ts";
import type { Case } from "./state.ts";
import type { Letter, ReplyWay } from "./terms.ts";

export const tellings = [
  "assigned",
  "referred",
  "declined",
  "patronWrote",
  "review",
  "complaint",
  "late",
  "talkAccepted",
  "withdrawn",
] as const;
export type Telling = (typeof tellings)[number];

export type FollowUp =
  | ComplaintFollowUp
  /** By mail, or on paper: to be printed and posted by a colleague. */
  | { readonly task: "letter"; readonly letter: Letter; readonly way?: "paper" }
  | { readonly task: "tell"; readonly personId: PersonId; readonly about: Telling }
  | { readonly task: "tellAdministrator"; readonly about: "holderMissing" | "deciderMissing" | "complaintWithoutTaker" }
  | { readonly task: "tellDeciders"; readonly about: "requestLogged" }
  | { readonly task: "remind"; readonly runAt: string; readonly dueAt: string }
  | { readonly task: "wake"; readonly runAt: string; readonly act: "NoteLate" | "Silence"; readonly dueAt: string }
  | {
      readonly task: "pair";
      readonly other: string;
      readonly act: "ReceiveMerge";
      readonly person: PersonId;
      readonly walled: readonly PersonId[];
    }
  | { readonly task: "pair"; readonly other: string; readonly act: "Unmerge"; readonly person: PersonId | null }
  | { readonly task: "dispose" };

const letterBy = (one: Letter, way: ReplyWay): FollowUp[] =>
  way === "email"
    ? [{ task: "letter", letter: one }]
    : way === "letter"
      ? [{ task: "letter", letter: one, way: "paper" }]
      : [];
const letter = (one: Letter, state: Case): FollowUp[] => letterBy(one, state.replyBy);
/** Nobody is told what they did themselves. */
const tell = (personId: PersonId | null | undefined, about: Telling, by: Author = "system"): FollowUp[] =>
  typeof personId === "number" && personId !== by ? [{ task: "tell", personId, about }] : [];

/** Halfway to the date the holder is reminded; at the date the ladder is told. */
function wake(clock: string, setAt: string, dueAt: string): FollowUp[] {
  const silence = clock === "silence";
  const due = Temporal.Instant.from(dueAt);
  const from = Temporal.Instant.from(setAt);
  const half = from.add({
    milliseconds: Math.max(0, Math.floor((due.epochMilliseconds - from.epochMilliseconds) / 2)),
  });
  const after: FollowUp = { task: "wake", runAt: dueAt, act: silence ? "Silence" : "NoteLate", dueAt };
  return silence ? [after] : [{ task: "remind", runAt: half.toString({ fractionalSecondDigits: 3 }), dueAt }, after];
}

/** Of all events of one act, in order: each person is told one thing, the last, which says where it stands now. */
export function followUps(events: readonly CaseEvent[], state: Case, at: string): FollowUp[][] {
  const lists = events.map((event) => followUp(event, state, at));
  const tellings = lists.flat().filter((next) => next.task === "tell");
  const last = new Map(tellings.map((next) => [next.personId, next]));
  return lists.map((list) => list.filter((next) => next.task !== "tell" || last.get(next.personId) === next));
}

/** `state` is the case after the whole act; `at` is when the act happened. */
export function followUp(event: CaseEvent, state: Case, at: string): FollowUp[] {
  switch (event.type) {
    case "CaseOpened":
      return state.status === "closed" ? [] : letter("acknowledgement", state);
    case "HolderSet":
      return state.holder?.personId === event.personId && !state.holder.taken ? tell(event.personId, "assigned") : [];
    case "HolderMissing":
      return [{ task: "tellAdministrator", about: "holderMissing" }];
    case "WordsAdded":
    case "NotSettled":
    case "Reopened":
    case "ReviewWayChosen":
      return tell(state.holder?.personId, "patronWrote", event.by);
    case "Replied":
      // Staff chose the way for this one, however the patron hears back otherwise.
      return letterBy("reply", event.channel);
    case "ReferralOffered":
      return tell(event.to, "referred");
    case "ReferralDeclined":
      return tell(state.holder?.personId, "declined", event.by);
    case "DeciderSet":
      // Also when it passes on later: the patron always knows with whom it is.
      return [...tell(event.personId, "review"), ...letter("reviewStarted", state)];
    case "DeciderMissing":
      return [{ task: "tellAdministrator", about: "deciderMissing" }, ...letter("deciderMissing", state)];
    case "TalkOffered":
      return letter("talkOffered", state);
    case "TalkAccepted":
      return tell(state.review?.deciderId, "talkAccepted", event.by);
    case "ReviewDecided":
      return letter("decision", state);
    case "ResolutionOffered":
      return letter("resolution", state);
    case "ComplaintHandedOver":
      return [
        // A complaint filed directly tells the patron itself (ComplaintStands).
        ...(state.complaint ? [] : letter("complaint", state)),
        ...(event.to === null
          ? ([{ task: "tellAdministrator", about: "complaintWithoutTaker" }] as const)
          : tell(event.to, "complaint")),
      ];
    case "ComplaintStands":
      return state.replyBy === "email" ? letter("complaintStands", state) : []; // on paper the complaint’s own letters go
    case "TargetSet":
      return wake(event.clock, event.fromAt, event.dueAt);
    case "TargetExtended":
      return [...letter("extended", state), ...wake(event.clock, at, event.dueAt)];
    case "TargetMoved":
      return [...letter("moved", state), ...wake(event.clock, at, event.dueAt)];
    case "LateNoticed":
      // Told one rung up now; a day later the next rung hears, if it still stands.
      return [
        ...tell(event.to, "late"),
        {
          task: "wake",
          runAt: Temporal.Instant.from(at).add({ hours: 24 }).toString({ fractionalSecondDigits: 3 }),
          act: "NoteLate",
          dueAt: event.dueAt,
        },
      ];
    case "SilenceNoticed":
      return letter("silenceNotice", state);
    case "Closed":
      if (event.ending === "complaint") return state.replyBy === "email" ? letter("complaintOver", state) : [];
      // By the patron's word while its formal complaint runs: that is over, too.
      if (state.complaint && (event.ending === "withdrawn" || event.ending === "settled"))
        return [{ task: "tieComplaint", complaint: state.complaint.id, ending: event.ending }];
      // Whoever works on it must not go on for nobody.
      if (event.ending === "withdrawn") return tell(state.holder?.personId, "withdrawn", event.by);
      return event.ending === "silence" || event.ending === "settled" ? letter("closed", state) : [];
    case "MergedInto":
      return [{ task: "pair", other: event.other, act: "ReceiveMerge", person: event.by, walled: state.walled }];
    case "Unmerged":
      return event.half === "received"
        ? []
        : [
            {
              task: "pair",
              other: event.other,
              act: "Unmerge",
              person: typeof event.by === "number" ? event.by : null,
            },
          ];
    case "RuleApplied":
    case "Taken":
    case "Noted":
    case "ReferralAccepted":
    case "WallRaised":
      return state.complaint ? [{ task: "tieWalls", complaint: state.complaint.id }] : [];
    case "SubjectNamed":
    case "WallLowered":
    case "ReviewRequested": // whoever decides is set, or missing, in the same act
    case "TalkHeld":
    case "Settled":
    case "TargetMet":
    case "KindCorrected":
    case "ThemeSet":
    case "Linked":
    case "SamePatronConfirmed":
    case "MergeReceived":
    case "CallerVerified":
    case "IdentityOpened":
    case "BorrowingAdded":
    case "BorrowingOpened":
    case "ContactChanged":
    case "LetterPosted":
    case "LetterSetAside":
    case "Disposed":
      return [];
  }
}
