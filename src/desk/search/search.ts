// The search field: a reference, a receipt code, an exact e-mail, phone or name; and words, in whatever was said that this person may
// read. Newest first. Walls and rights are the database's; words are opened only to show the piece around what was searched for.
import type { Person } from "../../domain/access/principal.ts";
import { readReference } from "../../domain/receipt/reference.ts";
import { readCode } from "../../domain/receipt/six-words.ts";
import { excerpt } from "../../domain/search/excerpt.ts";
import { holdsPhrase, nameTerm, readQuery, type SearchQuery } from "../../domain/search/terms.ts";
import { keyedHash, tokenOf, unwrapStreamKey } from "../../store/keys.ts";
import { foundRows, type ListFilter, rowsAPage } from "../../store/queries/cases/rows.ts";
import { type FoundMessage, findMessages, newestDoc } from "../../store/queries/cases/search.ts";
import { type Desk, type Settings, settingsOf, todayOf } from "../desk.ts";
import { foldEmail, foldPhone } from "../identity/fold.ts";
import { noteList } from "../read/readings/note.ts";
import { reader, shownRows } from "../read/rows.ts";
import type { Row } from "../read/views.ts";
import { openContent, type Said } from "../words/words.ts";
import { instantOf, textOf } from "./findable.ts";

export type SearchPage = {
  readonly rows: readonly Row[];
  /** Where to go on: the place of the last message looked at; null when there are no older ones. */
  readonly next: string | null;
  /** Nothing typed can be searched for: words that are in every text, or signs alone. */
  readonly nothingToFind: boolean;
};

/** How many messages each look takes: most people see most of what is found, so the first look is nearly always the last. */
const looks = [120, 500, 2000];

function hashesOf(settings: Settings, typed: string) {
  const reference = readReference(typed);
  if (reference.ok) return [{ reference: reference.value }];
  const code = readCode(typed);
  const hashed = (sort: "code" | "email" | "phone" | "name", value: string | null) =>
    value === null ? [] : [{ sort, hash: keyedHash(settings.keys, sort, value) }];
  return [
    ...hashed("code", code.ok ? code.value : null),
    ...hashed("email", foldEmail(typed)),
    ...hashed("phone", foldPhone(typed)),
    ...hashed("name", nameTerm(typed)),
  ];
}

/** The opened words of a found message; null when they don't hold what was asked for in quotation marks. */
function opened(desk: Desk, settings: Settings, query: SearchQuery, message: FoundMessage): Row["found"] {
  const { stream_id: streamId, wrapped } = message;
  if (!wrapped) return null;
  const key = unwrapStreamKey(settings.keys, streamId, wrapped);
  const said: Said = JSON.parse(
    openContent(key, desk.library, streamId, message.found_id, message.chunks).toString("utf8"),
  );
  const text = textOf(said);
  if (!query.phrases.every((phrase) => holdsPhrase(text, phrase))) return null;
  return { pieces: excerpt(text, query), saidAt: instantOf(message.doc) };
}

async function byWords(
  desk: Desk,
  settings: Settings,
  who: Person,
  query: SearchQuery,
  filter: ListFilter,
  before: string,
  taken: ReadonlySet<string>,
): Promise<Pick<SearchPage, "rows" | "next">> {
  const lists = query.lists.map((terms) => terms.map((term) => tokenOf(settings.keys, term)));
  const readRow = reader(desk, settings, who);
  const rows = new Map<string, Row>();
  let from = before;
  for (const most of looks) {
    const look = await findMessages(desk.pool, who, todayOf(desk, settings), lists, from, most, filter);
    for (const message of look.messages) {
      if (rows.size === rowsAPage) return { rows: [...rows.values()], next: from };
      from = message.doc;
      if (taken.has(message.stream_id) || rows.has(message.stream_id)) continue;
      const found = opened(desk, settings, query, message);
      if (found) rows.set(message.stream_id, { ...readRow(message), found });
    }
    if (look.last === null) return { rows: [...rows.values()], next: null };
    from = look.last;
  }
  return { rows: [...rows.values()], next: from };
}

/** @param before where an earlier page ended */
export async function search(
  desk: Desk,
  who: Person,
  typed: string,
  filter: ListFilter = {},
  before?: string,
): Promise<SearchPage> {
  const settings = await settingsOf(desk);
  const on = todayOf(desk, settings);
  const exactly =
    before === undefined
      ? await Promise.all(hashesOf(settings, typed).map((by) => foundRows(desk.pool, who, on, by, filter)))
      : [];
  const rows = new Map(exactly.flat().map((row) => [row.stream_id, row]));
  const exact = await shownRows(desk, settings, who, [...rows.values()]);
  const query = readReference(typed).ok || readCode(typed).ok ? null : readQuery(typed);
  if (!query) return { rows: exact, next: null, nothingToFind: exact.length === 0 };
  const found = await byWords(desk, settings, who, query, filter, before ?? newestDoc, new Set(rows.keys()));
  const rowsFound = [...exact, ...found.rows];
  await noteList(
    desk,
    who,
    on,
    "line",
    found.rows.map((row) => row.streamId),
  );
  return { rows: rowsFound, next: found.next, nothingToFind: rowsFound.length === 0 && query.common };
}
