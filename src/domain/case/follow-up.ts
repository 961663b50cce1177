// What must come after an event, as data: a letter to the patron, word to a colleague (code only), a clock to wake at, the other
// half of a pair (6.2, 3.1). The desk enqueues them in the act's own transaction; each is idempotent by its event.
import type { PersonId } from "../access/principal.ts";
import type { CaseEvent } from "./event.ts";
import type { Case } from "./state.ts";

export const letters = [
  "acknowledgement",
  "reply",
  "resolution",
  "reviewStarted",
  "deciderMissing",
  "talkOffered",
  "decision",
  "complaint",
  "extended",
  "moved",
  "silenceNotice",
  "closed",
] as const;
export type Letter = (typeof letters)[number];

export const tellings = [
  "assigned",
  "referred",
  "declined",
  "patronWrote",
  "review",
  "complaint",
  "late",
  "talkAccepted",
] as const;
export type Telling = (typeof tellings)[number];

export type FollowUp =
  | { readonly task: "letter"; readonly letter: Letter }
  | { readonly task: "tell"; readonly personId: PersonId; readonly about: Telling }
  | { readonly task: "tellAdministrator"; readonly about: "holderMissing" | "deciderMissing" | "complaintWithoutTaker" }
  | { readonly task: "remind"; readonly runAt: string; readonly dueAt: string }
  | { readonly task: "wake"; readonly runAt: string; readonly act: "NoteLate" | "Silence"; readonly dueAt: string }
  | {
      readonly task: "pair";
      readonly other: string;
      readonly act: "ReceiveMerge" | "Unmerge";
      readonly person: PersonId;
    };

const letter = (one: Letter, state: Case): FollowUp[] =>
  state.replyBy === "email" ? [{ task: "letter", letter: one }] : [];
const tell = (personId: PersonId | null | undefined, about: Telling): FollowUp[] =>
  typeof personId === "number" ? [{ task: "tell", personId, about }] : [];

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
      return tell(state.holder?.personId, "patronWrote");
    case "Replied":
      return event.channel === "email" ? letter("reply", state) : [];
    case "ReferralOffered":
      return tell(event.to, "referred");
    case "ReferralDeclined":
      return tell(state.holder?.personId, "declined");
    case "ReviewRequested":
      return state.review?.deciderId === null ? letter("deciderMissing", state) : letter("reviewStarted", state);
    case "DeciderSet":
      return tell(event.personId, "review");
    case "DeciderMissing":
      return [{ task: "tellAdministrator", about: "deciderMissing" }];
    case "TalkOffered":
      return letter("talkOffered", state);
    case "TalkAccepted":
      return tell(state.review?.deciderId, "talkAccepted");
    case "ReviewDecided":
      return letter("decision", state);
    case "ResolutionOffered":
      return letter("resolution", state);
    case "ComplaintHandedOver":
      return [
        ...letter("complaint", state),
        ...(event.to === null
          ? ([{ task: "tellAdministrator", about: "complaintWithoutTaker" }] as const)
          : tell(event.to, "complaint")),
      ];
    case "TargetSet":
      return wake(event.clock, at, event.dueAt);
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
      return event.ending === "silence" || event.ending === "settled" ? letter("closed", state) : [];
    case "MergedInto":
      return [{ task: "pair", other: event.other, act: "ReceiveMerge", person: event.by }];
    case "Unmerged":
      return state.mergedFrom.includes(event.other) || event.by === 0
        ? []
        : [{ task: "pair", other: event.other, act: "Unmerge", person: event.by }];
    default:
      return [];
  }
}
