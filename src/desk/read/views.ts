// What the pages get to see, one shape a page. Words in here are already opened, and only for someone who may see them.

import type { Role } from "../../domain/access/principal.ts";
import type { ActType } from "../../domain/case/act.ts";
import type { Status } from "../../domain/case/state.ts";
import type {
  Applied,
  Channel,
  Clock,
  Ending,
  Kind,
  Level,
  Need,
  PointOutcome,
  ReplyWay,
  Resolution,
  ReviewWay,
  Sensitivity,
  TalkWay,
  Theme,
  Willingness,
} from "../../domain/case/terms.ts";
import type { Piece } from "../../domain/search/excerpt.ts";
import type { Readers } from "./readings/readers.ts";

/** The library as every page knows it. Instants are RFC 3339 UTC; `zone` is IANA. */
export type LibraryView = {
  readonly id: number;
  readonly name: string;
  readonly shortName: string;
  readonly address: readonly string[];
  readonly phone: string;
  readonly email: string;
  readonly zone: string;
  readonly languages: readonly ("en" | "es")[];
  readonly branches: readonly { readonly id: number; readonly name: string }[];
  /** People a patron may name on the concern form (a setting): public name only. */
  readonly publicPeople: readonly { readonly id: number; readonly name: string }[];
  readonly directorName: string | null;
  /** Somebody confirmed that a copy of the master key exists. Until then staff who look after it are warned. */
  readonly keyCopied: boolean;
  readonly limits: { readonly fileBytes: number; readonly matterBytes: number };
};

/** "Open until 8 pm." */
export type DoorsView = {
  readonly openUntil: string | null;
  readonly opensAt: string | null;
};
/** The doors, and by when a matter sent now is answered. */
export type HoursView = DoorsView & {
  readonly now: string;
  readonly nextClosures: readonly { readonly on: string; readonly whole: boolean }[];
  readonly replyBy: Readonly<Record<Kind, string>>;
  readonly reviewBy: string;
};

/** A person as a patron hears of them: first name or public name, and the team. */
export type Named = { readonly name: string; readonly title: string };

export type FileView = { readonly id: string; readonly name: string; readonly bytes: number; readonly type: string };

/** One thing in the exchange or in the record of acts, oldest first. `text` null: not for this reader. */
export type Entry = {
  readonly version: number;
  readonly at: string;
  readonly event: string;
  readonly by: "patron" | "system" | (Named & { readonly id: number });
  readonly sort: "patron" | "reply" | "note" | "act";
  readonly text: string | null;
  /** Answers to the form's own questions, by field code: wanted, whenText, place, point.1 ... */
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly FileView[];
  /** Codes for the sentence: locale key `event.<Name>` with these. Names of colleagues are filled in already. */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly clause: string | null;
};

export type TargetView = {
  readonly clock: Clock;
  readonly dueAt: string;
  readonly setAt: string;
  readonly late: boolean;
  readonly extended: number;
};

export type LadderStep = {
  readonly level: Level;
  readonly state: "passed" | "now" | "ahead" | "skipped";
  readonly since: string | null;
  readonly who: Named | null;
  readonly rule: Applied | null;
};

export type TalkView = {
  readonly id: string;
  readonly way: TalkWay;
  readonly startsAt: string;
  readonly accepted: boolean;
  readonly held: boolean;
};

export type ReviewView = {
  readonly requestedAt: string;
  readonly requestedBy: "patron" | "staff";
  readonly way: ReviewWay;
  readonly decider: Named | null;
  readonly talk: TalkView | null;
  readonly decidedAt: string | null;
  readonly outcome: PointOutcome | null;
  /** The decision's points, when decided: what was asked, how it came out, why. */
  readonly points: readonly { readonly asked: string; readonly outcome: PointOutcome; readonly reason: string }[];
};

/** May this act be done now? If not: `refusal` is the reason's locale key and `sort` says which kind of no it is. */
export type Allowed = {
  readonly act: ActType;
  readonly may: boolean;
  readonly refusal: string | null;
  readonly sort: "notYet" | "notYou" | "never" | null;
  readonly clause: string | null;
};

/** What both faces show of a case. */
export type CaseView = {
  readonly streamId: string;
  readonly version: number;
  readonly reference: string;
  readonly kind: Kind;
  readonly channel: Channel;
  readonly language: "en" | "es";
  readonly openedAt: string;
  readonly status: Status;
  readonly ending: Ending | null;
  readonly closedAt: string | null;
  readonly level: Level;
  readonly ladder: readonly LadderStep[];
  readonly next: TargetView | null;
  readonly exchange: readonly Entry[];
  readonly review: ReviewView | null;
  readonly resolution: Resolution | null;
  readonly may: readonly Allowed[];
  readonly replyBy: ReplyWay;
  readonly needs: readonly Need[];
};

