// The exchange and the record of acts as one timeline, made of the events and of the words this reader was given by the database.
import type { CaseEvent } from "../../domain/case/event.ts";
import { lineOf } from "../../domain/case/ladder.ts";
import type { PointOutcome } from "../../domain/case/terms.ts";
import type { Reasons } from "../../store/principal.ts";
import type { ContentRow, EventRow, WholeCase } from "../../store/queries/contents.ts";
import type { PersonRow } from "../../store/queries/library.ts";
import { carriers, type FileHead, type Identity, openContent, type Said, type Words } from "../words/words.ts";
import type { Entry, FileView, Named } from "./views.ts";

export type Opened = {
  readonly said: ReadonlyMap<number, Said & { readonly slot: string }>;
  readonly files: ReadonlyMap<number, readonly FileView[]>;
  readonly identity: Identity | null;
  /** The borrowing part, oldest first. */
  readonly borrowing: readonly string[];
  /** What is said to the desks of a restriction; null: nothing was, or it isn't this reader's. */
  readonly desk: Required<Words>["desk"] | null;
};

/** Opens what the database gave, of a matter or an entry: words by the version of their event, files' heads, the newest identity. */
export function openAll(
  whole: { readonly state: { readonly id: string }; readonly contents: readonly ContentRow[] },
  key: Buffer,
  library: number,
): Opened {
  const said = new Map<number, Said & { slot: string }>();
  const files = new Map<number, FileView[]>();
  const borrowing: string[] = [];
  let identity: Identity | null = null;
  let desk: Opened["desk"] = null;
  for (const content of whole.contents) {
    const plain = () =>
      JSON.parse(openContent(key, library, whole.state.id, content.id, content.chunks).toString("utf8"));
    if (content.slot === "identity") identity = plain();
    else if (content.slot === "borrowing") borrowing.push(plain().text);
    else if (content.slot === "desk") desk = plain();
    else if (content.slot === "filehead") push(files, content, plain());
    else if (content.slot !== "grounds") said.set(content.version, { ...plain(), slot: content.slot });
  }
  return { said, files, identity, borrowing, desk };
}

/** How long what was opened with a reason stays open on this reader's page. */
const openMinutes = 15;

/** What this reader gave as reasons lately (IdentityOpened and BorrowingOpened in the ledger). */
export function reasonsGiven(
  events: readonly (Pick<EventRow, "at" | "data"> & { readonly type: string })[],
  me: number,
  now: string,
): Reasons {
  const after = Temporal.Instant.from(now).subtract({ minutes: openMinutes }).toString({ fractionalSecondDigits: 3 });
  const given = (type: "IdentityOpened" | "BorrowingOpened") =>
    events.findLast((event) => event.type === type && event.data.by === me && event.at > after)?.data.reason;
  const [identity, borrowing] = [given("IdentityOpened"), given("BorrowingOpened")];
  return {
    ...(identity ? { identity: String(identity) } : {}),
    ...(borrowing ? { borrowing: String(borrowing) } : {}),
  };
}
function push(files: Map<number, FileView[]>, content: ContentRow, head: FileHead & { file: string }) {
  const list = files.get(content.version) ?? [];
  list.push({ id: head.file, name: head.name, bytes: head.bytes, type: head.type });
  files.set(content.version, list);
}

