// Letters of a matter on paper: whoever asked for letters gets, instead of a mail, a paper that a colleague prints and posts. It is kept as it
// left, byte for byte. Its address is opened with a reason, which stands in the record (5.2).

import type { Person } from "../../domain/access/principal.ts";
import { barred } from "../../domain/case/decide.ts";
import type { Case } from "../../domain/case/state.ts";
import type { Letter } from "../../domain/case/terms.ts";
import type { PostWay } from "../../domain/paper/sent.ts";
import { dayIn } from "../../lib/dates.ts";
import { actIdOf } from "../../lib/ids.ts";
import type { Locale } from "../../lib/locale.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { caseLetters, type LetterSheet } from "../../print/case-letters.ts";
import type { NoPaper } from "../../print/paper.ts";
import { unwrapStreamKey } from "../../store/keys.ts";
import { staffWholeCase } from "../../store/queries/contents.ts";
import { actsOf } from "../../store/queries/mail/case.ts";
import { markMail } from "../../store/queries/mail/out.ts";
import { lettersWaiting, type WaitingLetter } from "../../store/queries/mail/paper.ts";
import { type Desk, jobOf, type Settings, settingsOf, todayOf } from "../desk.ts";
import { openAll, reasonsGiven } from "../read/exchange.ts";
import { submit } from "../submit.ts";
import type { Identity } from "../words/words.ts";
import { letterOf } from "./case.ts";
import { sending } from "./kept.ts";
import { writeLetter } from "./letter.ts";
import { letterheadOf, signerFor } from "./letterhead.ts";

export type Size = "standard" | "large";
export type ToPost = {
  readonly reference: string;
  readonly version: number;
  readonly letter: Letter;
  /** RFC 3339 UTC: what it tells of happened then. */
  readonly at: string;
  readonly locale: Locale;
  readonly size: Size;
  /** May this reader open whose it is, and post it? */
  readonly may: boolean;
  /** `closed`: nobody has opened the address; else the paper, or why there is none. */
  readonly paper: "closed" | Result<{ readonly bytes: Uint8Array; readonly sha256: string }, NoPaper>;
};
type Opened = ToPost & { readonly streamId: string; readonly sheet: LetterSheet | null };

const linesOf = ({ name, address }: Identity): string[] =>
  [name, ...address.split("\n")].map((line) => line.trim()).filter((line) => line !== "");

async function openOne(desk: Desk, settings: Settings, who: Person, one: WaitingLetter): Promise<Opened | null> {
  const { state, version, letter } = one;
  const today = todayOf(desk, settings);
  const now = desk.now();
  const look = (at: string | null, reasons = {}) => staffWholeCase(desk.pool, who, today, state.reference, at, reasons);
  const head = await look(null);
  const reasons = head && reasonsGiven(head.events, who.personId, now);
  const isOpen = reasons?.identity !== undefined;
  const whole = isOpen ? await look(now, reasons) : head;
  const row = whole?.events[version - 1];
  if (!whole?.wrapped || !row) return null;
  const shown = {
    streamId: state.id,
    reference: state.reference,
    version,
    letter,
    at: row.at,
    locale: state.language,
    size: sizeFor(state),
    may: barred("PostLetter", state, { kind: "person", personId: who.personId }, settings.facts) === null,
  };
  const opened = openAll(whole, unwrapStreamKey(settings.keys, state.id, whole.wrapped), desk.library);
  if (!isOpen || !shown.may) return { ...shown, paper: "closed", sheet: null };
  const acts = await actsOf(desk.pool, who, state.id);
  const it = letterOf(settings.keys, state.id, whole.events, acts, opened, { version, letter });
  const by = "by" in it.event && typeof it.event.by === "number" ? it.event.by : null;
  const { subject, parts } = writeLetter(settings.row, desk.publicUrl, it, true);
  const sheet: LetterSheet = {
    to: { lines: opened.identity ? linesOf(opened.identity) : [] },
    reference: state.reference,
    on: dayIn(settings.calendar.zone, row.at),
    title: subject,
    parts: parts.map(({ title, text }) => ({ title, text: [...text] })),
    signer: signerFor(settings, "matters", by),
  };
  const made = printed(settings, shown.locale, shown.size, [sheet]);
  return { ...shown, sheet, paper: made.ok ? ok({ bytes: made.value, sha256: hashOf(made.value) }) : made };
}

const hashOf = (bytes: Uint8Array): string => sending([{ name: "", bytes }]).papers[0] ?? "";
const sizeFor = ({ needs }: Case): Size => (needs.includes("largePrint") ? "large" : "standard");

