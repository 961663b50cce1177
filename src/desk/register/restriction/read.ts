// A restriction as those who decide on it see it: its record, its words, and what may be done now. Who it is comes only with a reason that
// stands in the ledger.
import type { Person } from "../../../domain/access/principal.ts";
import type { RestrictionActType } from "../../../domain/conduct/restriction/act.ts";
import { barred } from "../../../domain/conduct/restriction/decide.ts";
import { appealUntil, lastDay, type Restriction } from "../../../domain/conduct/restriction/state.ts";
import { steps } from "../../../domain/conduct/restriction/steps.ts";
import { readReference } from "../../../domain/receipt/reference.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { unwrapStreamKey } from "../../../store/keys.ts";
import type { Reasons } from "../../../store/principal.ts";
import { type WholeEntry, wholeEntry } from "../../../store/queries/register/entry.ts";
import { restrictionRows } from "../../../store/queries/register/restrictions.ts";
import { type Desk, type Settings, settingsOf, todayOf } from "../../desk.ts";
import { namer, openAll, reasonsGiven } from "../../read/exchange.ts";
import type { FileView, Named } from "../../read/views.ts";
import type { Identity } from "../../words/words.ts";

export type Entry = {
  readonly version: number;
  readonly at: string;
  readonly event: string;
  /** null: whoever has the code, or the clock. */
  readonly by: Named | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly FileView[];
};
export type DeskWords = { readonly who: string; readonly doing: string };
export type May = { readonly act: RestrictionActType; readonly refusal: string | null };
export type RestrictionView = {
  readonly state: Restriction;
  readonly version: number;
  readonly imposedBy: Named | null;
  readonly entries: readonly Entry[];
  /** Opened for a reason, lately; null: closed. */
  readonly identity: Identity | null;
  readonly desk: DeskWords;
  readonly lastDay: string | null;
  readonly appealUntil: string | null;
  readonly may: readonly May[];
  readonly readers: readonly (Named & { readonly at: string })[];
};

export type Opened = Pick<RestrictionView, "entries" | "identity" | "desk">;
/** What was sealed, by the version that brought it. */
export function openEntries(
  desk: Desk,
  settings: Settings,
  whole: Pick<WholeEntry<Restriction>, "state" | "wrapped" | "events" | "contents">,
  isPublic: boolean,
): Opened {
  const key = unwrapStreamKey(settings.keys, whole.state.id, whole.wrapped);
  const { said, files, identity, desk: words } = openAll(whole, key, desk.library);
  const name = namer(settings.row.people, isPublic);
  const entries = whole.events.map(
    ({ version, at, type, data }): Entry => ({
      version,
      at,
      event: type,
      by: typeof data.by === "number" ? name(data.by) : null,
      data,
      text: said.get(version)?.text ?? "",
      fields: said.get(version)?.fields ?? {},
      files: files.get(version) ?? [],
    }),
  );
  return { entries, identity, desk: words ?? { who: "", doing: "" } };
}

/** By its reference as typed. `NotFound`: not there, or not for this reader. */
export async function restrictionView(
  desk: Desk,
  who: Person,
  typed: string,
): Promise<Result<RestrictionView, "NotFound">> {
  const reference = readReference(typed);
  if (!reference.ok) return no("NotFound");
  const settings = await settingsOf(desk);
  const asked = { noun: "restriction", reference: reference.value } as const;
  const read = (reasons: Reasons) =>
    wholeEntry<Restriction>(desk.pool, who, todayOf(desk, settings), asked, desk.now(), reasons);
  const first = await read({});
  if (!first) return no("NotFound");
  const reasons = reasonsGiven(first.events, who.personId, desk.now());
  const whole = reasons.identity ? ((await read(reasons)) ?? first) : first;
  const { state } = whole;
  const name = namer(settings.row.people, false);
  return ok({
    state,
    version: whole.version,
    imposedBy: name(state.imposed.by),
    ...openEntries(desk, settings, whole, false),
    lastDay: lastDay(state),
    appealUntil: appealUntil(state),
    may: mayOf(desk, who, settings, state),
    readers: whole.readers.flatMap(({ personId, at }) => ({ ...(name(personId) ?? { name: "", title: "" }), at })),
  });
}

/** What this person may do now, and why not. What is nobody's to do here isn't spoken of. */
function mayOf(desk: Desk, who: Person, settings: Settings, state: Restriction): May[] {
  const by = { kind: "person", personId: who.personId } as const;
  return (Object.keys(steps) as RestrictionActType[])
    .filter((act) => act !== "Impose" && steps[act].who !== "system")
    .map(
      (act): May => ({
        act,
        refusal: refusedNow(act, state) ?? barred({ type: act, at: desk.now(), by }, state, settings.facts),
      }),
    )
    .filter(({ act, refusal }) => !(act === "LinkConcern" && refusal === "DirectorOnly"));
}

/** What the state alone forbids, so that a page says it before anybody writes. */
function refusedNow(act: RestrictionActType, state: Restriction): string | null {
  if (act === "Appeal" && state.appeal) return "AppealedAlready";
  if (act === "DecideAppeal" && (!state.appeal || state.appeal.decided)) return "NothingAppealed";
  if (act === "Review" && !state.until.reviewOn) return "NothingToReview";
  if (act !== "RecordDelivery" || state.status === "ended") return null;
  if (state.delivery && !(state.minor && !state.guardianHas)) return "DeliveredAlready";
  return state.sort === "restriction" && !state.notice ? "NoticeNotMade" : null;
}

/** All that this reader may see, newest first. */
export async function restrictions(desk: Desk, who: Person): Promise<readonly Restriction[]> {
  return restrictionRows(desk.pool, who, todayOf(desk, await settingsOf(desk)));
}

/** What waits for this reader: to be confirmed, to be heard, to be delivered, to be looked at within two weeks. */
export type RestrictionWait = {
  readonly reference: string;
  readonly what: "Confirm" | "DecideAppeal" | "RecordDelivery" | "Review";
  readonly on: string | null;
};
export function restrictionWaits(
  desk: Desk,
  settings: Settings,
  who: Person,
  all: readonly Restriction[],
): RestrictionWait[] {
  const on = todayOf(desk, settings);
  const soon = Temporal.PlainDate.from(on).add({ days: 14 }).toString();
  const may = (act: RestrictionActType, state: Restriction) =>
    refusedNow(act, state) === null &&
    barred({ type: act, at: desk.now(), by: { kind: "person", personId: who.personId } }, state, settings.facts) ===
      null;
  return all.flatMap((state): RestrictionWait[] => {
    const { reference } = state;
    if (may("Confirm", state)) return [{ reference, what: "Confirm", on: lastDay(state) }];
    if (may("DecideAppeal", state)) return [{ reference, what: "DecideAppeal", on: null }];
    if (state.status === "imposed" && may("RecordDelivery", state))
      return [{ reference, what: "RecordDelivery", on: null }];
    const { reviewOn } = state.until;
    return reviewOn && reviewOn <= soon && may("Review", state) ? [{ reference, what: "Review", on: reviewOn }] : [];
  });
}
