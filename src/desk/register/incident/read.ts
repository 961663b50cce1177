// What the pages of conduct see: the list, and one incident whole, each part with who wrote it and when. Who the person is stays closed until it is
// opened for a reason.
import type { Person } from "../../../domain/access/principal.ts";
import type { IncidentActType, IncidentFacts } from "../../../domain/conduct/incident/act.ts";
import { barred } from "../../../domain/conduct/incident/decide.ts";
import { type Judgment, judgmentsIn } from "../../../domain/conduct/incident/judgment.ts";
import type { ConductTerms } from "../../../domain/conduct/incident/rules.ts";
import { type Incident, partsOf, type Status, statuses } from "../../../domain/conduct/incident/state.ts";
import { inCharge, steps, worksAtDesk } from "../../../domain/conduct/incident/steps.ts";
import type { IdentityReason } from "../../../domain/conduct/incident/terms.ts";
import { readReference } from "../../../domain/receipt/reference.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { unwrapStreamKey } from "../../../store/keys.ts";
import { wholeEntry } from "../../../store/queries/register/entry.ts";
import { incidentRows } from "../../../store/queries/register/incidents.ts";
import { type Desk, type Settings, settingsOf, todayOf } from "../../desk.ts";
import { conductName } from "../../nouns/incident.ts";
import { namer, openAll } from "../../read/exchange.ts";
import type { FileView, Named } from "../../read/views.ts";
import type { Identity } from "../../words/words.ts";

export type Part = {
  readonly version: number;
  readonly at: string;
  readonly event: string;
  readonly by: Named | null;
  /** Codes of the event for its sentence; the person it names. */
  readonly facts: Readonly<Record<string, string>>;
  /** Of a draft and of a correction: all codes as they were then. */
  readonly stood: IncidentFacts | null;
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly FileView[];
  /** Hints for whoever wrote it. */
  readonly remarks: readonly Judgment[];
};
export type May = { readonly act: IncidentActType; readonly refusal: string | null };
export type IncidentView = {
  readonly state: Incident;
  readonly version: number;
  readonly terms: ConductTerms;
  readonly branch: string;
  readonly branches: readonly { readonly id: number; readonly name: string }[];
  readonly entries: readonly Part[];
  readonly writers: readonly Named[];
  /** Asked, and haven't written yet. */
  readonly awaited: readonly Named[];
  /** How many of the staff it is about; never who to somebody who needn't know. */
  readonly walled: number;
  /** Null: not opened. */
  readonly identity: Identity | null;
  readonly may: readonly May[];
  readonly readers: readonly (Named & { readonly at: string })[];
  /** Who could be asked, or named. */
  readonly people: readonly { readonly id: number; readonly name: string }[];
  readonly charge: boolean;
};

/** Refusal: `NotFound`, not there or not for this reader. `reason`: once it stands in the ledger (OpenIdentity); null: it stays closed. */
export async function incidentView(
  desk: Desk,
  who: Person,
  typed: string,
  reason: IdentityReason | null = null,
): Promise<Result<IncidentView, "NotFound">> {
  const reference = readReference(typed);
  if (!reference.ok) return no("NotFound");
  const settings = await settingsOf(desk);
  const today = todayOf(desk, settings);
  const asked = { noun: "incident", reference: reference.value } as const;
  const reasons = reason === null ? {} : { identity: reason };
  const found = await wholeEntry<Incident>(desk.pool, who, today, asked, desk.now(), reasons);
  if (!found) return no("NotFound");
  const { state, version, events } = found;
  const { row, facts } = settings;
  const { said, files, identity } = openAll(
    found,
    unwrapStreamKey(settings.keys, state.id, found.wrapped),
    desk.library,
  );
  const name = namer(row.people, false);
  const named = (ids: readonly number[]): Named[] => ids.flatMap((id) => name(id) ?? []);
  const entries = events.map(({ version: at, type, at: when, data }): Part => {
    const words = said.get(at);
    const { personId, by } = data;
    return {
      version: at,
      at: when,
      event: type,
      by: typeof by === "number" ? name(by) : null,
      facts: {
        ...Object.fromEntries(
          Object.entries(data).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
        ),
        ...(typeof personId === "number" ? { person: name(personId)?.name ?? "" } : {}),
      },
      stood: (data.facts as IncidentFacts | undefined) ?? null,
      text: words?.text ?? "",
      fields: words?.fields ?? {},
      files: files.get(at) ?? [],
      remarks: by === who.personId ? judgmentsIn(words?.text ?? "") : [],
    };
  });
  return ok({
    state,
    version,
    terms: facts.conduct,
    branch: row.branches.find((one) => one.id === state.facts.branchId)?.name ?? "",
    branches: row.branches,
    entries,
    writers: named(state.writers),
    awaited: named(state.asked.filter((id) => !state.writers.includes(id))),
    walled: state.walled.length,
    identity,
    may: mayOf(desk, who, settings, state),
    readers: found.readers.flatMap(({ personId, at }) => ({ ...(name(personId) ?? { name: "", title: "" }), at })),
    people: row.people
      .filter((one) => one.active && one.id !== who.personId && !state.walled.includes(one.id))
      .map(({ id, name: called }) => ({ id, name: called })),
    charge: inCharge(who.personId, state, today, facts),
  });
}

