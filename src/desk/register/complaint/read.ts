// What the pages see of a formal complaint: one whole for staff, one for its patron.
import type { Person, Principal } from "../../../domain/access/principal.ts";
import type { By } from "../../../domain/case/act.ts";
import { inWords } from "../../../domain/complaint/acts/clause.ts";
import { procedureOf } from "../../../domain/complaint/decide.ts";
import { type Complaint, lastAnswer, unheard } from "../../../domain/complaint/state.ts";
import { readReference } from "../../../domain/receipt/reference.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { unwrapStreamKey } from "../../../store/keys.ts";
import { stateOf } from "../../../store/queries/mail/case.ts";
import { entriesOf, type WholeEntry, wholeEntry } from "../../../store/queries/register/entry.ts";
import { type Desk, jobOf, type Settings, settingsOf, todayOf } from "../../desk.ts";
import { keptPapers } from "../../letters/kept.ts";
import { complaintNoun } from "../../nouns/complaint.ts";
import { type NamePerson, namer, type Opened, openAll, reasonsGiven } from "../../read/exchange.ts";
import { type AccountView, view as viewAccount } from "./account.ts";
import { complaintIdOf } from "./file.ts";
import { mayOf } from "./may.ts";
import { awaited, decisionsOf, pointsOf, remediesOf, stagesOf } from "./stands.ts";
import type { ComplaintView, Entry, LikeComplaint, PatronComplaint, Standing } from "./views.ts";

const inside = new Set([
  "Noted",
  "LateNoticed",
  "IdentityOpened",
  "SubjectNamed",
  "WallRaised",
  "AccountAsked",
  "AccountSettled",
  "RemedyLate",
  "DeciderMissing",
  "TargetSet",
]);

/** What came with a note among colleagues is theirs, as its words are. */
const notes: ReadonlySet<string> = new Set(
  Object.values(complaintNoun.carriers).flatMap((one) => (one?.[1] === "note" ? [one[0]] : [])),
);

function entriesFor(found: WholeEntry<Complaint>, opened: Opened, name: NamePerson): Entry[] {
  return found.events.map(({ version, at, type, data }) => {
    const facts: Record<string, string | number> = {};
    for (const [field, value] of Object.entries(data)) {
      if (field === "by") continue;
      if (["to", "personId", "owner"].includes(field))
        facts.who = typeof value === "number" ? (name(value)?.name ?? "") : String(value ?? "");
      else if (typeof value === "string" || typeof value === "number") facts[field] = value;
      else if (typeof value === "boolean") facts[field] = value ? "yes" : "no";
    }
    const { by } = data;
    const said = opened.said.get(version);
    return {
      version,
      at,
      event: type,
      by: typeof by === "number" ? name(by) : by === "patron" || by === "system" ? by : null,
      facts,
      slot: said?.slot ?? null,
      text: said?.text ?? "",
      fields: said?.fields ?? {},
      files: opened.files.get(version) ?? [],
    };
  });
}

function standingOf(
  desk: Desk,
  settings: Settings,
  found: WholeEntry<Complaint>,
  opened: Opened,
  by: By,
  name: NamePerson,
  caseReference: string,
): Standing | null {
  const { state, version, events } = found;
  const procedure = procedureOf(state, settings.facts);
  if (!procedure) return null;
  const told = { events, opened };
  const now = desk.now();
  return {
    state,
    version,
    procedure,
    caseReference,
    stages: stagesOf(state, procedure, settings.facts, now, name),
    awaited: awaited(state, procedure),
    form: opened.said.get(1)?.fields ?? {},
    points: pointsOf(told),
    ...decisionsOf(state, told, name),
    remedies: remediesOf(state, told, name),
    entries: entriesFor(found, opened, name),
    letters: keptPapers(desk, settings, found).filter(({ sha256 }) => sha256 !== ""),
    decider: state.deciderId === null ? null : name(state.deciderId),
    may: mayOf(state, procedure, by, settings.facts, now),
  };
}

