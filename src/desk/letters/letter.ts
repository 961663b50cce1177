// A letter to the patron, word for word, from facts alone: the preview, the mail that leaves and the paper are this one text. It says what happens
// next and by when, how to ask for the Director at any time, and that nobody is treated worse for speaking up (3.1, informal.3, 6.1).
// It carries no name of the patron: staff preview it without opening who they are.
import type { CaseEvent } from "../../domain/case/event.ts";
import { type Case, nextTarget } from "../../domain/case/state.ts";
import type { Letter } from "../../domain/case/terms.ts";
import { weekdayDate } from "../../lib/dates.ts";
import { type Translate, translator } from "../../lib/locale.ts";
import type { LibraryRow } from "../../store/queries/library.ts";
import { type NamePerson, namer } from "../read/exchange.ts";
import type { Said } from "../words/words.ts";
import { openings } from "./openings.ts";

/** What a letter is made of: the case as it stood when the act was done. */
export type LetterCase = {
  readonly letter: Letter;
  readonly event: CaseEvent;
  /** When it happened, RFC 3339 UTC: the letter's own date. */
  readonly at: string;
  readonly state: Case;
  /** The words that the event brought. */
  readonly said: Said | null;
  /** The six words; in the acknowledgement only. */
  readonly code: readonly string[] | null;
};
/** Some paragraphs under a title; none over what the letter is about. */
export type LetterPart = { readonly title: string | null; readonly text: readonly string[] };
/** `body`: all of it as a mail has it; `parts`: the same, for paper, which has a letterhead of its own. */
export type LetterText = { readonly subject: string; readonly body: string; readonly parts: readonly LetterPart[] };

/** What every part of a letter is written with. */
export type Pen = {
  readonly t: Translate;
  readonly zone: string;
  readonly day: (instant: string) => string;
  readonly name: NamePerson;
  /** "Marisol (Front desk)" */
  readonly who: (id: unknown) => string;
};

/** The patron's own page, as web/paths.ts has it. */
const myCase = { en: "/my-case", es: "/es/my-case" } as const;

function penFor(library: LibraryRow, { state, at }: LetterCase): Pen {
  const t = translator(state.language);
  const { zone } = library.hours;
  const name = namer(library.people, true);
  return {
    t,
    zone,
    name,
    day: (instant) => weekdayDate(state.language, instant, zone, at),
    who: (id) => {
      const person = typeof id === "number" ? name(id) : null;
      return person ? t("letters.person", { name: person.name, title: person.title }) : t("letters.somebody");
    },
  };
}

/** `onPaper`: it is answered by letter, not by mail; all else is the same. */
export function writeLetter(library: LibraryRow, publicUrl: string, letter: LetterCase, onPaper = false): LetterText {
  const pen = penFor(library, letter);
  const { t } = pen;
  const { state } = letter;
  const { shortName, phone, address } = library.facts;
  const said = (...text: readonly string[]) => text.filter((one) => one.trim() !== "");
  const link = t("letters.follow", { link: `${publicUrl}${myCase[state.language]}` });
  const ways = onPaper ? reachOnPaper : reach;
  // In capitals in a mail, which knows no headings.
  const heading = (key: string): string => (onPaper ? `${t(key).slice(0, 1)}${t(key).slice(1).toLowerCase()}` : t(key));
  const parts: LetterPart[] = [
    { title: null, text: said(t("letters.hello"), ...openings[letter.letter](letter, pen)) },
    { title: heading("letters.nextTitle"), text: said(nextOf(letter, pen)) },
    { title: heading("letters.anyTimeTitle"), text: said(said(ladderOf(state, t), t("letters.noPenalty")).join(" ")) },
    { title: heading("letters.followTitle"), text: said(link, phone === "" ? t(ways.none) : t(ways.phone, { phone })) },
  ];
  const end = [library.name, ...address, t("letters.reference", { reference: state.reference })].join("\n");
  return {
    subject: t("letters.subject", { library: shortName || library.name, reference: state.reference }),
    body: `${[...parts.flatMap(({ title, text }) => [...(title === null ? [] : [title]), ...text]), end].join("\n\n")}\n`,
    parts,
  };
}

const reach = { none: "letters.reach", phone: "letters.reachByPhone" } as const;
const reachOnPaper = { none: "letters.reachOnPaper", phone: "letters.reachOnPaperByPhone" } as const;

const clocks = {
  reply: "letters.next.reply",
  word: "letters.next.word",
  review: "letters.next.review",
  silence: "letters.next.settles",
  handOver: "letters.next.complaint",
  complaint: "letters.next.complaintRuns",
} as const;

/** What happens next, and by when: a weekday and a date. */
function nextOf({ state, at }: LetterCase, { t, day }: Pen): string {
  const target = nextTarget(state);
  if (!target) return t("letters.next.closed");
  const due = { day: day(target.dueAt) };
  if (target.clock !== "silence") return t(target.dueAt < at ? "letters.next.late" : clocks[target.clock], due);
  const isNoticed = (state.status === "offered" || state.status === "decided") && state.noticedAt !== null;
  if (isNoticed) return t("letters.next.closing", due);
  return t(state.status === "decided" ? "letters.next.decided" : clocks.silence, due);
}

/** The next step up, which is the patron's to take (informal.3, .4). */
function ladderOf(state: Case, t: Translate): string {
  if (state.status === "complaint") return "";
  if (state.status === "review") return t("letters.reviewRuns");
  return state.review?.decidedAt ? t("letters.complaintWay") : t("letters.reviewWay");
}