export type PatronCase = CaseView & {
  readonly holder: Named | null;
  /** The name the patron gave, for greeting them; null when none. */
  readonly name: string | null;
  readonly contact: { readonly email: string | null; readonly phone: string | null; readonly address: string | null };
  readonly complaint: { readonly takenBy: Named | null; readonly byAt: string } | null;
  readonly readers: Readers;
  /** Nobody is left who may decide (the administrator was told): said plainly. */
  readonly nobodyLeft: boolean;
};

export type StaffCase = CaseView & {
  /** Its words are gone: when, and under which certificate of the Local Records Commission. */
  readonly disposed: { readonly at: string; readonly certificate: string } | null;
  /** May this reader see who read it? */
  readonly mayReport: boolean;
  /** The library's date. */
  readonly openedOn: string;
  readonly branch: string;
  readonly willingness: Willingness | null;
  readonly aboutStaff: "yes" | "no" | "unsure" | null;
  readonly sensitivities: readonly Sensitivity[];
  /** What it is about, of all that the library has words for; null also for whoever doesn't see the patron's. */
  readonly theme: Theme | null;
  readonly themes: readonly Theme[];
  readonly holder: (Named & { readonly id: number; readonly taken: boolean; readonly since: string }) | null;
  readonly referral: { readonly to: Named & { readonly id: number }; readonly by: Named; readonly at: string } | null;
  readonly walled: number;
  readonly subjects: readonly Named[];
  /** Who is walled off, for those who handle it: a wall can be taken down only by name. */
  readonly walledPeople: readonly (Named & { readonly id: number })[];
  readonly targets: readonly TargetView[];
  readonly applied: readonly Applied[];
  /** May this reader open the patron's words? When not, the exchange holds acts alone. */
  readonly seesWords: boolean;
  /** What contact the patron left, by kind only; opened with a reason (OpenIdentity), then `identity` is filled. */
  readonly has: readonly ("name" | "email" | "phone" | "address")[];
  /** Letters that failed for good or came back, by the event that each tells of. */
  readonly unreached: readonly { readonly version: number; readonly why: "failed" | "bounced" }[];
  /** The last letter didn't arrive: the patron has to be reached in another way. */
  readonly outOfReach: "failed" | "bounced" | null;
  /** How many letters wait to be printed and posted. */
  readonly toPost: number;
  /** Something is kept in the borrowing part; opened with a reason (OpenBorrowing), then `borrowing` is filled, oldest first. */
  readonly hasBorrowing: boolean;
  readonly borrowing: readonly string[];
  readonly identity: {
    readonly name: string;
    readonly email: string;
    readonly phone: string;
    readonly address: string;
  } | null;
  readonly mine: boolean;
  readonly links: readonly {
    readonly reference: string;
    readonly kind: Kind;
    readonly status: Status;
    readonly sort: "link" | "merged";
  }[];
  /** Colleagues a matter can be handed to, walled ones left out. */
  readonly colleagues: readonly (Named & { readonly id: number; readonly here: boolean })[];
};

/** One row on Today or in a list. */
export type Row = {
  readonly streamId: string;
  readonly reference: string;
  readonly kind: Kind;
  readonly status: Status;
  readonly level: Level;
  readonly channel: Channel;
  readonly language: "en" | "es";
  readonly branch: string;
  /** The first line of the patron's words; null when this reader may not see them (the page says "Sealed"). */
  readonly line: string | null;
  /** The piece of what was said around the words searched for; null in lists that searched for none. */
  readonly found: { readonly pieces: readonly Piece[]; readonly saidAt: string } | null;
  readonly holder: (Named & { readonly id: number; readonly me: boolean; readonly taken: boolean }) | null;
  readonly clock: Clock | null;
  readonly dueAt: string | null;
  readonly setAt: string | null;
  readonly openedAt: string;
  readonly needs: boolean;
  readonly referredToMe: boolean;
};

export type PersonView = {
  readonly id: number;
  readonly name: string;
  readonly publicName: string;
  readonly title: string;
  readonly email: string;
  readonly branchId: number;
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly firstContact: boolean;
  readonly listed: boolean;
  /** Has an account and can sign in; otherwise an invitation waits or is due. */
  readonly account: "none" | "invited" | "ready";
};
