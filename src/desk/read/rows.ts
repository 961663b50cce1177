// Rows of the lists made readable: names filled in, and of the words one line each, where the database gave them.
import type { Person } from "../../domain/access/principal.ts";
import { statuses } from "../../domain/case/state.ts";
import { channels, clocks, kinds } from "../../domain/case/terms.ts";
import { unwrapStreamKey } from "../../store/keys.ts";
import { statusNumber } from "../../store/lists/case-item.ts";
import type { ListRow } from "../../store/queries/cases/rows.ts";
import { type Desk, type Settings, todayOf } from "../desk.ts";
import { openContent } from "../words/words.ts";
import { type NamePerson, namer } from "./exchange.ts";
import { noteList } from "./readings/note.ts";
import type { Row } from "./views.ts";

const lineLength = 140;
/** "Dear library," says nothing of the matter. */
const greeting =
  /^(hi|hello|dear|good (morning|afternoon|evening)|to whom|hola|buen[oa]s|estimad[oa]s?|querid[oa]s?|a quien)\b.{0,40}$/i;
const statusOf = new Map(statuses.map((status) => [statusNumber[status], status]));

/** What a matter is about in a line: the first one that says something; cut at a word. */
export function lineOf(text: string, length = lineLength): string {
  const lines = text
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const line = (lines.length > 1 && greeting.test(lines[0] ?? "") ? lines[1] : lines[0]) ?? "";
  return line.length > length ? `${line.slice(0, length).replace(/\s+\S*$/, "")}…` : line;
}

/** Of a very long text, sealed in several pieces, its beginning is enough. */
function textOf(json: string): string {
  try {
    return JSON.parse(json).text;
  } catch {
    return json.slice('{"text":"'.length).replaceAll("\\n", "\n");
  }
}

function rowOf(
  desk: Desk,
  settings: Settings,
  me: number,
  name: NamePerson,
  branches: ReadonlyMap<number, string>,
  row: ListRow,
): Row {
  const kind = kinds[row.kind];
  const status = statusOf.get(row.status);
  const channel = channels[row.channel];
  if (!kind || !status || !channel) throw new Error(`case_item ${row.stream_id} holds a code that isn't known`);
  let line: string | null = null;
  if (row.sealed && row.wrapped && row.content_id) {
    const key = unwrapStreamKey(settings.keys, row.stream_id, row.wrapped);
    line = lineOf(textOf(openContent(key, desk.library, row.stream_id, row.content_id, [row.sealed]).toString("utf8")));
  }
  const holder = row.holder_id === null ? null : name(row.holder_id);
  return {
    streamId: row.stream_id,
    reference: row.reference,
    kind,
    status,
    level: row.level,
    channel,
    language: row.language,
    branch: branches.get(row.branch_id) ?? "",
    line,
    found: null,
    holder: holder && { ...holder, me: holder.id === me, taken: row.taken },
    clock: row.clock === null ? null : (clocks[row.clock] ?? null),
    dueAt: row.due_at,
    setAt: row.set_at,
    openedAt: row.opened_at,
    needs: row.needs,
    referredToMe: row.referred_to === me,
  };
}

/** Rows as they are shown; that their words were is noted first. */
export async function shownRows(
  desk: Desk,
  settings: Settings,
  who: Person,
  rows: readonly ListRow[],
): Promise<readonly Row[]> {
  const read = rows.map(reader(desk, settings, who));
  const seen = read.filter((row) => row.line !== null).map((row) => row.streamId);
  await noteList(desk, who, todayOf(desk, settings), "line", seen);
  return read;
}

export function reader(desk: Desk, settings: Settings, who: Person): (row: ListRow) => Row {
  const name = namer(settings.row.people, false);
  const branches = new Map(settings.row.branches.map((one) => [one.id, one.name]));
  return (row) => rowOf(desk, settings, who.personId, name, branches, row);
}
