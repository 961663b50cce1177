// What the pages of the register see: the list, the yearly count, one entry whole. Whoever only logged an entry sees its state and their own
// words of it (db/migrations/0012).
import type { Person } from "../../../domain/access/principal.ts";
import type { DisclosureActType, Redaction } from "../../../domain/disclosure/act.ts";
import { barred, lacking, unready } from "../../../domain/disclosure/decide.ts";
import type { DisclosureTerms } from "../../../domain/disclosure/settings.ts";
import type { Disclosure, Status } from "../../../domain/disclosure/state.ts";
import { keeps, steps } from "../../../domain/disclosure/steps.ts";
import { yearCount } from "../../../domain/disclosure/year-count.ts";
import { readReference } from "../../../domain/receipt/reference.ts";
import { undecided } from "../../../domain/redaction/marks.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { unwrapStreamKey } from "../../../store/keys.ts";
import { type DisclosureRow, disclosureRows } from "../../../store/queries/register/disclosures.ts";
import { wholeEntry } from "../../../store/queries/register/entry.ts";
import { type Desk, type Settings, settingsOf, todayOf } from "../../desk.ts";
import { namer, openAll } from "../../read/exchange.ts";
import type { FileView, Named } from "../../read/views.ts";
import { type Leaving, leaving, type Opened, type Withheld, withheldBy } from "./package.ts";
import { hasText, type Review, reviewOf } from "./places.ts";
import { disclosureTermsOf } from "./terms.ts";

export type Entry = {
  readonly version: number;
  readonly at: string;
  readonly event: string;
  readonly by: Named | null;
  /** Codes and numbers of the event, for its sentence; people's names filled in. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** Of a package gone through: how many places are taken out of it, by reason. */
  readonly withheld: Withheld;
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly FileView[];
};
export type May = {
  readonly act: DisclosureActType;
  readonly refusal: string | null;
  readonly facts?: Readonly<Record<string, string | number>>;
};
export type DisclosureView = {
  readonly state: Disclosure;
  readonly terms: DisclosureTerms;
  readonly version: number;
  readonly loggedBy: Named | null;
  readonly receivedBy: Named | null;
  /** Whether this reader keeps the register; otherwise only what they logged is here. */
  readonly whole: boolean;
  readonly entries: readonly Entry[];
  /** The last package assembled, as it would leave or left; null: there is none, or something in it is undecided. */
  readonly leaves: Leaving | null;
  /** That package as it was assembled, and its text with what a person goes through: every proposal, and what they added. */
  readonly packed: Opened | null;
  readonly review: Review | null;
  /** Reasons of the decision, as written. */
  readonly reasons: string;
  readonly may: readonly May[];
  readonly readers: readonly (Named & { readonly at: string })[];
  /** Who may hold the original of a form. */
  readonly people: readonly { readonly id: number; readonly name: string }[];
};

const isKeeper = (desk: Desk, who: Person, settings: Settings): boolean =>
  keeps(who.personId, todayOf(desk, settings), settings.facts);

export async function keepsRegister(desk: Desk, who: Person): Promise<boolean> {
  return isKeeper(desk, who, await settingsOf(desk));
}

