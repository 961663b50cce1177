// The texts of responsive matters as their reviewer sees them: each with what is proposed to be withheld, and what a person decided.
// Identities, borrowing parts and attachments are withheld whole, and aren't even opened for it.
import type { Person } from "../../../domain/access/principal.ts";
import type { Kind } from "../../../domain/case/terms.ts";
import { proposedIn } from "../../../domain/foia/proposed.ts";
import type { FoiaRequest, Reviewed } from "../../../domain/foia/state.ts";
import type { Exemption, Redaction } from "../../../domain/foia/terms.ts";
import type { Lists } from "../../../domain/redaction/lists.ts";
import { undecided } from "../../../domain/redaction/marks.ts";
import { mask } from "../../../domain/redaction/personal.ts";
import { unwrapStreamKey } from "../../../store/keys.ts";
import { type ResponsiveMatter, responsiveMatters } from "../../../store/queries/register/foia.ts";
import { type Desk, type Settings, todayOf } from "../../desk.ts";
import { textOf } from "../../search/findable.ts";
import { knownLists } from "../../words/known.ts";
import { type FileHead, openContent, type Said } from "../../words/words.ts";

export type FoiaText = {
  readonly content: string;
  readonly at: string;
  /** A colleague's name; null: the patron's words. */
  readonly by: string | null;
  readonly sort: "words" | "reply" | "note" | "reason";
  readonly text: string;
  readonly look: Reviewed | null;
  /** What a person has gone through or has to, in the order of the text; `kept`: what it is withheld under, null dropped, undefined open. */
  readonly spans: readonly (Redaction & { readonly kept: Exemption | null | undefined })[];
  /** Nobody has gone through it, or it has a proposal that nobody decided on. */
  readonly open: boolean;
};
export type FoiaMatter = {
  readonly id: string;
  readonly reference: string;
  readonly kind: Kind;
  readonly openedAt: string;
  readonly texts: readonly FoiaText[];
  /** Types of the attachments, never their names, which may tell of a person. */
  readonly files: readonly string[];
  readonly hasIdentity: boolean;
  readonly hasBorrowing: boolean;
};

/** Those that this reader may see; noted as a reading of each. */
export async function foiaMatters(
  desk: Desk,
  settings: Settings,
  who: Person,
  state: FoiaRequest,
  some: readonly string[] = state.matters,
): Promise<FoiaMatter[]> {
  const lists = await knownLists(desk);
  const found = await responsiveMatters(desk.pool, who, todayOf(desk, settings), some, desk.now());
  return found.map((one) => matterOf(desk, settings, one, { reviewed: state.reviewed, lists }));
}

const sameSpan = (a: Redaction, b: Redaction): boolean => a.start === b.start && a.end === b.end;

/** Proposals and decisions as one list: what was decided stands, an undecided proposal over nothing decided is open. */
function spansOf(text: string, look: Reviewed | undefined, lists: Lists | undefined): FoiaText["spans"] {
  const kept = (look?.redactions ?? []).map((one) => ({ ...one, kept: one.exemption }));
  const dropped = (look?.dropped ?? []).map((one) => ({ ...one, kept: null }));
  const open = undecided(proposedIn(text, lists), look)
    .filter((one) => ![...kept, ...dropped].some((other) => sameSpan(one, other)))
    .map((one) => ({ ...one, kept: undefined }));
  return [...kept, ...dropped, ...open].sort((a, b) => a.start - b.start || a.end - b.end);
}

function matterOf(
  desk: Desk,
  settings: Settings,
  { state, wrapped, events, contents }: ResponsiveMatter,
  known: { readonly reviewed: readonly Reviewed[]; readonly lists: Lists | undefined },
): FoiaMatter {
  const key = unwrapStreamKey(settings.keys, state.id, wrapped);
  const open = (content: (typeof contents)[number]) =>
    JSON.parse(openContent(key, desk.library, state.id, content.id, content.chunks).toString("utf8"));
  const byVersion = new Map(events.map((event) => [event.version, event]));
  const texts = contents.flatMap((content): FoiaText[] => {
    if (content.slot === "filehead") return [];
    const text = textOf(open(content) as Said);
    const event = byVersion.get(content.version);
    if (text.trim() === "" || !event) return [];
    const look = known.reviewed.find((one) => one.content === content.id);
    const by = settings.row.people.find(({ id }) => id === event.data.by)?.name ?? null;
    const spans = spansOf(text, look, known.lists);
    return [
      {
        content: content.id,
        at: event.at,
        by,
        sort: content.slot as FoiaText["sort"],
        text,
        look: look ?? null,
        spans,
        open: !look || spans.some(({ kept }) => kept === undefined),
      },
    ];
  });
  const happened = (type: string) => events.some((event) => event.type === type);
  return {
    id: state.id,
    reference: state.reference,
    kind: state.kind,
    openedAt: state.openedAt,
    texts,
    files: contents.filter(({ slot }) => slot === "filehead").map((content) => (open(content) as FileHead).type),
    hasIdentity: state.named || state.replyBy !== "page" || happened("ContactChanged"),
    hasBorrowing: happened("BorrowingAdded"),
  };
}

/** What is withheld whole, whatever its words. */
export const wholeOf = (matter: FoiaMatter): Exemption[] => [
  ...(matter.hasIdentity || matter.files.length > 0 ? (["privateInformation"] as const) : []),
  ...(matter.hasBorrowing ? (["libraryUsers"] as const) : []),
];

/** Shorter ones would be found in half the words of a language. */
const shortest = 3;

/** Words that are withheld in one text and readable in another of the same release: maybe rightly so, and a person looks before it leaves. */
export function readableElsewhere(matters: readonly FoiaMatter[]): string[] {
  const texts = matters.flatMap((matter) => matter.texts);
  const withheld = texts.flatMap(({ text, look }) =>
    (look?.redactions ?? []).map(({ start, end }) => text.slice(start, end).trim()),
  );
  const readable = texts.map(({ text, look }) => mask(text, look?.redactions ?? [], () => "\n").toLowerCase());
  const once = new Map(withheld.map((words) => [words.toLowerCase(), words]));
  return [...once]
    .filter(([folded]) => folded.length >= shortest && readable.some((text) => text.includes(folded)))
    .map(([, words]) => words);
}