const sortOfSlot: Readonly<Record<string, Entry["sort"]>> = {
  words: "patron",
  reply: "reply",
  note: "note",
  reason: "note",
};
/** What the patron's page leaves out: what is inside the library. */
const inside = new Set<CaseEvent["type"]>([
  "RuleApplied",
  "HolderSet",
  "HolderMissing",
  "Noted",
  "ReferralOffered",
  "ReferralDeclined",
  "SubjectNamed",
  "WallRaised",
  "WallLowered",
  "ThemeSet",
  "Linked",
  "SamePatronConfirmed",
  "MergedInto",
  "MergeReceived",
  "Unmerged",
  "LateNoticed",
  "IdentityOpened",
  "BorrowingAdded",
  "BorrowingOpened",
  "TargetSet",
  "TargetMet",
  "DeciderMissing",
  "LetterSetAside",
]);
/** What tells whom or what a matter is about. */
const telling = new Set<CaseEvent["type"]>([
  "RuleApplied",
  "SubjectNamed",
  "WallRaised",
  "WallLowered",
  "IdentityOpened",
  "BorrowingAdded",
  "BorrowingOpened",
  "SamePatronConfirmed",
  "ThemeSet",
  "ReviewDecided",
  "ResolutionOffered",
]);
/** What neither page needs as a line of its own: it stands elsewhere on the page. */
const silent = new Set<CaseEvent["type"]>(["TargetSet", "TargetMet"]);
const personFields = ["to", "personId"] as const;

export type NamePerson = (id: number) => (Named & { readonly id: number }) | null;
export const namer = (people: readonly PersonRow[], publicly: boolean): NamePerson => {
  const byId = new Map(
    people.map((one) => [one.id, { id: one.id, name: publicly ? one.publicName : one.name, title: one.title }]),
  );
  return (id) => byId.get(id) ?? null;
};

/** The clause of the ladder's line that brings this event, where one does. */
const clauses = new Map(
  Object.entries(carriers).map(([act, [event]]) => [event, lineOf(act as keyof typeof carriers).clause]),
);

function entryOf(event: EventRow, opened: Opened, name: NamePerson): Entry {
  const said = opened.said.get(event.version);
  const { by, ...data } = event.data;
  const facts: Record<string, string | number> = {};
  for (const [field, value] of Object.entries(data)) {
    if (typeof value === "string" || typeof value === "number") facts[field] = value;
    else if (typeof value === "boolean") facts[field] = value ? 1 : 0;
  }
  for (const field of personFields) {
    const id = data[field];
    if (typeof id === "number") facts[field] = name(id)?.name ?? "";
  }
  const applied = event.type === "RuleApplied" ? (event.data.applied as { rule: string; clause: string }[]) : [];
  if (applied[0]) facts.rule = applied[0].rule;
  return {
    version: event.version,
    at: event.at,
    event: event.type,
    by: typeof by === "number" ? (name(by) ?? "system") : by === "patron" ? "patron" : "system",
    sort: said
      ? (sortOfSlot[said.slot] ?? "act")
      : event.type === "WordsAdded" || event.type === "CaseOpened"
        ? "patron"
        : "act",
    text: said ? said.text : null,
    fields: said?.fields ?? {},
    files: opened.files.get(event.version) ?? [],
    facts,
    clause: applied[0]?.clause ?? clauses.get(event.type) ?? null,
  };
}

/** `bystander`: staff who may know that a matter is there and where it stands, not what or whom it is about (5.1). */
export function exchangeOf(
  whole: WholeCase,
  opened: Opened,
  name: NamePerson,
  face: "patron" | "staff" | "bystander",
): Entry[] {
  const hidden = face === "patron" ? inside : face === "bystander" ? telling : new Set();
  return whole.events
    .filter((event) => !silent.has(event.type) && !hidden.has(event.type))
    .map((event) => entryOf(event, opened, name))
    .map((entry) =>
      face === "bystander" && entry.event === "CaseOpened"
        ? { ...entry, facts: { kind: entry.facts.kind ?? "", channel: entry.facts.channel ?? "" } }
        : entry,
    );
}

/** The decision's points, from the words of ReviewDecided: fields point.N and reason.N; outcomes from the event's facts. */
export function pointsOf(whole: WholeCase, opened: Opened): { asked: string; outcome: PointOutcome; reason: string }[] {
  const decided = whole.events.findLast((event) => event.type === "ReviewDecided");
  if (!decided) return [];
  const fields = opened.said.get(decided.version)?.fields ?? {};
  return (decided.data.points as PointOutcome[]).map((outcome, i) => ({
    outcome,
    asked: fields[`point.${i + 1}`] ?? "",
    reason: fields[`reason.${i + 1}`] ?? "",
  }));
}