export async function disclosureView(
  desk: Desk,
  who: Person,
  typed: string,
): Promise<Result<DisclosureView, "NotFound">> {
  const reference = readReference(typed);
  if (!reference.ok) return no("NotFound");
  const settings = await settingsOf(desk);
  const today = todayOf(desk, settings);
  const asked = { noun: "disclosure", reference: reference.value } as const;
  const found = await wholeEntry<Disclosure>(desk.pool, who, today, asked, desk.now());
  if (!found) return no("NotFound");
  const { state } = found;
  const whole = isKeeper(desk, who, settings);
  const { said, files } = openAll(found, unwrapStreamKey(settings.keys, state.id, found.wrapped), desk.library);
  const name = namer(settings.row.people, false);
  const entries = found.events
    .filter(({ type }) => whole || type === "RequestLogged")
    .map(({ version, at, type, data }): Entry => {
      const facts: Record<string, string | number> = {};
      for (const [field, value] of Object.entries(data)) {
        if (typeof value === "string") facts[field] = value;
        if (typeof value === "number") facts[field] = field === "files" ? value : (name(value)?.name ?? "");
        if (typeof value === "boolean") facts[field] = value ? "yes" : "no";
      }
      const words = said.get(version);
      return {
        version,
        at,
        event: type,
        by: typeof data.by === "number" ? name(data.by) : null,
        facts,
        withheld: type === "PackageReviewed" ? withheldBy(data.redactions as Redaction[]) : {},
        text: words?.text ?? "",
        fields: words?.fields ?? {},
        files: files.get(version) ?? [],
      };
    });
  const last = (...types: string[]) => entries.findLast((one) => types.includes(one.event));
  const packed = last("PackageAssembled") ?? null;
  const kept = "packed" in state ? state.packed : null;
  const isOpen = kept !== null && undecided(kept.proposed, kept.look).length > 0;
  return ok({
    state,
    terms: disclosureTermsOf(settings),
    version: found.version,
    loggedBy: name(state.loggedBy),
    receivedBy: name(state.receivedBy),
    whole,
    entries,
    leaves: packed && !isOpen ? leaving(packed, kept?.look?.redactions ?? []) : null,
    packed,
    review: packed && kept && hasText(kept) ? reviewOf(packed.text, kept) : null,
    reasons: last("Approved", "Refused")?.text ?? "",
    may: mayOf(desk, who, settings, state),
    readers: whole
      ? found.readers.flatMap(({ personId, at }) => ({ ...(name(personId) ?? { name: "", title: "" }), at }))
      : [],
    people: settings.row.people.filter((one) => one.active).map(({ id, name: called }) => ({ id, name: called })),
  });
}

/** What this person may do now, and why not. Acts of another gate aren't spoken of. */
function mayOf(desk: Desk, who: Person, settings: Settings, state: Disclosure): May[] {
  const by = { kind: "person", personId: who.personId } as const;
  return (Object.keys(steps) as DisclosureActType[])
    .filter((act) => act !== "LogRequest")
    .map((act): May => {
      const bar = barred({ type: act, at: desk.now(), by }, state, settings.facts);
      if (bar) return { act, refusal: bar };
      if (act === "Approve") {
        const lacks = lacking(state, who.personId);
        if (lacks) return { act, refusal: lacks.refusal, ...(lacks.facts ? { facts: lacks.facts } : {}) };
      }
      if (act === "CheckOrder" && !state.proof.order) return { act, refusal: "OrderNotRecorded" };
      if (act === "Release") {
        const lacks = unready(state);
        if (lacks) return { act, refusal: lacks.refusal, ...(lacks.facts ? { facts: lacks.facts } : {}) };
      }
      return { act, refusal: null };
    })
    .filter(
      ({ act, refusal }) =>
        refusal !== "OtherGate" && (act !== "ReviewPackage" || (state.status === "approved" && hasText(state.packed))),
    );
}

export type RegisterRow = DisclosureRow & { readonly loggedBy: string };
export type Register = {
  readonly rows: readonly RegisterRow[];
  readonly year: number;
  /** On the library's clock. */
  readonly thisYear: number;
  /** The newest first; this year's is always there. */
  readonly years: readonly number[];
  readonly count: ReturnType<typeof yearCount>;
};

/** A year of the register, on the library's clock; null: not for this reader. */
export async function register(
  desk: Desk,
  who: Person,
  asked: { readonly year?: number; readonly statuses?: readonly Status[] } = {},
): Promise<Register | null> {
  const settings = await settingsOf(desk);
  if (!isKeeper(desk, who, settings)) return null;
  const today = todayOf(desk, settings);
  const all = await disclosureRows(desk.pool, who, today);
  const yearOf = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(settings.calendar.zone).year;
  const thisYear = Temporal.PlainDate.from(today).year;
  const year = asked.year ?? thisYear;
  const ofYear = all.filter((row) => yearOf(row.openedAt) === year);
  const name = namer(settings.row.people, false);
  return {
    rows: ofYear
      .filter(({ status }) => !asked.statuses || asked.statuses.includes(status))
      .map((row) => ({ ...row, loggedBy: name(row.openedBy)?.name ?? "" })),
    year,
    thisYear,
    years: [...new Set([thisYear, ...all.map((row) => yearOf(row.openedAt))])].sort((a, b) => b - a),
    count: yearCount(ofYear),
  };
}

/** What this person logged themselves: where it stands, nothing more. */
export async function loggedByMe(desk: Desk, who: Person): Promise<readonly DisclosureRow[]> {
  const rows = await disclosureRows(desk.pool, who, todayOf(desk, await settingsOf(desk)), who.personId);
  return rows.slice(0, 5);
}
