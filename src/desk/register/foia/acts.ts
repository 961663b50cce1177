// What is done to a request for records: logged, given more time, its matters found and gone through, answered. Papers are made first and
// kept sealed with the very act that sends them out, so that what left stands in the ledger by its hash.
import type { Person } from "../../../domain/access/principal.ts";
import type { FoiaDraft } from "../../../domain/foia/act.ts";
import { businessDayAfter } from "../../../domain/foia/business-days.ts";
import type { FoiaRequest } from "../../../domain/foia/state.ts";
import { type Delay, type Exemption, exemptions } from "../../../domain/foia/terms.ts";
import { bytesForReference, makeReference, readReference } from "../../../domain/receipt/reference.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { streamOfReference } from "../../../store/queries/contents.ts";
import { wholeEntry } from "../../../store/queries/register/entry.ts";
import { type Desk, settingsOf, todayOf } from "../../desk.ts";
import { type Paper, sending } from "../../letters/kept.ts";
import { foiaNoun } from "../../nouns/foia.ts";
import { type DoneTo, isReferenceTaken, openTo, submitTo } from "../../submit.ts";
import type { Words } from "../../words/words.ts";
import { refusedBefore } from "./may.ts";
import { copyOf, cover, denial, extensionNotice, nothingFound } from "./papers.ts";
import { type OpenedRequest, writingOf } from "./read.ts";
import { foiaTermsOf } from "./terms.ts";
import { foiaMatters, readableElsewhere, wholeOf } from "./texts.ts";

type LogFields = Omit<Extract<FoiaDraft, { type: "LogRequest" }>, "type" | "reference" | "terms">;

/** A request that came in writing; the same form sent twice is one request. Gives its reference. */
export async function logFoia(
  desk: Desk,
  who: Person,
  fields: LogFields,
  words: Words,
  actId: string,
): Promise<Result<string>> {
  const settings = await settingsOf(desk);
  const terms = foiaTermsOf(settings);
  const streamId = desk.newId();
  const open = () => {
    const reference = makeReference(desk.random(bytesForReference));
    return openTo(
      desk,
      foiaNoun,
      who,
      { ...fields, type: "LogRequest", reference, terms, id: actId, streamId },
      words,
      [],
    );
  };
  const done = await open().catch((error) => {
    if (isReferenceTaken(error)) return open();
    throw error;
  });
  if (done.ok) return ok(done.value.state.reference);
  if (done.refusal !== "DoneAlready") return done;
  const there = await wholeEntry<FoiaRequest>(
    desk.pool,
    who,
    todayOf(desk, settings),
    { noun: "foia", streamId: String(done.facts?.stream) },
    null,
  );
  return there ? ok(there.state.reference) : no("NotFound");
}

type Done = Result<DoneTo<FoiaRequest>>;
type At = { readonly id: string; readonly expects?: number };

export const doFoia = (
  desk: Desk,
  who: Person,
  { view }: OpenedRequest,
  draft: FoiaDraft,
  { id, ...at }: At,
  words: Words = {},
): Promise<Done> => submitTo(desk, foiaNoun, who, { ...draft, ...at, id, streamId: view.state.id }, words);

/** By the matter's reference as typed. Refusals: NotAReference and its like, OtherNotFound: not there, or not for this reader. */
export async function addFoiaMatter(
  desk: Desk,
  who: Person,
  opened: OpenedRequest,
  typed: string,
  at: At,
): Promise<Done> {
  const read = readReference(typed);
  if (!read.ok) return read;
  const matter = await streamOfReference(desk.pool, who, todayOf(desk, opened.settings), read.value);
  return matter ? doFoia(desk, who, opened, { type: "AddMatter", matter }, at) : no("OtherNotFound");
}

/** An act with the papers that leave by it, made and not yet sent: what a preview shows is what is sent, byte for byte, on the same day. */
export type Ready = {
  readonly draft: FoiaDraft;
  readonly words: Words;
  readonly papers: readonly Paper[];
  /** Withheld in one text and readable in another: shown before it leaves. */
  readonly elsewhere: readonly string[];
};