function mayOf(desk: Desk, who: Person, settings: Settings, state: Incident): May[] {
  const by = { kind: "person", personId: who.personId } as const;
  return (Object.keys(steps) as IncidentActType[])
    .filter((act) => act !== "DraftIncident")
    .map((act) => ({ act, refusal: barred({ type: act, at: desk.now(), by }, state, settings.facts) }));
}

export type IncidentRow = {
  readonly state: Incident;
  readonly branch: string;
  readonly openedBy: string;
  /** Why it stands where it does for this reader. */
  readonly waits: "write" | "review" | null;
};
export type IncidentList = {
  readonly rows: readonly IncidentRow[];
  readonly terms: ConductTerms;
  readonly branches: readonly { readonly id: number; readonly name: string }[];
  readonly drafts: boolean;
};
export type ListAsked = { readonly status?: string; readonly branch?: string; readonly name?: string };

/** Those this reader may see: what they are to finish and to read first, then the rest, the newest first. Null: conduct isn't theirs. */
export async function incidentList(desk: Desk, who: Person, asked: ListAsked): Promise<IncidentList | null> {
  const settings = await settingsOf(desk);
  const { row, facts, keys } = settings;
  const today = todayOf(desk, settings);
  if (!mayList(who)) return null;
  const some =
    asked.status === "open"
      ? statuses.filter((one) => one !== "closed")
      : statuses.filter((one) => one === asked.status);
  const branch = row.branches.find(({ id }) => String(id) === asked.branch);
  const name = asked.name ? conductName(keys, asked.name) : null;
  const found =
    asked.name && !name
      ? []
      : await incidentRows(desk.pool, who, today, {
          ...(some.length > 0 ? { statuses: some } : {}),
          ...(branch ? { branchId: branch.id } : {}),
          ...(name ? { name } : {}),
        });
  return {
    rows: ordered(desk, settings, who, found),
    terms: facts.conduct,
    branches: row.branches,
    drafts: worksAtDesk(who.roles),
  };
}

const mayList = ({ roles }: Person): boolean => worksAtDesk(roles) || roles.includes("boardPresident");

/** What they are to write first, then what they are to read. */
function ordered(desk: Desk, settings: Settings, who: Person, found: readonly Incident[]): IncidentRow[] {
  const { people, branches } = settings.row;
  const today = todayOf(desk, settings);
  const nameOf = namer(people, false);
  const rank = ({ waits }: IncidentRow) => (waits === "write" ? 0 : waits === "review" ? 1 : 2);
  return found
    .map(
      (state): IncidentRow => ({
        state,
        branch: branches.find(({ id }) => id === state.facts.branchId)?.name ?? "",
        openedBy: nameOf(state.openedBy)?.name ?? "",
        waits: waitsFor(who, state, today, settings),
      }),
    )
    .sort((a, b) => rank(a) - rank(b));
}

/** What of these, open ones, waits for this person to write or to read first; nothing for whom conduct isn't. */
export function incidentWaits(
  desk: Desk,
  settings: Settings,
  who: Person,
  open: readonly Incident[],
): readonly IncidentRow[] {
  return mayList(who) ? ordered(desk, settings, who, open).filter(({ waits }) => waits !== null) : [];
}

function waitsFor({ personId }: Person, state: Incident, today: string, { facts }: Settings): IncidentRow["waits"] {
  const open: Status[] = ["draft", "returned"];
  const isAsked = state.asked.includes(personId) && !state.writers.includes(personId) && state.status !== "closed";
  if (isAsked || (open.includes(state.status) && partsOf(state).includes(personId))) return "write";
  const reads = state.status === "handedIn" || state.status === "accepted";
  return reads && !state.writers.includes(personId) && inCharge(personId, state, today, facts) ? "review" : null;
}