/** By its reference, for whoever leads it or has a part in it. `NotFound` also for everybody else. */
export async function complaintView(
  desk: Desk,
  who: Person,
  typed: string,
): Promise<Result<ComplaintView, "NotFound">> {
  const reference = readReference(typed);
  if (!reference.ok) return no("NotFound");
  const settings = await settingsOf(desk);
  const today = todayOf(desk, settings);
  const now = desk.now();
  const asked = { noun: "complaint", reference: reference.value } as const;
  let found = await wholeEntry<Complaint>(desk.pool, who, today, asked, now);
  if (!found) return no("NotFound");
  const reasons = reasonsGiven(found.events, who.personId, now);
  if (reasons.identity) found = (await wholeEntry<Complaint>(desk.pool, who, today, asked, now, reasons)) ?? found;
  const { state } = found;
  const opened = openAll(found, unwrapStreamKey(settings.keys, state.id, found.wrapped), desk.library);
  const name = namer(settings.row.people, false);
  const ofCase = await stateOf(desk.pool, jobOf(desk), state.caseId);
  const by = { kind: "person", personId: who.personId } as const;
  const standing = standingOf(desk, settings, found, opened, by, name, ofCase?.reference ?? "");
  if (!standing) return no("NotFound");
  const accounts: AccountView[] = [];
  for (const { account } of state.accounts) {
    const one = await viewAccount(desk, who, { streamId: account });
    if (one.ok) accounts.push(one.value);
  }
  return ok({
    ...standing,
    subjects: state.subjects.flatMap(({ personId }) => name(personId) ?? []),
    accounts,
    unheard: unheard(state).flatMap((id) => name(id) ?? []),
    like: likeOf(state, await entriesOf<Complaint>(desk.pool, who, today, "complaint")),
    identity: opened.identity,
    seesWords: found.contents.length > 0,
    readers: found.readers.flatMap(({ personId, at }) => ({ ...(name(personId) ?? { name: "", title: "" }), at })),
    people: settings.row.people
      .filter((one) => one.active && !state.walled.includes(one.id))
      .map(({ id, name: called }) => ({ id, name: called })),
  });
}

/** A clause that two answers can share: not words, not none. */
const isOurs = (clause: string): boolean => clause !== "none" && clause !== inWords;

/** Answered before: with the same theme, or under a clause that this one's answers name; the newest first. */
function likeOf(state: Complaint, all: readonly { readonly state: Complaint }[]): LikeComplaint[] {
  const mine = new Set((lastAnswer(state)?.points ?? []).map(({ clause }) => clause).filter(isOurs));
  return all
    .flatMap(({ state: other }): LikeComplaint[] => {
      const answer = lastAnswer(other);
      if (!answer || other.id === state.id) return [];
      const theme = state.theme !== null && other.theme === state.theme;
      const clauses = [...new Set(answer.points.map(({ clause }) => clause))].filter((clause) => mine.has(clause));
      const isLike = theme || clauses.length > 0 || other.procedure.id === state.procedure.id;
      return isLike
        ? [{ reference: other.reference, decidedAt: answer.at, theme, clauses, points: answer.points }]
        : [];
    })
    .sort((a, b) => Number(b.theme) - Number(a.theme) || (a.decidedAt < b.decidedAt ? 1 : -1))
    .slice(0, 8);
}

/** The complaint of the patron's own case; `NotFound`: there is none. */
export async function patronComplaint(
  desk: Desk,
  who: Principal & { kind: "patron" },
): Promise<Result<PatronComplaint, "NotFound">> {
  const settings = await settingsOf(desk);
  const streamId = complaintIdOf(who.streamId);
  const asked = { noun: "complaint", streamId } as const;
  const found = await wholeEntry<Complaint>(
    desk.pool,
    { ...who, streamId },
    todayOf(desk, settings),
    asked,
    desk.now(),
  );
  if (!found) return no("NotFound");
  const { state } = found;
  const opened = openAll(found, unwrapStreamKey(settings.keys, state.id, found.wrapped), desk.library);
  const name = namer(settings.row.people, true);
  const ofCase = await stateOf(desk.pool, who, who.streamId);
  const standing = standingOf(desk, settings, found, opened, { kind: "patron" }, name, ofCase?.reference ?? "");
  if (!standing) return no("NotFound");
  const mayAppeal = state.status === "decided" && state.window !== null && state.window.until >= desk.now();
  return ok({
    ...standing,
    entries: standing.entries
      .filter(({ event }) => !inside.has(event))
      .map((one) => (notes.has(one.event) ? { ...one, files: [] } : one)),
    may: standing.may.filter(({ act }) => ["AddWords", "AddPoint", "Appeal", "Withdraw"].includes(act)),
    appealUntil: mayAppeal ? (state.window?.until ?? null) : null,
    meetsInOpen: (state.window?.to ?? state.appeal?.to) === "board",
  });
}