function ready(
  draft: Extract<FoiaDraft, { papers: readonly string[] }>,
  made: readonly Result<Paper>[],
  { text, elsewhere = [] }: { readonly text?: string; readonly elsewhere?: readonly string[] } = {},
): Result<Ready> {
  const papers: Paper[] = [];
  for (const one of made) {
    if (!one.ok) return one;
    papers.push(one.value);
  }
  const { files, papers: hashes } = sending(papers);
  const words: Words = { ...(text === undefined ? {} : { text }), files };
  return ok({ draft: { ...draft, papers: hashes }, words, papers, elsewhere });
}

export function readyExtension(
  desk: Desk,
  who: Person,
  opened: OpenedRequest,
  { reasons, days }: { readonly reasons: readonly Delay[]; readonly days: number },
): Result<Ready> {
  const writing = writingOf(desk, who, opened);
  const terms = foiaTermsOf(opened.settings);
  const draft = { type: "ExtendTime", reasons, days, terms, papers: [] } as const;
  const before = refusedBefore(writing, draft);
  if (!before.ok) return before;
  const newOn = businessDayAfter(opened.view.state.dueOn, days, terms.holidays);
  return ready(draft, [extensionNotice(writing, reasons, newOn)]);
}

/** `basis`: why the exemptions apply here, in words: 9(a) wants them. Refusals: BasisMissing, CounselorMissing, and those of the domain. */
export function readyDenial(
  desk: Desk,
  who: Person,
  opened: OpenedRequest,
  under: readonly Exemption[],
  basis: string,
): Result<Ready> {
  const writing = writingOf(desk, who, opened);
  const draft = { type: "Deny", exemptions: under, papers: [] } as const;
  const before = refusedBefore(writing, draft);
  if (!before.ok) return before;
  if (basis.trim() === "") return no("BasisMissing");
  return ready(draft, [denial(writing, "all", under, basis)], { text: basis });
}

/** `searched`: where and for what, in words. Refusals: SearchMissing, and those of the domain. */
export function readyNothingFound(desk: Desk, who: Person, opened: OpenedRequest, searched: string): Result<Ready> {
  const writing = writingOf(desk, who, opened);
  const draft = { type: "SayNothingFound", papers: [] } as const;
  const before = refusedBefore(writing, draft);
  if (!before.ok) return before;
  if (searched.trim() === "") return no("SearchMissing");
  return ready(draft, [nothingFound(writing, searched)], { text: searched });
}

/** Everything that leaves: the letter, a denial of what is withheld, and a copy of each matter with what was confirmed burned in. */
export async function readyRelease(desk: Desk, who: Person, opened: OpenedRequest): Promise<Result<Ready>> {
  const { settings, view } = opened;
  const writing = writingOf(desk, who, opened);
  const matters = view.officer ? await foiaMatters(desk, settings, who, view.state) : [];
  const texts = matters.flatMap((one) => one.texts);
  const whole = [...new Set(matters.flatMap(wholeOf))];
  const unreviewed = texts.filter(({ open }) => open).length;
  const unseen = view.state.matters.length - matters.length;
  const draft = { type: "Release", unreviewed, unseen, whole, papers: [] } as const;
  const before = refusedBefore(writing, draft);
  if (!before.ok) return before;
  const used = new Set([...whole, ...texts.flatMap(({ look }) => look?.redactions ?? []).map((one) => one.exemption)]);
  const under = exemptions.filter((one) => used.has(one));
  const made = [
    cover(writing, matters, under.length > 0),
    ...(under.length > 0 ? [denial(writing, "some", under, null)] : []),
    ...matters.map((one) => copyOf(writing, one, "release")),
  ];
  return ready(draft, made, { elsewhere: readableElsewhere(matters) });
}

/** Made of the request as it was read: what was gone through meanwhile would have to be burned in too, and so it is refused. */
export const sendFoia = (
  desk: Desk,
  who: Person,
  opened: OpenedRequest,
  { draft, words }: Ready,
  actId: string,
): Promise<Done> => doFoia(desk, who, opened, draft, { id: actId, expects: opened.view.version }, words);