/** The file carries the day of its newest letter: printed again tomorrow, it is the same. */
const printed = ({ row }: Settings, locale: Locale, size: Size, sheets: readonly LetterSheet[]) =>
  caseLetters({
    locale,
    size,
    library: letterheadOf(row),
    on:
      sheets
        .map(({ on }) => on)
        .sort()
        .at(-1) ?? "",
    sheets: [...sheets],
  });

async function opened(desk: Desk, settings: Settings, who: Person, reference: string | null): Promise<Opened[]> {
  const rows = await lettersWaiting(desk.pool, who, todayOf(desk, settings), reference);
  const all: Opened[] = [];
  for (const row of rows) {
    const one = await openOne(desk, settings, who, row);
    if (one) all.push(one);
  }
  return all;
}

/** What waits to be printed and posted, of one matter or of all that are this person's to post. */
export async function lettersToPost(desk: Desk, who: Person, reference: string | null): Promise<readonly ToPost[]> {
  return opened(desk, await settingsOf(desk), who, reference);
}

/** Those of one language and size whose addresses are open, in one file. NotFound: there is none. */
export async function printTogether(
  desk: Desk,
  who: Person,
  reference: string | null,
  group: { readonly locale: Locale; readonly size: Size },
): Promise<Result<Uint8Array, NoPaper | "NotFound">> {
  const settings = await settingsOf(desk);
  const all = await opened(desk, settings, who, reference);
  const sheets = all.flatMap((one) =>
    one.sheet && one.paper !== "closed" && one.paper.ok && one.locale === group.locale && one.size === group.size
      ? [one.sheet]
      : [],
  );
  return sheets.length === 0 ? no("NotFound") : printed(settings, group.locale, group.size, sheets);
}

/** Opens whose they are, to print them: of each matter once, by the reason "letter". */
export async function openToPrint(
  desk: Desk,
  who: Person,
  reference: string | null,
  actId: string,
): Promise<Result<null>> {
  const settings = await settingsOf(desk);
  const closed = (await opened(desk, settings, who, reference)).filter(({ may, paper }) => may && paper === "closed");
  for (const streamId of new Set(closed.map((one) => one.streamId))) {
    const id = actIdOf(`${actId} ${streamId}`);
    const done = await submit(desk, who, { type: "OpenIdentity", reason: "letter", id, streamId });
    if (!done.ok) return done;
  }
  return ok(null);
}

/**
 * A letter left, or is set aside. `sha256`: of the paper that the page showed. Refusals: LetterGone, it isn't waiting (any more), or its address
 * isn't open; PaperChanged, what is printed now is another paper; those of the domain.
 */
export async function postLetter(
  desk: Desk,
  who: Person,
  { reference, version, sha256 }: { readonly reference: string; readonly version: number; readonly sha256: string },
  way: PostWay,
  actId: string,
): Promise<Result<null>> {
  const settings = await settingsOf(desk);
  const one = (await opened(desk, settings, who, reference)).find((letter) => letter.version === version);
  if (!one) return doneBefore(desk, settings, who, { reference, version }, actId);
  const { streamId, letter, paper } = one;
  const key = { streamId, version, letter };
  const done = async (papers: readonly { name: string; bytes: Uint8Array }[]): Promise<Result<null>> => {
    const { papers: hashes, files } = sending(papers);
    const draft = { type: "PostLetter", of: version, letter, way, papers: hashes } as const;
    const sent = await submit(desk, who, { ...draft, id: actId, streamId }, { files });
    if (!sent.ok) return sent;
    await markMail(desk.pool, jobOf(desk), key, "posted", desk.now(), null);
    return ok(null);
  };
  if (way === "setAside") return done([]);
  if (paper === "closed") return no("LetterGone");
  if (!paper.ok) return paper;
  if (paper.value.sha256 !== sha256) return no("PaperChanged");
  return done([{ name: `${reference}-${letter}-${version}.pdf`, bytes: paper.value.bytes }]);
}

/** The same click twice is answered as the first was; somebody else's was first: LetterDone. */
async function doneBefore(
  desk: Desk,
  settings: Settings,
  who: Person,
  { reference, version }: { readonly reference: string; readonly version: number },
  id: string,
): Promise<Result<null>> {
  const whole = await staffWholeCase(desk.pool, who, todayOf(desk, settings), reference, null);
  if (!whole?.state.posted?.includes(version)) return no("LetterGone");
  const draft = { type: "PostLetter", of: version, letter: "reply", way: "setAside", papers: [] } as const;
  const done = await submit(desk, who, { ...draft, id, streamId: whole.state.id });
  return done.ok ? ok(null) : done;
}
