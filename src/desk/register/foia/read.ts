// Requests for records as pages see them: the register with its clocks, and one request with its words, papers and matters.
import type { Person } from "../../../domain/access/principal.ts";
import { businessDaysLeft } from "../../../domain/foia/business-days.ts";
import { isFoiaOfficer } from "../../../domain/foia/decide.ts";
import type { FoiaEvent } from "../../../domain/foia/event.ts";
import type { FoiaRequest } from "../../../domain/foia/state.ts";
import { readReference } from "../../../domain/receipt/reference.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { unwrapStreamKey } from "../../../store/keys.ts";
import { type WholeEntry, wholeEntry } from "../../../store/queries/register/entry.ts";
import { type FoiaCount, foiaRequests, responsiveMatters } from "../../../store/queries/register/foia.ts";
import { type Desk, type Settings, settingsOf, todayOf } from "../../desk.ts";
import { type KeptPaper, keptPapers, openKept } from "../../letters/kept.ts";
import { openAll } from "../../read/exchange.ts";
import type { Download } from "../../read/patron.ts";
import type { Identity } from "../../words/words.ts";
import { type FoiaMay, mayOf } from "./may.ts";
import type { Writing } from "./papers.ts";
import { foiaTermsOf } from "./terms.ts";

/** `late`: silence is a denial (3(d)), and so it is shown. `soon`: as many business days left as the library warns at. */
export type FoiaClock = { readonly left: number; readonly state: "runs" | "soon" | "late" };
export type FoiaRow = { readonly state: FoiaRequest; readonly clock: FoiaClock | null };

/** @param dueOn the last day to answer, YYYY-MM-DD */
export function foiaClock(desk: Desk, settings: Settings, dueOn: string): FoiaClock {
  const { holidays, warnDays } = foiaTermsOf(settings);
  const today = todayOf(desk, settings);
  const left = businessDaysLeft(today, dueOn, holidays);
  return { left, state: today > dueOn ? "late" : left <= warnDays ? "soon" : "runs" };
}

const clockOf = (desk: Desk, settings: Settings, state: FoiaRequest): FoiaClock | null =>
  state.status === "closed" ? null : foiaClock(desk, settings, state.dueOn);

/** Is this person a FOIA officer today? */
export const isOfficer = (desk: Desk, settings: Settings, who: Person): boolean =>
  isFoiaOfficer(who.personId, settings.facts, todayOf(desk, settings));

/** `count`: of those logged this year, so far as this reader sees them. */
export type FoiaRegister = {
  readonly officer: boolean;
  readonly rows: readonly FoiaRow[];
  readonly year: number;
  readonly count: FoiaCount;
};

export async function foiaRegister(desk: Desk, who: Person): Promise<FoiaRegister> {
  const settings = await settingsOf(desk);
  const on = todayOf(desk, settings);
  const { year } = Temporal.PlainDate.from(on);
  const newYear = Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(settings.calendar.zone);
  const since = newYear.toInstant().toString({ fractionalSecondDigits: 3 });
  const { states, count } = await foiaRequests(desk.pool, who, on, since);
  return {
    officer: isOfficer(desk, settings, who),
    year,
    count,
    rows: states.map((state) => ({ state, clock: clockOf(desk, settings, state) })),
  };
}

type WholeRequest = WholeEntry<FoiaRequest, FoiaEvent["type"]>;
export type FoiaPaperView = KeptPaper<WholeRequest>;
export type FoiaView = {
  readonly state: FoiaRequest;
  readonly version: number;
  readonly officer: boolean;
  readonly clock: FoiaClock | null;
  readonly asked: string;
  readonly requester: Identity | null;
  /** Why it was denied, as the letter says. */
  readonly basis: string | null;
  readonly papers: readonly FoiaPaperView[];
  readonly matters: readonly { readonly id: string; readonly reference: string }[];
  /** Responsive matters that are walled off from this reader. */
  readonly unseen: number;
  readonly events: WholeRequest["events"];
  /** Nothing once it is closed, and for whoever isn't an officer. */
  readonly may: readonly FoiaMay[];
};

export type OpenedRequest = { readonly settings: Settings; readonly whole: WholeRequest; readonly view: FoiaView };

export async function foiaView(desk: Desk, who: Person, reference: string): Promise<Result<OpenedRequest, "NotFound">> {
  const settings = await settingsOf(desk);
  const today = todayOf(desk, settings);
  const read = readReference(reference);
  if (!read.ok) return no("NotFound");
  const asked = { noun: "foia", reference: read.value } as const;
  const whole: WholeRequest | null = await wholeEntry(desk.pool, who, today, asked, desk.now());
  if (!whole) return no("NotFound");
  const { state, version, events } = whole;
  const officer = isOfficer(desk, settings, who);
  const seen = officer ? await responsiveMatters(desk.pool, who, today, state.matters, null) : [];
  const matters = seen.map((one) => ({ id: one.state.id, reference: one.state.reference }));
  return ok({
    settings,
    whole,
    view: {
      state,
      version,
      officer,
      clock: clockOf(desk, settings, state),
      ...wordsOf(desk, settings, whole),
      matters,
      unseen: state.matters.length - matters.length,
      events,
      may: officer && state.status === "open" ? mayOf({ desk, settings, state, me: who.personId }) : [],
    },
  });
}

function wordsOf(desk: Desk, settings: Settings, whole: WholeRequest) {
  const { state, wrapped } = whole;
  const opened = openAll(whole, unwrapStreamKey(settings.keys, state.id, wrapped), desk.library);
  const said = (slot: string) => [...opened.said.values()].findLast((one) => one.slot === slot)?.text;
  return {
    asked: said("words") ?? "",
    basis: said("reply") ?? null,
    requester: opened.identity,
    papers: keptPapers(desk, settings, whole),
  };
}

export const writingOf = (desk: Desk, who: Person, { settings, view }: OpenedRequest): Writing => ({
  desk,
  settings,
  state: view.state,
  asked: view.asked,
  requester: view.requester,
  me: who.personId,
});

/** A paper exactly as it left. */
export const readFoiaPaper = (
  desk: Desk,
  who: Person,
  { settings, whole }: OpenedRequest,
  id: string,
): Promise<Result<Download, "NotFound">> => openKept(desk, settings, who, whole, id);
